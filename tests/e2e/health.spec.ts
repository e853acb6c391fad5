import { startPostgres } from '../support/postgres.ts';
import { startApp } from './support/app-server.ts';
import { expect, test } from './support/test.ts';

// Each starts servers of its own.
test.describe.configure({ timeout: 180_000 });

const readiness = async (url: string) => (await fetch(`${url}/health/ready`)).status;

test('the server says that it lives and that it can serve', async ({ request }) => {
	for (const path of ['/health/live', '/health/ready']) {
		expect((await request.get(path)).status(), path).toBe(200);
	}
});

test('a second server on the same embedded folder refuses to start, in words', async () => {
	const first = await startApp({ isFirstStart: true });
	const second = await startApp({
		env: { DATABASE_URL: first.databaseUrl },
		waitUntilReady: false
	});
	expect(await second.ended).not.toBe(0);
	expect(second.output()).toContain('déjà utilisée');
	expect(await first.stop()).toBe(0);
});

test('a killed server starts again on its folder', async () => {
	const first = await startApp();
	await first.kill9();
	const second = await startApp({ env: { DATABASE_URL: first.databaseUrl } });
	expect(await readiness(second.url)).toBe(200);
	await second.stop();
	await first.stop();
});

test('on PostgreSQL, the database may go and come back under a running server', async () => {
	const postgres = await startPostgres({ durable: true });
	try {
		const app = await startApp({ env: { DATABASE_URL: postgres.url } });
		await postgres.kill9();
		await expect.poll(() => readiness(app.url)).toBe(503);
		await postgres.start();
		await expect.poll(() => readiness(app.url)).toBe(200);
		expect(await app.stop()).toBe(0);
	} finally {
		await postgres.remove();
	}
});
