/** What an organisation shows outside, over HTTP: pages, page data, forms sent twice, rights lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordingFor } from '#lib/domain/questionnaire/diagnostic.ts';
import { sentence } from '#lib/presentation/words.ts';
import { createAccessToken } from '#lib/server/auth/access-token.ts';
import { anAccount, anOrganisation, join, keepFor, signIn } from '#tests/support/accounts.ts';
import { company, ORDINARY_PROFILE } from '#tests/support/builders.ts';
import { fieldValue, type Visitor } from '#tests/support/visitor.ts';
import {
	ENGLISH,
	startAppOnPostgres,
	wordsOf,
	type AppOnPostgres
} from './support/app-on-postgres.ts';

const NOTE = 'Une note que personne ne lit dehors';
const ANSWER = 'E1.1';

let server: AppOnPostgres;
let administrator: Visitor;
let root: string;
let organisationId: number;
let assessment: string;

beforeAll(async () => {
	server = await startAppOnPostgres();
	const owner = server.visitor();
	assessment = await owner.startWithProfile();
	await owner.answer(assessment, ANSWER, { choice: '3', note: NOTE });
	await owner.complete(assessment);
	const accountId = await anAccount(server.db);
	const organisation = await anOrganisation(server.db, accountId, 'Les <b>Copeaux</b>');
	organisationId = organisation.id;
	await keepFor(server.db, organisation.id, { publicId: assessment }, accountId);
	administrator = await signIn(server.db, server.visitor(), accountId);
	root = `/organisations/${organisation.publicId}`;
});
afterAll(() => server.close());

/** Makes a share as the page does. @returns the page that shows the secret */
async function share(
	visitor: Visitor,
	action: 'link' | 'adviser',
	fields: Record<string, string> = {}
): Promise<{ status: number; html: string }> {
	const { html } = await visitor.page(`${root}/partages`);
	const response = await visitor.post(`${root}/partages?/${action}`, {
		token: fieldValue(html, 'token') ?? createAccessToken(),
		code: fieldValue(html, 'code') ?? '23456789ABCD',
		label: 'Le conseil',
		assessment,
		scope: 'results',
		days: action === 'link' ? '30' : '365',
		...fields
	});
	return { status: response.status, html: await response.text() };
}
const linkIn = (html: string) => /\/partages\/[\w-]{43}/.exec(html)?.[0] ?? '';
const codeIn = (html: string) =>
	/value="([2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4})"/.exec(html)?.[1] ?? '';

async function open(link: string): Promise<{ reader: Visitor; page: string }> {
	const reader = server.visitor();
	const response = await reader.post(link);
	expect(response.status).toBe(303);
	return { reader, page: response.headers.get('location') ?? '' };
}

async function anAdviser(): Promise<Visitor> {
	const accountId = await anAccount(server.db, { kind: 'adviser' });
	await server.db
		.updateTable('account')
		.set({ totp_secret: new Uint8Array(32) })
		.where('id', '=', accountId)
		.execute();
	return signIn(server.db, server.visitor(), accountId, { secondFactor: true });
}

describe('a reading link', () => {
	it('shows the results and not one answer, in the page and in its data', async () => {
		const { html } = await share(administrator, 'link');
		const { reader, page } = await open(linkIn(html));
		const chosen = chosenText();
		for (const path of [page, `${page}/__data.json`]) {
			const shown = await reader.page(path);
			expect(shown.status).toBe(200);
			expect(shown.html.includes(NOTE)).toBe(false);
			expect(shown.html.includes(chosen)).toBe(false);
			expect(shown.html).not.toContain('<b>Copeaux');
			expect(shown.headers.get('cache-control')).toMatch(/no-store/);
		}
		const { html: read } = await administrator.page(`${root}/lectures`);
		expect(wordsOf(read)).toContain('Le conseil');
	});

	it('opens with the full stop or bracket that was copied along', async () => {
		const link = linkIn((await share(administrator, 'link')).html);
		for (const end of ['.', ')', '%20']) {
			expect((await server.visitor().page(`${link}${end}`)).status).toBe(200);
			expect((await open(`${link}${end}`)).page).toMatch(/^\/lecture\//);
		}
	});

	it('with the answers shows them, without the notes', async () => {
		const { html } = await share(administrator, 'link', { scope: 'answers' });
		const { reader, page } = await open(linkIn(html));
		const shown = (await reader.page(page)).html;
		expect(shown.includes(chosenText())).toBe(true);
		expect(shown.includes(NOTE)).toBe(false);
	});

	it('never carries the notes, even when the form is forged', async () => {
		const refused = await share(administrator, 'link', { scope: 'notes' });
		expect(refused.status).toBe(400);
		expect(refused.html).toContain('Le conseil');
		expect(wordsOf(refused.html)).toContain('Choisissez ce qui est montré');
	});

	it('ends when it is withdrawn, for those who read it already', async () => {
		const { html } = await share(administrator, 'link', { label: 'À retirer' });
		const { reader, page } = await open(linkIn(html));
		const { html: list } = await administrator.page(`${root}/partages`);
		const before = list.slice(0, list.indexOf('À retirer'));
		const own = list.slice(before.length);
		const withdrawn = await administrator.post(`${root}/partages?/withdraw`, {
			share: fieldValue(own, 'share') ?? ''
		});
		expect(withdrawn.status).toBe(200);
		expect((await reader.page(page)).status).toBe(404);
		expect((await server.visitor().page(linkIn(html))).status).toBe(404);
	});

	it.each([
		['label', ''],
		['label', 'x'.repeat(100_000)],
		['label', 'a\u0000b'],
		['assessment', '../..'],
		['assessment', ''],
		['scope', 'everything'],
		['days', '100000'],
		['days', 'NaN'],
		['token', 'x']
	])('refuses a forged %s (%#) in French, and keeps what was typed', async (name, value) => {
		const { status, html } = await share(administrator, 'link', { label: 'Gardé', [name]: value });
		expect(status).toBe(400);
		expect(wordsOf(html)).not.toMatch(ENGLISH);
		if (name !== 'label') expect(html).toContain('Gardé');
	});

	it('of an assessment that is not the organisation’s is refused', async () => {
		const stranger = server.visitor();
		const foreign = await stranger.startWithProfile();
		await stranger.answer(foreign, ANSWER, { choice: '1' });
		await stranger.complete(foreign);
		expect((await share(administrator, 'link', { assessment: foreign })).status).toBe(404);
	});
});

describe('an adviser', () => {
	it('enters the code, reads within the scope, and no longer once it is withdrawn', async () => {
		const { html } = await share(administrator, 'adviser', { scope: 'notes', assessment: '' });
		const adviser = await anAdviser();
		const entered = await adviser.post('/accompagnement?/code', {
			code: codeIn(html).toLowerCase()
		});
		expect(entered.status).toBe(303);
		const page = entered.headers.get('location') ?? '';
		const list = await adviser.page(page);
		expect(list.html).toContain(assessment);
		// Nothing of a result is shown before it is opened, and noted.
		expect((await adviser.page(`${page}/__data.json`)).html).not.toContain('"level"');
		expect(wordsOf(list.html)).not.toMatch(/niveau/i);
		expect((await adviser.page(`${page}/${assessment}`)).html.includes(NOTE)).toBe(true);
		await server.db.updateTable('share').set({ revoked_at: new Date() }).execute();
		for (const path of [page, `${page}/${assessment}`])
			expect([path, (await adviser.page(path)).status]).toEqual([path, 404]);
		// Page data of a refused page: a 200 that holds the error.
		const data = await adviser.page(`${page}/${assessment}/__data.json`);
		expect(data.html).toMatch(/"status":404/);
		expect(data.html.includes(NOTE)).toBe(false);
		expect((await adviser.page('/accompagnement')).html).not.toContain('Copeaux');
	});

	it('is told in French that a code opens nothing, with what was typed', async () => {
		const adviser = await anAdviser();
		const refused = await adviser.post('/accompagnement?/code', { code: 'K7QF-3M9P-XDTW' });
		const html = await refused.text();
		expect(refused.status).toBe(400);
		expect(html).toContain('K7QF-3M9P-XDTW');
		expect(wordsOf(html)).toContain('Ce code n’ouvre rien');
	});

	it('pages are for advisers only', async () => {
		expect((await administrator.page('/accompagnement')).status).toBe(404);
		expect((await server.visitor().page('/accompagnement')).status).toBe(303);
	});
});

describe('members', () => {
	it.each(['contributor', 'reader'] as const)('a %s sees no share and makes none', async (role) => {
		const accountId = await anAccount(server.db);
		await join(server.db, organisationId, accountId, role);
		const member = await signIn(server.db, server.visitor(), accountId);
		expect((await member.page(`${root}/partages`)).status).toBe(403);
		const before = await shares();
		expect((await share(member, 'link')).status).toBe(403);
		expect((await share(member, 'adviser')).status).toBe(403);
		expect(await shares()).toBe(before);
		expect((await member.page(`${root}/lectures`)).status).toBe(200);
	});

	it('of elsewhere and visitors meet a 404 and the sign-in page', async () => {
		const stranger = await signIn(server.db, server.visitor(), await anAccount(server.db));
		for (const page of ['partages', 'lectures']) {
			expect((await stranger.page(`${root}/${page}`)).status).toBe(404);
			expect((await server.visitor().page(`${root}/${page}`)).status).toBe(303);
		}
		expect((await share(server.visitor(), 'link')).status).toBe(401);
	});
});

async function shares(): Promise<number> {
	return (await server.db.selectFrom('share').select('id').execute()).length;
}

/** The words of the answer given, as a page shows them. */
const chosenText = () =>
	sentence(
		wordingFor(company, company.criterionById.get(ANSWER)!.criterion.levels[3], ORDINARY_PROFILE)
	).replace(/\.$/, '');
