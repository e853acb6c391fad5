/** `npm run administrator -- ADDRESS`, as its user meets it, on both kinds of database. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { acceptNomination } from '#lib/server/use-cases/nominate.ts';
import { createDatabase } from '#lib/server/db/create-database.ts';
import { makeEmbeddedFolder } from '../support/embedded-template.ts';
import { freshDatabase, type TestDatabase } from '../support/databases.ts';

const root = path.resolve(import.meta.dirname, '../..');
let database: TestDatabase | undefined;
afterEach(() => database?.close());

/** @returns what it printed, and its exit code */
function run(url: string, ...words: string[]): Promise<{ code: number; said: string }> {
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			['scripts/administrator.ts', ...words],
			{
				cwd: root,
				env: { ...process.env, DATABASE_URL: url, ORIGIN: 'https://diagnostic.exemple.fr' }
			},
			(error, stdout, stderr) =>
				resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr })
		);
	});
}

const tokenIn = (said: string) =>
	/^https:\/\/diagnostic\.exemple\.fr\/administration\/premier\/([\w-]{43})$/m.exec(said)?.[1] ??
	'';

describe('the command that makes the first administrator', () => {
	it('prints a link on PostgreSQL, beside the running server; only its hash is kept', async () => {
		database = await freshDatabase('postgres');
		const { db, url } = database;
		const { code, said } = await run(url, 'Direction@Exemple.fr');
		expect([code, said]).toEqual([0, expect.stringMatching(/dans l’heure/)]);
		const token = tokenIn(said);
		expect(JSON.stringify(await db.selectFrom('mailed_link').selectAll().execute())).not.toContain(
			token
		);
		const link = { purpose: 'name-administrator', token, clientAddress: '192.0.2.1' } as const;
		expect(await acceptNomination(db, link, new Date())).toMatchObject({
			ok: true,
			value: { email: 'direction@exemple.fr', kind: 'administrator' }
		});
	});

	it('refuses an embedded database in use, in words, then works once it is free', async () => {
		const folder = makeEmbeddedFolder(inject('embeddedTemplate'));
		try {
			const held = await createDatabase(folder.url);
			const refused = await run(folder.url, 'direction@exemple.fr');
			expect(refused).toEqual({ code: 2, said: expect.stringMatching(/arrêtez-le/) });
			await held.close();
			const { code, said } = await run(folder.url, 'direction@exemple.fr');
			expect([code, tokenIn(said)]).toEqual([0, expect.stringMatching(/^[\w-]{43}$/)]);
			expect(said).toMatch(/npm start/);
		} finally {
			folder.remove();
		}
	});

	it.each([[[]], [['pas une adresse']], [['a@exemple.fr', 'b@exemple.fr']]])(
		'says what it wants when given %j',
		async (words) => {
			expect(await run('pglite:memory', ...words)).toEqual({
				code: 2,
				said: expect.stringMatching(/npm run administrator -- adresse@exemple\.fr/)
			});
		}
	);
});
