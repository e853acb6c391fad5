import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase } from '#lib/server/db/create-database.ts';
import { FolderInUse, lockFolder } from '#lib/server/db/folder-lock.ts';
import { migrateToLatest } from '#lib/server/db/migrate.ts';
import { anAnsweredAssessment, storedLevels } from '../support/assessments.ts';

let home: string;
let folder: string;
const children: ChildProcess[] = [];

beforeEach(() => {
	home = mkdtempSync(path.join(tmpdir(), 'cap-alliances-lock-'));
	folder = path.join(home, 'pglite');
});

afterEach(() => {
	for (const child of children.splice(0)) child.kill('SIGKILL');
	rmSync(home, { recursive: true, force: true });
});

/** Another process that wants the folder. @returns what it says first: `held`, or the name of its error */
function contender(): Promise<{ said: string; child: ChildProcess }> {
	const script = path.resolve(import.meta.dirname, '../support/hold-folder.ts');
	const child = spawn(process.execPath, ['--expose-gc', script, folder], {
		stdio: ['ignore', 'pipe', 'pipe']
	});
	children.push(child);
	return new Promise((resolve, reject) => {
		let errors = '';
		child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
		child.stdout.once('data', (chunk: Buffer) => {
			resolve({ said: chunk.toString().trim(), child });
		});
		child.once('exit', (code) => {
			reject(new Error(`exit ${code}: ${errors}`));
		});
	});
}

const ended = (child: ChildProcess, signal: NodeJS.Signals) =>
	new Promise((resolve) => {
		child.once('exit', resolve);
		child.kill(signal);
	});

describe('the lock of an embedded folder', () => {
	it('refuses a second process, in both directions, and names the folder', async () => {
		const mine = lockFolder(folder);
		expect((await contender()).said).toBe('FolderInUse');
		mine.release();
		const { said } = await contender();
		expect(said).toBe('held');
		expect(() => lockFolder(folder)).toThrow(FolderInUse);
		expect(() => lockFolder(folder)).toThrow(folder);
		await expect(createDatabase(`pglite:${folder}`)).rejects.toThrow(FolderInUse);
	});

	it.each(['SIGKILL', 'SIGTERM'] as const)('is free after %s, at once', async (signal) => {
		const { child } = await contender();
		expect(() => lockFolder(folder)).toThrow(FolderInUse);
		await ended(child, signal);
		lockFolder(folder).release();
		expect((await contender()).said).toBe('held');
	});

	it('gives the folder to one of several that start together', async () => {
		const outcomes = await Promise.all([contender(), contender(), contender(), contender()]);
		expect(outcomes.map(({ said }) => said).sort()).toEqual([
			'FolderInUse',
			'FolderInUse',
			'FolderInUse',
			'held'
		]);
	});

	it('leaves other folders alone', () => {
		const one = lockFolder(folder);
		const other = lockFolder(`${folder}-2`);
		one.release();
		other.release();
		expect(() => lockFolder(path.join(home, 'deeper/still/pglite')).release()).not.toThrow();
	});

	it('is released by closing the database, which keeps its answers', async () => {
		const url = `pglite:${folder}`;
		const first = await createDatabase(url);
		await migrateToLatest(first);
		const holder = await anAnsweredAssessment(first.db, { 'E1.1': 3 });
		await expect(createDatabase(url)).rejects.toThrow(FolderInUse);
		await first.close();
		const second = await createDatabase(url);
		expect(await storedLevels(second.db, holder)).toEqual({ 'E1.1': 3 });
		await second.close();
	});
});
