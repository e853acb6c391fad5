import { error } from '@sveltejs/kit';

export const SESSION_OVER =
	'Votre session est terminée : rien n’a été enregistré. Ce que vous aviez écrit est ci-dessous : connectez-vous, puis envoyez-le de nouveau.';

export const NEEDS_PROOF =
	'Pour protéger votre compte, confirmez d’abord que c’est bien vous. Rien n’a été modifié.';

/** At most as much as a form may hold; more would make the page heavy for nothing. */
const MAX_SHOWN = 200;

/** Never shown back: secrets, and what our own forms put there. */
const NOT_TYPED =
	/mot-?de-?passe|password|token|jeton|secret|code|revision|digest|empreinte|confirme/i;

/**
 * Refuses what was posted and shows it back, so that nothing that somebody wrote is lost: for any action, before or
 * after its form was read.
 * @throws the error page, with `typed`
 */
export async function refuseWithWords(
	request: Request,
	status: number,
	message: string,
	more: Pick<App.Error, 'proofPage'> = {}
): Promise<never> {
	error(status, message, { typed: await typedIn(request), ...more });
}

/** What a person wrote or chose in a posted form; empty for anything else. */
async function typedIn(request: Request): Promise<string[]> {
	if (request.bodyUsed || !/form/.test(request.headers.get('content-type') ?? '')) return [];
	const form = await request
		.clone()
		.formData()
		.catch(() => null);
	return typedFields(form);
}

/** Same, for an action that has read its form. */
export function typedFields(form: FormData | null): string[] {
	return [...(form ?? [])]
		.filter(([name, value]) => typeof value === 'string' && isTyped(name, value))
		.map(([, value]) => String(value))
		.slice(0, MAX_SHOWN);
}

/** Words, an address, a number with a meaning: not a box ticked, an identifier or a counter. */
function isTyped(name: string, value: string): boolean {
	return !NOT_TYPED.test(name) && value.trim().length > 2 && !/^[\w-]{43}$|^[\w-]{22}$/.test(value);
}
