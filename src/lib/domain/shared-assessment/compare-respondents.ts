import type { Answers } from '../assessment/answer.ts';
import { isProject, standingOf, type Standing } from '../assessment/standing.ts';
import type { Profile } from '../questionnaire/condition.ts';
import type { Criterion, LevelValue } from '../questionnaire/definition.ts';
import type { Diagnostic } from '../questionnaire/diagnostic.ts';
import { computeScores } from '../scoring/score.ts';
import {
	isToDiscuss,
	knownAnswers,
	knownSpread,
	TO_DISCUSS_FROM,
	type Comparison,
	type Divergence,
	type GroupCriterion,
	type LevelCounts,
	type RespondentScore,
	type RoleSpread,
	type Spread,
	type SpreadAxis,
	type UncalculatedAxis
} from './divergence.ts';
import { RESPONDENT_ROLES, type RespondentRole } from './respondent-role.ts';
import { groupsToShow, MIN_FOR_COMPARISON, MIN_FOR_SPREAD } from './small-numbers.ts';

/** One completed set of answers, and the place it was given from. No name. */
export interface Respondent {
	role: RespondentRole;
	answers: Answers;
}

/** A level and the role of who chose it. */
interface LevelGiven {
	role: RespondentRole;
	level: LevelValue;
}

/**
 * Compares the respondents who have finished, within the rule of small numbers (blueprint §1.5).
 *
 * The rule holds for the respondents as a whole and again for those who gave a level on each criterion. Axis scores
 * only count the criteria whose spread is shown, so that none of them tells what its criterion withholds; and an
 * order that is shown never rests on a difference that is not.
 *
 * @param profile the profile that the organisation shares with all respondents: it decides what is asked
 * @param respondents those who have completed; their order has no effect
 */
export function compareRespondents(
	diagnostic: Diagnostic,
	profile: Profile,
	respondents: readonly Respondent[]
): Divergence {
	if (respondents.length < MIN_FOR_COMPARISON)
		return { kind: 'notYet', respondents: respondents.length };
	const rolesShown = groupsToShow(sizesOf(respondents));
	const criteria = [...diagnostic.criterionById.values()].flatMap(({ axis, criterion }) => {
		const compared = compareOn(criterion);
		return compared ? [{ criterionId: criterion.id, axisId: axis.id, ...compared }] : [];
	});
	const toDiscuss = criteria
		.filter(isToDiscuss)
		// toSorted is stable: the order of the questionnaire comes last.
		.toSorted((a, b) => knownSpread(b) - knownSpread(a) || knownAnswers(b) - knownAnswers(a))
		.map(({ criterionId }) => criterionId);
	const uncalculated = diagnostic.axes.map((axis): UncalculatedAxis => {
		const asked = criteria.filter(({ axisId }) => axisId === axis.id);
		return {
			axisId: axis.id,
			kind: isProject(diagnostic, axis, profile) ? 'project' : 'tooFew',
			asked: asked.length,
			toDiscuss: asked.filter(isToDiscuss).length
		};
	});
	if (respondents.length < MIN_FOR_SPREAD)
		return {
			kind: 'pair',
			respondents: 2,
			criteria: criteria.map(({ criterionId, axisId, ...compared }) => ({
				criterionId,
				axisId,
				...withoutFigures(compared)
			})),
			axes: uncalculated,
			toDiscuss
		};
	const scores = scoresByAxis(diagnostic, profile, respondents, criteria);
	return {
		kind: 'group',
		respondents: respondents.length,
		criteria,
		axes: uncalculated.map((axis) => spreadOfAxis(axis, scores.get(axis.axisId) ?? [])),
		toDiscuss
	};

	/** @returns null when the profile excludes the criterion */
	function compareOn(
		criterion: Criterion
	): (Pick<GroupCriterion, 'unknown' | 'notApplicable'> & (Comparison | Spread)) | null {
		const standings = respondents.map(({ role, answers }) => ({
			role,
			standing: standingOf(diagnostic, criterion, profile, answers)
		}));
		const howMany = (kind: Standing['kind']) =>
			standings.filter(({ standing }) => standing.kind === kind).length;
		if (howMany('excluded') > 0) return null;
		const given = standings.flatMap(({ role, standing }) =>
			standing.kind === 'level' ? [{ role, level: standing.level }] : []
		);
		return {
			unknown: howMany('unknown'),
			notApplicable: howMany('notApplicable'),
			...compareLevels(given, rolesShown)
		};
	}
}

function compareLevels(
	given: readonly LevelGiven[],
	rolesShown: readonly RespondentRole[]
): Comparison | Spread {
	if (given.length < MIN_FOR_COMPARISON) return { kind: 'tooFew' };
	const levels = levelsOf(given);
	const range = rangeOf(levels);
	const difference = range.max - range.min;
	const isWide = difference >= TO_DISCUSS_FROM;
	if (given.length < MIN_FOR_SPREAD)
		return { kind: 'pair', state: isWide ? 'toDiscuss' : 'agreement' };
	return {
		kind: 'spread',
		state: isWide ? 'toDiscuss' : difference === 0 ? 'agreement' : 'close',
		...range,
		counts: countsOf(levels),
		roles: rolesOf(given, rolesShown)
	};
}

/** Detail of the roles shown, where enough of each gave a level; again without a small rest that subtraction tells. */
function rolesOf(
	given: readonly LevelGiven[],
	rolesShown: readonly RespondentRole[]
): RoleSpread[] {
	const shown = groupsToShow(sizesOf(given));
	return shown
		.filter((role) => rolesShown.includes(role))
		.map((role) => {
			const levels = levelsOf(given.filter((one) => one.role === role));
			return { role, answers: levels.length, ...rangeOf(levels) };
		});
}

/** Every respondent's score on every axis, of the criteria whose spread is shown. */
function scoresByAxis(
	diagnostic: Diagnostic,
	profile: Profile,
	respondents: readonly Respondent[],
	criteria: readonly GroupCriterion[]
): Map<string, RespondentScore[]> {
	const shown = new Set(
		criteria.filter(({ kind }) => kind === 'spread').map(({ criterionId }) => criterionId)
	);
	const scores = new Map<string, RespondentScore[]>();
	for (const { answers } of respondents) {
		const counted = Object.fromEntries(
			Object.entries(answers).filter(
				([id, { choice }]) => shown.has(id) || choice?.kind === 'notApplicable'
			)
		);
		for (const { axisId, score, level } of computeScores(diagnostic, profile, counted).axes)
			if (score !== null && level !== null)
				scores.set(axisId, [...(scores.get(axisId) ?? []), { score, level }]);
	}
	return scores;
}

function spreadOfAxis(
	axis: UncalculatedAxis,
	scores: readonly RespondentScore[]
): UncalculatedAxis | SpreadAxis {
	if (scores.length < MIN_FOR_SPREAD) return axis;
	const inOrder = scores.toSorted((a, b) => a.score - b.score);
	return { ...axis, kind: 'spread', answers: scores.length, ...rangeOf(inOrder) };
}

/** Two respondents: the counts of what was not a level go too, since each knows their own. */
function withoutFigures(compared: Comparison | Spread): Comparison {
	if (compared.kind === 'tooFew') return { kind: 'tooFew' };
	return { kind: 'pair', state: compared.state === 'toDiscuss' ? 'toDiscuss' : 'agreement' };
}

/** In order. */
const levelsOf = (given: readonly LevelGiven[]): LevelValue[] =>
	given.map(({ level }) => level).toSorted((a, b) => a - b);

/** @throws RangeError on an empty list */
function rangeOf<T>(inOrder: readonly T[]): { min: T; lowMedian: T; max: T } {
	const [min, max] = [inOrder[0], inOrder.at(-1)];
	// The middle one, the lower of two.
	const lowMedian = inOrder[Math.floor((inOrder.length - 1) / 2)];
	if (min === undefined || lowMedian === undefined || max === undefined)
		throw new RangeError('Nothing has no range');
	return { min, lowMedian, max };
}

function countsOf(levels: readonly LevelValue[]): LevelCounts {
	const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
	for (const level of levels) counts[level] += 1;
	return counts;
}

/** How many of each role, in the order of `RESPONDENT_ROLES`. */
function sizesOf(some: readonly { role: RespondentRole }[]): ReadonlyMap<RespondentRole, number> {
	return new Map(
		RESPONDENT_ROLES.map((role) => [role, some.filter((one) => one.role === role).length])
	);
}
