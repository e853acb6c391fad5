import { sql, type Kysely } from 'kysely';
import { INVITATION_VALID_DAYS } from '#lib/domain/organisation/invitation.ts';
import { LINK_TERM_MS } from '../auth/link-terms.ts';
import type { DB } from '../db/schema.ts';

/** A mail taken by one worker, to be sent now. */
export interface ClaimedMail {
	id: number;
	kind: string;
	recipient: string;
	subject: string;
	text: string;
	html: string;
	createdAt: Date;
	/** The organisation that it speaks of, which takes it along when it is deleted. */
	organisationId: number | null;
	/** This one included. Also tells whether the mail is still ours: another claim would have counted one more. */
	attempts: number;
}

/** How long a claim keeps others away, in minutes: well over the longest sending (mail/transport.ts). */
const CLAIM_MINUTES = 5;

/**
 * How long a mail that carries a secret is of use, in milliseconds: as long as its link. It is dropped, never sent
 * late.
 */
const USEFUL_MS: Readonly<Record<string, number>> = {
	'sign-in': LINK_TERM_MS['sign-in'],
	'reset-password': LINK_TERM_MS['reset-password'],
	'confirm-address': LINK_TERM_MS['change-email'],
	'adviser-named': LINK_TERM_MS['name-adviser'],
	'member-invitation': INVITATION_VALID_DAYS * 24 * 3600 * 1000
};

/** Those that somebody waits for in front of a screen. */
const AWAITED = ['sign-in', 'reset-password', 'confirm-address'];

const MINUTE = 60_000;

/** Written with `last_error` when the mail server was not reached, so that it was surely not handed over. */
export const AWAY = 'away: ';

/** Adds a mail to the queue; inside the caller's transaction, it goes only if that commits. */
export async function insertMail(
	db: Kysely<DB>,
	mail: Pick<ClaimedMail, 'kind' | 'recipient' | 'subject' | 'text' | 'html' | 'organisationId'>,
	now: Date
): Promise<void> {
	await db
		.insertInto('outgoing_mail')
		.values({
			kind: mail.kind,
			recipient: mail.recipient,
			subject: mail.subject,
			text_body: mail.text,
			html_body: mail.html,
			created_at: now,
			next_attempt_at: now,
			last_error: null,
			failed_at: null,
			organisation_id: mail.organisationId
		})
		.execute();
}

/**
 * Takes the next due mail: those that somebody waits for before the others, then the oldest. Row locks keep two
 * workers from taking the same one at the same moment, and the claim (a later `next_attempt_at`) from taking it one
 * after the other; no transaction stays open while it is sent.
 */
export async function claimMail(db: Kysely<DB>, now: Date): Promise<ClaimedMail | undefined> {
	const until = new Date(now.getTime() + CLAIM_MINUTES * MINUTE);
	const { rows } = await sql<ClaimedMail>`
		with due as materialized (
			select id from outgoing_mail
			where failed_at is null and next_attempt_at <= ${now}
			order by kind in (${sql.join(AWAITED)}) desc, next_attempt_at, id
			limit 1
			for update skip locked
		)
		update outgoing_mail as mail
		set attempts = mail.attempts + 1, next_attempt_at = ${until}, last_error = null
		from due where mail.id = due.id
		returning mail.id, mail.kind, mail.recipient, mail.subject, mail.text_body as text,
			mail.html_body as html, mail.created_at as "createdAt", mail.attempts,
			mail.organisation_id as "organisationId"`.execute(db);
	return rows[0];
}

/** Forgets a mail that was sent. */
export async function deleteSent(db: Kysely<DB>, { id, attempts }: ClaimedMail): Promise<void> {
	await db
		.deleteFrom('outgoing_mail')
		.where('id', '=', id)
		.where('attempts', '=', attempts)
		.execute();
}

/** Puts a claimed mail back in the queue. */
export async function postponeMail(
	db: Kysely<DB>,
	{ id, attempts }: ClaimedMail,
	reason: string,
	nextAttemptAt: Date
): Promise<void> {
	await db
		.updateTable('outgoing_mail')
		.set({ last_error: reason, next_attempt_at: nextAttemptAt })
		.where('id', '=', id)
		.where('attempts', '=', attempts)
		.execute();
}

/** Gives a claimed mail up: what it said goes at once, that it failed stays for a while. */
export async function giveUpMail(
	db: Kysely<DB>,
	{ id, attempts }: ClaimedMail,
	reason: string,
	now: Date
): Promise<void> {
	await db
		.updateTable('outgoing_mail')
		.set({ last_error: reason, failed_at: now, subject: '', text_body: '', html_body: '' })
		.where('id', '=', id)
		.where('attempts', '=', attempts)
		.execute();
}

/** The server answers again: what waited only for that is due now. */
export async function hastenMails(db: Kysely<DB>, now: Date): Promise<void> {
	await db
		.updateTable('outgoing_mail')
		.set({ next_attempt_at: now })
		.where('failed_at', 'is', null)
		.where('next_attempt_at', '>', now)
		// Never a mail that is being sent: its claim emptied the reason.
		.where('last_error', 'like', `${AWAY}%`)
		.execute();
}

/** Drops the mails whose link is over. @returns how many */
export async function deleteStale(db: Kysely<DB>, now: Date): Promise<number> {
	const { numDeletedRows } = await db
		.deleteFrom('outgoing_mail')
		.where('failed_at', 'is', null)
		.where((eb) =>
			eb.or(
				Object.entries(USEFUL_MS).map(([kind, useful]) =>
					eb.and([eb('kind', '=', kind), eb('created_at', '<=', new Date(now.getTime() - useful))])
				)
			)
		)
		.executeTakeFirst();
	return Number(numDeletedRows);
}

/** Forgets the mails given up before this moment. @returns how many */
export async function deleteGivenUp(db: Kysely<DB>, before: Date): Promise<number> {
	const { numDeletedRows } = await db
		.deleteFrom('outgoing_mail')
		.where('failed_at', '<', before)
		.executeTakeFirst();
	return Number(numDeletedRows);
}

/** Drops the mails of one kind, of an organisation if any, that have not left for an address: their link is dead. */
export async function deleteWaiting(
	db: Kysely<DB>,
	{ recipient, kind, organisationId }: { recipient: string; kind: string; organisationId?: number }
): Promise<void> {
	let waiting = db
		.deleteFrom('outgoing_mail')
		.where('recipient', '=', recipient)
		.where('kind', '=', kind)
		.where('failed_at', 'is', null);
	if (organisationId !== undefined) waiting = waiting.where('organisation_id', '=', organisationId);
	await waiting.execute();
}

/** The state of the queue, without anybody's address. */
export interface WaitingMails {
	waiting: number;
	/** Of these, tried already. */
	retried: number;
	/** When the oldest that waits was written. */
	oldest: Date | null;
	/** Given up in the last 30 days. */
	givenUp: number;
}

/** For the administrator's page. */
export async function countWaitingMails(db: Kysely<DB>): Promise<WaitingMails> {
	return db
		.selectFrom('outgoing_mail')
		.select([
			sql<number>`(count(*) filter (where failed_at is null))::int`.as('waiting'),
			sql<number>`(count(*) filter (where failed_at is null and last_error is not null))::int`.as(
				'retried'
			),
			sql<Date | null>`min(created_at) filter (where failed_at is null)`.as('oldest'),
			sql<number>`(count(*) filter (where failed_at is not null))::int`.as('givenUp')
		])
		.executeTakeFirstOrThrow();
}
