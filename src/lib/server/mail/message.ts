import type { Words } from './words.ts';

/** What the mail is about; kept with it while it waits, and in the log. At most 40 characters. */
export type MailKind =
	| 'sign-in'
	| 'reset-password'
	| 'password-changed'
	| 'confirm-address'
	| 'address-changed'
	| 'second-factor-changed'
	| 'second-factor-reset'
	| 'recovery-code-used'
	| 'member-invitation'
	| 'respondent-invitation'
	| 'respondent-reminder'
	| 'adviser-named'
	| 'share-accepted'
	| 'share-withdrawn'
	| 'account-inactive'
	| 'assessment-expiring'
	| 'organisation-deleted';

export interface MailLink {
	/** What the button says. */
	label: string;
	/** From the root of the site: the origin is that of the settings, never that of a request. */
	path: string;
}

/** What a mail says, before any layout. */
export interface Message {
	kind: MailKind;
	/** One address. */
	recipient: string;
	/** Names in it are cut at 80 characters, the whole at 200. */
	subject: Words;
	paragraphs: readonly (Words | { items: readonly Words[] })[];
	action?: MailLink;
	/** Under the button. */
	after?: readonly Words[];
	/** How to receive no more of these. */
	stop?: MailLink;
	/** « Pourquoi ce courriel : … » */
	reason: Words;
}
