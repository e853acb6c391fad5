import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

interface Kept {
	id: number;
	kind: string;
	createdAt: Date;
}

/**
 * Keeps a mail as an .eml file that any mail program opens, readable by the server's user only. Written under another
 * name first: a file that is there is whole. The name tells when and what, never to whom.
 */
export async function writeToOutbox(folder: string, mail: Kept, message: Buffer): Promise<void> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const time = mail.createdAt.toISOString().replaceAll(':', '-');
	const file = path.join(folder, `${time}-${mail.id}-${mail.kind.replace(/[^\w-]/g, '_')}.eml`);
	await writeFile(`${file}.part`, message, { mode: 0o600 });
	await rename(`${file}.part`, file);
}

/** Destroys the kept mails older than this moment. @returns how many */
export async function destroyOldMails(folder: string, before: Date): Promise<number> {
	return destroyWhere(folder, async (file) => (await stat(file)).mtime < before);
}

/**
 * Destroys the kept mails to an address: part of the erasure of an account.
 * @param kinds only those about this
 * @returns how many
 */
export async function destroyMailsTo(
	folder: string,
	recipient: string,
	kinds?: readonly string[]
): Promise<number> {
	const header = `\r\nto: ${recipient.toLowerCase()}\r\n`;
	return destroyWhere(folder, async (file) => {
		if (kinds && !kinds.some((kind) => file.includes(`-${kind}.eml`))) return false;
		const [head = ''] = (await readFile(file, 'utf8')).split('\r\n\r\n');
		return `\r\n${head.toLowerCase()}\r\n`.includes(header);
	});
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
