import type { Kysely } from 'kysely';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import { isOpen, MAX_RESPONDENTS, reminderFor } from '#lib/domain/shared-assessment/collection.ts';
import type { RespondentRole } from '#lib/domain/shared-assessment/respondent-role.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { createAccessToken } from '../auth/access-token.ts';
import type { DB } from '../db/schema.ts';
import { respondentInvitation } from '../mail/messages/respondent.ts';
import { countRespondents, insertInvitations } from '../repositories/respondent.repository.ts';
import { takeTurn } from '../repositories/throttle.repository.ts';
import { lockShared, type SharedScope } from '../repositories/shared-assessment.repository.ts';
import { queueMail } from './queue-mail.ts';
import { wakeMailWorker } from './send-mails.ts';

export type InviteRespondentsFailure =
	| 'notFound'
	| 'closed'
	/** More people than a shared assessment may have. */
	| 'tooMany'
	/** This account has invited too many today. */
	| 'tooManyMails';

/**
 * Invites people to answer, each with a link of their own. An address that is there already keeps its invitation and
 * receives nothing more: sent twice, each gets one mail. A refusal keeps nothing, not even the mails counted.
 * @param addresses as `normaliseEmail` leaves them, each once
 * @returns how many are new
 */
export async function inviteRespondents(
	db: Kysely<DB>,
	scope: SharedScope & { organisation: string; clientAddress: string },
	{ addresses, role }: { addresses: readonly string[]; role: RespondentRole },
	now: Date
): Promise<Result<number, InviteRespondentsFailure>> {
	const invited = await db
		.transaction()
		.execute(async (trx): Promise<Result<number, InviteRespondentsFailure>> => {
			const shared = await lockShared(trx, scope, 'answer');
			const diagnostic = shared && findDiagnostic(shared.diagnostic, shared.version);
			if (!shared || !diagnostic) throw new Refused('notFound');
			if (!isOpen(shared, now)) throw new Refused('closed');
			const fresh = addresses.map((email) => ({ email, role, token: createAccessToken() }));
			const added = new Set(
				await insertInvitations(trx, shared.id, fresh, {
					now,
					remindAt: reminderFor(shared.closesAt, now)
				})
			);
			if ((await countRespondents(trx, shared.id)) > MAX_RESPONDENTS) throw new Refused('tooMany');
			for (const _ of added)
				if (
					!(await takeTurn(trx, 'respondentMail', String(scope.accountId), now)) ||
					!(await takeTurn(trx, 'respondentMailsFrom', scope.clientAddress, now))
				)
					throw new Refused('tooManyMails');
			for (const { email, token } of fresh.filter((one) => added.has(one.email)))
				await queueMail(
					trx,
					respondentInvitation({
						recipient: email,
						organisation: scope.organisation,
						diagnostic: diagnostic.title,
						role,
						minutes: diagnostic.minutes,
						closesAt: shared.closesAt,
						path: `/participer/${token}`,
						stopPath: `/participer/${token}/rappel`
					}),
					now,
					shared.organisationId
				);
			return ok(added.size);
		})
		.catch((error: unknown): Result<number, InviteRespondentsFailure> => {
			if (error instanceof Refused) return err(error.failure);
			throw error;
		});
	if (invited.ok && invited.value > 0) wakeMailWorker();
	return invited;
}

/** Rolls back what was written and counted. */
class Refused extends Error {
	readonly failure: InviteRespondentsFailure;
	constructor(failure: InviteRespondentsFailure) {
		super(failure);
		this.failure = failure;
	}
}
