/**
 * Every row that the server writes, as it writes it, by triggers: says at once whether a refused request changed
 * anything, and undoes what an accepted one changed, so that the next meets the same world.
 */
import { rm } from 'node:fs/promises';
import { sql, type Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

type Row = Record<string, unknown>;

export interface Write {
	table: string;
	kind: 'INSERT' | 'UPDATE' | 'DELETE';
	old: Row | null;
	new: Row | null;
}

/** Turns taken are no change of anybody's data. */
const NOT_WATCHED = ['throttle', 'kysely_migration', 'kysely_migration_lock'];

export async function watchWrites(db: Kysely<DB>): Promise<void> {
	await sql`create table access_log (seq bigserial, tab text, kind text, old jsonb, new jsonb)`.execute(
		db
	);
	await sql`
		create function log_access() returns trigger language plpgsql as $$
		declare before jsonb; after jsonb;
		begin
			if tg_op <> 'INSERT' then before = to_jsonb(old); end if;
			if tg_op <> 'DELETE' then after = to_jsonb(new); end if;
			if before is distinct from after then
				insert into access_log (tab, kind, old, new) values (tg_table_name, tg_op, before, after);
			end if;
			return null;
		end $$`.execute(db);
	await sql`
		create function undo_access() returns void language plpgsql as $$
		declare one record;
		begin
			for one in select * from access_log order by seq desc loop
				if one.kind <> 'DELETE' then
					execute format('delete from %I r where to_jsonb(r) = $1', one.tab) using one.new;
				end if;
				if one.kind <> 'INSERT' then
					execute format(
						'insert into %I overriding system value select * from jsonb_populate_record(null::%I, $1)',
						one.tab, one.tab
					) using one.old;
				end if;
			end loop;
			delete from access_log;
		end $$`.execute(db);
	const { rows } = await sql<{ name: string }>`
		select table_name as name from information_schema.tables
		where table_schema = 'public' and table_type = 'BASE TABLE'
			and table_name <> 'access_log'`.execute(db);
	for (const { name } of rows.filter((one) => !NOT_WATCHED.includes(one.name)))
		await sql`
			create trigger log_access after insert or update or delete on ${sql.table(name)}
			for each row execute function log_access()`.execute(db);
}

/**
 * What was written since, all of it undone.
 * @param ledger the file that says what was erased: emptied, or the server would soon erase it again
 */
export async function takeWrites(db: Kysely<DB>, ledger: string): Promise<Write[]> {
	const { rows } = await sql<Write>`
		select tab as table, kind, old, new from access_log order by seq`.execute(db);
	if (rows.length > 0)
		await db.transaction().execute(async (trx) => {
			// No trigger logs the undoing, and no reference forbids its order.
			await sql`set local session_replication_role = replica`.execute(trx);
			await sql`select undo_access()`.execute(trx);
		});
	if (rows.some(({ table }) => table === 'erasure')) await rm(ledger, { force: true });
	return rows.filter((write) => !isOfTheMachine(write));
}

/** The bookkeeping of the mail worker, sessions that are over, and when a session or an account was last used. */
function isOfTheMachine({ table, kind, old, new: written }: Write): boolean {
	if (table === 'outgoing_mail') return kind !== 'INSERT';
	if (table === 'session' && kind === 'DELETE')
		return new Date(String(old?.expires_at)).getTime() < Date.now();
	if (kind !== 'UPDATE' || !['session', 'account'].includes(table)) return false;
	return Object.keys({ ...old, ...written }).every(
		(column) =>
			old?.[column] === written?.[column] ||
			['last_seen_at', 'notice_sent_at', 'last_used_at', 'expires_at'].includes(column)
	);
}
