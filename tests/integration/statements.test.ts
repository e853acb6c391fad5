/** How many statements a request costs: the bench promises rest on it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Holder } from '#lib/server/auth/access-cookies.ts';
import { findAssessments, writeProfile } from '#lib/server/repositories/assessment.repository.ts';
import { continueInFull } from '#lib/server/use-cases/continue-in-full.ts';
import { recordAnswer, recordAnswers } from '#lib/server/use-cases/record-answer.ts';
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
		const holders: Holder[] = [];
		for (let index = 0; index < 5; index++)
			holders.push(await anAnsweredAssessment(db(), { 'E1.1': 1 }));
		expect(await countOf(() => findAssessments(db(), holders, NOW))).toBe(1);
		expect(await countOf(() => findAssessments(db(), [], NOW))).toBe(0);
	});
});
