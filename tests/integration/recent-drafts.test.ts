/** What this process remembers of a draft spares a statement, and never lets anything through. */
import { expect, it } from 'vitest';
import type { LinkHolder } from '#lib/server/auth/holder.ts';
import {
	findAssessment,
	replaceToken,
	writeProfile
} from '#lib/server/repositories/assessment.repository.ts';
import { completeAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import { eraseAssessment } from '#lib/server/use-cases/erase-assessment.ts';
import { recentDrafts } from '#lib/server/use-cases/recent-drafts.ts';
import { recordAnswer } from '#lib/server/use-cases/record-answer.ts';
import {
	anAnsweredAssessment,
	daysLater,
	everythingIn,
	NOW,
	sending
} from '../support/assessments.ts';
import { ORDINARY_PROFILE } from '../support/builders.ts';
import { onBothDatabases } from '../support/databases.ts';

onBothDatabases('a remembered draft', (getDb) => {
	/** Answered once, so that the next answer is judged from memory. */
	async function aRememberedDraft(): Promise<LinkHolder> {
		const holder = await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
		expect(recentDrafts.find(holder.publicId)).toBeDefined();
		return holder;
	}

	const eraseElsewhere = (publicId: string) =>
		getDb().deleteFrom('assessment').where('public_id', '=', publicId).execute();

	/** Each as another process would do it: nothing here tells the memory. */
	const LOSSES: readonly [string, (holder: LinkHolder) => Promise<unknown>, string, Date?][] = [
		['a replaced link', (holder) => replaceToken(getDb(), holder, 'n'.repeat(43), NOW), 'notFound'],
		['an erased assessment', (holder) => eraseElsewhere(holder.publicId), 'notFound'],
		[
			'a completed assessment',
			(holder) => completeAssessment(getDb(), holder, 'full', NOW),
			'closed'
		],
		['an ended term', () => Promise.resolve(), 'notFound', daysLater(90)],
		[
			'a profile that no longer asks the question',
			(holder) => writeProfile(getDb(), holder, { ...ORDINARY_PROFILE, P07: '0' }, 1, NOW),
			'notAsked'
		]
	];

	it.each(LOSSES)('%s refuses the very next answer', async (_, lose, code, when = NOW) => {
		const holder = await aRememberedDraft();
		await lose(holder);
		const before = await everythingIn(getDb());
		expect(await recordAnswer(getDb(), holder, 'E2.3', sending(4), when)).toMatchObject({
			error: { code }
		});
		expect(await everythingIn(getDb())).toBe(before);
	});

	it('does not help an invented token', async () => {
		const holder = await aRememberedDraft();
		const stranger = { ...holder, token: 'x'.repeat(43) };
		expect(await recordAnswer(getDb(), stranger, 'E2.3', sending(4), NOW)).toMatchObject({
			error: { code: 'notFound' }
		});
	});

	it('takes an answer that a new profile asks, and the answers after it', async () => {
		const holder = await anAnsweredAssessment(
			getDb(),
			{ 'E1.1': 1 },
			{ ...ORDINARY_PROFILE, P07: '0' }
		);
		await writeProfile(getDb(), holder, ORDINARY_PROFILE, 1, NOW);
		for (const revision of [0, 1, 2])
			expect(await recordAnswer(getDb(), holder, 'E2.3', sending(2, revision), NOW)).toEqual({
				ok: true,
				value: { revision: revision + 1 }
			});
	});

	it('still has its term renewed', async () => {
		const holder = await aRememberedDraft();
		await recordAnswer(getDb(), holder, 'E1.2', sending(2), daysLater(2));
		expect((await findAssessment(getDb(), holder, NOW))?.expiresAt).toEqual(daysLater(92));
	});

	it('is forgotten when erased', async () => {
		const holder = await aRememberedDraft();
		expect(await eraseAssessment(getDb(), holder, NOW)).toBe(true);
		expect(recentDrafts.find(holder.publicId)).toBeUndefined();
	});
});
