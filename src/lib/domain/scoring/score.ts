import type { Answers } from '../assessment/answer.ts';
import { isProject, standingOf } from '../assessment/standing.ts';
import type { Profile } from '../questionnaire/condition.ts';
import type { Axis } from '../questionnaire/definition.ts';
import type { Diagnostic } from '../questionnaire/diagnostic.ts';
import { compare, fraction, mean, toNumber, type Fraction } from '../shared/fraction.ts';
import { maturityAtRank, maturityOf, maturityRank, type MaturityLevel } from './maturity.ts';

/** An axis is shown from this share of its applicable weight (blueprint §1.3). */
export const MIN_AXIS_COVERAGE = 0.6;
/** … and from this many scored criteria. Also the number of applicable criteria that makes an axis applicable. */
export const MIN_AXIS_CRITERIA = 2;
/** The overall score needs this share of the applicable axes … */
export const MIN_AXES_SHARE = 0.75;
/** … and at least this many axes. */
export const MIN_AXES = 5;
/** The overall level is at most this many steps above that of the weakest axis (« règle d'équilibre »). */
export const BALANCE_STEPS = 2;

/** Why an axis has a score, or has none. */
export type AxisState =
	| 'scored'
	/** Too few answers yet: a gap in the radar, never a zero. */
	| 'not-enough-answers'
	/** Fewer than two criteria concern this profile. */
	| 'not-applicable'
	/** Nothing to assess yet (no active partnership): the axis is a project. */
	| 'project';

export interface AxisScore {
	axisId: string;
	state: AxisState;
	/** 0–100, unrounded; null unless `state` is `scored`. */
	score: number | null;
	/** Scored weight over applicable weight, 0–1; null when no criterion applies. */
	coverage: number | null;
	level: MaturityLevel | null;
}

export interface OverallScore {
	/** Mean of the shown axes, 0–100, unrounded; null while too few axes are shown. */
	score: number | null;
	/** After the balance rule. */
	level: MaturityLevel | null;
	/** The level that the score alone would give, when the balance rule lowered it; else null. */
	levelBeforeBalance: MaturityLevel | null;
	/** Ids of the weakest and the strongest shown axis (first of the questionnaire on a tie); null when none is. */
	weakestAxisId: string | null;
	strongestAxisId: string | null;
	applicableAxes: number;
	scoredAxes: number;
}

export interface AssessmentScore {
	overall: OverallScore;
	/** In the order of the questionnaire. */
	axes: readonly AxisScore[];
}

/**
 * Scores of one set of answers. Pure: same input, same output, whatever the order of the answers.
 * Rules: blueprint §1.3 (weights, coverage, « non calculé », overall) and §1.4 (levels).
 */
export function computeScores(
	diagnostic: Diagnostic,
	profile: Profile,
	answers: Answers
): AssessmentScore {
	const axes = diagnostic.axes.map((axis) => scoreAxis(diagnostic, axis, profile, answers));
	const shown = axes.filter((axis) => axis.exact !== null) as (ExactAxisScore & {
		exact: Fraction;
	})[];
	const applicable = axes.filter(
		({ state }) => state === 'scored' || state === 'not-enough-answers'
	).length;
	const byScore = shown.toSorted((a, b) => compare(a.exact, b.exact));
	const weakest = byScore[0];
	// On a tie the first of the questionnaire: toSorted is stable.
	const strongest = shown.toSorted((a, b) => compare(b.exact, a.exact))[0];

	const calculated = shown.length >= MIN_AXES && shown.length >= MIN_AXES_SHARE * applicable;
	const exact = calculated ? mean(shown.map((axis) => axis.exact)) : null;
	const levelAlone = exact && maturityOf(exact);
	const ceiling = weakest && Math.min(maturityRank(maturityOf(weakest.exact)) + BALANCE_STEPS, 4);
	const level =
		levelAlone &&
		(ceiling !== undefined && maturityRank(levelAlone) > ceiling
			? maturityAtRank(ceiling)
			: levelAlone);
	return {
		overall: {
			score: exact && toNumber(exact),
			level,
			levelBeforeBalance: level === levelAlone ? null : levelAlone,
			weakestAxisId: weakest?.axisId ?? null,
			strongestAxisId: strongest?.axisId ?? null,
			applicableAxes: applicable,
			scoredAxes: shown.length
		},
		axes: axes.map(({ exact: _exact, ...axis }) => axis)
	};
}

type ExactAxisScore = AxisScore & { exact: Fraction | null };

function scoreAxis(
	diagnostic: Diagnostic,
	axis: Axis,
	profile: Profile,
	answers: Answers
): ExactAxisScore {
	let scoredWeight = 0;
	let applicableWeight = 0;
	let weightedLevels = 0;
	let scored = 0;
	let applicable = 0;
	for (const criterion of axis.criteria) {
		const standing = standingOf(diagnostic, criterion, profile, answers);
		if (standing.kind === 'excluded' || standing.kind === 'notApplicable') continue;
		applicable += 1;
		applicableWeight += criterion.weight;
		if (standing.kind !== 'level') continue;
		scored += 1;
		scoredWeight += criterion.weight;
		weightedLevels += criterion.weight * standing.level;
	}
	const coverage = applicableWeight === 0 ? null : scoredWeight / applicableWeight;
	const none = { axisId: axis.id, score: null, coverage, level: null, exact: null };
	if (isProject(diagnostic, axis, profile)) return { ...none, state: 'project' };
	if (applicable < MIN_AXIS_CRITERIA) return { ...none, state: 'not-applicable' };
	// Whole numbers on both sides: 0.6 has no exact double.
	const covered = scoredWeight * 10 >= applicableWeight * Math.round(MIN_AXIS_COVERAGE * 10);
	if (!covered || scored < MIN_AXIS_CRITERIA) return { ...none, state: 'not-enough-answers' };
	const exact = fraction(100 * weightedLevels, 4 * scoredWeight);
	return { ...none, state: 'scored', score: toNumber(exact), level: maturityOf(exact), exact };
}
