import type { Answers } from '../assessment/answer.ts';
import { standingOf } from '../assessment/standing.ts';
import type { Profile } from '../questionnaire/condition.ts';
import type { LevelValue } from '../questionnaire/definition.ts';
import type { CriterionInAxis, Diagnostic } from '../questionnaire/diagnostic.ts';

/** At most this many strengths, one per axis. */
export const MAX_STRENGTHS = 3;
/** From this level on a document, a date or a person in charge exists: « Organisé » (blueprint §1.1). */
export const ORGANISED_LEVEL = 2;

/** An answer to lean on. */
export interface Strength {
	axisId: string;
	criterionId: string;
	level: LevelValue;
}

export interface ScoredCriterion extends CriterionInAxis {
	level: LevelValue;
}

/** The highest levels, criteria of double weight first, at most one per axis and three in all. */
export function strongest(scored: readonly ScoredCriterion[]): Strength[] {
	const ranked = scored.toSorted(
		(a, b) =>
			b.level - a.level || b.criterion.weight - a.criterion.weight || a.position - b.position
	);
	return ranked
		.filter((one, index) => ranked.findIndex(({ axis }) => axis.id === one.axis.id) === index)
		.slice(0, MAX_STRENGTHS)
		.map(({ axis, criterion, level }) => ({ axisId: axis.id, criterionId: criterion.id, level }));
}

/** What is written or organised already: to lean on while nothing is a strength yet. */
export function alreadyOrganised(
	diagnostic: Diagnostic,
	profile: Profile,
	answers: Answers
): Strength[] {
	return strongest(
		scoredCriteria(diagnostic, profile, answers).filter(({ level }) => level >= ORGANISED_LEVEL)
	);
}

/** Every criterion that was given a level, in the order of the questionnaire. */
export function scoredCriteria(
	diagnostic: Diagnostic,
	profile: Profile,
	answers: Answers
): ScoredCriterion[] {
	return [...diagnostic.criterionById.values()].flatMap((entry) => {
		const standing = standingOf(diagnostic, entry.criterion, profile, answers);
		return standing.kind === 'level' ? [{ ...entry, level: standing.level }] : [];
	});
}
