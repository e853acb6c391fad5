/** How a route says who it opens for. */
import type { Marker, Principal } from './principals.ts';
import type { Subject } from './subjects.ts';
import type { World } from './world.ts';

/** Anyone, and it shows nothing personal. */
type Everyone = 'everyone';

/** For each thing that the address may name, who it opens for; everyone else meets a closed door. */
export type Only = Partial<Record<Subject, readonly Principal[]>>;

export type Rule = Everyone | Only;

/** What a request sends: fields that would change something, were the door open. */
export type Body = (world: World, params: Readonly<Record<string, string>>) => Fields;
export type Fields = Record<string, string>;

export interface RouteRule {
	/** As SvelteKit names it, groups included. */
	route: string;
	/** The page and its data. Absent: no page. */
	page?: Rule;
	/** Methods of an endpoint. */
	endpoint?: Partial<Record<'GET' | 'PUT' | 'POST', Rule>>;
	/** Named actions. */
	actions?: Record<string, { rule: Rule; body?: Body }>;
	/** Parameters that the subject does not give. */
	params?: Record<string, string>;
	/** What every address of this route needs. */
	query?: string;
	/** Addresses of the same page that must be kept as well: print, views. */
	queries?: readonly string[];
	/** What it says to some besides what they may read elsewhere. */
	alsoSays?: Partial<Record<Principal, readonly Marker[]>>;
}

/** Several actions of the same rule, whose bodies are empty. */
export const actionsFor = (rule: Rule, ...names: string[]): NonNullable<RouteRule['actions']> =>
	Object.fromEntries(names.map((name) => [name, { rule }]));

export const MEMBERS: readonly Principal[] = ['reader', 'contributor', 'administrator'];
export const ANSWERING: readonly Principal[] = ['contributor', 'administrator'];
export const MANAGING: readonly Principal[] = ['administrator'];
export const ADVISERS: readonly Principal[] = ['adviserWith', 'adviserWithout', 'formerAdviser'];
export const SIGNED_IN: readonly Principal[] = [
	...MEMBERS,
	...ADVISERS,
	'foreignMember',
	'formerMember',
	'siteAdministrator'
];

/** What a forged organisation would be called. */
export const FORGED_ORGANISATION: Fields = { name: 'forgée', kind: 'company' };
