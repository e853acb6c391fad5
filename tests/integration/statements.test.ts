/** How many statements a request costs: the bench promises rest on it. */
import type { Cookies } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LinkHolder } from '#lib/server/auth/holder.ts';
import { readSession } from '#lib/server/auth/sessions.ts';
import { listAccounts } from '#lib/server/repositories/account-list.repository.ts';
import { findAssessments, writeProfile } from '#lib/server/repositories/assessment.repository.ts';
import { continueInFull } from '#lib/server/use-cases/continue-in-full.ts';
import { listOwnSessions } from '#lib/server/use-cases/own-sessions.ts';
import { recordAnswer, recordAnswers } from '#lib/server/use-cases/record-answer.ts';
import { askSignInLink } from '#lib/server/use-cases/sign-in-by-link.ts';
import { aSession, anAccount } from '../support/accounts.ts';
import { findShared } from '#lib/server/repositories/shared-assessment.repository.ts';
import { showEdition } from '#lib/server/use-cases/run-collection.ts';
import { aSharedAssessment, manyFinished } from '../support/shared-assessments.ts';
import {
	anAnsweredAssessment,
	anExpressAssessment,
	aStartedAssessment,
	daysLater,
	NOW,
	sending
} from '../support/assessments.ts';
import { ORDINARY_PROFILE } from '../support/builders.ts';
import { freshDatabase, type TestDatabase } from '../support/databases.ts';

describe.each(['pglite', 'postgres'] as const)('statements (%s)', (kind) => {
	const statements: string[] = [];
	let database: TestDatabase;
	const db = () => database.db;

	beforeAll(async () => {
		database = await freshDatabase(kind, { log: ({ query }) => statements.push(query.sql) });
	}, 60_000);
	afterAll(() => database.close());

	async function countOf(work: () => Promise<unknown>): Promise<number> {
		statements.length = 0;
		await work();
		return statements.length;
	}

	it('an answer takes two, then one, new or changed', async () => {
		const holder = await aStartedAssessment(db());
		expect(await countOf(() => recordAnswer(db(), holder, 'E1.1', sending(2), NOW))).toBe(2);
		expect(await countOf(() => recordAnswer(db(), holder, 'E1.1', sending(3, 1), NOW))).toBe(1);
		expect(await countOf(() => recordAnswer(db(), holder, 'E1.2', sending(3), NOW))).toBe(1);
	});

	it('three when the profile changed since', async () => {
		const holder = await anAnsweredAssessment(db(), { 'E1.1': 2 });
		await writeProfile(db(), holder, { ...ORDINARY_PROFILE, P07: '50-249' }, 1, NOW);
		expect(await countOf(() => recordAnswer(db(), holder, 'E1.1', sending(3, 1), NOW))).toBe(3);
		expect(await countOf(() => recordAnswer(db(), holder, 'E1.1', sending(2, 2), NOW))).toBe(1);
	});

	it('three when it renews the term, was there already, or conflicts; even a day later', async () => {
		const holder = await anAnsweredAssessment(db(), { 'E1.1': 2 });
		const tomorrow = daysLater(1.1);
		expect(await countOf(() => recordAnswer(db(), holder, 'E1.1', sending(2), NOW))).toBe(3);
		expect(await countOf(() => recordAnswer(db(), holder, 'E1.1', sending(3), NOW))).toBe(3);
		expect(await countOf(() => recordAnswer(db(), holder, 'E1.1', sending(3), tomorrow))).toBe(3);
		expect(await countOf(() => recordAnswer(db(), holder, 'E1.1', sending(2), tomorrow))).toBe(3);
		expect(await countOf(() => recordAnswer(db(), holder, 'E1.1', sending(4, 1), tomorrow))).toBe(
			3
		);
	});

	it('the same in express, and one more once after going on in full', async () => {
		const holder = await anExpressAssessment(db(), {});
		expect(await countOf(() => recordAnswer(db(), holder, 'E1.1', sending(2), NOW))).toBe(2);
		expect(await countOf(() => recordAnswer(db(), holder, 'E6.2', sending(3), NOW))).toBe(1);
		await continueInFull(db(), holder, null, NOW);
		expect(await countOf(() => recordAnswer(db(), holder, 'E1.2', sending(3), NOW))).toBe(2);
		expect(await countOf(() => recordAnswer(db(), holder, 'E1.3', sending(3), NOW))).toBe(1);
	});

	it('one when it is refused by what is known', async () => {
		const holder = await aStartedAssessment(db());
		expect(await countOf(() => recordAnswer(db(), holder, 'E9.9', sending(2), NOW))).toBe(1);
		const foreign = { ...holder, token: 'x' };
		expect(await countOf(() => recordAnswer(db(), foreign, 'E1.1', sending(2), NOW))).toBe(1);
	});

	it('a step takes one, and one an answer', async () => {
		const holder = await aStartedAssessment(db());
		const step = new Map(['E1.1', 'E1.2', 'E1.3'].map((id) => [id, sending(2)]));
		expect(await countOf(() => recordAnswers(db(), holder, step, NOW))).toBe(4);
	});

	it('a list takes one, however long', async () => {
		const holders: LinkHolder[] = [];
		for (let index = 0; index < 5; index++)
			holders.push(await anAnsweredAssessment(db(), { 'E1.1': 1 }));
		expect(await countOf(() => findAssessments(db(), holders, NOW))).toBe(1);
		expect(await countOf(() => findAssessments(db(), [], NOW))).toBe(0);
	});

	it('an account page takes at most four, its session included; a sign-in link no look at accounts', async () => {
		const accountId = await anAccount(db());
		const id = await aSession(db(), accountId);
		const browser = {
			url: new URL('http://127.0.0.1/'),
			cookies: { get: () => id } as unknown as Cookies
		};
		const account = async () => {
			const signedIn = await readSession(db(), browser, new Date());
			if (!signedIn) throw new Error('Not signed in');
			return listOwnSessions(db(), signedIn, new Date());
		};
		expect(await countOf(account)).toBe(2);
		expect(
			await countOf(async () => {
				await account();
				await listAccounts(db(), { text: '', page: 1 }, NOW);
			})
		).toBeLessThanOrEqual(4);
		const ask = { email: 'inconnu@exemple.fr', next: '/compte', clientAddress: '192.0.2.1' };
		await askSignInLink(db(), ask, NOW);
		expect(await countOf(() => askSignInLink(db(), ask, NOW))).toBeLessThanOrEqual(6);
		expect(statements.join()).not.toMatch(/"account"/);
	});

	it('200 respondents are read in one, and shown in one for good', async () => {
		const shared = await aSharedAssessment(db());
		await manyFinished(db(), shared, 200, (index) => index % 5);
		// Locks it, reads it, reads the answers, freezes the comparison, marks who is counted; begin and commit.
		expect(await countOf(() => showEdition(db(), shared, daysLater(30)))).toBeLessThanOrEqual(7);
		expect(await countOf(() => findShared(db(), shared, 'read'))).toBe(1);
		const { editions } = (await findShared(db(), shared, 'read'))!;
		expect(editions[0]?.divergence.respondents).toBe(200);
	});
});
