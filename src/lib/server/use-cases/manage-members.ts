import type { Kysely } from 'kysely';
import {
	refusalOf,
	type MemberChange,
	type MemberRefusal
} from '#lib/domain/organisation/members.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import type { DB } from '../db/schema.ts';
import { log } from '../log.ts';
import { deleteInvitationsBy } from '../repositories/invitation.repository.ts';
import { deleteMembership, membersOf, writeRole } from '../repositories/membership.repository.ts';
import { lockOrganisation, type MemberScope } from '../repositories/organisation.repository.ts';

export type ManageFailure = MemberRefusal | 'forbidden';

/**
 * Gives a member another role, or takes one out; anyone may take themselves out. The only way to leave: the next
 * request finds no organisation any more. The organisation is locked meanwhile: of two administrators who demote each
 * other at once, one remains. The invitations of who administers no longer are withdrawn. Sent twice, a change of role is harmless. Who read what stays in the organisation's list:
 * it is the organisation's record.
 * @param change names members by the public id of their account
 */
export async function changeMember(
	db: Kysely<DB>,
	scope: MemberScope,
	change: MemberChange
): Promise<Result<void, ManageFailure>> {
	const outcome = await db.transaction().execute(async (trx) => {
		const organisation = await lockOrganisation(trx, scope, 'read');
		if (!organisation) return err('forbidden' as const);
		const members = await membersOf(trx, organisation.id);
		const actor = members.find(({ accountId }) => accountId === scope.accountId);
		const leavesAlone = 'leaves' in change && change.member === actor?.id;
		if (actor?.role !== 'administrator' && !leavesAlone) return err('forbidden' as const);
		const refusal = refusalOf(members, change);
		const target = members.find(({ id }) => id === change.member);
		if (refusal || !target) return err(refusal ?? 'notAMember');
		if ('role' in change) await writeRole(trx, organisation.id, target.accountId, change.role);
		else await deleteMembership(trx, organisation.id, target.accountId);
		if ('leaves' in change || change.role !== 'administrator')
			await deleteInvitationsBy(trx, organisation.id, target.accountId);
		return ok(undefined);
	});
	if (outcome.ok)
		log('info', 'member.changed', {
			organisation: scope.publicId,
			member: change.member,
			role: 'role' in change ? change.role : null
		});
	return outcome;
}
