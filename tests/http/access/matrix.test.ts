/**
 * The access matrix: every route × every principal, for pages, their data, print, exports and actions. A closed door
 * shows nothing and writes nothing; an open one shows only what its principal may read.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	ENGLISH,
	startAppOnPostgres,
	wordsOf,
	type AppOnPostgres
} from '../support/app-on-postgres.ts';
import {
	aWorld,
	MARKERS,
	MAY_READ,
	PRINCIPALS,
	type Marker,
	type Principal,
	type World
} from './principals.ts';
import { ROUTE_RULES, SUBJECTS, type Rule, type RouteRule, type Subject } from './rules.ts';

interface Attempt {
	/** « GET /(site) ». */
	name: string;
	route: string;
	rule: Rule;
	method: 'GET' | 'PUT' | 'POST';
	/** With its query. */
	path: (params: Readonly<Record<string, string>>) => string;
	body?: (world: World) => Record<string, string>;
}

const modules = import.meta.glob('/src/routes/**/+{page.server,server}.ts');
const pages = import.meta.glob('/src/routes/**/+page.svelte');
const routeOf = (file: string) =>
	file.replace(/^\/src\/routes/, '').replace(/\/\+[\w.]+$/, '') || '/';

const pathOf = (route: string, params: Readonly<Record<string, string>>) =>
	route
		.replaceAll(/\/\([^)]*\)/g, '')
		.replaceAll(/\[(\w+)\]/g, (_, name: string) => params[name] ?? 'A'.repeat(43)) || '/';

/** Everything that can be asked of a route according to its rule. */
function attemptsOf(rule: RouteRule): Attempt[] {
	const { route, params = {}, page, endpoint = {}, actions = {}, queries = [], query } = rule;
	const path = (suffix: string) => (subject: Readonly<Record<string, string>>) => {
		const address = pathOf(route, { ...params, ...subject });
		const asked = suffix === DATA ? `${address === '/' ? '' : address}${DATA}` : address + suffix;
		return query ? `${asked}${asked.includes('?') ? '&' : '?'}${query}` : asked;
	};
	const base = { route, method: 'GET' as const };
	return [
		...(page
			? ['', DATA, ...queries].map((suffix) => ({
					...base,
					name: `GET ${route}${suffix}`,
					rule: page,
					path: path(suffix)
				}))
			: []),
		...Object.entries(endpoint).map(([method, one]) => ({
			name: `${method} ${route}`,
			route,
			method: method as Attempt['method'],
			rule: one,
			path: path('')
		})),
		...Object.entries(actions).map(([action, { rule: one, body }]) => ({
			name: `POST ${route}?/${action}`,
			route,
			method: 'POST' as const,
			rule: one,
			path: path(action === 'default' ? '' : `?/${action}`),
			...(body ? { body } : {})
		}))
	];
}
const DATA = '/__data.json';
const ATTEMPTS = ROUTE_RULES.flatMap(attemptsOf);

let server: AppOnPostgres;
let world: World;
let requests = 0;

beforeAll(async () => {
	server = await startAppOnPostgres();
	world = await aWorld(server);
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
				for (const method of ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'])
					if (method in module) built.add(`${method} ${route}`);
		}
		const listed = new Set(
			ATTEMPTS.map(({ name }) => name).filter(
				(name) => !name.endsWith(DATA) && !/GET .*\?/.test(name)
			)
		);
		expect([...built].filter((name) => !listed.has(name))).toEqual([]);
		expect([...listed].filter((name) => !built.has(name))).toEqual([]);
	});
});

describe.each(ATTEMPTS)('$name', (attempt) => {
	const { rule } = attempt;
	const subjects =
		typeof rule === 'string' ? (['nothing'] as const) : (Object.keys(rule) as Subject[]);

	it.each(subjects)('on %s', async (subject) => {
		const path = attempt.path(SUBJECTS[subject](world));
		const open = (principal: Principal) =>
			rule === 'everyone' ||
			(typeof rule !== 'string' && rule[subject]?.includes(principal) === true);
		const closed = PRINCIPALS.filter((principal) => !open(principal));
		const before = await everything();
		for (const principal of closed) {
			const answer = await ask(attempt, principal, path);
			expect([principal, path, answer.isClosed, answer.status]).toEqual([
				principal,
				path,
				true,
				answer.status
			]);
			expect([principal, path, leaks(principal, answer.body, true, sentWith(attempt))]).toEqual([
				principal,
				path,
				[]
			]);
			if (answer.body.length < 20_000) expect(wordsOf(answer.body)).not.toMatch(ENGLISH);
		}
		// Nothing was written by any of them.
		expect(await everything()).toEqual(before);
		if (attempt.method !== 'GET') return;
		for (const principal of PRINCIPALS.filter(open)) {
			const answer = await ask(attempt, principal, path);
			expect([principal, path, answer.isClosed]).toEqual([principal, path, false]);
			expect([principal, path, leaks(principal, answer.body)]).toEqual([principal, path, []]);
		}
	});
});

it('asked three thousand times', () => {
	expect(requests).toBeGreaterThanOrEqual(Number(process.env.ACCESS_MIN ?? 3000));
});

async function ask(attempt: Attempt, principal: Principal, path: string) {
	requests += 1;
	const browser = world.browsers[principal].twin();
	// Every principal from an address of its own would need a proxy; wrong secrets are few enough.
	await server.db.deleteFrom('throttle').execute();
	const response =
		attempt.method === 'GET'
			? await browser.request(path)
			: attempt.method === 'PUT'
				? await browser.request(path, {
						method: 'PUT',
						headers: { 'content-type': 'application/json', accept: 'application/json' },
						body: JSON.stringify({ choice: '4', note: 'forgée', priority: true, revision: 0 })
					})
				: await browser.post(path, attempt.body?.(world) ?? {});
	const body = await response.text();
	return { status: response.status, body, isClosed: isClosed(response, body) };
}

/** A refusal, or the way to the sign-in page; page data carry theirs inside a 200. */
function isClosed(response: Response, body: string): boolean {
	const location = response.headers.get('location') ?? '';
	if ([401, 403, 404, 410, 429].includes(response.status)) return true;
	if (response.status === 303) return location.startsWith('/connexion');
	if (
		response.headers.get('content-type')?.startsWith('application/json') &&
		body.startsWith('{"type"')
	) {
		const data = JSON.parse(body) as {
			type: string;
			location?: string;
			nodes?: ({ type: string; status?: number } | null)[];
		};
		if (data.type === 'redirect') return data.location?.startsWith('/connexion') ?? false;
		return (data.nodes ?? []).some((node) => node?.type === 'error');
	}
	return false;
}

const sentWith = ({ body }: Attempt): string => JSON.stringify(body?.(world) ?? {});

/** Planted words that this principal may not read; behind a closed door, none at all. */
function leaks(principal: Principal, body: string, nothing = false, sent = ''): Marker[] {
	const allowed = nothing ? [] : MAY_READ[principal];
	return (Object.keys(MARKERS) as Marker[]).filter(
		// What was sent comes back to its sender.
		(marker) =>
			body.includes(MARKERS[marker]) && !allowed.includes(marker) && !sent.includes(MARKERS[marker])
	);
}

/** Every row that a request could have changed; counters, uses of sessions and readings apart. */
async function everything(): Promise<string> {
	const { rows: tables } = await sql<{ name: string }>`
		select table_name as name from information_schema.tables
		where table_schema = 'public' and table_type = 'BASE TABLE'
			and table_name not in ('throttle', 'session', 'reading')
			and table_name not like 'kysely%'
		order by 1`.execute(server.db);
	const contents: string[] = [];
	for (const { name } of tables) {
		const { rows } = await sql<{ digest: string | null }>`
			select md5(string_agg(t, '|' order by t)) as digest from (
				select (to_jsonb(r) - 'last_seen_at')::text as t from ${sql.table(name)} r) rows`.execute(
			server.db
		);
		contents.push(`${name} ${rows[0]?.digest ?? 'empty'}`);
	}
	return contents.join('\n');
}
