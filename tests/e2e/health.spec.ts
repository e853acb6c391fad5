import { startApp } from './support/app-server.ts';
import { expect, test } from './support/test.ts';

test('the server says that it lives and that it can serve', async ({ request }) => {
	for (const path of ['/health/live', '/health/ready']) {
		expect((await request.get(path)).status(), path).toBe(200);
	}
});

test('a second server on the same embedded folder refuses to start', async () => {
	const first = await startApp();
	try {
		const second = await startApp({
			env: { DATABASE_URL: first.databaseUrl },
			waitUntilReady: false
		});
		expect(await second.ended).not.toBe(0);
		expect(second.output()).toContain('déjà utilisée');
	} finally {
		expect(await first.stop()).toBe(0);
	}
});

test('a killed server starts again on its folder', async () => {
	const first = await startApp();
	await first.kill9();
	const second = await startApp({ env: { DATABASE_URL: first.databaseUrl } });
	expect((await fetch(`${second.url}/health/ready`)).status).toBe(200);
	await second.stop();
	await first.stop();
});
