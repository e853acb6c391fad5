import type { Cookies } from '@sveltejs/kit';
import { isAccessToken, isPublicId } from './access-token.ts';

/** The secret of a reading link, kept by this browser until it is closed. */
const name = (url: URL, publicId: string) =>
	`${url.protocol === 'https:' ? '__Host-cap-lecture-' : 'cap-lecture-'}${publicId}`;

export function shareTokenOf(cookies: Cookies, url: URL, publicId: string): string | null {
	const token = isPublicId(publicId) ? cookies.get(name(url, publicId)) : undefined;
	return isAccessToken(token) ? token : null;
}

export function giveShare(cookies: Cookies, url: URL, publicId: string, token: string): void {
	cookies.set(name(url, publicId), token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	});
}
