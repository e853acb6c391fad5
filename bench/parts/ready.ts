/** From the start of the process to the first 200 of /health/ready. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startApp } from '../../tests/e2e/support/app-server.ts';
import type { Part } from '../support/report.ts';
import type { Stage } from '../support/stage.ts';
import { median } from '../support/statistics.ts';

const STARTS = 5;

export async function measureReady({ databaseUrl }: Stage): Promise<Part> {
	const folder = mkdtempSync(path.join(tmpdir(), 'cap-alliances-bench-'));
	const embeddedUrl = `pglite:${path.join(folder, 'pglite')}`;
	try {
		await timeToReady(embeddedUrl); // makes the folder
		const server = await measure(databaseUrl);
		const embedded = await measure(embeddedUrl);
		return {
			rows: [
				row('ready on PostgreSQL', 2, server),
				row('ready on an existing folder', 4, embedded)
			],
			details: { readySeconds: { server, embedded } }
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function measure(databaseUrl: string): Promise<number[]> {
	const seconds: number[] = [];
	for (let index = 0; index < STARTS; index++) seconds.push(await timeToReady(databaseUrl));
	return seconds;
}

async function timeToReady(databaseUrl: string): Promise<number> {
	const start = performance.now();
	const app = await startApp({ env: { DATABASE_URL: databaseUrl } });
	const seconds = (performance.now() - start) / 1000;
	await app.stop();
	return seconds;
}

function row(name: string, target: number, seconds: readonly number[]) {
	const measured = median(seconds);
	const worst = Math.max(...seconds);
	return {
		name: `${name} (median of ${STARTS})`,
		target: `≤ ${target} s`,
		measured: `${measured.toFixed(2)} s (worst ${worst.toFixed(2)} s)`,
		passed: measured <= target
	};
}
