import type { Kysely } from 'kysely';
import type { Identity } from '#lib/domain/organisation/identity.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import type { DB } from '../db/schema.ts';
import {
	findOrganisationsOf,
	lockFounder,
	insertOrganisation,
	lockOrganisation,
	writeIdentity,
	type MemberScope
} from '../repositories/organisation.repository.ts';

/** More organisations than anyone manages: what bounds a loop. */
export const MAX_ORGANISATIONS = 100;

/**
 * Creates an organisation, administered by this account. A form sent twice finds the first one: same name, same kind,
 * made in the last minute.
 * @returns its public id; 'gone' when the account was deleted meanwhile
 */
export async function createOrganisation(
	db: Kysely<DB>,
	accountId: number,
	identity: Identity,
	now: Date
): Promise<Result<string, 'tooMany' | 'gone'>> {
	return db.transaction().execute(async (trx) => {
		// Held until the end: two forms at once come one after the other.
		if (!(await lockFounder(trx, accountId))) return err('gone');
		const mine = await findOrganisationsOf(trx, accountId);
		const twin = mine.find(
			(one) =>
				one.name === identity.name &&
				one.audience === identity.audience &&
				now.getTime() - one.createdAt.getTime() < 60_000
		);
		if (twin) return ok(twin.publicId);
		if (mine.length >= MAX_ORGANISATIONS) return err('tooMany');
		return ok((await insertOrganisation(trx, identity, accountId, now)).publicId);
	});
}

/** Changes who an organisation is, for one of its administrators. */
export async function editOrganisation(
	db: Kysely<DB>,
	scope: MemberScope,
	identity: Identity
): Promise<Result<void, 'forbidden'>> {
	return db.transaction().execute(async (trx) => {
		const organisation = await lockOrganisation(trx, scope, 'manage');
		if (!organisation) return err('forbidden');
		await writeIdentity(trx, organisation.id, identity);
		return ok(undefined);
	});
}
