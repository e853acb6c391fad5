import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InvalidConfig } from '../../src/lib/server/config.ts';
import { lockFolder } from '../../src/lib/server/db/folder-lock.ts';
import { ensureDemo, prepareEnvironment } from './folder.ts';

let place: string;
beforeEach(() => {
	place = mkdtempSync(path.join(tmpdir(), 'cap-demo-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

describe('the environment of the demo', () => {
	it('is on this machine, with its own base, and sends no mail', () => {
		const env: NodeJS.ProcessEnv = {
			HOST: '0.0.0.0',
			SMTP_URL: 'smtps://u:p@smtp.exemple.fr',
			SECRET_KEY: 'that of the real installation, never shared',
			PORT: '4000'
		};
		expect(prepareEnvironment(env)).toBe(path.resolve('data/demo'));
		expect(env).toMatchObject({
			CAP_ALLIANCES_DEMO: 'true',
			DATABASE_URL: 'pglite:data/demo/base',
			HOST: '127.0.0.1',
			SMTP_URL: '',
			SECRET_KEY: '',
			PORT: '4000'
		});
	});

	it.each(['postgresql://u:p@h/demo', 'pglite:./data/pglite', 'pglite:memory'])(
		'is never on %s',
		(DATABASE_URL) => {
			const env: NodeJS.ProcessEnv = { DATABASE_URL };
			expect(() => prepareEnvironment(env)).toThrow(/a sa propre base et ne touche à aucune autre/);
			expect(env.CAP_ALLIANCES_DEMO).toBeUndefined();
		}
	);

	it('is never in a folder that holds something else, even one named demo', () => {
		const base = path.join(place, 'demo/base');
		mkdirSync(base, { recursive: true });
		writeFileSync(path.join(base, 'PG_VERSION'), '17');
		expect(() => prepareEnvironment({ DATABASE_URL: `pglite:${base}` })).toThrow(InvalidConfig);
		expect(existsSync(path.join(base, 'PG_VERSION'))).toBe(true);
	});

	it('is never shown to the outside', () => {
		expect(() => prepareEnvironment({ ORIGIN: 'https://cap.exemple.fr' })).toThrow(
			/ne se montre que sur cette machine/
		);
		expect(() => prepareEnvironment({ ORIGIN: 'http://localhost:4000' })).not.toThrow();
	});
});

it('a demo that a server shows is not removed to be remade', async () => {
	const folder = path.join(place, 'demo');
	mkdirSync(folder);
	writeFileSync(path.join(folder, 'demonstration.json'), '{"whole":true}');
	const lock = lockFolder(path.join(folder, 'base'));
	const remade = ensureDemo(folder, { isAnew: true, tell: () => {} });
	await expect(remade).rejects.toMatchObject({ name: 'FolderInUse' });
	lock.release();
	expect(existsSync(path.join(folder, 'demonstration.json'))).toBe(true);
});
