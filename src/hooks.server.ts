import { sequence, type ServerInit } from '@sveltejs/kit/hooks';
import { closeDatabase, openDatabase } from '#lib/server/db/index.ts';
import { compressPages } from '#lib/server/hooks/compress.ts';
import { setResponseHeaders, shapeError } from '#lib/server/hooks/errors.ts';
import { identify } from '#lib/server/hooks/identify.ts';
import { nameRequest } from '#lib/server/hooks/request-id.ts';
import { refuseForeignWrites } from '#lib/server/hooks/same-origin.ts';
import { startHousekeeping } from '#lib/server/housekeeping.ts';
import { beginShutdown } from '#lib/server/http/readiness.ts';
import { settleErasures } from '#lib/server/use-cases/erase.ts';
import { startMailWorker } from '#lib/server/use-cases/send-mails.ts';

/** Finishes before the port opens. */
export const init: ServerInit = async () => {
	const database = await openDatabase();
	// A database put back from an older dump must not show what was erased since.
	await settleErasures(database.db, new Date());
	const stopHousekeeping = startHousekeeping(database);
	const stopMailWorker = startMailWorker(database);
	for (const signal of ['SIGTERM', 'SIGINT'] as const) {
		process.once(signal, beginShutdown);
		// At once: the mail under way ends while the last requests do.
		process.once(signal, () => void stopMailWorker());
	}
	process.once('sveltekit:shutdown' as 'exit', () => {
		stopHousekeeping();
		void stopMailWorker().finally(closeDatabase);
	});
};

export const handle = sequence(
	nameRequest,
	compressPages,
	setResponseHeaders,
	refuseForeignWrites,
	identify
);

export const handleError = shapeError;
