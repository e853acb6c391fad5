import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDefinition } from '#lib/content/catalogue.ts';
import { anyCase } from '#tests/support/arbitraries.ts';
import { aDefinition, anAssessment, company, ORDINARY_PROFILE } from '#tests/support/builders.ts';
import { companyNext } from '#tests/support/company-next.ts';
import { effort } from '#tests/support/effort.ts';
import { levels, POPULATION, smallPlan, smallVersions } from '#tests/support/rehearsals.ts';
import type { CriterionChange } from '../questionnaire/definition.ts';
import type { Diagnostic } from '../questionnaire/diagnostic.ts';
import { planRehearsal, rehearse, type Rehearsal } from './rehearse.ts';

const axis = (rehearsal: Rehearsal, id: string) =>
	rehearsal.axes.find(({ axisId }) => axisId === id);

const still = { kind: 'still', shift: 0, steps: 0, comparable: true };
const absent = { kind: 'absent', shift: null, steps: 0, comparable: null };
const [steady, risen, fallen, onlyLost, empty] = POPULATION.map((answers) =>
	rehearse(smallPlan(), {}, answers)
) as [Rehearsal, Rehearsal, Rehearsal, Rehearsal, Rehearsal];

describe('one assessment under the next version', () => {
	it('keeps the figures that its carried answers give again, even with a new question', () => {
		for (const id of ['A1', 'A3', 'A4', 'A5', 'A6']) expect(axis(steady, id)).toMatchObject(still);
		expect(steady.overall).toEqual({ kind: 'still', shift: 0, steps: 0 });
		expect(steady.comparability).toBe('kept');
	});

	it('loses an axis whose answers are no longer enough, and that is a move', () => {
		const lost = { kind: 'lost', shift: null, steps: 0, comparable: false };
		expect(axis(steady, 'A2')).toMatchObject(lost);
		expect(steady.moved).toBe(true);
	});

	it('rises by what the dropped criterion held back, unrounded', () => {
		expect(axis(risen, 'A1')).toMatchObject({ kind: 'moved', steps: 1, comparable: true });
		expect(axis(risen, 'A1')?.shift).toBeCloseTo(16 + 2 / 3, 10);
		expect(risen.overall).toMatchObject({ kind: 'moved', steps: 0 });
		expect(risen.overall.shift).toBeCloseTo(7.5, 10);
	});

	it('falls by what the dropped criterion gave', () => {
		expect(axis(fallen, 'A1')).toMatchObject({ kind: 'moved', shift: -12.5, steps: 0 });
		expect(fallen.overall).toEqual({ kind: 'moved', shift: -2.5, steps: 0 });
		expect(axis(fallen, 'A2')).toMatchObject(absent);
	});

	it('is no longer comparable when every calculated axis keeps fewer than two common answers', () => {
		expect(onlyLost).toMatchObject({ comparability: 'lost', moved: true });
		expect(onlyLost.overall.kind).toBe('absent');
	});

	it('has nothing to compare when nothing was calculated', () => {
		expect(empty).toMatchObject({ comparability: 'nothing', moved: false });
		for (const one of empty.axes) expect(one).toMatchObject(absent);
	});
});

describe('a move', () => {
	/** One axis of criteria of weight 1, of which the next version drops the last. */
	const droppingLastOf = (count: number) => {
		const first = aDefinition([Array.from({ length: count }, () => 1 as const)]);
		const ids = first.axes.flatMap(({ criteria }) => criteria.map(({ id }) => id));
		const next = aDefinition([Array.from({ length: count - 1 }, () => 1 as const)], {
			version: '2027-1',
			previous: {
				from: '2026-1',
				criteria: ids.map((id, index): CriterionChange =>
					index < count - 1
						? { kind: 'unchanged', from: id, to: id }
						: { kind: 'removed', from: id }
				)
			}
		});
		return planRehearsal([first, next].map(compileDefinition), '2026-1', '2027-1')!;
	};

	it('is not a shift that the screen does not show: 5/24 = 20.83 and 4/20 = 20 both read 20', () => {
		const rehearsal = rehearse(droppingLastOf(6), {}, levels([0, 1, 1, 1, 1, 1]));
		expect(axis(rehearsal, 'A1')).toMatchObject({ kind: 'still', steps: 0 });
		expect(axis(rehearsal, 'A1')?.shift).toBeCloseTo(-5 / 6, 10);
		expect(rehearsal.moved).toBe(false);
	});

	it('is one that it shows, however small: 1/28 = 3.57 reads 3 and 1/24 = 4.17 reads 4', () => {
		const rehearsal = rehearse(droppingLastOf(7), {}, levels([1, 0, 0, 0, 0, 0, 0]));
		expect(axis(rehearsal, 'A1')).toMatchObject({ kind: 'moved', steps: 0 });
		expect(axis(rehearsal, 'A1')?.shift).toBeCloseTo(0.595, 3);
		expect(rehearsal.moved).toBe(true);
	});

	it('may bring an axis in: two answers of four are not enough, two of three are', () => {
		const rehearsal = rehearse(droppingLastOf(4), {}, levels([3, 3, null, null]));
		expect(axis(rehearsal, 'A1')).toMatchObject({ kind: 'gained', shift: null, comparable: null });
		expect(rehearsal).toMatchObject({ moved: true, comparability: 'nothing' });
	});
});

describe('axes', () => {
	const [first] = smallVersions;
	const renamed = {
		...aDefinition([[2, 1, 1], [1, 1, 1], ...Array.from({ length: 4 }, () => [1, 1] as const)]),
		version: '2027-1'
	};
	const axes = renamed.axes.map((one) =>
		one.id === 'A6' ? { ...one, id: 'A9', slug: 'axe-9' } : one
	);
	const ids = axes.flatMap(({ criteria }) => criteria.map(({ id }) => id));
	const criteria = ids.map((id): CriterionChange => ({ kind: 'unchanged', from: id, to: id }));
	const next = compileDefinition({ ...renamed, axes, previous: { from: '2026-1', criteria } });
	const plan = planRehearsal([first!, next], '2026-1', '2027-1')!;

	it('match by id: one that changed its id is lost under the old one and gained under the new', () => {
		const rehearsal = rehearse(plan, {}, POPULATION[0]!);
		expect(rehearsal.axes.map(({ axisId }) => axisId)).toEqual('A1 A2 A3 A4 A5 A9 A6'.split(' '));
		expect(axis(rehearsal, 'A6')).toMatchObject({ kind: 'lost', comparable: false });
		expect(axis(rehearsal, 'A9')).toMatchObject({ kind: 'gained', comparable: null });
	});
});

describe('a plan', () => {
	it('exists from an earlier version to a later one only', () => {
		expect(planRehearsal(smallVersions, '2027-1', '2026-1')).toBeUndefined();
		expect(planRehearsal(smallVersions, '2026-1', '2026-1')).toBeUndefined();
		expect(planRehearsal(smallVersions, '2020-1', '2027-1')).toBeUndefined();
	});
});

describe('the made-up second version of the company diagnostic', () => {
	const versions = [company, compileDefinition(companyNext)];
	const plan = planRehearsal(versions, company.version, '2027-1')!;

	it('loses the axis where one carried answer is left, and keeps the others as they are', () => {
		const { answers } = anAssessment().answeringAll(2);
		const rehearsal = rehearse(plan, ORDINARY_PROFILE, answers);
		const kinds = Object.fromEntries(rehearsal.axes.map(({ axisId, kind }) => [axisId, kind]));
		// E2: E2.1 was split in two, so weights 2 and 1 of 5 are answered, just enough. E3: only E3.1 is left of two.
		expect(kinds).toEqual({
			...{ E1: 'still', E2: 'still', E3: 'lost', E4: 'still' },
			...{ E5: 'still', E6: 'still', E7: 'still', E8: 'still' }
		});
		expect(rehearsal.comparability).toBe('kept');
	});
});

describe('a version that changes nothing', () => {
	const sameAs = (diagnostic: Diagnostic): Diagnostic => ({
		...diagnostic,
		version: '2030-1',
		previous: {
			from: diagnostic.version,
			criteria: [...diagnostic.criterionById.keys()].map((id) => ({
				kind: 'unchanged',
				from: id,
				to: id
			}))
		}
	});

	it('moves nothing, whatever the questionnaire, the profile and the answers', () => {
		fc.assert(
			fc.property(anyCase, ({ diagnostic, profile, answers }) => {
				const versions = [diagnostic, sameAs(diagnostic)];
				const plan = planRehearsal(versions, diagnostic.version, '2030-1')!;
				const rehearsal = rehearse(plan, profile, answers);
				expect(rehearsal.moved).toBe(false);
				expect(rehearsal.comparability).not.toBe('lost');
				for (const one of [rehearsal.overall, ...rehearsal.axes]) {
					expect(one.shift ?? 0).toBe(0);
					expect(one.steps).toBe(0);
				}
				for (const { comparable } of rehearsal.axes) expect(comparable).not.toBe(false);
			}),
			{ numRuns: effort(100, 5_000) }
		);
	});
});
