import { fail, redirect } from '@sveltejs/kit';
import { departureOf } from '#lib/domain/organisation/departure.ts';
import { closeSession } from '#lib/server/auth/sessions.ts';
import { database } from '#lib/server/db/index.ts';
import { isFresh, requireAccount } from '#lib/server/http/signed-in.ts';
import { findLeaving } from '#lib/server/repositories/departure.repository.ts';
import { deleteAccount } from '#lib/server/use-cases/delete-account.ts';
import type { Actions, PageServerLoad } from './$types';

const NOT_CONFIRMED = 'Cochez la case pour confirmer : la suppression est définitive.';
const NOT_FRESH = 'Pour protéger votre compte, confirmez d’abord que c’est bien vous.';
const STUCK =
	'Vous êtes la seule personne à administrer une organisation qui a d’autres membres : nommez d’abord quelqu’un, ou supprimez l’organisation.';

export const load: PageServerLoad = async (event) => {
	const account = await requireAccount(event);
	const organisations = await findLeaving(database(), account.accountId);
	return {
		email: account.email,
		isFresh: isFresh(account, new Date()),
		organisations: organisations.map((one) => ({
			publicId: one.publicId,
			name: one.name,
			departure: departureOf(one)
		}))
	};
};

export const actions: Actions = {
	delete: async (event) => {
		const account = await requireAccount(event);
		const form = await event.request.formData();
		const deletesAlone = form.has('organisations');
		// Proof of identity is asked again before what cannot be undone.
		if (!isFresh(account, new Date())) return fail(403, { message: NOT_FRESH, deletesAlone });
		if (!form.has('confirme')) return fail(400, { message: NOT_CONFIRMED, deletesAlone });
		const deleted = await deleteAccount(database(), account, deletesAlone, new Date());
		if (!deleted.ok && deleted.error.code === 'lastAdministrator')
			return fail(409, { message: STUCK, deletesAlone });
		// Gone meanwhile, by a form sent twice: the same farewell.
		await closeSession(database(), event, new Date());
		redirect(303, '/effacement?quoi=compte');
	}
};
