import { describe, expect, it } from 'vitest';
import { computeResult } from '#lib/domain/assessment/completed-result.ts';
import { COMPLETED_DAYS, DRAFT_DAYS } from '#lib/domain/assessment/retention.ts';
import { exchangeQuestions, profileQuestions } from '#lib/domain/questionnaire/exchange.ts';
import type { LinkHolder } from '#lib/server/auth/holder.ts';
import { createAccessToken, createPublicId } from '#lib/server/auth/access-token.ts';
import { findAnswers, writeAnswer } from '#lib/server/repositories/answer.repository.ts';
import {
	findAssessment,
	findAssessments,
	lockAssessment,
	writeProfile
} from '#lib/server/repositories/assessment.repository.ts';
import { applyRetention } from '#lib/server/use-cases/apply-retention.ts';
import { completeAssessment, reopenAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import { eraseAssessment } from '#lib/server/use-cases/erase-assessment.ts';
import { continueInFull } from '#lib/server/use-cases/continue-in-full.ts';
import { recordAnswer, recordAnswers } from '#lib/server/use-cases/record-answer.ts';
import { replaceLink } from '#lib/server/use-cases/resume-assessment.ts';
import { saveProfile } from '#lib/server/use-cases/save-profile.ts';
import { startAssessment } from '#lib/server/use-cases/start-assessment.ts';
import {
	anAnsweredAssessment,
	aStartedAssessment,
	daysLater,
	everythingIn,
	NOW,
	sending,
	storedLevels
} from '../support/assessments.ts';
import { anAnswer, company } from '../support/builders.ts';
import { onBothDatabases } from '../support/databases.ts';

const saved = (revision: number) => ({ ok: true, value: { revision } });
const refused = (code: string) => ({ ok: false, error: { code } });

onBothDatabases('assessments', (getDb) => {
	describe('starting', () => {
		it('gives a draft of the current version, open 90 days', async () => {
			const holder = (await startAssessment(getDb(), company, createAccessToken(), NOW))!;
			expect(await findAssessment(getDb(), holder, NOW)).toEqual({
				id: expect.any(Number) as number,
				publicId: holder.publicId,
				diagnostic: 'company',
				version: company.version,
				status: 'draft',
				mode: 'full',
				profile: {},
				profileRevision: 0,
				startedAt: NOW,
				completedAt: null,
				result: null,
				organisationId: null,
				sharedAssessmentId: null,
				isSynthesis: false,
				participants: '',
				metOn: null,
				importedAt: null,
				collectionEndsAt: null,
				keeper: null,
				right: 'manage',
				expiresAt: daysLater(DRAFT_DAYS)
			});
		});

		it('twice with the same token gives the same assessment, even at the same time', async () => {
			const token = createAccessToken();
			const started = await Promise.all(
				Array.from({ length: 8 }, () => startAssessment(getDb(), company, token, NOW))
			);
			const holders = started.map((one) => one!);
			expect(new Set(holders.map(({ publicId }) => publicId)).size).toBe(1);
			const again = (await startAssessment(getDb(), company, token, daysLater(1)))!;
			expect(again).toEqual(holders[0]);
			expect(await findAssessments(getDb(), holders, NOW)).toHaveLength(1);
		});

		it('from a form that is older than its link starts nothing, and opens nothing', async () => {
			const token = createAccessToken();
			const first = (await startAssessment(getDb(), company, token, NOW))!;
			await replaceLink(getDb(), first, createAccessToken(), NOW);
			expect(await startAssessment(getDb(), company, token, daysLater(1))).toBeUndefined();
			expect(await findAssessment(getDb(), first, NOW)).toBeUndefined();
		});

		it('with the secret that a link was replaced by gives the assessment that it opens', async () => {
			const first = (await startAssessment(getDb(), company, createAccessToken(), NOW))!;
			const token = createAccessToken();
			await replaceLink(getDb(), first, token, NOW);
			const again = await startAssessment(getDb(), company, token, NOW);
			expect(again).toEqual({ publicId: first.publicId, token });
		});

		it('keeps no trace of the token itself', async () => {
			const { token } = await aStartedAssessment(getDb());
			expect(await everythingIn(getDb())).not.toContain(token);
		});
	});

	describe('access', () => {
		/** Everything that a holder can ask, with the answer that says « there is nothing here for you ». */
		const operations: [string, (holder: LinkHolder, now: Date) => Promise<unknown>, unknown][] = [
			['read', (h, now) => findAssessment(getDb(), h, now), undefined],
			['list', (h, now) => findAssessments(getDb(), [h], now), []],
			[
				'lock',
				(h, now) =>
					getDb()
						.transaction()
						.execute((trx) => lockAssessment(trx, h, now)),
				undefined
			],
			[
				'save an answer',
				(h, now) => recordAnswer(getDb(), h, 'E1.1', sending(4, 1), now),
				refused('notFound')
			],
			[
				'save a step',
				(h, now) => recordAnswers(getDb(), h, new Map([['E1.1', sending(4, 1)]]), now),
				refused('notFound')
			],
			[
				'write an answer directly',
				(h, now) => writeAnswer(getDb(), h, 'E1.1', anAnswer(4), 1, now),
				undefined
			],
			[
				'write the profile directly',
				(h, now) => writeProfile(getDb(), h, { P07: '0' }, 1, now),
				false
			],
			[
				'save the profile',
				(h, now) =>
					saveProfile(getDb(), h, profileQuestions(company), { P07: '0', P09: '0' }, 1, now),
				refused('notFound')
			],
			[
				'save needs',
				(h, now) => saveProfile(getDb(), h, exchangeQuestions(company), { P14: ['H1'] }, 1, now),
				refused('notFound')
			],
			[
				'complete',
				(h, now) => completeAssessment(getDb(), h, 'full', now),
				{ ok: false, error: 'notFound' }
			],
			[
				'reopen',
				(h, now) => reopenAssessment(getDb(), h, NOW.toISOString(), now),
				{ ok: false, error: 'notFound' }
			],
			[
				'go on in full',
				(h, now) => continueInFull(getDb(), h, null, now),
				{ ok: false, error: 'notFound' }
			],
			[
				'replace the link',
				(h, now) => replaceLink(getDb(), h, createAccessToken(), now),
				{ ok: false, error: 'notFound' }
			],
			['erase', (h, now) => eraseAssessment(getDb(), h, now), false]
		];

		/** Holders who should get nothing, made around one assessment and another person's. */
		const intruders: [
			string,
			(mine: LinkHolder, other: LinkHolder) => Promise<[LinkHolder, Date]>
		][] = [
			[
				'an invented token',
				({ publicId }) => Promise.resolve([{ publicId, token: createAccessToken() }, NOW])
			],
			[
				'the token of another assessment',
				({ publicId }, { token }) => Promise.resolve([{ publicId, token }, NOW])
			],
			[
				'the public id of another assessment',
				({ token }, { publicId }) => Promise.resolve([{ publicId, token }, NOW])
			],
			[
				'an invented public id',
				({ token }) => Promise.resolve([{ publicId: createPublicId(), token }, NOW])
			],
			['an empty token', ({ publicId }) => Promise.resolve([{ publicId, token: '' }, NOW])],
			['a term that ends now', (mine) => Promise.resolve([mine, daysLater(DRAFT_DAYS)])],
			[
				'a link that was replaced',
				async (mine) => {
					expect(await replaceLink(getDb(), mine, createAccessToken(), NOW)).toMatchObject({
						ok: true
					});
					return [mine, NOW];
				}
			]
		];

		it.each(intruders)('with %s opens nothing and writes nothing', async (_, intrude) => {
			const mine = await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
			const other = await anAnsweredAssessment(getDb(), { 'E1.1': 2 });
			const [holder, now] = await intrude(mine, other);
			const before = await everythingIn(getDb());
			for (const [name, operate, nothing] of operations) {
				expect([name, await operate(holder, now)]).toEqual([name, nothing]);
				expect(await everythingIn(getDb()), name).toBe(before);
			}
		});

		it('is not refused by mistake: the holder may do all of it', async () => {
			for (const [name, operate, nothing] of operations) {
				const holder = await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
				expect(await operate(holder, NOW), name).not.toEqual(nothing);
			}
		});

		it('is open to the holder, to the last moment', async () => {
			const holder = await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
			const last = new Date(daysLater(DRAFT_DAYS).getTime() - 1);
			expect(await findAssessment(getDb(), holder, last)).toBeDefined();
		});

		it('follows the link that replaced the former one', async () => {
			const holder = await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
			const replaced = await replaceLink(getDb(), holder, createAccessToken(), NOW);
			if (!replaced.ok) throw new Error(replaced.error);
			expect(await storedLevels(getDb(), replaced.value)).toEqual({ 'E1.1': 1 });
		});
	});

	describe('an answer', () => {
		it('is kept whole: choice, note and priority', async () => {
			const holder = await aStartedAssessment(getDb());
			const note = "Vu avec Léa « demain » 🌱\n'; drop table answer; --";
			await recordAnswer(getDb(), holder, 'E1.1', sending(3, 0, { note, priority: true }), NOW);
			await recordAnswer(getDb(), holder, 'E3.1', sending('na'), NOW);
			await recordAnswer(getDb(), holder, 'E3.2', sending('unknown'), NOW);
			await recordAnswer(getDb(), holder, 'E3.3', sending(null, 0, { note: 'plus tard' }), NOW);
			const { id } = (await findAssessment(getDb(), holder, NOW))!;
			expect(await findAnswers(getDb(), id)).toEqual({
				'E1.1': { choice: { kind: 'level', level: 3 }, note, priority: true, revision: 1 },
				'E3.1': { choice: { kind: 'notApplicable' }, note: '', priority: false, revision: 1 },
				'E3.2': { choice: { kind: 'unknown' }, note: '', priority: false, revision: 1 },
				'E3.3': { choice: null, note: 'plus tard', priority: false, revision: 1 }
			});
		});

		it('counts its revisions', async () => {
			const holder = await aStartedAssessment(getDb());
			for (const [revision, level] of ([0, 1, 2, 3, 4] as const).entries())
				expect(await recordAnswer(getDb(), holder, 'E1.1', sending(level, revision), NOW)).toEqual(
					saved(revision + 1)
				);
		});

		it('sent again is harmless, whatever revision the sender saw', async () => {
			const holder = await anAnsweredAssessment(getDb(), { 'E1.1': 2 });
			expect(await recordAnswer(getDb(), holder, 'E1.1', sending(2, 0), NOW)).toEqual(saved(1));
			expect(await recordAnswer(getDb(), holder, 'E1.1', sending(2, 7), NOW)).toEqual(saved(1));
		});

		it('from a stale page is refused with both values', async () => {
			const holder = await anAnsweredAssessment(getDb(), { 'E1.1': 2 });
			await recordAnswer(getDb(), holder, 'E1.1', sending(3, 1, { note: 'tablette' }), NOW);
			expect(await recordAnswer(getDb(), holder, 'E1.1', sending(4, 1), NOW)).toEqual({
				ok: false,
				error: {
					code: 'conflict',
					current: {
						choice: { kind: 'level', level: 3 },
						note: 'tablette',
						priority: false,
						revision: 2
					},
					sent: anAnswer(4)
				}
			});
			expect(await storedLevels(getDb(), holder)).toEqual({ 'E1.1': 3 });
		});

		it('conflicts on a note or a mark alone, too', async () => {
			const holder = await anAnsweredAssessment(getDb(), { 'E1.1': 2 });
			const stale = sending(2, 0, { priority: true });
			expect(await recordAnswer(getDb(), holder, 'E1.1', stale, NOW)).toMatchObject(
				refused('conflict')
			);
		});

		it('may be withdrawn', async () => {
			const holder = await anAnsweredAssessment(getDb(), { 'E1.1': 2 });
			expect(await recordAnswer(getDb(), holder, 'E1.1', sending(null, 1), NOW)).toEqual(saved(2));
			expect(await storedLevels(getDb(), holder)).toEqual({ 'E1.1': null });
		});

		it.each([
			['unknownCriterion', 'E9.9', 2],
			['unknownCriterion', 'A1.1', 2],
			['unknownCriterion', '__proto__', 2],
			['unknownCriterion', 'toString', 2],
			['unknownCriterion', "E1.1'; drop table answer", 2],
			['notAsked', 'E2.3', 2],
			['notAsked', 'E7.2', 'unknown'],
			['notApplicableRefused', 'E1.1', 'na'],
			['notApplicableRefused', 'E1.4', 'na']
		] as const)(
			'is refused as %s for %s = %s, and nothing is written',
			async (code, criterionId, given) => {
				const profile = { P07: '0', P09: '0', P06: '10-plus' };
				const holder = await aStartedAssessment(getDb(), profile);
				const before = await everythingIn(getDb());
				expect(await recordAnswer(getDb(), holder, criterionId, sending(given), NOW)).toEqual(
					refused(code)
				);
				expect(await everythingIn(getDb())).toBe(before);
			}
		);

		it('may be « Non concerné » where the profile leaves it open', async () => {
			const young = await aStartedAssessment(getDb(), { P07: '1-2', P09: '1', P06: 'under-1' });
			expect(await recordAnswer(getDb(), young, 'E1.4', sending('na'), NOW)).toEqual(saved(1));
		});

		it('renews the term of the draft, at most once a day', async () => {
			const holder = await aStartedAssessment(getDb());
			const termAfter = async (now: Date, level: 1 | 2, revision: number) => {
				await recordAnswer(getDb(), holder, 'E1.1', sending(level, revision), now);
				return (await findAssessment(getDb(), holder, now))?.expiresAt;
			};
			expect(await termAfter(daysLater(0.5), 1, 0)).toEqual(daysLater(DRAFT_DAYS));
			expect(await termAfter(daysLater(10), 2, 1)).toEqual(daysLater(DRAFT_DAYS + 10));
		});
	});

	describe('a whole step', () => {
		it('saves each answer on its own: one refusal loses nothing of the others', async () => {
			const holder = await anAnsweredAssessment(getDb(), { 'E1.2': 1 });
			await recordAnswer(getDb(), holder, 'E1.2', sending(2, 1), NOW);
			const outcomes = await recordAnswers(
				getDb(),
				holder,
				new Map([
					['E1.1', sending(3)],
					['E1.2', sending(4, 1)],
					['E1.3', sending('na')],
					['E9.9', sending(1)],
					['E1.4', sending('unknown')]
				]),
				daysLater(2)
			);
			if (!outcomes.ok) throw new Error(outcomes.error.code);
			expect(Object.fromEntries(outcomes.value)).toMatchObject({
				'E1.1': saved(1),
				'E1.2': refused('conflict'),
				'E1.3': refused('notApplicableRefused'),
				'E9.9': refused('unknownCriterion'),
				'E1.4': saved(1)
			});
			expect(await storedLevels(getDb(), holder)).toEqual({
				'E1.1': 3,
				'E1.2': 2,
				'E1.4': 'unknown'
			});
			expect((await findAssessment(getDb(), holder, NOW))?.expiresAt).toEqual(
				daysLater(DRAFT_DAYS + 2)
			);
		});

		it('never prolongs a completed assessment', async () => {
			const holder = await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
			await completeAssessment(getDb(), holder, 'full', NOW);
			const almostOver = daysLater(COMPLETED_DAYS - 5);
			const outcomes = await recordAnswers(
				getDb(),
				holder,
				new Map([['E1.1', sending(4, 1)]]),
				almostOver
			);
			expect(outcomes.ok && outcomes.value.get('E1.1')).toEqual(refused('closed'));
			expect((await findAssessment(getDb(), holder, almostOver))?.expiresAt).toEqual(
				daysLater(COMPLETED_DAYS)
			);
		});
	});

	describe('the profile', () => {
		it('is replaced over the revision seen, else refused; sent twice is harmless', async () => {
			const holder = (await startAssessment(getDb(), company, createAccessToken(), NOW))!;
			const save = (P07: string, revision: number) =>
				saveProfile(
					getDb(),
					holder,
					profileQuestions(company),
					{ P07, P09: '1', P03: 'Mende' },
					revision,
					NOW
				);
			expect(await save('3-9', 0)).toEqual({ ok: true });
			expect(await save('3-9', 0)).toEqual({ ok: true });
			expect(await save('0', 0)).toEqual(refused('conflict'));
			expect(await save('0', 1)).toEqual({ ok: true });
			expect(await findAssessment(getDb(), holder, NOW)).toMatchObject({
				profile: { P07: '0', P09: '1', P03: '48095' },
				profileRevision: 2
			});
		});

		it('of a completed assessment does not change', async () => {
			const holder = await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
			await completeAssessment(getDb(), holder, 'full', NOW);
			const before = await everythingIn(getDb());
			expect(
				await saveProfile(getDb(), holder, profileQuestions(company), { P07: '0' }, 1, NOW)
			).toEqual(refused('closed'));
			expect(await writeProfile(getDb(), holder, { P07: '0' }, 1, NOW)).toBe(false);
			expect(await everythingIn(getDb())).toBe(before);
		});

		it('that no longer asks a criterion refuses its answer and ignores the stored one', async () => {
			const holder = await anAnsweredAssessment(getDb(), { 'E1.1': 2, 'E2.3': 4 });
			await writeProfile(getDb(), holder, { P07: '0', P09: '1' }, 1, NOW);
			expect(await recordAnswer(getDb(), holder, 'E2.3', sending(1, 1), NOW)).toEqual(
				refused('notAsked')
			);
			await completeAssessment(getDb(), holder, 'full', NOW);
			const { result } = (await findAssessment(getDb(), holder, NOW))!;
			expect(result?.guidance.strengths).toEqual([]);
			expect(await storedLevels(getDb(), holder)).toEqual({ 'E1.1': 2, 'E2.3': 4 });
		});
	});

	describe('completing', () => {
		const answers = { 'E1.1': 3, 'E1.2': 1, 'E1.3': 'unknown', 'E1.4': 2, 'E6.2': 0 } as const;

		it('freezes the result of the stored answers, for 36 months', async () => {
			const holder = await anAnsweredAssessment(getDb(), answers);
			expect(await completeAssessment(getDb(), holder, 'full', NOW)).toEqual({ ok: true });
			const completed = (await findAssessment(getDb(), holder, NOW))!;
			const stored = await findAnswers(getDb(), completed.id);
			expect(completed).toMatchObject({
				status: 'completed',
				completedAt: NOW,
				expiresAt: daysLater(COMPLETED_DAYS)
			});
			// What comes back from the database is what the domain computed, to the last digit.
			expect(completed.result).toEqual(computeResult(company, completed.profile, stored));
			expect(completed.result?.scores.axes[0]?.score).toBe(225 / 4);
		});

		it('needs an answer: notes and marks are none', async () => {
			const holder = await aStartedAssessment(getDb());
			await recordAnswer(getDb(), holder, 'E1.1', sending(null, 0, { note: 'à voir' }), NOW);
			expect(await completeAssessment(getDb(), holder, 'full', NOW)).toEqual({
				ok: false,
				error: 'nothingAnswered'
			});
			expect((await findAssessment(getDb(), holder, NOW))?.status).toBe('draft');
		});

		it('twice is harmless: the first date stays', async () => {
			const holder = await anAnsweredAssessment(getDb(), answers);
			await completeAssessment(getDb(), holder, 'full', NOW);
			const before = await everythingIn(getDb());
			expect(await completeAssessment(getDb(), holder, 'full', daysLater(3))).toEqual({ ok: true });
			expect(await everythingIn(getDb())).toBe(before);
		});

		it('closes every answer: a late save changes nothing', async () => {
			const holder = await anAnsweredAssessment(getDb(), answers);
			await completeAssessment(getDb(), holder, 'full', NOW);
			const before = await everythingIn(getDb());
			for (const submission of [sending(4, 1), sending(3, 1), sending(null, 1)])
				expect(await recordAnswer(getDb(), holder, 'E1.1', submission, NOW)).toEqual(
					refused('closed')
				);
			expect(await recordAnswer(getDb(), holder, 'E2.1', sending(1), NOW)).toEqual(
				refused('closed')
			);
			expect(await writeAnswer(getDb(), holder, 'E1.1', anAnswer(4), 1, NOW)).toBeUndefined();
			expect(await writeAnswer(getDb(), holder, 'E2.1', anAnswer(4), 0, NOW)).toBeUndefined();
			expect(await everythingIn(getDb())).toBe(before);
		});

		it('may be undone within 30 days', async () => {
			const holder = await anAnsweredAssessment(getDb(), answers);
			await completeAssessment(getDb(), holder, 'full', NOW);
			const day29 = daysLater(29);
			expect(await reopenAssessment(getDb(), holder, NOW.toISOString(), day29)).toEqual({
				ok: true
			});
			expect(await reopenAssessment(getDb(), holder, NOW.toISOString(), day29), 'twice').toEqual({
				ok: true
			});
			expect(await findAssessment(getDb(), holder, day29)).toMatchObject({
				status: 'draft',
				completedAt: null,
				result: null,
				expiresAt: daysLater(29 + DRAFT_DAYS)
			});
			expect(await recordAnswer(getDb(), holder, 'E1.1', sending(4, 1), day29)).toEqual(saved(2));
			await completeAssessment(getDb(), holder, 'full', day29);
			const { result } = (await findAssessment(getDb(), holder, day29))!;
			expect(result?.guidance.strengths[0]).toMatchObject({ criterionId: 'E1.1', level: 4 });
		});

		it('may not be undone on the thirtieth day', async () => {
			const holder = await anAnsweredAssessment(getDb(), answers);
			await completeAssessment(getDb(), holder, 'full', NOW);
			const before = await everythingIn(getDb());
			expect(await reopenAssessment(getDb(), holder, NOW.toISOString(), daysLater(30))).toEqual({
				ok: false,
				error: 'tooLate'
			});
			expect(await everythingIn(getDb())).toBe(before);
		});
	});

	describe('erasing', () => {
		it('takes the answers along, and nothing of others', async () => {
			const other = await anAnsweredAssessment(getDb(), { 'E1.1': 2 });
			const before = await everythingIn(getDb());
			const mine = await anAnsweredAssessment(getDb(), { 'E1.1': 1, 'E1.2': 2 });
			expect(await eraseAssessment(getDb(), mine, NOW)).toBe(true);
			expect(await everythingIn(getDb())).toBe(before);
			expect(await storedLevels(getDb(), other)).toEqual({ 'E1.1': 2 });
			expect(await recordAnswer(getDb(), mine, 'E1.1', sending(4, 1), NOW)).toEqual(
				refused('notFound')
			);
		});

		it('what has passed its term spares what has not', async () => {
			await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
			const kept = await anAnsweredAssessment(getDb(), { 'E1.1': 2 });
			await recordAnswer(getDb(), kept, 'E1.2', sending(3), daysLater(20));
			const end = daysLater(DRAFT_DAYS);
			expect((await applyRetention(getDb(), end)).assessments).toBeGreaterThan(0);
			expect((await applyRetention(getDb(), end)).assessments, 'twice').toBe(0);
			expect(await storedLevels(getDb(), kept, end)).toEqual({ 'E1.1': 2, 'E1.2': 3 });
			expect(await findAssessments(getDb(), [kept], end)).toHaveLength(1);
		});
	});

	describe('the list of a browser', () => {
		it('shows what its tokens open, latest first, with the number of answers', async () => {
			const first = (await startAssessment(getDb(), company, createAccessToken(), daysLater(-2)))!;
			const latest = await anAnsweredAssessment(getDb(), {
				'E1.1': 1,
				'E1.2': 'unknown',
				'E1.3': null
			});
			const foreign = await aStartedAssessment(getDb());
			const list = await findAssessments(
				getDb(),
				[first, { ...foreign, token: first.token }, latest, latest],
				NOW
			);
			expect(list.map(({ publicId, answered }) => [publicId, answered])).toEqual([
				[latest.publicId, 2],
				[first.publicId, 0]
			]);
			expect(await findAssessments(getDb(), [], NOW)).toEqual([]);
		});
	});
});
