import { error, type RequestEvent } from '@sveltejs/kit';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { assertNever } from '#lib/domain/shared/result.ts';
import { tokenIn } from '../auth/access-token.ts';
import { database } from '../db/index.ts';
import { log } from '../log.ts';
import type { Opening } from '../repositories/participation.repository.ts';
import { limits } from '../repositories/throttle.repository.ts';
import type { SecretFailure } from '../use-cases/look-up-secret.ts';
import { lookUpOpening } from '../use-cases/take-part.ts';

export const NO_SUCH_LINK =
	'Ce lien n’ouvre aucun questionnaire : il est incomplet, l’invitation a été retirée, ou le lien a été remplacé. Vérifiez que vous l’avez copié en entier.';

/**
 * The guard of every page and action behind a link to take part: what it opens. Changes nothing.
 * @throws a 404 for a link that opens nothing, a 429 for too many of those
 */
export async function requireOpening({
	params,
	getClientAddress
}: Pick<RequestEvent<{ token: string }>, 'params' | 'getClientAddress'>): Promise<{
	token: string;
	opening: Opening;
	diagnostic: Diagnostic;
}> {
	const token = tokenIn(params.token);
	const found = await lookUpOpening(database(), token, getClientAddress(), new Date());
	if (!found.ok) return refuse(found.error);
	const { diagnostic: id, version } = found.value;
	const diagnostic = findDiagnostic(id, version);
	if (!diagnostic) error(404, NO_SUCH_LINK);
	return { token, opening: found.value, diagnostic };
}

function refuse(failure: SecretFailure): never {
	log('warn', 'link.refused', { reason: failure });
	switch (failure) {
		case 'unknownLink':
			return error(404, NO_SUCH_LINK);
		case 'tooManyMisses':
			return error(
				429,
				`Trop de liens inconnus ont été essayés depuis cette connexion. Réessayez dans ${limits.resume.windowMinutes} minutes.`
			);
		default:
			return assertNever(failure);
	}
}
