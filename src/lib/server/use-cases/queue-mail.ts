import type { Kysely } from 'kysely';
import { readConfig } from '../config.ts';
import type { DB } from '../db/schema.ts';
import type { Message } from '../mail/message.ts';
import { renderMail } from '../mail/render.ts';
import { insertMail } from '../repositories/outgoing-mail.repository.ts';

/**
 * Writes a mail and adds it to the queue. Given the caller's transaction, it goes only if that commits: call
 * `wakeMailWorker()` (use-cases/send-mails.ts) after the commit, in the same use case.
 * @param organisationId of the organisation that the mail speaks of: it goes, sent or not, when that is deleted
 */
export async function queueMail(
	db: Kysely<DB>,
	message: Message,
	now: Date,
	organisationId: number | null = null
): Promise<void> {
	await insertMail(db, { ...renderMail(message, readConfig(process.env)), organisationId }, now);
}
