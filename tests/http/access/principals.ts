/** Who may ask for anything, each as a browser that is ready to. */
import type { Kysely } from 'kysely';
import { createAccessToken, createPublicId, hashToken } from '#lib/server/auth/access-token.ts';
import { createShareCode } from '#lib/server/auth/share-code.ts';
import { jsonb } from '#lib/server/db/create-database.ts';
import type { AccountKind, DB } from '#lib/server/db/schema.ts';
import { acceptCode } from '#lib/server/repositories/share.repository.ts';
import { createShare } from '#lib/server/use-cases/share-results.ts';
import { anAccount, anOrganisation, join, keepFor, signIn } from '#tests/support/accounts.ts';
import { company, ORDINARY_PROFILE } from '#tests/support/builders.ts';
import type { Visitor } from '#tests/support/visitor.ts';
import type { AppOnPostgres } from '../support/app-on-postgres.ts';

export const PRINCIPALS = [
	'visitor',
	'linkHolder',
	'foreignLinkHolder',
	'linkReader',
	'reader',
	'contributor',
	'administrator',
	'foreignMember',
	'formerMember',
	'adviserWith',
	'adviserWithout',
	'formerAdviser',
	'siteAdministrator',
	'expiredSession'
] as const;
export type Principal = (typeof PRINCIPALS)[number];

/** What is planted in each object, to be found wherever it leaks. */
export const MARKERS = {
	held: 'MARQUE-lien-7f3a',
	kept: 'MARQUE-organisation-9c1d',
	keptNote: 'MARQUE-note-4e8b',
	member: 'marque-membre-2b6f',
	invited: 'marque-invite-5d0c',
	label: 'MARQUE-partage-1a9e'
} as const;
export type Marker = keyof typeof MARKERS;

/** What each may read of the organisation « O » and of the assessment held by link. The rest is a leak. */
export const MAY_READ: Readonly<Record<Principal, readonly Marker[]>> = {
	visitor: [],
	linkHolder: ['held'],
	foreignLinkHolder: [],
	linkReader: ['kept'],
	reader: ['kept', 'keptNote', 'member', 'label'],
	contributor: ['kept', 'keptNote', 'member', 'label'],
	administrator: ['kept', 'keptNote', 'member', 'invited', 'label'],
	foreignMember: [],
	formerMember: [],
	adviserWith: ['kept'],
	adviserWithout: [],
	formerAdviser: [],
	// Accounts, never what organisations answer.
	siteAdministrator: ['member'],
	expiredSession: []
};

/** The objects that addresses name. */
export interface World {
	browsers: Readonly<Record<Principal, Visitor>>;
	/** Assessments held by a link: a draft and a completed one. */
	held: { draft: string; completed: string };
	/** Assessments that « O » keeps. */
	kept: { draft: string; completed: string };
	organisation: string;
	/** A share of « O » by link, and its secret. */
	share: { publicId: string; token: string };
	/** The live share of `adviserWith`. */
	adviserShare: string;
	/** A shared assessment of « O », open and with nothing shown. */
	shared: string;
	/** An account with a second factor, as the administration of the site names it. */
	account: string;
}

export async function aWorld(server: AppOnPostgres): Promise<World> {
	const { db } = server;
	const browsers = {} as Record<Principal, Visitor>;
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
		return id;
	};

	browsers.visitor = server.visitor();
	browsers.linkHolder = server.visitor();
	browsers.foreignLinkHolder = server.visitor();
	const held = await twoAssessments(browsers.linkHolder, MARKERS.held, MARKERS.held);
	await twoAssessments(browsers.foreignLinkHolder, 'Ailleurs', 'ailleurs');

	const administrator = await account('administrator', 'member', `${MARKERS.member}@exemple.fr`);
	const organisation = await anOrganisation(db, administrator, `Organisation ${MARKERS.kept}`);
	const owner = server.visitor();
	const kept = await twoAssessments(owner, MARKERS.kept, MARKERS.keptNote);
	for (const publicId of Object.values(kept))
		await keepFor(db, organisation.id, { publicId }, administrator);
	for (const role of ['reader', 'contributor'] as const)
		await join(db, organisation.id, await account(role), role);

	const former = await account('formerMember');
	await join(db, organisation.id, former, 'administrator');
	await browsers.formerMember.page(`/evaluations/${kept.draft}/verification`);
	await db.deleteFrom('membership').where('account_id', '=', former).execute();

	const foreign = await account('foreignMember');
	const elsewhere = await anOrganisation(db, foreign, 'Ailleurs');
	const foreignAssessments = await twoAssessments(server.visitor(), 'Ailleurs', 'ailleurs');
	for (const publicId of Object.values(foreignAssessments))
		await keepFor(db, elsewhere.id, { publicId }, foreign);

	const withShare = await account('adviserWith', 'adviser');
	await account('adviserWithout', 'adviser');
	const withoutShare = await account('formerAdviser', 'adviser');
	const adviserShare = await shareWith(db, organisation, withShare);
	const lost = await shareWith(db, organisation, withoutShare);
	await browsers.formerAdviser.page(`/accompagnement/${lost}`);
	await db
		.updateTable('share')
		.set({ revoked_at: new Date() })
		.where('public_id', '=', lost)
		.execute();
	await account('siteAdministrator', 'administrator');
	browsers.expiredSession = await signIn(db, server.visitor(), administrator, {
		now: new Date(Date.now() - 13 * 3600_000)
	});

	await db
		.insertInto('invitation')
		.values({
			public_id: createPublicId(),
			organisation_id: organisation.id,
			email: `${MARKERS.invited}@exemple.fr`,
			role: 'reader',
			token_hash: hashToken(createAccessToken()),
			invited_by: administrator,
			created_at: new Date(),
			expires_at: new Date(Date.now() + 86_400_000)
		})
		.execute();
	const shared = createPublicId();
	await db
		.insertInto('shared_assessment')
		.values({
			public_id: shared,
			organisation_id: organisation.id,
			diagnostic: company.id,
			version: company.version,
			profile: jsonb(ORDINARY_PROFILE),
			join_hash: null,
			opened_at: new Date(),
			closes_at: new Date(Date.now() + 7 * 86_400_000),
			closed_at: null
		})
		.execute();

	const token = createAccessToken();
	await createShare(
		db,
		organisation,
		{
			kind: 'link',
			scope: 'answers',
			label: MARKERS.label,
			assessmentPublicId: kept.completed,
			days: 30,
			secret: token
		},
		new Date()
	);
	browsers.linkReader = server.visitor();
	const opened = await browsers.linkReader.post(`/partages/${token}`);
	const publicId = (opened.headers.get('location') ?? '').replace('/lecture/', '');

	const named = await db
		.selectFrom('account')
		.where('id', '=', withShare)
		.select('public_id')
		.executeTakeFirstOrThrow();

	return {
		browsers,
		held,
		kept,
		organisation: organisation.publicId,
		share: { publicId, token },
		adviserShare,
		shared,
		account: named.public_id
	};
}

/** A draft and a completed assessment of this browser. */
async function twoAssessments(
	browser: Visitor,
	name: string,
	note: string
): Promise<{ draft: string; completed: string }> {
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

/** Everything that « O » completes, without its notes. @returns the public id of the share */
async function shareWith(
	db: Kysely<DB>,
	organisation: Parameters<typeof createShare>[1],
	adviserId: number
): Promise<string> {
	const code = createShareCode();
	const request = { scope: 'answers', label: 'Accompagnement', assessmentPublicId: null } as const;
	await createShare(
		db,
		organisation,
		{ ...request, kind: 'adviser', days: 365, secret: code },
		new Date()
	);
	const accepted = await acceptCode(db, code, adviserId, new Date());
	if (!accepted) throw new Error('The code was not accepted');
	return accepted.publicId;
}
