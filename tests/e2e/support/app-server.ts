/** Starts the production build for a test, on a port and an embedded database folder of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeEmbeddedFolder } from '../../support/embedded-template.ts';
import { freePort } from '../../support/free-port.ts';

const root = path.resolve(import.meta.dirname, '../../..');

export interface AppServer {
	/** `http://127.0.0.1:<port>`, without a final slash. */
	url: string;
	port: number;
	pid: number;
	/** For a second server on the same data. */
	databaseUrl: string;
	/** Where its mails go: read them with `tests/support/outbox.ts`. */
	outbox: string;
	/** Its exit code, once it has ended; null after a signal. */
	ended: Promise<number | null>;
	/** Everything printed so far, on both outputs. */
	output: () => string;
	/** Asks it to stop (SIGTERM) and gives its exit code; removes the folder that `startApp` made. */
	stop: () => Promise<number | null>;
	/** Ends it as a power failure would. The database folder stays for another server; `stop()` then removes it. */
	kill9: () => Promise<void>;
}

interface Options {
	/** Added to the environment of the server; a `DATABASE_URL` here replaces the folder made for it. */
	env?: Record<string, string | undefined>;
	/** True to see the very first start: by default the embedded database exists already and is migrated. */
	isFirstStart?: boolean;
	/** `npm start` unless said: the demo makes a folder of its own, named in `DATABASE_URL`. */
	command?: 'start' | 'demo';
	/** What answers 200 once it can serve. */
	readyPath?: string;
	timeout?: number;
	/** Give false to a server that is expected to refuse to start, then read `output()`. */
	waitUntilReady?: boolean;
}

/** What `npm start` or `npm run demo` gives to Node: its flags, then its script. */
function startArguments(command: 'start' | 'demo'): string[] {
	const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
		scripts: Record<typeof command, string>;
	};
	return scripts[command].replace('exec node ', '').split(' ');
}

/** Variables of the test tools and of the developer's shell that would change what is tested. */
const NOT_INHERITED =
	/^(VITEST|VITE_|PLAYWRIGHT|PW_|TEST_|NODE_OPTIONS$|DATABASE_URL$|ORIGIN$|PORT$|HOST$|SMTP_|MAIL_|ERASURE_)/;

export async function startApp({
	env = {},
	isFirstStart = false,
	command = 'start',
	readyPath = '/health/ready',
	timeout = 120_000, // the first start of an embedded database, on a busy machine
	waitUntilReady = true
}: Options = {}): Promise<AppServer> {
	const port = Number(env.PORT ?? (await freePort()));
	const url = `http://127.0.0.1:${port}`;
	const folder = env.DATABASE_URL
		? undefined
		: makeEmbeddedFolder(isFirstStart ? undefined : process.env.EMBEDDED_TEMPLATE);
	const databaseUrl = env.DATABASE_URL ?? folder?.url ?? '';
	const ownOutbox = env.MAIL_OUTBOX
		? undefined
		: mkdtempSync(path.join(tmpdir(), 'cap-alliances-mail-'));
	const outbox = env.MAIL_OUTBOX ?? path.join(ownOutbox ?? '', 'outbox');
	const ledger = env.ERASURE_LEDGER ?? path.join(path.dirname(outbox), 'erasures.jsonl');
	const removeFolders = () => {
		folder?.remove();
		if (ownOutbox) rmSync(ownOutbox, { recursive: true, force: true });
	};
	const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name));

	const child = spawn(process.execPath, startArguments(command), {
		cwd: root,
		env: {
			...Object.fromEntries(inherited),
			NODE_ENV: 'production',
			HOST: '127.0.0.1',
			ORIGIN: url,
			...env,
			DATABASE_URL: databaseUrl,
			MAIL_OUTBOX: outbox,
			ERASURE_LEDGER: ledger,
			PORT: String(port)
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
	}
	const ended = new Promise<number | null>((resolve) => {
		child.once('error', (error) => {
			output += error.message;
			resolve(null);
		});
		child.once('exit', resolve);
	});
	const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
	const killWithUs = () => child.kill('SIGKILL');
	process.once('exit', killWithUs);
	void ended.then(() => process.removeListener('exit', killWithUs));

	const app: AppServer = {
		url,
		port,
		pid: child.pid ?? 0,
		databaseUrl,
		outbox,
		ended,
		output: () => output,
		stop: async () => {
			if (!hasEnded()) child.kill('SIGTERM');
			const code = await ended;
			removeFolders();
			return code;
		},
		kill9: async () => {
			if (!hasEnded()) child.kill('SIGKILL');
			await ended;
		}
	};
	if (!waitUntilReady) return app;

	const deadline = Date.now() + timeout;
	while (!hasEnded() && Date.now() < deadline) {
		try {
			const answer = await fetch(url + readyPath, { signal: AbortSignal.timeout(2000) });
			if (answer.ok) return app;
		} catch {
			// not listening yet
		}
		await wait(50);
	}
	const reason = hasEnded()
		? `stopped with code ${child.exitCode}`
		: `was not ready after ${timeout} ms`;
	await app.kill9();
	removeFolders();
	throw new Error(`The app ${reason}:\n${output}`);
}
