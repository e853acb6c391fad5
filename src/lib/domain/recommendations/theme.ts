import type { Profile } from '../questionnaire/condition.ts';
import type { ConditionId } from '../questionnaire/definition.ts';
import { holds, type Diagnostic } from '../questionnaire/diagnostic.ts';

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
