import { describe, expect, it } from 'vitest';
import { dayOf, endOfDay } from './dates.ts';

describe('the last second of a day', () => {
	it('is that of Paris, in winter and in summer', () => {
		expect(endOfDay('2026-11-25')?.toISOString()).toBe('2026-11-25T22:59:59.000Z');
		expect(endOfDay('2026-07-14')?.toISOString()).toBe('2026-07-14T21:59:59.000Z');
		expect(dayOf(endOfDay('2026-10-25')!)).toBe('2026-10-25');
	});

	it.each(['', '2026-02-30', '2026-13-01', '25/11/2026', '2026-11-25T10:00'])(
		'not of « %s »',
		(day) => {
			expect(endOfDay(day)).toBeNull();
		}
	);
});
