import { sequence, type ServerInit } from '@sveltejs/kit/hooks';
import { closeDatabase, openDatabase } from '#lib/server/db/index.ts';
import { compressPages } from '#lib/server/hooks/compress.ts';
import { setResponseHeaders, shapeError } from '#lib/server/hooks/errors.ts';
import { identify } from '#lib/server/hooks/identify.ts';
import { nameRequest } from '#lib/server/hooks/request-id.ts';
import { refuseForeignWrites } from '#lib/server/hooks/same-origin.ts';
import { startHousekeeping } from '#lib/server/housekeeping.ts';
import { beginShutdown } from '#lib/server/http/readiness.ts';

/** Finishes before the port opens. */
export const init: ServerInit = async () => {
	const stopHousekeeping = startHousekeeping(await openDatabase());
	process.once('SIGTERM', beginShutdown);
	process.once('SIGINT', beginShutdown);
	process.once('sveltekit:shutdown' as 'exit', () => {
		stopHousekeeping();
		void closeDatabase();
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
