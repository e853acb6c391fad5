/**
 * Two instances on one PostgreSQL, as behind a load balancer: sessions, limits and migrations are shared, and either
 * may stop. That each mail goes once though both run the worker: mail.test.ts.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patience } from '#lib/server/repositories/failed-check.repository.ts';
import { limits } from '#lib/server/repositories/throttle.repository.ts';
import { startApp, type AppServer } from '#tests/e2e/support/app-server.ts';
import {
	appliedMigrations,
	emptyDatabases,
	type EmptyDatabase
} from '#tests/support/empty-databases.ts';
import { anAccountWithPassword, codeOf, PASSWORD } from '#tests/support/sign-in.ts';
import { fieldValue, Visitor } from '#tests/support/visitor.ts';
import { migrations } from '../../migrations/index.ts';

let database: EmptyDatabase;
let apps: [AppServer, AppServer];
let count = 0;
const anEmail = () => `instance-${++count}@exemple.fr`;
const anAddress = () => `192.0.2.${++count}`;
const start = (port?: number) =>
	startApp({
		env: {
			DATABASE_URL: database.url,
			ALLOW_VOLATILE_DATABASE: 'true',
			TRUSTED_PROXIES: '1',
			SECRET_KEY: 'a key for the tests only, 32 characters or more',
			...(port === undefined ? {} : { PORT: String(port) })
		}
	});
const visitorOf = ({ url }: AppServer, address = anAddress()) =>
	new Visitor(url, { 'x-forwarded-for': address });

/** The same browser, sent to the other instance by the load balancer. */
function elsewhere(one: Visitor): Visitor {
	const other = visitorOf(apps.find(({ url }) => url !== one.origin)!);
	other.cookies = new Map(one.cookies);
	return other;
}

async function signedIn(app: AppServer, email: string): Promise<Visitor> {
	const one = visitorOf(app);
	const opened = await one.post('/connexion?/password', { email, password: PASSWORD });
	expect(opened.status).toBe(303);
	return one;
}

beforeAll(async () => {
	[database] = (await emptyDatabases('postgres')) as [EmptyDatabase];
	apps = await Promise.all([start(), start()]);
});
afterAll(() => Promise.all(apps.map((app) => app.stop())));

describe('started at the same moment on an empty database', () => {
	it('both serve, and every migration ran once', async () => {
		for (const { url, output } of apps) {
			expect((await fetch(`${url}/health/ready`)).status).toBe(200);
			expect(output()).not.toMatch(/Error|duplicate|deadlock/);
		}
		expect(await appliedMigrations(database.db)).toEqual(Object.keys(migrations));
	});
});

describe('a session', () => {
	it('opened on one is valid on the other, and ended there is refused here at the next request', async () => {
		const email = anEmail();
		await anAccountWithPassword(database.db, { email });
		for (const [here, there] of [apps, apps.toReversed()] as [AppServer, AppServer][]) {
			const one = await signedIn(here, email);
			const other = elsewhere(one);
			expect(other.origin).toBe(there.url);
			expect((await other.page('/compte')).html).toContain(email);
			await other.post('/deconnexion');
			const refused = await one.request('/compte');
			expect([refused.status, refused.headers.get('location')]).toEqual([
				303,
				'/connexion?suite=%2Fcompte'
			]);
		}
	});

	it('ended from the list, or with its account suspended, ends on both', async () => {
		const email = anEmail();
		const accountId = await anAccountWithPassword(database.db, { email });
		const [one, other] = [await signedIn(apps[0], email), await signedIn(apps[1], email)];
		await one.post('/compte?/endOthers');
		expect((await other.request('/compte')).status).toBe(303);
		expect((await elsewhere(one).request('/compte')).status).toBe(200);
		await database.db
			.updateTable('account')
			.set({ disabled_at: new Date() })
			.where('id', '=', accountId)
			.execute();
		for (const each of [one, elsewhere(one)])
			expect((await each.request('/compte')).status).toBe(303);
	});

	it('takes a code of the second factor on either, and each code once on both', async () => {
		const email = anEmail();
		await anAccountWithPassword(database.db, { email });
		const one = await signedIn(apps[0], email);
		const { html } = await one.page('/compte/double-verification');
		const secret = fieldValue(html, 'secret') ?? '';
		await one.post('/compte/double-verification?/enrol', { secret, totp: codeOf(secret, -1) });
		const [here, there] = [await signedIn(apps[0], email), await signedIn(apps[1], email)];
		const code = codeOf(secret);
		const statuses = await Promise.all(
			[here, there].map(async (half) => (await half.post('/connexion/code', { code })).status)
		);
		expect(statuses.sort()).toEqual([303, 400]);
	});
});

describe('limits count both together', () => {
	/** Asks both at once, in turns. @returns how many answers of each status */
	async function statusesOf(
		times: number,
		ask: (visitor: Visitor) => Promise<Response>,
		address?: string
	): Promise<Record<number, number>> {
		const answers = await Promise.all(
			Array.from({ length: times }, (_, turn) => ask(visitorOf(apps[turn % 2]!, address)))
		);
		const statuses: Record<number, number> = {};
		for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
		return statuses;
	}
	const tryPassword = (email: string, password: string) => (visitor: Visitor) =>
		visitor.post('/connexion?/password', { email, password });

	it('wrong passwords of an account: five, then a wait', async () => {
		const email = anEmail();
		await anAccountWithPassword(database.db, { email });
		expect(await statusesOf(14, tryPassword(email, 'mauvais mot'))).toEqual({
			400: patience.password.free,
			429: 14 - patience.password.free
		});
		expect(patience.password.free).toBe(5);
	});

	it('passwords of an account, right ones included: never more than 25 in 24 hours', async () => {
		const email = anEmail();
		await anAccountWithPassword(database.db, { email });
		const statuses: number[] = [];
		// Two at once, one on each: more would be taken for a guesser.
		for (let pair = 0; pair <= limits.password.max / 2; pair++) {
			const tried = await Promise.all(
				apps.map((app) => tryPassword(email, PASSWORD)(visitorOf(app)))
			);
			statuses.push(...tried.map(({ status }) => status));
		}
		expect(statuses).toEqual([...Array(limits.password.max).fill(303), 429, 429]);
		// Counted by day: two windows meet in any 24 hours.
		expect(2 * limits.password.max).toBeLessThanOrEqual(25);
	});

	it('wrong passwords of a client, whoever it tries', async () => {
		const { free } = patience.client;
		const ask = (visitor: Visitor) => tryPassword(anEmail(), 'mauvais mot')(visitor);
		expect(await statusesOf(free + 8, ask, anAddress())).toEqual({ 400: free, 429: 8 });
	});

	it('links mailed to an address, and links tried at random by a client', async () => {
		const email = anEmail();
		const ask = (visitor: Visitor) => visitor.post('/connexion?/link', { email });
		expect(await statusesOf(9, ask)).toEqual({ 200: limits.signInMail.max, 429: 5 });
		const guess = (visitor: Visitor) => visitor.request(`/connexion/lien/${'x'.repeat(43)}`);
		const { max } = limits.mailedLinkMiss;
		expect(await statusesOf(max + 6, guess, anAddress())).toEqual({ 410: max, 429: 6 });
		expect(max).toBe(20);
	});
});

describe('one that is stopped under load', () => {
	const CRITERIA = ['E1.1', 'E1.2', 'E1.3', 'E1.4'];
	interface Writer {
		visitor: Visitor;
		criterionId: string;
		/** Last write answered by 200. */
		kept: { revision: number; note: string };
		/** What came back: a status, or that the connection was refused or closed. */
		outcomes: { origin: string; at: number; outcome: number | 'closed' }[];
	}

	/** Writers of one assessment, half through each instance; whoever is refused goes on through the other. */
	async function someWriters(): Promise<{ id: string; writers: Writer[] }> {
		const owner = visitorOf(apps[0]);
		const id = await owner.startWithProfile();
		const writers = CRITERIA.map((criterionId, index): Writer => {
			const visitor = visitorOf(apps[index % 2]!);
			visitor.cookies = owner.cookies;
			return { visitor, criterionId, kept: { revision: 0, note: '' }, outcomes: [] };
		});
		return { id, writers };
	}

	async function write(id: string, writer: Writer, turn: number): Promise<void> {
		const { visitor, criterionId, kept, outcomes } = writer;
		const note = `tour ${turn}`;
		let outcome: number | 'closed' = 'closed';
		try {
			const saved = await visitor.answer(id, criterionId, {
				choice: String(turn % 5),
				note,
				revision: kept.revision
			});
			outcome = saved.status;
			if (saved.status === 200) writer.kept = { revision: saved.revision ?? -1, note };
		} catch {
			// no answer
		}
		outcomes.push({ origin: visitor.origin, at: performance.now(), outcome });
		if (outcome === 'closed') writer.visitor = elsewhere(visitor);
	}

	it.each([0, 1])(
		'loses nothing that it accepted, refuses the rest cleanly, and the other goes on (%s)',
		async (index) => {
			const stopping = apps[index]!;
			const all = await Promise.all(Array.from({ length: 2 }, someWriters));
			const outcomes = () => all.flatMap(({ writers }) => writers.flatMap((one) => one.outcomes));
			const own = () => outcomes().filter(({ origin }) => origin === stopping.url);
			/** The other answers everything it is asked, before, meanwhile and after. */
			const others = () => outcomes().filter(({ origin }) => origin !== stopping.url);
			const until = async (isSo: () => boolean) => {
				while (!isSo()) await wait(10);
			};
			let isOver = false;
			const loops = all.flatMap(({ id, writers }) =>
				writers.map(async (writer) => {
					for (let turn = 0; !isOver; turn++) await write(id, writer, turn);
				})
			);
			await until(() => own().length >= 40 && others().length >= 40);
			const stoppedAt = performance.now();
			process.kill(stopping.pid, 'SIGTERM');
			const code = await stopping.ended;
			const endedAt = performance.now();
			const after = () => others().filter(({ at }) => at > endedAt);
			await until(() => after().length >= 40);
			isOver = true;
			await Promise.all(loops);
			apps[index] = await start(stopping.port);

			expect(code, stopping.output()).toBe(0);
			expect(endedAt - stoppedAt).toBeLessThan(10_000);
			expect(new Set(others().map(({ outcome }) => outcome))).toEqual(new Set([200]));
			// What the one that stopped did not answer came after the order to stop, and was never stored.
			const refused = own().filter(({ outcome }) => outcome !== 200);
			expect(new Set(refused.map(({ outcome }) => outcome))).toEqual(new Set(['closed']));
			expect(Math.min(...refused.map(({ at }) => at))).toBeGreaterThan(stoppedAt);
			for (const { id, writers } of all) {
				const rows = await database.db
					.selectFrom('answer')
					.innerJoin('assessment', 'assessment.id', 'answer.assessment_id')
					.where('assessment.public_id', '=', id)
					.select(['criterion_id', 'revision', 'note'])
					.execute();
				expect(
					Object.fromEntries(rows.map(({ criterion_id, ...stored }) => [criterion_id, stored]))
				).toEqual(Object.fromEntries(writers.map(({ criterionId, kept }) => [criterionId, kept])));
			}
			expect(stopping.output()).not.toMatch(/request\.failed|Error/);
		}
	);
});
