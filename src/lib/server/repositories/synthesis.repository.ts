import { sql, type Kysely, type Transaction } from 'kysely';
import type { Divergence } from '#lib/domain/shared-assessment/divergence.ts';
import { createAccessToken, createPublicId, hashToken } from '../auth/access-token.ts';
import { jsonb } from '../db/create-database.ts';
import type { DB } from '../db/schema.ts';
import type { SharedAssessment } from './shared-assessment.repository.ts';

/** Creates the synthesis of a shared assessment that the caller locked. @returns its public id */
export async function insertSynthesis(
	trx: Transaction<DB>,
	shared: SharedAssessment,
	now: Date,
	expiresAt: Date
): Promise<string> {
	const publicId = createPublicId();
	// No link opens it: the members of the organisation do.
	const hash = hashToken(createAccessToken());
	await trx
		.insertInto('assessment')
		.values({
			public_id: publicId,
			access_hash: hash,
			start_hash: hash,
			organisation_id: shared.organisationId,
			shared_assessment_id: shared.id,
			is_synthesis: true,
			diagnostic: shared.diagnostic,
			version: shared.version,
			profile: jsonb(shared.profile),
			profile_revision: 1,
			mode: 'full',
			status: 'draft',
			started_at: now,
			expires_at: expiresAt,
			completed_at: null
		})
		.execute();
	return publicId;
}

/** What was last shown of the shared assessment that a synthesis follows from. */
export async function findLatestDivergence(
	db: Kysely<DB>,
	sharedId: number
): Promise<Divergence | null> {
	const row = await db
		.selectFrom('shared_assessment')
		.where('id', '=', sharedId)
		.select(sql<Divergence | null>`editions -> -1 -> 'divergence'`.as('divergence'))
		.executeTakeFirst();
	return row?.divergence ?? null;
}
