import { error, type RequestEvent } from '@sveltejs/kit';
import type { SignedIn } from '../auth/sessions.ts';
import { requireAccount } from './signed-in.ts';

/**
 * The guard of the administration of the site.
 * @throws what `requireAccount` throws; the 404 of any absent page for everybody else
 */
export async function requireAdministrator(
	event: Pick<RequestEvent, 'locals' | 'url' | 'request'>
): Promise<SignedIn> {
	const account = await requireAccount(event);
	if (account.kind !== 'administrator') error(404, 'Cette page n’existe pas.');
	return account;
}
