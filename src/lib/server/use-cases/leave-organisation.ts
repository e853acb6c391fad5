import type { Kysely } from 'kysely';
import { departureOf, type DepartureKind } from '#lib/domain/organisation/departure.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import type { DB } from '../db/schema.ts';
import { log } from '../log.ts';
import { endMembership, lockLeaving } from '../repositories/departure.repository.ts';
import { deleteInvitationsBy } from '../repositories/invitation.repository.ts';
import type { MemberScope } from '../repositories/organisation.repository.ts';

/**
 * Ends the membership of this account, and withdraws the invitations that it sent. Its next request finds no organisation any more. Who read what stays in the
 * organisation's list: it is the organisation's record.
 */
export async function leaveOrganisation(
	db: Kysely<DB>,
	{ publicId, accountId }: MemberScope
): Promise<Result<void, 'notAMember' | Exclude<DepartureKind, 'free'>>> {
	const outcome = await db.transaction().execute(async (trx) => {
		const [leaving] = (await lockLeaving(trx, accountId, publicId)) ?? [];
		if (!leaving) return err('notAMember' as const);
		const kind = departureOf(leaving);
		if (kind !== 'free') return err(kind);
		await endMembership(trx, leaving.id, accountId);
		await deleteInvitationsBy(trx, leaving.id, accountId);
		return ok(undefined);
	});
	if (outcome.ok) log('info', 'member.left', { organisation: publicId });
	return outcome;
}
