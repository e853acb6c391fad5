import { error, type RequestEvent } from '@sveltejs/kit';
import { database } from '../db/index.ts';
import { log } from '../log.ts';
import { lookUpMailedLink } from '../use-cases/mailed-links.ts';
import { acceptNomination, type Nomination } from '../use-cases/nominate.ts';
import { enter } from './after-sign-in.ts';
import { refuseLink } from './mailed-link-page.ts';

type Event = RequestEvent & { params: { token: string } };

const presented = (event: Event, purpose: Nomination) => ({
	purpose,
	token: event.params.token,
	clientAddress: event.getClientAddress()
});

/** What the page of a nomination shows; changes nothing. */
export async function showNomination(
	event: Event,
	purpose: Nomination
): Promise<{ email: string }> {
	const found = await lookUpMailedLink(database(), presented(event, purpose), new Date());
	return found.ok ? { email: found.value.email } : refuseLink(found.error);
}

/** Accepts it, and goes on to the second factor. */
export async function takeNomination(event: Event, purpose: Nomination): Promise<never> {
	const accepted = await acceptNomination(database(), presented(event, purpose), new Date());
	if (!accepted.ok) {
		if (accepted.error === 'disabled') error(403, 'Ce compte est suspendu.');
		return refuseLink(accepted.error);
	}
	log('info', 'rights.changed', { account: accepted.value.publicId, kind: accepted.value.kind });
	return enter(event, accepted.value, 'nomination');
}
