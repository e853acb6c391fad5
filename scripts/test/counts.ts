/** How a test tool tells `npm test` what it counted: a JSON file named by the environment. */
import { readFileSync, writeFileSync } from 'node:fs';

export interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

export const COUNTS_FILE = 'TEST_COUNTS_FILE';

/** Does nothing outside `npm test`. */
export function writeCounts(counts: Counts): void {
	const file = process.env[COUNTS_FILE];
	if (file) writeFileSync(file, JSON.stringify(counts));
}

/** Undefined when the tool died before it could count. */
export function readCounts(file: string): Counts | undefined {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Counts;
	} catch {
		return undefined;
	}
}
