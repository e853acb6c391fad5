/** How an administrator of the site made sure of who asks; the id is what the log keeps. */
export const identityChecks = [
	{ id: 'in-person', label: 'En personne, avec une pièce d’identité' },
	{ id: 'known-number', label: 'En appelant moi-même un numéro connu avant la demande' },
	{ id: 'video', label: 'En visioconférence, avec une personne que je connais' },
	{
		id: 'colleague',
		label: 'Par une personne de son organisation, que j’ai appelée à un numéro connu'
	}
] as const;

export type IdentityCheck = (typeof identityChecks)[number]['id'];

export function isIdentityCheck(value: unknown): value is IdentityCheck {
	return identityChecks.some(({ id }) => id === value);
}
