/** Saving an answer: the application against the bare server, in turns, on the same rows of the same database. */
import { createDatabase } from '../../src/lib/server/db/create-database.ts';
import { recordAnswer } from '../../src/lib/server/use-cases/record-answer.ts';
import type { Part, Row } from '../support/report.ts';
import {
	appRequest,
	bareRequest,
	saveTurn,
	startBareServer,
	type RequestOf,
	type Server,
	type Turn
} from '../support/save-load.ts';
import { seedDraft, type Stage } from '../support/stage.ts';
import { mean, percentile } from '../support/statistics.ts';

const CONNECTIONS = [10, 50];
/** Until the compiler of V8 is done with both servers, within a limit of time. */
const WARM_UP_SAVES = 5_000;
const WARM_UP_SECONDS = 20;
const WARM_UP_STEP_SECONDS = 4;
const TURN_SECONDS = 8;
const TURNS = 2;
const MIN_RATE_RATIO = 1 / 3;
const MAX_P99_RATIO = 4;
const MAX_REPLY_BYTES = 1000;
const MAX_STATEMENTS = 3;

type Side = 'app' | 'bare';
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
		bare.stop();
	}
}

/** Warms both up, then A B A B. One turn ends before the next begins. */
async function compare(
	stage: Stage,
	bare: Server,
	connections: number
): Promise<Record<Side, Turn[]>> {
	const servers = { app: stage.app, bare };
	const requests: Record<Side, RequestOf> = {
		app: appRequest(stage.app.url),
		bare: bareRequest(stage.app.url)
	};
	const turn = (side: Side, seconds: number) =>
		saveTurn(stage, servers[side], requests[side], connections, seconds);
	for (const side of ['app', 'bare'] as const) {
		let saves = 0;
		for (
			let time = 0;
			time < WARM_UP_SECONDS && saves < WARM_UP_SAVES;
			time += WARM_UP_STEP_SECONDS
		)
			saves += (await turn(side, WARM_UP_STEP_SECONDS)).accepted;
	}
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
