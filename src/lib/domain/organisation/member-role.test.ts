import { describe, expect, it } from 'vitest';
import { includesRight, MEMBER_ROLES, rightOf, rolesWith } from './member-role.ts';

describe('roles of members', () => {
	it('each role has one right more than the next', () => {
		expect(rolesWith('read')).toEqual(['administrator', 'contributor', 'reader']);
		expect(rolesWith('answer')).toEqual(['administrator', 'contributor']);
		expect(rolesWith('manage')).toEqual(['administrator']);
	});

	it('a right includes the lesser ones and never a greater one', () => {
		expect(includesRight('answer', 'read')).toBe(true);
		expect(includesRight('answer', 'answer')).toBe(true);
		expect(includesRight('answer', 'manage')).toBe(false);
	});

	it('every role may at least read', () => {
		for (const role of MEMBER_ROLES) expect(includesRight(rightOf(role), 'read')).toBe(true);
	});
});
