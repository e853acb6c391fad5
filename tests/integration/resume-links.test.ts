import { describe, expect, it } from 'vitest';
import { DRAFT_DAYS } from '#lib/domain/assessment/retention.ts';
import { createAccessToken } from '#lib/server/auth/access-token.ts';
import { findAssessment } from '#lib/server/repositories/assessment.repository.ts';
import { limits } from '#lib/server/repositories/throttle.repository.ts';
import { completeAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import { followLink, lookUpLink, replaceLink } from '#lib/server/use-cases/resume-assessment.ts';
import {
	anAnsweredAssessment,
	aStartedAssessment,
	daysLater,
	everythingIn,
	NOW
} from '../support/assessments.ts';
import { onBothDatabases } from '../support/databases.ts';

const { max: MAX_MISSES, windowMinutes: MISS_WINDOW_MINUTES } = limits.resume;
const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const unknown = { ok: false, error: 'unknownLink' };
const tooMany = { ok: false, error: 'tooManyMisses' };

onBothDatabases('resume links', (getDb) => {
	let visitor = 0;
	/** An address that no other test uses. */
	const anAddress = () => `198.51.100.${++visitor}`;

	it('open the assessment, as often as wanted, without changing anything', async () => {
		const { publicId, token } = await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
		const before = await everythingIn(getDb());
		for (let time = 0; time < 30; time++)
			expect(await lookUpLink(getDb(), token, '192.0.2.1', NOW)).toMatchObject({
				ok: true,
				value: { publicId }
			});
		expect(await everythingIn(getDb())).toBe(before);
	});

	it('followed, give the right to it and a new term to a draft', async () => {
		const holder = await aStartedAssessment(getDb());
		const followed = await followLink(getDb(), holder.token, anAddress(), daysLater(40));
		expect(followed).toEqual({ ok: true, value: holder });
		const assessment = await findAssessment(getDb(), holder, daysLater(40));
		expect(assessment?.expiresAt).toEqual(daysLater(40 + DRAFT_DAYS));
	});

	it('never shorten or lengthen the term of a completed assessment', async () => {
		const { token } = await anAnsweredAssessment(getDb(), { 'E1.1': 1 }).then(async (holder) => {
			await completeAssessment(getDb(), holder, 'full', NOW);
			return holder;
		});
		const before = await everythingIn(getDb());
		expect(await followLink(getDb(), token, anAddress(), daysLater(1090))).toMatchObject({
			ok: true
		});
		expect(await everythingIn(getDb())).toBe(before);
	});

	it('say the same of a link that is unknown, malformed, expired or replaced', async () => {
		const expired = await aStartedAssessment(getDb());
		const replaced = await aStartedAssessment(getDb());
		await replaceLink(getDb(), replaced, createAccessToken(), NOW);
		const address = anAddress();
		const look = (token: string, now = NOW) => lookUpLink(getDb(), token, address, now);
		expect(await look(createAccessToken())).toEqual(unknown);
		expect(await look('')).toEqual(unknown);
		expect(await look("' or 1=1 --")).toEqual(unknown);
		expect(await look('\u0000')).toEqual(unknown);
		expect(await look('a'.repeat(100_000))).toEqual(unknown);
		expect(await look(replaced.token)).toEqual(unknown);
		expect(await look(expired.token, daysLater(DRAFT_DAYS))).toEqual(unknown);
	});

	describe('missed too often', () => {
		it('are refused from the 21st miss, even with a good one; another address is not', async () => {
			const { token } = await aStartedAssessment(getDb());
			const address = anAddress();
			for (let miss = 1; miss <= MAX_MISSES; miss++)
				expect(
					await lookUpLink(getDb(), createAccessToken(), address, NOW),
					`miss ${miss}`
				).toEqual(unknown);
			expect(await lookUpLink(getDb(), createAccessToken(), address, NOW)).toEqual(tooMany);
			expect(await lookUpLink(getDb(), token, address, NOW)).toEqual(tooMany);
			expect(await followLink(getDb(), token, address, NOW)).toEqual(tooMany);
			expect(await lookUpLink(getDb(), token, anAddress(), NOW)).toMatchObject({ ok: true });
		});

		it('are free again in the next window', async () => {
			const { token } = await aStartedAssessment(getDb());
			const address = anAddress();
			for (let miss = 0; miss < MAX_MISSES; miss++)
				await lookUpLink(getDb(), createAccessToken(), address, NOW);
			const next = minutesLater(MISS_WINDOW_MINUTES);
			expect(await lookUpLink(getDb(), token, address, minutesLater(9.9))).toEqual(tooMany);
			expect(await lookUpLink(getDb(), token, address, next)).toMatchObject({ ok: true });
		});

		it('are all counted when they come at once', async () => {
			const address = anAddress();
			const outcomes = await Promise.all(
				Array.from({ length: 40 }, () => lookUpLink(getDb(), createAccessToken(), address, NOW))
			);
			expect(outcomes.filter((one) => !one.ok && one.error === 'unknownLink')).toHaveLength(
				MAX_MISSES
			);
			const { rows } = await countedMisses();
			expect(rows).toContainEqual({ misses: MAX_MISSES });
		});

		it('forget the windows that are over, and keep no address', async () => {
			const address = anAddress();
			await lookUpLink(getDb(), 'x', address, NOW);
			// Later than anything the other tests leave.
			await lookUpLink(getDb(), 'x', address, daysLater(1000));
			const rows = await getDb().selectFrom('throttle').selectAll().execute();
			expect(rows).toHaveLength(1);
			expect(JSON.stringify(rows)).not.toContain(address);
			expect(Buffer.from(rows[0]!.bucket).toString('latin1')).not.toContain(address);
		});
	});

	const countedMisses = async () => ({
		rows: await getDb().selectFrom('throttle').select('misses').execute()
	});
});
