/** Limits hold whoever asks, however many at once. On PostgreSQL the statements really overlap, as on instances. */
import { expect, it } from 'vitest';
import { createAccessToken } from '#lib/server/auth/access-token.ts';
import { isSpent, limits, takeTurn } from '#lib/server/repositories/throttle.repository.ts';
import { replaceLink } from '#lib/server/use-cases/resume-assessment.ts';
import { startAssessment } from '#lib/server/use-cases/start-assessment.ts';
import { mayStart } from '#lib/server/use-cases/throttle-starts.ts';
import { aStartedAssessment, NOW } from '../support/assessments.ts';
import { company } from '../support/builders.ts';
import { onBothDatabases } from '../support/databases.ts';

const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const passed = (outcomes: boolean[]) => outcomes.filter(Boolean).length;

onBothDatabases('limits', (getDb) => {
	let keys = 0;
	/** An address that no other test uses. */
	const aKey = () => `203.0.113.${++keys}`;
	const atOnce = (count: number, ask: () => Promise<boolean>) =>
		Promise.all(Array.from({ length: count }, ask));
	const stored = () => getDb().selectFrom('throttle').selectAll().execute();

	it('let exactly as many pass as they say when more come at once', async () => {
		const key = aKey();
		const { max } = limits.start;
		const outcomes = await atOnce(max + 60, () => takeTurn(getDb(), 'start', key, NOW));
		expect(passed(outcomes)).toBe(max);
		expect(await isSpent(getDb(), 'start', key, NOW)).toBe(true);
	});

	it('do the same from the last turn on, and count no refusal', async () => {
		const key = aKey();
		const { max } = limits.resume;
		expect(passed(await atOnce(max - 1, () => takeTurn(getDb(), 'resume', key, NOW)))).toBe(
			max - 1
		);
		expect(await isSpent(getDb(), 'resume', key, NOW)).toBe(false);
		expect(passed(await atOnce(30, () => takeTurn(getDb(), 'resume', key, NOW)))).toBe(1);
		expect((await stored()).map(({ misses }) => misses)).toContain(max);
		expect(Math.max(...(await stored()).map(({ misses }) => misses))).toBeLessThanOrEqual(
			limits.start.max
		);
	});

	it('count each key and each limit apart, and begin again with the next window', async () => {
		const key = aKey();
		const { max, windowMinutes } = limits.resume;
		await atOnce(max, () => takeTurn(getDb(), 'resume', key, NOW));
		expect(await takeTurn(getDb(), 'resume', key, NOW)).toBe(false);
		expect(await takeTurn(getDb(), 'resume', aKey(), NOW)).toBe(true);
		expect(await takeTurn(getDb(), 'start', key, NOW)).toBe(true);
		const next = minutesLater(windowMinutes);
		expect(await isSpent(getDb(), 'resume', key, next)).toBe(false);
		expect(await takeTurn(getDb(), 'resume', key, next)).toBe(true);
	});

	it('forget what counts no longer, and nothing that still does', async () => {
		const longest = Math.max(...Object.values(limits).map((one) => one.windowMinutes));
		const key = aKey();
		const start = minutesLater(1_000_000);
		const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
		await takeTurn(getDb(), 'start', key, start);
		await takeTurn(getDb(), 'resume', key, at(longest - 1));
		expect((await stored()).length).toBeGreaterThanOrEqual(2);
		await takeTurn(getDb(), 'resume', key, at(3 * longest));
		expect(await stored()).toHaveLength(1);
	});

	it('bound the starts of one address, but not a form sent again', async () => {
		const address = aKey();
		const ask = (token = createAccessToken()) => mayStart(getDb(), token, address, NOW);
		const first = createAccessToken();
		expect(await ask(first)).toBe(true);
		await startAssessment(getDb(), company, first, NOW);
		expect(await atOnce(50, () => ask(first))).not.toContain(false);
		expect(passed(await atOnce(limits.start.max, () => ask()))).toBe(limits.start.max - 1);
		expect(await ask()).toBe(false);
		expect(await ask(first), 'it makes no other assessment').toBe(true);
	});

	it('do not count a form whose link was replaced since, nor the secret that replaced it', async () => {
		const address = aKey();
		const holder = await aStartedAssessment(getDb());
		const token = createAccessToken();
		await replaceLink(getDb(), holder, token, NOW);
		const before = await stored();
		expect(await mayStart(getDb(), holder.token, address, NOW)).toBe(true);
		expect(await mayStart(getDb(), token, address, NOW)).toBe(true);
		expect(await stored()).toEqual(before);
	});
});
