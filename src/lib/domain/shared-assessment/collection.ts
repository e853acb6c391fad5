/*
 * The time during which respondents answer a shared assessment, and the one reminder. No clock here: every function
 * is given the moment.
 */

const DAY = 24 * 3600 * 1000;

/** Proposed length of a collection, in days. */
export const COLLECTION_DAYS = 21;
/** Longest one: a picture of the organisation at about one moment. */
export const MAX_COLLECTION_DAYS = 120;
/** The reminder leaves this many days before closing. */
export const REMINDER_DAYS = 5;
/** More people than any organisation of our publics asks at once, and few enough to be no mailing machine. */
export const MAX_RESPONDENTS = 500;
/** More shared assessments than any organisation opens before it deletes the old ones: what bounds a loop. */
export const MAX_COLLECTIONS = 100;

/** Closed by hand, or on its date; open otherwise. */
export interface Collection {
	closesAt: Date;
	closedAt: Date | null;
}

/** When it ended or will end. */
export const endOf = ({ closesAt, closedAt }: Collection): Date => closedAt ?? closesAt;

export const isOpen = (collection: Collection, now: Date): boolean =>
	now.getTime() < endOf(collection).getTime();

export const proposedEnd = (now: Date): Date => new Date(now.getTime() + COLLECTION_DAYS * DAY);

/** May a collection end then? From tomorrow on, `MAX_COLLECTION_DAYS` at most. */
export function isPossibleEnd(end: Date, now: Date): boolean {
	const days = (end.getTime() - now.getTime()) / DAY;
	return days > 0 && days <= MAX_COLLECTION_DAYS + 1;
}

/**
 * When to remind someone invited now.
 * @returns null when they were invited too shortly before the end for a reminder to be polite
 */
export function reminderFor(closesAt: Date, now: Date): Date | null {
	const reminder = new Date(closesAt.getTime() - REMINDER_DAYS * DAY);
	return reminder.getTime() > now.getTime() + DAY ? reminder : null;
}

/** How far someone is; never what they answered. */
export type Progress =
	| 'todo'
	| 'begun'
	| 'done'
	/** Erased their own answers. */
	| 'withdrawn';

export function progressOfRespondent(one: {
	hasBegun: boolean;
	status: 'draft' | 'completed' | null;
}): Progress {
	if (one.status === 'completed') return 'done';
	if (one.status === 'draft') return 'begun';
	return one.hasBegun ? 'withdrawn' : 'todo';
}
