import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { assertNever, type Result } from '#lib/domain/shared/result.ts';
import { database } from '#lib/server/db/index.ts';
import { typed } from '#lib/server/http/form-fields.ts';
import { reopenSession } from '#lib/server/http/sensitive-change.ts';
import { requireAccount, safeReturn } from '#lib/server/http/signed-in.ts';
import { log } from '#lib/server/log.ts';
import { checkSecondFactor } from '#lib/server/use-cases/second-factor.ts';
import { askSignInLink } from '#lib/server/use-cases/sign-in-by-link.ts';
import {
	checkAccountPassword,
	type PasswordRefusal
} from '#lib/server/use-cases/sign-in-by-password.ts';
import type { Actions, PageServerLoad } from './$types';

const nextOf = ({ url }: Pick<RequestEvent, 'url'>) =>
	safeReturn(url.searchParams.get('suite') ?? '/compte');

export const load: PageServerLoad = async (event) => {
	const { email, hasPassword, hasSecondFactor } = await requireAccount(event);
	return { email, hasPassword, hasSecondFactor, next: nextOf(event) };
};

export const actions: Actions = {
	password: (event) =>
		prove(event, 'password', async ({ email }, form, clientAddress) =>
			checkAccountPassword(
				database(),
				{ email, password: typed(form, 'password', 1000), clientAddress },
				new Date()
			)
		),
	code: (event) =>
		prove(event, 'code', async ({ accountId }, form, clientAddress) =>
			checkSecondFactor(
				database(),
				accountId,
				{ code: typed(form, 'code', 100), clientAddress },
				new Date()
			)
		),
	link: async (event) => {
		const { email } = await requireAccount(event);
		const asked = await askSignInLink(
			database(),
			{ email, next: nextOf(event), clientAddress: event.getClientAddress() },
			new Date()
		);
		if (!asked.ok)
			return fail(429, {
				way: 'link',
				error: 'Plusieurs messages sont déjà partis : ouvrez le plus récent.'
			});
		return { way: 'sent', error: undefined };
	}
};

type Account = Awaited<ReturnType<typeof requireAccount>>;

async function prove(
	event: RequestEvent,
	way: 'password' | 'code',
	check: (
		account: Account,
		form: FormData,
		clientAddress: string
	) => Promise<Result<unknown, PasswordRefusal>>
) {
	const account = await requireAccount(event);
	const checked = await check(account, await event.request.formData(), event.getClientAddress());
	if (!checked.ok) {
		log('warn', 'account.proof-refused', { account: account.publicId, way, reason: checked.error });
		return fail(checked.error === 'wrong' ? 400 : checked.error === 'wait' ? 429 : 503, {
			way,
			error: wordsFor(checked.error, way)
		});
	}
	await reopenSession(event, account);
	log('info', 'account.proven', { account: account.publicId, way });
	redirect(303, nextOf(event));
}

function wordsFor(refusal: PasswordRefusal, way: 'password' | 'code'): string {
	switch (refusal) {
		case 'wrong':
			return way === 'password'
				? 'Ce n’est pas le bon mot de passe.'
				: 'Ce code n’est pas le bon, ou il a déjà servi.';
		case 'wait':
			return 'Trop d’essais n’ont pas abouti : une pause protège le compte. Recevez un lien, ou réessayez plus tard.';
		case 'busy':
			return 'Beaucoup de personnes se connectent en ce moment. Réessayez dans quelques secondes.';
		default:
			return assertNever(refusal);
	}
}
