import { fail, redirect } from '@sveltejs/kit';
import { needsSecondFactor } from '#lib/server/auth/second-factor.ts';
import { createTotpSecret, isTotpSecret, totpAddress } from '#lib/server/auth/totp.ts';
import { database } from '#lib/server/db/index.ts';
import { typed } from '#lib/server/http/form-fields.ts';
import { reopenSession, requireEnrolling } from '#lib/server/http/sensitive-change.ts';
import { requireFreshAccount, safeReturn } from '#lib/server/http/signed-in.ts';
import { log } from '#lib/server/log.ts';
import { countRecoveryCodes } from '#lib/server/repositories/recovery-code.repository.ts';
import {
	enrolSecondFactor,
	removeSecondFactor,
	renewRecoveryCodes
} from '#lib/server/use-cases/second-factor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const account = await requireEnrolling(event);
	const isNeeded = needsSecondFactor(account);
	const next = safeReturn(event.url.searchParams.get('suite') ?? '/compte');
	if (account.hasSecondFactor)
		return { isNeeded, next, left: await countRecoveryCodes(database(), account.accountId) };
	return { isNeeded, next, setUp: setUp(createTotpSecret(), account.email) };
};

export const actions: Actions = {
	enrol: async (event) => {
		const account = await requireEnrolling(event);
		const form = await event.request.formData();
		const secret = form.get('secret');
		if (!isTotpSecret(secret))
			return fail(400, {
				error: 'Ce formulaire est incomplet. Rechargez la page.',
				setUp: undefined
			});
		const enrolled = await enrolSecondFactor(
			database(),
			account.accountId,
			{ secret, code: typed(form, 'totp', 20) },
			new Date()
		);
		if (!enrolled.ok) {
			if (enrolled.error === 'already') redirect(303, '/compte/double-verification');
			// The same secret again: the application has it already.
			return fail(400, {
				error:
					'Ce code n’est pas celui de l’application. Vérifiez l’heure du téléphone, puis recopiez le code affiché.',
				setUp: setUp(secret, account.email)
			});
		}
		await reopenSession(event, account, true);
		log('info', 'account.factor-added', { account: account.publicId });
		return { codes: enrolled.value };
	},
	renew: async (event) => {
		const account = await requireFreshAccount(event);
		const codes = await renewRecoveryCodes(database(), account.accountId);
		if (!codes) redirect(303, '/compte/double-verification');
		log('info', 'account.recovery-codes-renewed', { account: account.publicId });
		return { codes };
	},
	remove: async (event) => {
		const account = await requireFreshAccount(event);
		const removed = await removeSecondFactor(database(), account.accountId, new Date());
		if (!removed.ok && removed.error === 'needed')
			return fail(403, { error: 'Votre rôle demande la double vérification : elle reste active.' });
		await reopenSession(event, account, false);
		log('info', 'account.factor-removed', { account: account.publicId });
		redirect(303, '/compte?fait=double-verification');
	}
};

interface SetUp {
	/** In base 32, for applications without a camera. */
	secret: string;
	/** What the QR code says. */
	address: string;
}

function setUp(secret: string, email: string): SetUp {
	return { secret, address: totpAddress(secret, email) };
}
