import { json } from '@sveltejs/kit';
import { prolongSession } from '#lib/server/auth/sessions.ts';
import { database } from '#lib/server/db/index.ts';
import { requireAccount } from '#lib/server/http/signed-in.ts';
import type { RequestHandler } from './$types';

/** The person is still there: the session lives on, within its longest time. */
export const POST: RequestHandler = async (event) => {
	const account = await requireAccount(event);
	return json({ endsAt: await prolongSession(database(), account, new Date()) });
};
