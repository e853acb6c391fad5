import { isDemo } from '../demo.ts';
import type { SignedIn } from './sessions.ts';

/** Must this account have a second factor (security bar §3)? Not in the local demo. */
export function needsSecondFactor({ kind }: Pick<SignedIn, 'kind'>): boolean {
	return kind !== 'member' && !isDemo();
}

/** Has everything been proven that this account must prove? */
export function isFullySignedIn(signedIn: SignedIn): boolean {
	if (signedIn.hasSecondFactor) return signedIn.session.secondFactor;
	return !needsSecondFactor(signedIn);
}
