import { redirect, type RequestEvent } from '@sveltejs/kit';
import { needsSecondFactor } from '../auth/second-factor.ts';
import { openSession } from '../auth/sessions.ts';
import { database } from '../db/index.ts';
import { log } from '../log.ts';
import type { Account } from '../repositories/account.repository.ts';
import { CODE_PAGE, ENROL_PAGE, safeReturn, startPage, withNext } from './signed-in.ts';

/**
 * Opens a session for someone who proved who they are, and leads them on: to their second factor, to setting it up
 * when their account must have one, else where they were going.
 * @throws the redirection
 */
export async function enter(
	event: RequestEvent,
	account: Pick<Account, 'id' | 'publicId' | 'kind' | 'totpSecret'>,
	how: 'link' | 'password' | 'nomination'
): Promise<never> {
	return enterAt(event, account, how, safeReturn(event.url.searchParams.get('suite')));
}

/** Same, on the way to this page of ours. */
export async function enterAt(
	event: RequestEvent,
	account: Pick<Account, 'id' | 'publicId' | 'kind' | 'totpSecret'>,
	how: 'link' | 'password' | 'nomination' | 'persona',
	asked: string
): Promise<never> {
	const next = startPage(account, asked);
	await openSession(database(), event, { accountId: account.id, secondFactor: false }, new Date());
	log('info', 'account.signed-in', { account: account.publicId, how });
	if (account.totpSecret) redirect(303, withNext(CODE_PAGE, next));
	if (needsSecondFactor(account)) redirect(303, withNext(ENROL_PAGE, next));
	redirect(303, next);
}
