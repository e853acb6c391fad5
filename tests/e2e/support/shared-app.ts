/** Playwright global set-up: one server of the production build for all the tests that do not start their own. */
import { makeEmbeddedTemplate } from '../../support/embedded-template.ts';
import { startApp } from './app-server.ts';

export default async function setup(): Promise<() => Promise<void>> {
	const template = await makeEmbeddedTemplate();
	process.env.EMBEDDED_TEMPLATE = template.folder; // copied by startApp, in the workers too
	const app = await startApp();
	process.env.E2E_BASE_URL = app.url; // inherited by the workers, read by playwright.config.ts
	process.env.E2E_OUTBOX = app.outbox; // where the tests read its mails
	return async () => {
		await app.stop();
		template.remove();
	};
}
