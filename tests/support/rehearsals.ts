/** A small diagnostic in two versions, and a population whose figures were worked out by hand. */
import type { Answers } from '#lib/domain/assessment/answer.ts';
import type {
	CriterionChange,
	DiagnosticDefinition
} from '#lib/domain/questionnaire/definition.ts';
import { compileDefinition } from '#lib/content/catalogue.ts';
import { planRehearsal } from '#lib/domain/rehearsal/rehearse.ts';
import { aCriterion, aDefinition, anAnswer, themesOf, type Given } from './builders.ts';

const PAIR = [1, 1] as const;

/** Six axes: A1 weighs 2, 1, 1; A2 has three criteria; A3 to A6 have two. */
export const smallFirst = aDefinition([[2, 1, 1], [1, 1, 1], PAIR, PAIR, PAIR, PAIR]);

/** A1 loses a criterion and has one reworded; of A2 only one criterion stays the same; A3 gains one. */
export const smallNext: DiagnosticDefinition = withThemes({
	...smallFirst,
	version: '2027-1',
	axes: smallFirst.axes.map((axis) => {
		const [first, second, ...rest] = axis.criteria;
		if (!first || !second) return axis;
		if (axis.id === 'A1')
			return { ...axis, criteria: [first, { ...second, question: 'Et maintenant ?' }] };
		if (axis.id === 'A2') return { ...axis, criteria: [first, aCriterion('A2.4')] };
		if (axis.id === 'A3') return { ...axis, criteria: [first, second, aCriterion('A3.3')] };
		return { ...axis, criteria: [first, second, ...rest] };
	}),
	previous: {
		from: '2026-1',
		criteria: [
			...['A1.1', 'A2.1', ...['A3', 'A4', 'A5', 'A6'].flatMap((id) => [`${id}.1`, `${id}.2`])].map(
				(id): CriterionChange => ({ kind: 'unchanged', from: id, to: id })
			),
			{ kind: 'reworded', from: 'A1.2', to: 'A1.2' },
			{ kind: 'removed', from: 'A1.3' },
			{ kind: 'changed', from: 'A2.2', to: 'A2.4' },
			{ kind: 'removed', from: 'A2.3' },
			{ kind: 'new', to: 'A3.3' }
		]
	}
});

function withThemes(definition: DiagnosticDefinition): DiagnosticDefinition {
	return { ...definition, themes: themesOf(definition) };
}

/** Answers in the order of the questionnaire, axis by axis: `levels([2, 2, 2], [3, 3])`. */
export const levels = (...axes: readonly (readonly Given[])[]): Answers =>
	Object.fromEntries(
		axes.flatMap((given, axis) =>
			given.map((one, index) => [`A${axis + 1}.${index + 1}`, anAnswer(one)] as const)
		)
	);

const TWOS = [2, 2] as const;

/** What each of the population answered, and what the new version does to it, computed on paper. */
export const POPULATION: readonly Answers[] = [
	// Every axis 50, before and after, but A2 of which one answer in two is left (50 % < 60 %).
	levels([2, 2, 2], [2, 2, 2], TWOS, TWOS, TWOS, TWOS),
	// A1: 8/16 = 50 → 8/12 = 66.67. Overall: (50 + 25 + 4 × 50) / 6 = 45.83 → (66.67 + 4 × 50) / 5 = 53.33.
	levels([4, 0, 0], [1, 1, 1], TWOS, TWOS, TWOS, TWOS),
	// A1: 6/16 = 37.5 → 3/12 = 25. Overall: (37.5 + 150 + 0) / 5 = 37.5 → (25 + 150 + 0) / 5 = 35.
	levels([1, 1, 3], [], TWOS, TWOS, TWOS, [0, 0]),
	// Only A2 was calculated, and one criterion of it is common: nothing left to compare.
	levels([], [3, 3, 3]),
	// Nothing answered.
	{}
];

export const smallVersions = [smallFirst, smallNext].map(compileDefinition);

export const smallPlan = () => planRehearsal(smallVersions, '2026-1', '2027-1')!;
