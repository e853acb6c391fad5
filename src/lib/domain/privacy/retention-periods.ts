/*
 * How long things are kept (security bar §8). The privacy page, the notes beside the forms, the mails and the
 * retention command all read these figures; assessments count theirs in days, in `domain/assessment/retention.ts`.
 */

/** An account that nobody signs in to is erased after this. */
export const ACCOUNT_MONTHS = 24;
/** Its owner is told this long before, at least: the erasure waits for it. */
export const ACCOUNT_NOTICE_DAYS = 14;
/** When the owner is told, if all goes well. */
export const ACCOUNT_TOLD_DAYS = 30;
/** The administrators of an organisation are told this long before one of its assessments reaches its term. */
export const ASSESSMENT_TOLD_DAYS = 15;
/** A share that is over or withdrawn is forgotten after this. */
export const SHARE_MONTHS = 12;
/** « Qui a lu quoi » goes back this far. */
export const READING_MONTHS = 12;
/** An invitation that is over is forgotten after this. */
export const OLD_INVITATION_DAYS = 30;
/** The address of someone asked to answer is forgotten this long after the answers were closed. */
export const RESPONDENT_EMAIL_MONTHS = 3;
/** Mails given up, and those of the outbox. */
export const MAIL_DAYS = 30;
/** Copies of the embedded database. */
export const DUMP_DAYS = 7;
/** What `domain/assessment/retention.ts` counts in days, in months. */
export const DRAFT_MONTHS = 3;
export const COMPLETED_MONTHS = 36;

const DAY = 24 * 3600 * 1000;

export const daysBefore = (date: Date, days: number): Date => new Date(date.getTime() - days * DAY);
export const daysAfter = (date: Date, days: number): Date => daysBefore(date, -days);

/** The same day so many months earlier (UTC), or the last of that month when it has no such day. */
export function monthsBefore(date: Date, months: number): Date {
	const moved = new Date(date);
	moved.setUTCDate(1);
	moved.setUTCMonth(moved.getUTCMonth() - months);
	const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
	moved.setUTCDate(Math.min(date.getUTCDate(), last));
	return moved;
}

export const monthsAfter = (date: Date, months: number): Date => monthsBefore(date, -months);

/** When an inactive account will be erased, told at this moment: never before the notice has run. */
export function accountTerm(lastSeenAt: Date, toldAt: Date): Date {
	const term = monthsAfter(lastSeenAt, ACCOUNT_MONTHS);
	const afterNotice = daysAfter(toldAt, ACCOUNT_NOTICE_DAYS);
	return term > afterNotice ? term : afterNotice;
}
