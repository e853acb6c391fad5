import { error, fail, redirect } from '@sveltejs/kit';
import { identityChecks, isIdentityCheck } from '#lib/presentation/identity-checks.ts';
import { isPublicId } from '#lib/server/auth/access-token.ts';
import { database } from '#lib/server/db/index.ts';
import { requireFreshAdministrator } from '#lib/server/http/administrator.ts';
import { ENROL_PAGE } from '#lib/server/http/signed-in.ts';
import { log } from '#lib/server/log.ts';
import { findListedAccount } from '#lib/server/repositories/account-list.repository.ts';
import { resetSecondFactor } from '#lib/server/use-cases/reset-second-factor.ts';
import type { Actions, PageServerLoad } from './$types';

const ABSENT = 'Ce compte n’existe plus.';

export const load: PageServerLoad = async (event) => {
	const administrator = await requireFreshAdministrator(event);
	const { compte } = event.params;
	const account = isPublicId(compte) ? await findListedAccount(database(), compte) : undefined;
	if (!account) error(404, ABSENT);
	if (account.id === administrator.accountId) redirect(303, ENROL_PAGE);
	const { email, name, kind, hasSecondFactor } = account;
	return {
		account: { email, name, kind, hasSecondFactor },
		checks: identityChecks
	};
};

export const actions: Actions = {
	default: async (event) => {
		const administrator = await requireFreshAdministrator(event);
		const { compte } = event.params;
		const check = (await event.request.formData()).get('check');
		if (!isPublicId(compte)) error(404, ABSENT);
		if (!isIdentityCheck(check))
			return fail(400, { error: 'Dites comment vous avez vérifié l’identité de la personne.' });
		const reset = await resetSecondFactor(database(), administrator.accountId, compte, new Date());
		if (!reset.ok && reset.error === 'absent') error(404, ABSENT);
		if (!reset.ok && reset.error === 'oneself')
			return fail(400, { error: 'Vous ne pouvez pas faire cela à votre propre compte.' });
		if (reset.ok) {
			const by = administrator.publicId;
			log('warn', 'rights.second-factor-reset', { by, account: compte, check });
		}
		redirect(303, '/administration?fait');
	}
};
