/** Our own lint rules: each catches the fault it was written for, where it matters. */
import path from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
// Type-aware rules need the file to exist: they are tried by the type-aware folders themselves.
const eslint = new ESLint({
	cwd: root,
	overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } },
	ruleFilter: ({ ruleId }) => /^(no-restricted-|svelte\/)/.test(ruleId)
});

async function faults(filePath: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath: path.join(root, filePath) });
	return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

describe('lint rules', () => {
	// The first file loads the configuration and the compilers.
	beforeAll(() => faults('src/routes/a.svelte', ''), 60_000);

	it.each([
		[
			'src/lib/domain/a.ts',
			"import { db } from '#lib/server/db/index.ts';",
			'no-restricted-imports'
		],
		['src/lib/domain/a.ts', "import { readFileSync } from 'node:fs';", 'no-restricted-imports'],
		['src/lib/domain/a.ts', 'export const a = Date.now();', 'no-restricted-syntax'],
		['src/lib/domain/a.ts', 'export const a = new Date();', 'no-restricted-syntax'],
		['src/lib/domain/a.ts', 'export const a = Math.random();', 'no-restricted-syntax'],
		['src/lib/domain/a.ts', 'export const a = process.env.A;', 'no-restricted-globals'],
		['src/lib/domain/a.ts', "export const a = fetch('/');", 'no-restricted-globals'],
		['src/lib/domain/a.ts', "export const a = import('./b.ts');", 'no-restricted-syntax'],
		['src/lib/server/repositories/a.ts', "import '../../../routes/a.ts';", 'no-restricted-imports'],
		['src/lib/server/read-models/a.ts', "import '@sveltejs/kit';", 'no-restricted-imports'],
		['src/routes/a.server.ts', "import { sql } from 'kysely';", 'no-restricted-imports'],
		['src/routes/a.server.ts', "import pg from 'pg';", 'no-restricted-imports'],
		['src/routes/a.server.ts', 'sql`select 1`;', 'no-restricted-syntax'],
		['src/routes/a.server.ts', 'if (a) { fail(400, {}); }', 'no-restricted-syntax'],
		['src/routes/a.server.ts', 'async () => { await fail(400, {}); };', 'no-restricted-syntax'],
		['src/lib/a.test.ts', "it.only('a', () => {});", 'no-restricted-syntax'],
		['src/lib/a.test.ts', "describe.skip('a', () => {});", 'no-restricted-syntax'],
		['tests/e2e/a.spec.ts', "test.describe.only('a', () => {});", 'no-restricted-syntax'],
		['tests/e2e/a.spec.ts', "test.fixme('a', () => {});", 'no-restricted-syntax'],
		['src/routes/a.svelte', '{@html text}', 'svelte/no-at-html-tags'],
		['src/routes/a.svelte', '<p style="color: red">a</p>', 'svelte/no-inline-styles']
	])('%s: %s', async (file, code, rule) => {
		expect(await faults(file, code)).toContain(rule);
	});

	it.each([
		[
			'src/lib/domain/a.ts',
			"import { z } from 'zod';\nimport { b } from './b.ts';\nimport { c } from '#lib/domain/c.ts';"
		],
		['src/lib/domain/a.ts', 'export const day = (time: number) => new Date(time);'],
		['src/lib/domain/a.test.ts', "import { expect } from 'vitest';"],
		['src/routes/a.server.ts', 'const refuse = () => { return fail(400, {}); };'],
		['src/lib/server/use-cases/a.ts', "import type { Kysely } from 'kysely';"],
		['tests/e2e/a.spec.ts', "test('a', async () => {});"]
	])('%s may hold: %s', async (file, code) => {
		expect(await faults(file, code)).toEqual([]);
	});
});
