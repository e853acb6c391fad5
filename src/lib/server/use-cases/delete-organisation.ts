import type { Kysely } from 'kysely';
import { isSameName } from '#lib/domain/organisation/departure.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import type { DB } from '../db/schema.ts';
import { log } from '../log.ts';
import { organisationDeleted } from '../mail/messages/organisation-deleted.ts';
import { membersOf } from '../repositories/membership.repository.ts';
import { lockOrganisation, type MemberScope } from '../repositories/organisation.repository.ts';
import { erase } from './erase.ts';
import { queueMail } from './queue-mail.ts';
import { wakeMailWorker } from './send-mails.ts';

interface Asked {
	scope: MemberScope;
	/** The name of the organisation, as typed to confirm. */
	typedName: string;
	/** Who deletes, as the members know them; empty: has no name. */
	deletedBy: string;
}

/**
 * Deletes an organisation with everything that is its own, for one of its administrators; every member is told by
 * mail, if and only if it is done.
 */
export async function deleteOrganisation(
	db: Kysely<DB>,
	{ scope, typedName, deletedBy }: Asked,
	now: Date
): Promise<Result<{ name: string }, 'forbidden' | 'otherName'>> {
	let name = '';
	const erased = await erase<'forbidden' | 'otherName'>(
		db,
		async (trx) => {
			const organisation = await lockOrganisation(trx, scope, 'manage');
			if (!organisation) return err('forbidden');
			if (!isSameName(typedName, organisation.name)) return err('otherName');
			({ name } = organisation);
			for (const { email: recipient } of await membersOf(trx, organisation.id))
				await queueMail(
					trx,
					organisationDeleted({
						recipient,
						organisation: name,
						...(deletedBy && { deletedBy }),
						deletedAt: now,
						path: '/organisations'
					}),
					now
				);
			return ok({ organisations: [organisation.id] });
		},
		now
	);
	if (!erased.ok) return erased;
	log('info', 'organisation.deleted', { organisation: scope.publicId });
	wakeMailWorker();
	return ok({ name });
}
