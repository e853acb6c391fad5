import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser.ts';

/** The production build, with scripts and without. `npm test` builds first; alone: `npm run build && npm run test:e2e`. */
export default defineConfig({
	testDir: 'tests/e2e',
	globalSetup: './tests/e2e/support/shared-app.ts',
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	retries: 0, // a test that passes the second time is a fault
	timeout: 60_000,
	expect: { timeout: 10_000 },
	outputDir: 'test-results',
	reporter: process.env.TEST_COUNTS_FILE
		? [['dot'], ['./scripts/test/playwright-counts.ts']]
		: [['list']],
	use: {
		baseURL: process.env.E2E_BASE_URL,
		launchOptions: await launchOptions(),
		locale: 'fr-FR',
		timezoneId: 'Europe/Paris',
		// Recording slows every check; `TRACE=1 npm run test:e2e -- x.spec.ts` to see a failure step by step.
		trace: process.env.TRACE ? 'retain-on-failure' : 'off',
		screenshot: 'only-on-failure'
	},
	projects: [
		{ name: 'chromium', grepInvert: /@nojs-only/ },
		{ name: 'no-js', grep: /@nojs/, use: { javaScriptEnabled: false } }
	]
});
