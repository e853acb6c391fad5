import type { AccountKind } from '#lib/domain/account/account-kind.ts';
import { sessionEnds, type SessionEnds } from './session-end.ts';

/** Of whom a signed-in page is, and until when: for SignedInSpace.svelte. */
export interface SignedInSpace {
	kind: AccountKind;
	session: SessionEnds;
}

/** Not a guard: each page and action calls its own. Null when nobody is signed in. */
export async function signedInSpace({
	account
}: Pick<App.Locals, 'account'>): Promise<{ space: SignedInSpace | null }> {
	const signedIn = await account();
	return {
		space: signedIn && { kind: signedIn.kind, session: sessionEnds(signedIn, new Date()) }
	};
}
