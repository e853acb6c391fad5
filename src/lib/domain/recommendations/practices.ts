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
	/** The place first; never empty: a practice with nothing in common is not shown. */
	because: readonly Nearness[];
}

/**
 * The practices of one result, by theme: each is told once, with the first theme that lists it, nearest first (same
 * département, then same région, then what they have in common with this profile, then as authored; blueprint §7.5).
 * A practice without a date, or with nothing in common with this organisation, illustrates nothing and is left out.
 * @param themeIds in the order in which they are read
 */
export function choosePractices(
	diagnostic: Diagnostic,
	themeIds: readonly string[],
	profile: Profile,
	territory: Territory | null
): ReadonlyMap<string, readonly PracticeChosen[]> {
	const told = new Set<string>();
	const byTheme = new Map<string, readonly PracticeChosen[]>();
	for (const themeId of themeIds) {
		if (byTheme.has(themeId)) continue;
		const chosen = nearestPractices(diagnostic, themeId, profile, territory)
			.filter(({ practice }) => !told.has(practice.id))
			.slice(0, MAX_PRACTICES);
		for (const { practice } of chosen) told.add(practice.id);
		byTheme.set(themeId, chosen);
	}
	return byTheme;
}

/** All that a theme may show to this organisation, nearest first. */
function nearestPractices(
	diagnostic: Diagnostic,
	themeId: string,
	profile: Profile,
	territory: Territory | null
): PracticeChosen[] {
	const ids = diagnostic.themeById.get(themeId)?.practices ?? [];
	return ids
		.flatMap((id) => diagnostic.practiceById.get(id) ?? [])
		.filter(isDated)
		.map((practice) => {
			const place = territory && nearnessOf(practice, territory);
			const shared = (practice.suits ?? []).filter((one) => holds(diagnostic, one, profile));
			return { practice, place, shared };
		})
		.filter(({ place, shared }) => place !== null || shared.length > 0)
		.toSorted((a, b) => rank(a.place) - rank(b.place) || b.shared.length - a.shared.length)
		.map(({ practice, place, shared }) => ({
			practice,
			because: [
				...(place ? [{ kind: place }] : []),
				...shared.map((condition) => ({ kind: 'profile' as const, condition }))
			]
		}));
}

/** Its year begins with a figure: « 2012–2020 », « 2013 ou avant », not « Date non précisée » nor « Années 2010 ». */
export const isDated = ({ year }: Pick<Practice, 'year'>): boolean => /^\d{4}\b/.test(year);

function nearnessOf(practice: Practice, territory: Territory): 'department' | 'region' | null {
	const meets = (own: readonly string[] = [], other: readonly string[]) =>
		own.some((code) => other.includes(code));
	if (meets(practice.departments, territory.departments)) return 'department';
	return meets(practice.regions, territory.regions) ? 'region' : null;
}

const rank = (place: 'department' | 'region' | null): number =>
	place === 'department' ? 0 : place === 'region' ? 1 : 2;
