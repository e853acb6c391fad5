import { fail, redirect } from '@sveltejs/kit';
import { formatDate } from '#lib/format/dates.ts';
import { kindName } from '#lib/presentation/identity-view.ts';
import { roleWords } from '#lib/presentation/role-words.ts';
import { HOME_OF, spacePages } from '#lib/presentation/space-pages.ts';
import { isPublicId } from '#lib/server/auth/access-token.ts';
import { database } from '#lib/server/db/index.ts';
import { ORGANISATION_GONE } from '#lib/server/http/organisation-page.ts';
import { requireAccount } from '#lib/server/http/signed-in.ts';
import {
	findInvitation,
	findInvitationsTo
} from '#lib/server/repositories/invitation.repository.ts';
import { findOrganisationsOf } from '#lib/server/repositories/organisation.repository.ts';
import { acceptInvitation, refuseInvitation } from '#lib/server/use-cases/invite-members.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { accountId, email, kind } = await requireAccount(event);
	const [organisations, invitations] = await Promise.all([
		findOrganisationsOf(database(), accountId),
		findInvitationsTo(database(), email, new Date())
	]);
	return {
		organisations: organisations.map(({ publicId, name, audience, role }) => ({
			publicId,
			name,
			kind: kindName(audience),
			role: roleWords[role].name
		})),
		invitations: invitations.map(({ publicId, organisation, inviter, role, expiresAt }) => ({
			publicId,
			organisation: organisation.name,
			inviter,
			role: roleWords[role],
			until: formatDate(expiresAt)
		})),
		/** Of an adviser, or of who administers the site: their own page, this one being that of members. */
		own: spacePages(kind).find(({ href }) => href === HOME_OF[kind] && kind !== 'member'),
		left: event.url.searchParams.has('quittee')
	};
};

const GONE =
	'Cette invitation n’est plus valable : elle a été retirée, a déjà reçu une réponse, ou l’organisation a été supprimée.';

export const actions: Actions = {
	accept: async (event) => {
		const { account, scope } = await requireInvited(event);
		const accepted = scope && (await acceptInvitation(database(), scope, account, new Date()));
		if (accepted && !accepted.ok && accepted.error === 'organisationGone')
			return fail(410, { message: ORGANISATION_GONE });
		if (!accepted?.ok) return fail(409, { message: GONE });
		redirect(303, `/organisations/${accepted.value}?bienvenue`);
	},
	refuse: async (event) => {
		const { scope } = await requireInvited(event);
		const invitation = scope && (await findInvitation(database(), scope, new Date()));
		if (invitation) await refuseInvitation(database(), invitation);
		redirect(303, '/organisations');
	}
};

/** The invitation named by the form, for the address of the account only. */
async function requireInvited(event: RequestEvent) {
	const account = await requireAccount(event);
	const publicId = (await event.request.formData()).get('invitation');
	const scope =
		typeof publicId === 'string' && isPublicId(publicId)
			? { publicId, email: account.email }
			: undefined;
	return { account, scope };
}
