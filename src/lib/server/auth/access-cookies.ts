import type { Cookies } from '@sveltejs/kit';
import { isAccessToken, isPublicId } from './access-token.ts';
import type { LinkHolder } from './holder.ts';

/** Cookies outlive neither the link (36 months) nor what browsers accept (400 days). */
const MAX_AGE_SECONDS = 400 * 24 * 3600;
/** A browser keeps a handful of assessments; more would overflow the request headers. */
const MAX_HELD = 20;

const prefix = (url: URL) => (url.protocol === 'https:' ? '__Host-cap-' : 'cap-');

/** The holder of this assessment according to the browser's cookies, or null. */
export function holderOf(cookies: Cookies, url: URL, publicId: string): LinkHolder | null {
	const token = isPublicId(publicId) ? cookies.get(prefix(url) + publicId) : undefined;
	return isAccessToken(token) ? { publicId, token } : null;
}

/** Every assessment that the browser holds, at most `MAX_HELD`. */
export function allHolders(cookies: Cookies, url: URL): LinkHolder[] {
	const start = prefix(url);
	return (
		cookies
			.getAll()
			.filter(({ name }) => isAccessCookie(name, url))
			.map(({ name, value }) => ({ publicId: name.slice(start.length), token: value ?? '' }))
			.filter(({ token }) => isAccessToken(token))
			// Browsers send the oldest first.
			.slice(-MAX_HELD)
	);
}

/** Lets this browser open the assessment. The oldest of too many is let go: its link still opens it. */
export function giveAccess(cookies: Cookies, url: URL, { publicId, token }: LinkHolder): void {
	const held = cookies.getAll().filter(({ name }) => isAccessCookie(name, url));
	for (const { name } of held.slice(0, Math.max(0, held.length + 1 - MAX_HELD)))
		cookies.delete(name, attributes(url));
	cookies.set(prefix(url) + publicId, token, { ...attributes(url), maxAge: MAX_AGE_SECONDS });
}

export function dropAccess(cookies: Cookies, url: URL, publicId: string): void {
	cookies.delete(prefix(url) + publicId, attributes(url));
}

/** Other cookies of ours, such as the session, are named otherwise than after an assessment. */
function isAccessCookie(name: string, url: URL): boolean {
	return name.startsWith(prefix(url)) && isPublicId(name.slice(prefix(url).length));
}

function attributes(url: URL) {
	return {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	} as const;
}
