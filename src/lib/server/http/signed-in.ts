import { redirect, type RequestEvent } from '@sveltejs/kit';
import { HOME_OF } from '#lib/presentation/space-pages.ts';
import { FRESH_MS } from '../auth/session-limits.ts';
import type { SignedIn } from '../auth/sessions.ts';
import { NEEDS_PROOF, refuseWithWords, SESSION_OVER } from './session-over.ts';

export const SIGN_IN_PAGE = '/connexion';
/** Where the second factor is asked. */
export const CODE_PAGE = '/connexion/code';
/** Where it is set up. */
export const ENROL_PAGE = '/compte/double-verification';
/** Where someone signed in proves again who they are. */
export const PROOF_PAGE = '/compte/confirmation';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

/**
 * The guard of every page and action that needs an account. A page sends to what is missing (signing in, the second
 * factor) and comes back; what was posted is refused in words, and shown back.
 * @throws a redirection, or a 401
 */
export async function requireAccount(event: Event): Promise<SignedIn> {
	const account = await event.locals.account();
	if (account) return account;
	if (isWrite(event.request)) return refuseWithWords(event.request, 401, SESSION_OVER);
	const half = await event.locals.halfSignedIn();
	if (half)
		redirect(303, withNext(half.hasSecondFactor ? CODE_PAGE : ENROL_PAGE, addressOf(event)));
	redirect(303, signInAddress(event.url));
}

/**
 * Same, for what only someone who proved who they are in the last ten minutes may see or change: address, password,
 * second factor.
 * @throws what `requireAccount` throws; a redirection to the proof, or a 403 with what was typed
 */
export async function requireFreshAccount(event: Event): Promise<SignedIn> {
	const account = await requireAccount(event);
	if (isFresh(account, new Date())) return account;
	const proofPage = withNext(PROOF_PAGE, event.url.pathname);
	if (isWrite(event.request))
		return refuseWithWords(event.request, 403, NEEDS_PROOF, { proofPage });
	redirect(303, proofPage);
}

const isWrite = ({ method }: Request) => method !== 'GET' && method !== 'HEAD';

/** Is the proof of identity recent enough for a sensitive change? */
export function isFresh({ session }: Pick<SignedIn, 'session'>, now: Date): boolean {
	return now.getTime() - session.authenticatedAt.getTime() < FRESH_MS;
}

/** The sign-in page that leads back here. */
export function signInAddress(url: URL): string {
	return withNext(SIGN_IN_PAGE, addressOf({ url }));
}

/** A page that leads on to another. */
export function withNext(page: string, next: string): string {
	return `${page}?suite=${encodeURIComponent(next)}`;
}

const addressOf = ({ url: { pathname, search } }: Pick<Event, 'url'>) => pathname + search;

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
		: HOME_OF.member;
}

/** Where an account arrives: where it was going, or the first page of its own kind. « Mon espace » leads nowhere else. */
export function startPage({ kind }: Pick<SignedIn, 'kind'>, next: string): string {
	return next === HOME_OF.member ? HOME_OF[kind] : next;
}
