import { redirect, type RequestEvent } from '@sveltejs/kit';
import { openSession, type SignedIn } from '../auth/sessions.ts';
import { database } from '../db/index.ts';
import { isFresh, requireAccount, requireFreshAccount, signInAddress } from './signed-in.ts';

/**
 * Opens a new session in place of those that a change has ended: a new id at each change of what proves identity
 * (security bar §2).
 */
export function reopenSession(
	event: RequestEvent,
	{ accountId, session }: SignedIn,
	secondFactor = session.secondFactor
): Promise<void> {
	return openSession(database(), event, { accountId, secondFactor }, new Date());
}

/**
 * The guard of the page that sets the second factor up: the only one that someone who must have one may open before.
 * @throws as `requireFreshAccount`
 */
export async function requireEnrolling(event: RequestEvent): Promise<SignedIn> {
	const half = await event.locals.halfSignedIn();
	if (!half) return requireAccount(event);
	if (half.hasSecondFactor || (await event.locals.account())) return requireFreshAccount(event);
	if (!isFresh(half, new Date())) redirect(303, signInAddress(event.url));
	return half;
}
