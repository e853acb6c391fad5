import { error, fail, redirect } from '@sveltejs/kit';
import { departureOf } from '#lib/domain/organisation/departure.ts';
import { includesRight } from '#lib/domain/organisation/member-role.ts';
import { database } from '#lib/server/db/index.ts';
import { NOT_A_MEMBER, requireMember } from '#lib/server/http/member-organisation.ts';
import { organisationHead } from '#lib/server/http/organisation-page.ts';
import { findLeaving } from '#lib/server/repositories/departure.repository.ts';
import { deleteOrganisation } from '#lib/server/use-cases/delete-organisation.ts';
import { changeMember } from '#lib/server/use-cases/manage-members.ts';
import type { Actions, PageServerLoad } from './$types';

const LAST_ADMINISTRATOR =
	'Vous êtes la seule personne à administrer cette organisation : nommez d’abord quelqu’un d’autre.';
const ALONE =
	'Vous êtes la seule personne de cette organisation : la quitter la laisserait sans personne. Supprimez-la plutôt.';
const NAME_MAX_LENGTH = 120;

export const load: PageServerLoad = async (event) => {
	const { account, organisation } = await requireMember(event, 'read');
	const mine = await findLeaving(database(), account.accountId);
	const here = mine.find(({ publicId }) => publicId === organisation.publicId);
	if (!here) error(404, NOT_A_MEMBER);
	return {
		organisation: organisationHead(organisation),
		manages: includesRight(organisation.right, 'manage'),
		answers: includesRight(organisation.right, 'answer'),
		members: here.members,
		departure: departureOf(here)
	};
};

export const actions: Actions = {
	leave: async (event) => {
		const { account, scope } = await requireMember(event, 'read');
		const form = await event.request.formData();
		if (!form.has('confirme'))
			return fail(400, { leave: 'Cochez la case pour confirmer que vous partez.' });
		const leaving = { member: account.publicId, leaves: true } as const;
		const left = await changeMember(database(), scope, leaving);
		if (!left.ok && left.error === 'alone') return fail(409, { leave: ALONE });
		if (!left.ok && left.error === 'lastAdministrator')
			return fail(409, { leave: LAST_ADMINISTRATOR });
		// Gone already, by a form sent twice: the same farewell.
		redirect(303, '/organisations?quittee');
	},
	delete: async (event) => {
		const { account, scope } = await requireMember(event, 'manage');
		const typed = (await event.request.formData()).get('nom');
		const typedName = typeof typed === 'string' ? typed.slice(0, 2 * NAME_MAX_LENGTH) : '';
		const deleted = await deleteOrganisation(
			database(),
			{ scope, typedName, deletedBy: account.name },
			new Date()
		);
		if (!deleted.ok && deleted.error === 'otherName')
			return fail(400, {
				typedName,
				remove: 'Ce n’est pas le nom de l’organisation : recopiez-le tel qu’il est affiché.'
			});
		if (!deleted.ok) error(404, NOT_A_MEMBER);
		redirect(303, '/effacement?quoi=organisation');
	}
};
