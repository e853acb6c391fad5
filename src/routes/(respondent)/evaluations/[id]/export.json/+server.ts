import { computeResult } from '#lib/domain/assessment/completed-result.ts';
import { toOpenFile } from '#lib/domain/assessment/open-file.ts';
import { dayOf } from '#lib/format/dates.ts';
import { database } from '#lib/server/db/index.ts';
import { requireAssessment } from '#lib/server/http/held-assessment.ts';
import { communeOf } from '#lib/server/places/territory.ts';
import { findAnswers } from '#lib/server/repositories/answer.repository.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import type { RequestHandler } from './$types';

/** The assessment in the open format; the figures of a draft are those of this moment. */
export const GET: RequestHandler = async (event) => {
	const { assessment, diagnostic } = await requireAssessment(event);
	const answers = await findAnswers(database(), assessment.id);
	const result = assessment.result ?? computeResult(diagnostic, assessment.profile, answers);
	const file = toOpenFile(diagnostic, assessment, answers, result);
	const territory = await placeNames(diagnostic, assessment.profile);
	const day = dayOf(assessment.completedAt ?? new Date());
	return new Response(
		`${JSON.stringify({ ...file, ...(territory && { territory }) }, null, '\t')}\n`,
		{
			headers: {
				'content-type': 'application/json; charset=utf-8',
				'content-disposition': `inline; filename="cap-alliances-${diagnostic.slug}-${day}.json"`
			}
		}
	);
};

/** Commune, département and région deduced from the code stored in the profile; undefined when there is none. */
async function placeNames(diagnostic: Diagnostic, profile: Profile) {
	const commune = await communeOf(diagnostic, profile);
	return (
		commune && { commune: commune.name, department: commune.department, region: commune.region }
	);
}
