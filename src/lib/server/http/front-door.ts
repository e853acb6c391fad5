import type { IncomingMessage, ServerResponse } from 'node:http';
import { publicOrigin, type Config } from '../config.ts';
import { log } from '../log.ts';
import { clientOf } from './client-address.ts';

/** Headers that carry the public address to adapter-node, which would otherwise guess `https://<Host>`. */
export const PROTOCOL_HEADER = 'x-app-proto';
export const HOST_HEADER = 'x-app-host';
/** Carries what counts as one visitor (client-address.ts), read at the exact depth of trusted proxies. */
export const ADDRESS_HEADER = 'x-app-address';

/**
 * What every request meets first, files included: only the configured host is served, and every response
 * carries the security headers. Pages replace the Content-Security-Policy by their own, with its nonce.
 * @returns a guard that says whether the request may go on; when not, it has answered
 */
export function createFrontDoor(
	config: Config
): (request: IncomingMessage, response: ServerResponse) => boolean {
	const origin = publicOrigin(config);
	const hosts = new Set(
		config.ORIGIN
			? [origin.host]
			: [`localhost:${config.PORT}`, `127.0.0.1:${config.PORT}`, `[::1]:${config.PORT}`]
	);
	const headers: readonly (readonly [string, string])[] = [
		['content-security-policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"],
		['x-content-type-options', 'nosniff'],
		['referrer-policy', 'same-origin'],
		['cross-origin-opener-policy', 'same-origin'],
		['cross-origin-resource-policy', 'same-origin'],
		['permissions-policy', 'camera=(), geolocation=(), microphone=(), interest-cohort=()'],
		['x-frame-options', 'DENY'],
		...(origin.protocol === 'https:'
			? [['strict-transport-security', 'max-age=31536000; includeSubDomains'] as const]
			: [])
	];
	return (request, response) => {
		for (const [name, value] of headers) response.setHeader(name, value);
		const host = request.headers.host ?? '';
		// Load balancers ask for health by address.
		if (!hosts.has(host) && !/^\/health\/(live|ready)$/.test(request.url ?? '')) {
			log('warn', 'request.wrong-host');
			response.statusCode = 421;
			response.setHeader('content-type', 'text/plain; charset=utf-8');
			response.end(
				'Cette adresse n’est pas celle de ce service. Vérifiez le lien, ou le réglage ORIGIN.\n'
			);
			return false;
		}
		request.headers[ADDRESS_HEADER] = clientOf(clientAddress(request, config.TRUSTED_PROXIES));
		request.headers[PROTOCOL_HEADER] = origin.protocol.slice(0, -1);
		request.headers[HOST_HEADER] = hosts.has(host) ? host : origin.host;
		return true;
	};
}

/**
 * The address of the visitor: added to `X-Forwarded-For` by the farthest of our proxies. What a visitor writes there
 * comes before and is never read; a request that did not pass our proxies counts for its own connection.
 */
function clientAddress(request: IncomingMessage, trustedProxies: number): string {
	const own = request.socket.remoteAddress ?? '';
	if (trustedProxies === 0) return own;
	const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
	return forwarded.at(-trustedProxies)?.trim() || own;
}
