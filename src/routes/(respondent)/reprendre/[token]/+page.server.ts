import { error, redirect } from '@sveltejs/kit';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import { assertNever } from '#lib/domain/shared/result.ts';
import { giveAccess } from '#lib/server/auth/access-cookies.ts';
import { tokenIn } from '#lib/server/auth/access-token.ts';
import { database } from '#lib/server/db/index.ts';
import { log } from '#lib/server/log.ts';
import { limits } from '#lib/server/repositories/throttle.repository.ts';
import type { SecretFailure } from '#lib/server/use-cases/look-up-secret.ts';
import { followLink, lookUpLink } from '#lib/server/use-cases/resume-assessment.ts';
import type { Actions, PageServerLoad } from './$types';

/** Shows what the link opens and changes nothing: mail scanners follow links too. */
export const load: PageServerLoad = async ({ params, getClientAddress }) => {
	const found = await lookUpLink(database(), tokenIn(params.token), getClientAddress(), new Date());
	if (!found.ok) refuse(found.error);
	const { diagnostic, version, status, mode, startedAt } = found.value;
	return {
		title: findDiagnostic(diagnostic, version)?.title ?? '',
		audience: findDiagnostic(diagnostic, version)?.audience ?? 'everyone',
		status,
		express: mode === 'express',
		startedAt
	};
};

export const actions: Actions = {
	default: async ({ params, cookies, url, getClientAddress }) => {
		const followed = await followLink(
			database(),
			tokenIn(params.token),
			getClientAddress(),
			new Date()
		);
		if (!followed.ok) refuse(followed.error);
		giveAccess(cookies, url, followed.value);
		redirect(303, `/evaluations/${followed.value.publicId}`);
	}
};

function refuse(failure: SecretFailure): never {
	log('warn', 'link.refused', { reason: failure });
	switch (failure) {
		case 'unknownLink':
			return error(
				404,
				'Ce lien n’ouvre aucun diagnostic : il est incomplet, il a été remplacé, ou sa durée est passée. Vérifiez que vous l’avez copié en entier.'
			);
		case 'tooManyMisses':
			return error(
				429,
				`Trop de liens inconnus ont été essayés depuis cette connexion. Réessayez dans ${limits.resume.windowMinutes} minutes.`
			);
		default:
			return assertNever(failure);
	}
}
