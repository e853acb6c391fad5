import type { Kysely } from 'kysely';
import { draftTerm } from '#lib/domain/assessment/retention.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import type { Mode } from '#lib/domain/questionnaire/mode.ts';
import type { LinkHolder } from '../auth/holder.ts';
import { createPublicId, type AccessToken } from '../auth/access-token.ts';
import type { DB } from '../db/schema.ts';
import { insertAssessment } from '../repositories/assessment.repository.ts';

/**
 * Starts an assessment. The token was drawn by the server when it rendered the form, so a form sent twice
 * names the same assessment: its hash is unique.
 * @returns undefined when that assessment has another link since: the form is too old to start one
 */
export async function startAssessment(
	db: Kysely<DB>,
	diagnostic: Diagnostic,
	token: AccessToken,
	now: Date,
	mode: Mode = 'full'
): Promise<LinkHolder | undefined> {
	const publicId = await insertAssessment(db, {
		holder: { publicId: createPublicId(), token },
		diagnostic: diagnostic.id,
		version: diagnostic.version,
		mode,
		startedAt: now,
		expiresAt: draftTerm(now)
	});
	return publicId === undefined ? undefined : { publicId, token };
}
