/** Everything that can be asked of a route, by anyone. */
import { strFromU8, unzipSync } from 'fflate';
import {
	MAY_READ,
	PRINCIPALS,
	SAMPLE,
	WIDER_SAMPLE,
	type Marker,
	type Principal
} from './principals.ts';
import type { Fields, Rule, RouteRule } from './rule.ts';
import { ROUTE_RULES } from './rules.ts';
import { SAID_BY_LINK, type Subject } from './subjects.ts';
import type { World } from './world.ts';

type Params = Readonly<Record<string, string>>;

export interface Attempt {
	/** « GET /(site) ». */
	name: string;
	/** Without what only varies the way of asking. */
	about: string;
	rule: Rule;
	method: 'GET' | 'HEAD' | 'PUT' | 'POST';
	/** With its query. */
	path: (params: Params, isOpen: boolean) => string;
	/** As a page with scripts sends its forms. */
	isEnhanced?: boolean;
	body?: (world: World, params: Params) => Fields;
	/** Another way to ask for the same: not for what is elsewhere. */
	isVariant?: boolean;
	/** A variant that meets the very same guard: for the first thing of its rule only, by a sample. */
	isRepeat?: boolean;
	alsoSays?: RouteRule['alsoSays'];
}

const DATA = '/__data.json';

/** Nodes above the page of a route: the data of the page alone are asked for by their number. */
const layouts = new Set(
	Object.keys(import.meta.glob('/src/routes/**/+layout{.svelte,.ts,.server.ts}')).map(
		(file) => file.replace(/^\/src\/routes/, '').replace(/\/\+layout\..*$/, '') || '/'
	)
);
function layoutsOf(route: string): number {
	return [...layouts].filter((one) => one === '/' || `${route}/`.startsWith(`${one}/`)).length;
}

const pathOf = (route: string, params: Params) =>
	route
		.replaceAll(/\/\([^)]*\)/g, '')
		.replaceAll(/\[(\w+)\]/g, (_, name: string) => params[name] ?? `no-${name}`) || '/';

function attemptsOf(rule: RouteRule): Attempt[] {
	const { route, params = {}, page, endpoint = {}, actions = {}, queries = [], query } = rule;
	const { alsoSays = {} } = rule;
	const path =
		(suffix: string, refused = suffix): Attempt['path'] =>
		(subject, isOpen) => {
			const address = pathOf(route, { ...params, ...subject });
			const end = isOpen ? suffix : refused;
			const asked = end.startsWith('/') ? address.replace(/\/$/, '') + end : address + end;
			return query ? `${asked}${asked.includes('?') ? '&' : '?'}${query}` : asked;
		};
	const get = (one: Rule, suffix = '', isVariant = false): Attempt => ({
		name: `GET ${route}${suffix}`,
		about: `GET ${route}`,
		rule: one,
		method: 'GET',
		path: path(suffix),
		isVariant,
		alsoSays
	});
	const head = (one: Rule): Attempt => ({
		...get(one, '', true),
		name: `HEAD ${route}`,
		method: 'HEAD',
		isRepeat: true
	});
	/** Data that no page shows are sent all the same. Refused even to whoever leaves out the layouts: none guards. */
	const data = (one: Rule): Attempt => ({
		...get(one, DATA, true),
		path: path(DATA, `${DATA}?x-sveltekit-invalidated=${'0'.repeat(layoutsOf(route))}1`)
	});
	return [
		...(page
			? [get(page), data(page), ...queries.map((suffix) => get(page, suffix, true)), head(page)]
			: []),
		...Object.entries(endpoint).flatMap(([method, one]): Attempt[] =>
			method === 'GET'
				? [get(one), head(one)]
				: [
						{
							...get(one),
							name: `${method} ${route}`,
							about: `${method} ${route}`,
							method: method as Attempt['method']
						}
					]
		),
		...Object.entries(actions).flatMap(([action, { rule: one, body }]): Attempt[] => {
			const name = `POST ${route}?/${action}`;
			const post: Attempt = {
				name,
				about: name,
				rule: one,
				method: 'POST',
				path: path(action === 'default' ? '' : `?/${action}`),
				...(body ? { body } : {})
			};
			const repeat = { isEnhanced: true, isVariant: true, isRepeat: true };
			return [post, { ...post, ...repeat, name: `${name} (with scripts)` }];
		})
	];
}

/** Things that are not there, or not of « O ». */
const ELSEWHERE = /^(?:foreign|absent|lent|borrowed|unknown)/;

/** What the address of this attempt may name. */
export function subjectsOf({ rule, isVariant = false, isRepeat = false }: Attempt): Subject[] {
	if (rule === 'everyone') return ['nothing'];
	const subjects = Object.keys(rule) as Subject[];
	if (isRepeat) return subjects.slice(0, 1);
	return isVariant ? subjects.filter((one) => !ELSEWHERE.test(one)) : subjects;
}

export const ATTEMPTS = ROUTE_RULES.flatMap(attemptsOf).filter((one) => subjectsOf(one).length > 0);

/** Who asks: everyone for the page or the form of a thing of « O »; else whoever may, and a sample. */
export function askersOf(
	{ rule, isVariant = false, isRepeat = false }: Attempt,
	subject: Subject
): { opened: Principal[]; closed: Principal[] } {
	const wide = isVariant ? WIDER_SAMPLE : PRINCIPALS;
	const askers = isRepeat || ELSEWHERE.test(subject) ? SAMPLE : wide;
	if (rule === 'everyone') return { opened: [...askers], closed: [] };
	const may = rule[subject] ?? [];
	return {
		opened: (isRepeat ? askers : PRINCIPALS).filter((one) => may.includes(one)),
		closed: askers.filter((one) => !may.includes(one))
	};
}

/** What this answer may tell to those that it opens for. */
export const mayTell = (
	{ alsoSays }: Attempt,
	principal: Principal,
	subject: Subject
): Marker[] => [
	...MAY_READ[principal],
	...(alsoSays?.[principal] ?? []),
	...(SAID_BY_LINK[subject] ?? [])
];

export interface Answer {
	status: number;
	/** What it carries, archives unpacked. */
	text: string;
	/** A refusal, or the way to the sign-in page. */
	isClosed: boolean;
}

/** Asks as this principal, whose cookies stay as they are. */
export async function ask(
	{ browsers }: World,
	{ method, isEnhanced }: Attempt,
	principal: Principal,
	path: string,
	fields: Fields
): Promise<Answer> {
	const browser = browsers[principal].twin();
	const json = { 'content-type': 'application/json', accept: 'application/json' };
	const written = JSON.stringify({ choice: '4', note: 'forgée', priority: true, revision: 0 });
	const response = await browser.request(path, {
		method,
		...(method === 'PUT' ? { body: written } : {}),
		...(method === 'POST' ? { body: new URLSearchParams(fields) } : {}),
		headers: {
			// Thousands of answers are not worth compressing.
			'accept-encoding': 'identity',
			...(method === 'PUT' ? json : {}),
			...(isEnhanced ? { accept: json.accept, 'x-sveltekit-action': 'true' } : {})
		}
	});
	const text = await textOf(response);
	return { status: response.status, text, isClosed: isClosed(response, text) };
}

async function textOf(response: Response): Promise<string> {
	if (!response.headers.get('content-type')?.startsWith('application/zip')) return response.text();
	const bytes = new Uint8Array(await response.arrayBuffer());
	if (bytes.length === 0) return '';
	return Object.entries(unzipSync(bytes))
		.map(([name, content]) => `${name}\n${strFromU8(content)}`)
		.join('\n');
}

const REFUSALS = [401, 403, 404, 410, 429];
const toSignIn = (location = '') => location.startsWith('/connexion');

/** Page data and enhanced forms carry their refusals inside a 200. */
function isClosed(response: Response, text: string): boolean {
	if (REFUSALS.includes(response.status)) return true;
	if (response.status === 303) return toSignIn(response.headers.get('location') ?? '');
	if (!text.startsWith('{"type"')) return false;
	const said = JSON.parse(text) as {
		type: string;
		status?: number;
		location?: string;
		nodes?: ({ type: string } | null)[];
	};
	if (said.type === 'redirect') return toSignIn(said.location);
	if (said.type === 'error') return REFUSALS.includes(said.status ?? 0);
	return (said.nodes ?? []).some((node) => node?.type === 'error');
}
