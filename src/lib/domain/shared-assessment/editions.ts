import type { Profile } from '../questionnaire/condition.ts';
import type { Diagnostic } from '../questionnaire/diagnostic.ts';
import { compareRespondents, type Respondent } from './compare-respondents.ts';
import type { Divergence, GroupCriterion, SpreadAxis, UncalculatedAxis } from './divergence.ts';
import { MIN_FOR_COMPARISON, MIN_FOR_SPREAD } from './small-numbers.ts';

/*
 * What is shown is kept by those who read it. Whoever compares a page before and after one more person finished, or
 * one erased their answers, has that person's answers by subtraction. So nothing is ever shown live: an edition is
 * frozen when it is shown, of a collection that is closed; it never follows an erasure, and the next one only comes
 * with enough people that none of them stands alone in the difference.
 */

type Group = Extract<Divergence, { kind: 'group' }>;

export type EditionRefusal =
	/** Fewer than two have finished. */
	| 'tooFew'
	/** Something is shown already, and fewer than three have finished since. */
	| 'tooFewSince';

/**
 * May what is known now be shown?
 * @param shown respondents that earlier editions count
 * @param finishedSince respondents who have finished and whom no edition counts
 * @returns null when it may
 */
export function refuseEdition(shown: number, finishedSince: number): EditionRefusal | null {
	if (shown === 0) return finishedSince < MIN_FOR_COMPARISON ? 'tooFew' : null;
	return finishedSince < MIN_FOR_SPREAD ? 'tooFewSince' : null;
}

/**
 * Compares respondents who were counted at different moments, so that subtracting what was shown of the former from
 * what is shown of all tells nothing that the latter, compared apart, would not: each wave holds the rule of small
 * numbers by itself, criterion by criterion, role by role, axis by axis. What it does not hold is left out.
 *
 * @param waves those counted together, first counted first
 * @returns null when they cannot be compared together (a wave of fewer than three): the last is then to be compared
 * apart
 */
export function compareWaves(
	diagnostic: Diagnostic,
	profile: Profile,
	waves: readonly (readonly Respondent[])[]
): Divergence | null {
	const apart = waves.map((wave) => compareRespondents(diagnostic, profile, wave));
	const [only] = apart;
	if (only && apart.length === 1) return only;
	const groups = apart.filter((one): one is Group => one.kind === 'group');
	if (groups.length < waves.length) return null;
	const together = compareRespondents(
		diagnostic,
		profile,
		waves.flatMap((wave, index) => withLevelsToCount(wave, groups, index))
	);
	if (together.kind !== 'group') return null;
	return {
		...together,
		criteria: together.criteria.map((one) => withRolesToShow(one, groups)),
		axes: together.axes.map((axis) => axisToShow(axis, groups))
	};
}

/** Without the levels of the criteria where this wave has too few of them; where all have, the first keeps its own. */
function withLevelsToCount(
	wave: readonly Respondent[],
	groups: readonly Group[],
	index: number
): Respondent[] {
	const spreads = groups.map(
		({ criteria }) =>
			new Set(criteria.filter((one) => one.kind === 'spread').map((one) => one.criterionId))
	);
	const isCounted = (criterionId: string) =>
		spreads[index]?.has(criterionId) ||
		(index === 0 && !spreads.some((one) => one.has(criterionId)));
	return wave.map(({ role, answers }) => ({
		role,
		answers: Object.fromEntries(
			Object.entries(answers).filter(
				([id, { choice }]) => choice?.kind !== 'level' || isCounted(id)
			)
		)
	}));
}

/** A role is shown when every wave that has levels of it shows it too. */
function withRolesToShow(criterion: GroupCriterion, groups: readonly Group[]): GroupCriterion {
	if (criterion.kind !== 'spread') return criterion;
	const shownApart = groups.flatMap(({ criteria }) => {
		const own = criteria.find(({ criterionId }) => criterionId === criterion.criterionId);
		return own?.kind === 'spread' ? own.roles : [];
	});
	const roles = criterion.roles.filter(
		({ role, answers }) =>
			answers === sum(shownApart.filter((one) => one.role === role).map((one) => one.answers))
	);
	return { ...criterion, roles };
}

/** The scores of an axis are shown together when every wave that has some shows its own; else the first that does. */
function axisToShow(
	axis: UncalculatedAxis | SpreadAxis,
	groups: readonly Group[]
): UncalculatedAxis | SpreadAxis {
	if (axis.kind !== 'spread') return axis;
	const { axisId, asked, toDiscuss, answers } = axis;
	const shownApart = groups.flatMap(({ axes }) => {
		const own = axes.find((one) => one.axisId === axisId);
		return own?.kind === 'spread' ? [own] : [];
	});
	if (answers === sum(shownApart.map((one) => one.answers))) return axis;
	const [first] = shownApart;
	return first ? { ...first, toDiscuss } : { axisId, asked, toDiscuss, kind: 'tooFew' };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
