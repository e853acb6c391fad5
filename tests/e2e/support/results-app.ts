/** A server whose database already holds completed assessments, made by the use cases themselves. */
import type { BrowserContext } from '@playwright/test';
import type { Kysely } from 'kysely';
import { createDatabase } from '#lib/server/db/create-database.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { createAccessToken } from '#lib/server/auth/access-token.ts';
import type { LinkHolder } from '#lib/server/auth/holder.ts';
import type { Answer } from '#lib/domain/assessment/answer.ts';
import { exclusionOf } from '#lib/domain/assessment/standing.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import { findAssessment, writeProfile } from '#lib/server/repositories/assessment.repository.ts';
import { completeAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import { startAssessment } from '#lib/server/use-cases/start-assessment.ts';
import { anAnswer, company, type Given } from '../../support/builders.ts';
import { makeEmbeddedFolder } from '../../support/embedded-template.ts';
import { startApp, type AppServer } from './app-server.ts';
import { test as base } from './test.ts';

export const HOSTILE = '<script>alert("x")</script><img src=x onerror=alert(1)>';

interface Sketch {
	profile: Profile;
	/** The answer to the criterion of this place in the questionnaire. */
	answer: (index: number) => Answer;
	/** Days since it was completed; null leaves it a draft. */
	completedDaysAgo?: number | null;
}

const ORDINARY: Profile = { P07: '10-19', P09: '2-3', P03: '48095' };
const cycle =
	(...given: Given[]) =>
	(index: number) =>
		anAnswer(given[index % given.length] ?? null);

const sketches = {
	mixed: { profile: ORDINARY, answer: cycle(2, 1, 3, 0, 2, 'unknown', 4) },
	top: { profile: ORDINARY, answer: cycle(4) },
	/** One person, no partnership: three axes are not calculated. Knows what it looks for and can bring. */
	alone: {
		profile: { P07: '0', P09: '0', P14: ['H1', 'P1', 'R4'], P15: ['H3', 'R2'] },
		answer: cycle(1, 2, 3)
	},
	half: { profile: ORDINARY, answer: (index) => anAnswer(index < 10 ? 2 : null) },
	hostile: {
		profile: { ...ORDINARY, P01: HOSTILE },
		answer: (index) =>
			anAnswer(index % 2 ? 1 : 'unknown', { note: HOSTILE + 'x'.repeat(3000), priority: true })
	},
	old: { profile: ORDINARY, answer: cycle(1), completedDaysAgo: 40 },
	reopened: { profile: ORDINARY, answer: cycle(1) },
	draft: { profile: ORDINARY, answer: cycle(2), completedDaysAgo: null }
} as const satisfies Record<string, Sketch>;

export type Sketched = keyof typeof sketches;

export interface ResultsApp extends AppServer {
	holders: Record<Sketched, LinkHolder>;
}

async function seed(url: string): Promise<ResultsApp['holders']> {
	const { db, close } = await createDatabase(url);
	const entries: [string, LinkHolder][] = [];
	for (const [name, sketch] of Object.entries<Sketch>(sketches)) {
		const days = sketch.completedDaysAgo ?? 0;
		const now = new Date(Date.now() - days * 24 * 3600 * 1000);
		const holder = (await startAssessment(db, company, createAccessToken(), now))!;
		await writeProfile(db, holder, sketch.profile, 0, now);
		await insertAnswers(db, holder, sketch, now);
		if (sketch.completedDaysAgo !== null) await completeAssessment(db, holder, 'full', now);
		entries.push([name, holder]);
	}
	await close();
	return Object.fromEntries(entries) as ResultsApp['holders'];
}

/** All the answers in one statement: one save each, as the application does, takes ten times as long. */
async function insertAnswers(db: Kysely<DB>, holder: LinkHolder, sketch: Sketch, now: Date) {
	const assessment = await findAssessment(db, holder, now);
	if (!assessment) throw new Error('The assessment was not started');
	const rows = [...company.criterionById.values()].flatMap(({ criterion }, index) => {
		const { choice, note, priority } = sketch.answer(index);
		return exclusionOf(company, criterion, sketch.profile)
			? []
			: [
					{
						assessment_id: assessment.id,
						criterion_id: criterion.id,
						kind: choice?.kind ?? null,
						level: choice?.kind === 'level' ? choice.level : null,
						note,
						priority,
						revision: 1,
						updated_at: now
					}
				];
	});
	await db.insertInto('answer').values(rows).execute();
}

/** Lets the browser open an assessment, as its own start or link would have. */
export async function hold(
	context: BrowserContext,
	url: string,
	holder: LinkHolder
): Promise<void> {
	await context.addCookies([{ name: `cap-${holder.publicId}`, value: holder.token, url }]);
}

/** `test` on a server of its own, one a worker, with the assessments above. */
export const test = base.extend<
	{ open: (name: Sketched) => Promise<string> },
	{ resultsApp: ResultsApp }
>({
	resultsApp: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is needed here
		async ({}, use) => {
			const folder = makeEmbeddedFolder(process.env.EMBEDDED_TEMPLATE);
			const holders = await seed(folder.url);
			const app = await startApp({ env: { DATABASE_URL: folder.url } });
			await use({ ...app, holders });
			await app.stop();
			folder.remove();
		},
		{ scope: 'worker', timeout: 120_000 }
	],
	baseURL: async ({ resultsApp }, use) => use(resultsApp.url),
	/** Goes to the results of an assessment, and says the address of that assessment. */
	open: async ({ page, context, resultsApp }, use) => {
		await use(async (name) => {
			const holder = resultsApp.holders[name];
			await hold(context, resultsApp.url, holder);
			await page.goto(`/evaluations/${holder.publicId}/resultats`);
			return `/evaluations/${holder.publicId}`;
		});
	}
});

export { expect } from './test.ts';
