import { mailOutbox, readConfig } from './config.ts';
import { scrubFiles, type Database } from './db/create-database.ts';
import { backupsOf, destroyOldDumps, dumpOnceToday } from './db/embedded-dumps.ts';
import { log } from './log.ts';
import { destroyOldMails } from './mail/outbox.ts';
import { deleteOldFailures } from './repositories/failed-check.repository.ts';
import { deleteGivenUp } from './repositories/outgoing-mail.repository.ts';
import { applyRetention, mailsBefore } from './use-cases/apply-retention.ts';
import { settleErasures } from './use-cases/erase.ts';
import { remindRespondents } from './use-cases/remind-respondents.ts';

/** Not while starting: the first requests come first. */
const FIRST_RUN = 60_000;
const INTERVAL = 6 * 3600 * 1000;

/**
 * Keeps the promises that need no visitor: erases what has passed its term, tells those whose account or assessment
 * comes to it, dumps the embedded database once a day. Each task may run on several instances, and twice, without harm.
 * @returns a function that stops it
 */
export function startHousekeeping(database: Database): () => void {
	const run = async () => {
		await attempt('erasures.settle', () => settleErasures(database.db, new Date()));
		await attempt('retention', async () => {
			const report = await applyRetention(database.db, new Date());
			if (Object.values(report).some((count) => count > 0))
				log('info', 'retention.applied', report);
		});
		await attempt('sign-in.purge', () => deleteOldFailures(database.db, new Date()));
		await attempt('respondents.remind', async () => {
			const count = await remindRespondents(database.db, new Date());
			if (count > 0) log('info', 'respondents.reminded', { count });
		});
		await attempt('mails.purge', async () => {
			const before = mailsBefore(new Date());
			await deleteGivenUp(database.db, before);
			await destroyOldMails(mailOutbox(readConfig(process.env)), before);
		});
		const [, folder] = readConfig(process.env).DATABASE_URL.split('pglite:');
		const { dump } = database;
		if (!dump || !folder || folder === 'memory') return;
		await attempt('dumps.destroy', () => destroyOldDumps(folder, new Date()));
		await attempt('database.dump', async () => {
			await dumpOnceToday(
				backupsOf(folder),
				async () => {
					// Rows erased since the last dump leave the files first.
					await scrubFiles(database.db);
					return dump();
				},
				new Date()
			);
		});
	};
	const first = setTimeout(() => void run(), FIRST_RUN).unref();
	const regular = setInterval(() => void run(), INTERVAL).unref();
	return () => {
		clearTimeout(first);
		clearInterval(regular);
	};
}

/** A task that fails is logged and tried again at the next run; it never ends the process. */
async function attempt(task: string, run: () => Promise<unknown>): Promise<void> {
	try {
		await run();
	} catch (error) {
		log('error', `${task}.failed`, {
			reason: error instanceof Error ? error.message : String(error)
		});
	}
}
