import type { Kysely } from 'kysely';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import {
	ACCOUNT_MONTHS,
	ACCOUNT_NOTICE_DAYS,
	ACCOUNT_TOLD_DAYS,
	accountTerm,
	ASSESSMENT_TOLD_DAYS,
	COMPLETED_MONTHS,
	daysAfter,
	daysBefore,
	OLD_INVITATION_DAYS,
	MAIL_DAYS,
	monthsBefore,
	READING_MONTHS,
	RESPONDENT_EMAIL_MONTHS,
	SHARE_MONTHS
} from '#lib/domain/privacy/retention-periods.ts';
import { ok } from '#lib/domain/shared/result.ts';
import { scrubFiles } from '../db/create-database.ts';
import type { DB } from '../db/schema.ts';
import { accountInactive, assessmentExpiring } from '../mail/messages/erasure-notice.ts';
import { lockLeaving } from '../repositories/departure.repository.ts';
import { findAdministrators } from '../repositories/membership.repository.ts';
import * as retention from '../repositories/retention.repository.ts';
import type { OverKind, RetentionMoments } from '../repositories/retention.repository.ts';
import { erase, type Choose } from './erase.ts';
import { queueMail } from './queue-mail.ts';
import { wakeMailWorker } from './send-mails.ts';

/** What the retention did, or would do, by what it concerns. */
export type RetentionReport = Record<
	| 'accountNotices'
	| 'assessmentNotices'
	| 'assessments'
	| 'accounts'
	| 'organisations'
	| 'respondentEmails'
	| OverKind,
	number
>;

/** Erased, or told, in one transaction. */
const BATCH = 200;
/** However much more is found than told at most in one run: mail servers refuse floods. */
const MAX_NOTICES = 2_000;

export function momentsOf(now: Date): RetentionMoments {
	const inactiveSince = monthsBefore(now, ACCOUNT_MONTHS);
	return {
		now,
		inactiveSince,
		toldBefore: daysBefore(now, ACCOUNT_NOTICE_DAYS),
		tellInactiveSince: daysAfter(inactiveSince, ACCOUNT_TOLD_DAYS),
		tellTermBefore: daysAfter(now, ASSESSMENT_TOLD_DAYS),
		oldNoticeBefore: daysBefore(now, 2 * ASSESSMENT_TOLD_DAYS),
		invitationsBefore: daysBefore(now, OLD_INVITATION_DAYS),
		sharesBefore: monthsBefore(now, SHARE_MONTHS),
		readingsBefore: monthsBefore(now, READING_MONTHS),
		respondentEmailsBefore: monthsBefore(now, RESPONDENT_EMAIL_MONTHS),
		collectionsBefore: monthsBefore(now, COMPLETED_MONTHS)
	};
}

export const mailsBefore = (now: Date): Date => daysBefore(now, MAIL_DAYS);

/**
 * Keeps the promises on durations: tells those who must be told, erases what is over. Running it twice, or on two
 * instances at once, erases once and tells once.
 * @param isDry counts, and changes nothing
 */
export async function applyRetention(
	db: Kysely<DB>,
	now: Date,
	{ isDry = false } = {}
): Promise<RetentionReport> {
	const moments = momentsOf(now);
	const report: RetentionReport = {
		accountNotices: await tellAccounts(db, moments, isDry),
		assessmentNotices: await tellAssessments(db, moments, isDry),
		assessments: await eraseAll(db, 'assessments', moments, isDry),
		accounts: await eraseAll(db, 'accounts', moments, isDry),
		organisations: await eraseAll(db, 'organisations', moments, isDry),
		respondentEmails: await retention.forgetRespondentEmails(db, moments, isDry),
		sessions: 0,
		mailedLinks: 0,
		invitations: 0,
		shares: 0,
		readings: 0,
		collections: 0
	};
	for (const kind of Object.keys(retention.OVER) as OverKind[])
		report[kind] = await retention.forgetOver(db, kind, moments, isDry);
	if (!isDry && report.accountNotices + report.assessmentNotices > 0) wakeMailWorker();
	const { accountNotices: _a, assessmentNotices: _b, sessions: _s, ...erased } = report;
	if (!isDry && Object.values(erased).some((count) => count > 0)) await scrubFiles(db);
	return report;
}

const FIND = {
	assessments: retention.findExpiredAssessments,
	accounts: retention.findAccountsToErase,
	organisations: retention.findEmptyOrganisations
};

async function eraseAll(
	db: Kysely<DB>,
	kind: keyof typeof FIND,
	moments: RetentionMoments,
	isDry: boolean
): Promise<number> {
	if (isDry) return (await FIND[kind](db, moments, { limit: 1_000_000, lock: false })).length;
	const choose: Choose<never> = async (trx) => {
		const ids = await FIND[kind](trx, moments, { limit: BATCH, lock: true });
		if (kind === 'accounts') {
			// As someone who leaves does: nobody else may leave meanwhile.
			for (const id of ids) await lockLeaving(trx, id);
			await retention.nameSuccessors(trx, ids);
		}
		return ok({ [kind]: ids });
	};
	for (let total = 0; ;) {
		const erased = await erase(db, choose, moments.now, { scrubs: false });
		const count = erased.ok ? erased.value[kind].length : 0;
		total += count;
		if (count < BATCH) return total;
	}
}

async function tellAccounts(
	db: Kysely<DB>,
	moments: RetentionMoments,
	isDry: boolean
): Promise<number> {
	if (isDry) return retention.countAccountsToTell(db, moments);
	return inBatches(() =>
		db.transaction().execute(async (trx) => {
			const accounts = await retention.claimAccountsToTell(trx, moments, BATCH);
			for (const { recipient, lastSeenAt } of accounts)
				await queueMail(
					trx,
					accountInactive({
						recipient,
						lastSeenAt,
						erasedAt: accountTerm(lastSeenAt, moments.now),
						path: '/connexion'
					}),
					moments.now
				);
			return accounts.length;
		})
	);
}

async function tellAssessments(
	db: Kysely<DB>,
	moments: RetentionMoments,
	isDry: boolean
): Promise<number> {
	if (isDry) return retention.countEndingAssessments(db, moments);
	return inBatches(() =>
		db.transaction().execute(async (trx) => {
			const assessments = await retention.claimEndingAssessments(trx, moments, BATCH);
			const administrators = await findAdministrators(trx, [
				...new Set(assessments.map(({ organisationId }) => organisationId))
			]);
			for (const { organisationId, publicId, diagnostic, version, ...told } of assessments)
				for (const { recipient } of administrators.filter(
					(one) => one.organisationId === organisationId
				))
					await queueMail(
						trx,
						assessmentExpiring({
							...told,
							recipient,
							diagnostic: findDiagnostic(diagnostic, version)?.title ?? diagnostic,
							path: `/evaluations/${publicId}`
						}),
						moments.now,
						organisationId
					);
			return assessments.length;
		})
	);
}

async function inBatches(run: () => Promise<number>): Promise<number> {
	let total = 0;
	while (total < MAX_NOTICES) {
		const count = await run();
		total += count;
		if (count < BATCH) break;
	}
	return total;
}
