/** What the blueprint (§5–6) says of a criterion in one line, to compare with a definition. */
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { LevelValue } from '#lib/domain/questionnaire/definition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { anAssessment } from './builders.ts';

/** Lines written by hand, one a criterion. */
export const blueprintLines = (text: string): string[] =>
	text
		.trim()
		.split('\n')
		.map((line) => line.trim());

/** `E1.1 * T01 T03 T29 -`: ★, themes for 0–1, 2 and 3–4, and « NC »: by the profile, by hand, both, or never. */
export function lineOf(diagnostic: Diagnostic, criterionId: string): string {
	const { criterion, axis } = diagnostic.criterionById.get(criterionId)!;
	if (!criterion.id.startsWith(`${axis.id}.`)) return `${criterion.id} is in ${axis.id}`;
	const { low, mid, high } = criterion.themes;
	const { excludedWhen, notApplicable } = criterion;
	const rules = [
		...(excludedWhen ? [`profile:${excludedWhen.condition}`] : []),
		...(notApplicable ? [['hand', notApplicable.condition].filter(Boolean).join(':')] : [])
	];
	const star = criterion.weight === 2 ? '*' : '.';
	return [criterion.id, star, low, mid, high, rules.join('+') || '-'].join(' ');
}

/** Ids of the themes that the lines name. */
export const themesNamedIn = (lines: readonly string[]): string[] =>
	[...new Set([...lines.join(' ').matchAll(/T\d\d/g)].map(([id]) => id))].sort();

/** Ids of the themes that at least one answer of one of these profiles calls for. */
export function themesGivenTo(diagnostic: Diagnostic, profiles: readonly Profile[]): Set<string> {
	const given = new Set<string>();
	for (const profile of profiles)
		for (const criterionId of diagnostic.criterionById.keys())
			for (const level of [0, 1, 2, 3, 4] as LevelValue[]) {
				const { priorities, others } = anAssessment()
					.of(diagnostic)
					.withProfile(profile)
					.answering(criterionId, level)
					.guidance();
				for (const { themeId } of [...priorities, ...others]) given.add(themeId);
			}
	return given;
}
