const DAY = 24 * 3600 * 1000;

/** An invitation may be accepted this long; sent again, it is good for as long once more. */
export const INVITATION_VALID_DAYS = 14;

/** More invitations waiting than any organisation has colleagues to invite at once. */
export const MAX_INVITATIONS = 100;

export const invitationTerm = (now: Date): Date =>
	new Date(now.getTime() + INVITATION_VALID_DAYS * DAY);

export function isOver({ expiresAt }: { expiresAt: Date }, now: Date): boolean {
	return expiresAt.getTime() <= now.getTime();
}
