import { fail, redirect } from '@sveltejs/kit';
import { SHORTEST } from '#lib/server/auth/password-rules.ts';
import { database } from '#lib/server/db/index.ts';
import { typed } from '#lib/server/http/form-fields.ts';
import { reopenSession } from '#lib/server/http/sensitive-change.ts';
import { requireFreshAccount } from '#lib/server/http/signed-in.ts';
import { log } from '#lib/server/log.ts';
import { changePassword } from '#lib/server/use-cases/change-password.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { kind, email, hasPassword } = await requireFreshAccount(event);
	return { email, hasPassword, shortest: SHORTEST[kind] };
};

export const actions: Actions = {
	default: async (event) => {
		const account = await requireFreshAccount(event);
		const password = typed(await event.request.formData(), 'password', 1000);
		const changed = await changePassword(database(), account.accountId, password, new Date());
		if (!changed.ok) return fail(400, { error: changed.error.unfit });
		await reopenSession(event, account);
		log('info', 'account.password-changed', { account: account.publicId, how: 'account' });
		redirect(303, '/compte?fait=mot-de-passe');
	}
};
