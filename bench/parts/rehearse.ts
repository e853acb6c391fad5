/** `npm run content:rehearse` over a hundred thousand assessments: how long, and how much memory. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { findDiagnostic } from '../../src/lib/content/catalogue.ts';
import { createDatabase } from '../../src/lib/server/db/create-database.ts';
import { migrateToLatest } from '../../src/lib/server/db/migrate.ts';
import { companyNext } from '../../tests/support/company-next.ts';
import type { RehearsalFigures } from '../../scripts/rehearse/figures.ts';
import { peakMegabytesOf } from '../support/process-usage.ts';
import type { Part } from '../support/report.ts';
import type { Stage } from '../support/stage.ts';

const ASSESSMENTS = 100_000;
const MAX_SECONDS = 120;
const MAX_MEGABYTES = 500;
const SAMPLE_MILLISECONDS = 50;
const DATABASE = 'rehearse';
/** The version rehearsed: one change of each kind, in a file that no catalogue knows. */
const CANDIDATE = 'tests/support/company-next.ts';

interface Run {
	seconds: number;
	megabytes: number;
	rehearsed: number;
	/** What it said of its progress, a line each. */
	progress: string[];
}

export async function measureRehearse({ postgres, database: { db } }: Stage): Promise<Part> {
	// A database of its own: the other parts count what theirs holds.
	await sql`create database ${sql.id(DATABASE)}`.execute(db);
	const url = postgres.databaseUrl(DATABASE);
	try {
		const start = performance.now();
		const answers = await seed(url);
		const seeding = (performance.now() - start) / 1000;
		console.log(
			`  ${ASSESSMENTS} assessments, ${answers} answers seeded in ${seeding.toFixed(1)} s`
		);
		const run = await rehearse(url);
		const rate = Math.round(run.rehearsed / run.seconds);
		const name = `rehearse ${ASSESSMENTS} assessments`;
		return {
			rows: [
				{
					name: `${name}: time`,
					target: `≤ ${MAX_SECONDS} s`,
					measured: `${run.seconds.toFixed(1)} s (${rate}/s, ${run.progress.length} lines of progress)`,
					passed:
						run.rehearsed === ASSESSMENTS && run.seconds <= MAX_SECONDS && run.progress.length >= 10
				},
				{
					name: `${name}: memory`,
					target: `≤ ${MAX_MEGABYTES} MB`,
					measured: `${Math.round(run.megabytes)} MB at most`,
					passed: run.megabytes > 0 && run.megabytes <= MAX_MEGABYTES
				}
			],
			details: { rehearse: { seeding, answers, ...run } }
		};
	} finally {
		await sql`drop database ${sql.id(DATABASE)} with (force)`.execute(db);
	}
}

/** The real command, as npm runs it. */
async function rehearse(url: string): Promise<Run> {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		scripts: Record<'content:rehearse', string>;
	};
	const { id, version } = companyNext;
	// The Node that comes with the packages, as under npm.
	const PATH = [path.resolve('node_modules/.bin'), process.env.PATH].join(path.delimiter);
	const start = performance.now();
	const child = spawn(
		'sh',
		// The script begins with exec: the process measured is Node itself.
		['-c', `${scripts['content:rehearse']} "$@"`, 'sh', id, version, '--file', CANDIDATE, '--json'],
		{ env: { ...process.env, PATH, DATABASE_URL: url }, stdio: ['ignore', 'pipe', 'pipe'] }
	);
	let [stdout, stderr] = ['', ''];
	child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
	child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
	let megabytes = 0;
	const sampling = setInterval(() => {
		megabytes = Math.max(megabytes, peakMegabytesOf(child.pid ?? 0));
	}, SAMPLE_MILLISECONDS);
	const status = await new Promise((resolve) => child.once('close', resolve));
	clearInterval(sampling);
	const seconds = (performance.now() - start) / 1000;
	if (status !== 0) throw new Error(`The rehearsal ended with ${String(status)}: ${stderr}`);
	const { all } = JSON.parse(stdout) as RehearsalFigures;
	return { seconds, megabytes, rehearsed: all.rehearsed, progress: stderr.trim().split('\n') };
}

/**
 * Completed assessments three times in four, drafts for the rest; one profile in four without any partnership; levels
 * drawn from a fixed seed, with a few « Je ne sais pas ».
 * @returns how many answers
 */
async function seed(url: string): Promise<number> {
	const database = await createDatabase(url);
	await migrateToLatest(database);
	await database.close();
	const { id, previous } = companyNext;
	const former = findDiagnostic(id, previous?.from ?? '');
	if (!former) throw new Error('The candidate descends from no version of the catalogue.');
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		// Made to load at once: nothing looks each assessment up, and nothing is durable until the end.
		await client.query('set session_replication_role = replica');
		await client.query('set synchronous_commit = off');
		await client.query('select setseed(0.5)');
		await client.query(SEED_ASSESSMENTS, [ASSESSMENTS, id, former.version]);
		const { rowCount } = await client.query(SEED_ANSWERS, [[...former.criterionById.keys()]]);
		await client.query('vacuum analyze assessment, answer');
		return rowCount ?? 0;
	} finally {
		await client.end();
	}
}

const SEED_ASSESSMENTS = `
	insert into assessment (
		public_id, diagnostic, version, status, profile, profile_revision, access_hash,
		started_at, expires_at, completed_at, result)
	select
		lpad(n::text, 22, '0'), $2::text, $3::text, status,
		jsonb_build_object('P07', '20-49', 'P06', '10-plus', 'P09', case when n % 4 = 0 then '0' else '2-3' end),
		1, sha256(n::text::bytea), now(), now() + interval '90 days',
		case when status = 'completed' then now() end,
		case when status = 'completed' then '{}'::jsonb end
	from (
		select n, case when n % 4 = 3 then 'draft' else 'completed' end as status
		from generate_series(1, $1::int) n
	) numbered`;

const SEED_ANSWERS = `
	insert into answer (assessment_id, criterion_id, kind, level, note, priority, revision, updated_at)
	select
		assessment_id, criterion_id, case when level < 5 then 'level' else 'unknown' end,
		case when level < 5 then level end, 'Vu en réunion d’équipe.', false, 1, now()
	from (
		select id as assessment_id, criterion_id, floor(random() * 5.25)::int as level
		from assessment cross join unnest($1::text[]) criterion_id
	) drawn`;
