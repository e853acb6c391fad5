import type { Answers } from '../assessment/answer.ts';
import type { ConditionId } from '../questionnaire/definition.ts';
import type { Diagnostic } from '../questionnaire/diagnostic.ts';
import type { OverallScore } from '../scoring/score.ts';
import type { Guidance, Recommendation } from './recommend.ts';

/** At most this many themes for what was marked by hand, and for what the organisation wants to do. */
export const MAX_MARKED = 3;
export const MAX_FOR_AIMS = 2;

/** A theme to read beside the priorities, and what asked for it. */
export type Wish = { themeId: string; axisId: string } & (
	| { kind: 'marked'; criterionIds: readonly string[] }
	| { kind: 'aim'; condition: ConditionId }
	| { kind: 'weakestAxis' }
);

/**
 * What the organisation asked for and its priorities leave out. The rule of the foundation axes (blueprint §7) chooses
 * the priorities before any wish; this says, beside them, where the rest is: what was marked by hand, what serves its
 * intention, and the axis that the headline calls the least advanced. Each theme once; never a theme of a priority.
 */
export function wishesBeside(
	diagnostic: Diagnostic,
	answers: Answers,
	{ priorities, others }: Pick<Guidance, 'priorities' | 'others'>,
	{ weakestAxisId, strongestAxisId }: Pick<OverallScore, 'weakestAxisId' | 'strongestAxisId'>
): Wish[] {
	const said = new Set(priorities.map(({ themeId }) => themeId));
	const left = others
		.filter(({ themeId }) => !said.has(themeId))
		.toSorted((a, b) => needOf(b) - needOf(a));
	const wishes: Wish[] = [];
	const add = (wish: Wish) => {
		wishes.push(wish);
		said.add(wish.themeId);
	};
	const free = () => left.filter(({ themeId }) => !said.has(themeId));

	for (let found = 0; found < MAX_MARKED; found++) {
		const next = free().find((one) => markedIn(one).length > 0);
		if (!next) break;
		const { themeId, axisId } = next;
		const sameTheme = left.filter((one) => one.themeId === themeId);
		add({ kind: 'marked', themeId, axisId, criterionIds: sameTheme.flatMap(markedIn) });
	}
	for (let found = 0; found < MAX_FOR_AIMS; found++) {
		const next = free().find((one) => aimOf(one) !== undefined);
		const condition = next && aimOf(next);
		if (!condition) break;
		add({ kind: 'aim', themeId: next.themeId, axisId: next.axisId, condition });
	}
	const isSeen = [...priorities, ...wishes].some(({ axisId }) => axisId === weakestAxisId);
	const next = free().find(({ axisId }) => axisId === weakestAxisId);
	if (next && !isSeen && weakestAxisId !== strongestAxisId)
		add({ kind: 'weakestAxis', themeId: next.themeId, axisId: next.axisId });
	return wishes;

	/** (4 − level) × weight of the answer that needs it most; a theme that its axis waits for comes before all. */
	function needOf({ axisId, themeId, because }: Recommendation): number {
		const gaps = because.map((reason) => {
			if (reason.kind === 'profile') return 0;
			const weight = diagnostic.criterionById.get(reason.criterionId)?.criterion.weight ?? 1;
			return (4 - reason.level) * weight;
		});
		const project = diagnostic.axisById.get(axisId)?.project;
		return project?.theme === themeId && holdsIn(because, project.condition)
			? Number.MAX_SAFE_INTEGER
			: Math.max(...gaps);
	}

	function markedIn({ because }: Recommendation): string[] {
		return because.flatMap((reason) =>
			reason.kind === 'answer' && answers[reason.criterionId]?.priority ? [reason.criterionId] : []
		);
	}

	/** The intention that the theme serves, if any. */
	function aimOf({ because }: Recommendation): ConditionId | undefined {
		return because
			.flatMap((reason) => (reason.kind === 'profile' ? [reason.condition] : []))
			.find((condition) => diagnostic.conditions[condition]?.aim !== undefined);
	}
}

const holdsIn = (because: Recommendation['because'], condition: ConditionId): boolean =>
	because.some((reason) => reason.kind === 'profile' && reason.condition === condition);
