import { error } from '@sveltejs/kit';
import { kindName } from '#lib/presentation/identity-view.ts';
import type { MemberOrganisation } from '../repositories/organisation.repository.ts';
import { NOT_A_MEMBER } from './member-organisation.ts';

/** What every page of an organisation shows at its head. */
export function organisationHead({ publicId, name, audience, right }: MemberOrganisation) {
	return {
		publicId,
		name,
		/** Decides the accent. */
		audience,
		kind: kindName(audience),
		right
	};
}

export type OrganisationHead = ReturnType<typeof organisationHead>;

/** To whoever accepts its invitation at the moment when it is deleted. */
export const ORGANISATION_GONE =
	'Cette organisation vient d’être supprimée : il n’y a plus rien à rejoindre, et votre compte n’a pas changé.';

/** Lost between the guard and the act: the same page as a moment later. */
export function refuseFormerMember(): never {
	error(404, NOT_A_MEMBER);
}
