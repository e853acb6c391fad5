import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDefinition } from '#lib/content/catalogue.ts';
import { companyCase } from '#tests/support/arbitraries.ts';
import { company } from '#tests/support/builders.ts';
import { companyNext } from '#tests/support/company-next.ts';
import { effort } from '#tests/support/effort.ts';
import { POPULATION, smallPlan } from '#tests/support/rehearsals.ts';
import { planRehearsal, rehearse, type Movement, type Rehearsal } from './rehearse.ts';
import {
	addRehearsal,
	emptyTally,
	figuresOf,
	mergeTally,
	type MovementTally,
	type RehearsalTally
} from './tally.ts';

function tallyOf(rehearsals: readonly Rehearsal[]): RehearsalTally {
	const tally = emptyTally();
	for (const one of rehearsals) addRehearsal(tally, one);
	return tally;
}

const figuresOfAxis = (tally: RehearsalTally, id: string) => figuresOf(tally.axes.get(id)!);

describe('the tally of a population worked out by hand', () => {
	const tally = tallyOf(POPULATION.map((answers) => rehearse(smallPlan(), {}, answers)));

	it('counts the assessments', () => {
		expect(tally).toMatchObject({
			rehearsed: 5,
			moved: 4,
			incomparable: 1,
			nothingToCompare: 1
		});
	});

	it('says how the overall score moves: 0, +7.5 and -2.5', () => {
		expect(figuresOf(tally.overall)).toEqual({
			...{ both: 3, up: 1, down: 1, levelUp: 0, levelDown: 0, lost: 0, gained: 0 },
			highestRise: expect.closeTo(7.5, 10) as number,
			deepestFall: 2.5,
			meanShift: expect.closeTo(5 / 3, 10) as number,
			meanMove: expect.closeTo(5, 10) as number,
			medianMove: 2.5
		});
	});

	it('says how axis A1 moves: 0, +16.67 into another level, and -12.5', () => {
		expect(figuresOfAxis(tally, 'A1')).toEqual({
			...{ both: 3, up: 1, down: 1, levelUp: 1, levelDown: 0, lost: 0, gained: 0 },
			...{ comparable: 3, incomparable: 0 },
			highestRise: expect.closeTo(16.667, 3) as number,
			deepestFall: 12.5,
			meanShift: expect.closeTo(25 / 18, 10) as number,
			meanMove: expect.closeTo(175 / 12, 10) as number,
			medianMove: 12.5
		});
	});

	it('says that axis A2 is lost for the three that had it, and no longer comparable', () => {
		expect(figuresOfAxis(tally, 'A2')).toMatchObject({
			...{ both: 0, up: 0, down: 0, lost: 3, comparable: 0, incomparable: 3 },
			...{ meanShift: null, meanMove: null, medianMove: null }
		});
	});

	it('says that the others stay', () => {
		for (const id of ['A3', 'A4', 'A5', 'A6'])
			expect(figuresOfAxis(tally, id)).toMatchObject({ both: 3, up: 0, down: 0, meanShift: 0 });
	});
});

describe('a tally', () => {
	it('begins with the axes of its plans, in the order of the later version', () => {
		const tally = emptyTally([smallPlan()]);
		expect([...tally.axes.keys()]).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6']);
		expect(figuresOf(tally.overall)).toMatchObject({ both: 0, meanMove: null, meanShift: null });
	});

	it('counts a level that changes while the score stays, by the direction of the level', () => {
		const lowered: Movement = { kind: 'moved', shift: 0, steps: -1 };
		const rehearsal = { axes: [], moved: true, comparability: 'kept' } as const;
		const { overall } = tallyOf([{ ...rehearsal, overall: lowered }]);
		expect(overall).toMatchObject({ up: 0, down: 1, levelDown: 1, levelUp: 0 });
	});

	it('does not grow with what it counts', () => {
		const one = rehearse(smallPlan(), {}, POPULATION[1]!);
		const tally = tallyOf([one]);
		const size = JSON.stringify(tally.overall.sizes).length;
		for (let count = 1; count < 1_000; count++) addRehearsal(tally, one);
		expect(tally.rehearsed).toBe(1_000);
		expect(tally.axes.size).toBe(6);
		expect(JSON.stringify(tally.overall.sizes).length - size).toBeLessThan(10);
	});
});

describe('any population of the company diagnostic', () => {
	const versions = [company, compileDefinition(companyNext)];
	const plan = planRehearsal(versions, company.version, '2027-1')!;
	const population = fc.array(
		companyCase.map(({ profile, answers }) => rehearse(plan, profile, answers)),
		{ maxLength: 12 }
	);
	const runs = { numRuns: effort(25, 1_000) };

	it('counted in two parts that are merged gives what it gives counted at once', () => {
		fc.assert(
			fc.property(population, population, (some, others) => {
				const merged = tallyOf(some);
				mergeTally(merged, tallyOf(others));
				expectSame(merged, tallyOf([...some, ...others]));
			}),
			runs
		);
	});

	it('gives the mean, the extremes and the median of its shifts', () => {
		fc.assert(
			fc.property(population, (rehearsals) => {
				const figures = figuresOf(tallyOf(rehearsals).overall);
				const shifts = rehearsals.flatMap(({ overall: { shift } }) => shift ?? []);
				const shown = rehearsals
					.filter(({ overall: { kind } }) => kind === 'moved')
					.map(({ overall: { shift } }) => Math.abs(shift ?? 0))
					.sort((a, b) => a - b);
				expect(figures.meanShift ?? 0).toBeCloseTo(mean(shifts), 9);
				expect(figures.meanMove ?? 0).toBeCloseTo(mean(shown), 9);
				expect(Math.max(figures.highestRise, figures.deepestFall)).toBe(shown.at(-1) ?? 0);
				const median = shown[Math.ceil(shown.length / 2) - 1] ?? 0;
				expect(Math.abs((figures.medianMove ?? 0) - median)).toBeLessThanOrEqual(0.0501);
			}),
			runs
		);
	});
});

const mean = (values: readonly number[]): number =>
	values.reduce((sum, one) => sum + one, 0) / Math.max(values.length, 1);

/** Same counts; sums to a rounding. */
function expectSame(one: RehearsalTally, other: RehearsalTally): void {
	expect({ ...one, overall: 0, axes: 0 }).toEqual({ ...other, overall: 0, axes: 0 });
	expect([...one.axes.keys()].sort()).toEqual([...other.axes.keys()].sort());
	const pairs: [MovementTally, MovementTally | undefined][] = [[one.overall, other.overall]];
	for (const [id, axis] of one.axes) pairs.push([axis, other.axes.get(id)]);
	for (const [a, b] of pairs) {
		const { shiftSum, sizeSum, ...counts } = a;
		expect(b).toMatchObject(counts);
		expect(b?.shiftSum).toBeCloseTo(shiftSum, 9);
		expect(b?.sizeSum).toBeCloseTo(sizeSum, 9);
	}
}
