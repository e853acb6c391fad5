/** A load of saves: whose questions, with which revisions, and the check that nothing acknowledged was lost. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { LinkHolder as Holder } from '../../src/lib/server/auth/holder.ts';
import type { DB } from '../../src/lib/server/db/schema.ts';
import { runLoad, type LoadRequest, type LoadResult, type Sender } from './load.ts';
import { processorTimeOf } from './process-usage.ts';
import { cookieOf, POOL_SIZE, type Slot, type Stage } from './stage.ts';

export interface Server {
	url: string;
	pid: number;
}

/** Writes one question; the server must answer with the revision that follows. */
export type RequestOf = (slot: Slot, revision: number) => LoadRequest;

/** With the milliseconds of processor that one save took of the server: a busy machine changes it less. */
export type Turn = LoadResult & { perSave: number };

export async function saveTurn(
	stage: Stage,
	{ url, pid }: Server,
	requestOf: RequestOf,
	connections: number,
	seconds: number,
	load = runLoad
): Promise<Turn> {
	const before = await readRevisions(stage.database.db);
	const senders = sendersOf(stage.slots, connections, before, requestOf);
	const processorTime = processorTimeOf(pid);
	const result = await load(url, seconds, senders);
	const perSave = (processorTimeOf(pid) - processorTime) / result.accepted;
	checkKept(before, await settledRevisions(stage.database.db), result, connections);
	return { ...result, perSave };
}

/** Each connection has questions of its own, so that every write has the right revision and is accepted. */
function sendersOf(
	slots: readonly Slot[],
	connections: number,
	revisions: ReadonlyMap<string, number>,
	requestOf: RequestOf
): Sender[] {
	const share = Math.floor(slots.length / connections);
	return Array.from({ length: connections }, (_, connection) => {
		const own = slots
			.slice(connection * share, (connection + 1) * share)
			.map((slot) => ({ slot, revision: revisions.get(keyOf(slot)) ?? 0 }));
		let index = -1;
		return {
			next() {
				index = (index + 1) % own.length;
				const { slot, revision } = own[index]!;
				return requestOf(slot, revision);
			},
			accept(status, body) {
				const one = own[index]!;
				const { revision } = status === 200 ? (JSON.parse(body) as { revision: number }) : {};
				const isNew = revision === one.revision + 1;
				if (isNew) one.revision = revision;
				return isNew;
			}
		} satisfies Sender;
	});
}

function bodyOf(revision: number): string {
	return JSON.stringify({
		choice: String(revision % 5),
		note: 'Vu en réunion d’équipe, à confirmer avec la direction.',
		priority: false,
		revision
	});
}

/** What a browser sends from the page of a step; the same to both servers. */
const headersOf = (origin: string, holder: Holder) => ({
	'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
	accept: '*/*',
	'accept-language': 'fr-FR,fr;q=0.9,en;q=0.7',
	'accept-encoding': 'gzip, deflate, br, zstd',
	'content-type': 'application/json',
	origin,
	'sec-fetch-dest': 'empty',
	'sec-fetch-mode': 'cors',
	'sec-fetch-site': 'same-origin',
	cookie: cookieOf(holder)
});

export const appRequest =
	(origin: string): RequestOf =>
	({ holder, criterionId }, revision) => ({
		method: 'PUT',
		path: `/evaluations/${holder.publicId}/reponses/${criterionId}`,
		headers: headersOf(origin, holder),
		body: bodyOf(revision)
	});

export const bareRequest =
	(origin: string): RequestOf =>
	({ holder, assessmentId, criterionId }, revision) => ({
		method: 'PUT',
		path: `/${assessmentId}/${criterionId}`,
		headers: headersOf(origin, holder),
		body: bodyOf(revision)
	});

const keyOf = ({ assessmentId, criterionId }: Pick<Slot, 'assessmentId' | 'criterionId'>) =>
	`${assessmentId} ${criterionId}`;

async function readRevisions(db: Kysely<DB>): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('answer')
		.select(['assessment_id', 'criterion_id', 'revision'])
		.execute();
	return new Map(
		rows.map((row) => [
			keyOf({ assessmentId: row.assessment_id, criterionId: row.criterion_id }),
			row.revision
		])
	);
}

/** Once what was in flight at the end of a load has been written too. */
async function settledRevisions(db: Kysely<DB>): Promise<Map<string, number>> {
	for (let last = -1; ;) {
		await sleep(500);
		const revisions = await readRevisions(db);
		const sum = sumOf(revisions);
		if (sum === last) return revisions;
		last = sum;
	}
}

const sumOf = (revisions: ReadonlyMap<string, number>) =>
	revisions.values().reduce((total, one) => total + one, 0);

/** Every acknowledged write is in the database; what was in flight at the end may be there too. */
function checkKept(
	before: ReadonlyMap<string, number>,
	after: ReadonlyMap<string, number>,
	{ accepted, failed }: LoadResult,
	connections: number
): void {
	const written = sumOf(after) - sumOf(before);
	if (written < accepted || written > accepted + failed + connections)
		throw new Error(`${accepted} writes were acknowledged, the database holds ${written}.`);
}

export async function startBareServer(
	databaseUrl: string
): Promise<Server & { stop: () => unknown }> {
	const child = fork(path.resolve(import.meta.dirname, 'bare-server.ts'), {
		env: {
			...process.env,
			NODE_ENV: 'production',
			DATABASE_URL: databaseUrl,
			DATABASE_POOL_SIZE: String(POOL_SIZE)
		}
	});
	const [{ port }] = (await once(child, 'message')) as [{ port: number }];
	return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => child.kill() };
}
