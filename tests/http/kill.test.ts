/**
 * `kill -9` during saves: of the application on its embedded database, and of PostgreSQL. Nothing acknowledged is
 * lost, doubled or half-saved. In full with LONG=1: 200 and 50 kills.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startApp } from '#tests/e2e/support/app-server.ts';
import { effort } from '#tests/support/effort.ts';
import { freePort } from '#tests/support/free-port.ts';
import { startPostgres } from '#tests/support/postgres.ts';
import { Writers } from './support/kill-harness.ts';

/** How many answers are acknowledged before each kill: never the same moment. */
const momentOf = (round: number) => 40 + ((round * 97) % 150);

it('the application, on its embedded database', async () => {
	const port = String(await freePort());
	let app = await startApp({ env: { PORT: port } });
	const { databaseUrl: DATABASE_URL, stop: removeFolder } = app;
	const writers = new Writers();
	await writers.begin(app.url, 3);
	for (let round = 0; round < effort(3, 200); round++) {
		await writers.writeUntil(app.kill9, momentOf(round));
		app = await startApp({ env: { PORT: port, DATABASE_URL } });
		expect(await writers.losses(app.url), `kill ${round}`).toEqual([]);
	}
	await app.stop();
	await removeFolder();
	expect(writers.acknowledged).toBeGreaterThan(100);
});

it('PostgreSQL, under a running application', async () => {
	const postgres = await startPostgres({ durable: true });
	const app = await startApp({ env: { DATABASE_URL: postgres.url } });
	const writers = new Writers();
	await writers.begin(app.url, 3);
	for (let round = 0; round < effort(1, 50); round++) {
		await writers.writeUntil(postgres.kill9, momentOf(round));
		await postgres.start();
		await untilReady(app.url);
		expect(await writers.losses(app.url), `kill ${round}`).toEqual([]);
	}
	await app.stop();
	await postgres.remove();
	expect(writers.acknowledged).toBeGreaterThan(30);
});

it('negative control: a server that acknowledges before it has stored is caught', async () => {
	const app = await startApp();
	const liar = await acknowledgeFirst(app.url);
	const writers = new Writers();
	await writers.begin(liar.url, 3);
	await writers.writeUntil(app.kill9, 100);
	liar.close();
	const again = await startApp({ env: { PORT: String(app.port), DATABASE_URL: app.databaseUrl } });
	const losses = await writers.losses(again.url);
	await again.stop();
	await app.stop();
	expect(losses.length).toBeGreaterThan(0);
	expect(losses[0]).toMatch(/was acknowledged/);
});

async function untilReady(url: string): Promise<void> {
	for (let turn = 0; turn < 100; turn++) {
		if ((await fetch(`${url}/health/ready`)).ok) return;
		await wait(100);
	}
	throw new Error('The application did not recover');
}

/** Stands before the application: passes everything on, but replies to a save at once and stores it a little later. */
async function acknowledgeFirst(target: string): Promise<{ url: string; close: () => void }> {
	const read = async (request: IncomingMessage) => {
		const parts: Buffer[] = [];
		for await (const part of request) parts.push(part as Buffer);
		return Buffer.concat(parts);
	};
	const pass = async (request: IncomingMessage, body: Buffer) => {
		const headers = new Headers(
			Object.entries(request.headers).filter(
				([name]) => !/^(host|connection|content-length|transfer-encoding)$/.test(name)
			) as [string, string][]
		);
		if (headers.has('origin')) headers.set('origin', target);
		return fetch(target + (request.url ?? ''), {
			method: request.method ?? 'GET',
			headers,
			redirect: 'manual',
			...(body.length > 0 ? { body: new Uint8Array(body) } : {})
		});
	};
	const server = createServer((request, response) => {
		void (async () => {
			const body = await read(request);
			if (request.method === 'PUT') {
				const { revision } = JSON.parse(body.toString()) as { revision: number };
				response.setHeader('content-type', 'application/json');
				response.end(JSON.stringify({ revision: revision + 1 }));
				await wait(50);
				await pass(request, body).catch(() => undefined);
				return;
			}
			const answer = await pass(request, body);
			response.statusCode = answer.status;
			for (const cookie of answer.headers.getSetCookie())
				response.appendHeader('set-cookie', cookie);
			const location = answer.headers.get('location');
			if (location) response.setHeader('location', location);
			response.end(Buffer.from(await answer.arrayBuffer()));
		})().catch(() => response.destroy());
	});
	const port = await freePort();
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${port}`,
		close: () => {
			server.closeAllConnections();
			server.close();
		}
	};
}
