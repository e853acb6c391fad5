/** Forged requests by people signed in: a 4xx in French for each, and never an error of ours. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAccount, signIn } from '#tests/support/accounts.ts';
import { effort } from '#tests/support/effort.ts';
import { aSharedAssessment } from '#tests/support/shared-assessments.ts';
import type { Visitor } from '#tests/support/visitor.ts';
import type { Principal } from './access/principals.ts';
import { ROUTE_RULES } from './access/rules.ts';
import { aWorld, type World } from './access/world.ts';
import {
	ENGLISH,
	startAppOnPostgres,
	wordsOf,
	type AppOnPostgres
} from './support/app-on-postgres.ts';

let server: AppOnPostgres;
let world: World;

beforeAll(async () => {
	server = await startAppOnPostgres();
	world = await aWorld(server);
}, 120_000);
afterAll(() => server.close());

const NUL = '\u0000';

describe('an address with NUL', () => {
	const addresses: readonly [Principal, (organisation: string) => string, number][] = [
		['adviserWith', () => '/accompagnement/%00', 404],
		['adviserWith', () => `/accompagnement/%00/${'A'.repeat(22)}`, 404],
		['administrator', () => '/evaluations/%00/conserver', 404],
		['administrator', (organisation) => `/organisations/${organisation}/regards-croises/%00`, 404],
		['siteAdministrator', () => '/administration?recherche=%00', 200],
		['reader', (organisation) => `/organisations/${organisation}/lectures?avant=%00`, 200]
	];
	it.each(addresses)('by %s is answered (%#)', async (principal, path, status) => {
		const { html, ...answer } = await world.browsers[principal].page(path(world.organisation));
		expect(answer.status).toBe(status);
		if (status === 404) expect(wordsOf(html)).not.toMatch(ENGLISH);
	});
});

it.each(['-100000-01-01T00:00:00Z', '+275760-09-13T00:00:00.000Z', '0000', '2026-99-99T00:00:00Z'])(
	'a page of readings before %s is the first one',
	async (before) => {
		const path = `/organisations/${world.organisation}/lectures?avant=${encodeURIComponent(before)}`;
		expect((await world.browsers.reader.page(path)).status).toBe(200);
	}
);

it('withdrawing a share of no possible name finds nothing', async () => {
	const path = `/organisations/${world.organisation}/partages?/withdraw`;
	const refused = await world.browsers.administrator.post(path, { share: NUL });
	expect(refused.status).toBe(404);
});

describe('a secret chosen by who sends it, and taken', () => {
	it('makes no common link', async () => {
		const one = await aSharedAssessment(server.db, { now: new Date() });
		const other = await aSharedAssessment(server.db, { now: new Date() });
		const administrator = await signIn(server.db, server.visitor(), other.accountId);
		const refused = await administrator.post(
			`/organisations/${other.publicId}/regards-croises/${other.shared}?/link`,
			{ token: one.token }
		);
		expect(refused.status).toBe(409);
		expect(wordsOf(await refused.text())).toContain('Rien n’a été enregistré');
	});

	it('is no new link of an assessment', async () => {
		const { linkHolder } = world.browsers;
		const { draft, completed } = world.held;
		const token = linkHolder.cookies.get(`cap-${completed}`) ?? '';
		expect(token).toHaveLength(43);
		const refused = await linkHolder.post(`/evaluations/${draft}/lien?/replace`, { token });
		expect(refused.status).toBe(409);
		expect((await linkHolder.page(`/evaluations/${draft}/profil`)).status).toBe(200);
	});
});

/** All that people signed in may ask, but leaving: nobody would be left to attack with. */
const routes = ROUTE_RULES.filter(
	({ route }) =>
		/^\/\((account|organisation|adviser)\)|conserver$/.test(route) && !route.includes('deconnexion')
);
const BOTHERING = [
	'',
	NUL,
	'__proto__',
	"' or 1=1 --",
	'<script>',
	'../..',
	'\u202E',
	'1e309',
	'-1'
];
const text = fc.oneof(
	fc.constantFrom(...BOTHERING, 'x'.repeat(400), '९'.repeat(2000)),
	fc.string({ unit: 'binary', maxLength: 40 })
);
const field = fc.constantFrom(
	...'account address addresses aller assessment avec avant closesOn code commune confirme days email'.split(
		' '
	),
	...'file id label measure member mode name next organisation page participants password'.split(
		' '
	),
	...'recherche registration reminders respondent revision role scope share suite token typedName'.split(
		' '
	),
	'__superform_json',
	'__superform_id'
);
const value = fc.oneof(
	text,
	fc.constantFrom(
		'on',
		'oui',
		'administrator',
		'link',
		'answers',
		'30',
		'A'.repeat(22),
		'A'.repeat(43),
		'a@exemple.fr'
	)
);
const attack = fc.record({
	principal: fc.constantFrom<Principal>(
		'administrator',
		'contributor',
		'adviserWith',
		'siteAdministrator'
	),
	rule: fc.constantFrom(...routes),
	action: fc.nat(20),
	/** In place of one of the parameters of the address. */
	odd: fc.option(text, { freq: 3 }),
	fields: fc.array(fc.tuple(field, value), { maxLength: 12 }),
	type: fc.constantFrom('query', 'url', 'url', 'multipart')
});

it('never gets an error of ours, whatever is asked', { timeout: 3_600_000 }, async () => {
	const seen = new Map<number, number>();
	await fc.assert(
		fc.asyncProperty(attack, async (one) => {
			const status = await send(one);
			seen.set(status, (seen.get(status) ?? 0) + 1);
			expect(status).toBeLessThan(500);
		}),
		{ numRuns: effort(200, 6000), seed: 20261125, endOnFailure: true }
	);
	for (const status of [200, 400, 404]) expect([...seen.keys()]).toContain(status);
	expect(server.app.output()).not.toMatch(/request\.failed/);
});

async function send({ principal, rule, action, odd, fields, type }: Attack): Promise<number> {
	const named: Record<string, string> = {
		organisation: world.organisation,
		partage: world.open.publicId,
		share: world.adviserShare.publicId,
		evaluation: world.kept.completed,
		id: world.kept.draft
	};
	let mayBeOdd = true;
	const address = rule.route.replaceAll(/\/\([^)]*\)/g, '').replaceAll(/\[(\w+)\]/g, (_, name) => {
		const isOdd = odd !== null && mayBeOdd;
		mayBeOdd = false;
		return isOdd
			? encodeURIComponent(odd.toWellFormed()) || '%00'
			: (named[name] ?? 'A'.repeat(43));
	});
	const actions = Object.keys(rule.actions ?? {});
	const chosen = actions[action % (actions.length || 1)];
	const pairs = fields.map(([name, content]): [string, string] => [name, content.toWellFormed()]);
	const visitor = await stillSignedIn(principal);
	if (type === 'query' || chosen === undefined)
		return (await visitor.request(`${address}?${new URLSearchParams(pairs)}`)).status;
	const body = type === 'url' ? new URLSearchParams() : new FormData();
	for (const [name, content] of pairs) body.append(name, content);
	const path = chosen === 'default' ? address : `${address}?/${chosen}`;
	return (await visitor.request(path, { method: 'POST', body })).status;
}
type Attack = typeof attack extends fc.Arbitrary<infer T> ? T : never;

/** Some of what is sent ends sessions: the attack goes on with a new one. */
async function stillSignedIn(principal: Principal): Promise<Visitor> {
	const visitor = world.browsers[principal];
	if ((await visitor.request('/organisations')).status === 200) return visitor;
	const email = principal === 'administrator' ? undefined : `${principal.toLowerCase()}@exemple.fr`;
	if (email === undefined) return visitor;
	const id = await anAccount(server.db, { email });
	return signIn(server.db, visitor, id, { secondFactor: true });
}
