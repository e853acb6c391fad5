/** How many statements each signed-in page costs, from the session to the last line, as PostgreSQL receives them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showEdition } from '#lib/server/use-cases/run-collection.ts';
import { signIn } from '#tests/support/accounts.ts';
import { daysLater } from '#tests/support/assessments.ts';
import { aSharedAssessment, manyFinished } from '#tests/support/shared-assessments.ts';
import type { Visitor } from '#tests/support/visitor.ts';
import { SIGNED_IN } from './access/rule.ts';
import { ROUTE_RULES } from './access/rules.ts';
import { SUBJECTS, type Subject } from './access/subjects.ts';
import { aWorld, type World } from './access/world.ts';
import { startAppOnPostgres, type AppOnPostgres } from './support/app-on-postgres.ts';
import { countStatements, type StatementCounter } from './support/statement-counter.ts';

let server: AppOnPostgres;
let counter: StatementCounter;
let world: World;

beforeAll(async () => {
	server = await startAppOnPostgres({}, async (databaseUrl) => {
		counter = await countStatements(databaseUrl);
		return counter.url;
	});
	world = await aWorld(server);
}, 120_000);
afterAll(async () => {
	await server.close();
	await counter.close();
});

/** The fewest of two readings: the worker of mails may ask for something during one of them. */
async function costOf(browser: Visitor, path: string): Promise<{ status: number; cost: number }> {
	let status = 0;
	const read = async () => (status = (await browser.page(path)).status);
	const costs = [await counter.during(read), await counter.during(read)];
	return { status, cost: Math.min(...costs) };
}

/** Every page that somebody signed in may open, once for each kind of thing that its address may name. */
const PAGES = ROUTE_RULES.flatMap(({ route, params = {}, page, query }) =>
	page === undefined || typeof page === 'string'
		? []
		: (Object.entries(page) as [Subject, readonly (typeof SIGNED_IN)[number][]][]).flatMap(
				([subject, principals]) =>
					principals
						.filter((principal) => SIGNED_IN.includes(principal))
						.slice(-1)
						.map((principal) => ({ route, params, query, subject, principal }))
			)
);

describe('a signed-in page takes at most four statements', () => {
	it.each(PAGES)('$route ($subject)', async ({ route, params, query, subject, principal }) => {
		const names: Record<string, string> = { ...params, ...SUBJECTS[subject](world) };
		const path = route
			.replaceAll(/\/\([^)]*\)/g, '')
			.replaceAll(/\[(\w+)\]/g, (_, name: string) => names[name] ?? '');
		const { status, cost } = await costOf(
			world.browsers[principal].twin(),
			query ? `${path}?${query}` : path
		);
		expect(status).toBeLessThan(400);
		expect(cost).toBeGreaterThan(0);
		expect(cost).toBeLessThanOrEqual(4);
	});
});

describe('regards croisés of 200 respondents', () => {
	it('take at most three, chart, table and facilitation sheet', async () => {
		const { db } = server;
		const shared = await aSharedAssessment(db);
		await manyFinished(db, shared, 200, (index) => index % 5);
		expect(await showEdition(db, shared, daysLater(30))).toMatchObject({ ok: true });
		const member = await signIn(db, server.visitor(), shared.accountId);
		const root = `/organisations/${shared.publicId}/regards-croises/${shared.shared}`;
		for (const path of [`${root}/resultat`, `${root}/resultat/fiche`]) {
			expect((await member.page(path)).html).toContain('200');
			expect(await costOf(member, path)).toMatchObject({ status: 200, cost: 3 });
		}
	});
});
