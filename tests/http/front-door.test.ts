/** What every request meets: foreign sites, unknown hosts, headers, and nothing secret in the log. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ABSENT, DIAGNOSTIC_PATH, type Visitor } from '#tests/support/visitor.ts';
import {
	ENGLISH,
	startAppOnPostgres,
	wordsOf,
	type AppOnPostgres
} from './support/app-on-postgres.ts';

let server: AppOnPostgres;
let owner: Visitor;
let id: string;
/** How long each connection that sent half a head, or nothing, was kept (ms). They wait while the other tests run. */
let silent: Promise<number>[];

beforeAll(async () => {
	server = await startAppOnPostgres();
	owner = server.visitor();
	id = await owner.startWithProfile();
	await owner.answer(id, 'E1.1', { choice: '2' });
	silent = ['half a head', ''].map(silence);
});
afterAll(() => server.close());

/** One request written by hand: fetch would correct it. */
function raw(lines: string[], { half = false } = {}): Promise<string> {
	return new Promise((resolve, reject) => {
		const socket = connect(server.app.port, '127.0.0.1', () => {
			socket.write(`${lines.join('\r\n')}\r\n\r\n`);
			if (half) setTimeout(() => socket.destroy(), 100);
		});
		let answer = '';
		socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
		socket.once('error', half ? () => resolve(answer) : reject);
		socket.once('close', () => resolve(answer));
	});
}

function silence(sent: string): Promise<number> {
	const began = performance.now();
	return new Promise((resolve) => {
		const socket = connect(server.app.port, '127.0.0.1', () => {
			if (sent) socket.write('GET / HTTP/1.1\r\nHost: ');
		});
		socket.on('error', () => undefined).once('close', () => resolve(performance.now() - began));
	});
}

describe('a request that another site could have sent', () => {
	const FOREIGN: Record<string, Record<string, string>> = {
		'from another site': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
		'from a neighbour of our domain': { 'sec-fetch-site': 'same-site' },
		'typed by hand': { origin: ABSENT, 'sec-fetch-site': 'none' },
		'by an old browser on another site': {
			origin: 'https://evil.example',
			'sec-fetch-site': ABSENT
		},
		'by an old browser that hides its origin': { origin: 'null', 'sec-fetch-site': ABSENT },
		'without any sign of where it comes from': { origin: ABSENT, 'sec-fetch-site': ABSENT }
	};
	const TYPES = [
		'application/x-www-form-urlencoded',
		'multipart/form-data; boundary=x',
		'text/plain',
		'application/json',
		''
	];
	const targets = (): [method: string, path: string][] => [
		['POST', `${DIAGNOSTIC_PATH}?/start`],
		['POST', `/evaluations/${id}/profil?/save`],
		['POST', `/evaluations/${id}/etapes/cap-et-pilotage?/save`],
		['POST', `/evaluations/${id}/besoins-et-apports?/save`],
		['POST', `/evaluations/${id}/verification?/complete`],
		['POST', `/evaluations/${id}/lien?/replace`],
		['POST', `/evaluations/${id}/lien?/erase`],
		['POST', `/reprendre/${'A'.repeat(43)}`],
		['PUT', `/evaluations/${id}/reponses/E1.1`],
		['DELETE', `/evaluations/${id}/reponses/E1.1`],
		['PATCH', '/']
	];
	for (const [name, headers] of Object.entries(FOREIGN)) {
		it(`is refused everywhere, whatever its content type: ${name}`, async () => {
			const before = await server.dump();
			for (const [method, path] of targets()) {
				for (const type of TYPES) {
					const response = await owner.request(path, {
						method,
						body: type.includes('json') ? '{"confirme":"on"}' : 'confirme=on',
						headers: { ...headers, 'content-type': type || ABSENT }
					});
					expect(response.status, `${method} ${path} as ${type}`).toBe(403);
					expect(await response.text()).toMatch(/Rien n’a été modifié/);
				}
			}
			expect(await server.dump()).toBe(before);
		});
	}

	it('is told so in JSON when it asks for JSON', async () => {
		const response = await owner.put(id, 'E1.1', {}, { 'sec-fetch-site': 'cross-site' });
		expect(response.status).toBe(403);
		expect(response.headers.get('content-type')).toMatch(/^application\/json/);
		expect(await response.json()).toMatchObject({ message: expect.stringMatching(/refusée/) });
	});

	it('is let in when it is ours, by either sign', async () => {
		const saved = { choice: '2', note: '', priority: false, revision: 0 };
		for (const headers of [
			{ 'sec-fetch-site': 'same-origin', origin: ABSENT },
			{ 'sec-fetch-site': ABSENT, origin: server.app.url }
		])
			expect((await owner.put(id, 'E1.1', saved, headers)).status).toBe(200);
	});
});

describe('the host', () => {
	const statusOf = (answer: string) => Number(/^HTTP\/1\.[01] (\d+)/.exec(answer)?.[1]);
	const ask = (path: string, host: string) =>
		raw([`GET ${path} HTTP/1.1`, `Host: ${host}`, 'Connection: close']);

	it('is refused when it is not ours, in French', async () => {
		for (const path of [
			'/',
			'/favicon.svg',
			'/health/../',
			'/health/../a-propos',
			'/health/live/../../',
			'/health/nope'
		]) {
			for (const host of [
				'evil.example',
				`127.0.0.1.evil.example:${server.app.port}`,
				'127.0.0.1:1',
				`localhost:${server.app.port}`
			]) {
				const answer = await ask(path, host);
				expect(statusOf(answer), `${host} ${path}`).toBe(421);
				expect(answer).toContain('Cette adresse n’est pas celle de ce service');
			}
		}
	});
	it('is not asked of load balancers that watch our health', async () => {
		expect(statusOf(await ask('/health/live', '10.0.0.1'))).toBe(200);
		expect(statusOf(await ask('/health/ready', '10.0.0.1'))).toBe(200);
	});
	it('never changes the personal link', async () => {
		const forged = server.visitor({
			'x-forwarded-host': 'evil.example',
			'x-app-host': 'evil.example',
			'x-app-proto': 'https',
			'x-forwarded-proto': 'https',
			forwarded: 'host=evil.example;proto=https'
		});
		forged.cookies = new Map(owner.cookies);
		const { html } = await forged.page(`/evaluations/${id}/lien`);
		expect(html).toContain(`${server.app.url}/reprendre/`);
		expect(html).not.toContain('evil.example');
	});
	it('cannot be smuggled in the request line', async () => {
		const answer = await raw([
			`GET http://evil.example/a-propos HTTP/1.1`,
			`Host: 127.0.0.1:${server.app.port}`,
			'Connection: close'
		]);
		expect(answer).not.toContain('evil.example');
		expect(statusOf(answer)).toBeLessThan(500);
	});
});

describe('the headers', () => {
	const everything = async (): Promise<[string, Response][]> =>
		Promise.all(
			(
				[
					['/', {}],
					['/a-propos', {}],
					[DIAGNOSTIC_PATH, {}],
					[`/evaluations/${id}/profil`, {}],
					[`/evaluations/${id}/etapes/cap-et-pilotage`, {}],
					[`/evaluations/${id}/besoins-et-apports`, {}],
					[`/evaluations/${id}/verification`, {}],
					[`/evaluations/${id}/lien`, {}],
					[`/evaluations/${id}/lien/__data.json`, {}],
					['/effacement', {}],
					[`/reprendre/${'B'.repeat(43)}`, {}],
					['/nulle-part', {}],
					['/favicon.svg', {}],
					['/robots.txt', {}],
					['/_app/immutable/rien.js', {}],
					['/communes?q=mende', {}],
					['/health/live', {}],
					['/health/ready', {}],
					[`/evaluations/${id}/reponses/E1.1`, { method: 'PUT', body: '{' }],
					[
						`/evaluations/${id}/lien?/erase`,
						{
							method: 'POST',
							headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
						}
					]
				] as [string, RequestInit][]
			).map(async ([path, init]) => [path, await owner.request(path, init)] as [string, Response])
		);

	it('that protect the browser are on every response', async () => {
		for (const [path, { headers }] of await everything()) {
			const policy = headers.get('content-security-policy') ?? '';
			expect(policy, path).toContain("default-src 'none'");
			expect(policy, path).toContain("frame-ancestors 'none'");
			expect(policy, path).toContain("base-uri 'none'");
			expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
			expect(headers.get('x-content-type-options'), path).toBe('nosniff');
			expect(headers.get('referrer-policy'), path).toBe('same-origin');
			expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
			expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
			expect(headers.get('x-frame-options'), path).toBe('DENY');
			expect(headers.get('server'), path).toBeNull();
			expect(headers.get('x-powered-by'), path).toBeNull();
		}
	});

	it('of a page give each its own nonce, and no inline style', async () => {
		const nonces = new Set<string>();
		let pages = 0;
		for (const [path, response] of await everything()) {
			if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
			pages += 1;
			const html = await response.text();
			const nonce = /'nonce-([^']+)'/.exec(
				response.headers.get('content-security-policy') ?? ''
			)?.[1];
			if (nonce) nonces.add(nonce);
			for (const [script] of html.matchAll(/<script\b[^>]*>/g))
				if (!/\ssrc="\/_app\//.test(script)) expect(script, path).toContain(`nonce="${nonce}"`);
			expect(html.match(/\sstyle="/g) ?? [], path).toEqual([]);
			expect(html.match(/\son[a-z]+="/g) ?? [], path).toEqual([]);
		}
		expect(pages).toBeGreaterThan(8);
		expect(nonces.size).toBeGreaterThan(2);
	});

	it('keep personal pages out of every cache', async () => {
		for (const path of [
			DIAGNOSTIC_PATH,
			`/evaluations/${id}/profil`,
			`/evaluations/${id}/etapes/cap-et-pilotage`,
			`/evaluations/${id}/besoins-et-apports`,
			`/evaluations/${id}/verification`,
			`/evaluations/${id}/lien`,
			`/evaluations/${id}/lien/__data.json`,
			await owner.resumeLink(id)
		]) {
			const response = await owner.request(path);
			expect(response.status, path).toBe(200);
			expect(response.headers.get('cache-control'), path).toMatch(/no-store/);
		}
		const saved = await owner.put(id, 'E1.1', {
			choice: '2',
			note: '',
			priority: false,
			revision: 1
		});
		expect(saved.headers.get('cache-control')).toMatch(/no-store/);
	});

	it('mark the cookie as unreadable by scripts and by other sites', async () => {
		const { html } = await owner.page(DIAGNOSTIC_PATH);
		const token = /name="token" value="([\w-]+)"/.exec(html)?.[1] ?? '';
		const response = await owner.post(`${DIAGNOSTIC_PATH}?/start`, { token, another: 'oui' });
		const [cookie = ''] = response.headers.getSetCookie();
		for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/'])
			expect(cookie).toContain(attribute);
		expect(cookie).not.toMatch(/domain=/i);
	});
});

it('an https installation says so in its cookie and headers', async () => {
	const port = server.app.port;
	const https = await startAppOnPostgres({ ORIGIN: 'https://diagnostic.example' });
	try {
		const visitor = https.visitor();
		const answer = await new Promise<string>((resolve) => {
			const socket = connect(https.app.port, '127.0.0.1', () => {
				const body = `token=${'A'.repeat(43)}`;
				socket.write(
					[
						`POST ${DIAGNOSTIC_PATH}?/start HTTP/1.1`,
						'Host: diagnostic.example',
						'Sec-Fetch-Site: same-origin',
						'Accept: text/html',
						'Content-Type: application/x-www-form-urlencoded',
						`Content-Length: ${body.length}`,
						'Connection: close',
						'',
						body
					].join('\r\n')
				);
			});
			let text = '';
			socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
			socket.once('close', () => resolve(text));
		});
		expect(port).not.toBe(https.app.port);
		expect(visitor.cookies.size).toBe(0);
		expect(answer).toMatch(/^HTTP\/1\.1 303/);
		expect(answer).toMatch(/set-cookie: __Host-cap-[\w-]{22}=A{43};.*Secure/i);
		expect(answer).toMatch(/strict-transport-security: max-age=\d{8}/i);
	} finally {
		await https.close();
	}
});

describe('slow and broken requests', () => {
	const put = (length: number) => [
		`PUT /evaluations/${id}/reponses/E1.1 HTTP/1.1`,
		`Host: 127.0.0.1:${server.app.port}`,
		`Origin: ${server.app.url}`,
		`Cookie: ${[...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ')}`,
		'Content-Type: application/json',
		`Content-Length: ${length}`
	];
	it('never end the process, and write nothing', async () => {
		const before = await server.dump();
		await Promise.all([
			...Array.from({ length: 10 }, () => raw([...put(500), '', '{"choice":"0"'], { half: true })),
			raw([...put(500_000), '', 'x'.repeat(100_000)], { half: true }),
			raw(['POST / HTTP/1.1', 'Transfer-Encoding: chunked', '', 'zz'], { half: true }),
			raw(['\u0000\u0001\u0002'], { half: true }),
			raw(['GET / HTTP/1.1', `Host: 127.0.0.1:${server.app.port}`, `X: ${'x'.repeat(40_000)}`], {
				half: true
			}),
			raw(['GET /'], { half: true })
		]);
		expect(await server.dump()).toBe(before);
		expect((await owner.request('/health/live')).status).toBe(200);
	});
});

it('no secret, note or answer ever reaches the log or an address', async () => {
	const { db, app } = server;
	const secrets = [...owner.cookies.values()];
	const link = await owner.resumeLink(id);
	const device = server.visitor();
	const opened = await device.post(link);
	expect(opened.headers.get('location')).toBe(`/evaluations/${id}`);
	await owner.answer(id, 'E1.2', { choice: '1', note: 'note très privée' });
	// A fault of ours on purpose: the log must not repeat what was sent.
	await db.schema.alterTable('answer').renameTo('answer_away').execute();
	const failed = await owner.answer(id, 'E1.3', { choice: '1', note: 'note très privée' });
	const page = await owner.page(`/evaluations/${id}/etapes/cap-et-pilotage`);
	await db.schema.alterTable('answer_away').renameTo('answer').execute();
	expect(failed.status).toBe(500);
	expect(page.status).toBe(500);
	for (const words of [failed.message, wordsOf(page.html)]) {
		expect(words).not.toMatch(ENGLISH);
		expect(words).not.toMatch(/relation|answer|select|kysely|node_modules/i);
	}
	const log = app.output();
	expect(log).toMatch(/request\.failed/);
	// Refusals are recorded, under the name of the request they belong to.
	await owner.request('/diagnostics/rse-et-partenariats?/start', {
		method: 'POST',
		headers: { 'sec-fetch-site': 'cross-site' }
	});
	expect((await device.post(`/reprendre/${'A'.repeat(43)}`)).status).toBe(404);
	for (const event of ['request.foreign', 'link.refused', 'request.failed'])
		expect(app.output()).toMatch(new RegExp(`"event":"${event}","request":"[\\w-]{36}"`));
	expect(log).not.toContain('note très privée');
	for (const secret of secrets) expect(log).not.toContain(secret);
	expect(log).not.toContain(id);
	for (const line of log.split('\n').filter((one) => one.startsWith('{')))
		expect(JSON.parse(line)).toMatchObject({
			time: expect.stringMatching(/Z$/),
			level: expect.any(String)
		});
});

it('a connection whose request does not come is ended within fifteen seconds', async () => {
	for (const kept of await Promise.all(silent)) {
		expect(kept).toBeGreaterThan(5_000);
		expect(kept).toBeLessThan(15_000);
	}
});
