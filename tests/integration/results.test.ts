import type { Kysely, KyselyPlugin } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { questionnaireIn } from '#lib/content/catalogue.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Mode } from '#lib/domain/questionnaire/mode.ts';
import type { ResultsView } from '#lib/presentation/results-view.ts';
import { createAccessToken } from '#lib/server/auth/access-token.ts';
import type { LinkHolder } from '#lib/server/auth/holder.ts';
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
import { load as loadExpress } from '../../src/routes/(respondent)/evaluations/[id]/resultats/express/+page.server.ts';
import { anAnswer, company } from '../support/builders.ts';
import { onBothDatabases } from '../support/databases.ts';

/** What `database()` gives to routes. */
const held = globalThis as { capAlliancesDatabase?: unknown };
afterEach(() => delete held.capAlliancesDatabase);

/** The event of a browser that holds this assessment, as far as these routes read it; with fields, a form sent. */
function eventOf(
	{ publicId, token }: LinkHolder,
	query = '',
	fields: Record<string, string> = {}
): never {
	const cookies = { get: (name: string) => (name === `cap-${publicId}` ? token : undefined) };
	const url = new URL(`http://localhost/${query}`);
	const request = new Request(url, { method: 'POST', body: new URLSearchParams(fields) });
	const locals = { account: () => Promise.resolve(null) };
	return { params: { id: publicId }, url, cookies, request, locals } as never;
}

onBothDatabases('results and open file', (getDb) => {
	async function aCompletedAssessment(
		db: Kysely<DB>,
		{ profile = {}, mode = 'full' }: { profile?: Profile; mode?: Mode } = {}
	): Promise<LinkHolder> {
		const now = new Date();
		const holder = (await startAssessment(db, company, createAccessToken(), now, mode))!;
		await writeProfile(db, holder, profile, 0, now);
		for (const id of questionnaireIn(company, mode).criterionById.keys())
			await recordAnswer(db, holder, id, { answer: anAnswer(2), baseRevision: 0 }, now);
		await completeAssessment(db, holder, mode, now);
		return holder;
	}

	let statements = 0;
	const counting: KyselyPlugin = {
		transformQuery: ({ node }) => {
			statements += 1;
			return node;
		},
		transformResult: ({ result }) => Promise.resolve(result)
	};
	beforeEach(() => {
		statements = 0;
	});

	it('take two statements each', async () => {
		const holder = await aCompletedAssessment(getDb(), { profile: { P14: ['H1'] } });
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

	it('show the practices of the place, without asking the database for more', async () => {
		const holder = await aCompletedAssessment(getDb(), {
			profile: { P03: '70550', P11: 'evaluate' }
		});
		held.capAlliancesDatabase = { db: getDb().withPlugin(counting) };
		const { view } = (await load(eventOf(holder))) as { view: ResultsView };
		expect(statements).toBe(2);
		const advice = [...view.priorities, ...view.details.flatMap((detail) => detail.advice)];
		const purchases = advice.find(({ themeId }) => themeId === 'T09')!;
		expect(purchases.practices.map(({ id, nearness }) => [id, nearness])).toEqual([
			['P04', expect.stringMatching(/^même département/)]
		]);
		const effects = advice.find(({ themeId }) => themeId === 'T27')!;
		expect(effects.because.at(-1)?.text).toContain('vous souhaitez évaluer');
	});

	it('in express have their own page and say so in the file; each mode leads to its own', async () => {
		const holders = {
			express: await aCompletedAssessment(getDb(), { mode: 'express' }),
			full: await aCompletedAssessment(getDb())
		};
		held.capAlliancesDatabase = { db: getDb() };
		const redirect = (location: string) =>
			expect.objectContaining({ status: 303, location }) as Error;
		await expect(load(eventOf(holders.express))).rejects.toEqual(
			redirect(`/evaluations/${holders.express.publicId}/resultats/express`)
		);
		await expect(loadExpress(eventOf(holders.full))).rejects.toEqual(
			redirect(`/evaluations/${holders.full.publicId}/resultats`)
		);
		expect(await loadExpress(eventOf(holders.express))).toMatchObject({
			mayReopen: true,
			view: { basis: '8 questions clés', keyQuestions: { length: 8 } }
		});
		const file = (await (await GET(eventOf(holders.express))).json()) as object;
		expect(file).toMatchObject({ mode: 'express', scores: { overall: null } });
		expect(await (await GET(eventOf(holders.full))).json()).not.toHaveProperty('mode');
	});

	it('show needs and contributions, and carry them', async () => {
		const holder = await aCompletedAssessment(getDb(), {
			profile: { P14: ['H1'], P15: ['I2', 'R1'] }
		});
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
		const goesTo = async (query: string, page: string, mode: Mode = 'full') => {
			const holder = await aCompletedAssessment(getDb(), { mode });
			const location = `/evaluations/${holder.publicId}/${page}`;
			const show = mode === 'express' ? loadExpress : load;
			const { completedAt } = (await show(eventOf(holder))) as { completedAt: string };
			await expect(actions.reopen!(eventOf(holder, query, { completedAt }))).rejects.toMatchObject({
				status: 303,
				location
			});
		};
		await goesTo('?/reopen&vers=besoins-et-apports', 'besoins-et-apports');
		await goesTo('?/reopen', 'verification');
		await goesTo('?/reopen&vers=besoins-et-apports', 'verification', 'express');
		await goesTo('?/reopen&vers=//evil.example', 'verification');
	});

	it('are absent for anyone else, with the same words', async () => {
		const holder = await aCompletedAssessment(getDb());
		held.capAlliancesDatabase = { db: getDb() };
		const stranger = eventOf({ publicId: holder.publicId, token: createAccessToken() });
		for (const attempt of [() => load(stranger), () => loadExpress(stranger), () => GET(stranger)])
			await expect(attempt()).rejects.toMatchObject({ status: 404 });
	});
});
