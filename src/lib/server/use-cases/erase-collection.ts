import type { Kysely } from 'kysely';
import { err, ok } from '#lib/domain/shared/result.ts';
import type { DB } from '../db/schema.ts';
import { log } from '../log.ts';
import { lockShared, type SharedScope } from '../repositories/shared-assessment.repository.ts';
import { erase } from './erase.ts';

/**
 * Erases a shared assessment, for an administrator of its organisation: what each person answered, the addresses
 * invited, the comparisons shown, and a synthesis that was only begun. A validated synthesis is the organisation's own
 * result, and stays.
 * @returns false when there is no such shared assessment, or the right is gone
 */
export async function eraseCollection(
	db: Kysely<DB>,
	scope: SharedScope,
	now: Date
): Promise<boolean> {
	const erased = await erase(
		db,
		async (trx) => {
			const shared = await lockShared(trx, scope, 'manage');
			return shared ? ok({ collections: [shared.id] }) : err('notFound');
		},
		now
	);
	if (erased.ok)
		log('info', 'collection.deleted', { organisation: scope.publicId, collection: scope.shared });
	return erased.ok;
}
