/** `npm run restore`, `npm run erasures` and `npm run retention`, as the person at the terminal runs them. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest';
import { createDatabase } from '#lib/server/db/create-database.ts';
import { asideOf, destroyOldDumps } from '#lib/server/db/embedded-dumps.ts';
import { eraseAssessment } from '#lib/server/use-cases/erase-assessment.ts';
import { anAnsweredAssessment, daysLater, NOW, storedLevels } from '../support/assessments.ts';
import { freshDatabase } from '../support/databases.ts';
import { makeEmbeddedFolder, type EmbeddedFolder } from '../support/embedded-template.ts';

const root = path.resolve(import.meta.dirname, '../..');
let home: string;
let ledger: string;
let folder: EmbeddedFolder;

beforeEach(() => {
	home = mkdtempSync(path.join(tmpdir(), 'cap-alliances-restore-'));
	ledger = path.join(home, 'erasures.jsonl');
	vi.stubEnv('ERASURE_LEDGER', ledger);
	folder = makeEmbeddedFolder(inject('embeddedTemplate'));
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(home, { recursive: true, force: true });
	folder.remove();
});

/** With ordinary spaces before the signs. */
const plain = (text: string) => text.replaceAll('\u202F', ' ');

/** @returns what it printed on both outputs, and its exit code */
async function run(script: string, args: string[], databaseUrl: string) {
	const env = { ...process.env, DATABASE_URL: databaseUrl, ERASURE_LEDGER: ledger };
	try {
		const { stdout, stderr } = await promisify(execFile)(
			process.execPath,
			[path.join(root, 'scripts', script), ...args],
			{ cwd: root, env }
		);
		return { code: 0, said: plain(stdout + stderr) };
	} catch (error) {
		const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
		return { code, said: plain(stdout + stderr) };
	}
}

it('a dump put back holds nothing of what was erased since', async () => {
	const first = await createDatabase(folder.url);
	const erased = await anAnsweredAssessment(first.db, { 'E1.1': 1 });
	const kept = await anAnsweredAssessment(first.db, { 'E1.1': 3 });
	const dump = path.join(home, 'dump.tar.gz');
	writeFileSync(dump, Buffer.from(await (await first.dump!()).arrayBuffer()));
	expect(await eraseAssessment(first.db, erased, NOW)).toBe(true);
	await first.close();

	const restored = await run('restore.ts', [dump], folder.url);
	expect(restored).toMatchObject({ code: 0 });
	expect(restored.said).toContain('Base remise : 1 diagnostics.');
	expect(restored.said).toContain('l’est de nouveau : 1 élément');

	const second = await createDatabase(folder.url);
	expect(await storedLevels(second.db, kept)).toEqual({ 'E1.1': 3 });
	await expect(storedLevels(second.db, erased)).rejects.toThrow('does not open');
	await second.close();
	const place = path.dirname(folder.url.slice('pglite:'.length));
	expect(readdirSync(place).filter((name) => name.includes('.restored-'))).toEqual([]);
}, 120_000);

it('a damaged dump changes nothing', async () => {
	const dump = path.join(home, 'dump.tar.gz');
	writeFileSync(dump, 'not a dump');
	const refused = await run('restore.ts', [dump], folder.url);
	expect(refused).toMatchObject({ code: 2 });
	expect(refused.said).toContain('rien n’a été changé');
	const same = await createDatabase(folder.url);
	await same.close();
}, 120_000);

it('on PostgreSQL the ledger is replayed by a command, and the durations by another', async () => {
	const database = await freshDatabase('postgres');
	const { publicId, ...holder } = await anAnsweredAssessment(database.db, { 'E1.1': 1 });
	const other = await anAnsweredAssessment(database.db, { 'E1.1': 2 });
	await eraseAssessment(database.db, { publicId, ...holder }, NOW);
	// As a dump of before would bring it back.
	await database.db.deleteFrom('erasure').execute();
	await database.db
		.updateTable('assessment')
		.set({ public_id: publicId })
		.where('public_id', '=', other.publicId)
		.execute();
	const replayed = await run('erasures.ts', ['replay'], database.url);
	expect(replayed).toMatchObject({ code: 0 });
	expect(replayed.said).toContain('effacés de nouveau : 1.');
	expect((await run('erasures.ts', ['replay', 'absent'], database.url)).code).toBe(2);
	expect((await run('erasures.ts', [], database.url)).code).toBe(2);

	await anAnsweredAssessment(database.db, { 'E1.1': 2 });
	await database.db.updateTable('assessment').set({ expires_at: NOW }).execute();
	const dry = await run('retention.ts', ['--dry-run'], database.url);
	expect(dry.said).toMatch(/rien n’est changé[^]*arrivés à leur terme : 1\n/);
	expect((await run('retention.ts', [], database.url)).said).toContain('leur terme : 1\n');
	expect((await run('retention.ts', [], database.url)).said).toContain('leur terme : 0\n');
	expect((await run('retention.ts', ['--force'], database.url)).code).toBe(2);
	await database.close();
}, 120_000);

it('old dumps and the folders moved aside are destroyed after seven days', async () => {
	const place = path.join(home, 'pglite');
	const names = (days: number) => path.basename(asideOf(place, daysLater(days)));
	for (const name of [names(0), names(5), 'pglite', 'pglite.before-restore-mine', 'other'])
		writeFileSync(path.join(home, name), '');
	await destroyOldDumps(place, daysLater(7));
	expect(readdirSync(home).sort()).toEqual(
		[names(5), 'pglite', 'pglite.before-restore-mine', 'other'].sort()
	);
});
