/** What one saved answer asks of the database: `npm run bench` measures the time, this keeps the number. */
import { expect, it } from 'vitest';
import { createAccessToken } from '#lib/server/auth/access-token.ts';
import { createDatabase } from '#lib/server/db/create-database.ts';
import { recordAnswer } from '#lib/server/use-cases/record-answer.ts';
import { startAssessment } from '#lib/server/use-cases/start-assessment.ts';
import { anAnswer, company, type Given } from '../support/builders.ts';
import { freshDatabase } from '../support/databases.ts';

const MAX_STATEMENTS = 3;
const DAY = 24 * 3600 * 1000;

it('takes two statements, and never more than three', async () => {
	const fresh = await freshDatabase('postgres');
	const statements: string[] = [];
	const counting = await createDatabase(fresh.url, {
		log: ({ query }) => statements.push(query.sql)
	});
	try {
		const now = new Date();
		const holder = await startAssessment(fresh.db, company, createAccessToken(), now);
		const save = async (given: Given, baseRevision: number, when = now) => {
			statements.length = 0;
			const submission = { answer: anAnswer(given, { note: 'Vu.' }), baseRevision };
			const saved = await recordAnswer(counting.db, holder, 'E1.1', submission, when);
			return {
				outcome: saved.ok ? saved.value.revision : saved.error.code,
				statements: statements.length
			};
		};
		const later = new Date(now.getTime() + 2 * DAY);

		expect(await save(1, 0), 'first answer').toEqual({ outcome: 1, statements: 2 });
		expect(await save(2, 1), 'change').toEqual({ outcome: 2, statements: 2 });
		expect(await save(2, 1), 'sent twice').toEqual({ outcome: 2, statements: 3 });
		expect(await save(3, 1), 'conflict').toEqual({ outcome: 'conflict', statements: 3 });
		expect(await save(2, 1, later), 'sent twice, the term due').toEqual({
			outcome: 2,
			statements: 3
		});
		expect(await save(4, 2, later), 'the term renewed').toEqual({
			outcome: 3,
			statements: MAX_STATEMENTS
		});
		expect(await save(0, 3, later), 'the day after').toEqual({ outcome: 4, statements: 2 });
	} finally {
		await counting.close();
		await fresh.close();
	}
});
