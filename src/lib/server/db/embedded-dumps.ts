import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { log } from '../log.ts';

const DAY = 24 * 3600 * 1000;
/** A dump is destroyed after this many days: the privacy page promises it. */
const KEPT_DAYS = 7;
const NAME = /^cap-alliances-(\d{4}-\d{2}-\d{2})\.tar\.gz$/;

/** Where the dumps of an embedded folder go. */
export const backupsOf = (folder: string): string => join(dirname(resolve(folder)), 'backups');

/**
 * Writes today's dump of an embedded database unless it exists, and destroys those of more
 * than seven days: the embedded mode never
 * calls fsync, so a power cut may break its folder. `npm run restore -- FILE` puts one back.
 * @returns the file written, or null
 */
export async function dumpOnceToday(
	backups: string,
	dump: () => Promise<Blob | File>,
	now: Date
): Promise<string | null> {
	await mkdir(backups, { recursive: true });
	const today = `cap-alliances-${now.toISOString().slice(0, 10)}.tar.gz`;
	const existing = (await readdir(backups)).filter((name) => NAME.test(name)).sort();
	if (existing.includes(today)) return null;
	const file = join(backups, today);
	// Renamed when whole: a half-written dump never passes for a good one.
	await writeFile(`${file}.part`, Buffer.from(await (await dump()).arrayBuffer()), { mode: 0o600 });
	await rename(`${file}.part`, file);
	const oldest = new Date(now.getTime() - KEPT_DAYS * DAY).toISOString().slice(0, 10);
	for (const name of existing)
		if ((NAME.exec(name)?.[1] ?? '') < oldest) await rm(join(backups, name));
	log('info', 'database.dumped', { file: today });
	return file;
}
