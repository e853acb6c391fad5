import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { DUMP_DAYS, daysBefore } from '#lib/domain/privacy/retention-periods.ts';
import { log } from '../log.ts';

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

/**
 * Destroys what holds an old state of an embedded folder, seven days after: its dumps, and the folders that
 * `npm run restore` moved aside. What was erased since must not stay in them.
 */
export async function destroyOldDumps(folder: string, now: Date): Promise<void> {
	const limit = dayOf(daysBefore(now, DUMP_DAYS));
	const backups = backupsOf(folder);
	for (const name of await readdir(backups).catch(() => [])) {
		const day = NAME.exec(name)?.[1];
		if (day !== undefined && day <= limit) await rm(join(backups, name));
	}
	const home = dirname(resolve(folder));
	for (const name of await readdir(home).catch(() => [])) {
		const [start, rest] = name.split(BEFORE_RESTORE);
		if (start !== basename(folder) || rest === undefined) continue;
		if (/^\d{4}-\d{2}-\d{2}T/.test(rest) && rest.slice(0, 10) <= limit)
			await rm(join(home, name), { recursive: true });
	}
}

const BEFORE_RESTORE = '.before-restore-';

/** Where the folder goes that a restore replaces. */
export function asideOf(folder: string, now: Date): string {
	return `${resolve(folder)}${BEFORE_RESTORE}${now.toISOString().replaceAll(':', '-')}`;
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
