import { MEMBER_ROLES, type MemberRole } from '#lib/domain/organisation/member-role.ts';

/** Roles as the screens say them, with what each allows. */
export const roleWords: Readonly<Record<MemberRole, { name: string; allows: string }>> = {
	administrator: {
		name: 'Administration',
		allows: 'Remplir, inviter, partager, gérer les droits de chacun.'
	},
	contributor: {
		name: 'Contribution',
		allows: 'Remplir les diagnostics et consulter les résultats.'
	},
	reader: { name: 'Lecture', allows: 'Consulter les résultats, sans rien modifier.' }
};

export const roleOptions = MEMBER_ROLES.map((id) => ({ id, ...roleWords[id] }));
