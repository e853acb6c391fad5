import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import { writeAccountName } from '../repositories/account.repository.ts';

/** Changes the name under which others know the owner of an account; empty: their address alone. */
export function renameAccount(db: Kysely<DB>, accountId: number, name: string): Promise<void> {
	return writeAccountName(db, accountId, name.trim());
}
