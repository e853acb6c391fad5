import type { Kysely } from 'kysely';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import { createAccessToken } from '../auth/access-token.ts';
import type { DB } from '../db/schema.ts';
import { respondentReminder } from '../mail/messages/respondent.ts';
import { lockDueReminders, writeReminded } from '../repositories/reminder.repository.ts';
import { queueMail } from './queue-mail.ts';
import { wakeMailWorker } from './send-mails.ts';

/** Reminders of one transaction. */
const BATCH = 50;

/**
 * Sends the one reminder to those invited who have not finished, some days before the end. Each mail is queued in the
 * transaction that says it was: two workers, or a second run, send nothing twice.
 * @returns how many left
 */
export async function remindRespondents(db: Kysely<DB>, now: Date): Promise<number> {
	let sent = 0;
	for (let batch = BATCH; batch === BATCH; sent += batch) batch = await remindSome(db, now);
	if (sent > 0) wakeMailWorker();
	return sent;
}

function remindSome(db: Kysely<DB>, now: Date): Promise<number> {
	return db.transaction().execute(async (trx) => {
		const due = await lockDueReminders(trx, now, BATCH);
		for (const {
			id,
			email,
			role,
			hasBegun,
			organisation,
			organisationId,
			closesAt,
			...about
		} of due) {
			const diagnostic = findDiagnostic(about.diagnostic, about.version);
			// The first link is kept as a hash only; both open the same answers.
			const token = createAccessToken();
			await writeReminded(trx, id, token, now);
			if (!diagnostic) continue;
			await queueMail(
				trx,
				respondentReminder({
					recipient: email,
					organisation,
					diagnostic: diagnostic.title,
					role,
					minutes: diagnostic.minutes,
					closesAt,
					hasBegun,
					path: `/participer/${token}`,
					stopPath: `/participer/${token}/rappel`
				}),
				now,
				organisationId
			);
		}
		return due.length;
	});
}
