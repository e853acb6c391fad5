/** An assessment completed while one of its forms is being saved: the words of the form come back. */
import type { Kysely, KyselyPlugin } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { profileQuestions } from '#lib/domain/questionnaire/exchange.ts';
import type { LinkHolder } from '#lib/server/auth/holder.ts';
import { createAccessToken } from '#lib/server/auth/access-token.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Held } from '#lib/server/http/held-assessment.ts';
import { saveProfileForm } from '#lib/server/http/profile-page.ts';
import { saveStepForm } from '#lib/server/http/step-outcome.ts';
import { findAssessment, writeProfile } from '#lib/server/repositories/assessment.repository.ts';
import { completeAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import { recordAnswer } from '#lib/server/use-cases/record-answer.ts';
import { startAssessment } from '#lib/server/use-cases/start-assessment.ts';
import { everythingIn, sending } from '../support/assessments.ts';
import { company, ORDINARY_PROFILE } from '../support/builders.ts';
import { onBothDatabases } from '../support/databases.ts';

/** What `database()` gives to routes. */
const held = globalThis as { capAlliancesDatabase?: unknown };
afterEach(() => delete held.capAlliancesDatabase);

/** Does something once, just after this many statements. */
function afterStatements(db: Kysely<DB>, count: number, work: () => Promise<unknown>): Kysely<DB> {
	let statements = 0;
	const plugin: KyselyPlugin = {
		transformQuery: ({ node }) => node,
		transformResult: async ({ result }) => {
			if (++statements === count) await work();
			return result;
		}
	};
	return db.withPlugin(plugin);
}

function formOf(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return form;
}

const STEP = formOf({
	'E1.1.revision': '0',
	'E1.1.choice': '4',
	'E1.1.note': 'Deux lignes\r\nde note',
	'E1.1.priority': 'on',
	'E1.2.revision': 'x',
	'E1.2.choice': '7',
	'E1.3.revision': '0',
	'E1.3.choice': 'unknown',
	'E2.1.revision': '0',
	'E2.1.note': 'D’une autre étape',
	'E2.2.revision': '0'
});

onBothDatabases('completed while a form is being saved', (getDb) => {
	/** As the route read it, while it was a draft. */
	async function aDraftRead(): Promise<Held & { holder: LinkHolder }> {
		const now = new Date();
		const holder = (await startAssessment(getDb(), company, createAccessToken(), now))!;
		await writeProfile(getDb(), holder, ORDINARY_PROFILE, 0, now);
		await recordAnswer(getDb(), holder, 'E3.1', sending(2), now);
		held.capAlliancesDatabase = { db: getDb() };
		const assessment = (await findAssessment(getDb(), holder, now))!;
		return { holder, assessment, diagnostic: company, questionnaire: company };
	}
	const complete = (holder: LinkHolder) => completeAssessment(getDb(), holder, 'full', new Date());
	const axis = company.axes[0]!;
	const unsaved = (answers: object[]) => ({
		status: 409,
		body: { unsaved: { mayReopen: true, answers } }
	});

	it('a step gives back each answer in words, valid or not, and the notes of other steps', async () => {
		const draft = await aDraftRead();
		await complete(draft.holder);
		const before = await everythingIn(getDb());
		await expect(saveStepForm(draft, axis, STEP)).rejects.toMatchObject(
			unsaved([
				{
					said: [expect.stringMatching(/\w{4}/), 'C’est une priorité'],
					note: 'Deux lignes\r\nde note'
				},
				{ said: ['Aucune réponse choisie'], note: '' },
				{ said: ['Je ne sais pas'], note: '' },
				{ said: ['Aucune réponse choisie'], note: 'D’une autre étape' }
			])
		);
		expect(await everythingIn(getDb())).toBe(before);
	});

	it('a step gives back nothing of what was saved before the end', async () => {
		const draft = await aDraftRead();
		// The assessment, then the first answer.
		const db = afterStatements(getDb(), 2, () => complete(draft.holder));
		held.capAlliancesDatabase = { db };
		await expect(saveStepForm(draft, axis, STEP)).rejects.toMatchObject(
			unsaved([
				{ said: ['Aucune réponse choisie'] },
				{ said: ['Je ne sais pas'] },
				{ note: 'D’une autre étape' }
			])
		);
	});

	it('a profile too, however late the end came', async () => {
		for (const atStart of [true, false]) {
			const draft = await aDraftRead();
			if (atStart) await complete(draft.holder);
			else
				held.capAlliancesDatabase = {
					db: afterStatements(getDb(), 1, () => complete(draft.holder))
				};
			const body = formOf({ revision: '1', P07: '3-9', P09: '1', P01: 'Trop tard' });
			const request = new Request('http://localhost/', { method: 'POST', body });
			const questions = profileQuestions(company);
			await expect(
				saveProfileForm({ request }, draft, questions, () => '/never')
			).rejects.toMatchObject({
				status: 409,
				body: {
					unsaved: {
						answers: expect.arrayContaining([
							expect.objectContaining({ said: ['Trop tard'] })
						]) as object
					}
				}
			});
		}
	});
});
