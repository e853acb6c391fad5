/** Random profiles, answers and definitions for property tests. */
import fc from 'fast-check';
import { compileDefinition, currentDiagnostics } from '#lib/content/catalogue.ts';
import type { Answers } from '#lib/domain/assessment/answer.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { LevelValue } from '#lib/domain/questionnaire/definition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import {
	aDefinition,
	anAnswer,
	company,
	deepFreeze,
	themesOf,
	type CriterionSketch,
	type Given
} from './builders.ts';

export interface Case {
	diagnostic: Diagnostic;
	profile: Profile;
	answers: Answers;
}

const level = fc.constantFrom<LevelValue>(0, 1, 2, 3, 4);

/** Mostly levels, so that scores are often calculated; « Non concerné » may come where it is not offered. */
const given: fc.Arbitrary<Given> = fc.oneof(
	{ weight: 12, arbitrary: level },
	{ weight: 1, arbitrary: fc.constant('na' as const) },
	{ weight: 1, arbitrary: fc.constant('unknown' as const) },
	{ weight: 1, arbitrary: fc.constant(null) }
);

/** Levels around one value: high and low sets are as likely as mixed ones. */
const leaning: fc.Arbitrary<fc.Arbitrary<Given>> = fc.constantFrom<fc.Arbitrary<Given>>(
	given,
	given,
	level,
	fc.constantFrom<Given>(0, 1),
	fc.constantFrom<Given>(3, 4),
	fc.constantFrom<Given>(2, 3, 3, 4, 4, 4),
	fc.constantFrom<Given>(0, 1, 'na', 'unknown', null, 4)
);

/** Answers to a random part of the questionnaire. */
export function answersFor(diagnostic: Diagnostic): fc.Arbitrary<Answers> {
	return leaning.chain((choice) =>
		fc
			.record(
				Object.fromEntries(
					[...diagnostic.criterionById.keys()].map((id) => [
						id,
						fc.record({ choice, priority: fc.integer({ min: 0, max: 3 }) })
					])
				)
			)
			.map((drawn) =>
				Object.fromEntries(
					Object.entries(drawn)
						.filter(([, { choice: one }]) => one !== null)
						.map(([id, one]) => [id, anAnswer(one.choice, { priority: one.priority === 0 })])
				)
			)
	);
}

/** A profile that answers or skips each question with options; the two that decide axes are often at zero. */
export function profileFor(diagnostic: Diagnostic): fc.Arbitrary<Profile> {
	const questions = diagnostic.profile.filter((question) => 'options' in question);
	return fc
		.tuple(
			...questions.map(({ id, kind, options }) => {
				const ids = options.map((option) => option.id);
				const answer: fc.Arbitrary<string | string[]> =
					kind === 'single'
						? fc.oneof(fc.constantFrom(...ids), fc.constant(ids[0]!))
						: fc.subarray(ids, { minLength: 1, maxLength: 3 });
				return fc.option(answer, { freq: 6 }).map((given) => [id, given] as const);
			})
		)
		.map((entries) =>
			Object.fromEntries(
				entries.filter((entry): entry is [string, string | string[]] => entry[1] !== null)
			)
		);
}

const caseOf = (diagnostic: Diagnostic): fc.Arbitrary<Case> =>
	fc.record({ profile: profileFor(diagnostic), answers: answersFor(diagnostic) }).map((drawn) => {
		const readable = { [fc.toStringMethod]: () => describeCase({ diagnostic, ...drawn }) };
		return deepFreeze({ diagnostic, ...drawn, ...readable });
	});

/** A counterexample that a person can read: what the rules look at, without the words. */
function describeCase({ diagnostic, profile, answers }: Case): string {
	const given = Object.entries(answers).map(([id, { choice, priority }]) => {
		const said = choice?.kind === 'level' ? choice.level : (choice?.kind ?? 'nothing');
		return `${id}=${said}${priority ? '!' : ''}`;
	});
	const definition = currentDiagnostics().includes(diagnostic)
		? `the ${diagnostic.id} definition`
		: JSON.stringify({
				axes: diagnostic.axes.map(({ id, project, criteria }) => ({
					id,
					project,
					criteria: criteria.map(({ id, weight, themes, excludedWhen, notApplicable }) =>
						[
							`${id} ×${weight} ${Object.values(themes).join('/')}`,
							excludedWhen && `excluded when ${excludedWhen.condition}`,
							notApplicable && `NC ${notApplicable.condition ?? 'always'}`
						]
							.filter(Boolean)
							.join(', ')
					)
				})),
				hidden: diagnostic.themes.flatMap(({ id, hiddenWhen }) =>
					hiddenWhen ? [`${id} when ${hiddenWhen}`] : []
				),
				favoured: diagnostic.themes.flatMap(({ id, favouredWhen }) =>
					favouredWhen ? [`${id} when ${favouredWhen.join(' or ')}`] : []
				),
				foundation: diagnostic.foundationAxes,
				transmission: diagnostic.transmissionThemes
			});
	return `${given.join(' ')} | ${JSON.stringify(profile)} | ${definition}`;
}

/** Any profile and answers of the real company diagnostic. */
export const companyCase: fc.Arbitrary<Case> = caseOf(company);

/** Any profile and answers of any diagnostic that the public takes. */
export const realCase: fc.Arbitrary<Case> = fc.constantFrom(...currentDiagnostics()).chain(caseOf);

const condition = fc.constantFrom('yes', 'no');
const theme = fc.integer({ min: 1, max: 8 }).map((number) => `T${number}`);

const criterionSketch: fc.Arbitrary<CriterionSketch> = fc
	.record({
		excluded: fc.option(condition, { freq: 4 }),
		notApplicable: fc.constantFrom('always', 'yes', 'no', 'never'),
		themes: fc.record({ low: theme, mid: theme, high: theme })
	})
	.map(({ excluded, notApplicable, themes }) => {
		const sketch: CriterionSketch = { themes };
		if (excluded) sketch.excludedWhen = { condition: excluded, reason: 'Exclu.' };
		if (notApplicable === 'never') Object.assign(sketch, { notApplicable: undefined });
		else if (notApplicable !== 'always')
			sketch.notApplicable = { reason: 'Non concerné.', condition: notApplicable };
		return sketch;
	});

/** Small coherent definitions, with everything that the rules look at. */
export const smallDiagnostic: fc.Arbitrary<Diagnostic> = fc
	.record({
		axes: fc.array(
			fc.record({
				criteria: fc.array(criterionSketch, { minLength: 2, maxLength: 5 }),
				star: fc.option(fc.nat(4)),
				project: fc.option(fc.tuple(condition, theme), { freq: 5 }),
				foundation: fc.boolean()
			}),
			{ minLength: 1, maxLength: 8 }
		),
		transmission: fc.uniqueArray(theme, { maxLength: 3 }),
		hidden: fc.dictionary(theme, condition, { maxKeys: 3 }),
		favoured: fc.dictionary(theme, fc.uniqueArray(condition, { minLength: 1 }), { maxKeys: 5 })
	})
	.map(({ axes, transmission, hidden, favoured }) => {
		const base = aDefinition(
			axes.map(({ criteria, star }) =>
				criteria.map((sketch, index): CriterionSketch => ({
					...sketch,
					weight: index === star ? 2 : 1,
					...(index === star ? { weightReason: 'Il pèse double.' } : {})
				}))
			),
			{
				transmissionThemes: transmission,
				foundationAxes: axes.flatMap(({ foundation }, index) =>
					foundation ? [`A${index + 1}`] : []
				)
			}
		);
		const definition = {
			...base,
			axes: base.axes.map((axis, index) => {
				const project = axes[index]?.project;
				return project
					? { ...axis, project: { condition: project[0], theme: project[1], note: 'Projet.' } }
					: axis;
			})
		};
		return compileDefinition({
			...definition,
			themes: themesOf(definition).map((one) => ({
				...one,
				...(hidden[one.id] ? { hiddenWhen: hidden[one.id]! } : {}),
				...(favoured[one.id] ? { favouredWhen: favoured[one.id]! } : {})
			}))
		});
	});

/** Any profile and answers of any small definition. */
export const smallCase: fc.Arbitrary<Case> = smallDiagnostic.chain(caseOf);

/** Both kinds of case: the rules hold for the real questionnaires and for any other. */
export const anyCase: fc.Arbitrary<Case> = fc.oneof(realCase, smallCase);
