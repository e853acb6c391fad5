import type { Cookies } from '@sveltejs/kit';
import { isAccessToken, isPublicId, type AccessToken } from './access-token.ts';

/** What a holder presents: the assessment named and the secret that opens it. Repositories require it. */
export interface Holder {
	publicId: string;
	token: AccessToken;
}

/** Cookies outlive neither the link (36 months) nor what browsers accept (400 days). */
const MAX_AGE_SECONDS = 400 * 24 * 3600;
/** A browser keeps a handful of assessments; more would overflow the request headers. */
const MAX_HELD = 20;

const prefix = (url: URL) => (url.protocol === 'https:' ? '__Host-cap-' : 'cap-');

/** The holder of this assessment according to the browser's cookies, or null. */
export function holderOf(cookies: Cookies, url: URL, publicId: string): Holder | null {
	const token = isPublicId(publicId) ? cookies.get(prefix(url) + publicId) : undefined;
	return isAccessToken(token) ? { publicId, token } : null;
}

/** Every assessment that the browser holds, at most `MAX_HELD`. */
export function allHolders(cookies: Cookies, url: URL): Holder[] {
	const start = prefix(url);
	return (
		cookies
			.getAll()
			.filter(({ name }) => name.startsWith(start))
			.map(({ name, value }) => ({ publicId: name.slice(start.length), token: value ?? '' }))
			.filter(({ publicId, token }) => isPublicId(publicId) && isAccessToken(token))
			// Browsers send the oldest first.
			.slice(-MAX_HELD)
	);
}

/** Lets this browser open the assessment. The oldest of too many is let go: its link still opens it. */
export function giveAccess(cookies: Cookies, url: URL, { publicId, token }: Holder): void {
	const held = cookies.getAll().filter(({ name }) => name.startsWith(prefix(url)));
	for (const { name } of held.slice(0, Math.max(0, held.length + 1 - MAX_HELD)))
		cookies.delete(name, attributes(url));
	cookies.set(prefix(url) + publicId, token, { ...attributes(url), maxAge: MAX_AGE_SECONDS });
}

export function dropAccess(cookies: Cookies, url: URL, publicId: string): void {
	cookies.delete(prefix(url) + publicId, attributes(url));
}

function attributes(url: URL) {
	return {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	} as const;
}
