import type { Kysely, Transaction } from 'kysely';
import { ok, type Result } from '#lib/domain/shared/result.ts';
import { erasureLedger, mailOutbox, readConfig } from '../config.ts';
import { scrubFiles } from '../db/create-database.ts';
import {
	appendErasures,
	readErasures,
	withdrawErasures,
	type Erasure
} from '../db/erasure-ledger.ts';
import type { DB } from '../db/schema.ts';
import { log } from '../log.ts';
import { destroyMailsOf, destroyMailsTo } from '../mail/outbox.ts';
import {
	batches,
	deleteTargets,
	findErasures,
	hashOf,
	insertErasures,
	lockErased,
	type Erased,
	type Targets
} from '../repositories/erasure.repository.ts';
import { recentDrafts } from './recent-drafts.ts';

/** Names what to erase, locked, or refuses. Runs in the transaction that erases. */
export type Choose<F> = (trx: Transaction<DB>) => Promise<Result<Targets, F>>;

interface EraseOptions {
	/** When the files of an embedded database are cleaned once, after several erasures: false. */
	scrubs?: boolean;
}

/**
 * The only way that anything is erased: by its owner, at its term, or again after a restore. Rows, and the note of
 * their erasure, go in one transaction; the ledger beside the data is written just before it commits. A crash between
 * the two leaves a line whose rows are still there: `settleErasures`, at the next start, finishes what was asked. A
 * transaction that fails takes its lines back.
 *
 * Then go what the database does not hold: drafts in memory, mails of the outbox, and what the files of an embedded
 * database still tell. That is done when it returns.
 */
export async function erase<F>(
	db: Kysely<DB>,
	choose: Choose<F>,
	now: Date,
	{ scrubs = true }: EraseOptions = {}
): Promise<Result<Erased, F>> {
	let announced: Erasure[] = [];
	let outcome: Result<Erased, F>;
	try {
		outcome = await db.transaction().execute(async (trx) => {
			const chosen = await choose(trx);
			if (!chosen.ok) return chosen;
			const erased = await deleteTargets(trx, chosen.value);
			const erasures = erasuresOf(erased, now);
			await insertErasures(trx, erasures);
			announced = erasures;
			await inLedger(appendErasures, erasures);
			return ok(erased);
		});
	} catch (error) {
		await inLedger(withdrawErasures, announced);
		throw error;
	}
	if (outcome.ok && announced.length > 0) await eraseElsewhere(db, outcome.value, scrubs);
	return outcome;
}

function erasuresOf(
	{ assessments, accounts, organisations, collections }: Erased,
	at: Date
): Erasure[] {
	const as = (kind: Erasure['kind']) => (publicId: string) => ({
		kind,
		hash: hashOf(publicId),
		at
	});
	return [
		...organisations.map(as('organisation')),
		...accounts.map(as('account')),
		...collections.map(as('shared_assessment')),
		...assessments.map(as('assessment'))
	];
}

/**
 * A ledger that cannot be written (disk full, read-only folder) does not keep people's data from being erased: the
 * database has the note too, and `settleErasures` copies it later.
 */
async function inLedger(
	write: (file: string, erasures: readonly Erasure[]) => Promise<void>,
	erasures: readonly Erasure[]
): Promise<void> {
	try {
		await write(erasureLedger(readConfig(process.env)), erasures);
	} catch (error) {
		reportLedger(error);
	}
}

function reportLedger(error: unknown): undefined {
	log('error', 'erasures.ledger-failed', {
		code: (error as NodeJS.ErrnoException).code ?? String(error)
	});
}

async function eraseElsewhere(db: Kysely<DB>, erased: Erased, scrubs: boolean): Promise<void> {
	for (const publicId of erased.assessments) recentDrafts.forget(publicId);
	const outbox = mailOutbox(readConfig(process.env));
	try {
		for (const mails of erased.mails)
			if ('recipient' in mails) await destroyMailsTo(outbox, mails.recipient);
			else await destroyMailsOf(outbox, mails.organisationId, mails.only);
		if (scrubs) await scrubFiles(db);
	} catch (error) {
		// The rows are gone; the daily dump, and the next erasure, clean the files again.
		log('error', 'erasures.cleaning-failed', {
			reason: error instanceof Error ? error.message : String(error)
		});
	}
}

/**
 * Erases again what a ledger says was erased, in a database put back from an older dump. Twice is harmless.
 * @returns how many were found, and erased
 */
export async function replayErasures(
	db: Kysely<DB>,
	erasures: readonly Erasure[],
	now: Date
): Promise<number> {
	let count = 0;
	for (const batch of batches(erasures, 1_000)) {
		const erased = await erase(db, async (trx) => ok(await lockErased(trx, batch)), now, {
			scrubs: false
		});
		await insertErasures(db, batch);
		if (erased.ok)
			count +=
				erased.value.assessments.length +
				erased.value.accounts.length +
				erased.value.organisations.length +
				erased.value.collections.length;
	}
	if (count > 0) await scrubFiles(db);
	return count;
}

/**
 * Makes the database and the ledger beside it say the same: what only the ledger knows is erased again, what only
 * the database knows is copied. Run at each start, before the port opens, and with the housekeeping.
 * @returns how many things were erased again
 */
export async function settleErasures(db: Kysely<DB>, now: Date): Promise<number> {
	const file = erasureLedger(readConfig(process.env));
	const inFile = await readErasures(file).catch(reportLedger);
	if (!inFile) return 0;
	const inDatabase = await findErasures(db);
	const without = (those: readonly Erasure[]) => {
		const hashes = new Set(those.map(({ hash }) => hash));
		return ({ hash }: Erasure) => !hashes.has(hash);
	};
	const count = await replayErasures(db, inFile.filter(without(inDatabase)), now);
	if (count > 0) log('warn', 'erasures.replayed', { count });
	await inLedger(appendErasures, inDatabase.filter(without(inFile)));
	return count;
}
