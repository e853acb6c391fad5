import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realCase } from '#tests/support/arbitraries.ts';
import { aDefinition, anAssessment, aTheme, themesOf } from '#tests/support/builders.ts';
import { computeResult } from '../assessment/completed-result.ts';
import { indexDefinition } from '../questionnaire/diagnostic.ts';
import { MAX_FOR_AIMS, MAX_MARKED, wishesBeside } from './wishes.ts';

/** Three foundation axes that always take the three places, and others; « oui » is an intention for these themes. */
function six(served: readonly string[] = []) {
	const axes = [
		[1, 1],
		[1, 1],
		[1, 1],
		[1, 1],
		[1, 1],
		[2, 1]
	] as const;
	const base = aDefinition(axes, { foundationAxes: ['A1', 'A2', 'A3'] });
	const diagnostic = indexDefinition({
		...base,
		conditions: { ...base.conditions, yes: { ...base.conditions.yes!, aim: 'dire oui' } },
		themes: themesOf(base).map((one) =>
			served.includes(one.id) ? aTheme(one.id, { favouredWhen: ['yes'] }) : one
		)
	});
	return anAssessment().of(diagnostic).withProfile({ Q: 'yes' }).answeringAll(1);
}

function wishesOf(assessment: ReturnType<typeof anAssessment>) {
	const { guidance, scores } = assessment.result();
	return wishesBeside(assessment.diagnostic, assessment.answers, guidance, scores.overall);
}

describe('what the priorities leave out', () => {
	it('is nothing when nothing was asked for and no axis stands behind', () => {
		expect(wishesOf(six())).toEqual([]);
		expect(wishesOf(anAssessment())).toEqual([]);
	});

	it('is what was marked by hand, most needed first, three at most', () => {
		const marked = six().answering('A5.1', 0).prioritising('A4.1', 'A5.1', 'A6.1', 'A4.2');
		expect(MAX_MARKED).toBe(3);
		expect(wishesOf(marked)).toEqual([
			{ kind: 'marked', themeId: 'A6.1-low', axisId: 'A6', criterionIds: ['A6.1'] },
			{ kind: 'marked', themeId: 'A5.1-low', axisId: 'A5', criterionIds: ['A5.1'] },
			{ kind: 'marked', themeId: 'A4.1-low', axisId: 'A4', criterionIds: ['A4.1'] }
		]);
	});

	it('is not what a priority answers already', () => {
		expect(wishesOf(six().prioritising('A1.1'))).toEqual([]);
	});

	it('is what serves the intention, two at most, each theme once', () => {
		const served = ['A4.1-low', 'A5.1-low', 'A6.1-low'];
		expect(MAX_FOR_AIMS).toBe(2);
		expect(wishesOf(six(served).prioritising('A6.1'))).toEqual([
			{ kind: 'marked', themeId: 'A6.1-low', axisId: 'A6', criterionIds: ['A6.1'] },
			{ kind: 'aim', themeId: 'A4.1-low', axisId: 'A4', condition: 'yes' },
			{ kind: 'aim', themeId: 'A5.1-low', axisId: 'A5', condition: 'yes' }
		]);
		expect(wishesOf(six(served).withProfile({ Q: 'no' }))).toEqual([]);
	});

	it('is the axis that the headline calls the least advanced, unless something speaks of it', () => {
		const weak = six().answering('A5.2', 0);
		expect(wishesOf(weak)).toEqual([{ kind: 'weakestAxis', themeId: 'A5.2-low', axisId: 'A5' }]);
		expect(wishesOf(weak.prioritising('A5.1'))).toMatchObject([{ kind: 'marked', axisId: 'A5' }]);
		expect(wishesOf(six().answering('A1.2', 0))).toEqual([]);
	});

	it('puts first the theme that an axis waits for', () => {
		const company = anAssessment()
			.withProfile({ P07: '10-19', P09: '0', P11: 'start' })
			.answeringAll(1)
			.answering('E6.2', 0)
			.prioritising('E1.2');
		expect(wishesOf(company)).toMatchObject([
			{ kind: 'marked', themeId: 'T02', criterionIds: ['E1.2'] },
			{ kind: 'aim', themeId: 'T22', condition: 'intendsStart' }
		]);
	});
});

describe('whatever the diagnostic, the profile and the answers', () => {
	it('is short, true, and beside the priorities', () => {
		fc.assert(
			fc.property(realCase, ({ diagnostic, profile, answers }) => {
				const { guidance, scores } = computeResult(diagnostic, profile, answers);
				const wishes = wishesBeside(diagnostic, answers, guidance, scores.overall);
				const themes = wishes.map(({ themeId }) => themeId);
				expect(new Set(themes).size).toBe(themes.length);
				expect(themes.length).toBeLessThanOrEqual(MAX_MARKED + MAX_FOR_AIMS + 1);
				for (const { themeId } of guidance.priorities) expect(themes).not.toContain(themeId);
				for (const wish of wishes) {
					const source = guidance.others.find(
						({ themeId, axisId }) => themeId === wish.themeId && axisId === wish.axisId
					)!;
					expect(source).toBeDefined();
					if (wish.kind === 'marked') {
						expect(wish.criterionIds.length).toBeGreaterThan(0);
						for (const id of wish.criterionIds) expect(answers[id]?.priority).toBe(true);
					} else if (wish.kind === 'aim') {
						expect(diagnostic.conditions[wish.condition]?.aim).toBeDefined();
						expect(source.because).toContainEqual({ kind: 'profile', condition: wish.condition });
					} else expect(wish.axisId).toBe(scores.overall.weakestAxisId);
				}
				// Nothing marked by hand is lost, unless the list is full or a priority holds the same theme.
				const marked = guidance.others.filter(({ because }) =>
					because.some((one) => one.kind === 'answer' && answers[one.criterionId]?.priority)
				);
				if (wishes.filter(({ kind }) => kind === 'marked').length < MAX_MARKED)
					for (const { themeId } of marked)
						expect([...themes, ...guidance.priorities.map((one) => one.themeId)]).toContain(
							themeId
						);
			}),
			{ numRuns: process.env.LONG ? 3000 : 200 }
		);
	});
});
