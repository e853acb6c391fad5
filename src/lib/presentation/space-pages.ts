import type { AccountKind } from '#lib/domain/account/account-kind.ts';

/** The first page of each kind of account. */
export const HOME_OF: Readonly<Record<AccountKind, string>> = {
	member: '/organisations',
	adviser: '/accompagnement',
	administrator: '/administration'
};

/** The pages of someone who is signed in, those of their kind first. */
export function spacePages(kind: AccountKind): { href: string; label: string }[] {
	return [
		...(kind === 'adviser' ? [{ href: HOME_OF.adviser, label: 'Accompagnement' }] : []),
		...(kind === 'administrator' ? [{ href: HOME_OF.administrator, label: 'Administration' }] : []),
		{ href: HOME_OF.member, label: 'Organisations' },
		{ href: '/compte', label: 'Mon compte' }
	];
}
