import type { Kysely } from 'kysely';
import { departureOf } from '#lib/domain/organisation/departure.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import type { DB } from '../db/schema.ts';
import { log } from '../log.ts';
import { lockLeaving } from '../repositories/departure.repository.ts';
import { erase } from './erase.ts';

export type DeleteAccountFailure =
	| { code: 'notFound' }
	/** These organisations would have members and no administrator. */
	| { code: 'lastAdministrator'; organisations: { publicId: string; name: string }[] };

/**
 * Deletes an account: its memberships and sessions end, what was sent to its address goes, its name leaves the
 * lists of readings. The caller has had the owner prove who they are.
 * @param deletesAlone also deletes the organisations where nobody else would be left; otherwise they wait for the
 * people invited, and go with the retention when there is none
 */
export async function deleteAccount(
	db: Kysely<DB>,
	{ accountId, publicId }: { accountId: number; publicId: string },
	deletesAlone: boolean,
	now: Date
): Promise<Result<void, DeleteAccountFailure>> {
	const erased = await erase<DeleteAccountFailure>(
		db,
		async (trx) => {
			const organisations = await lockLeaving(trx, accountId);
			if (!organisations) return err({ code: 'notFound' });
			const stuck = organisations.filter((one) => departureOf(one) === 'lastAdministrator');
			if (stuck.length > 0)
				return err({
					code: 'lastAdministrator',
					organisations: stuck.map(({ publicId, name }) => ({ publicId, name }))
				});
			const alone = organisations.filter((one) => departureOf(one) === 'alone');
			return ok({
				accounts: [accountId],
				organisations: deletesAlone ? alone.map(({ id }) => id) : []
			});
		},
		now
	);
	if (!erased.ok) return erased;
	log('info', 'account.deleted', { account: publicId });
	return ok(undefined);
}
