import { fail, redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { nameText } from '#lib/forms/user-text.ts';
import { needsSecondFactor } from '#lib/server/auth/second-factor.ts';
import { database } from '#lib/server/db/index.ts';
import { judgeFields, typed } from '#lib/server/http/form-fields.ts';
import { requireAccount } from '#lib/server/http/signed-in.ts';
import { log } from '#lib/server/log.ts';
import { endOwnSessions, listOwnSessions } from '#lib/server/use-cases/own-sessions.ts';
import { renameAccount } from '#lib/server/use-cases/rename-account.ts';
import type { Actions, PageServerLoad } from './$types';

const NAME_MAX_LENGTH = 120;

export const load: PageServerLoad = async (event) => {
	const account = await requireAccount(event);
	return {
		account: {
			email: account.email,
			name: account.name,
			kind: account.kind,
			hasPassword: account.hasPassword,
			hasSecondFactor: account.hasSecondFactor,
			needsSecondFactor: needsSecondFactor(account)
		},
		sessions: await listOwnSessions(database(), account, new Date()),
		done: event.url.searchParams.get('fait')
	};
};

export const actions: Actions = {
	rename: async (event) => {
		const account = await requireAccount(event);
		const form = await event.request.formData();
		const judged = judgeFields(form, z.object({ name: nameText(NAME_MAX_LENGTH) }));
		if (!judged.ok) return fail(400, { name: typed(form, 'name'), error: judged.errors.name });
		await renameAccount(database(), account.accountId, judged.value.name);
		redirect(303, '/compte?fait=nom');
	},
	endSession: async (event) => {
		const account = await requireAccount(event);
		const which = typed(await event.request.formData(), 'session');
		await endOwnSessions(database(), account, which, new Date());
		log('info', 'account.session-ended', { account: account.publicId });
		redirect(303, '/compte?fait=session#sessions');
	},
	endOthers: async (event) => {
		const account = await requireAccount(event);
		await endOwnSessions(database(), account, 'others', new Date());
		log('info', 'account.sessions-ended', { account: account.publicId });
		redirect(303, '/compte?fait=sessions#sessions');
	}
};
