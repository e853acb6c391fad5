/** Organisations over HTTP, on the production build: keeping, inviting, and what each role opens and loses. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberRole } from '#lib/domain/organisation/member-role.ts';
import { anAccount, anOrganisation, join, signIn } from '#tests/support/accounts.ts';
import { latestMailTo, linkOf, readOutbox } from '#tests/support/outbox.ts';
import { fieldsOf, fieldValue, type Visitor } from '#tests/support/visitor.ts';
import {
	ENGLISH,
	startAppOnPostgres,
	wordsOf,
	type AppOnPostgres
} from './support/app-on-postgres.ts';

let server: AppOnPostgres;
const outbox = mkdtempSync(path.join(tmpdir(), 'cap-outbox-'));
let count = 0;
const anEmail = () => `membre-${++count}@exemple.fr`;

beforeAll(async () => {
	server = await startAppOnPostgres({
		MAIL_OUTBOX: outbox,
		SECRET_KEY: 'a key for the tests only, 32 characters or more'
	});
});
afterAll(async () => {
	await server.close();
	rmSync(outbox, { recursive: true, force: true });
});

async function someone(
	email = anEmail()
): Promise<{ one: Visitor; accountId: number; email: string }> {
	const accountId = await anAccount(server.db, { email });
	return { one: await signIn(server.db, server.visitor(), accountId), accountId, email };
}

const leave = (organisationId: number, accountId: number) =>
	server.db
		.deleteFrom('membership')
		.where('organisation_id', '=', organisationId)
		.where('account_id', '=', accountId)
		.execute();

/** An organisation, its administrator, a member of this role, and a draft that it keeps. */
async function aTeam(role: MemberRole) {
	const owner = await someone();
	const organisation = await anOrganisation(server.db, owner.accountId, 'Moulin & Fils <b>');
	const member = await someone();
	await join(server.db, organisation.id, member.accountId, role);
	const root = `/organisations/${organisation.publicId}`;
	const started = await startOf(owner.one, root);
	const draft =
		/\/evaluations\/([\w-]{22})\/profil$/.exec(started.headers.get('location') ?? '')?.[1] ?? '';
	await owner.one.fillProfile(draft);
	return { owner, member, organisation, root, draft };
}

async function startOf(one: Visitor, root: string): Promise<Response> {
	const { html } = await one.page(root);
	return one.post(`${root}?/start`, {
		token: fieldValue(html, 'token') ?? '',
		diagnostic: 'rse-et-partenariats',
		mode: 'full'
	});
}

describe('« Conserver mes résultats »', () => {
	const NEW = {
		organisation: 'nouvelle',
		name: 'Moulin du Lac',
		registration: '732 829 320',
		commune: 'Mende',
		size: '20-49',
		field: 'C'
	};

	it('leads to the sign-in page and back, then keeps everything held here, and cuts the links', async () => {
		const visitor = server.visitor();
		const id = await visitor.startWithProfile();
		const other = await visitor.startWithProfile({ another: true });
		await visitor.answer(id, 'E1.1', { choice: '3' });
		const link = await visitor.resumeLink(id);
		const address = `/evaluations/${id}/conserver`;
		const before = await visitor.page(address);
		expect(before.html).toContain(`/connexion?suite=${encodeURIComponent(address)}`);
		expect((await visitor.post(`${address}?/keep`, NEW)).status).toBe(401);

		await signIn(server.db, visitor, await anAccount(server.db));
		const { html } = await visitor.page(address);
		expect(wordsOf(html)).toMatch(/Le lien personnel ne servira plus/);
		expect(fieldsOf(html)).toMatchObject({ organisation: 'nouvelle', avec: other });
		const kept = await visitor.post(`${address}?/keep`, { ...NEW, avec: other });
		expect(kept.status).toBe(303);
		const root = kept.headers.get('location')?.replace('?conserve', '') ?? '';
		expect([...visitor.cookies.keys()]).toEqual(['cap-session']);
		const page = await visitor.page(root);
		expect(wordsOf(page.html)).toMatch(/Moulin du Lac.*1 réponse sur \d+.*SIREN 732 829 320/s);
		expect(page.html).toContain(other);
		expect((await server.visitor().post(link)).status).toBe(404);
		expect((await visitor.page(`/evaluations/${id}/verification`)).status).toBe(200);
		const data = await visitor.page(`/evaluations/${id}/lien`);
		expect(wordsOf(data.html)).toMatch(/Gardé par Moulin du Lac/);
		expect(data.html).not.toMatch(/reprendre\/[\w-]{43}/);
	});

	it('sent twice leads to the same organisation; a browser with the former cookie opens it as a member', async () => {
		const visitor = server.visitor();
		const id = await visitor.startWithProfile();
		await signIn(server.db, visitor, await anAccount(server.db));
		const twin = visitor.twin();
		const address = `/evaluations/${id}/conserver`;
		const [first, second] = await Promise.all([
			visitor.post(`${address}?/keep`, NEW),
			visitor.twin().post(`${address}?/keep`, NEW)
		]);
		const late = await twin.post(`${address}?/keep`, NEW);
		const places = [first, second, late].map(({ headers }) =>
			(headers.get('location') ?? '').replace('?conserve', '')
		);
		expect(new Set(places).size).toBe(1);
		expect(places[0]).toMatch(/^\/organisations\/[\w-]{22}$/);
		expect(twin.cookies.has(`cap-${id}`)).toBe(true);
		expect((await twin.page(`/evaluations/${id}/verification`)).status).toBe(200);
		expect(twin.cookies.has(`cap-${id}`)).toBe(false);
	});

	it.each([
		[{ name: ' ' }, /Donnez un nom/],
		[{ registration: '732829321' }, /Ce numéro ne convient pas/],
		[{ commune: 'Nulle-Part-sur-Rien' }, /ne se trouve pas dans la liste/],
		[{ commune: 'Saint-Denis' }, /choisissez la vôtre/],
		[{ size: 'énorme' }, /Cette réponse n’existe pas/],
		[{ organisation: 'x' }, /Choisissez l’organisation/],
		[{ name: 'x'.repeat(121) }, /trop long/],
		[{ name: 'a\u0000b' }, /caractère qui ne peut pas/]
	])('refuses %j in words, and shows what was typed', async (change, words) => {
		const visitor = server.visitor();
		const id = await visitor.startWithProfile();
		await signIn(server.db, visitor, await anAccount(server.db));
		const refused = await visitor.post(`/evaluations/${id}/conserver?/keep`, {
			...NEW,
			...change
		} as Record<string, string>);
		expect(refused.status).toBe(400);
		const html = await refused.text();
		expect(wordsOf(html)).toMatch(words);
		expect(wordsOf(html)).not.toMatch(ENGLISH);
		if (!('name' in change)) expect(html).toContain('Moulin du Lac');
	});

	it('is not for whoever does not hold the link', async () => {
		const id = await server.visitor().startWithProfile();
		const { one } = await someone();
		expect((await one.page(`/evaluations/${id}/conserver`)).status).toBe(404);
		expect((await one.post(`/evaluations/${id}/conserver?/keep`, NEW)).status).toBe(404);
	});
});

describe('an organisation', () => {
	it('shows a stranger and a visitor nothing, and lets them change nothing', async () => {
		const { root, draft, owner } = await aTeam('reader');
		const { one: stranger } = await someone();
		const before = await server.dump();
		for (const page of [root, `${root}/membres`, `${root}/identite`]) {
			expect((await stranger.page(page)).status).toBe(404);
			const visited = await server.visitor().request(page);
			expect(visited.headers.get('location')).toBe(`/connexion?suite=${encodeURIComponent(page)}`);
		}
		for (const action of ['', '/membres', '/identite'].flatMap((page) =>
			({
				'': ['start'],
				'/membres': ['invite', 'resend', 'withdraw', 'role', 'remove', 'leave'],
				'/identite': ['save']
			})[page]!.map((name) => `${root}${page}?/${name}`)
		)) {
			expect(
				(await stranger.post(action, { email: 'x@exemple.fr', role: 'reader', name: 'x' })).status,
				action
			).toBe(404);
			expect((await server.visitor().post(action)).status, action).toBe(401);
		}
		expect((await stranger.page(`/evaluations/${draft}/verification`)).status).toBe(404);
		expect(await server.dump()).toBe(before);
		expect((await owner.one.page(root)).status).toBe(200);
	});

	it('of hostile name is shown intact and inert', async () => {
		const { root, owner } = await aTeam('reader');
		const { html } = await owner.one.page(root);
		expect(html).toContain('Moulin &amp; Fils &lt;b>');
	});

	it('starts a diagnostic with what is known of it, once a form', async () => {
		const { owner, root } = await aTeam('reader');
		await owner.one.post(`${root}/identite?/save`, {
			name: 'Moulin',
			commune: 'Mende (48000)',
			size: '10-19',
			field: 'C',
			registration: ''
		});
		const { html } = await owner.one.page(root);
		const fields = {
			token: fieldValue(html, 'token') ?? '',
			diagnostic: 'rse-et-partenariats',
			mode: 'express'
		};
		const [first, second] = await Promise.all(
			[1, 2].map(() => owner.one.post(`${root}?/start`, fields))
		);
		expect(first?.headers.get('location')).toBe(second?.headers.get('location'));
		const profile = await owner.one.page(first?.headers.get('location') ?? '');
		expect(fieldsOf(profile.html)).toMatchObject({
			P07: '10-19',
			P03: 'Mende (48000)',
			P01: 'Moulin'
		});
		expect(wordsOf(profile.html)).toMatch(/les membres de Moulin/);
		const foreign = await owner.one.post(`${root}?/start`, {
			...fields,
			diagnostic: 'politique-partenariale'
		});
		expect(foreign.status).toBe(409);
	});

	it('opens its results to a reader, and nothing to answer', async () => {
		const { member, root, draft, owner } = await aTeam('reader');
		const { html } = await member.one.page(root);
		expect(html).not.toContain(`/evaluations/${draft}`);
		expect(html).not.toContain('?/start');
		expect((await startOf(member.one, root)).status).toBe(403);
		expect((await member.one.page(`/evaluations/${draft}/verification`)).status).toBe(403);
		const members = await member.one.page(`${root}/membres`);
		expect(members.html).not.toContain(owner.email);
		expect(members.html).not.toContain('?/invite');
		expect(
			(await member.one.post(`${root}/membres?/invite`, { email: 'x@exemple.fr', role: 'reader' }))
				.status
		).toBe(403);
		expect(await member.one.answer(draft, 'E1.1', { choice: '2' })).toMatchObject({
			status: 403,
			message: expect.stringMatching(/permet de lire/)
		});

		await owner.one.answer(draft, 'E1.1', { choice: '2' });
		const { html: review } = await owner.one.page(`/evaluations/${draft}/verification`);
		await owner.one.post(`/evaluations/${draft}/verification?/complete`, fieldsOf(review));
		const results = await member.one.page(`/evaluations/${draft}/resultats`);
		expect(results.status).toBe(200);
		expect(results.html).toContain(root);
		expect(results.html).not.toMatch(/\?\/reopen|Mon lien et mes données|conserver"/);
		expect(
			(await member.one.post(`/evaluations/${draft}/lien?/erase`, { confirme: 'on' })).status
		).toBe(403);
		const erased = await owner.one.post(`/evaluations/${draft}/lien?/erase`, { confirme: 'on' });
		expect(erased.headers.get('location')).toBe(`${root}?efface`);
	});

	const STEP = {
		'E1.1.revision': '0',
		'E1.1.choice': '4',
		'E1.1.note': 'Notre charte de 2024',
		aller: 'suite'
	};

	it('gives their words back to a member removed, or reduced to reading, while answering', async () => {
		for (const change of ['removed', 'reader', 'expired'] as const) {
			const { member, organisation, draft } = await aTeam('contributor');
			const step = `/evaluations/${draft}/etapes/cap-et-pilotage`;
			expect((await member.one.page(step)).status).toBe(200);
			if (change === 'expired')
				await server.db.deleteFrom('session').where('account_id', '=', member.accountId).execute();
			else await leave(organisation.id, member.accountId);
			if (change === 'reader') await join(server.db, organisation.id, member.accountId, 'reader');
			const before = await server.dump();
			const sent = await member.one.post(`${step}?/save`, STEP);
			expect(sent.status).toBe({ removed: 404, reader: 403, expired: 401 }[change]);
			const words = wordsOf(await sent.text());
			expect(words).toMatch(/Ce que vous aviez saisi/);
			expect(words).toContain('Notre charte de 2024');
			expect(words).not.toMatch(ENGLISH);
			const profile = await member.one.post(`/evaluations/${draft}/profil?/save`, {
				revision: '1',
				P07: '20-49',
				P09: '2-3',
				P01: 'Un nom tapé'
			});
			const refused = { removed: 404, reader: 403, expired: 401 }[change];
			expect(profile.status).toBe(refused);
			expect(wordsOf(await profile.text())).toMatch(/Un nom tapé/);
			const needs = await member.one.post(`/evaluations/${draft}/besoins-et-apports?/save`, {
				revision: '1',
				P14: 'H1'
			});
			expect(needs.status).toBe(refused);
			expect(wordsOf(await needs.text())).toMatch(/Ce que vous aviez saisi/);
			// The page keeps what was typed (answer-saver.test.ts), and says why in these words.
			const saved = await member.one.answer(draft, 'E1.1', { choice: '2', note: 'perdu ?' });
			expect(saved.status).toBe(refused);
			expect(saved.message).toMatch(
				{ removed: /n’y a plus accès/, reader: /permet de lire/, expired: /elle y est encore/ }[
					change
				]
			);
			expect(await server.dump()).toBe(before);
		}
	});
});

describe('members', () => {
	it('are invited by mail, corrected when mistyped, and join with their own address only', async () => {
		const { owner, root } = await aTeam('reader');
		const wrong = anEmail();
		const invited = await someone();
		expect(
			(
				await owner.one.post(`${root}/membres?/invite`, {
					email: ` ${wrong.toUpperCase()} `,
					role: 'contributor'
				})
			).status
		).toBe(303);
		const mistyped = linkOf(await latestMailTo(outbox, wrong)).pathname;
		const { html } = await owner.one.page(`${root}/membres`);
		const id = /<form[^>]*\?\/resend[^>]*>.*?name="id" value="([\w-]{22})"/s.exec(html)?.[1] ?? '';
		const bad = await owner.one.post(`${root}/membres?/resend`, { id, email: 'pas une adresse' });
		expect(bad.status).toBe(400);
		expect(await bad.text()).toContain('pas une adresse');
		expect(
			(await owner.one.post(`${root}/membres?/resend`, { id, email: invited.email })).status
		).toBe(303);
		expect((await server.visitor().page(mistyped)).status).toBe(404);

		const link = linkOf(await latestMailTo(outbox, invited.email)).pathname;
		const scanner = server.visitor();
		for (let turn = 0; turn < 3; turn++) expect((await scanner.page(link)).status).toBe(200);
		const visited = await scanner.page(link);
		expect(visited.html).toContain(`/connexion?suite=${encodeURIComponent(link)}`);
		expect((await scanner.post(`${link}?/accept`)).status).toBe(401);
		const { one: other, email } = await someone();
		expect(wordsOf((await other.page(link)).html)).toMatch(new RegExp(`connecté avec ${email}`));
		expect((await other.post(`${link}?/accept`)).status).toBe(409);
		expect((await other.page(root)).status).toBe(404);

		const form = fieldsOf((await invited.one.page(link)).html);
		for (let turn = 0; turn < 2; turn++) {
			const accepted = await invited.one.post(`${link}?/accept`, form);
			expect(accepted.headers.get('location')).toBe(`${root}?bienvenue`);
		}
		expect((await invited.one.page(root)).status).toBe(200);
		expect((await server.visitor().page(link)).status).toBe(404);
	});

	it('may refuse, without an account, and their address is forgotten', async () => {
		const { owner, root } = await aTeam('reader');
		const email = anEmail();
		await owner.one.post(`${root}/membres?/invite`, { email, role: 'reader' });
		const link = linkOf(await latestMailTo(outbox, email)).pathname;
		expect((await server.visitor().post(`${link}?/refuse`)).headers.get('location')).toBe(
			'/invitations/refusee'
		);
		expect(
			await server.db.selectFrom('invitation').where('email', '=', email).selectAll().execute()
		).toEqual([]);
	});

	it('see their invitations in their space', async () => {
		const { owner, root } = await aTeam('reader');
		const { one, email } = await someone();
		expect(wordsOf((await one.page('/organisations')).html)).toMatch(/Pas encore d’organisation/);
		await owner.one.post(`${root}/membres?/invite`, { email, role: 'reader' });
		const { html } = await one.page('/organisations');
		const accepted = await one.post('/organisations?/accept', {
			invitation: fieldValue(html, 'invitation') ?? ''
		});
		expect(accepted.headers.get('location')).toBe(`${root}?bienvenue`);
		// The worker sends in its own time.
		const mails = async () => (await readOutbox(outbox)).filter(({ to }) => to === email).length;
		await expect.poll(mails, { timeout: 10_000 }).toBe(1);
	});

	it('change roles and leave, but an administrator always remains', async () => {
		const { owner, member, root } = await aTeam('contributor');
		const { html } = await owner.one.page(`${root}/membres`);
		const ids = [
			...html.matchAll(/<form[^>]*\?\/role[^>]*>.*?name="id" value="([\w-]{22})"/gs)
		].map(([, id = '']) => id);
		expect(ids).toHaveLength(2);
		const refused = await owner.one.post(`${root}/membres?/leave`);
		expect(refused.status).toBe(409);
		expect(wordsOf(await refused.text())).toMatch(/garde toujours une personne qui l’administre/);
		const [, memberId = ''] = ids;
		expect(
			(await owner.one.post(`${root}/membres?/role`, { id: memberId, role: 'roi' })).status
		).toBe(400);
		expect(
			(await owner.one.post(`${root}/membres?/role`, { id: memberId, role: 'administrator' }))
				.status
		).toBe(303);
		expect((await owner.one.post(`${root}/membres?/leave`)).headers.get('location')).toBe(
			'/organisations?quittee'
		);
		expect((await owner.one.page(root)).status).toBe(404);
		expect((await member.one.page(`${root}/membres`)).status).toBe(200);
	});

	it('guess no link: twenty misses, then a pause', async () => {
		const guesser = server.visitor();
		const statuses = [];
		for (let index = 0; index < 22; index++)
			statuses.push((await guesser.page(`/invitations/${String(index).padStart(43, 'x')}`)).status);
		expect(statuses.slice(-2)).toEqual([429, 429]);
	});
});
