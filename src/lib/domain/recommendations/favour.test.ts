import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase, type Case } from '#tests/support/arbitraries.ts';
import {
	aDefinition,
	aDiagnostic,
	anAnswer,
	anAssessment,
	aTheme,
	themesOf,
	type CriterionSketch
} from '#tests/support/builders.ts';
import { computeResult, type CompletedResult } from '../assessment/completed-result.ts';
import { indexDefinition, type Diagnostic } from '../questionnaire/diagnostic.ts';
import { FAVOUR_FACTOR, PRIORITY_FACTOR } from './recommend.ts';

const runs = { numRuns: process.env.LONG ? 5000 : 200 };

/** Themes A1.1-low… with these ones favoured by the answer « oui » to question Q. */
function favouring(
	axes: readonly (readonly (1 | 2 | CriterionSketch)[])[],
	favoured: readonly string[],
	extra: Parameters<typeof aDefinition>[1] = {}
) {
	const themes = themesOf(aDefinition(axes, extra)).map((one) =>
		favoured.includes(one.id) ? aTheme(one.id, { favouredWhen: ['yes'] }) : one
	);
	const diagnostic = aDiagnostic(axes, { ...extra, themes });
	return anAssessment().of(diagnostic).withProfile({ Q: 'yes' });
}

describe('a favoured theme', () => {
	const pair = [
		[1, 1],
		[1, 1]
	] as const;

	it('comes before an equal need, and says so after the answer', () => {
		const assessment = favouring(pair, ['A2.1-low']).answering('A1.1', 1).answering('A2.1', 1);
		expect(assessment.priorities()).toEqual(['A2.1-low', 'A1.1-low']);
		expect(assessment.guidance().priorities[0]!.because).toEqual([
			{ kind: 'answer', criterionId: 'A2.1', level: 1 },
			{ kind: 'profile', condition: 'yes' }
		]);
	});

	it.each([[{ Q: 'no' }], [{}]])('waits for its turn when the profile says %o', (profile) => {
		const assessment = favouring(pair, ['A2.1-low'])
			.withProfile(profile)
			.answering('A1.1', 1)
			.answering('A2.1', 1);
		expect(assessment.priorities()).toEqual(['A1.1-low', 'A2.1-low']);
		expect(assessment.guidance().priorities[1]!.because).toHaveLength(1);
	});

	it('does not pass a need of the same weight that is one level deeper', () => {
		const assessment = favouring(pair, ['A2.1-low']).answering('A1.1', 0).answering('A2.1', 1);
		expect(assessment.priorities()).toEqual(['A1.1-low', 'A2.1-low']);
	});

	it('does not pass the same need that was marked by hand', () => {
		expect(FAVOUR_FACTOR).toBeLessThan(PRIORITY_FACTOR);
		const assessment = favouring(pair, ['A1.1-low']).answering('A1.1', 1).answering('A2.1', 1);
		expect(assessment.prioritising('A2.1').priorities()).toEqual(['A2.1-low', 'A1.1-low']);
	});

	it('does not pass a foundation at level 0 or 1', () => {
		const assessment = favouring(
			[
				[1, 1],
				[2, 1]
			],
			['A2.1-low'],
			{ foundationAxes: ['A1'] }
		)
			.answering('A1.1', 1)
			.answering('A2.1', 0);
		expect(assessment.priorities()).toEqual(['A1.1-low', 'A2.1-low']);
	});

	it('passes a slightly wider need of another weight', () => {
		// 4 × 1 × 1.25 = 5, against 2 × 2 = 4 of the criterion that counts double.
		const assessment = favouring(
			[
				[2, 1],
				[1, 1]
			],
			['A2.1-low']
		)
			.answering('A1.1', 2)
			.answering('A2.1', 0);
		expect(assessment.priorities()).toEqual(['A2.1-low', 'A1.1-mid']);
		expect(assessment.withProfile({}).priorities()).toEqual(['A1.1-mid', 'A2.1-low']);
	});

	it('comes first among those to hand on', () => {
		const themes = { low: 'L', mid: 'M', high: 'H' };
		const axes = [
			[{ themes }, 1],
			[{ themes }, 1],
			[{ themes }, 1]
		] as const;
		const transmissionThemes = ['X', 'Y', 'Z'];
		const assessment = favouring(axes, ['Z'], { transmissionThemes }).answeringAll(4);
		expect(assessment.priorities()).toEqual(['Z', 'X', 'Y']);
		expect(assessment.guidance().priorities[0]!.because.at(-1)).toEqual({
			kind: 'profile',
			condition: 'yes'
		});
		expect(assessment.withProfile({ Q: 'no' }).priorities()).toEqual(['X', 'Y', 'Z']);
	});

	it('says each condition once, even the one that makes the project', () => {
		const base = aDefinition([[1, 1]]);
		const [axis] = base.axes;
		const project = { condition: 'yes', theme: 'P', note: 'Projet.' };
		const definition = { ...base, axes: [{ ...axis!, project }] };
		const themes = [...base.themes, aTheme('P', { favouredWhen: ['yes', 'no'] })];
		const assessment = anAssessment()
			.of(indexDefinition({ ...definition, themes }))
			.withProfile({ Q: 'yes' });
		expect(assessment.guidance().others).toEqual([
			{
				themeId: 'P',
				axisId: 'A1',
				because: [{ kind: 'profile', condition: 'yes' }],
				priority: null
			}
		]);
	});
});

describe('whatever the definition, the profile and the answers', () => {
	const resultOf = ({ diagnostic, profile, answers }: Case) =>
		computeResult(diagnostic, profile, answers);
	const placeOf = ({ guidance }: CompletedResult, themeId: string) =>
		guidance.priorities.find((one) => one.themeId === themeId)?.priority ?? Infinity;
	/** The same definition where only these themes are favoured as before. */
	const keepingFavours = (diagnostic: Diagnostic, keeps: (themeId: string) => boolean) =>
		indexDefinition({
			...diagnostic,
			themes: diagnostic.themes.map(({ favouredWhen, ...theme }) =>
				favouredWhen && keeps(theme.id) ? { ...theme, favouredWhen } : theme
			)
		});

	it('never puts a theme lower for being favoured', () => {
		fc.assert(
			fc.property(anyCase, fc.nat(), (drawn, seed) => {
				const favoured = drawn.diagnostic.themes.filter(({ favouredWhen }) => favouredWhen);
				const { id } = favoured[seed % favoured.length] ?? { id: '' };
				const without = keepingFavours(drawn.diagnostic, (themeId) => themeId !== id);
				const before = placeOf(resultOf({ ...drawn, diagnostic: without }), id);
				expect(placeOf(resultOf(drawn), id)).toBeLessThanOrEqual(before);
			}),
			runs
		);
	});

	it('changes the order and the reasons only: same themes, same scores, same strengths', () => {
		fc.assert(
			fc.property(anyCase, (drawn) => {
				const plain = resultOf({
					...drawn,
					diagnostic: keepingFavours(drawn.diagnostic, () => false)
				});
				const favoured = resultOf(drawn);
				const all = ({ guidance }: CompletedResult) =>
					[...guidance.priorities, ...guidance.others]
						.map(({ axisId, themeId }) => `${axisId} ${themeId}`)
						.sort();
				// A theme to hand on comes in addition to what the answers call for.
				const { transmissionThemes } = drawn.diagnostic;
				const called = (result: CompletedResult) =>
					all(result).filter((one) => !transmissionThemes.includes(one.split(' ')[1]!));
				expect(called(favoured)).toEqual(called(plain));
				expect(favoured.scores).toEqual(plain.scores);
				expect(favoured.guidance.strengths).toEqual(plain.guidance.strengths);
			}),
			runs
		);
	});

	it('never brings a need forward when its level rises and calls for the same theme', () => {
		fc.assert(
			fc.property(anyCase, fc.nat(), (drawn, seed) => {
				const { diagnostic, answers } = drawn;
				const ids = Object.keys(answers).filter((id) => diagnostic.criterionById.has(id));
				const id = ids[seed % ids.length] ?? '';
				const choice = answers[id]?.choice;
				// From 0 to 1 the theme stays; further up, a level more calls for another.
				if (choice?.kind !== 'level' || choice.level !== 0) return;
				const raised = { ...answers, [id]: anAnswer(1, { priority: answers[id]!.priority }) };
				const place = (result: CompletedResult) =>
					result.guidance.priorities.find(({ because }) => {
						const first = because.find(({ kind }) => kind === 'answer');
						return first?.kind === 'answer' && first.criterionId === id;
					})?.priority ?? Infinity;
				expect(place(resultOf({ ...drawn, answers: raised }))).toBeGreaterThanOrEqual(
					place(resultOf(drawn))
				);
			}),
			runs
		);
	});
});
