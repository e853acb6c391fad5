import { error, type RequestEvent } from '@sveltejs/kit';
import { includesRight, type Right } from '#lib/domain/organisation/member-role.ts';
import { isPublicId } from '../auth/access-token.ts';
import type { SignedIn } from '../auth/sessions.ts';
import { database } from '../db/index.ts';
import {
	findOrganisation,
	type MemberOrganisation,
	type MemberScope
} from '../repositories/organisation.repository.ts';
import { requireAccount } from './signed-in.ts';

/** Foreign, absent and left all look the same. */
export const NOT_A_MEMBER =
	'Cette organisation n’existe pas, ou votre compte n’y a pas accès. Si vous avez reçu une invitation, ouvrez son lien.';

const RIGHT_REFUSED: Readonly<Record<Exclude<Right, 'read'>, string>> = {
	answer: 'Votre rôle dans cette organisation permet de lire, pas de répondre ni de modifier.',
	manage: 'Seule une personne qui administre cette organisation peut faire cela.'
};

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'> & {
	params: { organisation: string };
};

/**
 * The guard of every page and action of an organisation.
 * @throws what `requireAccount` throws; a 404 when the account is no member; a 403 when its role does not suffice
 */
export async function requireMember(
	event: Event,
	needed: Right
): Promise<{ account: SignedIn; organisation: MemberOrganisation; scope: MemberScope }> {
	const account = await requireAccount(event);
	const scope = { publicId: event.params.organisation, accountId: account.accountId };
	const organisation = isPublicId(scope.publicId)
		? await findOrganisation(database(), scope)
		: undefined;
	if (!organisation) error(404, NOT_A_MEMBER);
	if (needed !== 'read' && !includesRight(organisation.right, needed))
		error(403, RIGHT_REFUSED[needed]);
	return { account, organisation, scope };
}
