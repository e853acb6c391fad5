import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEMO_DATABASE_URL, DEMO_MARK, demoFolderOf, isDemo } from './demo.ts';

let place: string;

/** A marked folder. @returns the address of its base */
function aDemo(name = 'demo', mark = DEMO_MARK): string {
	mkdirSync(path.join(place, name), { recursive: true });
	writeFileSync(path.join(place, name, mark), '{}');
	return `pglite:${path.join(place, name, 'base')}`;
}

beforeEach(() => {
	place = mkdtempSync(path.join(tmpdir(), 'cap-demo-'));
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(place, { recursive: true, force: true });
});

function isDemoWith(variable: string | undefined, databaseUrl: string | undefined): boolean {
	vi.stubEnv('CAP_ALLIANCES_DEMO', variable);
	vi.stubEnv('DATABASE_URL', databaseUrl);
	return isDemo();
}

describe('a server', () => {
	it('shows the demo on its marked folder, when told to', () => {
		expect(isDemoWith('true', aDemo())).toBe(true);
	});

	it.each([undefined, '', 'false', '1', 'TRUE'])('does not when told %j', (variable) => {
		expect(isDemoWith(variable, aDemo())).toBe(false);
	});

	it('never does on another database, whatever it is told', () => {
		aDemo();
		for (const url of [
			undefined,
			'postgresql://demo:demo@localhost/demo/base',
			'pglite:memory',
			'pglite:./data/pglite',
			`pglite:${place}/demo/pglite`,
			aDemo('real'),
			`pglite:${place}/demo/base/../../real/base`
		])
			expect([url, isDemoWith('true', url)]).toEqual([url, false]);
	});

	it('never does on a folder that the demo did not make', () => {
		expect(isDemoWith('true', aDemo('demo', 'autre.json'))).toBe(false);
	});
});

it('the demo of npm run demo is inside data, which git ignores', () => {
	expect(demoFolderOf(DEMO_DATABASE_URL)).toBe(path.resolve('data/demo'));
});
