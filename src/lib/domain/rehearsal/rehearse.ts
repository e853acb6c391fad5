/**
 * A rehearsal: the answers of one stored assessment read under a later version, before that version is published.
 * Nothing moves for anyone (assessments keep their version); it says what the same answers would give.
 */
import type { Answers } from '../assessment/answer.ts';
import { standingOf } from '../assessment/standing.ts';
import type { Profile } from '../questionnaire/condition.ts';
import type { Criterion } from '../questionnaire/definition.ts';
import type { Diagnostic } from '../questionnaire/diagnostic.ts';
import {
	carryAnswers,
	comparableAmong,
	fatesBetween,
	type Comparable,
	type CriterionFate
} from '../questionnaire/version-map.ts';
import { displayedScore, maturityRank, type MaturityLevel } from '../scoring/maturity.ts';
import { computeScores, MIN_AXIS_CRITERIA, type AssessmentScore } from '../scoring/score.ts';

/**
 * What becomes of one figure:
 * - `moved`: calculated under both versions, and something shown changes: the level, or the whole number on screen
 *   (the screen cuts decimals, so 59.2 → 59.9 is not seen by anyone and 59.9 → 60.1 is);
 * - `still`: calculated under both, shown alike;
 * - `lost`, `gained`: calculated only before, only after;
 * - `absent`: calculated under neither.
 */
export type MovementKind = 'moved' | 'still' | 'lost' | 'gained' | 'absent';

export interface Movement {
	kind: MovementKind;
	/** New score minus former score, in points of 100, unrounded; null unless calculated under both. */
	shift: number | null;
	/** New level minus former level, in steps of the maturity scale; 0 unless calculated under both. */
	steps: number;
}

export interface AxisRehearsal extends Movement {
	axisId: string;
	/**
	 * Can its evolution still be told across the two versions? Null when it was not calculated, so there is nothing
	 * to compare. See `MIN_COMMON_CRITERIA`.
	 */
	comparable: boolean | null;
}

export interface Rehearsal {
	overall: Movement;
	/** Those of both versions: the later ones in their order, then those that it no longer has. */
	axes: readonly AxisRehearsal[];
	/** Something shown changes: the overall figure or an axis has moved, is lost or is gained. */
	moved: boolean;
	/** `lost`: axes were calculated and none can be compared any more; `nothing`: none was calculated. */
	comparability: 'kept' | 'lost' | 'nothing';
}

/**
 * An axis stays comparable from this many criteria present and scored under both versions (blueprint §1.6): as many
 * as an axis needs to be shown at all. With one, its evolution would be that of a single answer.
 */
export const MIN_COMMON_CRITERIA = MIN_AXIS_CRITERIA;

/** What is worked out once for all the assessments of one version. */
export interface RehearsalPlan {
	readonly former: Diagnostic;
	readonly later: Diagnostic;
	readonly fates: ReadonlyMap<string, CriterionFate>;
	readonly comparable: Comparable;
	readonly axes: readonly { axisId: string; common: readonly CommonCriterion[] }[];
}

/** A criterion of the same axis in both versions, whose answers stay comparable. */
interface CommonCriterion {
	former: Criterion;
	later: Criterion;
}

/** @returns undefined when `from` is not an earlier version among these, oldest first and checked */
export function planRehearsal(
	versions: readonly Diagnostic[],
	from: string,
	to: string
): RehearsalPlan | undefined {
	const [former, later] = [from, to].map((name) =>
		versions.find(({ version }) => version === name)
	);
	const fates = fatesBetween(versions, from, to);
	if (!former || !later || !fates || from === to) return undefined;
	const comparable = comparableAmong(fates);
	const ids = new Set([...later.axisById.keys(), ...former.axisById.keys()]);
	const axes = [...ids].map((axisId) => ({
		axisId,
		common: (former.axisById.get(axisId)?.criteria ?? []).flatMap((one) => {
			const found = later.criterionById.get(comparable.get(one.id) ?? '');
			return found?.axis.id === axisId ? [{ former: one, later: found.criterion }] : [];
		})
	}));
	return { former, later, fates, comparable, axes };
}

/** Reads the answers of one assessment under both versions. Its profile is read as it is by both. */
export function rehearse(plan: RehearsalPlan, profile: Profile, answers: Answers): Rehearsal {
	const { former, later } = plan;
	const carried = carryAnswers(plan.comparable, answers);
	const before = computeScores(former, profile, answers);
	const after = computeScores(later, profile, carried);
	const isCommon = (one: CommonCriterion) =>
		standingOf(former, one.former, profile, answers).kind === 'level' &&
		standingOf(later, one.later, profile, carried).kind === 'level';
	const axes = plan.axes.map(({ axisId, common }): AxisRehearsal => {
		const shown = axisIn(before, axisId);
		return {
			axisId,
			...movementOf(shown, axisIn(after, axisId)),
			comparable:
				shown.score === null ? null : common.filter(isCommon).length >= MIN_COMMON_CRITERIA
		};
	});
	const overall = movementOf(before.overall, after.overall);
	const calculated = axes.filter(({ comparable }) => comparable !== null);
	return {
		overall,
		axes,
		moved: [overall, ...axes].some(({ kind }) => kind !== 'still' && kind !== 'absent'),
		comparability:
			calculated.length === 0
				? 'nothing'
				: calculated.some(({ comparable }) => comparable)
					? 'kept'
					: 'lost'
	};
}

/** What the screen shows of one figure. */
interface Shown {
	score: number | null;
	level: MaturityLevel | null;
}

const NOTHING: Shown = { score: null, level: null };

const axisIn = ({ axes }: AssessmentScore, axisId: string): Shown =>
	axes.find((one) => one.axisId === axisId) ?? NOTHING;

function movementOf(before: Shown, after: Shown): Movement {
	if (before.score === null || after.score === null) {
		const kind = before.score !== null ? 'lost' : after.score !== null ? 'gained' : 'absent';
		return { kind, shift: null, steps: 0 };
	}
	const steps = rankOf(after) - rankOf(before);
	const isSeen = steps !== 0 || displayedScore(before.score) !== displayedScore(after.score);
	return { kind: isSeen ? 'moved' : 'still', shift: after.score - before.score, steps };
}

const rankOf = ({ level }: Shown): number => (level ? maturityRank(level) : 0);
