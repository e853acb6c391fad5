/** « Never shown to someone for whom it makes no sense »: everything that a profile reads, against its situation. */
import { exclusionOf, isProject } from '#lib/domain/assessment/standing.ts';
import { evaluateCondition, type Profile } from '#lib/domain/questionnaire/condition.ts';
import type {
	Condition,
	Criterion,
	Pattern,
	Theme,
	Wording
} from '#lib/domain/questionnaire/definition.ts';
import { holds, wordingFor, type Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { variantsOf } from './parts.ts';
import { profileName, profilesTelling, wordingConditions } from './profiles.ts';
import type { Fault, Place, TextPart } from './rule.ts';
import { SITUATIONS, type Situation } from './situations.ts';

/** One wording with its variants, made once so that a text is the same object for all who read it. */
interface Saying {
	wording: Wording;
	variants: readonly TextPart[];
}

/**
 * What is said to somebody and should not be, found by reading as every kind of profile. Each text is reported once
 * for each situation, with one profile that reads it.
 */
export function findUnsuitable(
	diagnostic: Diagnostic,
	situations: readonly Situation[] = SITUATIONS
): Fault[] {
	const own = situations.filter(
		({ audience }) => audience === undefined || audience === diagnostic.audience
	);
	const faults: Fault[] = [];
	for (const { reads, conditions, sayings } of unitsOf(diagnostic)) {
		for (const saying of sayings) {
			const texts = new Set(saying.variants);
			for (const situation of own) {
				// Nothing to find, whoever reads it.
				if (![...texts].some(({ text }) => situation.forbidden.test(text))) continue;
				const told = [
					...wordingConditions(diagnostic, [saying.wording]),
					...conditions,
					...(situation.when ? [situation.when] : [])
				];
				const reported = new Set<TextPart>();
				for (const profile of profilesTelling(diagnostic, told)) {
					if (situation.when && evaluateCondition(situation.when, profile) !== true) continue;
					if (!reads(profile)) continue;
					const part = said(diagnostic, saying, profile);
					const found = part && situation.forbidden.exec(part.text)?.[0];
					if (!part || found === undefined || reported.has(part)) continue;
					reported.add(part);
					const reason = `« ${found} » said to ${situation.who} (${profileName(profile)})`;
					faults.push({ place: part.place, reason, rule: 'makes-sense' });
				}
			}
		}
	}
	return faults;
}

/** What is read together or not at all: an axis, a criterion, a theme, a cross-reading, the note of a project. */
interface Unit {
	/** May some answers of this profile lead to it? */
	reads: (profile: Profile) => boolean;
	/** The conditions that `reads` rests on. */
	conditions: readonly Condition[];
	sayings: readonly Saying[];
}

function unitsOf(diagnostic: Diagnostic): Unit[] {
	const whenOf = (id: string | undefined): Condition[] =>
		id === undefined ? [] : [diagnostic.conditions[id]?.when ?? []].flat();
	const criteria = [...diagnostic.criterionById.values()];
	const canBeMet = (pattern: Pattern, profile: Profile): boolean => {
		if ('all' in pattern) return pattern.all.every((one) => canBeMet(one, profile));
		if ('any' in pattern) return pattern.any.some((one) => canBeMet(one, profile));
		if ('criterion' in pattern) {
			const entry = diagnostic.criterionById.get(pattern.criterion);
			return entry !== undefined && isAsked(entry.criterion)(profile);
		}
		const axis = diagnostic.axisById.get(pattern.axis);
		return (
			pattern.band === 'notScored' || (axis !== undefined && !isProject(diagnostic, axis, profile))
		);
	};
	const isAsked = (criterion: Criterion) => (profile: Profile) =>
		!exclusionOf(diagnostic, criterion, profile);
	return [
		...diagnostic.axes.flatMap(({ id, intent, project, criteria: own }): Unit[] => [
			{
				// A step without a question is not shown.
				reads: (profile) => own.some((one) => isAsked(one)(profile)),
				conditions: own.flatMap(({ excludedWhen }) => whenOf(excludedWhen?.condition)),
				sayings: [saying(intent, { kind: 'axis', id, field: 'intent' })]
			},
			...(project
				? [
						{
							reads: (profile: Profile) => holds(diagnostic, project.condition, profile) === true,
							conditions: whenOf(project.condition),
							sayings: [saying(project.note, { kind: 'axis', id, field: 'project note' })]
						}
					]
				: [])
		]),
		...criteria.map(({ criterion }): Unit => ({
			reads: isAsked(criterion),
			conditions: whenOf(criterion.excludedWhen?.condition),
			sayings: sayingsOfCriterion(criterion)
		})),
		...diagnostic.themes.map((theme): Unit => {
			const calling = criteria.filter(
				({ axis, criterion }) =>
					Object.values(criterion.themes).includes(theme.id) || axis.project?.theme === theme.id
			);
			const isAnyway =
				diagnostic.transmissionThemes.includes(theme.id) ||
				diagnostic.crossReadings.some(({ themes }) => themes.includes(theme.id));
			return {
				reads: (profile) =>
					(!theme.hiddenWhen || holds(diagnostic, theme.hiddenWhen, profile) !== true) &&
					(isAnyway ||
						calling.some(
							({ axis, criterion }) =>
								(axis.project?.theme === theme.id && isProject(diagnostic, axis, profile)) ||
								isAsked(criterion)(profile)
						)),
				conditions: [
					theme.hiddenWhen,
					...calling.flatMap(({ axis, criterion }) => [
						criterion.excludedWhen?.condition,
						axis.project?.condition
					])
				].flatMap(whenOf),
				sayings: sayingsOfTheme(theme)
			};
		}),
		...diagnostic.crossReadings.map(({ id, title, text, when }): Unit => ({
			reads: (profile) => canBeMet(when, profile),
			conditions: diagnostic.axes.flatMap(({ project, criteria: own }) => [
				...whenOf(project?.condition),
				...own.flatMap(({ excludedWhen }) => whenOf(excludedWhen?.condition))
			]),
			sayings: [
				saying(title, { kind: 'cross-reading', id, field: 'title' }),
				saying(text, { kind: 'cross-reading', id, field: 'text' })
			]
		}))
	];
}

function said(diagnostic: Diagnostic, { wording, variants }: Saying, profile: Profile) {
	if (variants.length === 1) return variants[0];
	const text = wordingFor(diagnostic, wording, profile);
	return variants.find((one) => one.text === text);
}

const saying = (wording: Wording, place: Place): Saying => ({
	wording,
	variants: variantsOf(wording, place)
});

function sayingsOfCriterion(criterion: Criterion): Saying[] {
	const at = (field: string): Place => ({ kind: 'criterion', id: criterion.id, field });
	return [
		saying(criterion.question, at('question')),
		saying(criterion.why, at('why')),
		...criterion.levels.map((level, index) => saying(level, at(`level ${index}`))),
		...criterion.proofs.map((proof, index) => saying(proof, at(`proof ${index + 1}`))),
		saying(criterion.discussion, at('discussion')),
		...(criterion.weightReason ? [saying(criterion.weightReason, at('weightReason'))] : [])
	];
}

function sayingsOfTheme(theme: Theme): Saying[] {
	return (['title', 'why', 'firstStep', 'nextStep', 'forWhom', 'whoCanHelp'] as const).map(
		(field) => saying(theme[field], { kind: 'theme', id: theme.id, field })
	);
}
