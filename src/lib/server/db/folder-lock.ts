import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process already uses this embedded database. */
export class FolderInUse extends Error {
	override name = 'FolderInUse';
	readonly folder: string;

	constructor(folder: string) {
		super(`The embedded database ${folder} is in use by another process`);
		this.folder = folder;
	}
}

/** Locks taken, so that none lapses by garbage collection when its owner forgets it. */
const held = new Set<DatabaseSync>();

/**
 * Takes a folder for the life of this process. Two processes on one PGlite folder corrupt it silently, so the
 * lock must never outlive or lapse before its owner: an exclusive SQLite transaction is a lock that the kernel
 * releases when the process ends, however it ends.
 * @throws FolderInUse
 */
export function lockFolder(folder: string): { release(): void } {
	mkdirSync(dirname(folder), { recursive: true });
	const lock = new DatabaseSync(`${folder}.lock`);
	try {
		lock.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
	} catch (error) {
		lock.close();
		if (error instanceof Error && /locked/.test(error.message)) throw new FolderInUse(folder);
		throw error;
	}
	held.add(lock);
	return {
		release() {
			if (held.delete(lock)) lock.close();
		}
	};
}
