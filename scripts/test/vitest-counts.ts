import type { Reporter } from 'vitest/node';
import { writeCounts } from './counts.ts';

/** A module that did not load and an error that no test caught count as failures. */
export default class VitestCounts implements Reporter {
	onTestRunEnd: Reporter['onTestRunEnd'] = (modules, unhandledErrors) => {
		const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
		for (const module of modules) {
			counts.failed += module.errors().length;
			let tests = 0;
			for (const test of module.children.allTests()) {
				tests += 1;
				const { state } = test.result();
				if (state === 'passed') counts.passed += 1;
				else if (state === 'skipped') counts.skipped += 1;
				else counts.failed += 1;
			}
			if (tests === 0 && module.errors().length === 0) counts.failed += 1;
			for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
		}
		writeCounts(counts);
	};
}
