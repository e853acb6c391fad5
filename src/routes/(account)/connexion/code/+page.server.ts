import { error, fail, redirect } from '@sveltejs/kit';
import { database } from '#lib/server/db/index.ts';
import { typed } from '#lib/server/http/form-fields.ts';
import { reopenSession } from '#lib/server/http/sensitive-change.ts';
import { safeReturn, SIGN_IN_PAGE, startPage, withNext } from '#lib/server/http/signed-in.ts';
import { log } from '#lib/server/log.ts';
import { checkSecondFactor } from '#lib/server/use-cases/second-factor.ts';
import type { Actions, PageServerLoad } from './$types';

const REFUSED = {
	wrong: {
		status: 400,
		message:
			'Ce code n’est pas le bon, ou il a déjà servi. Attendez que l’application en montre un autre.'
	},
	wait: {
		status: 429,
		message: 'Trop de codes n’ont pas abouti : une pause protège le compte. Réessayez plus tard.'
	}
} as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const next = safeReturn(url.searchParams.get('suite'));
	const account = await locals.account();
	if (account) redirect(303, startPage(account, next));
	if (!(await locals.halfSignedIn())?.hasSecondFactor) redirect(303, withNext(SIGN_IN_PAGE, next));
};

export const actions: Actions = {
	default: async (event) => {
		const half = await event.locals.halfSignedIn();
		if (!half?.hasSecondFactor)
			return error(401, 'Trop de temps a passé : recommencez la connexion depuis le début.');
		const code = typed(await event.request.formData(), 'code', 100);
		const checked = await checkSecondFactor(
			database(),
			half.accountId,
			{ code, clientAddress: event.getClientAddress() },
			new Date()
		);
		if (!checked.ok) {
			log('warn', 'account.code-refused', { account: half.publicId, reason: checked.error });
			const { status, message } = REFUSED[checked.error];
			return fail(status, { error: message });
		}
		await reopenSession(event, half, true);
		log('info', 'account.second-factor', { account: half.publicId, how: checked.value });
		redirect(303, startPage(half, safeReturn(event.url.searchParams.get('suite'))));
	}
};
