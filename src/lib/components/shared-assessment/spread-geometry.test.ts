import { expect, it } from 'vitest';
import { discRadius, placeOf, POSITIONS } from './spread-geometry.ts';

it('keeps every mark inside the drawing, in order', () => {
	expect(POSITIONS).toEqual([5, 27.5, 50, 72.5, 95]);
	expect([-1, 0, 100, 101].map(placeOf)).toEqual([5, 5, 95, 95]);
	expect(placeOf(33)).toBe(34.7);
});

it('gives no disc to nobody, and one that is seen to a single answer of many', () => {
	expect(discRadius(0, 8)).toBe(0);
	expect(discRadius(0, 0)).toBe(0);
	expect(discRadius(1, 200)).toBe(5);
	expect(discRadius(2, 8)).toBe(6.5);
	expect(discRadius(8, 8)).toBe(13);
});
