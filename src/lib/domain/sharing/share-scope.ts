/**
 * What an organisation shows outside, from the least to the most; each includes the former (blueprint §1.8):
 * levels and recommendations; then the answers behind them; then the notes.
 */
export const SHARE_SCOPES = ['results', 'answers', 'notes'] as const;
export type ShareScope = (typeof SHARE_SCOPES)[number];

export function includesScope(held: ShareScope, needed: ShareScope): boolean {
	return SHARE_SCOPES.indexOf(held) >= SHARE_SCOPES.indexOf(needed);
}

const DAY = 24 * 3600 * 1000;

/** Days that a share may last: a reading link is short-lived, an adviser follows for a year or two. */
export const SHARE_DAYS = { link: [7, 30, 90], adviser: [90, 365, 730] } as const;

export type ShareKind = keyof typeof SHARE_DAYS;

export const shareEnd = (days: number, now: Date): Date => new Date(now.getTime() + days * DAY);

export function isShareScope(value: unknown): value is ShareScope {
	return SHARE_SCOPES.some((scope) => scope === value);
}
