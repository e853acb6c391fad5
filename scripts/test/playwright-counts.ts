import type { FullConfig, FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { writeCounts } from './counts.ts';

/** Flaky tests and errors outside tests count as failures. */
export default class PlaywrightCounts implements Reporter {
	#suite: Suite | undefined;
	#errors = 0;

	onBegin(_config: FullConfig, suite: Suite): void {
		this.#suite = suite;
	}

	onError(): void {
		this.#errors += 1;
	}

	onEnd(result: FullResult): void {
		const outcomes = (this.#suite?.allTests() ?? []).map((test) => test.outcome());
		const count = (...wanted: string[]) =>
			outcomes.filter((outcome) => wanted.includes(outcome)).length;
		const counts = {
			passed: count('expected'),
			failed: count('unexpected', 'flaky') + this.#errors,
			skipped: count('skipped')
		};
		if (result.status !== 'passed' && counts.failed === 0) counts.failed = 1;
		writeCounts(counts);
	}

	printsToStdio(): boolean {
		return false;
	}
}
