import { atLeast, type Fraction } from '../shared/fraction.ts';

/** The five maturity levels and their inclusive lower bounds (blueprint §1.4). */
export const MATURITY_LEVELS = [
	{ id: 'discovery', min: 0 },
	{ id: 'initiation', min: 20 },
	{ id: 'structuring', min: 40 },
	{ id: 'cooperation', min: 60 },
	{ id: 'alliance', min: 80 }
] as const;

export type MaturityLevel = (typeof MATURITY_LEVELS)[number]['id'];

/** Place of a level on the scale, 0–4. */
export function maturityRank(level: MaturityLevel): number {
	return MATURITY_LEVELS.findIndex(({ id }) => id === level);
}

export function maturityAtRank(rank: number): MaturityLevel {
	const level = MATURITY_LEVELS[rank];
	if (!level) throw new RangeError(`No maturity level of rank ${rank}`);
	return level.id;
}

/** The level of an unrounded score of 0–100: 59.9 is still « Structuration » (blueprint §1.3, §1.4). */
export function maturityOf(score: Fraction): MaturityLevel {
	return MATURITY_LEVELS.findLast(({ min }) => atLeast(score, min))?.id ?? 'discovery';
}

/**
 * A score as shown: the whole number below, so that it never contradicts the level. 59.9 shows 59 and
 * « Structuration »; rounded, it would show 60, where « Coopération » begins.
 */
export const displayedScore = (score: number): number => Math.trunc(score);
