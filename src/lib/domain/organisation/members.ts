import type { MemberRole } from './member-role.ts';

export interface Member {
	/** Names the account; nothing else is needed here. */
	id: string;
	role: MemberRole;
}

/** What may be done to one member: given another role, or taken out. */
export type MemberChange = { member: string; role: MemberRole } | { member: string; leaves: true };

export type MemberRefusal =
	/** No such member: it left, or never was one. */
	| 'notAMember'
	/** An organisation without an administrator could never be managed again. */
	| 'lastAdministrator';

/** Whether this change may be made to these members, who are all of the organisation's. */
export function refusalOf(
	members: readonly Member[],
	change: MemberChange
): MemberRefusal | undefined {
	if (members.every(({ id }) => id !== change.member)) return 'notAMember';
	if ('role' in change && change.role === 'administrator') return undefined;
	const others = members.filter(({ id, role }) => id !== change.member && role === 'administrator');
	const isOne = members.some(({ id, role }) => id === change.member && role === 'administrator');
	return isOne && others.length === 0 ? 'lastAdministrator' : undefined;
}

/** One administrator alone: if they leave or lose their address, nobody can manage the organisation. */
export function needsSecondAdministrator(administrators: number): boolean {
	return administrators < 2;
}
