import { redirect } from '@sveltejs/kit';
import { fail } from 'sveltekit-superforms';
import { database } from '#lib/server/db/index.ts';
import { adviserName, requireAdviser } from '#lib/server/http/adviser.ts';
import { log } from '#lib/server/log.ts';
import { findSharesWith } from '#lib/server/repositories/share.repository.ts';
import { limits } from '#lib/server/repositories/throttle.repository.ts';
import { enterShareCode } from '#lib/server/use-cases/open-share.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { accountId } = await requireAdviser(event);
	const shares = await findSharesWith(database(), accountId, new Date());
	return {
		shares: shares.map(
			({ publicId, organisation, scope, expiresAt, completed, lastCompletedAt }) => ({
				publicId,
				organisation,
				scope,
				expiresAt,
				completed,
				lastCompletedAt
			})
		)
	};
};

export const actions: Actions = {
	code: async (event) => {
		const account = await requireAdviser(event);
		const typed = (await event.request.formData()).get('code');
		const adviser = { id: account.accountId, name: adviserName(account) };
		const entered = await enterShareCode(database(), adviser, typed, new Date());
		if (entered.ok) redirect(303, `/accompagnement/${entered.value.publicId}`);
		log('warn', 'code.refused', { reason: entered.error });
		const code = typeof typed === 'string' ? typed.slice(0, 60) : '';
		if (entered.error === 'tooManyMisses')
			return fail(429, {
				code,
				message: `Trop de codes inconnus ont été essayés. Réessayez dans ${limits.shareCode.windowMinutes} minutes.`
			});
		return fail(400, {
			code,
			message:
				'Ce code n’ouvre rien : vérifiez les douze caractères. Il a peut-être été retiré, ou déjà saisi par une autre personne.'
		});
	}
};
