import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase, realCase } from '#tests/support/arbitraries.ts';
import { aDiagnostic, anAssessment, aTheme } from '#tests/support/builders.ts';
import { expectedGuidance } from '#tests/support/guidance-oracle.ts';
import { computeResult } from '../assessment/completed-result.ts';
import { evaluateCondition } from '../questionnaire/condition.ts';
import type { Diagnostic } from '../questionnaire/diagnostic.ts';
import type { Reason } from './recommend.ts';

const LONG = Boolean(process.env.LONG);

describe('the three priorities of a company', () => {
	it('are nothing while nothing is answered', () => {
		expect(anAssessment().guidance()).toEqual({
			priorities: [],
			others: [],
			crossReadings: [],
			strengths: []
		});
	});

	it('come from the widest gaps, each with the answer that caused it', () => {
		const { priorities } = anAssessment()
			.answeringAll(3)
			.answering('E5.1', 0)
			.answering('E3.1', 1)
			.answering('E8.1', 2)
			.guidance();
		expect(priorities).toEqual([
			{
				themeId: 'T16',
				axisId: 'E5',
				because: [{ kind: 'answer', criterionId: 'E5.1', level: 0 }],
				priority: 1
			},
			{
				themeId: 'T09',
				axisId: 'E3',
				because: [{ kind: 'answer', criterionId: 'E3.1', level: 1 }],
				priority: 2
			},
			{
				themeId: 'T27',
				axisId: 'E8',
				because: [{ kind: 'answer', criterionId: 'E8.1', level: 2 }],
				priority: 3
			}
		]);
	});

	it('take levels 0 and 1 of the foundation axes first, even with a narrower gap', () => {
		const assessment = anAssessment()
			.answeringAll(3)
			.answering('E5.1', 0)
			.answering('E3.1', 0)
			.answering('E8.1', 0)
			.answering('E6.4', 1);
		expect(assessment.priorities()).toEqual(['T21', 'T09', 'T16']);
		expect(assessment.answering('E6.4', 2).priorities()).toEqual(['T09', 'T16', 'T27']);
	});

	it('keep one per axis', () => {
		const { priorities } = anAssessment()
			.answeringAll(3)
			.answeringAxis('E1', 0, 0, 0, 0)
			.guidance();
		expect(priorities.map(({ axisId }) => axisId)).toEqual(['E1', 'E2', 'E3']);
	});

	it('give way to « c’est une priorité pour nous »: half as much again', () => {
		const assessment = anAssessment().answeringAll(3).answering('E3.2', 1).answering('E5.2', 1);
		expect(assessment.priorities().slice(0, 2)).toEqual(['T10', 'T17']);
		expect(assessment.prioritising('E5.2').priorities().slice(0, 2)).toEqual(['T17', 'T10']);
	});

	it('multiply by one and a half exactly', () => {
		// E5.2: gap 2 × 1.5 = 3, as much as E3.2: the first of the questionnaire stays first.
		const tied = anAssessment().answeringAll(3).answering('E3.2', 1).answering('E5.2', 2);
		expect(tied.prioritising('E5.2').priorities().slice(0, 2)).toEqual(['T10', 'T17']);
		const equal = anAssessment().answeringAll(3).answering('E5.2', 2).answering('E7.3', 1);
		expect(equal.prioritising('E5.2').priorities().slice(0, 2)).toEqual(['T17', 'T25']);
	});

	it('gather the answers of an axis that call for the same theme, the deciding one first', () => {
		const { priorities } = anAssessment()
			.answeringAll(3)
			.answering('E5.2', 1)
			.answering('E5.3', 0)
			.guidance();
		expect(priorities[0]).toEqual({
			themeId: 'T17',
			axisId: 'E5',
			because: [
				{ kind: 'answer', criterionId: 'E5.3', level: 0 },
				{ kind: 'answer', criterionId: 'E5.2', level: 1 }
			],
			priority: 1
		});
	});

	it('never propose the same theme twice: the next need of another axis comes in', () => {
		// E1.3 and E2.2 both call for T06.
		const assessment = anAssessment().answeringAll(3).answering('E1.3', 2).answering('E2.2', 0);
		const themes = assessment.priorities();
		expect(themes[0]).toBe('T06');
		expect(new Set(themes).size).toBe(3);
	});

	it.each([3, 4] as const)('are to hand on when every answer is at %i', (level) => {
		const { priorities } = anAssessment().answeringAll(level).guidance();
		expect(priorities.map(({ themeId }) => themeId)).toEqual(['T29', 'T41', 'T42']);
		expect(new Set(priorities.map(({ axisId }) => axisId)).size).toBe(3);
		for (const { themeId, because } of priorities) {
			const [reason] = because;
			if (reason?.kind !== 'answer') throw new Error(`${themeId} has no answer behind it`);
			const { themes } = anAssessment().diagnostic.criterionById.get(reason.criterionId)!.criterion;
			expect(reason.level).toBe(level);
			expect(themes.high).toBe(themeId);
		}
	});

	it('are ordinary again with a single answer at 2', () => {
		expect(anAssessment().answeringAll(4).answering('E5.2', 2).priorities()).toEqual(['T17']);
	});

	it('hand on even when some is not known or not concerned', () => {
		const assessment = anAssessment().answeringAll(4).answering('E3.1', 'na');
		expect(assessment.answering('E5.2', 'unknown').priorities()).toEqual(['T29', 'T41', 'T42']);
	});
});

describe('a company without partnership', () => {
	const without = anAssessment().withProfile({ P07: '20-49', P09: '0' });

	it('is told to start a first one, because of its profile', () => {
		const { others, priorities } = without.guidance();
		expect(priorities).toEqual([]);
		expect(others).toEqual([
			{
				themeId: 'T22',
				axisId: 'E7',
				because: [{ kind: 'profile', condition: 'noPartnership' }],
				priority: null
			}
		]);
	});

	it.each([0, 2, 4] as const)('gets it whatever E7.1 says (%i)', (level) => {
		const { others, priorities } = without.answeringAll(3).answering('E7.1', level).guidance();
		expect([...priorities, ...others].find(({ axisId }) => axisId === 'E7')).toMatchObject({
			themeId: 'T22',
			because: [
				{ kind: 'profile', condition: 'noPartnership' },
				{ kind: 'answer', criterionId: 'E7.1', level }
			]
		});
	});

	it('is never told to follow or end a partnership', () => {
		const { others, priorities } = without.answeringAll(0).guidance();
		const themes = [...priorities, ...others].map(({ themeId }) => themeId);
		for (const hidden of ['T23', 'T24', 'T25', 'T26', 'T27']) expect(themes).not.toContain(hidden);
	});
});

describe('hidden themes', () => {
	it('hide the theme of a project too', () => {
		const base = aDiagnostic([[1, 1]]);
		const diagnostic: Diagnostic = {
			...base,
			axes: base.axes.map((axis) => ({
				...axis,
				project: { condition: 'yes', theme: 'T99', note: 'Projet.' }
			})),
			themeById: new Map([...base.themeById, ['T99', aTheme('T99', { hiddenWhen: 'yes' })]])
		};
		const assessment = anAssessment().of(diagnostic).withProfile({ Q: 'yes' });
		expect(assessment.guidance().others).toEqual([]);
	});
});

describe('strengths', () => {
	it('are the highest levels, the starred criterion first, one per axis', () => {
		const { strengths } = anAssessment()
			.answeringAll(1)
			.answeringAxis('E1', 4, 4)
			.answering('E5.2', 3)
			.answering('E6.2', 3)
			.answering('E7.1', 3)
			.guidance();
		expect(strengths).toEqual([
			{ axisId: 'E1', criterionId: 'E1.1', level: 4 },
			{ axisId: 'E6', criterionId: 'E6.2', level: 3 },
			{ axisId: 'E5', criterionId: 'E5.2', level: 3 }
		]);
	});

	it('are none under level 3', () => {
		expect(anAssessment().answeringAll(2).guidance().strengths).toEqual([]);
	});
});

describe('whatever the definition, the profile and the answers', () => {
	const runs = { numRuns: LONG ? 5000 : 200 };

	it('gives what the rules give when every possible choice is tried', () => {
		fc.assert(
			fc.property(anyCase, (drawn) => {
				const { guidance } = computeResult(drawn.diagnostic, drawn.profile, drawn.answers);
				const key = (reason: Reason) =>
					reason.kind === 'answer' ? reason.criterionId : `?${reason.condition}`;
				const expected = expectedGuidance(drawn);
				expect(
					guidance.priorities.map(({ themeId, axisId, because }) => ({
						theme: themeId,
						axis: axisId,
						because: because.map(key).sort(),
						mainReason: because.find(({ kind }) => kind === 'answer') as unknown
					}))
				).toEqual(
					expected.priorities.map(({ mainReason, ...rest }) => ({
						...rest,
						mainReason: expect.objectContaining({ criterionId: mainReason }) as unknown
					}))
				);
				expect(
					new Set(guidance.others.map(({ axisId, themeId }) => `${axisId} ${themeId}`))
				).toEqual(expected.others);
				expect(guidance.others).toHaveLength(expected.others.size);
				expect(guidance.strengths.map(({ criterionId }) => criterionId)).toEqual(
					expected.strengths
				);
			}),
			{ numRuns: LONG ? 5000 : 500 }
		);
	});

	it('keeps its promises: three at most, no axis or theme twice, reasons that are true, nothing hidden', () => {
		fc.assert(
			fc.property(anyCase, ({ diagnostic, profile, answers }) => {
				const { guidance } = computeResult(diagnostic, profile, answers);
				const { priorities, others, crossReadings } = guidance;
				expect(priorities.length).toBeLessThanOrEqual(3);
				expect(new Set(priorities.map(({ axisId }) => axisId)).size).toBe(priorities.length);
				expect(new Set(priorities.map(({ themeId }) => themeId)).size).toBe(priorities.length);
				expect(priorities.map(({ priority }) => priority)).toEqual(
					priorities.map((_, index) => index + 1)
				);
				const holds = (condition: string) =>
					evaluateCondition(diagnostic.conditions[condition]!.when, profile) === true;
				for (const { themeId, because } of [...priorities, ...others]) {
					expect(because.length).toBeGreaterThan(0);
					for (const reason of because) {
						if (reason.kind === 'profile') expect(holds(reason.condition)).toBe(true);
						else {
							expect(answers[reason.criterionId]?.choice).toEqual({
								kind: 'level',
								level: reason.level
							});
						}
					}
					const { hiddenWhen } = diagnostic.themeById.get(themeId)!;
					expect(hiddenWhen !== undefined && holds(hiddenWhen)).toBe(false);
				}
				for (const themeId of crossReadings.flatMap(({ themeIds }) => themeIds)) {
					const { hiddenWhen } = diagnostic.themeById.get(themeId)!;
					expect(hiddenWhen !== undefined && holds(hiddenWhen)).toBe(false);
				}
			}),
			runs
		);
	});

	it('lists the other recommendations in the order of the axes, most needed first', () => {
		fc.assert(
			fc.property(realCase, ({ diagnostic, profile, answers }) => {
				const { others } = computeResult(diagnostic, profile, answers).guidance;
				const places = others.map(({ axisId, themeId, because }) => {
					const axis = diagnostic.axes.findIndex(({ id }) => id === axisId);
					const first = because.find((reason) => reason.kind === 'answer');
					// Only the theme of a project may come without an answer.
					if (!first) return { axis, gap: Infinity };
					const { criterion } = diagnostic.criterionById.get(first.criterionId)!;
					const marked = answers[criterion.id]?.priority ? 1.5 : 1;
					const favours = diagnostic.themeById.get(themeId)!.favouredWhen ?? [];
					const favoured = favours.some(
						(one) => evaluateCondition(diagnostic.conditions[one]!.when, profile) === true
					);
					const gap = (4 - first.level) * criterion.weight * marked * (favoured ? 1.25 : 1);
					return { axis, gap };
				});
				for (const [index, { axis, gap }] of places.entries()) {
					const next = places[index + 1];
					if (!next) continue;
					expect(next.axis).toBeGreaterThanOrEqual(axis);
					if (next.axis === axis) expect(next.gap).toBeLessThanOrEqual(gap);
				}
				expect(places).toHaveLength(others.length);
			}),
			runs
		);
	});

	it('says the same whatever the order of the answers, and changes nothing that it is given', () => {
		fc.assert(
			fc.property(anyCase, ({ diagnostic, profile, answers }) => {
				const reversed = Object.fromEntries(Object.entries(answers).reverse());
				expect(computeResult(diagnostic, profile, reversed)).toEqual(
					computeResult(diagnostic, profile, answers)
				);
			}),
			runs
		);
	});
});
