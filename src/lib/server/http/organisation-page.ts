import { error } from '@sveltejs/kit';
import { isOrganisationKind } from '#lib/domain/organisation/kind.ts';
import { kindName } from '#lib/presentation/identity-view.ts';
import type { MemberOrganisation } from '../repositories/organisation.repository.ts';
import { NOT_A_MEMBER } from './member-organisation.ts';

/** What every page of an organisation shows at its head. */
export function organisationHead({ publicId, name, audience, right }: MemberOrganisation) {
	return {
		publicId,
		name,
		/** Decides the accent. */
		audience: isOrganisationKind(audience) ? audience : undefined,
		kind: kindName(audience),
		right
	};
}

export type OrganisationHead = ReturnType<typeof organisationHead>;

/** Lost between the guard and the act: the same page as a moment later. */
export function refuseFormerMember(): never {
	error(404, NOT_A_MEMBER);
}
