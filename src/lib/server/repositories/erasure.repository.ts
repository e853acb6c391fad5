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
}

/** Mails of the outbox folder that go too: all those to an address, or those that speak of an organisation. */
export type MailsToDestroy = { recipient: string } | { organisationId: number };

/** What was erased, for the ledger and for what is kept outside the database. */
export interface Erased {
	assessments: string[];
	accounts: string[];
	organisations: string[];
	mails: MailsToDestroy[];
}

export const hashOf = (publicId: string): string =>
	createHash('sha256').update(publicId).digest('hex');

/** Deletes the targets with all that hangs on them. Organisations first: their assessments are theirs. */
export async function deleteTargets(trx: Transaction<DB>, targets: Targets): Promise<Erased> {
	const ofOrganisations = await deleteOrganisations(trx, targets.organisations ?? []);
	const ofAccounts = await deleteAccounts(trx, targets.accounts ?? []);
	const assessments = await deleteAssessments(trx, targets.assessments ?? []);
	return {
		assessments: [...ofOrganisations.assessments, ...assessments],
		accounts: ofAccounts.accounts,
		organisations: ofOrganisations.organisations,
		mails: [...ofOrganisations.mails, ...ofAccounts.mails]
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
		assessments: await idsOf('assessment')
	};
}

export function batches<T>(items: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
		items.slice(index * size, (index + 1) * size)
	);
}
