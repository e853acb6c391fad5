import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type pg from 'pg';
import { Kysely, PGliteDialect, PostgresDialect, sql, type LogEvent } from 'kysely';
import type { DB } from './schema.ts';
import { lockFolder } from './folder-lock.ts';

export interface Database {
	db: Kysely<DB>;
	kind: 'embedded' | 'server';
	/** The whole embedded database as one compressed archive; absent for a server, which has pg_dump. */
	dump?: () => Promise<Blob | File>;
	/**
	 * Work that may take long on purpose (migrations): on a connection of its own where a statement has no limit of
	 * time, and waits for a lock no longer than any other.
	 */
	unhurried: <T>(work: (db: Kysely<DB>) => Promise<T>) => Promise<T>;
	close(): Promise<void>;
}

export interface DatabaseOptions {
	poolSize?: number;
	/** Longest statement on a server, in milliseconds. */
	statementTimeout?: number;
	/** Called for each statement: tests count them. */
	log?: (event: LogEvent) => void;
	/** Called when a connection is lost. Without it the loss is silent; the pool recovers either way. */
	onConnectionError?: (error: Error) => void;
}

/** Same JavaScript values from both drivers: bigint as a safe number, date as text. */
const parsers: Record<number, (text: string) => unknown> = {
	20: (text) => {
		const number = Number(text);
		if (!Number.isSafeInteger(number)) throw new RangeError(`bigint out of range: ${text}`);
		return number;
	},
	1082: (text) => text
};

/** Longest wait for a connection, for a statement and for a lock, in milliseconds (security bar §7). */
const CONNECT_TIMEOUT = 2_000;
const STATEMENT_TIMEOUT = 5_000;
const LOCK_TIMEOUT = 5_000;

/**
 * Opens a database by address: `postgresql://…`, `pglite:<folder>` or `pglite:memory`.
 * Knows nothing of SvelteKit: the application, the commands and the tests share it.
 * @throws FolderInUse when another process holds the embedded folder
 */
export async function createDatabase(
	url: string,
	options: DatabaseOptions = {}
): Promise<Database> {
	return url.startsWith('pglite:')
		? createEmbedded(url.slice('pglite:'.length), options)
		: createServer(url, options);
}

async function createEmbedded(place: string, options: DatabaseOptions): Promise<Database> {
	const { PGlite } = await import('@electric-sql/pglite');
	const inMemory = place === 'memory';
	const folder = resolve(place);
	if (!inMemory) {
		// Answers are nobody else's business on a shared machine: PGlite's own files are open to all.
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		chmodSync(folder, 0o700);
	}
	const lock = inMemory ? undefined : lockFolder(folder);
	const pglite = await PGlite.create({ ...(inMemory ? {} : { dataDir: folder }), parsers });
	const db = new Kysely<DB>({
		dialect: new PGliteDialect({ pglite }),
		...(options.log ? { log: options.log } : {})
	});
	return {
		db,
		kind: 'embedded',
		dump: () => pglite.dumpDataDir('gzip'),
		unhurried: (work) => work(db),
		async close() {
			await db.destroy();
			if (!pglite.closed) await pglite.close();
			lock?.release();
		}
	};
}

async function createServer(url: string, options: DatabaseOptions): Promise<Database> {
	const statementTimeout = options.statementTimeout ?? STATEMENT_TIMEOUT;
	const db = await connect(url, options, {
		max: options.poolSize ?? 10,
		statement_timeout: statementTimeout,
		// The server may be too far gone to apply its own limit.
		query_timeout: statementTimeout + 1_000
	});
	return {
		db,
		kind: 'server',
		async unhurried(work) {
			const limits = { max: 1, idleTimeoutMillis: 0, lock_timeout: LOCK_TIMEOUT, keepAlive: true };
			const slow = await connect(url, options, limits);
			try {
				// The role or the base may have a limit of its own.
				await sql`set statement_timeout = 0`.execute(slow);
				return await work(slow);
			} finally {
				await slow.destroy();
			}
		},
		close: () => db.destroy()
	};
}

async function connect(
	url: string,
	{ log, onConnectionError }: DatabaseOptions,
	limits: pg.PoolConfig
): Promise<Kysely<DB>> {
	const { default: pg } = await import('pg');
	const pool = new pg.Pool({
		Client: preparing(pg.Client),
		connectionString: url,
		connectionTimeoutMillis: CONNECT_TIMEOUT,
		...limits,
		types: {
			getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
				(format !== 'binary' && parsers[oid]) ||
				pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser
		}
	});
	// Without these two listeners a lost connection ends the process.
	const report = (error: Error) => onConnectionError?.(error);
	pool.on('error', report);
	pool.on('connect', (client) => client.on('error', report));
	return new Kysely<DB>({ dialect: new PostgresDialect({ pool }), ...(log ? { log } : {}) });
}

/**
 * A client that prepares every statement with parameters, once a connection: PostgreSQL then parses and plans it
 * once, which halves what a save costs it. Their number is bounded: parameters are never part of the text.
 */
function preparing(Client: typeof pg.Client): typeof pg.Client {
	return class extends Client {
		override query(...args: unknown[]): never {
			const [text, values] = args;
			const isPlain = typeof text === 'string' && Array.isArray(values) && values.length > 0;
			return super.query(
				...((isPlain ? [{ name: nameOf(text), text, values }, ...args.slice(2)] : args) as [never])
			) as never;
		}
	};
}

const names = new Map<string, string>();

/** The same name for the same text, within the 63 bytes that PostgreSQL keeps. */
function nameOf(text: string): string {
	let name = names.get(text);
	if (name === undefined) {
		name = createHash('sha256').update(text).digest('base64url');
		names.set(text, name);
	}
	return name;
}

/** The only way to write a JSON column: both drivers then store the same value. */
export function jsonb(value: unknown) {
	return sql<never>`${JSON.stringify(value)}::text::jsonb`;
}
