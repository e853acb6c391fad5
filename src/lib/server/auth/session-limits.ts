import type { AccountKind } from '../db/schema.ts';

const MINUTE = 60_000;

/** How long a session lives without a request (security bar §2). */
export const IDLE_MS: Readonly<Record<AccountKind, number>> = {
	member: 120 * MINUTE,
	adviser: 60 * MINUTE,
	administrator: 60 * MINUTE
};

/** How long it lives at most. */
export const ABSOLUTE_MS = 12 * 60 * MINUTE;

/** How recent the proof of identity must be to change an address, a password or a second factor. */
export const FRESH_MS = 10 * MINUTE;

/** A session that was used this recently is not written again. */
export const TOUCH_EVERY_MS = 5 * MINUTE;

/** When a session of this age ends unless it is used. */
export function sessionEnd(kind: AccountKind, createdAt: Date, now: Date): Date {
	return new Date(Math.min(now.getTime() + IDLE_MS[kind], createdAt.getTime() + ABSOLUTE_MS));
}
