/** `npm run content:rehearse` as its author runs it: another process, on either database. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createDatabase } from '#lib/server/db/create-database.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { RehearsalFigures } from '../../scripts/rehearse/figures.ts';
import { everythingIn } from '../support/assessments.ts';
import { anAnswer, anAssessment, ORDINARY_PROFILE } from '../support/builders.ts';
import { freshDatabase, onServer, type TestDatabase } from '../support/databases.ts';
import { makeEmbeddedFolder, type EmbeddedFolder } from '../support/embedded-template.ts';
import { store } from '../support/stored-population.ts';

const root = path.resolve(import.meta.dirname, '../..');
const SECRET = 'Un secret de famille';
const candidate = ['company', '2027-1', '--file', 'tests/support/company-next.ts'];

interface Outcome {
	status: number | null;
	stdout: string;
	/** With ordinary spaces. */
	stderr: string;
}

function run(databaseUrl: string, ...args: string[]): Promise<Outcome> {
	const child = spawn(process.execPath, ['scripts/content-rehearse.ts', ...args], {
		cwd: root,
		env: { ...process.env, DATABASE_URL: databaseUrl }
	});
	let stdout = '';
	let stderr = '';
	child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
	child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
	return new Promise((resolve) => {
		child.once('close', (status) => {
			resolve({ status, stdout, stderr: stderr.replaceAll('\u202f', ' ').trim() });
		});
	});
}

/**
 * Three assessments of the company diagnostic: one whose axis E3 is lost, a draft that only answered E3, which nothing
 * can be compared with any more, and one that said a secret and little else.
 * @returns the public id of the second
 */
async function seed(db: Kysely<DB>): Promise<string> {
	const company = { diagnostic: 'company', version: '2026-1', profile: ORDINARY_PROFILE };
	await store(db, { ...company, answers: anAssessment().answeringAll(2).answers });
	const { answers } = anAssessment().answeringAxis('E3', 3, 3, 3);
	const incomparable = await store(db, { ...company, status: 'draft', answers });
	await store(db, {
		...company,
		profile: { ...ORDINARY_PROFILE, P01: SECRET },
		answers: { 'E1.1': anAnswer(4, { note: SECRET }) }
	});
	return incomparable;
}

describe('on PostgreSQL', () => {
	let database: TestDatabase;
	let incomparable: string;
	let before: string;
	let report: Outcome;
	let json: Outcome;
	beforeAll(async () => {
		database = await freshDatabase('postgres');
		incomparable = await seed(database.db);
		before = await everythingIn(database.db);
		[report, json] = await Promise.all([
			run(database.url, ...candidate),
			run(database.url, ...candidate, '--json', '--list')
		]);
	});
	afterAll(() => database.close());

	it('says in French what would move, with its progress apart', () => {
		const { status, stdout, stderr } = report;
		expect({ status, stderr }).toEqual({
			status: 0,
			stderr: '3 évaluations relues sur 3 (100 %)'
		});
		expect(stdout).toContain('company 2027-1');
		expect(stdout).toMatch(/version 2026-1, rejouées +2 +1\n/);
		expect(stdout).toMatch(/qui ne se comparent plus du tout +0 +1\n/);
		expect(stdout).toMatch(/E3\.2 .+: fusionné\n/);
	});

	it('gives the same figures as JSON', () => {
		expect(json.status).toBe(0);
		const figures = JSON.parse(json.stdout) as RehearsalFigures;
		expect(figures).toMatchObject({
			...{ diagnostic: 'company', version: '2027-1' },
			versions: [{ version: '2026-1', isReplayed: true, completed: 2, drafts: 1 }],
			completed: { stored: 2, rehearsed: 2, moved: 1, incomparable: 0, nothingToCompare: 1 },
			drafts: { stored: 1, rehearsed: 1, moved: 1, incomparable: 1, nothingToCompare: 0 },
			all: { stored: 3, rehearsed: 3, moved: 2 }
		});
		expect(figures.all.axes.find(({ id }) => id === 'E3')).toMatchObject({ lost: 2, both: 0 });
		expect(figures.descents).toMatchObject([{ from: '2026-1', unchanged: 22, reworded: 1 }]);
	});

	it('names assessments only when asked to', () => {
		expect(JSON.parse(json.stdout)).toMatchObject({ incomparableIds: [incomparable] });
		expect(report.stdout).not.toContain(incomparable);
	});

	it('never shows an answer, a note or a profile, and writes nothing', async () => {
		for (const { stdout, stderr } of [report, json])
			for (const word of [SECRET, ORDINARY_PROFILE.P07])
				expect(stdout + stderr).not.toContain(word);
		expect(await everythingIn(database.db)).toBe(before);
	});

	it.each([
		['an unknown option', ['company', '2027-1', '--publish'], 'DIAGNOSTIC VERSION'],
		['an unknown version', ['company', '2029-1'], 'company 2026-1'],
		[
			'a version whose map is broken',
			['company', '2028-1', '--file', 'tests/support/company-next.ts'],
			'E8.3: unchanged, while the words of its question differ'
		]
	])('refuses %s with a sentence', async (_, args, words) => {
		const { status, stdout, stderr } = await run(database.url, ...args);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toContain(words);
		expect(stderr).not.toMatch(/\bat .+:\d+:\d+/);
	});
});

describe('with nothing to read', () => {
	let empty: TestDatabase;
	beforeAll(async () => {
		empty = await freshDatabase('postgres');
		await onServer('create database cap_test_never_served');
	});
	afterAll(async () => {
		await empty.close();
		await onServer('drop database if exists cap_test_never_served with (force)');
	});

	it.each([
		['a database that holds none', () => empty.url, 'Aucune évaluation'],
		[
			'a database that never served',
			() => new URL('/cap_test_never_served', inject('pgUrl')).href,
			'pas encore servi'
		],
		['a server that is away', () => 'postgres://me:hidden@127.0.0.1:9/x', 'ne répond pas'],
		['a wrong address', () => 'mysql://me:hidden@x', 'DATABASE_URL']
	])('says so: %s', async (_, url, words) => {
		const { status, stdout, stderr } = await run(url(), ...candidate);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toContain(words);
		expect(stderr).not.toContain('hidden');
	});
});

describe('on an embedded database', () => {
	const home = mkdtempSync(path.join(tmpdir(), 'cap-rehearse-'));
	let folder: EmbeddedFolder;
	beforeAll(() => {
		folder = makeEmbeddedFolder(inject('embeddedTemplate'));
	});
	afterAll(() => {
		folder.remove();
		rmSync(home, { recursive: true, force: true });
	});

	it('refuses politely while the server holds it, and reads it afterwards', async () => {
		const server = await createDatabase(folder.url);
		await seed(server.db);
		const before = await everythingIn(server.db);
		const refused = await run(folder.url, ...candidate);
		expect(refused).toMatchObject({ status: 2, stdout: '' });
		expect(refused.stderr).toContain('ouverte par un autre programme');
		await server.close();

		const { status, stdout } = await run(folder.url, ...candidate, '--json');
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({ all: { rehearsed: 3, moved: 2, incomparable: 1 } });
		const again = await createDatabase(folder.url);
		expect(await everythingIn(again.db)).toBe(before);
		await again.close();
	});

	it('does not make a folder that does not exist', async () => {
		const { status, stderr } = await run(`pglite:${path.join(home, 'absent')}`, ...candidate);
		expect(status).toBe(2);
		expect(stderr).toContain('n’existe pas encore');
		expect(readdirSync(home)).toEqual([]);
	});
});

describe('the command', () => {
	it('is what the package runs', async () => {
		const { scripts } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
			scripts: Record<string, string>;
		};
		expect(scripts['content:rehearse']).toContain('scripts/content-rehearse.ts');
	});
});
