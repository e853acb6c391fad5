import { sql, type Transaction } from 'kysely';
import type { OrganisationKind } from '#lib/domain/organisation/kind.ts';
import { levelOf, type Answers } from '#lib/domain/assessment/answer.ts';
import type { CompletedResult } from '#lib/domain/assessment/completed-result.ts';
import { rolesWith } from '#lib/domain/organisation/member-role.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Mode } from '#lib/domain/questionnaire/mode.ts';
import { createAccessToken, createPublicId, hashToken } from '../auth/access-token.ts';
import { jsonb } from '../db/create-database.ts';
import type { DB } from '../db/schema.ts';
import type { MemberScope } from './organisation.repository.ts';

/** The organisation that this member may answer for, whose role does not change until the transaction ends. */
export async function holdContributor(
	trx: Transaction<DB>,
	{ publicId, accountId }: MemberScope
): Promise<{ id: number; audience: OrganisationKind } | undefined> {
	return (
		trx
			.selectFrom('organisation')
			.innerJoin('membership', 'membership.organisation_id', 'organisation.id')
			.where('organisation.public_id', '=', publicId)
			.where('membership.account_id', '=', accountId)
			.where('membership.role', 'in', rolesWith('answer'))
			.select(['organisation.id', 'organisation.audience'])
			// One import at a time: a form sent twice at once finds the first.
			.forUpdate()
			.executeTakeFirst()
	);
}

/** The public id of what this form, already sent, imported into this organisation. */
export async function findImported(
	trx: Transaction<DB>,
	organisationId: number,
	startHash: Uint8Array
): Promise<string | undefined> {
	const row = await trx
		.selectFrom('assessment')
		.where('start_hash', '=', startHash)
		.where('organisation_id', '=', organisationId)
		.select('public_id')
		.executeTakeFirst();
	return row?.public_id;
}

/** The public id of the run of the same diagnostic, completed at this very moment, that the organisation has. */
export async function findSameRun(
	trx: Transaction<DB>,
	organisationId: number,
	diagnostic: string,
	completedAt: Date
): Promise<string | undefined> {
	const row = await trx
		.selectFrom('assessment')
		.where('organisation_id', '=', organisationId)
		.where('diagnostic', '=', diagnostic)
		.where('completed_at', '=', completedAt)
		.select('public_id')
		.executeTakeFirst();
	return row?.public_id;
}

interface Imported {
	organisationId: number;
	startHash: Uint8Array;
	diagnostic: string;
	version: string;
	mode: Mode;
	profile: Profile;
	answers: Answers;
	startedAt: Date;
	importedAt: Date;
	expiresAt: Date;
	/** Of a past run; absent: a draft. */
	completed?: { at: Date; result: CompletedResult };
}

/**
 * Keeps an imported assessment with its answers.
 * @returns its public id, or undefined when the same form is being sent twice at this moment
 */
export async function insertImported(
	trx: Transaction<DB>,
	imported: Imported
): Promise<string | undefined> {
	const publicId = createPublicId();
	const { completed } = imported;
	const row = await trx
		.insertInto('assessment')
		.values({
			public_id: publicId,
			// Opened by the members only: nobody ever sees this secret.
			access_hash: hashToken(createAccessToken()),
			start_hash: imported.startHash,
			organisation_id: imported.organisationId,
			diagnostic: imported.diagnostic,
			version: imported.version,
			mode: imported.mode,
			status: completed ? 'completed' : 'draft',
			profile: jsonb(imported.profile),
			profile_revision: 1,
			started_at: imported.startedAt,
			completed_at: completed?.at ?? null,
			result: completed ? jsonb(completed.result) : sql<never>`null`,
			expires_at: imported.expiresAt,
			imported_at: imported.importedAt
		})
		.onConflict((conflict) => conflict.column('start_hash').doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!row) return undefined;
	const answers = Object.entries(imported.answers);
	if (answers.length > 0)
		await trx
			.insertInto('answer')
			.values(
				answers.map(([criterionId, { choice, note, priority }]) => ({
					assessment_id: row.id,
					criterion_id: criterionId,
					kind: choice?.kind ?? null,
					level: levelOf(choice),
					note,
					priority,
					revision: 1,
					updated_at: imported.importedAt
				}))
			)
			.execute();
	return publicId;
}
