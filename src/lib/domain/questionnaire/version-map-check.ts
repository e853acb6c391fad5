/** Does the map of a version say the truth? Run on the whole catalogue when it is compiled. */
import type {
	Criterion,
	CriterionChange,
	DiagnosticDefinition,
	VersionMap,
	Wording
} from './definition.ts';
import { idsOf } from './version-map.ts';

/**
 * What is wrong with the map from a version to the next one, in sentences that name the ids: every criterion of both
 * is named exactly once, `unchanged` is true word for word, `reworded` keeps weight and number of levels.
 */
export function checkVersionMap(
	previous: DiagnosticDefinition,
	next: DiagnosticDefinition
): string[] {
	const map = next.previous;
	if (!map) return [`previous: missing, so nothing says how it descends from ${previous.version}`];
	if (map.from !== previous.version)
		return [`previous: from ${map.from}, while the version just before is ${previous.version}`];
	const former = criteriaById(previous);
	const later = criteriaById(next);
	return [
		...namingProblems(map, 'from', new Set(former.keys())),
		...namingProblems(map, 'to', new Set(later.keys())),
		...map.criteria.flatMap((change) => {
			if (change.kind !== 'unchanged' && change.kind !== 'reworded') return [];
			const [before, after] = [former.get(change.from), later.get(change.to)];
			return before && after ? untruths(change, before, after) : [];
		})
	];
}

/** Which ids of one side of a map are unknown, named twice or left out. */
export function namingProblems(
	map: VersionMap,
	side: 'from' | 'to',
	ids: ReadonlySet<string>
): string[] {
	const named = map.criteria.flatMap((change) => idsOf(change, side));
	const words = SIDE_WORDS[side];
	return [
		...named.filter((id) => !ids.has(id)).map((id) => `${id}: ${words.unknown}`),
		...named
			.filter((id, index) => named.indexOf(id) !== index)
			.map((id) => `${id}: ${words.twice}`),
		...[...ids].filter((id) => !named.includes(id)).map((id) => `${id}: ${words.missing}`)
	];
}

const SIDE_WORDS = {
	from: {
		unknown: 'previous takes over a criterion that the version before does not have',
		twice: 'previous takes it over twice',
		missing: 'previous does not say what becomes of it'
	},
	to: {
		unknown: 'previous names an unknown criterion',
		twice: 'previous names it twice',
		missing: 'previous does not say where it comes from'
	}
} as const;

/** What is wrong with the versions of one diagnostic, oldest first: their order, and each map. */
export function checkLineage(
	versions: readonly DiagnosticDefinition[]
): { version: string; problems: string[] }[] {
	return versions
		.map((next, index) => ({
			version: next.version,
			problems: descentProblems(versions[index - 1], next)
		}))
		.filter(({ problems }) => problems.length > 0);
}

function descentProblems(
	previous: DiagnosticDefinition | undefined,
	next: DiagnosticDefinition
): string[] {
	if (!previous)
		return next.previous
			? [`previous: from ${next.previous.from}, while no version comes before`]
			: [];
	if (!isLater(next.version, previous.version))
		return [`registered after ${previous.version}, while versions go oldest first`];
	return checkVersionMap(previous, next);
}

/** `2026-10` comes after `2026-9`. */
function isLater(version: string, other: string): boolean {
	const [year = 0, number = 0] = version.split('-').map(Number);
	const [otherYear = 0, otherNumber = 0] = other.split('-').map(Number);
	return year > otherYear || (year === otherYear && number > otherNumber);
}

const criteriaById = ({ axes }: DiagnosticDefinition): ReadonlyMap<string, Criterion> =>
	new Map(axes.flatMap(({ criteria }) => criteria.map((one) => [one.id, one] as const)));

/** Why two criteria are not what their change says. */
function untruths(
	{ kind, from, to }: Extract<CriterionChange, { from: string; to: string }>,
	before: Criterion,
	after: Criterion
): string[] {
	const what = `${from === to ? from : `${from} → ${to}`}: ${kind}, while`;
	const [formerCount, laterCount]: number[] = [before.levels.length, after.levels.length];
	const problems: string[] = [];
	if (before.weight !== after.weight)
		problems.push(`${what} its weight went from ${before.weight} to ${after.weight}`);
	if (formerCount !== laterCount)
		problems.push(`${what} it went from ${formerCount} levels to ${laterCount}`);
	if (kind === 'reworded') return problems;
	if (!sameWords(before.question, after.question))
		problems.push(`${what} the words of its question differ`);
	for (const [level, words] of before.levels.entries()) {
		const now = after.levels[level];
		if (now !== undefined && !sameWords(words, now))
			problems.push(`${what} the words of its level ${level} differ`);
	}
	if (skippedBy(before) !== skippedBy(after))
		problems.push(`${what} it is not asked, or may be skipped, on another condition`);
	return problems;
}

/** For everyone who reads them: the base and each variant. */
function sameWords(a: Wording, b: Wording): boolean {
	const [one, other] = [a, b].map((words) => (typeof words === 'string' ? { base: words } : words));
	const keys = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]);
	return [...keys].every((key) => one?.[key as 'base'] === other?.[key as 'base']);
}

/** Who is not asked, and who may choose « Non concerné ». */
const skippedBy = ({ excludedWhen, notApplicable }: Criterion): string =>
	JSON.stringify([excludedWhen?.condition, notApplicable && [notApplicable.condition]]);
