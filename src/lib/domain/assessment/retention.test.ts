import { describe, expect, it } from 'vitest';
import { completedTerm, draftTerm, mayReopen, needsNewTerm } from './retention.ts';

const DAY = 24 * 3600 * 1000;
const now = new Date('2026-11-22T10:00:00Z');
const after = (days: number, from = now) => new Date(from.getTime() + days * DAY);

describe('retention', () => {
	it('keeps a draft 90 days and a completed assessment 36 months', () => {
		expect(draftTerm(now)).toEqual(after(90));
		expect(completedTerm(now).toISOString()).toBe('2029-11-22T10:00:00.000Z');
	});

	it('renews the term of a draft at most once a day', () => {
		const term = draftTerm(now);
		expect(needsNewTerm(term, now)).toBe(false);
		expect(needsNewTerm(term, after(1))).toBe(false);
		expect(needsNewTerm(term, new Date(after(1).getTime() + 1))).toBe(true);
	});

	it('may reopen within 30 days, not on the thirtieth', () => {
		expect(mayReopen(now, now)).toBe(true);
		expect(mayReopen(now, new Date(after(30).getTime() - 1))).toBe(true);
		expect(mayReopen(now, after(30))).toBe(false);
	});
});
