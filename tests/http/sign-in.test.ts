/** Accounts over HTTP, on the production build: every path of signing in, and what leaks nowhere. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdministratorLink } from '#lib/server/use-cases/nominate.ts';
import { aSession, anAccount } from '#tests/support/accounts.ts';
import { latestMailTo, linkOf, readOutbox } from '#tests/support/outbox.ts';
import { anAccountWithPassword, codeOf, PASSWORD } from '#tests/support/sign-in.ts';
import { fieldValue, type Visitor } from '#tests/support/visitor.ts';
import { startAppOnPostgres, wordsOf, type AppOnPostgres } from './support/app-on-postgres.ts';

let server: AppOnPostgres;
const outbox = mkdtempSync(path.join(tmpdir(), 'cap-outbox-'));
let count = 0;
const visitor = (address = `192.0.2.${++count}`): Visitor =>
	server.visitor({ 'x-forwarded-for': address, 'user-agent': 'Mozilla Linux Firefox/150' });
const anEmail = () => `claude-${++count}@exemple.fr`;

beforeAll(async () => {
	server = await startAppOnPostgres({
		TRUSTED_PROXIES: '1',
		MAIL_OUTBOX: outbox,
		SECRET_KEY: 'a key for the tests only, 32 characters or more'
	});
});
afterAll(async () => {
	await server.close();
	rmSync(outbox, { recursive: true, force: true });
});

/** Asks a link and reads it in the outbox. */
async function askLink(one: Visitor, email: string, next = '/compte'): Promise<string> {
	const before = (await readOutbox(outbox)).filter(({ to }) => to === email).length;
	const asked = await one.post(`/connexion?/link&suite=${encodeURIComponent(next)}`, { email });
	expect(asked.status).toBe(200);
	const { pathname, search } = linkOf(await latestMailTo(outbox, email, { after: before }));
	return pathname + search;
}

async function enter(email: string, next?: string): Promise<Visitor> {
	const one = visitor();
	await one.post(await askLink(one, email, next));
	return one;
}

/** Sets the second factor up, as its page asks. @returns the secret and the recovery codes */
async function enrol(one: Visitor): Promise<{ secret: string; codes: string[] }> {
	const { html } = await one.page('/compte/double-verification');
	const secret = fieldValue(html, 'secret') ?? '';
	const done = await one.post('/compte/double-verification?/enrol', {
		secret,
		totp: codeOf(secret, -1)
	});
	const codes = [
		...(await done.text()).matchAll(/<code>([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})<\/code>/g)
	];
	return { secret, codes: codes.map(([, code = '']) => code) };
}

describe('a mailed link', () => {
	it('opens a new account in the page that was asked, by POST only', async () => {
		const email = anEmail();
		const one = visitor();
		expect((await one.request('/compte')).headers.get('location')).toBe(
			'/connexion?suite=%2Fcompte'
		);
		const link = await askLink(one, email);
		for (const method of ['GET', 'HEAD', 'GET']) {
			const scanned = await visitor().request(link, { method });
			expect(scanned.status).toBe(200);
			expect(scanned.headers.getSetCookie()).toEqual([]);
		}
		const opened = await one.post(link);
		expect([opened.status, opened.headers.get('location')]).toEqual([303, '/compte']);
		const { status, html } = await one.page('/compte');
		expect(status).toBe(200);
		expect(html).toContain(email);
		expect(wordsOf(html)).toContain('Firefox sur Linux');
		const again = await visitor().page(link);
		expect(again.status).toBe(410);
		expect(wordsOf(again.html)).toMatch(/déjà été utilisé/);
		expect((await visitor().post(link)).status).toBe(410);
	});

	it('leads nowhere but to our own pages', async () => {
		for (const next of [
			'https://evil.example',
			'//evil.example',
			'/\\evil',
			'/compte/../x',
			'javascript:1'
		]) {
			const one = visitor();
			const opened = await one.post(await askLink(one, anEmail(), next));
			expect(opened.headers.get('location')).toBe('/organisations');
		}
	});

	it('carries the public origin, whatever the Host', async () => {
		const email = anEmail();
		await askLink(visitor(), email);
		expect(linkOf(await latestMailTo(outbox, email)).origin).toBe(server.app.url);
	});
});

describe('known and unknown addresses', () => {
	const anonymous = (html: string, email: string) =>
		html.replaceAll(email, 'X').replace(/nonce="[^"]*"/g, '');

	it.each([
		['/connexion?/link', { email: '' }],
		['/connexion?/password', { email: '', password: 'une phrase inconnue' }],
		['/mot-de-passe-oublie', { email: '' }]
	])('get the same answer from %s', async (address, fields) => {
		const known = anEmail();
		await anAccountWithPassword(server.db, { email: known });
		const [a, b] = await Promise.all(
			[known, anEmail()].map(async (email) => {
				const answer = await visitor().post(address, { ...fields, email });
				return [answer.status, anonymous(await answer.text(), email)];
			})
		);
		expect(a).toEqual(b);
	});

	it.each(['/connexion?/link', '/connexion?/password', '/mot-de-passe-oublie'])(
		'take the same time at %s (medians within 10 ms)',
		async (address) => {
			const ROUNDS = 34;
			const times = { known: [] as number[], unknown: [] as number[] };
			const known = Array.from({ length: ROUNDS }, anEmail);
			await Promise.all(known.map((email) => anAccountWithPassword(server.db, { email })));
			const once = async (which: keyof typeof times, email: string) => {
				const one = visitor();
				const start = performance.now();
				await (await one.post(address, { email, password: 'une phrase inconnue' })).text();
				times[which].push(performance.now() - start);
			};
			for (const email of known.slice(0, 3)) await once('known', email);
			times.known = [];
			// One after the other, in changing order: what slows the machine slows both alike.
			for (const [index, email] of known.slice(3).entries()) {
				const turns = [() => once('known', email), () => once('unknown', anEmail())];
				for (const turn of index % 2 ? turns : turns.reverse()) await turn();
			}
			const median = (list: number[]) => list.sort((x, y) => x - y)[Math.floor(list.length / 2)]!;
			expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(10);
		}
	);
});

describe('a thousand sign-ins with forged client addresses', () => {
	it('are as many as from one: neither an account nor a client gains a try', async () => {
		const email = anEmail();
		await anAccountWithPassword(server.db, { email });
		const forged = (index: number) =>
			server.visitor({ 'x-forwarded-for': `10.${index % 250}.${index >> 8}.9, 203.0.113.77` });
		const statuses = new Map<number, number>();
		for (let index = 0; index < 1000; index += 20) {
			const answers = await Promise.all(
				Array.from({ length: 20 }, (_, turn) =>
					forged(index + turn).post('/connexion?/password', {
						// Half on one account, half on as many others.
						email: turn % 2 ? email : `personne-${index + turn}@exemple.fr`,
						password: `essai numéro ${index + turn}`
					})
				)
			);
			for (const answer of answers) {
				statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
				await answer.body?.cancel();
			}
		}
		expect(statuses.get(400) ?? 0).toBeLessThanOrEqual(22);
		expect((statuses.get(400) ?? 0) + (statuses.get(429) ?? 0)).toBe(1000);
		// The owner, from elsewhere, comes in by mail.
		expect((await (await enter(email)).page('/compte')).status).toBe(200);
	});
});

describe('more passwords at once than the server can check', () => {
	it('are refused in words, with what was typed, and the rest of the site goes on', async () => {
		const answers = await Promise.all(
			Array.from({ length: 150 }, () => {
				const email = anEmail();
				return visitor()
					.post('/connexion?/password', { email, password: 'une phrase inconnue' })
					.then(async (answer) => ({ answer, email, html: await answer.text() }));
			})
		);
		const statuses = new Set(answers.map(({ answer }) => answer.status));
		expect([...statuses].sort()).toEqual([400, 503]);
		const busy = answers.find(({ answer }) => answer.status === 503)!;
		expect(busy.answer.headers.get('retry-after')).toBe('5');
		expect(wordsOf(busy.html)).toMatch(/Réessayez dans quelques secondes/);
		expect(busy.html).toContain(busy.email);
		expect((await visitor().page('/')).status).toBe(200);
	});
});

describe('a password', () => {
	it('is set by its owner, opens, and ends the other sessions', async () => {
		const email = anEmail();
		const one = await enter(email);
		const other = await enter(email);
		const refused = await one.post('/compte/mot-de-passe', { password: 'motdepasse2024' });
		expect(refused.status).toBe(400);
		const former = one.cookies.get('cap-session');
		const changed = await one.post('/compte/mot-de-passe', { password: PASSWORD });
		expect(changed.headers.get('location')).toBe('/compte?fait=mot-de-passe');
		expect(one.cookies.get('cap-session')).not.toBe(former);
		expect((await one.page('/compte')).status).toBe(200);
		expect((await other.request('/compte')).status).toBe(303);
		await latestMailTo(outbox, email, { about: 'mot de passe' });
		const back = visitor();
		const opened = await back.post('/connexion?/password&suite=%2Fcompte', {
			email,
			password: PASSWORD
		});
		expect(opened.headers.get('location')).toBe('/compte');
	});

	it.each([
		['member', '12'],
		['adviser', '15']
	] as const)('forgotten by a %s asks for %s characters', async (kind, length) => {
		const email = anEmail();
		await anAccountWithPassword(server.db, { email, kind });
		await visitor().post('/mot-de-passe-oublie', { email });
		const { pathname } = linkOf(await latestMailTo(outbox, email));
		expect((await visitor().page(pathname)).html).toContain(`${length} caractères ou plus`);
	});

	it('forgotten is chosen again through a link, without being signed in by it', async () => {
		const email = anEmail();
		await anAccountWithPassword(server.db, { email });
		const one = visitor();
		await one.post('/mot-de-passe-oublie', { email });
		const { pathname } = linkOf(await latestMailTo(outbox, email));
		expect((await one.page(pathname)).status).toBe(200);
		const kept = await one.post(pathname, { password: 'court' });
		expect(kept.status).toBe(400);
		const done = await one.post(pathname, { password: 'vélo soupe nuage marteau' });
		expect(done.headers.get('location')).toBe('/connexion?mot-de-passe-change');
		expect(one.cookies.size).toBe(0);
		expect((await one.post(pathname, { password: 'vélo soupe nuage marteau' })).status).toBe(410);
	});
});

describe('the second factor', () => {
	it('is asked at each sign-in once set up, and gives a new session', async () => {
		const email = anEmail();
		const one = await enter(email);
		const { secret, codes } = await enrol(one);
		expect(codes).toHaveLength(10);
		expect((await one.page('/compte')).status).toBe(200);
		const back = await enter(email);
		const half = back.cookies.get('cap-session');
		const asked = await back.request('/compte');
		expect(asked.headers.get('location')).toBe('/connexion/code?suite=%2Fcompte');
		expect((await back.post('/compte?/rename', { name: 'Intrus' })).status).toBe(401);
		const refused = await back.post('/connexion/code?suite=%2Fcompte', { code: '000000' });
		expect(refused.status).toBe(400);
		const opened = await back.post('/connexion/code?suite=%2Fcompte', { code: codeOf(secret) });
		expect(opened.headers.get('location')).toBe('/compte');
		expect(back.cookies.get('cap-session')).not.toBe(half);
		expect((await back.page('/compte')).status).toBe(200);
		const third = await enter(email);
		const rescued = await third.post('/connexion/code', { code: codes[0]! });
		expect(rescued.status).toBe(303);
		await latestMailTo(outbox, email, { about: 'code de secours' });
	});

	it('must be set up first by the administrator, who comes from a link printed for an hour', async () => {
		const email = anEmail();
		const token = await createAdministratorLink(server.db, email, new Date());
		const link = `/administration/premier/${token}`;
		const one = visitor();
		expect((await one.page(link)).status).toBe(200);
		const accepted = await one.post(`${link}?suite=%2Fadministration`);
		expect(accepted.headers.get('location')).toBe(
			'/compte/double-verification?suite=%2Fadministration'
		);
		expect((await one.request('/administration')).headers.get('location')).toContain(
			'/compte/double-verification'
		);
		await enrol(one);
		const { status, html } = await one.page(
			`/administration?recherche=${encodeURIComponent(email)}`
		);
		expect(status).toBe(200);
		expect(html).toContain(email);
		expect(html).not.toMatch(/argon2|password_hash|totp/i);
	});
});

describe('the administration', () => {
	const administrator = async () => {
		const one = visitor();
		const id = await anAccount(server.db, { kind: 'administrator' });
		one.cookies.set('cap-session', await aSession(server.db, id));
		await enrol(one);
		return one;
	};

	it('is absent for anybody else', async () => {
		expect((await visitor().request('/administration')).status).toBe(303);
		const member = await enter(anEmail());
		expect((await member.page('/administration')).status).toBe(404);
		for (const action of ['measure', 'nameAdviser', 'withdrawNomination'])
			expect((await member.post(`/administration?/${action}`)).status).toBe(404);
	});

	it('removes a second factor that was lost, for an administrator who proved who they are and says how they checked', async () => {
		const boss = await administrator();
		const email = anEmail();
		const id = await anAccount(server.db, { email, kind: 'adviser' });
		const adviser = visitor();
		adviser.cookies.set('cap-session', await aSession(server.db, id));
		await enrol(adviser);
		expect((await adviser.page('/compte')).status).toBe(200);
		const { html } = await boss.page(`/administration?recherche=${encodeURIComponent(email)}`);
		const page = /\/administration\/double-verification\/[\w-]{22}/.exec(html)?.[0] ?? '';
		const stranger = await enter(anEmail());
		for (const answer of [await stranger.page(page), await stranger.post(page)])
			expect(answer.status).toBe(404);
		expect((await boss.page(page)).html).toContain(email);
		const unsaid = await boss.post(page);
		expect(unsaid.status).toBe(400);
		expect(wordsOf(await unsaid.text())).toMatch(/comment vous avez vérifié/i);

		await server.db
			.updateTable('session')
			.set({ authenticated_at: new Date(Date.now() - 11 * 60_000) })
			.execute();
		const proof = `/compte/confirmation?suite=${encodeURIComponent(page)}`;
		expect((await boss.request(page)).headers.get('location')).toBe(proof);
		const late = await boss.post(page, { check: 'in-person' });
		expect(late.status).toBe(403);
		expect(await late.text()).toContain(proof);
		expect((await adviser.page('/compte')).status).toBe(200);

		await server.db.updateTable('session').set({ authenticated_at: new Date() }).execute();
		for (let turn = 0; turn < 2; turn++)
			expect((await boss.post(page, { check: 'in-person' })).headers.get('location')).toBe(
				'/administration?fait'
			);
		expect((await boss.page(page)).html).toContain('Rien à retirer');
		expect((await adviser.request('/compte')).status).toBe(303);
		await latestMailTo(outbox, email, { about: 'retirée' });
		const back = visitor();
		await back.post(await askLink(back, email));
		expect((await back.request('/compte')).headers.get('location')).toContain(
			'/compte/double-verification'
		);
		await enrol(back);
		expect((await back.page('/compte')).status).toBe(200);
		expect(server.app.output()).toMatch(/"rights.second-factor-reset".*"check":"in-person"/);
	});

	it('finds accounts, suspends them at once, and names advisers', async () => {
		const boss = await administrator();
		const email = anEmail();
		const member = await enter(email);
		const { html } = await boss.page(`/administration?recherche=${encodeURIComponent(email)}`);
		const account = fieldValue(html, 'account') ?? '';
		const suspended = await boss.post('/administration?/measure', { account, measure: 'disable' });
		expect(suspended.status).toBe(303);
		expect((await member.request('/compte')).status).toBe(303);
		const refused = visitor();
		expect((await refused.post(await askLink(refused, email))).status).toBe(403);

		const adviser = anEmail();
		expect((await boss.post('/administration?/nameAdviser', { email: adviser })).status).toBe(200);
		const { pathname } = linkOf(await latestMailTo(outbox, adviser));
		const mistyped = anEmail();
		await boss.post('/administration?/nameAdviser', { email: mistyped });
		const dead = linkOf(await latestMailTo(outbox, mistyped));
		expect((await boss.page('/administration')).html).toContain(mistyped);
		const withdrawn = await boss.post('/administration?/withdrawNomination', { email: mistyped });
		expect(withdrawn.status).toBe(303);
		expect((await boss.page('/administration')).html).not.toContain(mistyped);
		expect((await visitor().post(dead.pathname)).status).toBe(410);
		const accepted = await visitor().post(pathname);
		expect(accepted.headers.get('location')).toContain('/compte/double-verification');
	});
});

describe('sensitive pages', () => {
	it('ask for a proof again after ten minutes', async () => {
		const email = anEmail();
		const one = await enter(email);
		for (const page of ['mot-de-passe', 'adresse', 'double-verification'])
			expect((await one.page(`/compte/${page}`)).status).toBe(200);
		await server.db
			.updateTable('session')
			.set({ authenticated_at: new Date(Date.now() - 11 * 60_000) })
			.execute();
		for (const page of ['mot-de-passe', 'adresse', 'double-verification']) {
			const asked = await one.request(`/compte/${page}`);
			expect(asked.headers.get('location')).toBe(`/compte/confirmation?suite=%2Fcompte%2F${page}`);
		}
		const late = await one.post('/compte/adresse', { email: 'nouvelle-adresse@exemple.fr' });
		expect(late.status).toBe(403);
		const said = await late.text();
		expect(said).toContain('nouvelle-adresse@exemple.fr');
		expect(said).toContain('/compte/confirmation?suite=%2Fcompte%2Fadresse');
		const { html } = await one.page('/compte/confirmation?suite=%2Fcompte%2Fadresse');
		expect(html).toContain('?/link');
		const before = (await readOutbox(outbox)).filter(({ to }) => to === email).length;
		await one.post('/compte/confirmation?/link&suite=%2Fcompte%2Fadresse');
		const { pathname, search } = linkOf(await latestMailTo(outbox, email, { after: before }));
		const link = pathname + search;
		expect((await one.post(link)).headers.get('location')).toBe('/compte/adresse');
		expect((await one.page('/compte/adresse')).status).toBe(200);
	});

	it('change the address from the new mailbox, and tell the old one', async () => {
		const [former, fresh] = [anEmail(), anEmail()];
		const one = await enter(former);
		expect((await one.post('/compte/adresse', { email: fresh })).status).toBe(200);
		const { pathname } = linkOf(await latestMailTo(outbox, fresh));
		expect((await visitor().request(pathname)).headers.get('location')).toContain('/connexion');
		expect((await (await enter(anEmail())).page(pathname)).status).toBe(403);
		expect((await one.page(pathname)).status).toBe(200);
		expect((await one.post(pathname)).headers.get('location')).toBe('/compte?fait=adresse');
		expect((await one.page('/compte')).html).toContain(fresh);
		await latestMailTo(outbox, former, { about: 'adresse' });
	});
});

describe('sessions', () => {
	it('are listed and ended by their owner, never those of others', async () => {
		const email = anEmail();
		const [one, other, stranger] = [await enter(email), await enter(email), await enter(anEmail())];
		const { html } = await one.page('/compte');
		const name = fieldValue(html, 'session') ?? '';
		expect(name).toMatch(/^[\w-]{16}$/);
		await stranger.post('/compte?/endSession', { session: name });
		expect((await other.page('/compte')).status).toBe(200);
		await one.post('/compte?/endSession', { session: name });
		expect((await other.request('/compte')).status).toBe(303);
		const third = await enter(email);
		await one.post('/compte?/endOthers');
		expect((await third.request('/compte')).status).toBe(303);
		expect((await one.post('/deconnexion')).headers.get('location')).toBe('/deconnexion?fait');
		expect((await one.request('/compte')).status).toBe(303);
	});

	it('that end while somebody types give back what was typed, and no secret', async () => {
		const one = await enter(anEmail());
		await server.db.deleteFrom('session').execute();
		const late = await one.post('/compte?/rename', {
			name: 'Mon <b>nom</b> complet',
			password: 'jamais montré',
			token: 'x'.repeat(43)
		});
		expect(late.status).toBe(401);
		const html = await late.text();
		expect(html).toContain('Mon &lt;b>nom&lt;/b> complet');
		expect(html).not.toContain('jamais montré');
		expect(html).not.toContain('x'.repeat(43));
	});

	it('are prolonged on demand', async () => {
		const one = await enter(anEmail());
		const answer = await one.post('/compte/prolonger');
		const { endsAt } = (await answer.json()) as { endsAt: string };
		expect(Date.parse(endsAt) - Date.now()).toBeGreaterThan(119 * 60_000);
		expect((await visitor().post('/compte/prolonger')).status).toBe(401);
	});
});

describe('the log', () => {
	it('tells who signed in, was refused and changed, without any address or secret', () => {
		const output = server.app.output();
		for (const event of [
			'account.signed-in',
			'account.password-refused',
			'account.code-refused',
			'account.factor-added',
			'account.password-changed',
			'mailed-link.refused',
			'rights.changed'
		])
			expect(output).toContain(`"${event}"`);
		expect(output).not.toMatch(/@exemple\.fr/);
		expect(output).not.toContain(PASSWORD);
		expect(output).not.toMatch(/[\w-]{43}/);
		expect(output).not.toContain('request.failed');
	});
});
