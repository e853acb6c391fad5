import type { LevelValue } from '../questionnaire/definition.ts';
import type { MaturityLevel } from '../scoring/maturity.ts';
import type { RespondentRole } from './respondent-role.ts';

/**
 * Where the respondents of a shared assessment differ, as it may be shown (blueprint §1.5). The shapes hold the rule
 * of small numbers: a figure that may not be shown has no field to be in, since these objects are sent to the page.
 * Nothing here says how much people agree as a number: such an index means little with few answers.
 */
export type Divergence =
	/** One completed answer or none: there is nothing to compare yet. */
	| { kind: 'notYet'; respondents: number }
	/** Two: each knows their own answers, so any figure would tell the other's. */
	| {
			kind: 'pair';
			respondents: 2;
			criteria: readonly PairCriterion[];
			axes: readonly UncalculatedAxis[];
			toDiscuss: readonly string[];
	  }
	| {
			kind: 'group';
			respondents: number;
			/** In the order of the questionnaire; criteria that the profile excludes are left out. */
			criteria: readonly GroupCriterion[];
			axes: readonly (UncalculatedAxis | SpreadAxis)[];
			/** Ids of the criteria to discuss: widest first, then most answered, then as in the questionnaire. */
			toDiscuss: readonly string[];
	  };

interface InQuestionnaire {
	criterionId: string;
	axisId: string;
}

/** What two levels allow to say. */
export type Comparison =
	/** Fewer than two respondents gave a level. */
	| { kind: 'tooFew' }
	/** Two did: the same situation or neighbouring ones, or a difference of `TO_DISCUSS_FROM` or more. */
	| { kind: 'pair'; state: 'agreement' | 'toDiscuss' };

/** What three levels or more allow to say. */
export interface Spread {
	kind: 'spread';
	/** Same level, one level apart, or `TO_DISCUSS_FROM` and more. */
	state: 'agreement' | 'close' | 'toDiscuss';
	min: LevelValue;
	/** A level that was chosen: of an even number of answers, the lower of the two in the middle. */
	lowMedian: LevelValue;
	max: LevelValue;
	/** How many chose each level, from 0 to 4. */
	counts: LevelCounts;
	/** Roles whose detail may be shown here, in the order of `RESPONDENT_ROLES`. */
	roles: readonly RoleSpread[];
}

export type LevelCounts = readonly [number, number, number, number, number];

export interface RoleSpread {
	role: RespondentRole;
	/** Respondents of this role who gave a level. */
	answers: number;
	min: LevelValue;
	lowMedian: LevelValue;
	max: LevelValue;
}

export type PairCriterion = InQuestionnaire & Comparison;

export type GroupCriterion = InQuestionnaire & {
	/** « Je ne sais pas ». */
	unknown: number;
	/** « Non concerné », where the rule allows it. */
	notApplicable: number;
} & (Comparison | Spread);

interface AxisPoints {
	axisId: string;
	/** Criteria that the common profile is asked. */
	asked: number;
	/** Criteria to discuss. */
	toDiscuss: number;
}

/** Fewer than `MIN_FOR_SPREAD` respondents have a score on this axis, or the axis is a project for this profile. */
export type UncalculatedAxis = AxisPoints & { kind: 'tooFew' | 'project' };

/** Scores of the respondents on one axis, each by the rules of `computeScores`. */
export type SpreadAxis = AxisPoints & {
	kind: 'spread';
	/** Respondents with a score. */
	answers: number;
	min: RespondentScore;
	lowMedian: RespondentScore;
	max: RespondentScore;
};

/** 0–100, unrounded, with its level. */
export interface RespondentScore {
	score: number;
	level: MaturityLevel;
}

/** A difference of this many levels is a point to discuss. */
export const TO_DISCUSS_FROM = 2;

/** What the widest known difference of a criterion is, in levels; nothing is known of two answers but the threshold. */
export function knownSpread(criterion: Comparison | Spread): number {
	if (criterion.kind === 'spread') return criterion.max - criterion.min;
	return criterion.kind === 'pair' && criterion.state === 'toDiscuss' ? TO_DISCUSS_FROM : 0;
}

/** Levels behind what is said of a criterion, as far as it tells. */
export function knownAnswers(criterion: Comparison | Spread): number {
	if (criterion.kind === 'spread') return criterion.counts.reduce((sum, count) => sum + count, 0);
	return criterion.kind === 'pair' ? 2 : 0;
}

/** Is it a point to discuss? */
export const isToDiscuss = (criterion: Comparison | Spread): boolean =>
	criterion.kind !== 'tooFew' && criterion.state === 'toDiscuss';
