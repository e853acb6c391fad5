import { error, type RequestEvent } from '@sveltejs/kit';
import type { SignedIn } from '../auth/sessions.ts';
import { requireAccount } from './signed-in.ts';

/** The guard of the advisers' pages. @throws what `requireAccount` throws; a 404 for any other account */
export async function requireAdviser(
	event: Pick<RequestEvent, 'locals' | 'url' | 'request'>
): Promise<SignedIn> {
	const account = await requireAccount(event);
	if (account.kind !== 'adviser')
		error(404, 'Cette page n’existe pas, ou votre compte n’y a pas accès.');
	return account;
}

/** Foreign, absent, over and withdrawn all look the same. */
export const NOT_SHARED_WITH =
	'Cette organisation ne vous montre rien, ou ne le fait plus. Si elle vous a donné un code, saisissez-le dans votre espace.';

/** As the organisations see who reads: a name is what its owner says, an address is proven. */
export const adviserName = ({ name, email }: SignedIn): string =>
	name ? `${name} (${email})` : email;
