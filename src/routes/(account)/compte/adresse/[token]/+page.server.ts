import { error, redirect } from '@sveltejs/kit';
import { database } from '#lib/server/db/index.ts';
import { refuseLink } from '#lib/server/http/mailed-link-page.ts';
import { reopenSession } from '#lib/server/http/sensitive-change.ts';
import { requireAccount } from '#lib/server/http/signed-in.ts';
import { log } from '#lib/server/log.ts';
import { confirmAddressChange } from '#lib/server/use-cases/change-address.ts';
import { lookUpMailedLink } from '#lib/server/use-cases/mailed-links.ts';
import type { Actions, PageServerLoad } from './$types';

const OTHER_ACCOUNT =
	'Ce lien concerne un autre compte que celui où vous êtes connecté. Rien n’a été modifié.';

export const load: PageServerLoad = async (event) => {
	const { accountId, email } = await requireAccount(event);
	const link = {
		purpose: 'change-email',
		token: event.params.token,
		clientAddress: event.getClientAddress()
	} as const;
	const found = await lookUpMailedLink(database(), link, new Date());
	if (!found.ok) refuseLink(found.error);
	if (found.value.accountId !== accountId) error(403, OTHER_ACCOUNT);
	return { former: email, email: found.value.email };
};

export const actions: Actions = {
	default: async (event) => {
		const account = await requireAccount(event);
		const confirmed = await confirmAddressChange(
			database(),
			account.accountId,
			{ token: event.params.token, clientAddress: event.getClientAddress() },
			new Date()
		);
		if (confirmed.ok) {
			await reopenSession(event, account);
			log('info', 'account.address-changed', { account: account.publicId });
			redirect(303, '/compte?fait=adresse');
		}
		log('warn', 'account.address-refused', { account: account.publicId, reason: confirmed.error });
		if (confirmed.error === 'otherAccount') return error(403, OTHER_ACCOUNT);
		if (confirmed.error === 'taken')
			return error(409, 'Un autre compte porte déjà cette adresse. La vôtre n’a pas changé.');
		return refuseLink(confirmed.error);
	}
};
