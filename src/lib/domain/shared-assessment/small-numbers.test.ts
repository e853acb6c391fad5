import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsToShow, MIN_FOR_ROLE } from './small-numbers.ts';

const shown = (sizes: readonly number[]) =>
	groupsToShow(new Map(sizes.map((size, index) => [index, size])));

describe('groups that may be shown apart', () => {
	it.each([
		['nothing under five', [4, 4, 3], []],
		['all of five or more', [5, 7, 0], [0, 1]],
		['what leaves five or more together', [6, 2, 3], [0]],
		['one less when a single small group would follow from the total', [7, 5, 1], [0]],
		['one less when two small groups would follow together', [7, 5, 2, 2], [0]],
		['the first of a tie', [5, 5, 4], [0]],
		['not the only one, when the rest is small', [9, 4], []],
		['nothing of nobody', [], []]
	])('are %s', (_what, sizes, expected) => {
		expect(shown(sizes)).toEqual(expected);
	});

	it('never leave a rest of one to four, and are as many as can be', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(12), { maxLength: 6 }), (sizes) => {
				const kept = shown(sizes);
				const rest = sizes.filter((_, index) => !kept.includes(index)).reduce((a, b) => a + b, 0);
				expect(kept.length === 0 || rest === 0 || rest >= MIN_FOR_ROLE).toBe(true);
				for (const index of kept) expect(sizes[index]).toBeGreaterThanOrEqual(MIN_FOR_ROLE);
				const large = sizes.filter((size) => size >= MIN_FOR_ROLE).length;
				expect(large - kept.length).toBeLessThanOrEqual(1);
			})
		);
	});
});
