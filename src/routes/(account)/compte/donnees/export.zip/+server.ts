import { database } from '#lib/server/db/index.ts';
import { archiveResponse } from '#lib/server/http/archive.ts';
import { requireAccount } from '#lib/server/http/signed-in.ts';
import { exportAccount } from '#lib/server/use-cases/export-account.ts';
import type { RequestHandler } from './$types';

/** Everything that is kept about the owner of the account. */
export const GET: RequestHandler = async (event) => {
	const account = await requireAccount(event);
	const now = new Date();
	return archiveResponse('cap-alliances-compte', exportAccount(database(), account, now), now);
};
