import type { Kysely } from 'kysely';
import { identityQuestions } from '#lib/content/organisation-identity.ts';
import { draftTerm } from '#lib/domain/assessment/retention.ts';
import { profileOf } from '#lib/domain/organisation/identity.ts';
import { suits } from '#lib/domain/organisation/kind.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import type { Mode } from '#lib/domain/questionnaire/mode.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import type { AccessToken } from '../auth/access-token.ts';
import type { DB } from '../db/schema.ts';
import { insertForOrganisation } from '../repositories/kept-assessment.repository.ts';
import {
	lockOrganisation,
	type MemberOrganisation
} from '../repositories/organisation.repository.ts';

/**
 * Starts an assessment that the organisation keeps from the first answer; its profile begins with what is known of
 * the organisation, to be checked. The token was drawn when the form was rendered: sent twice, it starts one.
 * @returns the public id of the assessment
 */
export async function startForOrganisation(
	db: Kysely<DB>,
	organisation: MemberOrganisation,
	accountId: number,
	{ diagnostic, mode, token }: { diagnostic: Diagnostic; mode: Mode; token: AccessToken },
	now: Date
): Promise<Result<string, 'forbidden' | 'otherKind' | 'usedForm'>> {
	if (!suits(diagnostic.audience, organisation.audience)) return err('otherKind');
	return db.transaction().execute(async (trx) => {
		const scope = { publicId: organisation.publicId, accountId };
		const locked = await lockOrganisation(trx, scope, 'answer');
		if (!locked) return err('forbidden');
		const publicId = await insertForOrganisation(trx, {
			organisationId: locked.id,
			token,
			diagnostic: diagnostic.id,
			version: diagnostic.version,
			mode,
			profile: profileOf(identityQuestions, organisation, diagnostic.profile),
			startedAt: now,
			expiresAt: draftTerm(now)
		});
		return publicId === undefined ? err('usedForm') : ok(publicId);
	});
}
