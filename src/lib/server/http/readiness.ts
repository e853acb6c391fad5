import { sql, type Kysely } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DB } from '../db/schema.ts';

let shuttingDown = false;

/** From now on the instance says that it is not ready, so that no new request is sent to it. */
export function beginShutdown(): void {
	shuttingDown = true;
}

/** Can this instance serve a request now? Answers within one second. */
export async function isReady(db: Kysely<DB>): Promise<boolean> {
	if (shuttingDown) return false;
	const answered = sql`select 1`.execute(db).then(
		() => true,
		() => false
	);
	return Promise.race([answered, sleep(1_000, false, { ref: false })]);
}
