const DAY = 24 * 3600 * 1000;

/** A draft opens this long after its last activity (security bar §8). */
export const DRAFT_DAYS = 90;
/** A completed assessment opens this long after its completion: 36 months, one of the three years being a leap year. */
export const COMPLETED_DAYS = 1096;
/** A completed assessment may be opened again this long; later, a new dated run is the honest way (blueprint §1.6). */
export const REOPEN_DAYS = 30;

export const draftTerm = (now: Date): Date => new Date(now.getTime() + DRAFT_DAYS * DAY);
export const completedTerm = (now: Date): Date => new Date(now.getTime() + COMPLETED_DAYS * DAY);

/** Is the term of a draft due for renewal? At most once a day, to keep saves small. */
export function needsNewTerm(expiresAt: Date, now: Date): boolean {
	return expiresAt.getTime() < now.getTime() + (DRAFT_DAYS - 1) * DAY;
}

export function mayReopen(completedAt: Date, now: Date): boolean {
	return now.getTime() < completedAt.getTime() + REOPEN_DAYS * DAY;
}
