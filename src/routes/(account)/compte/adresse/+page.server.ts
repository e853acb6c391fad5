import { fail } from '@sveltejs/kit';
import * as z from 'zod';
import { emailAddress } from '#lib/server/auth/email.ts';
import { database } from '#lib/server/db/index.ts';
import { judgeFields, typed } from '#lib/server/http/form-fields.ts';
import { requireFreshAccount } from '#lib/server/http/signed-in.ts';
import { askAddressChange } from '#lib/server/use-cases/change-address.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { email } = await requireFreshAccount(event);
	return { email };
};

export const actions: Actions = {
	default: async (event) => {
		const { accountId, email: former } = await requireFreshAccount(event);
		const form = await event.request.formData();
		const email = typed(form, 'email');
		const judged = judgeFields(form, z.object({ email: emailAddress }));
		if (!judged.ok) return fail(400, { email, error: judged.errors.email, sent: false });
		if (judged.value.email === former)
			return fail(400, { email, error: 'C’est déjà l’adresse de votre compte.', sent: false });
		const asked = await askAddressChange(
			database(),
			{ accountId, email: judged.value.email, clientAddress: event.getClientAddress() },
			new Date()
		);
		if (!asked.ok)
			return fail(429, {
				email,
				error:
					'Plusieurs messages sont déjà partis : ouvrez le plus récent, ou réessayez plus tard.',
				sent: false
			});
		return { email: judged.value.email, error: undefined, sent: true };
	}
};
