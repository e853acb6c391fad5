import { describe, expect, it } from 'vitest';
import { COMPLETED_DAYS, DRAFT_DAYS } from '../assessment/retention.ts';
import {
	ACCOUNT_NOTICE_DAYS,
	accountTerm,
	COMPLETED_MONTHS,
	DRAFT_MONTHS,
	monthsAfter,
	monthsBefore
} from './retention-periods.ts';

const date = (day: string) => new Date(`${day}T10:00:00Z`);

describe('retention periods', () => {
	it.each([
		['2026-11-25', 24, '2024-11-25'],
		['2026-03-31', 1, '2026-02-28'],
		['2024-02-29', 12, '2023-02-28'],
		['2026-01-15', 12, '2025-01-15']
	])('%s less %i months is %s', (from, months, to) => {
		expect(monthsBefore(date(from), months)).toEqual(date(to));
	});

	it('counts forward too', () => {
		expect(monthsAfter(date('2026-01-31'), 1)).toEqual(date('2026-02-28'));
	});

	it('never erases an account before its notice has run', () => {
		expect(accountTerm(date('2024-12-01'), date('2026-11-01'))).toEqual(date('2026-12-01'));
		expect(accountTerm(date('2020-01-01'), date('2026-11-01'))).toEqual(date('2026-11-15'));
		expect(ACCOUNT_NOTICE_DAYS).toBeGreaterThanOrEqual(14);
	});

	it('says in months what assessments count in days', () => {
		expect(Math.round(DRAFT_DAYS / 30.44)).toBe(DRAFT_MONTHS);
		expect(Math.round(COMPLETED_DAYS / 30.44)).toBe(COMPLETED_MONTHS);
	});
});
