import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLeast, compare, fraction, mean, toNumber } from '../shared/fraction.ts';
import {
	displayedScore,
	MATURITY_LEVELS,
	maturityAtRank,
	maturityOf,
	maturityRank
} from './maturity.ts';

describe('maturity level of a score', () => {
	it.each([
		[0, 1, 'discovery'],
		[1999999999999, 100000000000, 'discovery'],
		[20, 1, 'initiation'],
		[39999999999999, 1000000000000, 'initiation'],
		[40, 1, 'structuring'],
		// 59.999 999 999 999 9: a double rounded to 13 digits would call it 60.
		[599999999999999, 10000000000000, 'structuring'],
		[180, 3, 'cooperation'],
		[7999, 100, 'cooperation'],
		[80, 1, 'alliance'],
		[100, 1, 'alliance']
	])('of %d/%d is %s', (numerator, denominator, level) => {
		expect(maturityOf(fraction(numerator, denominator))).toBe(level);
	});

	it('ranks the levels from 0 to 4, both ways', () => {
		expect(MATURITY_LEVELS.map(({ id }) => maturityRank(id))).toEqual([0, 1, 2, 3, 4]);
		expect([0, 1, 2, 3, 4].map(maturityAtRank)).toEqual(MATURITY_LEVELS.map(({ id }) => id));
		expect(() => maturityAtRank(5)).toThrow(RangeError);
	});
});

it('cuts a score to the whole number below, so that it never contradicts the level', () => {
	expect([0, 19.99, 58.333, 59.9, 59.999999, 60, 100].map(displayedScore)).toEqual([
		0, 19, 58, 59, 59, 60, 100
	]);
});

describe('fraction', () => {
	const fractions = fc
		.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 5000 }))
		.map(([numerator, denominator]) => fraction(numerator, denominator));

	it.each([
		[1, 0],
		[1, -1],
		[0.5, 1],
		[Number.NaN, 1],
		[2 ** 53, 1]
	])('refuses %d/%d', (numerator, denominator) => {
		expect(() => fraction(numerator, denominator)).toThrow(RangeError);
	});

	it('has no mean of nothing', () => {
		expect(() => mean([])).toThrow(RangeError);
	});

	it('takes an exact mean', () => {
		const third = fraction(1, 3);
		expect(compare(mean([third, third, third]), third)).toBe(0);
		expect(compare(mean([fraction(0, 7), fraction(100, 1)]), fraction(50, 1))).toBe(0);
	});

	it('gives the double that a division gives', () => {
		fc.assert(
			fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 10_000 }), (a, b) => {
				expect(toNumber(fraction(a, b))).toBe(a / b);
			})
		);
	});

	it('orders as numbers do', () => {
		fc.assert(
			fc.property(fractions, fractions, fc.integer({ min: -10, max: 10 }), (a, b, bound) => {
				expect(Math.sign(toNumber(a) - toNumber(b))).toBe(compare(a, b));
				expect(atLeast(a, bound)).toBe(toNumber(a) >= bound);
				expect(compare(a, b)).toBe(-compare(b, a) + 0);
			})
		);
	});
});
