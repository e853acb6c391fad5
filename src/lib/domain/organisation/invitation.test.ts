import { describe, expect, it } from 'vitest';
import { invitationTerm, isOver } from './invitation.ts';

describe('an invitation', () => {
	const sent = new Date('2026-11-22T10:00:00.000Z');
	const expiresAt = invitationTerm(sent);

	it('is good for fourteen days', () => {
		expect(expiresAt).toEqual(new Date('2026-12-06T10:00:00.000Z'));
	});

	it('is over at its term, not before', () => {
		expect(isOver({ expiresAt }, new Date(expiresAt.getTime() - 1))).toBe(false);
		expect(isOver({ expiresAt }, expiresAt)).toBe(true);
	});
});
