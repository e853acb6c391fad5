/** Several respondents, over HTTP on the build: who opens what, what a page holds, and what closing does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join, anAccount, signIn } from '#tests/support/accounts.ts';
import {
	aFinishedRespondent,
	aRespondent,
	aSharedAssessment,
	type Shared
} from '#tests/support/shared-assessments.ts';
import { fieldsOf, fieldValue, type Visitor } from '#tests/support/visitor.ts';
import { startAppOnPostgres, type AppOnPostgres } from './support/app-on-postgres.ts';

let server: AppOnPostgres;
let addresses = 0;
const visitor = (): Visitor => server.visitor({ 'x-forwarded-for': `192.0.2.${++addresses}` });

beforeAll(async () => {
	server = await startAppOnPostgres({ TRUSTED_PROXIES: '1' });
});
afterAll(() => server.close());

const now = new Date();
const db = () => server.db;
/** Everything that may change but the answers, which `server.dump` holds. */
const everything = async () =>
	JSON.stringify([
		await server.dump(),
		await db().selectFrom('shared_assessment').selectAll().orderBy('id').execute(),
		await db().selectFrom('respondent').selectAll().orderBy('id').execute()
	]);
const open = (name?: string) => aSharedAssessment(db(), { now, ...(name ? { name } : {}) });
const pathOf = ({ publicId, shared }: Shared) =>
	`/organisations/${publicId}/regards-croises/${shared}`;
const administrator = (shared: Shared) => signIn(db(), visitor(), shared.accountId);

/** Takes part by the common link, as a browser without scripts. @returns the id of the answers */
async function takePart(guest: Visitor, { token }: Shared, role = 'employee'): Promise<string> {
	const { html } = await guest.page(`/participer/${token}`);
	const sent = await guest.post(`/participer/${token}`, {
		token: fieldValue(html, 'token') ?? '',
		role
	});
	const id = /^\/evaluations\/([\w-]{22})$/.exec(sent.headers.get('location') ?? '')?.[1];
	if (!id) throw new Error(`Not begun: ${sent.status}`);
	return id;
}

describe('a link to take part', () => {
	it('is shown to mail scanners without effect, says what will be seen, and hides who else was asked', async () => {
		const shared = await open();
		const before = await everything();
		const { html, status } = await visitor().page(`/participer/${shared.token}`);
		expect(status).toBe(200);
		expect(html).toContain('vos collègues peuvent deviner');
		expect(html).toContain('masqué sous cinq personnes');
		expect(await everything()).toBe(before);
	});

	it('asks for a role, keeps the form, and begins once for a form sent twice', async () => {
		const shared = await open();
		const guest = visitor();
		const { html } = await guest.page(`/participer/${shared.token}`);
		const token = fieldValue(html, 'token') ?? '';
		const refused = await guest.post(`/participer/${shared.token}`, { token });
		expect(refused.status).toBe(400);
		expect(fieldValue(await refused.text(), 'token')).toBe(token);
		const fields = { token, role: 'elected' };
		const [first, second] = [
			await guest.post(`/participer/${shared.token}`, fields),
			await guest.post(`/participer/${shared.token}`, fields)
		];
		expect(first.headers.get('location')).toBe(second.headers.get('location'));
		expect((await guest.page(`/participer/${shared.token}`)).html).toContain('Vous avez commencé');
	});

	it('leads straight to the questions: no profile, no needs, and thanks at the end', async () => {
		const shared = await open();
		const guest = visitor();
		const id = await takePart(guest, shared);
		const root = `/evaluations/${id}`;
		expect((await guest.request(root)).headers.get('location')).toBe(
			`${root}/etapes/cap-et-pilotage`
		);
		expect((await guest.request(`${root}/profil`)).headers.get('location')).toBe(root);
		expect((await guest.page(`${root}/besoins-et-apports`)).status).toBe(404);
		const forged = await guest.post(`${root}/profil?/save`, { revision: '1', P07: '0' });
		expect(forged.headers.get('location')).toBe(root);
		await guest.answer(id, 'E1.1', { choice: '3' });
		const done = await guest.complete(id);
		expect(done.headers.get('location')).toBe(`${root}/merci`);
		expect((await guest.page(`${root}/merci`)).html).toContain(
			'Merci, votre regard est enregistré'
		);
		const results = await guest.page(`${root}/resultats`);
		expect(results.html).toContain('personne d’autre ne les voit');
		expect(results.html).not.toContain('besoins-et-apports');
	});

	it('unknown, closed, too many', async () => {
		const guest = visitor();
		expect((await guest.page(`/participer/${'C'.repeat(43)}`)).status).toBe(404);
		const shared = await open();
		const late = visitor();
		const { html } = await late.page(`/participer/${shared.token}`);
		await (await administrator(shared)).post(`${pathOf(shared)}?/close`);
		const refused = await late.post(`/participer/${shared.token}`, {
			token: fieldValue(html, 'token') ?? '',
			role: 'other'
		});
		expect(refused.status).toBe(409);
		expect(await refused.text()).toContain('recueil des réponses est clos');
		for (let miss = 0; miss < 20; miss++) await guest.page(`/participer/${'D'.repeat(43)}`);
		expect((await guest.page(`/participer/${shared.token}`)).status).toBe(429);
	});
});

describe('once closed', () => {
	it('a draft cannot be finished: said in words, and its answers stay readable', async () => {
		const shared = await open();
		const guest = visitor();
		const id = await takePart(guest, shared);
		await guest.answer(id, 'E1.1', { choice: '3', note: 'gardée' });
		await (await administrator(shared)).post(`${pathOf(shared)}?/close`);
		const refused = await guest.complete(id);
		expect(refused.status).toBe(409);
		expect(await refused.text()).toContain('ne peuvent plus être terminées');
		const { html } = await guest.page(`/evaluations/${id}/etapes/cap-et-pilotage`);
		expect(html).toContain('Le recueil est clos');
		expect(fieldsOf(html)['E1.1.note']).toBe('gardée');
	});
});

describe('the pages of the organisation', () => {
	it('hold nothing that names a respondent or tells an answer', async () => {
		const shared = await open();
		const holders = [];
		for (const level of [0, 2, 4] as const)
			holders.push(await aFinishedRespondent(db(), shared, [level], { now }));
		await aRespondent(db(), shared, [1], { now });
		const member = await administrator(shared);
		await member.post(`${pathOf(shared)}?/invite`, {
			addresses: 'claire@exemple.fr\nbo@exemple.fr',
			role: 'volunteer'
		});
		const progress = await member.page(pathOf(shared));
		expect(progress.html).toContain('claire@exemple.fr');
		expect(progress.html).toContain('Pas commencé');
		expect(progress.html).toMatch(/4\s*personnes ont commencé/);
		await member.post(`${pathOf(shared)}?/close`);
		const shown = await member.post(`${pathOf(shared)}?/show`);
		expect(shown.headers.get('location')).toBe(`${pathOf(shared)}/resultat`);
		for (const path of ['/resultat', '/resultat/fiche', '/resultat/__data.json']) {
			const { html, status } = await member.page(pathOf(shared) + path);
			if (path !== '/resultat/__data.json') expect(status, path).toBe(200);
			for (const { publicId, token } of holders) {
				expect(html).not.toContain(publicId);
				expect(html).not.toContain(token);
			}
			expect(html).not.toMatch(/claire@|bo@exemple/);
		}
	});

	it('by role: a reader sees the result, no address, and changes nothing', async () => {
		const shared = await open();
		for (const level of [0, 2, 4] as const)
			await aFinishedRespondent(db(), shared, [level], { now });
		const owner = await administrator(shared);
		await owner.post(`${pathOf(shared)}?/invite`, { addresses: 'a@exemple.fr', role: 'other' });
		await owner.post(`${pathOf(shared)}?/close`);
		await owner.post(`${pathOf(shared)}?/show`);
		const accountId = await anAccount(db());
		await join(db(), shared.organisationId, accountId, 'reader');
		const reader = await signIn(db(), visitor(), accountId);
		const { html } = await reader.page(pathOf(shared));
		expect(html).not.toContain('a@exemple.fr');
		expect((await reader.page(`${pathOf(shared)}/resultat`)).status).toBe(200);
		const before = await everything();
		for (const action of [
			'invite',
			'link',
			'unlink',
			'withdraw',
			'reminders',
			'close',
			'reopen',
			'show'
		])
			expect((await reader.post(`${pathOf(shared)}?/${action}`)).status, action).toBe(403);
		expect((await reader.post(`${pathOf(shared)}/resultat?/synthesis`)).status).toBe(403);
		expect(await everything()).toBe(before);
	});

	it('are closed to strangers: the same 404 as for what does not exist', async () => {
		const [mine, other] = [await open(), await open()];
		const stranger = await administrator(other);
		for (const path of ['', '/resultat', '/resultat/fiche', '/supprimer']) {
			const foreign = await stranger.page(pathOf(mine) + path);
			// My organisation, another's shared assessment.
			const mixed = await stranger.page(pathOf({ ...other, shared: mine.shared }) + path);
			expect([foreign.status, mixed.status], path).toEqual([404, 404]);
			expect((await visitor().page(pathOf(mine) + path)).status).toBe(303);
		}
	});

	it('delete a shared assessment once confirmed, without scripts; everyone’s link then opens nothing', async () => {
		const shared = await open();
		const guest = visitor();
		const id = await takePart(guest, shared);
		await guest.answer(id, 'E1.1', { choice: '3', note: 'recueil à supprimer' });
		const member = await administrator(shared);
		const page = `${pathOf(shared)}/supprimer`;
		expect((await member.page(pathOf(shared))).html).toContain(page);
		const { html } = await member.page(page);
		expect(html).toContain('Les réponses et les notes de 1 personne');
		const before = await everything();
		const unsure = await member.post(page);
		expect(unsure.status).toBe(400);
		expect(await unsure.text()).toContain('Cochez la case');
		for (const role of ['contributor', 'reader'] as const) {
			const accountId = await anAccount(db());
			await join(db(), shared.organisationId, accountId, role);
			const other = await signIn(db(), visitor(), accountId);
			expect((await other.page(page)).status).toBe(403);
			expect((await other.post(page, { confirme: 'on' })).status).toBe(403);
			expect((await other.page(pathOf(shared))).html).not.toContain(page);
		}
		expect(await everything()).toBe(before);
		const done = await member.post(page, { confirme: 'on' });
		const list = `/organisations/${shared.publicId}/regards-croises?supprime`;
		expect([done.status, done.headers.get('location')]).toEqual([303, list]);
		expect((await member.page(list)).html).toContain('Les regards croisés sont supprimés');
		expect((await member.post(page, { confirme: 'on' })).status, 'twice').toBe(404);
		expect((await guest.page(`/evaluations/${id}`)).status).toBe(404);
		expect((await visitor().page(`/participer/${shared.token}`)).status).toBe(404);
		expect(await everything()).not.toContain('recueil à supprimer');
	});

	it('open a shared assessment once for a form sent twice, with its profile', async () => {
		const shared = await open();
		const member = await administrator(shared);
		const root = `/organisations/${shared.publicId}/regards-croises`;
		const query = 'diagnostic=rse-et-partenariats';
		const { html } = await member.page(`${root}/nouveau?${query}`);
		const fields = {
			...fieldsOf(html),
			P07: '20-49',
			P09: '2-3',
			P06: '10-plus'
		};
		const wrong = await member.post(`${root}/nouveau?/open&${query}`, {
			...fields,
			closesOn: '2020-01-01'
		});
		expect(wrong.status).toBe(400);
		expect(await wrong.text()).toContain('Choisissez un jour à venir');
		const [first, second] = [
			await member.post(`${root}/nouveau?/open&${query}`, fields),
			await member.post(`${root}/nouveau?/open&${query}`, fields)
		];
		expect(first.status).toBe(303);
		expect(second.headers.get('location')).toBe(first.headers.get('location'));
		expect((await member.page(first.headers.get('location') ?? '')).status).toBe(200);
	});

	it('show a hostile name as it is', async () => {
		const shared = await open('<script>alert(1)</script>');
		const member = await administrator(shared);
		for (const { html } of [
			await member.page(pathOf(shared)),
			await visitor().page(`/participer/${shared.token}`)
		]) {
			expect(html).toContain('&lt;script>alert(1)');
			expect(html).not.toContain('<script>alert(1)');
		}
	});
});

describe('the synthesis', () => {
	it('is answered with hints, asks who met and when, and says so with the result', async () => {
		const shared = await open();
		for (const given of [
			[0, 2],
			[2, 2],
			[4, 2]
		] as const)
			await aFinishedRespondent(db(), shared, given, { now });
		const member = await administrator(shared);
		await member.post(`${pathOf(shared)}?/close`);
		await member.post(`${pathOf(shared)}?/show`);
		const begun = await member.post(`${pathOf(shared)}/resultat?/synthesis`);
		const root = begun.headers.get('location') ?? '';
		const id = root.split('/').at(-1) ?? '';
		const step = await member.page(`${root}/etapes/cap-et-pilotage`);
		expect(step.html.match(/ont choisi celle-ci/g)).toHaveLength(3);
		expect(step.html).not.toMatch(/type="radio"[^>]*checked/);
		await member.answer(id, 'E1.1', { choice: '2' });
		const refused = await member.post(`${root}/verification?/complete`, {
			mode: 'full',
			participants: 'La direction, deux bénévoles',
			metOn: '2999-01-01'
		});
		expect(refused.status).toBe(400);
		expect(await refused.text()).toContain('La direction, deux bénévoles');
		const done = await member.post(`${root}/verification?/complete`, {
			mode: 'full',
			participants: 'La direction, deux bénévoles',
			metOn: '2026-01-15'
		});
		expect(done.headers.get('location')).toBe(`${root}/resultats`);
		for (const path of [`${root}/resultats`, `${pathOf(shared)}/resultat`])
			expect((await member.page(path)).html).toMatch(
				/Synthèse validée le 15 janvier 2026 par La direction, deux bénévoles/
			);
	});
});
