import { json, text } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { log } from '../log.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Was this request sent by one of our own pages? `Sec-Fetch-Site` decides, else `Origin`; both absent: no. */
export function isSameOrigin(request: Request, origin: string): boolean {
	const site = request.headers.get('sec-fetch-site');
	if (site !== null) return site === 'same-origin';
	return request.headers.get('origin') === origin;
}

/** Refuses any request that could change something and was not sent by our own pages, whatever its type. */
export const refuseForeignWrites: Handle = ({ event, resolve }) => {
	if (SAFE_METHODS.has(event.request.method) || isSameOrigin(event.request, event.url.origin))
		return resolve(event);
	log('warn', 'request.foreign', { route: event.route.id, method: event.request.method });
	const message =
		'Cette demande ne vient pas d’une page de Cap Alliances : elle a été refusée. Rien n’a été modifié.';
	return event.request.headers.get('accept')?.includes('application/json')
		? json({ message }, { status: 403 })
		: text(message, { status: 403, headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
