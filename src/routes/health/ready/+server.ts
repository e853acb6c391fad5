import { database } from '#lib/server/db/index.ts';
import { isReady } from '#lib/server/http/readiness.ts';

/** Can this instance serve requests? 503 while the database is away or the server is stopping. */
export async function GET() {
	const ready = await isReady(database());
	return new Response(ready ? 'ready\n' : 'not ready\n', {
		status: ready ? 200 : 503,
		headers: { 'content-type': 'text/plain' }
	});
}
