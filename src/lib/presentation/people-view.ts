import { isOver } from '#lib/domain/organisation/invitation.ts';
import type { MemberRole } from '#lib/domain/organisation/member-role.ts';
import { formatDate } from '#lib/format/dates.ts';

interface Stored {
	id: string;
	isMember: boolean;
	name: string;
	email: string;
	role: MemberRole;
	since: Date;
	expiresAt: Date | null;
}

/** A member, or an address that was invited, as the page shows them. */
export interface PersonLine {
	/** Names them in forms. */
	id: string;
	isMe: boolean;
	/** Their name, else their address: in full for who manages the members only. */
	title: string;
	/** Below the title; null when it says nothing more, or is not for the reader. */
	email: string | null;
	role: MemberRole;
	/** « Depuis le… », « Invitation valable jusqu'au… ». */
	when: string;
	isOver: boolean;
}

/** Members and invitations; whoever does not manage them sees no invitation, and no address of others. */
export function peopleView(
	people: readonly Stored[],
	viewer: { publicId: string; manages: boolean },
	now: Date
): { members: PersonLine[]; invited: PersonLine[] } {
	const lineOf = (one: Stored): PersonLine => {
		const isMe = one.isMember && one.id === viewer.publicId;
		const seesAddress = viewer.manages || isMe;
		const over = one.expiresAt !== null && isOver({ expiresAt: one.expiresAt }, now);
		return {
			id: one.id,
			isMe,
			title: one.name || (seesAddress ? one.email : masked(one.email)),
			email: one.name && seesAddress ? one.email : null,
			role: one.role,
			when: one.expiresAt
				? `${over ? 'Invitation expirée le' : 'Invitation valable jusqu’au'} ${formatDate(one.expiresAt)}`
				: `Depuis le ${formatDate(one.since)}`,
			isOver: over
		};
	};
	return {
		members: people.filter(({ isMember }) => isMember).map(lineOf),
		invited: viewer.manages ? people.filter(({ isMember }) => !isMember).map(lineOf) : []
	};
}

/** « c…@exemple.fr »: enough for colleagues to know each other. */
function masked(address: string): string {
	const at = address.lastIndexOf('@');
	return `${Array.from(address)[0] ?? ''}…${address.slice(at)}`;
}
