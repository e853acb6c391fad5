import { error, fail, redirect } from '@sveltejs/kit';
import { formatDate } from '#lib/format/dates.ts';
import { kindName } from '#lib/presentation/identity-view.ts';
import { roleWords } from '#lib/presentation/role-words.ts';
import { isAccessToken, isPublicId, tokenIn } from '#lib/server/auth/access-token.ts';
import { database } from '#lib/server/db/index.ts';
import { ORGANISATION_GONE } from '#lib/server/http/organisation-page.ts';
import { requireAccount, signInAddress } from '#lib/server/http/signed-in.ts';
import { log } from '#lib/server/log.ts';
import { findOrganisation } from '#lib/server/repositories/organisation.repository.ts';
import {
	acceptInvitation,
	lookUpInvitation,
	refuseInvitation
} from '#lib/server/use-cases/invite-members.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Shows the invitation and changes nothing: mail scanners follow links too. */
export const load: PageServerLoad = async (event) => {
	const { email, role, expiresAt, organisation, inviter } = await requireInvitation(event);
	const account = await event.locals.account();
	return {
		organisation: {
			publicId: organisation.publicId,
			name: organisation.name,
			kind: kindName(organisation.audience)
		},
		inviter,
		role: roleWords[role],
		until: formatDate(expiresAt),
		/** Where it was sent: whoever has the link has read that mail. */
		email,
		signedInAs: account?.email ?? null,
		signIn: signInAddress(event.url)
	};
};

export const actions: Actions = {
	accept: async (event) => {
		const account = await requireAccount(event);
		const shown = (await event.request.formData()).get('organisation');
		const token = tokenIn(event.params.token);
		const accepted = isAccessToken(token)
			? await acceptInvitation(database(), { token }, account, new Date())
			: undefined;
		if (accepted?.ok) redirect(303, `/organisations/${accepted.value}?bienvenue`);
		if (accepted?.error === 'otherAddress') return fail(409, { otherAddress: true });
		if (accepted?.error === 'organisationGone') error(410, ORGANISATION_GONE);
		// Sent twice: the first has made this account a member.
		const scope = { publicId: String(shown), accountId: account.accountId };
		if (isPublicId(scope.publicId) && (await findOrganisation(database(), scope)))
			redirect(303, `/organisations/${scope.publicId}?bienvenue`);
		return error(404, UNKNOWN);
	},
	refuse: async (event) => {
		await refuseInvitation(database(), await requireInvitation(event));
		redirect(303, '/invitations/refusee');
	}
};

const UNKNOWN =
	'Cette invitation n’ouvre plus rien : elle a été acceptée, refusée, retirée ou renvoyée, l’organisation a été supprimée, ou ses quatorze jours sont passés. Si vous l’avez acceptée, connectez-vous : l’organisation est dans votre espace. Sinon, demandez qu’on vous la renvoie.';

/** @throws a 404 when the link opens nothing, a 429 when this address has tried too many */
async function requireInvitation({
	params,
	getClientAddress
}: Pick<RequestEvent, 'params' | 'getClientAddress'>) {
	const found = await lookUpInvitation(
		database(),
		tokenIn(params.token),
		getClientAddress(),
		new Date()
	);
	if (found.ok) return found.value;
	log('warn', 'invitation.missed', { reason: found.error });
	if (found.error === 'unknownLink') error(404, UNKNOWN);
	error(
		429,
		'Trop de liens inconnus ont été essayés depuis cette connexion. Réessayez dans dix minutes.'
	);
}
