import { error, redirect } from '@sveltejs/kit';
import { tokenIn } from '#lib/server/auth/access-token.ts';
import { giveShare } from '#lib/server/auth/share-cookies.ts';
import { database } from '#lib/server/db/index.ts';
import { log } from '#lib/server/log.ts';
import { limits } from '#lib/server/repositories/throttle.repository.ts';
import type { SecretFailure } from '#lib/server/use-cases/look-up-secret.ts';
import { followShareLink, lookUpShareLink } from '#lib/server/use-cases/open-share.ts';
import type { Actions, PageServerLoad } from './$types';

/** Shows what the link opens and changes nothing: mail scanners follow links too. */
export const load: PageServerLoad = async ({ params, getClientAddress }) => {
	const found = await lookUpShareLink(
		database(),
		tokenIn(params.token),
		getClientAddress(),
		new Date()
	);
	if (!found.ok) refuse(found.error);
	const { organisation, scope, expiresAt } = found.value;
	return { organisation, scope, expiresAt };
};

export const actions: Actions = {
	default: async ({ params, cookies, url, getClientAddress }) => {
		const token = tokenIn(params.token);
		const found = await followShareLink(database(), token, getClientAddress(), new Date());
		if (!found.ok) refuse(found.error);
		giveShare(cookies, url, found.value.publicId, token);
		redirect(303, `/lecture/${found.value.publicId}`);
	}
};

function refuse(failure: SecretFailure): never {
	log('warn', 'share.refused', { reason: failure });
	if (failure === 'tooManyMisses')
		error(
			429,
			`Trop de liens inconnus ont été essayés depuis cette connexion. Réessayez dans ${limits.resume.windowMinutes} minutes.`
		);
	error(
		404,
		'Ce lien ne montre plus rien : il est incomplet, il a été retiré, ou sa durée est passée. Demandez-en un autre à l’organisation qui vous l’a envoyé.'
	);
}
