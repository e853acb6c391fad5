import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

interface Kept {
	id: number;
	kind: string;
	createdAt: Date;
	organisationId: number | null;
}

/** Comes before the number of the organisation that a mail speaks of, at the end of the file's name. */
const ORGANISATION = '-organisation-';

/**
 * Keeps a mail as an .eml file that any mail program opens, readable by the server's user only. Written under another
 * name first: a file that is there is whole. The name tells when and what, never to whom.
 */
export async function writeToOutbox(folder: string, mail: Kept, message: Buffer): Promise<void> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const time = mail.createdAt.toISOString().replaceAll(':', '-');
	const kind = mail.kind.replace(/[^\w-]/g, '_');
	const about = mail.organisationId === null ? '' : ORGANISATION + mail.organisationId;
	const file = path.join(folder, `${time}-${mail.id}-${kind}${about}.eml`);
	await writeFile(`${file}.part`, message, { mode: 0o600 });
	await rename(`${file}.part`, file);
}

/** Destroys the kept mails older than this moment. @returns how many */
export async function destroyOldMails(folder: string, before: Date): Promise<number> {
	return destroyWhere(folder, async (file) => (await stat(file)).mtime < before);
}

/**
 * Destroys the kept mails that speak of an organisation: part of its erasure.
 * @param only those of these kinds that it sent to this address
 * @returns how many
 */
export async function destroyMailsOf(
	folder: string,
	organisationId: number,
	only?: { recipient: string; kinds: readonly string[] }
): Promise<number> {
	const end = `${ORGANISATION}${organisationId}.eml`;
	return destroyWhere(folder, async (file) => {
		if (!file.endsWith(end) && !file.endsWith(`${end}.part`)) return false;
		if (!only) return true;
		return only.kinds.some((kind) => file.includes(`-${kind}${end}`)) && isTo(file, only.recipient);
	});
}

/** Destroys the kept mails to an address: part of the erasure of an account. @returns how many */
export async function destroyMailsTo(folder: string, recipient: string): Promise<number> {
	return destroyWhere(folder, (file) => isTo(file, recipient));
}

async function isTo(file: string, recipient: string): Promise<boolean> {
	const [head = ''] = (await readFile(file, 'utf8')).split('\r\n\r\n');
	return `\r\n${head.toLowerCase()}\r\n`.includes(`\r\nto: ${recipient.toLowerCase()}\r\n`);
}

async function destroyWhere(
	folder: string,
	isOver: (file: string) => Promise<boolean>
): Promise<number> {
	const names = await readdir(folder).catch(() => []);
	let count = 0;
	for (const name of names.filter((one) => /\.eml(\.part)?$/.test(one))) {
		const file = path.join(folder, name);
		if (!(await isOver(file).catch(() => false))) continue;
		await rm(file, { force: true });
		count += 1;
	}
	return count;
}
