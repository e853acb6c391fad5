import { exclusionOf } from '#lib/domain/assessment/standing.ts';
import type { Criterion, Wording } from '#lib/domain/questionnaire/definition.ts';
import { wordingFor, type Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { profilesTelling, wordingConditions } from './profiles.ts';
import type { PartKind, Place, TextPart } from './rule.ts';

/** Keys that hold ids, figures or addresses, not sentences. */
const ID_KEYS = new Set(
	'id slug version nomenclature kind group is condition question exclusive practices themes theme axis criterion criteria band when effort effect sdgs hiddenWhen favouredWhen suits startsFrom departments regions sources url weight max maxLength required'.split(
		' '
	)
);

/** Names of lists, as one of their items is called. */
const ITEM_NAMES: Record<string, string> = { levels: 'level', proofs: 'proof', options: 'option' };

/** Each variant of a wording. */
export function variantsOf(wording: Wording, place: Place): TextPart[] {
	if (typeof wording === 'string') return [{ place, text: wording }];
	return Object.entries(wording).map(([variant, text]) => ({
		place: variant === 'base' ? place : { ...place, variant },
		text
	}));
}

/** Every text of a value that a person reads, each with its place. */
function read(value: unknown, place: Place): TextPart[] {
	if (typeof value === 'string') return [{ place, text: value }];
	if (Array.isArray(value)) {
		const name = ITEM_NAMES[place.field] ?? place.field;
		return value.flatMap((item: unknown, index) => {
			const id = (item as { id?: string } | null)?.id;
			// Levels are known by their figure, other items by their rank.
			const rank = id ?? (name === 'level' ? index : index + 1);
			return read(item, { ...place, field: `${name} ${rank}` });
		});
	}
	if (value === null || typeof value !== 'object' || value instanceof Map) return [];
	if ('base' in value) return variantsOf(value as Wording, place);
	return Object.entries(value)
		.filter(([key]) => !ID_KEYS.has(key))
		.flatMap(([key, item]) => read(item, { ...place, field: `${place.field} ${key}`.trim() }));
}

/** Every text of one part: `textsIn(theme, 'theme', theme.id)`. */
export const textsIn = (part: unknown, kind: PartKind, id: string): TextPart[] =>
	read(part, { kind, id, field: '' });

/** Every text of a diagnostic, in the order of its definition. */
export function textsOf(diagnostic: Diagnostic): TextPart[] {
	const { title, audienceLabel, organisation, startLabel, summary } = diagnostic;
	const presentation = { title, audienceLabel, organisation, startLabel, summary };
	return [
		...textsIn(presentation, 'presentation', ''),
		...Object.entries(diagnostic.conditions).flatMap(([id, one]) => textsIn(one, 'condition', id)),
		...diagnostic.profile.flatMap((one) => textsIn(one, 'question', one.id)),
		...diagnostic.axes.flatMap((axis) => [
			...textsIn(axis, 'axis', axis.id),
			...axis.criteria.flatMap((one) => [
				...variantsOf(one.question, { kind: 'criterion', id: one.id, field: 'question' }),
				...textsIn(one, 'criterion', one.id)
			])
		]),
		...diagnostic.themes.flatMap((one) => textsIn(one, 'theme', one.id)),
		...diagnostic.practices.flatMap((one) => textsIn(one, 'practice', one.id)),
		...diagnostic.crossReadings.flatMap((one) => textsIn(one, 'cross-reading', one.id)),
		...diagnostic.sources.flatMap((one) => textsIn(one, 'source', one.id))
	];
}

/** The five texts that one person reads, from 0 to 4. */
export type Ladder = readonly TextPart[];

export interface CriterionPart {
	criterion: Criterion;
	/** Every variant of each level, by level. */
	levels: readonly (readonly TextPart[])[];
	/** Every five-level scale that some profile reads. */
	ladders: readonly Ladder[];
}

/** The criteria of a diagnostic with all the scales that they make. */
export function criterionParts(diagnostic: Diagnostic): CriterionPart[] {
	return [...diagnostic.criterionById.values()].map(({ criterion }) => {
		const levels = criterion.levels.map((wording, level) =>
			variantsOf(wording, { kind: 'criterion', id: criterion.id, field: `level ${level}` })
		);
		const ladders = new Map<string, Ladder>();
		const excluded = diagnostic.conditions[criterion.excludedWhen?.condition ?? '']?.when;
		const told = [
			...wordingConditions(diagnostic, criterion.levels),
			...(excluded ? [excluded] : [])
		];
		for (const profile of profilesTelling(diagnostic, told)) {
			if (exclusionOf(diagnostic, criterion, profile)) continue;
			const ladder = criterion.levels.flatMap((wording, level) => {
				const text = wordingFor(diagnostic, wording, profile);
				return levels[level]?.find((one) => one.text === text) ?? [];
			});
			ladders.set(ladder.map(({ text }) => text).join('\n'), ladder);
		}
		return { criterion, levels, ladders: [...ladders.values()] };
	});
}
