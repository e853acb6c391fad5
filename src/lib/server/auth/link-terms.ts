import type { LinkPurpose } from '../db/schema.ts';

const MINUTE = 60_000;

/** How long a one-time link is good (security bar §3), in milliseconds. */
export const LINK_TERM_MS: Readonly<Record<LinkPurpose, number>> = {
	'sign-in': 15 * MINUTE,
	'reset-password': 30 * MINUTE,
	'change-email': 60 * MINUTE,
	'name-administrator': 60 * MINUTE,
	'name-adviser': 7 * 24 * 60 * MINUTE
};

export function linkEnd(purpose: LinkPurpose, now: Date): Date {
	return new Date(now.getTime() + LINK_TERM_MS[purpose]);
}
