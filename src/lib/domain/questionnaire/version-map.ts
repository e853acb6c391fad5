/**
 * How a version of a diagnostic descends from the one before (`DiagnosticDefinition.previous`), and what that lets one
 * carry over or compare (blueprint §1.6: only criteria present in both versions). Checked by `version-map-check.ts`.
 */
import type { Answer } from '../assessment/answer.ts';
import type { CriterionChange, DiagnosticDefinition, VersionMap } from './definition.ts';

/** What became of a criterion, over one version or several. */
export type CriterionFate =
	/** Its answers keep their meaning, under the id `to`. */
	| { kind: 'unchanged' | 'reworded'; to: string }
	/** Its answers stay with their version. */
	| { kind: 'changed' | 'split' | 'merged' | 'removed' };

/** From the id of each criterion whose answers stay comparable to its id in the later version. */
export type Comparable = ReadonlyMap<string, string>;

/** What becomes of each criterion of the version before, by id. */
export function fatesOf(map: VersionMap): ReadonlyMap<string, CriterionFate> {
	return new Map(
		map.criteria.flatMap((change) => {
			const { kind } = change;
			if (kind === 'new') return [];
			const fate: CriterionFate =
				kind === 'unchanged' || kind === 'reworded' ? { kind, to: change.to } : { kind };
			return idsOf(change, 'from').map((id) => [id, fate] as const);
		})
	);
}

/**
 * What became of each criterion of one version in a later one (or in itself), through those in between.
 * @param versions those of one diagnostic, oldest first, whose lineage was checked
 * @returns undefined when one of the two is not among them, or `to` is the older
 */
export function fatesBetween(
	versions: readonly DiagnosticDefinition[],
	from: string,
	to: string
): ReadonlyMap<string, CriterionFate> | undefined {
	const first = versions.findIndex(({ version }) => version === from);
	const last = versions.findIndex(({ version }) => version === to);
	const start = versions[first];
	if (!start || last < first) return undefined;
	return versions.slice(first + 1, last + 1).reduce<ReadonlyMap<string, CriterionFate>>(
		(fates, { previous }) => {
			const step = previous ? fatesOf(previous) : new Map<string, CriterionFate>();
			return new Map([...fates].map(([id, fate]) => [id, follow(fate, step)]));
		},
		new Map(
			start.axes
				.flatMap(({ criteria }) => criteria)
				.map(({ id }) => [id, { kind: 'unchanged', to: id }])
		)
	);
}

/** Once lost, a criterion stays lost; reworded once, it stays reworded. */
function follow(fate: CriterionFate, step: ReadonlyMap<string, CriterionFate>): CriterionFate {
	if (!('to' in fate)) return fate;
	const next = step.get(fate.to) ?? { kind: 'removed' };
	return fate.kind === 'reworded' && 'to' in next ? { ...next, kind: 'reworded' } : next;
}

/** The criteria whose answers stay comparable. */
export function comparableAmong(fates: ReadonlyMap<string, CriterionFate>): Comparable {
	return new Map(
		[...fates].flatMap(([id, fate]) => ('to' in fate ? [[id, fate.to] as const] : []))
	);
}

/**
 * The answers that keep their meaning, under the ids of the later version: choice, note and priority, as given.
 * Everything else is left unanswered: an answer to another question is not an answer.
 */
export function carryAnswers<A extends Answer>(
	comparable: Comparable,
	answers: Readonly<Record<string, A>>
): Record<string, A> {
	const carried: Record<string, A> = {};
	for (const [from, to] of comparable) {
		const answer = answers[from];
		if (answer) carried[to] = answer;
	}
	return carried;
}

/** The ids that a change names on one side of the map. */
export const idsOf = (change: CriterionChange, side: 'from' | 'to'): string[] =>
	side in change ? [(change as Record<typeof side, string | string[]>)[side]].flat() : [];
