import type { MemberRole } from './member-role.ts';

/** What a member's leaving would do to an organisation. */
export interface Departure {
	role: MemberRole;
	/** Members, this one included. */
	members: number;
	administrators: number;
}

export type DepartureKind =
	/** Others go on without this one. */
	| 'free'
	/** Nobody would be left: the organisation is deleted, or waits for those who are invited. */
	| 'alone'
	/** Others would be left, and none of them could manage it: another administrator comes first. */
	| 'lastAdministrator';

export function departureOf({ role, members, administrators }: Departure): DepartureKind {
	if (members === 1) return 'alone';
	return role === 'administrator' && administrators === 1 ? 'lastAdministrator' : 'free';
}

/** « Les Amis  du Lac » is « les amis du lac »: typing a name proves that one knows what one deletes, no more. */
export function isSameName(typed: string, name: string): boolean {
	const plain = (text: string) =>
		text.normalize('NFKC').replaceAll(/\s+/gu, ' ').replaceAll('’', "'").trim().toLowerCase();
	return plain(typed) === plain(name);
}
