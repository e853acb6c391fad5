import { fail } from '@sveltejs/kit';
import * as z from 'zod';
import { emailAddress } from '#lib/server/auth/email.ts';
import { database } from '#lib/server/db/index.ts';
import { judgeFields, typed } from '#lib/server/http/form-fields.ts';
import { askReset } from '#lib/server/use-cases/change-password.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ request, getClientAddress }) => {
		const form = await request.formData();
		const email = typed(form, 'email');
		const judged = judgeFields(form, z.object({ email: emailAddress }));
		if (!judged.ok) return fail(400, { email, error: judged.errors.email, sent: false });
		const asked = await askReset(
			database(),
			{ email: judged.value.email, clientAddress: getClientAddress() },
			new Date()
		);
		if (!asked.ok)
			return fail(429, {
				email,
				error:
					'Plusieurs messages sont déjà partis : ouvrez le plus récent, ou réessayez dans une demi-heure.',
				sent: false
			});
		return { email: judged.value.email, error: undefined, sent: true };
	}
};
