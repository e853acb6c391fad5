import { error, fail, redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { emailAddress } from '#lib/server/auth/email.ts';
import { database } from '#lib/server/db/index.ts';
import { isDemo } from '#lib/server/demo.ts';
import { enter } from '#lib/server/http/after-sign-in.ts';
import { demoPersonas, enterAsPersona } from '#lib/server/http/demo-personas.ts';
import { judgeFields, typed } from '#lib/server/http/form-fields.ts';
import { safeReturn, startPage } from '#lib/server/http/signed-in.ts';
import { log } from '#lib/server/log.ts';
import { askSignInLink } from '#lib/server/use-cases/sign-in-by-link.ts';
import { checkAccountPassword } from '#lib/server/use-cases/sign-in-by-password.ts';
import type { Actions, PageServerLoad } from './$types';

const PASSWORD_REFUSED = {
	wrong: {
		status: 400,
		message:
			'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez-les, ou demandez un lien par courriel.'
	},
	wait: {
		status: 429,
		message:
			'Trop d’essais n’ont pas abouti : une pause protège le compte. Demandez un lien par courriel, ou réessayez plus tard.'
	},
	busy: {
		status: 503,
		message: 'Beaucoup de personnes se connectent en ce moment. Réessayez dans quelques secondes.'
	}
} as const;

const NO_SUCH_PAGE = 'Cette page n’existe pas, ou n’est plus accessible avec ce lien.';

export const load: PageServerLoad = async ({ locals, url }) => {
	const next = safeReturn(url.searchParams.get('suite'));
	// In the demo, one goes from a persona to another without signing out.
	const account = isDemo() ? null : await locals.account();
	if (account) redirect(303, startPage(account, next));
	return {
		next,
		passwordChanged: url.searchParams.has('mot-de-passe-change'),
		personas: demoPersonas()
	};
};

export const actions: Actions = {
	/** Not there at all but in the demo, even for a forged form. */
	demo: async (event) => {
		if (!isDemo()) error(404, NO_SUCH_PAGE);
		return enterAsPersona(event, (await event.request.formData()).get('persona'));
	},
	link: async ({ request, url, getClientAddress }) => {
		const form = await request.formData();
		const email = typed(form, 'email');
		const judged = judgeFields(form, z.object({ email: emailAddress }));
		if (!judged.ok) return fail(400, { way: 'link', email, error: judged.errors.email });
		const asked = await askSignInLink(
			database(),
			{
				email: judged.value.email,
				next: safeReturn(url.searchParams.get('suite')),
				clientAddress: getClientAddress()
			},
			new Date()
		);
		if (!asked.ok) return fail(429, { way: 'tooMany', email });
		return { way: 'sent', email: judged.value.email };
	},
	password: async (event) => {
		const form = await event.request.formData();
		const email = typed(form, 'email');
		const judged = judgeFields(
			form,
			z.object({
				email: emailAddress,
				password: z
					.string()
					.min(1, 'Indiquez votre mot de passe.')
					.max(1000, 'Ce mot de passe est trop long.')
			})
		);
		if (!judged.ok)
			return fail(400, { way: 'password', email, error: Object.values(judged.errors)[0] });
		const checked = await checkAccountPassword(
			database(),
			{ ...judged.value, clientAddress: event.getClientAddress() },
			new Date()
		);
		if (checked.ok) return enter(event, checked.value, 'password');
		log('warn', 'account.password-refused', { reason: checked.error });
		const { status, message } = PASSWORD_REFUSED[checked.error];
		return fail(status, { way: 'password', email, error: message });
	}
};
