/**
 * `test` and `expect` of every end-to-end test. The browser is watched: a console error, a broken security policy, an
 * uncaught exception or a request to another origin fails the test, even if its assertions hold.
 */
import { test as base, expect, type BrowserContext } from '@playwright/test';

interface Watching {
	/**
	 * What this test is allowed to provoke, matched against the problem's text: one pattern at most, because
	 * Playwright takes the second of two for the options of a fixture.
	 *
	 * @example test.use({ expectedProblems: [/net::ERR_INTERNET_DISCONNECTED/] });
	 */
	expectedProblems: [] | [RegExp];
	/** Problems seen so far in this test's own context; emptied by the test that has checked them. */
	problems: string[];
}

/** Lists, as they come, the problems of every page of the context, those opened later included. */
export function watchContext(context: BrowserContext, origin: string): string[] {
	const problems: string[] = [];
	context.on('console', (message) => {
		// A broken security policy is a console error too.
		if (message.type() !== 'error') return;
		problems.push(`console: ${message.text()} (${message.location().url})`);
	});
	context.on('weberror', (error) => {
		problems.push(`uncaught: ${error.error().stack ?? error.error().message}`);
	});
	context.on('request', (request) => {
		const url = request.url();
		if (/^(data|blob|about|chrome-error):/.test(url)) return;
		if (new URL(url).origin !== origin) problems.push(`request to another origin: ${url}`);
	});
	return problems;
}

/** The problems that the test did not announce. */
export const unexpectedProblems = (problems: string[], expected: readonly RegExp[]): string[] =>
	problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)));

export const test = base.extend<Watching>({
	expectedProblems: [[], { option: true }],
	problems: [
		async ({ context, baseURL, expectedProblems }, use) => {
			const problems = watchContext(context, new URL(baseURL ?? 'about:blank').origin);
			await use(problems);
			const unexpected = unexpectedProblems(problems, expectedProblems);
			expect(unexpected, 'problems seen in the browser').toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };
