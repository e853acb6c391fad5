import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { secretOf } from './secret-key.ts';

const home = mkdtempSync(path.join(tmpdir(), 'cap-key-'));
afterAll(() => {
	rmSync(home, { recursive: true });
});
const DATABASE_URL = `pglite:${home}/data/pglite`;

it('the key is that of the settings, else one file made once, which only the server reads', () => {
	const SECRET_KEY = 'x'.repeat(32);
	expect(secretOf(readConfig({ DATABASE_URL, SECRET_KEY }))).toBe(SECRET_KEY);
	expect(readdirSync(home)).toEqual([]);
	const made = secretOf(readConfig({ DATABASE_URL }));
	expect(made).toMatch(/^[\w-]{43}$/);
	expect(secretOf(readConfig({ DATABASE_URL }))).toBe(made);
	const file = path.join(home, 'data/secret.key');
	expect(readdirSync(path.dirname(file))).toEqual(['secret.key']);
	expect(readFileSync(file, 'utf8')).toBe(made);
	expect(statSync(file).mode & 0o777).toBe(0o600);
});
