import type { Kysely, KyselyPlugin } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import { createAccessToken } from '#lib/server/auth/access-token.ts';
import type { Holder } from '#lib/server/auth/access-cookies.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { writeProfile } from '#lib/server/repositories/assessment.repository.ts';
import { completeAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import { recordAnswer } from '#lib/server/use-cases/record-answer.ts';
import { startAssessment } from '#lib/server/use-cases/start-assessment.ts';
import { GET } from '../../src/routes/(respondent)/evaluations/[id]/export.json/+server.ts';
import {
	actions,
	load
} from '../../src/routes/(respondent)/evaluations/[id]/resultats/+page.server.ts';
import { anAnswer, company } from '../support/builders.ts';
import { onBothDatabases } from '../support/databases.ts';

/** What `database()` gives to routes. */
const held = globalThis as { capAlliancesDatabase?: unknown };
afterEach(() => delete held.capAlliancesDatabase);

/** The event of a browser that holds this assessment, as far as these routes read it. */
function eventOf({ publicId, token }: Holder, query = ''): never {
	const cookies = { get: (name: string) => (name === `cap-${publicId}` ? token : undefined) };
	return { params: { id: publicId }, url: new URL(`http://localhost/${query}`), cookies } as never;
}

onBothDatabases('results and open file', (getDb) => {
	async function aCompletedAssessment(db: Kysely<DB>, profile: Profile = {}): Promise<Holder> {
		const now = new Date();
		const holder = await startAssessment(db, company, createAccessToken(), now);
		await writeProfile(db, holder, profile, 0, now);
		for (const id of company.criterionById.keys())
			await recordAnswer(db, holder, id, { answer: anAnswer(2), baseRevision: 0 }, now);
		await completeAssessment(db, holder, now);
		return holder;
	}

	it('take two statements each', async () => {
		let statements = 0;
		const counting: KyselyPlugin = {
			transformQuery: ({ node }) => {
				statements += 1;
				return node;
			},
			transformResult: ({ result }) => Promise.resolve(result)
		};
		const holder = await aCompletedAssessment(getDb(), { P14: ['H1'] });
		held.capAlliancesDatabase = { db: getDb().withPlugin(counting) };

		expect(await load(eventOf(holder))).toMatchObject({
			id: holder.publicId,
			mayReopen: true,
			view: { verdict: { level: { name: 'Structuration' } } }
		});
		expect(statements).toBe(2);
		statements = 0;
		expect((await GET(eventOf(holder))).status).toBe(200);
		expect(statements).toBe(2);
	});

	it('show needs and contributions, and carry them', async () => {
		const holder = await aCompletedAssessment(getDb(), { P14: ['H1'], P15: ['I2', 'R1'] });
		held.capAlliancesDatabase = { db: getDb() };
		expect(await load(eventOf(holder))).toMatchObject({
			view: { exchange: { needs: [{ id: 'H1' }], contributions: [{ id: 'I2' }, { id: 'R1' }] } }
		});
		expect(await (await GET(eventOf(holder))).json()).toMatchObject({
			profile: { P14: ['H1'], P15: ['I2', 'R1'] }
		});
	});

	it('reopen on the page of needs and contributions, when that is what was asked', async () => {
		held.capAlliancesDatabase = { db: getDb() };
		const goesTo = async (query: string, page: string) => {
			const holder = await aCompletedAssessment(getDb());
			const location = `/evaluations/${holder.publicId}/${page}`;
			await expect(actions.reopen!(eventOf(holder, query))).rejects.toMatchObject({
				status: 303,
				location
			});
		};
		await goesTo('?/reopen&vers=besoins-et-apports', 'besoins-et-apports');
		await goesTo('?/reopen', 'verification');
		await goesTo('?/reopen&vers=//evil.example', 'verification');
	});

	it('are absent for anyone else, with the same words', async () => {
		const holder = await aCompletedAssessment(getDb());
		held.capAlliancesDatabase = { db: getDb() };
		const stranger = eventOf({ publicId: holder.publicId, token: createAccessToken() });
		for (const attempt of [() => load(stranger), () => GET(stranger)])
			await expect(attempt()).rejects.toMatchObject({ status: 404 });
	});
});
