import type { Handle } from '@sveltejs/kit/hooks';
import { isFullySignedIn } from '../auth/second-factor.ts';
import { readSession, type SignedIn } from '../auth/sessions.ts';
import { database } from '../db/index.ts';

/** Lets pages ask who is signed in. Nothing is read until one asks: taking a diagnostic needs no account. */
export const identify: Handle = ({ event, resolve }) => {
	let reading: Promise<SignedIn | null> | undefined;
	event.locals.halfSignedIn = () => (reading ??= readSession(database(), event, new Date()));
	event.locals.account = async () => {
		const signedIn = await event.locals.halfSignedIn();
		return signedIn && isFullySignedIn(signedIn) ? signedIn : null;
	};
	return resolve(event);
};
