/** What a member may do, from the least to the most; each right includes the former. */
export const RIGHTS = ['read', 'answer', 'manage'] as const;
export type Right = (typeof RIGHTS)[number];

/** Roles of the members of an organisation, from the most to the least. */
export const MEMBER_ROLES = ['administrator', 'contributor', 'reader'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

const RIGHT_OF: Readonly<Record<MemberRole, Right>> = {
	administrator: 'manage',
	contributor: 'answer',
	reader: 'read'
};

export function rightOf(role: MemberRole): Right {
	return RIGHT_OF[role];
}

/** Does having `held` suffice where `needed` is asked? */
export function includesRight(held: Right, needed: Right): boolean {
	return RIGHTS.indexOf(held) >= RIGHTS.indexOf(needed);
}

/** The roles that have this right, for a WHERE. */
export function rolesWith(right: Right): MemberRole[] {
	return MEMBER_ROLES.filter((role) => includesRight(rightOf(role), right));
}
