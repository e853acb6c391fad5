import { departureOf, type DepartureKind } from './departure.ts';
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
	/**
	 * Leaving would leave nobody, or members and no administrator: an organisation without one could never be managed
	 * again. The latter is also why the last administrator keeps the role.
	 */
	| Exclude<DepartureKind, 'free'>;

/** Whether this change may be made to these members, who are all of the organisation's. */
export function refusalOf(
	members: readonly Member[],
	change: MemberChange
): MemberRefusal | undefined {
	const one = members.find(({ id }) => id === change.member);
	if (!one) return 'notAMember';
	const administrators = members.filter(({ role }) => role === 'administrator').length;
	if ('leaves' in change) {
		const kind = departureOf({ role: one.role, members: members.length, administrators });
		return kind === 'free' ? undefined : kind;
	}
	const isDemoted = one.role === 'administrator' && change.role !== 'administrator';
	return isDemoted && administrators === 1 ? 'lastAdministrator' : undefined;
}

/** One administrator alone: if they leave or lose their address, nobody can manage the organisation. */
export function needsSecondAdministrator(administrators: number): boolean {
	return administrators < 2;
}
