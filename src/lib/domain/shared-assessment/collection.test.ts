import { describe, expect, it } from 'vitest';
import {
	endOf,
	isOpen,
	isPossibleEnd,
	progressOfRespondent,
	proposedEnd,
	reminderFor
} from './collection.ts';

const NOW = new Date('2026-11-25T10:00:00Z');
const after = (days: number) => new Date(NOW.getTime() + days * 24 * 3600 * 1000);

describe('a collection', () => {
	it('is open until its date, or until it is closed by hand', () => {
		expect(isOpen({ closesAt: after(1), closedAt: null }, NOW)).toBe(true);
		expect(isOpen({ closesAt: NOW, closedAt: null }, NOW)).toBe(false);
		expect(isOpen({ closesAt: after(1), closedAt: NOW }, NOW)).toBe(false);
		expect(endOf({ closesAt: after(1), closedAt: NOW })).toBe(NOW);
	});

	it('lasts three weeks unless said otherwise, and no longer than four months', () => {
		expect(proposedEnd(NOW)).toEqual(after(21));
		expect([-1, 0, 0.1, 21, 120, 122].map((days) => isPossibleEnd(after(days), NOW))).toEqual([
			false,
			false,
			true,
			true,
			true,
			false
		]);
	});

	it('reminds five days before its end, never someone just invited', () => {
		expect(reminderFor(after(21), NOW)).toEqual(after(16));
		expect(reminderFor(after(6), NOW)).toBeNull();
	});
});

it('how far someone is', () => {
	expect(progressOfRespondent({ hasBegun: false, status: null })).toBe('todo');
	expect(progressOfRespondent({ hasBegun: true, status: 'draft' })).toBe('begun');
	expect(progressOfRespondent({ hasBegun: true, status: 'completed' })).toBe('done');
	expect(progressOfRespondent({ hasBegun: true, status: null })).toBe('withdrawn');
});
