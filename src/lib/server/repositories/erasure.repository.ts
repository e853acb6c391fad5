import { createHash } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Erasure } from '../db/erasure-ledger.ts';
import type { DB } from '../db/schema.ts';

/** In the words that the organisation reads in « qui a lu quoi ». */
export const ERASED_READER = 'un compte supprimé';

/** What is to be erased, by internal ids that the transaction holds. */
export interface Targets {
	assessments?: readonly number[];
	accounts?: readonly number[];
	organisations?: readonly number[];
	/** Shared assessments. */
	collections?: readonly number[];
}

/**
 * Mails of the outbox folder that go too: all those to an address, those that speak of an organisation, or those of
 * some kinds that it sent to an address.
 */
export type MailsToDestroy =
	| { recipient: string }
	| { organisationId: number; only?: { recipient: string; kinds: readonly string[] } };

/** What was erased, for the ledger and for what is kept outside the database. */
export interface Erased {
	assessments: string[];
	accounts: string[];
	organisations: string[];
	collections: string[];
	mails: MailsToDestroy[];
}

/** Kinds of mails to people asked to answer. */
const ASKING = ['respondent-invitation', 'respondent-reminder'];

export const hashOf = (publicId: string): string =>
	createHash('sha256').update(publicId).digest('hex');

/** Deletes the targets with all that hangs on them. Organisations first: their assessments are theirs. */
export async function deleteTargets(trx: Transaction<DB>, targets: Targets): Promise<Erased> {
	const ofOrganisations = await deleteOrganisations(trx, targets.organisations ?? []);
	const ofAccounts = await deleteAccounts(trx, targets.accounts ?? []);
	const ofCollections = await deleteCollections(trx, targets.collections ?? []);
	const assessments = await deleteAssessments(trx, targets.assessments ?? []);
	return {
		assessments: [...ofOrganisations.assessments, ...ofCollections.assessments, ...assessments],
		accounts: ofAccounts.accounts,
		organisations: ofOrganisations.organisations,
		collections: ofCollections.collections,
		mails: [...ofOrganisations.mails, ...ofAccounts.mails, ...ofCollections.mails]
	};
}

/** Answers, shares and readings of an assessment go with it. */
async function deleteAssessments(trx: Transaction<DB>, ids: readonly number[]): Promise<string[]> {
	if (ids.length === 0) return [];
	const rows = await trx
		.deleteFrom('assessment')
		.where('id', 'in', ids)
		.returning('public_id')
		.execute();
	return rows.map(({ public_id }) => public_id);
}

/** With its assessments, those of its respondents, its shares, invitations, readings, and the mails about it. */
async function deleteOrganisations(
	trx: Transaction<DB>,
	ids: readonly number[]
): Promise<Pick<Erased, 'assessments' | 'organisations' | 'mails'>> {
	if (ids.length === 0) return { assessments: [], organisations: [], mails: [] };
	// Collections before the answers in them, as whoever takes part does.
	await trx
		.selectFrom('shared_assessment')
		.where('organisation_id', 'in', ids)
		.select('id')
		.orderBy('id')
		.forUpdate()
		.execute();
	const assessments = await trx
		.deleteFrom('assessment')
		.where((eb) =>
			eb.or([
				eb('organisation_id', 'in', ids),
				eb(
					'shared_assessment_id',
					'in',
					eb.selectFrom('shared_assessment').select('id').where('organisation_id', 'in', ids)
				)
			])
		)
		.returning('public_id')
		.execute();
	const organisations = await trx
		.deleteFrom('organisation')
		.where('id', 'in', ids)
		.returning('public_id')
		.execute();
	return {
		assessments: assessments.map(({ public_id }) => public_id),
		organisations: organisations.map(({ public_id }) => public_id),
		mails: ids.map((organisationId) => ({ organisationId }))
	};
}

/**
 * With what each person answered, the addresses invited, what was shown, and a synthesis that was only begun. One that
 * was validated is a result of the organisation, and stays. The caller holds them.
 */
async function deleteCollections(
	trx: Transaction<DB>,
	ids: readonly number[]
): Promise<Pick<Erased, 'assessments' | 'collections' | 'mails'>> {
	if (ids.length === 0) return { assessments: [], collections: [], mails: [] };
	await trx
		.updateTable('assessment')
		.set({ shared_assessment_id: null })
		.where('shared_assessment_id', 'in', ids)
		.where('is_synthesis', '=', true)
		.where('status', '=', 'completed')
		.execute();
	const assessments = await trx
		.deleteFrom('assessment')
		.where('shared_assessment_id', 'in', ids)
		.returning('public_id')
		.execute();
	// Locked: no reminder leaves once its mail was looked for.
	const { rows: invited } = await sql<{ recipient: string; organisationId: number }>`
		select respondent.email as recipient, shared.organisation_id as "organisationId"
		from respondent
			join shared_assessment as shared on shared.id = shared_assessment_id
		where shared.id in (${sql.join(ids)}) and respondent.email is not null
			-- Asked elsewhere by the same organisation: those mails look the same.
			and not exists (
				select 1 from respondent as again
					join shared_assessment as other on other.id = again.shared_assessment_id
				where again.email = respondent.email
					and other.organisation_id = shared.organisation_id
					and other.id not in (${sql.join(ids)}))
		for update of respondent`.execute(trx);
	for (const { recipient, organisationId } of invited)
		await trx
			.deleteFrom('outgoing_mail')
			.where('organisation_id', '=', organisationId)
			.where('recipient', '=', recipient)
			.where('kind', 'in', ASKING)
			.execute();
	const collections = await trx
		.deleteFrom('shared_assessment')
		.where('id', 'in', ids)
		.returning('public_id')
		.execute();
	return {
		assessments: assessments.map(({ public_id }) => public_id),
		collections: collections.map(({ public_id }) => public_id),
		mails: invited.map(({ recipient, organisationId }) => ({
			organisationId,
			only: { recipient, kinds: ASKING }
		}))
	};
}

/** With its memberships, sessions, links and codes, and what was sent or promised to its address. */
async function deleteAccounts(
	trx: Transaction<DB>,
	ids: readonly number[]
): Promise<Pick<Erased, 'accounts' | 'mails'>> {
	if (ids.length === 0) return { accounts: [], mails: [] };
	await sql`
		update reading set reader = ${ERASED_READER}
		from account
		where account.id in (${sql.join(ids)}) and reader_kind <> 'link' and (
			reader_id = account.id
			or (reader_id is null and (reader = account.email or (account.name <> '' and reader = account.name)))
		)`.execute(trx);
	const accounts = await trx
		.deleteFrom('account')
		.where('id', 'in', ids)
		.returning(['public_id', 'email'])
		.execute();
	const emails = accounts.map(({ email }) => email);
	if (emails.length === 0) return { accounts: [], mails: [] };
	await trx.deleteFrom('invitation').where('email', 'in', emails).execute();
	await trx.deleteFrom('mailed_link').where('email', 'in', emails).execute();
	await trx.deleteFrom('outgoing_mail').where('recipient', 'in', emails).execute();
	await forgetRespondents(trx, emails);
	return {
		accounts: accounts.map(({ public_id }) => public_id),
		mails: emails.map((recipient) => ({ recipient }))
	};
}

/** Who was asked and has not begun is forgotten; who has answered stays, without an address. */
async function forgetRespondents(trx: Transaction<DB>, emails: readonly string[]): Promise<void> {
	await trx
		.deleteFrom('respondent')
		.where('email', 'in', emails)
		.where('assessment_id', 'is', null)
		.execute();
	await trx
		.updateTable('respondent')
		.set({ email: null, remind_at: null })
		.where('email', 'in', emails)
		.execute();
}

/** Notes what was erased, inside the transaction that erased it. */
export async function insertErasures(db: Kysely<DB>, erasures: readonly Erasure[]): Promise<void> {
	for (const batch of batches(erasures, 1_000))
		await db
			.insertInto('erasure')
			.values(
				batch.map(({ kind, hash, at }) => ({
					subject_hash: Buffer.from(hash, 'hex'),
					kind,
					erased_at: at
				}))
			)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
}

/** Everything that this database knows to be erased. */
export async function findErasures(db: Kysely<DB>): Promise<Erasure[]> {
	const rows = await db.selectFrom('erasure').selectAll().execute();
	return rows.map(({ subject_hash, kind, erased_at }) => ({
		kind,
		hash: Buffer.from(subject_hash).toString('hex'),
		at: erased_at
	}));
}

/** What of this is in the database, locked until the transaction ends. */
export async function lockErased(
	trx: Transaction<DB>,
	erasures: readonly Erasure[]
): Promise<Required<Targets>> {
	const idsOf = async (kind: Erasure['kind']): Promise<number[]> => {
		const hashes = erasures
			.filter((one) => one.kind === kind)
			.map(({ hash }) => Buffer.from(hash, 'hex'));
		if (hashes.length === 0) return [];
		const { rows } = await sql<{ id: number }>`
			select id from ${sql.table(kind)}
			where sha256(convert_to(public_id, 'UTF8')) in (${sql.join(hashes)})
			for update`.execute(trx);
		return rows.map(({ id }) => id);
	};
	return {
		organisations: await idsOf('organisation'),
		accounts: await idsOf('account'),
		collections: await idsOf('shared_assessment'),
		assessments: await idsOf('assessment')
	};
}

export function batches<T>(items: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
		items.slice(index * size, (index + 1) * size)
	);
}
