/** Saving an answer: the application against the bare server, in turns, on the same rows of the same database. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { createDatabase } from '../../src/lib/server/db/create-database.ts';
import type { DB } from '../../src/lib/server/db/schema.ts';
import { recordAnswer } from '../../src/lib/server/use-cases/record-answer.ts';
import { runLoad, type LoadResult, type Sender } from '../support/load.ts';
import { processorTimeOf } from '../support/process-usage.ts';
import type { Part, Row } from '../support/report.ts';
import { cookieOf, POOL_SIZE, seedDraft, type Slot, type Stage } from '../support/stage.ts';
import { mean, percentile } from '../support/statistics.ts';

const CONNECTIONS = [10, 50];
const WARM_UP_SECONDS = 3;
const TURN_SECONDS = 8;
const TURNS = 2;
const MIN_RATE_RATIO = 1 / 3;
const MAX_P99_RATIO = 4;
const MAX_REPLY_BYTES = 1000;
const MAX_STATEMENTS = 3;

/** With the milliseconds of processor that one save took of the server: a busy machine does not change it much. */
type Turn = LoadResult & { perSave: number };

type Side = 'app' | 'bare';
/** Writes one question; the server must answer with the revision that follows. */
type RequestOf = (slot: Slot, revision: number) => ReturnType<Sender['next']>;

export async function measureSave(stage: Stage): Promise<Part> {
	const bare = await startBareServer(stage.databaseUrl);
	try {
		const rows: Row[] = [];
		const details: Record<string, unknown> = {};
		let largest = 0;
		for (const connections of CONNECTIONS) {
			const results = await compare(stage, bare, connections);
			largest = Math.max(largest, ...results.app.map((one) => one.largest));
			const summary = { app: summarise(results.app), bare: summarise(results.bare) };
			rows.push(...rowsOf(connections, summary));
			details[`save${connections}`] = summary;
		}
		const statements = await countStatements(stage);
		rows.push(
			{
				name: 'save: whole reply, headers included',
				target: `≤ ${MAX_REPLY_BYTES} B`,
				measured: `${largest} B`,
				passed: largest > 0 && largest <= MAX_REPLY_BYTES
			},
			{
				name: 'save: SQL statements',
				target: `≤ ${MAX_STATEMENTS}`,
				measured: String(statements),
				passed: statements <= MAX_STATEMENTS
			}
		);
		return { rows, details: { ...details, saveReplyBytes: largest, saveStatements: statements } };
	} finally {
		bare.child.kill();
	}
}

/** Warms both up, then A B A B. */
async function compare(
	stage: Stage,
	bare: { url: string; pid: number },
	connections: number
): Promise<Record<Side, Turn[]>> {
	const servers = { app: stage.app, bare };
	const requests: Record<Side, RequestOf> = { app: appRequest(stage.app.url), bare: bareRequest };
	const turn = async (side: Side, seconds: number) => {
		const before = await readRevisions(stage.database.db);
		const senders = sendersOf(stage.slots, connections, before, requests[side]);
		const { url, pid } = servers[side];
		const processorTime = processorTimeOf(pid);
		const result = await runLoad(url, seconds, senders);
		const perSave = (processorTimeOf(pid) - processorTime) / result.accepted;
		await sleep(300); // what was in flight settles
		checkKept(before, await readRevisions(stage.database.db), result, connections);
		return { ...result, perSave };
	};
	for (const side of ['app', 'bare'] as const) await turn(side, WARM_UP_SECONDS);
	const results: Record<Side, Turn[]> = { app: [], bare: [] };
	for (let index = 0; index < TURNS; index++) {
		for (const side of ['app', 'bare'] as const) {
			const result = await turn(side, TURN_SECONDS);
			results[side].push(result);
			console.log(
				`  ${connections} connections, ${side}: ${Math.round(result.rate)}/s, ` +
					`${result.perSave.toFixed(2)} ms of processor a save` +
					(result.failed > 0 ? `, ${result.failed} failed: ${result.failure}` : '')
			);
		}
	}
	return results;
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

const appRequest =
	(origin: string): RequestOf =>
	({ holder, criterionId }, revision) => ({
		method: 'PUT',
		path: `/evaluations/${holder.publicId}/reponses/${criterionId}`,
		headers: { 'content-type': 'application/json', origin, cookie: cookieOf(holder) },
		body: bodyOf(revision)
	});

const bareRequest: RequestOf = ({ assessmentId, criterionId }, revision) => ({
	method: 'PUT',
	path: `/${assessmentId}/${criterionId}`,
	headers: { 'content-type': 'application/json' },
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

/** Every acknowledged write is in the database; what was in flight at the end may be there too. */
function checkKept(
	before: ReadonlyMap<string, number>,
	after: ReadonlyMap<string, number>,
	{ accepted }: LoadResult,
	connections: number
): void {
	const sum = (revisions: ReadonlyMap<string, number>) =>
		[...revisions.values()].reduce((total, one) => total + one, 0);
	const written = sum(after) - sum(before);
	if (written < accepted || written > accepted + connections)
		throw new Error(`${accepted} writes were acknowledged, the database holds ${written}.`);
}

interface Summary {
	rates: number[];
	rate: number;
	p50: number;
	p99: number;
	/** Milliseconds of processor of the server, a save. */
	perSave: number;
	accepted: number;
	failed: number;
	failure: string | null;
}

function summarise(turns: readonly Turn[]): Summary {
	const latencies = turns.flatMap((turn) => turn.latencies);
	return {
		rates: turns.map(({ rate }) => rate),
		rate: mean(turns.map(({ rate }) => rate)),
		p50: percentile(latencies, 0.5),
		p99: percentile(latencies, 0.99),
		perSave: mean(turns.map(({ perSave }) => perSave)),
		accepted: latencies.length,
		failed: turns.reduce((total, { failed }) => total + failed, 0),
		failure: turns.find(({ failure }) => failure)?.failure ?? null
	};
}

function rowsOf(connections: number, { app, bare }: Record<Side, Summary>): Row[] {
	const name = `save, ${connections} connections`;
	const ms = (value: number) => `${value.toFixed(1)} ms`;
	const ratio = app.rate / bare.rate;
	const p99Ratio = app.p99 / bare.p99;
	const failed = app.failed + bare.failed;
	return [
		{
			name: `${name}: rate against the bare server`,
			target: '≥ 1/3 (aim 1/2)',
			measured: `${ratio.toFixed(2)} (${Math.round(app.rate)}/s against ${Math.round(bare.rate)}/s)`,
			passed: ratio >= MIN_RATE_RATIO
		},
		{
			name: `${name}: p99 against the bare server`,
			target: `≤ ${MAX_P99_RATIO} ×`,
			measured: `${p99Ratio.toFixed(2)} × (p99 ${ms(app.p99)} against ${ms(bare.p99)}, p50 ${ms(app.p50)} against ${ms(bare.p50)})`,
			passed: p99Ratio <= MAX_P99_RATIO
		},
		{
			name: `${name}: refused or lost`,
			target: '0',
			measured: failed > 0 ? `${failed}: ${app.failure ?? bare.failure}` : '0',
			passed: failed === 0
		}
	];
}

/** The most that one save asks of the database: a first answer, a change, the same sent twice. */
async function countStatements(stage: Stage): Promise<number> {
	const holder = await seedDraft(stage.database, stage.diagnostic);
	let count = 0;
	const counting = await createDatabase(stage.databaseUrl, { log: () => count++ });
	try {
		const [criterionId = ''] = stage.diagnostic.criterionById.keys();
		const counts: number[] = [];
		for (const [level, baseRevision] of [
			[1, 0],
			[2, 1],
			[2, 1]
		] as const) {
			count = 0;
			await recordAnswer(
				counting.db,
				holder,
				criterionId,
				{ answer: { choice: { kind: 'level', level }, note: '', priority: false }, baseRevision },
				new Date()
			);
			counts.push(count);
		}
		return Math.max(...counts);
	} finally {
		await counting.close();
	}
}

async function startBareServer(databaseUrl: string): Promise<{ child: ChildProcess; pid: number; url: string }> {
	const child = fork(path.resolve(import.meta.dirname, '../support/bare-server.ts'), {
		env: {
			...process.env,
			NODE_ENV: 'production',
			DATABASE_URL: databaseUrl,
			DATABASE_POOL_SIZE: String(POOL_SIZE)
		}
	});
	const [{ port }] = (await once(child, 'message')) as [{ port: number }];
	return { child, pid: child.pid ?? 0, url: `http://127.0.0.1:${port}` };
}
