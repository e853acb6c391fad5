/** Several respondents: who may do what, what is shown and when, and what is never told. */
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LinkHolder } from '#lib/server/auth/holder.ts';
import { createAccessToken, createPublicId } from '#lib/server/auth/access-token.ts';
import { MAX_COLLECTIONS } from '#lib/domain/shared-assessment/collection.ts';
import { err, ok } from '#lib/domain/shared/result.ts';
import type { MemberRole } from '#lib/domain/organisation/member-role.ts';
import { jsonb } from '#lib/server/db/create-database.ts';
import { findAssessment } from '#lib/server/repositories/assessment.repository.ts';
import { findErasures, hashOf } from '#lib/server/repositories/erasure.repository.ts';
import { findOpening } from '#lib/server/repositories/participation.repository.ts';
import {
	countRespondents,
	listRespondents
} from '#lib/server/repositories/respondent.repository.ts';
import { takeTurn } from '#lib/server/repositories/throttle.repository.ts';
import {
	findShared,
	insertShared,
	listShared,
	type NewShared
} from '#lib/server/repositories/shared-assessment.repository.ts';
import { completeAssessment, reopenAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import { continueInFull } from '#lib/server/use-cases/continue-in-full.ts';
import { eraseAssessment } from '#lib/server/use-cases/erase-assessment.ts';
import { eraseCollection } from '#lib/server/use-cases/erase-collection.ts';
import { replayErasures } from '#lib/server/use-cases/erase.ts';
import { fillSynthesis } from '#lib/server/use-cases/fill-synthesis.ts';
import { inviteRespondents } from '#lib/server/use-cases/invite-respondents.ts';
import { recordAnswer } from '#lib/server/use-cases/record-answer.ts';
import { remindRespondents } from '#lib/server/use-cases/remind-respondents.ts';
import { replaceLink } from '#lib/server/use-cases/resume-assessment.ts';
import {
	closeCollection,
	openCollection,
	reopenCollection,
	setCommonLink,
	setReminders,
	showEdition,
	withdrawRespondentInvitation
} from '#lib/server/use-cases/run-collection.ts';
import { stopReminder, takePart } from '#lib/server/use-cases/take-part.ts';
import { anAccount, join } from '../support/accounts.ts';
import { daysLater, everythingIn, NOW, sending } from '../support/assessments.ts';
import { company, ORDINARY_PROFILE } from '../support/builders.ts';
import { onBothDatabases } from '../support/databases.ts';
import {
	aFinishedRespondent,
	aRespondent,
	aSharedAssessment,
	type Shared
} from '../support/shared-assessments.ts';

onBothDatabases('a shared assessment', (getDb, kind) => {
	let shared: Shared;
	beforeEach(async () => {
		await getDb().deleteFrom('shared_assessment').execute();
		shared = await aSharedAssessment(getDb());
		await getDb().deleteFrom('outgoing_mail').execute();
	});

	const read = async () => (await findShared(getDb(), shared, 'read'))!;
	const latest = async () => (await read()).editions.at(-1)?.divergence;
	const close = () => closeCollection(getDb(), shared, NOW);
	const show = (now = NOW) => showEdition(getDb(), shared, now);
	const reopen = () => reopenCollection(getDb(), shared, daysLater(10), NOW);
	const finish = (...sets: (0 | 1 | 2 | 3 | 4)[]) =>
		Promise.all(sets.map((level) => aFinishedRespondent(getDb(), shared, [level])));
	const counts = async () => {
		const divergence = await latest();
		const first = divergence?.kind === 'group' ? divergence.criteria[0] : undefined;
		return first?.kind === 'spread' ? first.counts : first?.kind;
	};
	const invite = (...addresses: string[]) =>
		inviteRespondents(getDb(), shared, { addresses, role: 'volunteer' }, NOW);
	const mails = () => getDb().selectFrom('outgoing_mail').selectAll().orderBy('id').execute();
	const tokenOf = (text: string) => /participer\/([\w-]{43})/.exec(text)![1]!;
	const everyone = async () => listRespondents(getDb(), (await read()).id);

	const fresh = (): NewShared => ({
		publicId: createPublicId(),
		diagnostic: company.id,
		version: company.version,
		profile: ORDINARY_PROFILE,
		openedAt: NOW,
		closesAt: daysLater(10),
		reminders: true
	});

	describe('by role', () => {
		const ACTS: readonly [string, MemberRole[], (scope: Shared) => Promise<unknown>][] = [
			['reads', ['administrator', 'contributor', 'reader'], (s) => findShared(getDb(), s, 'read')],
			['closes', ['administrator'], async (s) => okOf(await closeCollection(getDb(), s, NOW))],
			['deletes', ['administrator'], (s) => eraseCollection(getDb(), s, NOW)],
			[
				'reopens',
				['administrator'],
				async (s) => okOf(await reopenCollection(getDb(), s, daysLater(9), NOW))
			],
			[
				'invites',
				['administrator', 'contributor'],
				async (s) =>
					okOf(
						await inviteRespondents(getDb(), s, { addresses: ['a@exemple.fr'], role: 'other' }, NOW)
					)
			],
			[
				'makes a common link',
				['administrator', 'contributor'],
				async (s) => okOf(await setCommonLink(getDb(), s, createAccessToken()))
			],
			[
				'stops reminders',
				['administrator', 'contributor'],
				async (s) => okOf(await setReminders(getDb(), s, false))
			],
			[
				'withdraws',
				['administrator', 'contributor'],
				async (s) => okOf(await withdrawRespondentInvitation(getDb(), s, 'x'.repeat(22)))
			],
			[
				'shows',
				['administrator', 'contributor'],
				async (s) => (await showEdition(getDb(), s, daysLater(30))).ok || undefined
			]
		];
		const okOf = ({ ok }: { ok: boolean }) => ok || undefined;

		it.each(ACTS)('%s', async (_, allowed, act) => {
			await finish(1, 2);
			for (const role of ['administrator', 'contributor', 'reader'] as const) {
				const accountId = await anAccount(getDb());
				await join(getDb(), shared.organisationId, accountId, role);
				expect(Boolean(await act({ ...shared, accountId })), role).toBe(allowed.includes(role));
			}
			const foreign = await aSharedAssessment(getDb());
			expect(await act({ ...shared, accountId: foreign.accountId })).toBeFalsy();
			expect(await act({ ...foreign, shared: shared.shared })).toBeFalsy();
		});
	});

	describe('opening', () => {
		const opened = () => listShared(getDb(), shared);

		it('opens one for a form sent twice', async () => {
			const one = fresh();
			await Promise.all(
				[1, 2].map(async () => valueOf(await openCollection(getDb(), shared, one)))
			);
			expect(await opened()).toHaveLength(2);
		});

		it('is for members who may answer', async () => {
			for (const role of ['administrator', 'contributor', 'reader'] as const) {
				const accountId = await anAccount(getDb());
				const act = () => openCollection(getDb(), { ...shared, accountId }, fresh());
				expect(await act()).toEqual(err('notFound'));
				await join(getDb(), shared.organisationId, accountId, role);
				expect(await act(), role).toEqual(role === 'reader' ? err('notFound') : ok(undefined));
			}
			expect(await opened()).toHaveLength(3);
		});

		it('opens nothing under the name of somebody else’s', async () => {
			const foreign = await aSharedAssessment(getDb());
			const taken = { ...fresh(), publicId: foreign.shared };
			expect(await openCollection(getDb(), shared, taken)).toEqual(err('alreadyUsed'));
			expect(await opened()).toHaveLength(1);
		});

		it(`is bounded: ${MAX_COLLECTIONS} an organisation`, async () => {
			for (let count = 1; count < MAX_COLLECTIONS; count++)
				await insertShared(getDb(), shared.organisationId, fresh());
			const one = fresh();
			expect(await openCollection(getDb(), shared, one)).toEqual(err('tooMany'));
			expect(await opened()).toHaveLength(MAX_COLLECTIONS);
			const foreign = await aSharedAssessment(getDb());
			expect(await openCollection(getDb(), foreign, one)).toEqual(ok(undefined));
		});
	});

	describe('taking part', () => {
		it('begins once for a form sent twice, in the common profile', async () => {
			const opening = (await findOpening(getDb(), shared.token))!;
			const fresh = { token: createAccessToken(), role: 'elected' as const };
			const both = await Promise.all([
				takePart(getDb(), opening, shared.token, fresh, NOW),
				takePart(getDb(), opening, shared.token, fresh, NOW)
			]);
			expect(both[0]).toEqual(both[1]);
			expect(await everyone()).toHaveLength(1);
			const { profile, profileRevision, organisationId } = (await findAssessment(
				getDb(),
				valueOf(both[0]!),
				NOW
			))!;
			expect({ profile, profileRevision, organisationId }).toEqual({
				profile: (await read()).profile,
				profileRevision: 1,
				organisationId: null
			});
		});

		it('is opened by no member, whatever the role', async () => {
			const { publicId } = await aRespondent(getDb(), shared, [2]);
			const holder = { publicId, accountId: shared.accountId };
			expect(await findAssessment(getDb(), holder, NOW)).toBeUndefined();
			expect(await eraseAssessment(getDb(), holder, NOW)).toBe(false);
		});

		it('by mail: one mail an address, whose link opens the same answers again', async () => {
			expect(await invite('a@exemple.fr', 'b@exemple.fr')).toMatchObject({ value: 2 });
			expect(await invite('b@exemple.fr', 'c@exemple.fr')).toMatchObject({ value: 1 });
			const sent = await mails();
			expect(sent.map(({ recipient }) => recipient)).toEqual([
				'a@exemple.fr',
				'b@exemple.fr',
				'c@exemple.fr'
			]);
			const token = tokenOf(sent[0]!.text_body);
			const begun = await enter(token);
			expect(await enter(token)).toEqual(begun);
			expect((await everyone()).map(({ hasBegun }) => hasBegun)).toEqual([true, false, false]);
		});

		it('no more than 500 a day for an account', async () => {
			const hundred = (group: number) =>
				Array.from({ length: 100 }, (_, index) => `a${group}-${index}@exemple.fr`);
			for (const group of [1, 2, 3, 4]) await invite(...hundred(group));
			const other = await aSharedAssessment(getDb());
			await join(getDb(), other.organisationId, shared.accountId, 'contributor');
			const mine = { ...other, accountId: shared.accountId };
			const there = (group: number) =>
				inviteRespondents(getDb(), mine, { addresses: hundred(group), role: 'other' }, NOW);
			const some = (group: number, count: number) =>
				inviteRespondents(
					getDb(),
					mine,
					{ addresses: hundred(group).slice(0, count), role: 'other' },
					NOW
				);
			expect(await some(5, 60)).toMatchObject({ ok: true });
			// A sending that is refused costs nothing, and who is there already costs none.
			expect(await there(6)).toMatchObject({ error: 'tooManyMails' });
			expect(await some(5, 100)).toMatchObject({ ok: true, value: 40 });
			expect(await some(7, 1)).toMatchObject({ error: 'tooManyMails' });
			expect(await there(5)).toMatchObject({ ok: true, value: 0 });
			expect(await mails()).toHaveLength(500);
		});

		it('no more than 1,500 a day from one client address, whoever asks', async () => {
			for (let turn = 0; turn < 1500; turn++)
				await takeTurn(getDb(), 'respondentMailsFrom', shared.clientAddress, NOW);
			expect(await invite('a@exemple.fr')).toMatchObject({ error: 'tooManyMails' });
		});

		it('by the common link, takes a place with the first answer, not before', async () => {
			const places = async () => {
				const { id } = await read();
				return getDb()
					.transaction()
					.execute((trx) => countRespondents(trx, id));
			};
			for (let turn = 0; turn < 5; turn++) await aRespondent(getDb(), shared, []);
			expect(await places()).toBe(0);
			await aRespondent(getDb(), shared, [2]);
			await invite('a@exemple.fr');
			expect(await places()).toBe(2);
		});

		it('is withdrawn until it is finished; the link then opens nothing', async () => {
			await invite('a@exemple.fr', 'b@exemple.fr');
			const [first, second] = (await mails()).map(({ text_body }) => tokenOf(text_body));
			const done = await enter(second!);
			await answerAndFinish(done);
			for (const { publicId } of await everyone())
				await withdrawRespondentInvitation(getDb(), shared, publicId);
			expect(await findOpening(getDb(), first!)).toBeUndefined();
			expect((await everyone()).map(({ email }) => email)).toEqual(['b@exemple.fr']);
		});

		it('a link that its holder replaced cuts the mailed one too', async () => {
			await invite('a@exemple.fr');
			const token = tokenOf((await mails())[0]!.text_body);
			const holder = await enter(token);
			await replaceLink(getDb(), holder, createAccessToken(), NOW);
			expect(await findOpening(getDb(), token)).toBeUndefined();
		});

		it('answers erased by their author leave « retiré », and nothing begins again', async () => {
			await invite('a@exemple.fr');
			const token = tokenOf((await mails())[0]!.text_body);
			await eraseAssessment(getDb(), await enter(token), NOW);
			expect(await everyone()).toMatchObject([{ hasBegun: true, status: null }]);
			const opening = (await findOpening(getDb(), token))!;
			expect(await takePart(getDb(), opening, token, null, NOW)).toEqual({
				ok: false,
				error: 'withdrawn'
			});
		});

		async function enter(token: string): Promise<LinkHolder> {
			const opening = (await findOpening(getDb(), token))!;
			return valueOf(await takePart(getDb(), opening, token, null, NOW));
		}
	});

	describe('once closed', () => {
		it('nobody begins, finishes or changes what is finished; own answers stay readable', async () => {
			const draft = await aRespondent(getDb(), shared, [2]);
			const [done] = await finish(3);
			await invite('a@exemple.fr');
			await close();
			const opening = (await findOpening(getDb(), shared.token))!;
			const fresh = { token: createAccessToken(), role: 'other' as const };
			const closed = { ok: false, error: 'closed' };
			expect(await takePart(getDb(), opening, shared.token, fresh, NOW)).toEqual(closed);
			const token = tokenOf((await mails())[0]!.text_body);
			const invited = (await findOpening(getDb(), token))!;
			expect(await takePart(getDb(), invited, token, null, NOW)).toEqual(closed);
			const over = { ok: false, error: 'collectionOver' };
			expect(await completeAssessment(getDb(), draft, 'full', NOW)).toEqual(over);
			expect(await reopenAssessment(getDb(), done!, NOW.toISOString(), NOW)).toEqual(over);
			expect(await findAssessment(getDb(), draft, NOW)).toMatchObject({ status: 'draft' });
			expect(await invite('b@exemple.fr')).toEqual(closed);
		});

		it('an express view neither goes on in full, nor is finished or reopened', async () => {
			const [draft, done] = [
				await aRespondent(getDb(), shared, [2]),
				await aRespondent(getDb(), shared, [3])
			];
			await getDb().updateTable('assessment').set({ mode: 'express' }).execute();
			const shown = NOW.toISOString();
			// While it lasts, all three may be.
			expect(await completeAssessment(getDb(), done, 'express', NOW)).toMatchObject({ ok: true });
			expect(await continueInFull(getDb(), done, shown, NOW)).toMatchObject({ ok: true });
			await getDb().updateTable('assessment').set({ mode: 'express' }).execute();
			expect(await completeAssessment(getDb(), done, 'express', NOW)).toMatchObject({ ok: true });
			await close();
			const before = await everythingIn(getDb());
			const over = { ok: false, error: 'collectionOver' };
			expect(await continueInFull(getDb(), done, shown, NOW)).toEqual(over);
			expect(await continueInFull(getDb(), draft, null, NOW)).toEqual(over);
			expect(await completeAssessment(getDb(), draft, 'express', NOW)).toEqual(over);
			expect(await reopenAssessment(getDb(), done, shown, NOW)).toEqual(over);
			expect(await everythingIn(getDb())).toBe(before);
		});

		it('closes by itself on its date', async () => {
			const draft = await aRespondent(getDb(), shared, [2]);
			const later = daysLater(22);
			expect(await completeAssessment(getDb(), draft, 'full', later)).toMatchObject({
				error: 'collectionOver'
			});
			expect(await show(later)).toMatchObject({ error: 'tooFew' });
		});

		it('what is counted is what was finished before, however closing and finishing meet', async () => {
			for (let round = 0; round < 6; round++) {
				shared = await aSharedAssessment(getDb());
				await finish(0, 1);
				const drafts = await Promise.all(
					[2, 3, 4].map((level) => aRespondent(getDb(), shared, [level as 2]))
				);
				const finishing = drafts.map((one) => completeAssessment(getDb(), one, 'full', NOW));
				const closing = close();
				const outcomes = await Promise.all(finishing);
				await closing;
				await show();
				const finished = outcomes.filter(({ ok }) => ok).length;
				expect((await latest())?.respondents).toBe(2 + finished);
			}
		});
	});

	describe('what is shown', () => {
		it('nothing while the collection is open, nothing of one person', async () => {
			await finish(1);
			expect(await show()).toMatchObject({ error: 'stillOpen' });
			await close();
			expect(await show()).toMatchObject({ error: 'tooFew' });
			expect((await read()).editions).toEqual([]);
		});

		it('is the same when asked twice at once', async () => {
			await finish(0, 2, 4);
			await close();
			await Promise.all([show(), show()]);
			expect((await read()).editions).toHaveLength(1);
			expect(await counts()).toEqual([1, 0, 1, 0, 1]);
		});

		it('stays as it was when someone erases their answers: no subtraction', async () => {
			const [, , last] = await finish(0, 2, 4);
			await close();
			await show();
			const before = await latest();
			await eraseAssessment(getDb(), last!, NOW);
			await show();
			expect(await latest()).toEqual(before);
		});

		it('counts newcomers from three on, and shows them apart from someone who left', async () => {
			const [leaving] = await finish(0, 2, 4);
			await close();
			await show();
			await reopen();
			await finish(1, 1);
			await close();
			expect(await show()).toMatchObject({ error: 'tooFewSince' });
			expect(await counts()).toEqual([1, 0, 1, 0, 1]);
			await reopen();
			await finish(3);
			await close();
			await show();
			expect(await counts()).toEqual([1, 2, 1, 1, 1]);

			await eraseAssessment(getDb(), leaving!, NOW);
			await reopen();
			await finish(4, 4, 4);
			await close();
			await show();
			// Five of the former are left: showing them with the new ones would tell what the sixth had answered.
			expect(await counts()).toEqual([0, 0, 0, 0, 3]);
		});

		it('never mixes two who were shown as a pair with those who follow', async () => {
			await finish(0, 4);
			await close();
			await show();
			expect((await latest())?.kind).toBe('pair');
			await reopen();
			await finish(1, 1, 1);
			await close();
			await show();
			expect(await counts()).toEqual([0, 3, 0, 0, 0]);
		});

		it('holds no name, address, identifier, note or role of a small group', async () => {
			await invite('marqueur@exemple.fr');
			const holders = await finish(0, 2, 4);
			await close();
			await show();
			const text = JSON.stringify((await read()).editions);
			expect(text).not.toMatch(/marqueur|employee|note|email/);
			for (const { publicId } of holders) expect(text).not.toContain(publicId);
		});
	});

	describe('the reminder', () => {
		const due = daysLater(17);
		it('leaves once, with two workers, to those who have not finished', async () => {
			await invite('a@exemple.fr', 'b@exemple.fr', 'c@exemple.fr');
			const first = (await mails()).map(({ text_body }) => tokenOf(text_body));
			const opening = (await findOpening(getDb(), first[2]!))!;
			await answerAndFinish(valueOf(await takePart(getDb(), opening, first[2]!, null, NOW)));
			await getDb().deleteFrom('outgoing_mail').execute();
			expect(await remindRespondents(getDb(), NOW)).toBe(0);
			await Promise.all([remindRespondents(getDb(), due), remindRespondents(getDb(), due)]);
			await remindRespondents(getDb(), due);
			const sent = await mails();
			expect(sent.map(({ recipient }) => recipient).sort()).toEqual([
				'a@exemple.fr',
				'b@exemple.fr'
			]);
			// Both links open.
			const again = tokenOf(sent.find(({ recipient }) => recipient === 'a@exemple.fr')!.text_body);
			expect(again).not.toBe(first[0]);
			for (const token of [again, first[0]!]) {
				const found = (await findOpening(getDb(), token))!;
				const holder = valueOf(await takePart(getDb(), found, token, null, due));
				expect(await findAssessment(getDb(), holder, due)).toBeDefined();
			}
		});

		it.each<[string, (token: string) => Promise<unknown>]>([
			['the organisation turned it off', () => setReminders(getDb(), shared, false)],
			['the person did', (token) => stopReminder(getDb(), token)],
			['the collection is closed', () => close()],
			[
				'they erased their answers',
				async (token) => {
					const opening = (await findOpening(getDb(), token))!;
					const holder = valueOf(await takePart(getDb(), opening, token, null, NOW));
					await eraseAssessment(getDb(), holder, NOW);
				}
			]
		])('never when %s', async (_, stop) => {
			await invite('a@exemple.fr');
			await stop(tokenOf((await mails())[0]!.text_body));
			expect(await remindRespondents(getDb(), due)).toBe(0);
		});

		it('follows a new closing date', async () => {
			await invite('a@exemple.fr');
			await reopenCollection(getDb(), shared, daysLater(60), NOW);
			expect(await remindRespondents(getDb(), due)).toBe(0);
			expect(await remindRespondents(getDb(), daysLater(56))).toBe(1);
		});
	});

	describe('deleted', () => {
		const remove = (scope = shared) => eraseCollection(getDb(), scope, NOW);
		const rowsOf = async (table: 'shared_assessment' | 'respondent' | 'assessment' | 'answer') =>
			(
				await getDb()
					.selectFrom(table)
					.select(sql<number>`1`.as('one'))
					.execute()
			).length;
		beforeEach(() => getDb().deleteFrom('assessment').execute());

		it('goes with every answer, address, waiting mail and comparison; twice is harmless', async () => {
			const [one] = await finish(0, 2, 4);
			const draft = await aRespondent(getDb(), shared, [3]);
			await invite('marqueur@exemple.fr');
			await close();
			await show();
			expect(await remove()).toBe(true);
			expect(await remove(), 'twice').toBe(false);
			for (const table of ['shared_assessment', 'respondent', 'assessment', 'answer'] as const)
				expect(await rowsOf(table), table).toBe(0);
			expect(await mails()).toEqual([]);
			expect(await findOpening(getDb(), shared.token)).toBeUndefined();
			for (const holder of [one!, draft])
				expect(await findAssessment(getDb(), holder, NOW)).toBeUndefined();
			// Remembered drafts too: the very next answer finds nothing.
			expect(await recordAnswer(getDb(), draft, 'E1.1', sending(1), NOW)).toMatchObject({
				ok: false
			});
		});

		it('is noted in the ledger, so that a dump put back is cleaned again', async () => {
			await finish(1);
			const ofShared = await getDb().selectFrom('shared_assessment').selectAll().execute();
			await remove();
			const erasures = (await findErasures(getDb())).filter(({ kind }) => kind !== 'account');
			const hashes = erasures.map(({ hash }) => hash);
			expect(hashes).toContain(hashOf(shared.shared));
			// As an older dump has it.
			const [{ editions, profile, ...row }] = ofShared as [(typeof ofShared)[0]];
			await getDb()
				.insertInto('shared_assessment')
				.values({
					...row,
					id: undefined,
					editions: jsonb(editions),
					profile: jsonb(profile)
				} as never)
				.execute();
			await invite('revenue@exemple.fr');
			expect(await rowsOf('respondent')).toBe(1);
			expect(await replayErasures(getDb(), erasures, NOW)).toBe(1);
			expect(await rowsOf('shared_assessment')).toBe(0);
			expect(await rowsOf('respondent')).toBe(0);
		});

		it('leaves a validated synthesis, and takes one that was only begun', async () => {
			for (const isValidated of [true, false]) {
				shared = await aSharedAssessment(getDb());
				await finish(1, 2, 3);
				await close();
				await show();
				const publicId = valueOf(await fillSynthesis(getDb(), shared, NOW));
				const holder = { publicId, accountId: shared.accountId };
				if (isValidated) await answerAndFinish(holder);
				expect(await remove()).toBe(true);
				const left = await findAssessment(getDb(), holder, NOW);
				expect(left !== undefined).toBe(isValidated);
				if (left) expect(left).toMatchObject({ isSynthesis: true, sharedAssessmentId: null });
			}
		});

		it('touches no other collection, nor the mails of one where the same person is asked', async () => {
			const other = await aSharedAssessment(getDb(), { name: 'Ailleurs' });
			await aFinishedRespondent(getDb(), other, [2]);
			const second = { ...shared, shared: createPublicId() };
			const { id: _, publicId: __, ...like } = await read();
			await insertShared(getDb(), shared.organisationId, { ...like, publicId: second.shared });
			await invite('a@exemple.fr', 'c@exemple.fr');
			for (const scope of [other, second])
				await inviteRespondents(
					getDb(),
					scope,
					{ addresses: ['a@exemple.fr', 'b@exemple.fr'], role: 'other' },
					NOW
				);
			await remove();
			for (const scope of [other, second])
				expect(await findShared(getDb(), scope, 'read')).toBeDefined();
			expect(await rowsOf('respondent')).toBe(5);
			const left = (await mails()).map(({ recipient }) => recipient);
			expect(left).not.toContain('c@exemple.fr');
			// Nothing in the mails of one organisation tells its collections apart.
			expect(left.filter((one) => one === 'a@exemple.fr')).toHaveLength(3);
			expect(left.filter((one) => one === 'b@exemple.fr')).toHaveLength(2);
		});

		it('while people begin, come back and finish: nothing fails, nothing is left', async () => {
			for (let round = 0; round < (kind === 'postgres' ? 8 : 1); round++) {
				await getDb().deleteFrom('outgoing_mail').execute();
				shared = await aSharedAssessment(getDb());
				const drafts = await Promise.all(
					[1, 2].map((level) => aRespondent(getDb(), shared, [level as 1]))
				);
				await invite('a@exemple.fr', 'b@exemple.fr');
				const [first, second] = (await mails()).map(({ text_body }) => tokenOf(text_body));
				const opening = (await findOpening(getDb(), first!))!;
				await takePart(getDb(), opening, first!, null, NOW);
				const again = (await findOpening(getDb(), first!))!;
				const fresh = (await findOpening(getDb(), second!))!;
				const common = (await findOpening(getDb(), shared.token))!;
				const joining = { token: createAccessToken(), role: 'other' as const };
				const [removed, ...outcomes] = await Promise.all([
					remove(),
					takePart(getDb(), again, first!, null, NOW),
					takePart(getDb(), fresh, second!, null, NOW),
					takePart(getDb(), common, shared.token, joining, NOW),
					...drafts.map((one) => completeAssessment(getDb(), one, 'full', NOW))
				]);
				expect(removed).toBe(true);
				for (const one of outcomes)
					if (!one.ok)
						expect(['unknownLink', 'withdrawn', 'notFound', 'collectionOver']).toContain(one.error);
				expect(await rowsOf('assessment')).toBe(0);
				expect(await rowsOf('respondent')).toBe(0);
			}
		});
	});

	describe('the synthesis', () => {
		it('is one, kept by the organisation, and ends with its meeting', async () => {
			await finish(1, 1, 3);
			expect(await fillSynthesis(getDb(), shared, NOW)).toMatchObject({ error: 'notShown' });
			await close();
			await show();
			const both = await Promise.all([1, 2].map(() => fillSynthesis(getDb(), shared, NOW)));
			expect(both[0]).toEqual(both[1]);
			const publicId = valueOf(both[0]!);
			const holder = { publicId, accountId: shared.accountId };
			await answerAndFinish(holder, { participants: 'Ana, Bo', metOn: '2026-11-22' });
			expect(await findAssessment(getDb(), holder, NOW)).toMatchObject({
				isSynthesis: true,
				status: 'completed',
				participants: 'Ana, Bo',
				metOn: '2026-11-22'
			});
			expect((await read()).synthesis).toEqual({
				publicId,
				completedAt: NOW,
				metOn: '2026-11-22',
				participants: 'Ana, Bo'
			});
		});
	});

	async function answerAndFinish(
		holder: Parameters<typeof completeAssessment>[1],
		meeting?: Parameters<typeof completeAssessment>[4]
	) {
		await recordAnswer(getDb(), holder, 'E1.1', sending(2), NOW);
		expect(await completeAssessment(getDb(), holder, 'full', NOW, meeting)).toMatchObject({
			ok: true
		});
	}
});

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
	if (!result.ok) throw new Error(String(result.error));
	return result.value;
}
