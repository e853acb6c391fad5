/** Forged requests, one by one: a 4xx in French, and nothing written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	DIAGNOSTIC_PATH,
	fieldValue,
	ORDINARY_PROFILE_FORM,
	type Visitor
} from '#tests/support/visitor.ts';
import {
	ENGLISH,
	startAppOnPostgres,
	wordsOf,
	type AppOnPostgres
} from './support/app-on-postgres.ts';

let server: AppOnPostgres;
let owner: Visitor;
let stranger: Visitor;
let id: string;
let foreignId: string;

beforeAll(async () => {
	server = await startAppOnPostgres();
	owner = server.visitor();
	id = await owner.startWithProfile();
	await owner.answer(id, 'E1.1', { choice: '2', note: 'gardée' });
	stranger = server.visitor();
	foreignId = await stranger.startWithProfile();
	await stranger.answer(foreignId, 'E1.1', { choice: '4', note: 'à autrui' });
});
afterAll(() => server.close());

/** Sends it, and checks the four promises: status, no server error, French words, nothing written. */
async function expectRefusal(
	send: () => Promise<Response>,
	...statuses: number[]
): Promise<string> {
	const before = await server.dump();
	const response = await send();
	const body = await response.text();
	expect(statuses, `${response.status}: ${wordsOf(body).slice(0, 200)}`).toContain(response.status);
	expect(wordsOf(body), 'says something').not.toBe('');
	expect(wordsOf(body), 'speaks French').not.toMatch(ENGLISH);
	expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
	expect(await server.dump(), 'nothing written').toBe(before);
	return body;
}

async function sent(
	by: Visitor,
	path: string,
	fields: Record<string, string>
): Promise<{ status: number; html: string }> {
	const response = await by.post(path, fields);
	return { status: response.status, html: await response.text() };
}

const SAVED = { choice: '3', note: '', priority: false, revision: 1 };
const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('one answer', () => {
	const bodies: Record<string, [unknown, number]> = {
		'level 5': [{ ...SAVED, choice: '5' }, 400],
		'level −1': [{ ...SAVED, choice: '-1' }, 400],
		'level 1.5': [{ ...SAVED, choice: '1.5' }, 400],
		'level « 3 »': [{ ...SAVED, choice: '3 ' }, 400],
		'level as a number': [{ ...SAVED, choice: 3 }, 400],
		'level as a list': [{ ...SAVED, choice: ['3'] }, 400],
		'level as an object': [{ ...SAVED, choice: { level: 3 } }, 400],
		'no level': [{ note: '', priority: false, revision: 1 }, 400],
		'priority as a word': [{ ...SAVED, priority: 'oui' }, 400],
		'note as a list': [{ ...SAVED, note: ['a'] }, 400],
		'note of 5,001 characters': [{ ...SAVED, note: 'x'.repeat(5001) }, 400],
		'note of 100 kB': [{ ...SAVED, note: 'é'.repeat(50_000) }, 400],
		'note with NUL': [{ ...SAVED, note: 'a\u0000b' }, 400],
		'note with a lone surrogate': [
			String.raw`{"choice":"3","note":"\ud83c","priority":false,"revision":1}`,
			400
		],
		'revision −1': [{ ...SAVED, revision: -1 }, 400],
		'revision 1.5': [{ ...SAVED, revision: 1.5 }, 400],
		'revision as a list': [{ ...SAVED, revision: [1] }, 400],
		'revision null': [{ ...SAVED, revision: null }, 400],
		'revision beyond the database': [{ ...SAVED, revision: 9_007_199_254_740_991 }, 400],
		'a field that does not exist': [{ ...SAVED, level: 3 }, 400],
		'a forged prototype': [
			'{"__proto__":{"choice":"3"},"choice":"3","note":"","priority":false,"revision":1}',
			400
		],
		'a forged constructor': [
			'{"constructor":{"prototype":{}},"choice":"3","note":"","priority":false,"revision":1}',
			400
		],
		'a list': [[SAVED], 400],
		null: ['null', 400],
		'not JSON': ['{"choice":', 400],
		nothing: ['', 400],
		'very deep JSON': [deep(100_000), 400],
		'deep JSON in a field': [
			`{"choice":${deep(50_000)},"note":"","priority":false,"revision":1}`,
			400
		],
		'600 kB': [{ ...SAVED, note: 'x'.repeat(600_000) }, 413],
		'« Non concerné » where it is not offered': [{ ...SAVED, choice: 'na' }, 422]
	};
	for (const [name, [body, status]] of Object.entries(bodies)) {
		it(`refuses ${name}`, () => expectRefusal(() => owner.put(id, 'E1.1', body), status));
	}

	it('refuses 600 kB sent without saying its length', () =>
		expectRefusal(() => {
			const body = new ReadableStream({
				start(controller) {
					for (let part = 0; part < 60; part++)
						controller.enqueue(new Uint8Array(10_000).fill(120));
					controller.close();
				}
			});
			return owner.request(`/evaluations/${id}/reponses/E1.1`, {
				method: 'PUT',
				body,
				duplex: 'half',
				headers: { accept: 'application/json', 'content-type': 'application/json' }
			});
		}, 413));

	it('refuses a question that does not exist', async () => {
		for (const criterionId of [
			'E9.9',
			'e1.1',
			'__proto__',
			'constructor',
			'%00',
			`E1.1${'x'.repeat(3000)}`
		])
			await expectRefusal(() => owner.put(id, criterionId, SAVED), 404);
	});

	it('refuses a question that the profile makes not concerned', async () => {
		const alone = server.visitor();
		const other = await alone.start();
		await alone.fillProfile(other, { ...ORDINARY_PROFILE_FORM, P07: '0', P09: '0' });
		const refused = await Promise.all(
			['E4.1', 'E4.2', 'E4.3', 'E4.4', 'E7.1', 'E7.2', 'E7.3', 'E7.4', 'E8.1', 'E8.2', 'E8.3'].map(
				async (criterionId) => (await alone.answer(other, criterionId, { choice: '3' })).status
			)
		);
		expect(refused).toContain(422);
		expect(refused.every((status) => status === 200 || status === 422)).toBe(true);
	});

	it('accepts a note of exactly 5,000 characters', async () => {
		const note = 'é'.repeat(5000);
		expect(await owner.answer(id, 'E1.2', { choice: '1', note })).toMatchObject({ status: 200 });
		const stored = await server.db
			.selectFrom('answer')
			.select('note')
			.where('note', '=', note)
			.execute();
		expect(stored).toHaveLength(1);
	});
});

describe('someone else’s assessment', () => {
	const paths = (target: string) => [
		`/evaluations/${target}/profil`,
		`/evaluations/${target}/etapes/cap-et-pilotage`,
		`/evaluations/${target}/verification`,
		`/evaluations/${target}/besoins-et-apports`,
		`/evaluations/${target}/lien`,
		`/evaluations/${target}/resultats`,
		`/evaluations/${target}/resultats/express`,
		`/evaluations/${target}/export.json`
	];

	it('shows nothing of it: same 404 as one that never existed', async () => {
		const absent = 'A'.repeat(22);
		for (const [index, path] of paths(foreignId).entries()) {
			const foreign = await expectRefusal(() => owner.request(path), 404);
			const none = await expectRefusal(() => owner.request(paths(absent)[index] ?? ''), 404);
			const steady = (html: string) =>
				wordsOf(html).replaceAll(foreignId, '').replaceAll(absent, '');
			expect(steady(foreign)).toBe(steady(none));
			expect(foreign).not.toContain('à autrui');
		}
	});

	it('shows nothing of it as data either', async () => {
		for (const path of paths(foreignId).slice(0, 5)) {
			const response = await owner.request(`${path}/__data.json`);
			expect(await response.text()).not.toMatch(/autrui|reprendre\//);
		}
	});

	/** The cookie of one assessment, presented for another. */
	const withWrongCookie = (): Visitor => {
		const thief = owner.twin();
		const [token] = [...owner.cookies.values()];
		thief.cookies = new Map([[`cap-${foreignId}`, token ?? '']]);
		return thief;
	};

	const writes: Record<string, (visitor: Visitor) => Promise<Response>> = {
		'an answer': (visitor) => visitor.put(foreignId, 'E1.1', SAVED),
		'a step': (visitor) =>
			visitor.post(`/evaluations/${foreignId}/etapes/cap-et-pilotage?/save`, {
				'E1.1.revision': '1',
				'E1.1.choice': '0'
			}),
		'a profile': (visitor) =>
			visitor.post(`/evaluations/${foreignId}/profil?/save`, {
				revision: '1',
				...ORDINARY_PROFILE_FORM
			}),
		'needs and contributions': (visitor) =>
			visitor.post(`/evaluations/${foreignId}/besoins-et-apports?/save`, {
				revision: '1',
				P14: 'H1'
			}),
		'a completion': (visitor) => visitor.complete(foreignId),
		'a reopening': (visitor) => visitor.post(`/evaluations/${foreignId}/resultats?/reopen`),
		'going on in full': (visitor) =>
			visitor.post(`/evaluations/${foreignId}/resultats/express?/continue`),
		'going on in full from the review': (visitor) =>
			visitor.post(`/evaluations/${foreignId}/verification?/continue`),
		'a new link': (visitor) =>
			visitor.post(`/evaluations/${foreignId}/lien?/replace`, { token: 'B'.repeat(43) }),
		'an erasure': (visitor) =>
			visitor.post(`/evaluations/${foreignId}/lien?/erase`, { confirme: 'on' })
	};
	for (const [name, write] of Object.entries(writes)) {
		it(`refuses ${name} with one’s own cookie`, () => expectRefusal(() => write(owner), 404));
		it(`refuses ${name} with the cookie of another assessment`, () =>
			expectRefusal(() => write(withWrongCookie()), 404));
		it(`refuses ${name} without cookie`, () => expectRefusal(() => write(server.visitor()), 404));
	}

	it('refuses cookies that are no secret', async () => {
		for (const value of ['', 'x', 'A'.repeat(43), 'A'.repeat(4000), '%00', '__proto__']) {
			const forger = server.visitor({ cookie: `cap-${foreignId}=${value}` });
			await expectRefusal(() => forger.request(`/evaluations/${foreignId}/profil`), 404);
		}
	});

	it('refuses ids that are no id', async () => {
		for (const wrong of [
			'1',
			'__proto__',
			'A'.repeat(21),
			'A'.repeat(2000),
			'%00',
			'..%2f..%2fetc',
			"'%20or%201=1"
		])
			await expectRefusal(() => owner.request(`/evaluations/${wrong}/profil`), 404);
		await expectRefusal(() => owner.request('/evaluations/%E0%A4%A/profil'), 400);
	});
});

describe('forms', () => {
	const forms = {
		start: () => `${DIAGNOSTIC_PATH}?/start`,
		profile: () => `/evaluations/${id}/profil?/save`,
		step: () => `/evaluations/${id}/etapes/cap-et-pilotage?/save`,
		needs: () => `/evaluations/${id}/besoins-et-apports?/save`,
		erasure: () => `/evaluations/${id}/lien?/erase`
	};
	for (const [name, path] of Object.entries(forms)) {
		const send = (type: string, body: string | undefined) =>
			owner.request(path(), {
				method: 'POST',
				headers: { 'content-type': type },
				...(body === undefined ? {} : { body })
			});

		it(`${name}: refuses what is not a form`, async () => {
			await expectRefusal(() => send('application/json', '{}'), 415);
			await expectRefusal(() => send('application/xml', '<a/>'), 415);
			await expectRefusal(() => owner.request(path(), { method: 'POST' }), 415);
			await expectRefusal(() => send('text/plain', 'a=b'), 400, 415);
			await expectRefusal(
				() => send('multipart/form-data; boundary=x', 'nothing of the kind'),
				400
			);
			await expectRefusal(() => send('multipart/form-data', '--x--'), 400);
		});
		it(`${name}: refuses 600 kB`, () =>
			expectRefusal(
				() => send('application/x-www-form-urlencoded', `a=${'x'.repeat(600_000)}`),
				413
			));
	}

	it('refuse an action that does not exist', async () => {
		for (const action of ['nope', 'constructor', '__proto__', 'toString', 'hasOwnProperty', ''])
			await expectRefusal(
				() => owner.post(`/evaluations/${id}/etapes/cap-et-pilotage?/${action}`),
				404
			);
	});

	it('start: refuses a secret that we did not draw', async () => {
		for (const token of ['', 'x', 'A'.repeat(42), 'A'.repeat(44), 'é'.repeat(43)])
			await expectRefusal(
				() => owner.post(`${DIAGNOSTIC_PATH}?/start`, { token, another: 'oui' }),
				400
			);
		await expectRefusal(() => owner.post(`${DIAGNOSTIC_PATH}?/start`), 400);
		await expectRefusal(
			() => owner.post('/diagnostics/inconnu?/start', { token: 'A'.repeat(43) }),
			404
		);
	});

	it('start: refuses a mode that does not exist', async () => {
		const token = fieldValue((await owner.page(DIAGNOSTIC_PATH)).html, 'token') ?? '';
		for (const mode of ['', 'Express', 'collectif', '__proto__'])
			await expectRefusal(
				() => owner.post(`${DIAGNOSTIC_PATH}?/start`, { token, another: 'oui', mode }),
				400
			);
	});

	it('erasure: refuses without the box', () =>
		expectRefusal(() => owner.post(`/evaluations/${id}/lien?/erase`), 400));

	it('step: refuses one of another diagnostic, or none', async () => {
		for (const slug of ['inconnu', '__proto__', 'constructor', '%00', 'axe-1']) {
			await expectRefusal(() => owner.request(`/evaluations/${id}/etapes/${slug}`), 404);
			await expectRefusal(() => owner.post(`/evaluations/${id}/etapes/${slug}?/save`), 404);
		}
	});

	it('step: refuses forged fields, question by question', async () => {
		const step = `/evaluations/${id}/etapes/cap-et-pilotage?/save`;
		const forged: Record<string, string | string[]>[] = [
			{ 'E1.3.revision': '0', 'E1.3.choice': '5' },
			{ 'E1.3.revision': '0', 'E1.3.choice': 'zéro' },
			{ 'E1.3.revision': '-1', 'E1.3.choice': '3' },
			{ 'E1.3.revision': 'x', 'E1.3.choice': '3' },
			{ 'E1.3.revision': '99999999999999999999', 'E1.3.choice': '3' },
			{ 'E1.3.revision': '0', 'E1.3.choice': '3', 'E1.3.note': 'a\u0000' },
			{ 'E1.3.revision': '0', 'E1.3.choice': '3', 'E1.3.note': 'x'.repeat(5001) },
			{ 'E1.3.revision': ['5', '0'], 'E1.3.choice': ['9', '3'] }
		];
		for (const fields of forged) await expectRefusal(() => owner.post(step, fields), 400, 409);
	});

	it('step: refuses answers to questions of another step or of none, in words, and nothing else', async () => {
		const before = await server.dump();
		const strays = {
			'E2.1.revision': '0',
			'E2.1.choice': '3',
			'A1.1.revision': '0',
			'A1.1.choice': '3',
			'A1.1.note': 'une note <b>à garder</b>',
			'__proto__.revision': '0',
			'__proto__.choice': '3',
			status: 'completed'
		};
		const step = `/evaluations/${id}/etapes/cap-et-pilotage?/save`;
		const { status, html } = await sent(owner, step, strays);
		expect(status).toBe(422);
		expect(wordsOf(html)).toContain('Cette question ne fait pas partie de cette étape');
		expect(wordsOf(html)).toContain('Connaissance des parties prenantes');
		expect(html).toContain('une note &lt;b>à garder');
		expect(await server.dump()).toBe(before);

		const kept = await sent(owner, step, { ...strays, 'E1.4.revision': '0', 'E1.4.choice': '2' });
		expect(kept.status).toBe(422);
		expect(wordsOf(kept.html)).toContain('Les autres réponses de cette étape sont enregistrées.');
		expect(await server.dump()).toContain('E1.4');
	});

	it('step: what the profile makes not concerned meanwhile is refused with its note, the rest is kept', async () => {
		const someone = server.visitor();
		const own = await someone.start();
		await someone.fillProfile(own, { ...ORDINARY_PROFILE_FORM, P09: '0' });
		const { status, html } = await sent(
			someone,
			`/evaluations/${own}/etapes/conduite-des-partenariats?/save`,
			{
				'E7.1.revision': '0',
				'E7.1.choice': '2',
				'E7.2.revision': '0',
				'E7.2.choice': '3',
				'E7.2.note': 'écrit avant de changer le profil'
			}
		);
		expect(status).toBe(422);
		expect(wordsOf(html)).toContain('D’après votre profil, cette question ne vous concerne pas');
		expect(html).toContain('écrit avant de changer le profil');
		expect((await someone.page(`/evaluations/${own}/verification`)).html).toMatch(
			/1\s+réponse sur/
		);
	});

	it('step: a file in place of a text is refused', () =>
		expectRefusal(() => {
			const body = new FormData();
			body.append('E1.3.revision', '0');
			body.append('E1.3.choice', '3');
			body.append('E1.3.note', new Blob(['x']), 'note.txt');
			return owner.request(`/evaluations/${id}/etapes/cap-et-pilotage?/save`, {
				method: 'POST',
				body
			});
		}, 400));

	const badProfiles: Record<string, [Record<string, string | string[]>, number]> = {
		'no revision': [{ revision: [] }, 400],
		'revision in words': [{ revision: 'x' }, 400],
		'revision −1': [{ revision: '-1' }, 400],
		'revision beyond the database': [{ revision: '3000000000' }, 400],
		'revision beyond JavaScript': [{ revision: '9007199254740993' }, 400],
		'a compulsory question left out': [{ P07: [] }, 400],
		'an option that does not exist': [{ P07: '__proto__' }, 400],
		'an option of another question': [{ P09: '20-49' }, 400],
		'a list with an unknown option': [{ P05: ['urban', 'moon'] }, 400],
		'two answers that exclude each other': [{ PE1Q: ['none', 'esus'] }, 400],
		'six départements': [{ P04: ['01', '02', '03', '04', '05', '06'] }, 400],
		'a département that does not exist': [{ P04: ['99999'] }, 400],
		'a commune that does not exist': [{ P03: 'Trifouillis-les-Oies' }, 400],
		'a commune by forged code': [{ P03: 'insee:__proto__' }, 400],
		'a commune of 100 kB': [{ P03: 'x'.repeat(100_000) }, 400],
		'a pattern as a commune': [{ P03: '((((.*)*)*)*' }, 400],
		'a SIREN that does not add up': [{ P02: '123456789' }, 400],
		'NUL in a name': [{ P01: 'a\u0000b' }, 400],
		'a name of 121 characters': [{ P01: 'x'.repeat(121) }, 400],
		'the library’s own hidden field': [
			{ __superform_json: '[{"P07":1},"__proto__"]', P07: [] },
			400
		]
	};
	for (const [name, [fields, status]] of Object.entries(badProfiles)) {
		it(`profile: refuses ${name}`, async () => {
			const [row] = await server.db
				.selectFrom('assessment')
				.select('profile_revision')
				.where('public_id', '=', id)
				.execute();
			await expectRefusal(
				() =>
					owner.post(`/evaluations/${id}/profil?/save`, {
						revision: String(row?.profile_revision),
						...ORDINARY_PROFILE_FORM,
						...fields
					}),
				status
			);
		});
	}

	const badNeeds: Record<string, Record<string, string | string[]>> = {
		'no revision': { revision: [] },
		'six needs': { P14: ['H1', 'H2', 'H3', 'H4', 'P1', 'P2'] },
		'six contributions': { P15: ['H1', 'H2', 'H3', 'H4', 'P1', 'P2'] },
		'one need a thousand times': { P14: Array.from({ length: 1000 }, () => 'H1') },
		'a need that does not exist': { P14: ['H1', 'Z9'] },
		'a need called __proto__': { P14: '__proto__' },
		'NUL in a need': { P14: 'H1\u0000' },
		'a need of 100 kB': { P14: 'x'.repeat(100_000) },
		'the library’s own hidden field': { __superform_json: '[{"P14":1},"__proto__"]', P14: 'Z9' }
	};
	for (const [name, fields] of Object.entries(badNeeds)) {
		it(`needs: refuses ${name}`, () =>
			expectRefusal(
				() =>
					owner.post(`/evaluations/${id}/besoins-et-apports?/save`, { revision: '1', ...fields }),
				400
			));
	}

	it('profile: keeps nothing but its own questions, once each', async () => {
		const saved = await owner.fillProfile(id, {
			...ORDINARY_PROFILE_FORM,
			P05: ['urban', 'urban', 'coast'],
			P14: ['H1'],
			status: 'completed',
			result: '{}',
			__proto__x: 'y'
		});
		expect(saved.status).toBe(303);
		const { profile } = await server.db
			.selectFrom('assessment')
			.select('profile')
			.where('public_id', '=', id)
			.executeTakeFirstOrThrow();
		expect(profile).toEqual({ ...ORDINARY_PROFILE_FORM, P05: ['urban', 'coast'] });
	});
});

describe('methods', () => {
	it('an address that only saves refuses everything else', async () => {
		for (const method of ['GET', 'POST', 'PATCH', 'DELETE'])
			await expectRefusal(() => owner.request(`/evaluations/${id}/reponses/E1.1`, { method }), 405);
	});

	it('pages refuse what they do not do', async () => {
		for (const path of ['/', '/a-propos', '/effacement', '/health/live', '/communes'])
			for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
				await expectRefusal(() => owner.request(path, { method }), 405, 415);
		for (const page of [
			'profil',
			'verification',
			'lien',
			'besoins-et-apports',
			'etapes/cap-et-pilotage'
		])
			for (const method of ['PUT', 'PATCH', 'DELETE'])
				await expectRefusal(() => owner.request(`/evaluations/${id}/${page}`, { method }), 405);
	});

	it('GET never does what a form does', async () => {
		const before = await server.dump();
		for (const path of [
			`/evaluations/${id}/lien?/erase&confirme=on`,
			`/evaluations/${id}/lien?/replace`,
			`/evaluations/${id}/verification?/complete`,
			`/evaluations/${id}/profil?/save&revision=1&P07=0&P09=0`,
			`/evaluations/${id}/besoins-et-apports?/save&revision=1&P14=H1`,
			`/evaluations/${id}/etapes/cap-et-pilotage?/save&E1.1.revision=1&E1.1.choice=0`,
			`${DIAGNOSTIC_PATH}?/start&token=${'A'.repeat(43)}`
		])
			for (const method of ['GET', 'HEAD']) {
				const response = await owner.request(path, { method });
				expect(response.status, path).toBe(200);
			}
		expect(await server.dump()).toBe(before);
	});
});

describe('addresses', () => {
	it('that lead nowhere get a French 404', async () => {
		for (const path of [
			'/nope',
			'/evaluations',
			'/reprendre',
			'/diagnostics',
			'/diagnostics/constructor',
			'/.env',
			'/package.json',
			'//evil.example/',
			'/%5c%5cevil.example'
		])
			await expectRefusal(() => owner.request(path), 404);
	});

	it('never send the reader to another site', async () => {
		for (const path of [
			'//evil.example/',
			'//evil.example//',
			'/%2f%2fevil.example/',
			'/a-propos/',
			'//a-propos/'
		]) {
			const target = (await owner.request(path)).headers.get('location') ?? '/';
			expect(new URL(target, server.app.url).origin).toBe(server.app.url);
		}
	});

	it('suggestions of communes take any question', async () => {
		for (const query of [
			'%00',
			'((((',
			'a'.repeat(5000),
			'%ED%A0%80',
			'__proto__',
			'%25',
			'\\',
			''
		]) {
			const response = await owner.request(`/communes?q=${query}`);
			expect(response.status, query).toBe(200);
			expect(await response.json()).toEqual(expect.any(Array));
		}
	});
});

it('nothing of all this was an error of ours', () => {
	expect(server.app.output()).not.toMatch(/request\.failed/);
});

describe('express', () => {
	let leader: Visitor;
	let express: string;

	beforeAll(async () => {
		leader = server.visitor();
		express = await leader.startWithProfile({ mode: 'express' });
		expect(await leader.answer(express, 'E1.1', { choice: '3' })).toMatchObject({ status: 200 });
	});

	it('refuses an answer that it does not ask, and says what to do', async () => {
		const body = await expectRefusal(
			() => leader.put(express, 'E1.2', { ...SAVED, revision: 0 }),
			422
		);
		expect(wordsOf(body)).toContain('Passez au diagnostic complet pour y répondre');
	});

	it('has no other step than its own', () =>
		expectRefusal(() => leader.request(`/evaluations/${express}/etapes/cap-et-pilotage`), 404));

	it('keeps the answers of a form left open after going on, and refuses to reopen a full result', async () => {
		const left = `/evaluations/${express}/etapes/questions-cles`;
		const { html } = await leader.page(left);
		const going = await leader.post(`/evaluations/${express}/verification?/continue`);
		expect(going.headers.get('location')).toBe(`/evaluations/${express}?vue=a-completer`);
		const opened = await leader.request(`/evaluations/${express}?vue=a-completer`);
		expect(opened.headers.get('location')).toMatch(/etapes\/cap-et-pilotage\?vue=a-completer$/);

		const late = await leader.sendStep(express, 'questions-cles', { 'E6.2.choice': '1' }, html);
		expect([late.status, late.headers.get('location')]).toEqual([
			303,
			`/evaluations/${express}/verification`
		]);
		expect((await leader.page(left)).html).toMatch(/name="E6.2.choice" value="1" checked/);

		expect((await leader.complete(express)).status).toBe(303);
		for (const page of ['verification', 'resultats/express']) {
			const body = await expectRefusal(
				() => leader.post(`/evaluations/${express}/${page}?/continue`),
				409
			);
			expect(wordsOf(body)).toContain('déjà été continué et terminé');
		}
	});

	it('changes no more after thirty days, and says so', async () => {
		const past = await leader.startWithProfile({ mode: 'express', another: true });
		await leader.answer(past, 'E1.1', { choice: '3' });
		await leader.complete(past, 'express');
		await server.db
			.updateTable('assessment')
			.set({ completed_at: new Date(Date.now() - 31 * 24 * 3600 * 1000) })
			.where('public_id', '=', past)
			.execute();
		const results = `/evaluations/${past}/resultats/express`;
		expect(wordsOf((await leader.page(results)).html)).toContain('il reste tel quel');
		for (const action of ['continue', 'reopen']) {
			const body = await expectRefusal(() => leader.post(`${results}?/${action}`), 409);
			expect(wordsOf(body)).toMatch(/plus de 30 jours/);
		}
	});
});
