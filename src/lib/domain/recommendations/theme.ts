import type { Profile } from '../questionnaire/condition.ts';
import type { ConditionId } from '../questionnaire/definition.ts';
import { holds, type Diagnostic } from '../questionnaire/diagnostic.ts';
import type { Recommendation } from './recommend.ts';
import { ORGANISED_LEVEL } from './strengths.ts';

/** Is the theme never shown to this profile? An undecided condition leaves it shown. */
export function isHidden(diagnostic: Diagnostic, themeId: string, profile: Profile): boolean {
	const condition = diagnostic.themeById.get(themeId)?.hiddenWhen;
	return condition !== undefined && holds(diagnostic, condition, profile) === true;
}

/** The conditions of this profile that bring the theme forward, as authored; none while they are undecided. */
export function favoursOf(
	diagnostic: Diagnostic,
	themeId: string,
	profile: Profile
): readonly ConditionId[] {
	const conditions = diagnostic.themeById.get(themeId)?.favouredWhen ?? [];
	return conditions.filter((condition) => holds(diagnostic, condition, profile) === true);
}

/**
 * Does the theme carry on what is organised already? Every answer behind it is, and belongs to a question that calls
 * for this same theme from its first level on: « Trois enjeux écrits » does not make listening a work in progress.
 */
export function carriesOn(diagnostic: Diagnostic, { themeId, because }: Recommendation): boolean {
	const answers = because.filter((reason) => reason.kind === 'answer');
	return (
		answers.length > 0 &&
		answers.every(
			({ criterionId, level }) =>
				level >= ORGANISED_LEVEL &&
				diagnostic.criterionById.get(criterionId)?.criterion.themes.low === themeId
		)
	);
}
