import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { randomUUID } from 'node:crypto';
import { Busy } from '../auth/gate.ts';
import { isConflict, isDatabaseUnavailable } from '../db/errors.ts';
import { log } from '../log.ts';

const RETRY_AFTER_SECONDS = '5';

/** What the public reads for errors that the framework raises by itself. */
const FRAMEWORK_MESSAGES: Record<number, string> = {
	400: 'Cette demande est incomplète ou illisible.',
	403: 'Cette demande ne vient pas d’une page de Cap Alliances : elle a été refusée.',
	404: 'Cette page n’existe pas, ou n’est plus accessible avec ce lien.',
	405: 'Cette adresse n’accepte pas ce type de demande.',
	413: 'Cet envoi est trop volumineux : 512 ko au plus.',
	415: 'Ce type de contenu n’est pas accepté.'
};

const BUSY = 'Beaucoup de personnes se connectent en ce moment. Réessayez dans quelques secondes.';

const CONFLICT =
	'Rien n’a été enregistré : quelque chose a changé entre-temps, ou ce formulaire a déjà servi ailleurs. Revenez à la page précédente, rechargez-la et recommencez.';

/** The one place that shapes errors: kind words for the reader, facts for the log, nothing that leaks. */
export const shapeError: HandleServerError = ({ kind, error, event }) => {
	if (kind === 'app') return;
	if (kind === 'framework') {
		const { status } = error as { status: number };
		return {
			message: FRAMEWORK_MESSAGES[status] ?? 'Cette demande n’a pas pu être traitée.'
		};
	}
	if (isUnreadableForm(error)) return { status: 400, message: FRAMEWORK_MESSAGES[400] ?? '' };
	// More passwords at once than the server can check (auth/gate.ts).
	if (error instanceof Busy) {
		log('warn', 'request.busy', { route: event.route.id });
		return { status: 503, message: BUSY };
	}
	if (isConflict(error)) {
		log('warn', 'request.conflict', { route: event.route.id });
		return { status: 409, message: CONFLICT };
	}
	const errorId = randomUUID().slice(0, 8);
	const unavailable = isDatabaseUnavailable(error);
	log(unavailable ? 'warn' : 'error', unavailable ? 'database.unavailable' : 'request.failed', {
		errorId,
		// The route, never the address: addresses may hold secrets.
		route: event.route.id,
		method: event.request.method,
		name: error instanceof Error ? error.name : typeof error,
		stack: error instanceof Error ? (error.stack ?? error.message) : null
	});
	return unavailable
		? {
				status: 503,
				message: 'Le service est momentanément indisponible. Réessayez dans un instant.',
				errorId
			}
		: { message: 'Une erreur inattendue est survenue de notre côté.', errorId };
};

/** What `request.formData()` says of a body that is no form: the sender's mistake, not ours. */
function isUnreadableForm(error: unknown): boolean {
	return (
		error instanceof TypeError &&
		/^(Failed to parse body as FormData|Content-Type was not one of)/.test(error.message)
	);
}

/** Personal pages are not kept by caches; a 503 says when to come back; a 405 speaks French too. */
export const setResponseHeaders: Handle = async ({ event, resolve }) => {
	let response = await resolve(event);
	if (response.status === 405 && !response.headers.has('content-type')) {
		const headers = new Headers(response.headers);
		headers.set('content-type', 'text/plain; charset=utf-8');
		response = new Response(FRAMEWORK_MESSAGES[405], { status: 405, headers });
	}
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	if (response.status === 503) response.headers.set('retry-after', RETRY_AFTER_SECONDS);
	return response;
};
