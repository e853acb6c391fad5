/** « Mes données » over HTTP: who may take away, import, leave and delete. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readErasures } from '#lib/server/db/erasure-ledger.ts';
import path from 'node:path';
import { anAccount, anOrganisation, join, keepFor, signIn } from '#tests/support/accounts.ts';
import { anAnsweredAssessment } from '#tests/support/assessments.ts';
import { fieldValue, type Visitor } from '#tests/support/visitor.ts';
import { ENGLISH, startAppOnPostgres, type AppOnPostgres } from './support/app-on-postgres.ts';

let site: AppOnPostgres;
beforeAll(async () => {
	site = await startAppOnPostgres();
});
afterAll(() => site.close());

/** An organisation with one member of each role, all signed in, and a stranger. */
async function people() {
	const { db } = site;
	const administrator = await anAccount(db);
	const organisation = await anOrganisation(db, administrator, 'Les Amis du Lac');
	const visitorOf = (accountId: number) => signIn(db, site.visitor(), accountId);
	const member = async (role: 'contributor' | 'reader') => {
		const accountId = await anAccount(db);
		await join(db, organisation.id, accountId, role);
		return { accountId, visitor: await visitorOf(accountId) };
	};
	return {
		organisation,
		root: `/organisations/${organisation.publicId}`,
		administrator: { accountId: administrator, visitor: await visitorOf(administrator) },
		contributor: await member('contributor'),
		reader: await member('reader'),
		stranger: { visitor: await visitorOf(await anAccount(db)) }
	};
}

function sendFile(
	visitor: Visitor,
	root: string,
	content: string | Uint8Array<ArrayBuffer>,
	token: string,
	as = 'brouillon'
): Promise<Response> {
	const form = new FormData();
	form.set('token', token);
	form.set('comme', as);
	form.set('fichier', new File([content], 'diagnostic.json', { type: 'application/json' }));
	return visitor.request(`${root}/importer`, { method: 'POST', body: form });
}

const tokenOf = async (visitor: Visitor, root: string) =>
	fieldValue((await visitor.page(`${root}/importer`)).html, 'token') ?? '';

describe('the data of an organisation', () => {
	it('are taken away by administrators only, as an archive that no cache keeps', async () => {
		const { administrator, contributor, reader, stranger, root } = await people();
		const answer = await administrator.visitor.request(`${root}/donnees/export.zip`);
		expect(answer.status).toBe(200);
		expect(answer.headers.get('content-type')).toBe('application/zip');
		expect(answer.headers.get('cache-control')).toBe('no-store');
		expect(answer.headers.get('content-disposition')).toMatch(
			/^attachment; filename="cap-alliances-les-amis-du-lac-\d{4}-\d\d-\d\d\.zip"/
		);
		const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
		expect(Object.keys(files)).toContain('organisation.json');
		for (const { visitor } of [contributor, reader])
			expect((await visitor.request(`${root}/donnees/export.zip`)).status).toBe(403);
		expect((await stranger.visitor.request(`${root}/donnees/export.zip`)).status).toBe(404);
		expect((await site.visitor().request(`${root}/donnees/export.zip`)).status).toBe(303);
	});

	it('are deleted by an administrator who types the name; nobody else', async () => {
		const { administrator, contributor, stranger, root, organisation } = await people();
		const kept = await anAnsweredAssessment(site.db, { 'E1.1': 1 });
		await keepFor(site.db, organisation.id, kept, administrator.accountId);
		const remove = (visitor: Visitor, nom: string) =>
			visitor.post(`${root}/donnees?/delete`, { nom });
		expect((await remove(contributor.visitor, 'Les Amis du Lac')).status).toBe(403);
		expect((await remove(stranger.visitor, 'Les Amis du Lac')).status).toBe(404);
		const wrong = await remove(administrator.visitor, 'Les Amis');
		expect(wrong.status).toBe(400);
		expect(await wrong.text()).toContain('value="Les Amis"');
		const done = await remove(administrator.visitor, 'les amis du lac');
		expect([done.status, done.headers.get('location')]).toEqual([
			303,
			'/effacement?quoi=organisation'
		]);
		expect((await contributor.visitor.page(`${root}/donnees`)).status).toBe(404);
		const ledger = await readErasures(path.join(path.dirname(site.app.outbox), 'erasures.jsonl'));
		expect(ledger.map(({ kind }) => kind).sort()).toContain('organisation');
		expect(site.app.output()).not.toMatch(/Amis|@exemple/);
	});

	it('are no longer read by who left, at the very next request', async () => {
		const { reader, administrator, root } = await people();
		const leave = (visitor: Visitor, fields: Record<string, string>) =>
			visitor.post(`${root}/donnees?/leave`, fields);
		expect((await leave(reader.visitor, {})).status).toBe(400);
		expect((await leave(reader.visitor, { confirme: 'on' })).status).toBe(303);
		expect((await reader.visitor.page(`${root}/donnees`)).status).toBe(404);
		expect((await leave(administrator.visitor, { confirme: 'on' })).status).toBe(409);
	});
});

describe('importing a file', () => {
	it('is for those who may answer', async () => {
		const { reader, stranger, root } = await people();
		expect((await reader.visitor.page(`${root}/importer`)).status).toBe(403);
		expect((await stranger.visitor.page(`${root}/importer`)).status).toBe(404);
		const before = await site.dump();
		expect((await sendFile(reader.visitor, root, '{}', 'a'.repeat(43))).status).toBe(403);
		expect((await sendFile(stranger.visitor, root, '{}', 'a'.repeat(43))).status).toBe(404);
		expect(await site.dump()).toBe(before);
	});

	it.each([
		['no JSON', 'bonjour', 422],
		['bytes', new Uint8Array([0xff, 0xfe, 0x00]), 422],
		['an empty file', '', 400],
		['a huge file', 'x'.repeat(600_000), 413]
	] as const)('%s is refused in French, and keeps nothing', async (_, content, status) => {
		const { contributor, root } = await people();
		const token = await tokenOf(contributor.visitor, root);
		const before = await site.dump();
		const answer = await sendFile(contributor.visitor, root, content, token);
		expect(answer.status).toBe(status);
		const text = (await answer.text()).replaceAll(/<[^>]*>/g, ' ');
		expect(text).toMatch(/fichier|volumineux/);
		if (status !== 413) expect(text).not.toMatch(ENGLISH);
		expect(await site.dump()).toBe(before);
	});

	it('keeps one of two identical posts, and opens it', async () => {
		const { contributor, root, organisation } = await people();
		const link = await anAnsweredAssessment(site.db, { 'E1.1': 2 });
		const holder = await keepFor(site.db, organisation.id, link, contributor.accountId);
		const file = await contributor.visitor.request(`/evaluations/${holder.publicId}/export.json`);
		const content = await file.text();
		const token = await tokenOf(contributor.visitor, root);
		const both = await Promise.all(
			[1, 2].map(() => sendFile(contributor.visitor, root, content, token))
		);
		expect(both.map(({ status }) => status)).toEqual([303, 303]);
		expect(both[0]!.headers.get('location')).toBe(both[1]!.headers.get('location'));
		const opened = await contributor.visitor.request(both[0]!.headers.get('location')!);
		expect(opened.status).toBe(303);
	});
});

describe('an account', () => {
	it('is taken away and deleted by its owner, who proved it lately', async () => {
		const { contributor, administrator, root } = await people();
		const archive = await contributor.visitor.request('/compte/donnees/export.zip');
		expect(archive.status).toBe(200);
		const remove = (visitor: Visitor, fields: Record<string, string>) =>
			visitor.post('/compte/donnees?/delete', fields);
		expect((await remove(contributor.visitor, {})).status).toBe(400);
		// The last administrator of others names somebody first.
		expect((await remove(administrator.visitor, { confirme: 'on' })).status).toBe(409);
		const old = new Date(Date.now() - 11 * 60_000);
		const stale = await signIn(site.db, site.visitor(), contributor.accountId, { now: old });
		expect((await remove(stale, { confirme: 'on' })).status).toBe(403);
		expect((await remove(site.visitor(), { confirme: 'on' })).status).toBe(401);
		expect((await remove(contributor.visitor, { confirme: 'on' })).status).toBe(303);
		expect((await stale.page(`${root}/donnees`)).status).toBe(303);
	});
});
