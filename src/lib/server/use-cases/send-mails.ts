import type { Kysely } from 'kysely';
import { readConfig } from '../config.ts';
import type { Database } from '../db/create-database.ts';
import type { DB } from '../db/schema.ts';
import { currentRequest, log } from '../log.ts';
import { createMailTransport, SendingFailed, type MailTransport } from '../mail/transport.ts';
import {
	AWAY,
	claimMail,
	countWaitingMails,
	deleteSent,
	deleteStale,
	giveUpMail,
	hastenMails,
	postponeMail,
	type ClaimedMail
} from '../repositories/outgoing-mail.repository.ts';

const MINUTE = 60_000;
const FIRST_DELAY = MINUTE;
const LONGEST_DELAY = 6 * 60 * MINUTE;
/** A mail is given up when its next attempt would come later than this after it was written. */
const PATIENCE = 48 * 60 * MINUTE;
/** Mails that fail one after the other before the rest waits for the next round. */
const FAILURES_IN_A_ROW = 3;

const INTERVAL = 30_000;
/** How long a stop waits for the mail under way, in milliseconds: the process has ten seconds to end. */
const LAST_MAIL = 5_000;

interface Round {
	clock: () => Date;
	/** No new mail is taken. */
	isStopping?: () => boolean;
	/** Cuts the mail under way. */
	signal?: AbortSignal;
}

/**
 * Sends what is due, one after the other. Two workers never take the same mail. A crash after the server took a mail
 * and before its row is deleted sends it a second time when the claim is over, under the same Message-ID: twice
 * rather than never.
 */
export async function sendDueMails(
	db: Kysely<DB>,
	transport: MailTransport,
	{ clock, isStopping = () => false, signal }: Round
): Promise<void> {
	const dropped = await deleteStale(db, clock());
	if (dropped > 0) log('warn', 'mails.dropped', { count: dropped });
	let failures = 0;
	let hasSent = false;
	while (!isStopping() && failures < FAILURES_IN_A_ROW) {
		const mail = await claimMail(db, clock());
		if (!mail) break;
		const failure = await tryToSend(transport, mail, signal);
		if (failure) {
			await keepForLater(db, mail, failure, clock());
			failures += failure.outcome === 'away' ? FAILURES_IN_A_ROW : 1;
			continue;
		}
		await deleteSent(db, mail);
		log('info', 'mail.sent', { kind: mail.kind, attempts: mail.attempts });
		failures = 0;
		// Those that found the server away need not wait for their own delay.
		if (!hasSent) await hastenMails(db, clock());
		hasSent = true;
	}
	if (failures === 0) return;
	const { waiting, givenUp } = await countWaitingMails(db);
	log('warn', 'mails.waiting', { waiting, givenUp });
}

async function tryToSend(
	transport: MailTransport,
	mail: ClaimedMail,
	signal: AbortSignal | undefined
): Promise<SendingFailed | undefined> {
	try {
		await transport.send(mail, signal);
		return undefined;
	} catch (error) {
		return error instanceof SendingFailed ? error : new SendingFailed('later', nameOf(error));
	}
}

async function keepForLater(
	db: Kysely<DB>,
	mail: ClaimedMail,
	{ outcome, reason }: SendingFailed,
	now: Date
): Promise<void> {
	const { kind, attempts } = mail;
	const next = new Date(now.getTime() + delayAfter(attempts));
	if (outcome === 'never' || next.getTime() - mail.createdAt.getTime() > PATIENCE) {
		await giveUpMail(db, mail, reason, now);
		log('error', 'mail.given-up', { kind, attempts, reason });
		return;
	}
	await postponeMail(db, mail, outcome === 'away' ? AWAY + reason : reason, next);
	log('warn', 'mail.postponed', { kind, attempts, reason });
}

/** 1 minute, then twice as long each time, at most 6 hours. */
export function delayAfter(attempts: number): number {
	return Math.min(FIRST_DELAY * 2 ** (attempts - 1), LONGEST_DELAY);
}

export interface MailWorker {
	/** Looks at the queue now. */
	wake: () => void;
	/** Takes no new mail, and waits for the one under way. */
	stop: () => Promise<void>;
}

/** Sends what is due at once, at each `wake` and regularly. A failure is logged and never ends anything. */
export function createMailWorker(
	db: Kysely<DB>,
	transport: MailTransport,
	{ clock = () => new Date(), interval = INTERVAL, lastMail = LAST_MAIL } = {}
): MailWorker {
	const cut = new AbortController();
	let isStopped = false;
	let isBusy = false;
	let isWanted = false;
	let underWay = Promise.resolve();
	const round = { clock, isStopping: () => isStopped, signal: cut.signal };

	async function work(): Promise<void> {
		isBusy = true;
		while (isWanted && !isStopped) {
			isWanted = false;
			try {
				await sendDueMails(db, transport, round);
			} catch (error) {
				log('error', 'mails.failed', { reason: nameOf(error) });
			}
		}
		isBusy = false;
	}
	function wake(): void {
		isWanted = true;
		// Other people's mails do not belong to the request that wakes the worker.
		if (!isBusy && !isStopped) underWay = currentRequest.exit(work);
	}
	const regular = setInterval(wake, interval).unref();
	wake();
	return {
		wake,
		async stop() {
			isStopped = true;
			clearInterval(regular);
			const late = setTimeout(() => cut.abort(), lastMail);
			await underWay;
			clearTimeout(late);
		}
	};
}

/** Kept on the global object so that a hot reload in development finds it again. */
const held = globalThis as { capAlliancesMailWorker?: MailWorker };

/** Starts the worker of this process. @returns a function that stops it, and waits for the mail under way */
export function startMailWorker({ db }: Database): () => Promise<void> {
	const worker = createMailWorker(db, createMailTransport(readConfig(process.env)));
	held.capAlliancesMailWorker = worker;
	return worker.stop;
}

/** To be called once the transaction that queued a mail has committed; harmless otherwise. */
export function wakeMailWorker(): void {
	held.capAlliancesMailWorker?.wake();
}

/** A message may hold an address: the name or the code only. */
function nameOf(error: unknown): string {
	if (!(error instanceof Error)) return 'unknown';
	const { code } = error as { code?: unknown };
	return typeof code === 'string' ? code : error.name;
}
