import type { Profile } from '../questionnaire/condition.ts';
import type { ConditionId, Practice } from '../questionnaire/definition.ts';
import { holds, type Diagnostic } from '../questionnaire/diagnostic.ts';

/** At most this many practices are shown with a theme. */
export const MAX_PRACTICES = 2;

/** Where an organisation acts: INSEE codes, its seat first. */
export interface Territory {
	departments: readonly string[];
	regions: readonly string[];
}

/** What brings a practice near: the place, then what the organisations have in common. */
export type Nearness =
	{ kind: 'department' } | { kind: 'region' } | { kind: 'profile'; condition: ConditionId };

export interface PracticeChosen {
	practice: Practice;
	/** The place first; empty when nothing brings it near. */
	because: readonly Nearness[];
}

/**
 * The practices of a theme, nearest first: same département, then same région, then what they have in common with
 * this profile, then as authored (blueprint §7.5).
 */
export function nearestPractices(
	diagnostic: Diagnostic,
	themeId: string,
	profile: Profile,
	territory: Territory | null
): PracticeChosen[] {
	const ids = diagnostic.themeById.get(themeId)?.practices ?? [];
	return ids
		.flatMap((id) => diagnostic.practiceById.get(id) ?? [])
		.map((practice) => {
			const place = territory && nearnessOf(practice, territory);
			const shared = (practice.suits ?? []).filter((one) => holds(diagnostic, one, profile));
			return { practice, place, shared };
		})
		.toSorted((a, b) => rank(a.place) - rank(b.place) || b.shared.length - a.shared.length)
		.slice(0, MAX_PRACTICES)
		.map(({ practice, place, shared }) => ({
			practice,
			because: [
				...(place ? [{ kind: place }] : []),
				...shared.map((condition) => ({ kind: 'profile' as const, condition }))
			]
		}));
}

function nearnessOf(practice: Practice, territory: Territory): 'department' | 'region' | null {
	const meets = (own: readonly string[] = [], other: readonly string[]) =>
		own.some((code) => other.includes(code));
	if (meets(practice.departments, territory.departments)) return 'department';
	return meets(practice.regions, territory.regions) ? 'region' : null;
}

const rank = (place: 'department' | 'region' | null): number =>
	place === 'department' ? 0 : place === 'region' ? 1 : 2;
