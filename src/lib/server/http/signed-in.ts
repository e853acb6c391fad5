import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { SignedIn } from '../auth/sessions.ts';

export const SIGN_IN_PAGE = '/connexion';

const SESSION_OVER =
	'Votre session est terminée : rien n’a été enregistré. Connectez-vous dans un autre onglet, puis envoyez de nouveau cette page.';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

/**
 * The guard of every page and action that needs an account. A page sends to the sign-in page and comes back; what
 * was posted is refused in words.
 * @throws a redirection, or a 401
 */
export async function requireAccount(event: Event): Promise<SignedIn> {
	const account = await event.locals.account();
	if (account) return account;
	if (event.request.method !== 'GET') error(401, SESSION_OVER);
	redirect(303, signInAddress(event.url));
}

/** The sign-in page that leads back here. */
export function signInAddress({ pathname, search }: URL): string {
	return `${SIGN_IN_PAGE}?suite=${encodeURIComponent(pathname + search)}`;
}

/**
 * Where to go after signing in: a page of ours that needs an account, else the account's own start page.
 * Anything else that a link may carry is ignored (security bar §4).
 */
export function safeReturn(asked: FormDataEntryValue | string | null): string {
	const ALLOWED =
		/^\/(organisations|compte|evaluations|invitations|accompagnement|administration)(\/[\w/.-]*)?(\?[\w=&%.-]*)?$/;
	return typeof asked === 'string' &&
		asked.length <= 500 &&
		ALLOWED.test(asked) &&
		!asked.includes('..')
		? asked
		: '/organisations';
}
