/** The database goes and comes back under a running application. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type AppServer } from '#tests/e2e/support/app-server.ts';
import { startPostgres, type PostgresServer } from '#tests/support/postgres.ts';
import { DIAGNOSTIC_PATH, Visitor } from '#tests/support/visitor.ts';
import { ENGLISH, wordsOf } from './support/app-on-postgres.ts';

let postgres: PostgresServer;
let app: AppServer;
let owner: Visitor;
let id: string;

beforeAll(async () => {
	postgres = await startPostgres({ durable: true });
	app = await startApp({ env: { DATABASE_URL: postgres.url } });
	owner = new Visitor(app.url);
	id = await owner.startWithProfile();
});
afterAll(async () => {
	await app.stop();
	await postgres.remove();
});

const statusOf = async (path: string) => (await owner.request(path)).status;

/** Waits for the application to serve again, without restarting it. */
async function recovered(): Promise<void> {
	for (let turn = 0; turn < 100; turn++) {
		if ((await statusOf('/health/ready')) === 200) return;
		await wait(100);
	}
	throw new Error('The application did not recover');
}

it.each([
	['stopped', () => postgres.stop()],
	['killed', () => postgres.kill9()]
])(
	'%s: a kind 503 meanwhile, recovery without restart, nothing acknowledged lost',
	async (_name, stop) => {
		const [row] = [await owner.answer(id, 'E1.1', { choice: '1', note: 'avant', revision: 0 })];
		expect([200, 409]).toContain(row.status);
		const before = (await owner.page(`/evaluations/${id}/etapes/cap-et-pilotage`)).html;
		await stop();

		for (const path of [
			DIAGNOSTIC_PATH,
			`/evaluations/${id}/etapes/cap-et-pilotage`,
			`/evaluations/${id}/verification`,
			`/evaluations/${id}/lien`,
			`/reprendre/${'A'.repeat(43)}`
		]) {
			const { status, html, headers } = await owner.page(path);
			expect(status, path).toBe(503);
			expect(Number(headers.get('retry-after')), path).toBeGreaterThan(0);
			expect(wordsOf(html)).toMatch(/momentanément indisponible/);
			expect(wordsOf(html)).toMatch(/« Enregistré » est en sûreté/);
			expect(wordsOf(html)).not.toMatch(ENGLISH);
		}
		const save = await owner.put(id, 'E1.2', {
			choice: '2',
			note: '',
			priority: false,
			revision: 0
		});
		expect(save.status).toBe(503);
		expect(save.headers.get('retry-after')).not.toBeNull();
		expect(await save.json()).toMatchObject({ message: expect.stringMatching(/indisponible/) });
		const form = await owner.sendStep(id, 'cap-et-pilotage', { 'E1.3.choice': '3' }, before);
		expect(form.status).toBe(503);
		expect((await owner.complete(id)).status).toBe(503);
		expect(await statusOf('/health/live')).toBe(200);
		expect(await statusOf('/health/ready')).toBe(503);
		expect(await statusOf('/'), 'a page that needs no database').toBe(200);
		// A crowd meanwhile: every one is answered, and the process stays.
		const crowd = await Promise.all(
			Array.from({ length: 40 }, () => statusOf(`/evaluations/${id}/verification`))
		);
		expect(new Set(crowd)).toEqual(new Set([503]));

		await postgres.start();
		await recovered();
		const { status, html } = await owner.page(`/evaluations/${id}/etapes/cap-et-pilotage`);
		expect(status).toBe(200);
		expect(html).toContain('avant');
		const revision = Number(/name="E1\.2\.revision" value="(\d+)"/.exec(html)?.[1]);
		expect(await owner.answer(id, 'E1.2', { choice: '2', revision })).toMatchObject({
			status: 200
		});
		expect(app.output()).not.toMatch(/request\.failed/);
	}
);

it('restarted in the middle of many saves: each is acknowledged and kept, or refused with a 503', async () => {
	const owners = await Promise.all(
		Array.from({ length: 4 }, async () => {
			const visitor = new Visitor(app.url);
			return { visitor, id: await visitor.startWithProfile() };
		})
	);
	let isOver = false;
	const acknowledged = new Map<string, number>();
	const statuses = new Set<number>();
	const writing = owners.map(async (one) => {
		let revision = 0;
		for (let turn = 0; !isOver; turn++) {
			const saved = await one.visitor.answer(one.id, 'E1.1', {
				choice: String(turn % 5),
				note: `tour ${turn}`,
				revision
			});
			statuses.add(saved.status);
			if (saved.status === 200) acknowledged.set(one.id, turn);
			revision = saved.revision ?? saved.current?.revision ?? revision;
			await wait(5);
		}
	});
	await wait(300);
	await postgres.stop();
	await wait(300);
	await postgres.start();
	await recovered();
	await wait(300);
	isOver = true;
	await Promise.all(writing);
	expect([...statuses].filter((status) => ![200, 409, 503].includes(status))).toEqual([]);
	expect(statuses).toContain(503);
	for (const one of owners) {
		const { html } = await one.visitor.page(`/evaluations/${one.id}/etapes/cap-et-pilotage`);
		const kept = Number(/tour (\d+)/.exec(html)?.[1]);
		// What is kept is the last acknowledged, or a later one whose reply was lost.
		expect(kept).toBeGreaterThanOrEqual(acknowledged.get(one.id) ?? 0);
	}
});
