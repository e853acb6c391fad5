/**
 * The access matrix: every route × every principal, for pages, their data, print, exports and actions. A closed door
 * shows nothing and writes nothing; an open one shows only what its principal may read, and writes only what is theirs.
 */
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	ENGLISH,
	startAppOnPostgres,
	wordsOf,
	type AppOnPostgres
} from '../support/app-on-postgres.ts';
import {
	ask,
	askersOf,
	ATTEMPTS,
	mayTell,
	subjectsOf,
	type Answer,
	type Attempt
} from './attempts.ts';
import { MARKERS, MAY_READ, PRINCIPALS, type Marker, type Principal } from './principals.ts';
import { ABSENT_TWINS, SUBJECTS, type Subject } from './subjects.ts';
import { aWorld, type World } from './world.ts';
import { takeWrites, watchWrites, type Write } from './write-log.ts';

const modules = import.meta.glob('/src/routes/**/+{page.server,server}.ts');
const pages = import.meta.glob('/src/routes/**/+page.svelte');
const routeOf = (file: string) =>
	file.replace(/^\/src\/routes/, '').replace(/\/\+[\w.]+$/, '') || '/';

let server: AppOnPostgres;
let world: World;
let requests = 0;
/** « linkHolder reads held »: everything planted that was read by whoever may. */
const found = new Set<string>();
/** What each refused page said, by page and principal, then by subject. */
const refusals = new Map<string, Map<Subject, Refusal>>();

beforeAll(async () => {
	server = await startAppOnPostgres();
	world = await aWorld(server);
	await watchWrites(server.db);
}, 120_000);
afterAll(() => server.close());

describe('the list of routes', () => {
	it('names every page, endpoint and action of the build, and no other', async () => {
		const built = new Set(Object.keys(pages).map((file) => `GET ${routeOf(file)}`));
		for (const [file, load] of Object.entries(modules)) {
			const module = (await load()) as Record<string, unknown>;
			const route = routeOf(file);
			if (file.endsWith('/+page.server.ts')) built.add(`GET ${route}`);
			for (const action of Object.keys((module.actions as object | undefined) ?? {}))
				built.add(`POST ${route}?/${action}`);
			if (file.endsWith('/+server.ts'))
				for (const method of ['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'fallback'])
					if (method in module) built.add(`${method} ${route}`);
		}
		const listed = new Set(ATTEMPTS.map(({ about }) => about));
		expect([...built].filter((name) => !listed.has(name))).toEqual([]);
		expect([...listed].filter((name) => !built.has(name))).toEqual([]);
	});
});

// « %s » keeps the whole name, which « $name » cuts.
describe.each(ATTEMPTS.map((one) => [one.name, one] as const))('%s', (_name, attempt) => {
	const isRead = ['GET', 'HEAD'].includes(attempt.method);

	it.each(subjectsOf(attempt))('on %s', async (subject) => {
		const params = SUBJECTS[subject](world);
		const fields = attempt.body?.(world, params) ?? {};
		const sent = planted(JSON.stringify(fields));
		const { opened, closed } = askersOf(attempt, subject);
		const asking = async (principal: Principal): Promise<Asked> => {
			requests += 1;
			const asked = attempt.path(params, opened.includes(principal));
			const answer = await ask(world, attempt, principal, asked, fields);
			return { principal, path: asked, ...answer };
		};
		const faults: unknown[][] = [];

		const judgeClosed = ({ principal, path, status, isClosed, text }: Asked) => {
			if (!isClosed) faults.push([principal, 'opens', path, status]);
			const shown = planted(text).filter((one) => !sent.includes(one));
			if (shown.length > 0) faults.push([principal, 'reads', shown, path]);
			const words = wordsOf(text);
			if (ENGLISH.test(words)) faults.push([principal, 'is told in English', path]);
			if (isRead && !attempt.isVariant) remember(attempt, principal, subject, { status, words });
		};
		const oneByOne = async (principal: Principal) => {
			// The server knows a draft that is being answered: it must not take this one for whoever answers.
			if (attempt.method === 'PUT' && opened[0]) {
				await asking(opened[0]);
				await written();
			}
			const answer = await asking(principal);
			judgeClosed(answer);
			const writes = await written();
			if (writes.length > 0) faults.push([principal, 'writes', writes.map(nameOf), answer.path]);
		};
		await forgetTurns();
		if (attempt.method !== 'PUT') (await Promise.all(closed.map(asking))).forEach(judgeClosed);
		// Answers are asked for in turn; so is everything once more when one of them wrote, to name it.
		if (attempt.method === 'PUT' || (await written()).length > 0)
			for (const principal of closed) await oneByOne(principal);

		const judgeOpen = (principal: Principal, path: string, answer: Answer) => {
			if (answer.isClosed) faults.push([principal, 'is refused', path, answer.status]);
			const may = mayTell(attempt, principal, subject);
			for (const marker of planted(answer.text))
				if (may.includes(marker)) found.add(`${principal} reads ${marker}`);
				else if (!sent.includes(marker)) faults.push([principal, 'reads', marker, path]);
		};
		if (isRead) {
			for (const { principal, path, ...answer } of await Promise.all(opened.map(asking)))
				judgeOpen(principal, path, answer);
			const writes = (await written()).filter(({ table }) => table !== 'reading');
			if (writes.length > 0) faults.push(['reading writes', writes.map(nameOf)]);
		} else
			for (const principal of opened) {
				await forgetTurns();
				const { path, ...answer } = await asking(principal);
				judgeOpen(principal, path, answer);
				const foreign = (await written()).filter((write) => !isOwn(principal, subject, write));
				if (foreign.length > 0) faults.push([principal, 'writes', foreign.map(nameOf), path]);
			}
		expect(faults.map((one) => one.flat().join(' '))).toEqual([]);
	});
});

describe('taken together', () => {
	it('what is foreign is not told from what is absent', () => {
		const told: unknown[] = [];
		for (const [page, bySubject] of refusals)
			for (const [absent, foreign] of ABSENT_TWINS)
				for (const subject of foreign) {
					const refusal = bySubject.get(subject);
					if (refusal?.status !== 404 || !bySubject.has(absent)) continue;
					if (refusal.words !== bySubject.get(absent)?.words) told.push([page, subject, refusal]);
				}
		expect(told).toEqual([]);
	});

	it('everything planted was read by whoever may, and the words of colleagues are there', async () => {
		const expected = PRINCIPALS.flatMap((principal) =>
			MAY_READ[principal].map((marker) => `${principal} reads ${marker}`)
		);
		expect(expected.filter((one) => !found.has(one))).toEqual([]);
		const { rows } = await sql`
			select 1 from answer where note = ${MARKERS.colleague}
			union all select 1 from respondent where email like ${`${MARKERS.asked}%`}`.execute(server.db);
		expect(rows.length).toBeGreaterThan(100);
	});

	it('figures are really shown of the shared assessment whose notes are not', async () => {
		const { organisation, shown } = world;
		const root = `/organisations/${organisation}/regards-croises/${shown.publicId}/resultat`;
		const { html, status } = await world.browsers.reader.twin().page(root);
		expect(status).toBe(200);
		expect(wordsOf(html)).toMatch(/6 personnes ont répondu/);
		expect(html).toContain('<table');
		expect((await world.browsers.reader.twin().page(`${root}/fiche`)).status).toBe(200);
	});

	it('three thousand requests were made, at least', () => {
		expect(requests).toBeGreaterThanOrEqual(3000);
	});
});

/** Every principal from an address of its own would need a proxy; wrong secrets of one turn are few enough. */
const forgetTurns = () => server.db.deleteFrom('throttle').execute();

/** What was written since it was last asked; undone. */
const written = () =>
	takeWrites(server.db, path.join(path.dirname(server.app.outbox), 'erasures.jsonl'));

const planted = (text: string): Marker[] =>
	(Object.keys(MARKERS) as Marker[]).filter((marker) => text.includes(MARKERS[marker]));

const nameOf = ({ kind, table }: Write): string => `${kind} ${table}`;

/** An account that names no organisation or assessment changes itself only, the administration of the site apart. */
function isOwn(principal: Principal, subject: Subject, write: Write): boolean {
	if (subject !== 'nothing' || principal === 'siteAdministrator') return true;
	const own = world.accounts[principal];
	return [write.old, write.new].every((row) => {
		const owner = write.table === 'account' ? row?.id : row?.account_id;
		return owner === undefined || owner === null || owner === own;
	});
}

type Asked = Answer & { principal: Principal; path: string };

interface Refusal {
	status: number;
	words: string;
}

function remember(
	{ name }: Attempt,
	principal: Principal,
	subject: Subject,
	{ status, words }: Refusal
): void {
	const key = `${name} as ${principal}`;
	const said = refusals.get(key) ?? new Map<Subject, Refusal>();
	refusals.set(key, said);
	// Each answer names its own request.
	said.set(subject, { status, words: words.replaceAll(/[\w-]{12,}/g, '…') });
}
