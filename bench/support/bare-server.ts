/**
 * The yardstick: the least that a server can do to save an answer durably. `node:http` and `pg`, a JSON body, one
 * upsert on the same table; no access right, no check, no header.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import pg from 'pg';

interface Body {
	choice: string;
	note: string;
	priority: boolean;
}

const UPSERT = `
	insert into answer (assessment_id, criterion_id, kind, level, note, priority, revision, updated_at)
	values ($1, $2, 'level', $3, $4, $5, 1, now())
	on conflict (assessment_id, criterion_id) do update set
		kind = excluded.kind, level = excluded.level, note = excluded.note, priority = excluded.priority,
		revision = answer.revision + 1, updated_at = excluded.updated_at
	returning revision`;

const pool = new pg.Pool({
	connectionString: process.env.DATABASE_URL,
	max: Number(process.env.DATABASE_POOL_SIZE)
});

async function save(request: IncomingMessage): Promise<string> {
	const [, assessmentId, criterionId] = (request.url ?? '').split('/');
	const body = (await json(request)) as Body;
	const { rows } = await pool.query(UPSERT, [
		assessmentId,
		criterionId,
		Number(body.choice),
		body.note,
		body.priority
	]);
	return JSON.stringify(rows[0]);
}

const server = createServer((request, response) => {
	save(request).then(
		(reply) => {
			response.writeHead(200, { 'content-type': 'application/json' }).end(reply);
		},
		(error: unknown) => {
			response.writeHead(500).end(String(error));
		}
	);
});
server.listen(0, '127.0.0.1', () => {
	process.send?.({ port: (server.address() as AddressInfo).port });
});
process.once('disconnect', () => process.exit());
