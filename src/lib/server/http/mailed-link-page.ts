import { error } from '@sveltejs/kit';
import { assertNever } from '#lib/domain/shared/result.ts';
import { log } from '../log.ts';
import type { LinkFailure } from '../use-cases/mailed-links.ts';

/** Refuses a mailed link in words that say what to do next. Only its reason reaches the log. */
export function refuseLink(failure: LinkFailure): never {
	log('warn', 'mailed-link.refused', { reason: failure });
	switch (failure) {
		case 'unknownLink':
			return error(
				410,
				'Il a déjà été utilisé, sa durée est passée, ou il est incomplet. Vérifiez que vous l’avez copié en entier, ou demandez-en un nouveau.'
			);
		case 'tooManyMisses':
			return error(
				429,
				'Trop de liens inconnus ont été essayés depuis cette connexion. Réessayez dans dix minutes.'
			);
		default:
			return assertNever(failure);
	}
}
