import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEMBER_ROLES, type MemberRole } from './member-role.ts';
import { needsSecondAdministrator, refusalOf, type Member } from './members.ts';

const team = (...roles: MemberRole[]): Member[] =>
	roles.map((role, index) => ({ id: String(index), role }));

describe('members of an organisation', () => {
	it('the last administrator neither leaves nor loses the role', () => {
		const members = team('administrator', 'contributor', 'reader');
		expect(refusalOf(members, { member: '0', leaves: true })).toBe('lastAdministrator');
		expect(refusalOf(members, { member: '0', role: 'reader' })).toBe('lastAdministrator');
		expect(refusalOf(members, { member: '0', role: 'administrator' })).toBeUndefined();
	});

	it('whoever is alone does not leave: nobody would be left', () => {
		expect(refusalOf(team('administrator'), { member: '0', leaves: true })).toBe('alone');
		expect(refusalOf(team('reader'), { member: '0', leaves: true })).toBe('alone');
		expect(refusalOf(team('administrator'), { member: '0', role: 'reader' })).toBe(
			'lastAdministrator'
		);
	});

	it('one of two administrators may', () => {
		const members = team('administrator', 'administrator');
		expect(refusalOf(members, { member: '0', leaves: true })).toBeUndefined();
		expect(refusalOf(members, { member: '1', role: 'reader' })).toBeUndefined();
	});

	it('anyone else may at any time', () => {
		const members = team('administrator', 'contributor', 'reader');
		for (const member of ['1', '2']) {
			expect(refusalOf(members, { member, leaves: true })).toBeUndefined();
			for (const role of MEMBER_ROLES) expect(refusalOf(members, { member, role })).toBeUndefined();
		}
	});

	it('who is none cannot be changed', () => {
		expect(refusalOf(team('administrator'), { member: '9', leaves: true })).toBe('notAMember');
		expect(refusalOf([], { member: '0', role: 'reader' })).toBe('notAMember');
	});

	it('whatever is accepted, an administrator remains', () => {
		const role = fc.constantFrom(...MEMBER_ROLES);
		const change = fc.tuple(fc.nat(5), fc.option(role));
		fc.assert(
			fc.property(fc.array(role, { maxLength: 5 }), fc.array(change), (roles, changes) => {
				let members = team('administrator', ...roles);
				for (const [index, given] of changes) {
					const member = String(index);
					const wanted = given ? { member, role: given } : { member, leaves: true as const };
					if (refusalOf(members, wanted)) continue;
					members = members.flatMap((one) =>
						one.id !== member ? [one] : given ? [{ ...one, role: given }] : []
					);
				}
				expect(members.some((one) => one.role === 'administrator')).toBe(true);
			})
		);
	});

	it('a second administrator is encouraged', () => {
		expect([0, 1, 2, 3].map(needsSecondAdministrator)).toEqual([true, true, false, false]);
	});
});
