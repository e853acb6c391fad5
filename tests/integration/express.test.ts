/** The express mode: eight questions, an indicative result, and the way on to the full diagnostic. */
import { describe, expect, it } from 'vitest';
import { questionnaireIn } from '#lib/content/catalogue.ts';
import { COMPLETED_DAYS, DRAFT_DAYS } from '#lib/domain/assessment/retention.ts';
import { createAccessToken } from '#lib/server/auth/access-token.ts';
import { findAnswers } from '#lib/server/repositories/answer.repository.ts';
import { findAssessment, findAssessments } from '#lib/server/repositories/assessment.repository.ts';
import { completeAssessment, reopenAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import { continueInFull } from '#lib/server/use-cases/continue-in-full.ts';
import { recordAnswer, recordAnswers } from '#lib/server/use-cases/record-answer.ts';
import { startAssessment } from '#lib/server/use-cases/start-assessment.ts';
import {
	anExpressAssessment,
	daysLater,
	everythingIn,
	NOW,
	sending,
	storedLevels
} from '../support/assessments.ts';
import { company, ORDINARY_PROFILE } from '../support/builders.ts';
import { onBothDatabases } from '../support/databases.ts';

const KEYS = [...questionnaireIn(company, 'express').criterionById.keys()];
const OTHERS = [...company.criterionById.keys()].filter((id) => !KEYS.includes(id));
const ALL_KEYS = Object.fromEntries(KEYS.map((id) => [id, 3 as const]));
/** What the page of a result completed at `NOW` says. */
const SHOWN = NOW.toISOString();
const refused = (code: string) => ({ ok: false, error: { code } });

onBothDatabases('express', (getDb) => {
	it('goes from the start to the full result in one assessment, and keeps every answer', async () => {
		const db = getDb();
		const holder = await anExpressAssessment(db, {});
		for (const id of KEYS)
			expect(
				await recordAnswer(db, holder, id, sending(3, 0, { note: `Note ${id}` }), NOW)
			).toMatchObject({ ok: true });

		expect(await completeAssessment(db, holder, 'express', NOW)).toEqual({ ok: true });
		const indicative = (await findAssessment(db, holder, NOW))!;
		expect(indicative).toMatchObject({
			mode: 'express',
			status: 'completed',
			expiresAt: daysLater(COMPLETED_DAYS)
		});
		expect(indicative.result?.scores.overall).toMatchObject({ score: null, level: null });
		expect(indicative.result?.guidance.priorities.length).toBeGreaterThan(0);
		const kept = await findAnswers(db, indicative.id);

		expect(await continueInFull(db, holder, SHOWN, daysLater(2))).toEqual({ ok: true });
		expect(await findAssessment(db, holder, NOW)).toMatchObject({
			id: indicative.id,
			mode: 'full',
			status: 'draft',
			completedAt: null,
			result: null,
			expiresAt: daysLater(2 + DRAFT_DAYS)
		});
		expect(await findAnswers(db, indicative.id), 'untouched').toEqual(kept);

		for (const id of OTHERS)
			expect(await recordAnswer(db, holder, id, sending(2), daysLater(2))).toMatchObject({
				ok: true
			});
		expect(await completeAssessment(db, holder, 'full', daysLater(2))).toEqual({ ok: true });
		const full = (await findAssessment(db, holder, NOW))!;
		expect(full.result?.scores.overall).toMatchObject({ level: 'cooperation', scoredAxes: 8 });
		expect(await findAnswers(db, full.id)).toMatchObject(kept);
		expect(await findAssessments(db, [holder], NOW)).toMatchObject([
			{ mode: 'full', answered: 28 }
		]);
	});

	it('is the mode of the first form sent with a token', async () => {
		const token = createAccessToken();
		const first = (await startAssessment(getDb(), company, token, NOW, 'express'))!;
		expect(await startAssessment(getDb(), company, token, NOW)).toEqual(first);
		expect(await findAssessment(getDb(), first, NOW)).toMatchObject({ mode: 'express' });
	});

	describe('answering', () => {
		it('refuses what express does not ask, one by one and by step, and writes nothing', async () => {
			const holder = await anExpressAssessment(getDb(), { 'E1.1': 1 });
			const before = await everythingIn(getDb());
			for (const id of ['E1.2', 'E8.3'])
				expect(await recordAnswer(getDb(), holder, id, sending(2), NOW)).toEqual(
					refused('notInMode')
				);
			expect(await recordAnswer(getDb(), holder, 'E9.9', sending(2), NOW)).toEqual(
				refused('unknownCriterion')
			);
			const step = new Map([['E1.2', sending(2)]]);
			const outcomes = await recordAnswers(getDb(), holder, step, NOW);
			expect(outcomes.ok && outcomes.value.get('E1.2')).toEqual(refused('notInMode'));
			expect(await everythingIn(getDb())).toBe(before);
		});

		it('still lets the profile set questions aside', async () => {
			const profile = { ...ORDINARY_PROFILE, P09: '0' };
			const holder = await anExpressAssessment(getDb(), { 'E1.1': 1 }, profile);
			for (const id of ['E7.2', 'E8.1'])
				expect(await recordAnswer(getDb(), holder, id, sending(2), NOW)).toEqual(
					refused('notAsked')
				);
		});

		it('takes the other questions at once after going on, even judged from memory', async () => {
			const holder = await anExpressAssessment(getDb(), { 'E1.1': 1, 'E6.2': 2 });
			await continueInFull(getDb(), holder, SHOWN, NOW);
			expect(await recordAnswer(getDb(), holder, 'E1.2', sending(3), NOW)).toMatchObject({
				ok: true
			});
			expect(await recordAnswer(getDb(), holder, 'E1.1', sending(2, 1), NOW)).toMatchObject({
				ok: true
			});
			expect(await storedLevels(getDb(), holder)).toEqual({ 'E1.1': 2, 'E1.2': 3, 'E6.2': 2 });
		});
	});

	describe('a page left open', () => {
		it('in express never ends what went on in full; a full one does', async () => {
			const holder = await anExpressAssessment(getDb(), ALL_KEYS);
			await continueInFull(getDb(), holder, SHOWN, NOW);
			const before = await everythingIn(getDb());
			expect(await completeAssessment(getDb(), holder, 'express', NOW)).toEqual({
				ok: false,
				error: 'otherMode'
			});
			expect(await everythingIn(getDb())).toBe(before);
			expect(await completeAssessment(getDb(), holder, 'full', NOW)).toEqual({ ok: true });
			expect(await completeAssessment(getDb(), holder, 'express', NOW), 'done').toEqual({
				ok: true
			});
		});

		it('on the review of a draft never drops the result completed since', async () => {
			const holder = await anExpressAssessment(getDb(), ALL_KEYS);
			await completeAssessment(getDb(), holder, 'express', NOW);
			const before = await everythingIn(getDb());
			for (const shown of [null, daysLater(1).toISOString()])
				expect(await continueInFull(getDb(), holder, shown, daysLater(1))).toEqual({
					ok: false,
					error: 'otherResult'
				});
			expect(await everythingIn(getDb())).toBe(before);
			await reopenAssessment(getDb(), holder, SHOWN, NOW);
			expect(await continueInFull(getDb(), holder, null, NOW), 'a draft').toEqual({ ok: true });
		});

		it('on a result never reopens a later one, express or full', async () => {
			for (const mode of ['express', 'full'] as const) {
				const holder = await anExpressAssessment(getDb(), ALL_KEYS);
				await completeAssessment(getDb(), holder, 'express', NOW);
				if (mode === 'full') await continueInFull(getDb(), holder, SHOWN, NOW);
				else await reopenAssessment(getDb(), holder, SHOWN, NOW);
				await completeAssessment(getDb(), holder, mode, daysLater(1));
				const before = await everythingIn(getDb());
				for (const shown of [SHOWN, null])
					expect(await reopenAssessment(getDb(), holder, shown, daysLater(1))).toEqual({
						ok: false,
						error: 'otherResult'
					});
				expect(await everythingIn(getDb())).toBe(before);
			}
		});
	});

	describe('going on in full', () => {
		it('twice is harmless, from a draft and from a result, even at the same time', async () => {
			for (const complete of [false, true]) {
				const holder = await anExpressAssessment(getDb(), ALL_KEYS);
				if (complete) await completeAssessment(getDb(), holder, 'express', NOW);
				const outcomes = await Promise.all(
					Array.from({ length: 4 }, () => continueInFull(getDb(), holder, SHOWN, NOW))
				);
				expect(outcomes).toEqual(Array(4).fill({ ok: true }));
				const before = await everythingIn(getDb());
				expect(await continueInFull(getDb(), holder, SHOWN, daysLater(1))).toEqual({ ok: true });
				expect(await everythingIn(getDb())).toBe(before);
			}
		});

		it('never reopens a full result: a form left open changes nothing', async () => {
			const holder = await anExpressAssessment(getDb(), ALL_KEYS);
			await continueInFull(getDb(), holder, SHOWN, NOW);
			await completeAssessment(getDb(), holder, 'full', NOW);
			const before = await everythingIn(getDb());
			expect(await continueInFull(getDb(), holder, SHOWN, NOW)).toEqual({
				ok: false,
				error: 'completed'
			});
			expect(await everythingIn(getDb())).toBe(before);
		});

		it('is possible for thirty days after the result, like reopening', async () => {
			const [early, late] = [
				await anExpressAssessment(getDb(), ALL_KEYS),
				await anExpressAssessment(getDb(), ALL_KEYS)
			];
			for (const holder of [early, late]) await completeAssessment(getDb(), holder, 'express', NOW);
			expect(await continueInFull(getDb(), early, SHOWN, daysLater(29))).toEqual({ ok: true });
			const before = await everythingIn(getDb());
			expect(await continueInFull(getDb(), late, SHOWN, daysLater(30))).toEqual({
				ok: false,
				error: 'tooLate'
			});
			expect(await everythingIn(getDb())).toBe(before);
		});

		it('is not what reopening does: the mode stays', async () => {
			const holder = await anExpressAssessment(getDb(), ALL_KEYS);
			await completeAssessment(getDb(), holder, 'express', NOW);
			expect(await reopenAssessment(getDb(), holder, SHOWN, NOW)).toEqual({ ok: true });
			expect(await findAssessment(getDb(), holder, NOW)).toMatchObject({
				mode: 'express',
				status: 'draft'
			});
		});
	});
});
