/** The objects that addresses name, and each principal as a browser that is ready to ask for them. */
import type { Kysely } from 'kysely';
import { createAccessToken, createPublicId, hashToken } from '#lib/server/auth/access-token.ts';
import { anAccount, anOrganisation, join, keepFor, signIn } from '#tests/support/accounts.ts';
import type { AccountKind, DB } from '#lib/server/db/schema.ts';
import type { Visitor } from '#tests/support/visitor.ts';
import type { AppOnPostgres } from '../support/app-on-postgres.ts';
import { aCollection, type Collection } from './collections.ts';
import { MARKERS, type Principal } from './principals.ts';
import { sharesOf, type Shares } from './shares.ts';

interface Pair {
	draft: string;
	completed: string;
}

export interface World extends Shares {
	browsers: Readonly<Record<Principal, Visitor>>;
	/** Internal ids, of those who have one. */
	accounts: Readonly<Partial<Record<Principal, number>>>;
	/** Public id of the account of `reader`. */
	readerId: string;
	/** The account of `adviserWith`, which has a second factor. */
	adviserId: string;
	/** Held by the link of `linkHolder`. */
	held: Pair & { token: string };
	/** Held by the link of `foreignLinkHolder`. */
	foreignHeld: Pair;
	/** Kept by « O ». */
	kept: Pair;
	organisation: string;
	/** Of someone who has not answered yet. */
	invitation: { publicId: string; token: string };
	/** Shared assessments of « O »: one still open, one closed whose figures are shown. */
	open: Collection;
	shown: Collection;
	/** The organisation of `foreignMember`, and what it keeps. */
	elsewhere: { organisation: string; kept: Pair; collection: Collection };
	/** When each completed assessment was, as its page says it. */
	completedAt: ReadonlyMap<string, string>;
}

export async function aWorld(server: AppOnPostgres): Promise<World> {
	const { db } = server;
	const browsers = {} as Record<Principal, Visitor>;
	const accounts: Partial<Record<Principal, number>> = {};
	const account = async (
		principal: Principal,
		kind: AccountKind = 'member',
		email = `${principal.toLowerCase()}@exemple.fr`
	): Promise<number> => {
		const id = await anAccount(db, { email, kind });
		// Privileged accounts open nothing without their second factor.
		if (kind !== 'member')
			await db
				.updateTable('account')
				.set({ totp_secret: new Uint8Array(32) })
				.where('id', '=', id)
				.execute();
		browsers[principal] = await signIn(db, server.visitor(), id, {
			secondFactor: kind !== 'member'
		});
		accounts[principal] = id;
		return id;
	};

	for (const one of [
		'visitor',
		'linkHolder',
		'foreignLinkHolder',
		'respondent',
		'foreignRespondent'
	] as const)
		browsers[one] = server.visitor();
	const held = await twoAssessments(browsers.linkHolder, MARKERS.held, MARKERS.held);
	const foreignHeld = await twoAssessments(browsers.foreignLinkHolder, 'Ailleurs', 'ailleurs');

	const administrator = await account('administrator', 'member', `${MARKERS.member}@exemple.fr`);
	const organisation = await anOrganisation(db, administrator, MARKERS.name);
	const kept = await twoAssessments(server.visitor(), MARKERS.kept, MARKERS.keptNote);
	for (const publicId of Object.values(kept))
		await keepFor(db, organisation.id, { publicId }, administrator);
	for (const role of ['reader', 'contributor'] as const)
		await join(db, organisation.id, await account(role), role);
	const former = await account('formerMember');
	await join(db, organisation.id, former, 'administrator');
	await browsers.formerMember.page(`/evaluations/${kept.draft}/verification`);
	await db.deleteFrom('membership').where('account_id', '=', former).execute();

	const foreign = await account('foreignMember');
	const other = await anOrganisation(db, foreign, 'Ailleurs');
	const keptElsewhere = await twoAssessments(server.visitor(), 'Ailleurs', 'ailleurs');
	for (const publicId of Object.values(keptElsewhere))
		await keepFor(db, other.id, { publicId }, foreign);

	const adviser = await account('adviserWith', 'adviser');
	await account('adviserWithout', 'adviser');
	await account('formerAdviser', 'adviser');
	browsers.halfSignedIn = await signIn(db, server.visitor(), adviser);
	accounts.halfSignedIn = adviser;
	await account('siteAdministrator', 'administrator');
	browsers.expiredSession = await signIn(db, server.visitor(), administrator, {
		now: new Date(Date.now() - 13 * 3600_000)
	});
	accounts.expiredSession = administrator;
	const shares = await sharesOf(server, organisation, kept.completed, browsers, accounts);

	const collections = {
		open: await aCollection(db, organisation, browsers.respondent, { isShown: false }),
		shown: await aCollection(db, organisation, browsers.respondent, { isShown: true })
	};
	const collection = await aCollection(db, other, browsers.foreignRespondent, {
		isShown: false,
		words: 'ailleurs'
	});
	const world: World = {
		...shares,
		...collections,
		browsers,
		accounts,
		readerId: await publicIdOf(db, accounts.reader),
		adviserId: await publicIdOf(db, accounts.adviserWith),
		held: { ...held, token: browsers.linkHolder.cookies.get(`cap-${held.completed}`) ?? '' },
		foreignHeld,
		kept,
		organisation: organisation.publicId,
		invitation: await anInvitation(db, organisation.id, administrator),
		elsewhere: { organisation: other.publicId, kept: keptElsewhere, collection },
		completedAt: await completions(db)
	};
	forgeCookies(world);
	return world;
}

/** Whoever holds some link claims every other assessment and share too, with a secret that is not theirs. */
function forgeCookies(world: World): void {
	const { held, foreignHeld, kept, elsewhere, open, shown } = world;
	const claimed = [
		...[held.draft, held.completed, foreignHeld.draft, foreignHeld.completed],
		...[kept.draft, kept.completed, elsewhere.kept.completed, elsewhere.collection.own],
		...[open.own, open.colleague, shown.own, shown.colleague].map(String)
	].map((id) => `cap-${id}`);
	const shares = [world.linkShare.publicId, world.endedLinkShare, world.withdrawnLinkShare];
	claimed.push(...shares.map((id) => `cap-lecture-${id}`));
	for (const principal of [
		'linkHolder',
		'foreignLinkHolder',
		'respondent',
		'foreignRespondent',
		'linkReader'
	] as const) {
		const { cookies } = world.browsers[principal];
		const [own = createAccessToken()] = cookies.values();
		for (const name of claimed) if (!cookies.has(name)) cookies.set(name, own);
	}
}

/** A draft and a completed assessment of this browser. */
async function twoAssessments(browser: Visitor, name: string, note: string): Promise<Pair> {
	const make = async (): Promise<string> => {
		const id = await browser.startWithProfile(
			{ another: true },
			{ P01: name, P07: '20-49', P09: '2-3', P06: '10-plus' }
		);
		await browser.answer(id, 'E1.1', { choice: '2', note });
		await browser.answer(id, 'E2.1', { choice: '1', note });
		return id;
	};
	const [draft, completed] = [await make(), await make()];
	await browser.complete(completed);
	return { draft, completed };
}

async function anInvitation(db: Kysely<DB>, organisationId: number, invitedBy: number) {
	const [publicId, token] = [createPublicId(), createAccessToken()];
	await db
		.insertInto('invitation')
		.values({
			public_id: publicId,
			organisation_id: organisationId,
			email: `${MARKERS.invited}@exemple.fr`,
			role: 'reader',
			token_hash: hashToken(token),
			invited_by: invitedBy,
			created_at: new Date(),
			expires_at: new Date(Date.now() + 86_400_000)
		})
		.execute();
	return { publicId, token };
}

async function publicIdOf(db: Kysely<DB>, id = 0): Promise<string> {
	const account = db.selectFrom('account').where('id', '=', id).select('public_id');
	return (await account.executeTakeFirstOrThrow()).public_id;
}

async function completions(db: Kysely<DB>): Promise<Map<string, string>> {
	const rows = await db.selectFrom('assessment').select(['public_id', 'completed_at']).execute();
	return new Map(rows.map((row) => [row.public_id, row.completed_at?.toISOString() ?? '']));
}
