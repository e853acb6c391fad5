/** Playwright global set-up: one server of the production build for all the tests that do not start their own. */
import path from 'node:path';
import { makeEmbeddedTemplate } from '../../support/embedded-template.ts';
import { startApp } from './app-server.ts';

export default async function setup(): Promise<() => Promise<void>> {
	const template = await makeEmbeddedTemplate();
	process.env.EMBEDDED_TEMPLATE = template.folder; // copied by startApp, in the workers too
	const app = await startApp();
	process.env.E2E_BASE_URL = app.url; // inherited by the workers, read by playwright.config.ts
	// Where the mails of that server are: beside its embedded database.
	process.env.E2E_OUTBOX = path.join(
		path.dirname(app.databaseUrl.slice('pglite:'.length)),
		'outbox'
	);
	return async () => {
		await app.stop();
		template.remove();
	};
}
