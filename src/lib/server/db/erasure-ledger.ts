import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ErasureTable } from './schema.ts';

/** One thing that was erased, by the SHA-256 of its public id: names nobody, and opens nothing. */
export interface Erasure {
	kind: ErasureTable['kind'];
	/** 64 hexadecimal digits. */
	hash: string;
	at: Date;
}

/**
 * Adds lines to the ledger that lies beside the data, on the disk when it returns. It survives what the database
 * does not: being put back from an older dump.
 */
export function appendErasures(file: string, erasures: readonly Erasure[]): Promise<void> {
	return append(
		file,
		erasures.map(({ kind, hash, at }) => ({ kind, hash, at: at.toISOString() }))
	);
}

/** Takes lines back: what they announced was not erased. */
export function withdrawErasures(file: string, erasures: readonly Erasure[]): Promise<void> {
	return append(
		file,
		erasures.map(({ hash }) => ({ undone: hash }))
	);
}

async function append(file: string, lines: readonly object[]): Promise<void> {
	if (lines.length === 0) return;
	await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
	const handle = await open(file, 'a+', 0o600);
	try {
		const { size } = await handle.stat();
		const last = Buffer.alloc(1);
		if (size > 0) await handle.read(last, 0, 1, size - 1);
		// A line cut by a crash stays alone on its own.
		const start = size > 0 && last.toString() !== '\n' ? '\n' : '';
		await handle.appendFile(start + lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** What a ledger says was erased. A line that cannot be read is passed over; no file is an empty one. */
export async function readErasures(file: string): Promise<Erasure[]> {
	const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return '';
		throw error;
	});
	const found = new Map<string, Erasure>();
	for (const line of text.split('\n')) {
		const read = parseLine(line);
		if (read && 'undone' in read) found.delete(read.undone);
		else if (read) found.set(read.hash, read);
	}
	return [...found.values()];
}

const HASH = /^[0-9a-f]{64}$/;
const KINDS: readonly unknown[] = ['assessment', 'account', 'organisation', 'shared_assessment'];

function parseLine(line: string): Erasure | { undone: string } | undefined {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		return undefined;
	}
	if (value === null || typeof value !== 'object') return undefined;
	const { kind, hash, at, undone } = value as Record<string, unknown>;
	if (typeof undone === 'string') return HASH.test(undone) ? { undone } : undefined;
	const date = new Date(String(at));
	if (!KINDS.includes(kind) || typeof hash !== 'string' || !HASH.test(hash)) return undefined;
	if (Number.isNaN(date.getTime())) return undefined;
	return { kind: kind as Erasure['kind'], hash, at: date };
}
