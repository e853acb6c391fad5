import type { Kysely } from 'kysely';
import { shareEnd, type ShareKind, type ShareScope } from '#lib/domain/sharing/share-scope.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import type { DB } from '../db/schema.ts';
import { shareWithdrawn } from '../mail/messages/share-told.ts';
import { lockOrganisation, type MemberScope } from '../repositories/organisation.repository.ts';
import { findAdviserToTell, insertShare, revokeShare } from '../repositories/share.repository.ts';
import { queueMail } from './queue-mail.ts';
import { wakeMailWorker } from './send-mails.ts';

export interface ShareRequest {
	kind: ShareKind;
	scope: ShareScope;
	/** For whom, in the organisation's words. */
	label: string;
	/** Null: every completed assessment, to come included (advisers only). */
	assessmentPublicId: string | null;
	days: number;
	/** The secret of the link, or the code: drawn when the form was shown, so that it serves once. */
	secret: string;
}

/**
 * Shows something of an organisation to someone outside, until a date. Only who administers it may.
 * @returns `notFound` when the member may not, or when the assessment is not one that can be shown
 */
export async function createShare(
	db: Kysely<DB>,
	member: MemberScope,
	request: ShareRequest,
	now: Date
): Promise<Result<void, 'notFound'>> {
	return db.transaction().execute(async (trx) => {
		const organisation = await lockOrganisation(trx, member, 'manage');
		if (!organisation) return err('notFound');
		const isMade = await insertShare(
			trx,
			{
				organisationId: organisation.id,
				kind: request.kind,
				scope: request.scope,
				label: request.label,
				assessmentPublicId: request.assessmentPublicId,
				secret: request.secret,
				createdBy: member.accountId,
				expiresAt: shareEnd(request.days, now)
			},
			now
		);
		return isMade ? ok(undefined) : err('notFound');
	});
}

type Withdrawn = Result<void, 'notFound'>;

/** Ends a share: whoever read by it is refused at the next request. Its adviser is told, once. */
export async function withdrawShare(
	db: Kysely<DB>,
	member: MemberScope,
	sharePublicId: string,
	now: Date
): Promise<Withdrawn> {
	const withdrawn = await db.transaction().execute(async (trx): Promise<Withdrawn> => {
		const organisation = await lockOrganisation(trx, member, 'manage');
		if (!organisation) return err('notFound');
		const recipient = await findAdviserToTell(trx, organisation.id, sharePublicId, now);
		if (!(await revokeShare(trx, organisation.id, sharePublicId, now))) return err('notFound');
		if (recipient !== undefined) {
			const told = { recipient, organisation: organisation.name, path: '/accompagnement' };
			await queueMail(trx, shareWithdrawn(told), now, organisation.id);
		}
		return ok(undefined);
	});
	if (withdrawn.ok) wakeMailWorker();
	return withdrawn;
}
