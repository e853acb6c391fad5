import { ABSOLUTE_MS, sessionEnd } from '../auth/session-limits.ts';
import type { SignedIn } from '../auth/sessions.ts';

/** When the session ends, for SessionEnd.svelte. */
export interface SessionEnds {
	/** Unless something is asked of the server before. */
	endsAt: Date;
	/** Whatever is asked. */
	endsForGood: Date;
}

export function sessionEnds({ kind, session }: SignedIn, now: Date): SessionEnds {
	const { createdAt, expiresAt } = session;
	return {
		// A session that was just prolonged counts from now, another from its last writing.
		endsAt: new Date(Math.min(expiresAt.getTime(), sessionEnd(kind, createdAt, now).getTime())),
		endsForGood: new Date(createdAt.getTime() + ABSOLUTE_MS)
	};
}
