import { maturityWording } from '#lib/content/maturity-levels.ts';
import { displayedScore, MATURITY_LEVELS } from '#lib/domain/scoring/maturity.ts';
import { MIN_AXIS_COVERAGE, MIN_AXIS_CRITERIA } from '#lib/domain/scoring/score.ts';
import { exclusionOf } from '#lib/domain/assessment/standing.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { fraction, toNumber } from '#lib/domain/shared/fraction.ts';

/** Points of the last situation of a question. */
const TOP_LEVEL = 4;

/** What a group needs to compute its scores with a pen: the same rules as `computeScores` (blueprint §1.3, §1.4). */
export interface PaperScores {
	axes: readonly {
		/** From 1, as in the whole questionnaire. */
		number: number;
		title: string;
		shortTitle: string;
		/** `possible`: points that the question is worth at most. */
		criteria: readonly { number: string; title: string; weight: 1 | 2; possible: number }[];
	}[];
	levels: readonly { name: string; from: number; reading: string }[];
	/** Points that can be had in an axis, smallest first: the columns of the table of scores. */
	possibles: readonly number[];
	/** Scores as shown, one row for each number of points obtained; null where it is more than can be had. */
	rows: readonly { obtained: number; cells: readonly (number | null)[] }[];
	/** Of the points of the questions that concern the reader, how many must be those of a situation ticked, at least. */
	needed: readonly { concerned: readonly number[]; ticked: number }[];
}

/**
 * @param known answers of the profile: what they exclude has no line
 * @returns the sheet and the table of scores of this diagnostic
 */
export function paperScores(diagnostic: Diagnostic, known: Profile = {}): PaperScores {
	const axes = diagnostic.axes
		.map(({ title, shortTitle, criteria }, axisIndex) => ({
			number: axisIndex + 1,
			title,
			shortTitle,
			criteria: criteria.flatMap((criterion, index) =>
				exclusionOf(diagnostic, criterion, known)
					? []
					: [
							{
								number: `${axisIndex + 1}.${index + 1}`,
								title: criterion.title,
								weight: criterion.weight,
								possible: criterion.weight * TOP_LEVEL
							}
						]
			)
		}))
		.filter(({ criteria }) => criteria.length > 0);
	const heaviest = Math.max(
		...diagnostic.axes.map(({ criteria }) => criteria.reduce((sum, one) => sum + one.weight, 0))
	);
	// An axis is calculated from two criteria on, whose weights are 1 at least.
	const weights = Array.from(
		{ length: heaviest - MIN_AXIS_CRITERIA + 1 },
		(_, index) => index + MIN_AXIS_CRITERIA
	);
	const possibles = weights.map((weight) => weight * TOP_LEVEL);
	return {
		axes,
		levels: MATURITY_LEVELS.map(({ id, min }) => ({
			name: maturityWording[id].name,
			from: min,
			reading: maturityWording[id].reading
		})),
		possibles,
		rows: Array.from({ length: heaviest * TOP_LEVEL + 1 }, (_, obtained) => ({
			obtained,
			cells: possibles.map((possible) => (obtained > possible ? null : scoreOf(obtained, possible)))
		})),
		needed: neededOf(weights)
	};
}

/** The coverage rule in points, weights of the same answer together. */
function neededOf(weights: readonly number[]): PaperScores['needed'] {
	const concernedBy = new Map<number, number[]>();
	for (const weight of weights) {
		const least = weights.find((one) => one >= MIN_AXIS_COVERAGE * weight) ?? weight;
		const ticked = least * TOP_LEVEL;
		concernedBy.set(ticked, [...(concernedBy.get(ticked) ?? []), weight * TOP_LEVEL]);
	}
	return [...concernedBy].map(([ticked, concerned]) => ({ concerned, ticked }));
}

/** The whole number below, as on the site: it never contradicts the level. */
const scoreOf = (obtained: number, possible: number): number =>
	displayedScore(toNumber(fraction(100 * obtained, possible)));
