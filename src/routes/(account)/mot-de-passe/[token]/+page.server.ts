import { fail, redirect } from '@sveltejs/kit';
import { database } from '#lib/server/db/index.ts';
import { SHORTEST } from '#lib/server/auth/password-rules.ts';
import { typed } from '#lib/server/http/form-fields.ts';
import { refuseLink } from '#lib/server/http/mailed-link-page.ts';
import { log } from '#lib/server/log.ts';
import { findAccountByEmail } from '#lib/server/repositories/account.repository.ts';
import { resetByLink } from '#lib/server/use-cases/change-password.ts';
import { lookUpMailedLink } from '#lib/server/use-cases/mailed-links.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, getClientAddress }) => {
	const found = await lookUpMailedLink(
		database(),
		{ purpose: 'reset-password', token: params.token, clientAddress: getClientAddress() },
		new Date()
	);
	if (!found.ok) refuseLink(found.error);
	const account = await findAccountByEmail(database(), found.value.email);
	return { email: found.value.email, shortest: SHORTEST[account?.kind ?? 'member'] };
};

export const actions: Actions = {
	default: async ({ params, request, getClientAddress }) => {
		const changed = await resetByLink(
			database(),
			{ token: params.token, clientAddress: getClientAddress() },
			typed(await request.formData(), 'password', 1000),
			new Date()
		);
		if (!changed.ok) {
			if (typeof changed.error === 'string') return refuseLink(changed.error);
			return fail(400, { error: changed.error.unfit });
		}
		log('info', 'account.password-changed', { how: 'reset' });
		redirect(303, '/connexion?mot-de-passe-change');
	}
};
