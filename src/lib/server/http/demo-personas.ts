import { error, type RequestEvent } from '@sveltejs/kit';
import { personas, type Persona } from '#lib/content/demo/personas.ts';
import { database } from '../db/index.ts';
import { isDemo } from '../demo.ts';
import { findAccountByEmail } from '../repositories/account.repository.ts';
import { enterAt } from './after-sign-in.ts';

/** Who a visitor may be in one click, for the sign-in page: nobody outside the demo. */
export function demoPersonas(): Pick<Persona, 'id' | 'label' | 'sees'>[] {
	return isDemo() ? personas.map(({ id, label, sees }) => ({ id, label, sees })) : [];
}

/**
 * Signs a visitor of the demo in as one of its personas, and nobody else. The caller has checked that this is the demo.
 * @throws the redirection, or a 404 for someone who is no persona
 */
export async function enterAsPersona(
	event: RequestEvent,
	asked: FormDataEntryValue | null
): Promise<never> {
	const persona = personas.find(({ id }) => id === asked);
	const account = persona && (await findAccountByEmail(database(), persona.email));
	if (!account || account.disabledAt)
		error(
			404,
			'Ce personnage n’est plus dans la démonstration. Pour la refaire : npm run demo -- --neuf.'
		);
	return enterAt(event, account, 'persona', persona.home);
}
