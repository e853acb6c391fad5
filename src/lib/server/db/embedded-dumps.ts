import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { log } from '../log.ts';

const DAY = 24 * 3600 * 1000;
/** A dump is destroyed after this many days: the privacy page promises it. */
const KEPT_DAYS = 7;
const NAME = /^cap-alliances-(\d{4}-\d{2}-\d{2})\.tar\.gz(?:\.part)?$/;

/** Where the dumps of an embedded folder go. */
export const backupsOf = (folder: string): string => `${resolve(folder)}.backups`;

/**
 * Writes today's dump of an embedded database unless it exists. The embedded mode never calls fsync, so a power
 * cut may break its folder; `npm run restore -- FILE` puts a dump back.
 * @returns the file written, or null
 */
export async function dumpOnceToday(
	backups: string,
	dump: () => Promise<Blob | File>,
	now: Date
): Promise<string | null> {
	await mkdir(backups, { recursive: true, mode: 0o700 });
	const today = `cap-alliances-${dayOf(now)}.tar.gz`;
	const file = join(backups, today);
	if ((await readdir(backups)).includes(today)) return null;
	// Renamed when whole: a half-written dump never passes for a good one.
	await writeFile(`${file}.part`, Buffer.from(await (await dump()).arrayBuffer()), { mode: 0o600 });
	await rename(`${file}.part`, file);
	log('info', 'database.dumped', { file: today });
	return file;
}

/** Destroys the dumps of seven days and more: what was erased since must not come back from them. */
export async function destroyOldDumps(backups: string, now: Date): Promise<void> {
	const names = await readdir(backups).catch(() => []);
	const limit = dayOf(new Date(now.getTime() - KEPT_DAYS * DAY));
	for (const name of names) {
		const day = NAME.exec(name)?.[1];
		if (day !== undefined && day <= limit) await rm(join(backups, name));
	}
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
