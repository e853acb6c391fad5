import { error, type RequestEvent } from '@sveltejs/kit';
import type { SignedIn } from '../auth/sessions.ts';
import { requireAccount, requireFreshAccount } from './signed-in.ts';

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

/**
 * Same, for what only an administrator who proved who they are in the last ten minutes may do.
 * @throws what `requireAdministrator` and `requireFreshAccount` throw
 */
export async function requireFreshAdministrator(
	event: Pick<RequestEvent, 'locals' | 'url' | 'request'>
): Promise<SignedIn> {
	// First: to anybody else, the page does not exist.
	await requireAdministrator(event);
	return requireFreshAccount(event);
}
