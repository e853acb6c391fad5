/** Playwright global set-up: one server of the production build for all the tests that do not start their own. */
import { startApp } from './app-server.ts';

export default async function setup(): Promise<() => Promise<void>> {
	const app = await startApp();
	process.env.E2E_BASE_URL = app.url; // inherited by the workers, read by playwright.config.ts
	return async () => {
		await app.stop();
	};
}
