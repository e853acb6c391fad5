import type { Handle } from '@sveltejs/kit/hooks';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const gzipAsync = promisify(gzip);
/** Below this size compression costs more than it saves. */
const MIN_BYTES = 1400;

/** Compresses pages: adapter-node only precompresses files, and a neighbourhood server may have no proxy. */
export const compressPages: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { headers } = response;
	if (
		!/^(text\/html|application\/json)/.test(headers.get('content-type') ?? '') ||
		!/\bgzip\b/.test(event.request.headers.get('accept-encoding') ?? '') ||
		headers.has('content-encoding')
	)
		return response;
	headers.append('vary', 'accept-encoding');
	// A saved answer says its length: it goes out without being read again.
	if (Number(headers.get('content-length') ?? MIN_BYTES) < MIN_BYTES) return response;
	const body = Buffer.from(await response.arrayBuffer());
	if (body.length < MIN_BYTES)
		return new Response(body.length > 0 ? body : null, { status: response.status, headers });
	headers.set('content-encoding', 'gzip');
	headers.delete('content-length');
	return new Response(await gzipAsync(body), { status: response.status, headers });
};
