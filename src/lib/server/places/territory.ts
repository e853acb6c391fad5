import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import type { Territory } from '#lib/domain/recommendations/practices.ts';
import { findCommune, findDepartment, type CommuneInTerritory } from './places.ts';

/** The commune of the profile, with its département and région; undefined when it says none that exists today. */
export async function communeOf(
	diagnostic: Diagnostic,
	profile: Profile
): Promise<CommuneInTerritory | undefined> {
	const question = diagnostic.profile.find(({ kind }) => kind === 'commune');
	const code = question && profile[question.id];
	return typeof code === 'string' ? findCommune(code) : undefined;
}

/** Where the profile says that the organisation acts: the commune of its seat, then its other départements. */
export async function territoryOf(
	diagnostic: Diagnostic,
	profile: Profile
): Promise<Territory | null> {
	const seat = await communeOf(diagnostic, profile);
	const others = diagnostic.profile
		.filter(({ kind }) => kind === 'departments')
		.flatMap(({ id }) => [profile[id] ?? []].flat());
	const elsewhere = await Promise.all(others.map(findDepartment));
	const found = [
		...(seat ? [{ code: seat.departmentCode, regionCode: seat.regionCode }] : []),
		...elsewhere.flatMap((one) => one ?? [])
	];
	if (found.length === 0) return null;
	return {
		departments: found.map(({ code }) => code),
		regions: [...new Set(found.map(({ regionCode }) => regionCode))]
	};
}
