import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';

onBothDatabases('database factory', (getDb) => {
	it('answers', async () => {
		const { rows } = await sql<{ one: number }>`select 1 as one`.execute(getDb());
		expect(rows).toEqual([{ one: 1 }]);
	});

	it('speaks UTF-8 without loss', async () => {
		const text = 'Économie sociale : « l’œuvre » 🌱';
		const { rows } = await sql<{ text: string }>`select ${text}::text as text`.execute(getDb());
		expect(rows).toEqual([{ text }]);
	});
});
