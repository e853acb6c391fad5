/** Respondents of a shared assessment, made in a line. */
import type { Respondent } from '#lib/domain/shared-assessment/compare-respondents.ts';
import type { RespondentRole } from '#lib/domain/shared-assessment/respondent-role.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { anAnswer, type Given } from './builders.ts';

/**
 * One respondent for each set of answers; each set lists answers in the order of the questionnaire, and its last one
 * is given to all criteria that follow.
 *
 * @example respondentsOf(company, [0, 2], [4, 2], ['unknown', 2])
 */
export function respondentsOf(
	diagnostic: Diagnostic,
	...sets: readonly (readonly [Given, ...Given[]])[]
): Respondent[] {
	const ids = [...diagnostic.criterionById.keys()];
	return sets.map((given) => ({
		role: 'employee',
		answers: Object.fromEntries(
			ids.map((id, index) => [id, anAnswer(given[Math.min(index, given.length - 1)] ?? null)])
		)
	}));
}

/** The same with another role. */
export const inRole = (role: RespondentRole, respondents: readonly Respondent[]): Respondent[] =>
	respondents.map((one) => ({ ...one, role }));
