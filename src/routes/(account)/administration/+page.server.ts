import { error, fail, redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { userText } from '#lib/forms/user-text.ts';
import { emailAddress } from '#lib/server/auth/email.ts';
import { database } from '#lib/server/db/index.ts';
import { requireAdministrator } from '#lib/server/http/administrator.ts';
import { judgeFields, typed } from '#lib/server/http/form-fields.ts';
import { log } from '#lib/server/log.ts';
import { listAccounts, PAGE_LENGTH } from '#lib/server/repositories/account-list.repository.ts';
import { findNominations } from '#lib/server/repositories/mailed-link.repository.ts';
import { countWaitingMails } from '#lib/server/repositories/outgoing-mail.repository.ts';
import { administerAccount, MEASURES } from '#lib/server/use-cases/administer-accounts.ts';
import { nameAdviser, withdrawNomination } from '#lib/server/use-cases/nominate.ts';
import type { Actions, PageServerLoad } from './$types';

const query = z.object({
	recherche: userText(120)
		.transform((text) => text.trim())
		.catch(''),
	page: z.coerce.number().int().min(1).max(10_000).catch(1)
});

export const load: PageServerLoad = async (event) => {
	const administrator = await requireAdministrator(event);
	const { recherche: text, page } = query.parse(Object.fromEntries(event.url.searchParams));
	const now = new Date();
	const { accounts, total } = await listAccounts(database(), { text, page }, now);
	return {
		accounts: accounts.map((one) => ({
			...one,
			isOneself: one.publicId === administrator.publicId
		})),
		total,
		text,
		page,
		pages: Math.max(1, Math.ceil(total / PAGE_LENGTH)),
		mails: await countWaitingMails(database()),
		nominations: await findNominations(database(), now),
		done: event.url.searchParams.has('fait')
	};
};

export const actions: Actions = {
	measure: async (event) => {
		const administrator = await requireAdministrator(event);
		const form = await event.request.formData();
		const measure = MEASURES.find((one) => one === form.get('measure'));
		if (!measure) return fail(400, { error: 'Ce formulaire est incomplet. Rechargez la page.' });
		const account = typed(form, 'account', 30);
		const taken = await administerAccount(
			database(),
			administrator.accountId,
			account,
			measure,
			new Date()
		);
		if (!taken.ok) {
			if (taken.error === 'forbidden') error(404, 'Cette page n’existe pas.');
			if (taken.error === 'absent') error(404, 'Ce compte n’existe plus.');
			return fail(400, { error: 'Vous ne pouvez pas faire cela à votre propre compte.' });
		}
		log('info', 'rights.changed', { by: administrator.publicId, account, measure });
		redirect(303, '/administration?fait');
	},
	nameAdviser: async (event) => {
		const administrator = await requireAdministrator(event);
		const form = await event.request.formData();
		const email = typed(form, 'email');
		const judged = judgeFields(form, z.object({ email: emailAddress }));
		if (!judged.ok) return fail(400, { email, emailError: judged.errors.email });
		const named = await nameAdviser(database(), judged.value.email, new Date());
		if (!named.ok)
			return fail(429, {
				email,
				emailError: 'Plusieurs messages sont déjà partis vers cette adresse : attendez un peu.'
			});
		log('info', 'rights.adviser-named', { by: administrator.publicId });
		return { sentTo: judged.value.email };
	},
	withdrawNomination: async (event) => {
		const administrator = await requireAdministrator(event);
		const judged = judgeFields(await event.request.formData(), z.object({ email: emailAddress }));
		if (!judged.ok) return fail(400, { error: 'Ce formulaire est incomplet. Rechargez la page.' });
		await withdrawNomination(database(), judged.value.email);
		log('info', 'rights.nomination-withdrawn', { by: administrator.publicId });
		redirect(303, '/administration?fait');
	}
};
