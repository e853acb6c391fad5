/** Random requests, the same in every run of a seed: never an error of ours, never an end, and tables that hold together. */
import { sql } from 'kysely';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { company } from '#tests/support/builders.ts';
import { effort } from '#tests/support/effort.ts';
import {
	DIAGNOSTIC_PATH,
	fieldValue,
	ORDINARY_PROFILE_FORM,
	type Visitor
} from '#tests/support/visitor.ts';
import { startAppOnPostgres, type AppOnPostgres } from './support/app-on-postgres.ts';

let server: AppOnPostgres;
let owner: Visitor;
let ids: string[];

beforeAll(async () => {
	server = await startAppOnPostgres();
	owner = server.visitor();
	ids = [await owner.startWithProfile()];
	for (let count = 1; count < 3; count++) ids.push(await owner.start({ another: true }));
});
afterAll(() => server.close());

const criterionIds = [...company.criterionById.keys()];
const slugs = company.axes.map(({ slug }) => slug);

/** Texts that programs choke on, and any other. */
const text = fc.oneof(
	{ weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
	fc.constantFrom(
		'',
		'\u0000',
		'\ud800',
		'__proto__',
		'constructor',
		"' or 1=1 --",
		'${7*7}',
		'<script>',
		'../../etc/passwd',
		'=1+1',
		'\u202E',
		'NaN',
		'1e309',
		'-0',
		'null',
		'true',
		'٣',
		'🌱'.repeat(2500),
		'x'.repeat(6000)
	)
);
const maybe = <T>(good: fc.Arbitrary<T>) =>
	fc.oneof(
		{ weight: 3, arbitrary: good as fc.Arbitrary<unknown> },
		text,
		fc.jsonValue({ maxDepth: 3 }),
		fc.integer(),
		fc.constant(undefined)
	);

const answer = fc.record({
	choice: maybe(fc.constantFrom('0', '1', '2', '3', '4', 'na', 'unknown', '')),
	note: maybe(fc.string({ maxLength: 200 })),
	priority: maybe(fc.boolean()),
	revision: maybe(fc.nat(4))
});

const field = fc.oneof(
	fc
		.constantFrom(...criterionIds)
		.chain((id) =>
			fc.constantFrom(
				`${id}.choice`,
				`${id}.note`,
				`${id}.priority`,
				`${id}.revision`,
				`${id}.seen`
			)
		),
	fc.constantFrom(
		...company.profile.map(({ id }) => id),
		'revision',
		'aller',
		'token',
		'another',
		'mode',
		'confirme',
		'__superform_json',
		'__superform_id',
		'__proto__'
	),
	text
);
const value = fc.oneof(
	fc.constantFrom(
		'0',
		'1',
		'2',
		'3',
		'4',
		'na',
		'unknown',
		'on',
		'retour',
		...Object.values(ORDINARY_PROFILE_FORM),
		'H1',
		'R4',
		'Mende',
		'Saint-Denis',
		'48',
		'insee:48095'
	),
	text
);
const fields = fc.array(fc.tuple(field, value), { maxLength: 25 });

/** One request, as a description that can be read in a failure. */
type Attack =
	| { kind: 'put'; id: number; criterionId: string; body: unknown }
	| { kind: 'raw put'; id: number; criterionId: string; body: string; type: string }
	| { kind: 'form'; id: number; page: string; fields: [string, string][]; type: string }
	| { kind: 'address'; path: string; method: string };

const criterion = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...criterionIds) }, text);
const id = fc.nat(2);
const attack: fc.Arbitrary<Attack> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant('put' as const),
			id,
			criterionId: criterion,
			body: answer
		})
	},
	fc.record({
		kind: fc.constant('raw put' as const),
		id,
		criterionId: criterion,
		body: fc.oneof(text, fc.json()),
		type: fc.constantFrom('application/json', 'text/plain', 'application/x-www-form-urlencoded')
	}),
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant('form' as const),
			id,
			page: fc.oneof(
				fc.constantFrom(
					'profil?/save',
					'besoins-et-apports?/save',
					'lien?/erase',
					'resultats?/reopen',
					'resultats/express?/continue',
					'verification?/continue',
					'verification?/complete',
					'verification?/nope'
				),
				fc.constantFrom(...slugs).map((slug) => `etapes/${slug}?/save`)
			),
			fields,
			type: fc.constantFrom('url', 'url', 'multipart')
		})
	},
	fc.record({
		kind: fc.constant('address' as const),
		path: fc.oneof(
			fc.webPath(),
			text.map((one) => `/reprendre/${encodeURIComponent(one.toWellFormed()).slice(0, 2000)}`),
			text.map((one) => `/communes?q=${encodeURIComponent(one.toWellFormed()).slice(0, 2000)}`),
			text.map(
				(one) => `/evaluations/${encodeURIComponent(one.toWellFormed()).slice(0, 2000)}/profil`
			),
			text.map(
				(one) => `${DIAGNOSTIC_PATH}?${encodeURIComponent(one.toWellFormed()).slice(0, 2000)}`
			)
		),
		method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS')
	})
);

async function send(one: Attack): Promise<number> {
	const target = 'id' in one ? ids[one.id] : '';
	const encoded =
		'criterionId' in one ? encodeURIComponent(one.criterionId.toWellFormed()).slice(0, 2000) : '';
	switch (one.kind) {
		case 'put':
			return (await owner.put(target ?? '', encoded, one.body)).status;
		case 'raw put':
			return (await owner.put(target ?? '', encoded, one.body, { 'content-type': one.type }))
				.status;
		case 'form': {
			const body = one.type === 'url' ? new URLSearchParams() : new FormData();
			for (const [name, content] of one.fields) {
				// An erasure that succeeds would leave nothing to attack.
				if (one.page === 'lien?/erase' && name === 'confirme') continue;
				body.append(name.toWellFormed(), content.toWellFormed());
			}
			return (await owner.request(`/evaluations/${target}/${one.page}`, { method: 'POST', body }))
				.status;
		}
		case 'address':
			return (await owner.request(one.path, { method: one.method })).status;
	}
}

it('never get an error of ours', { timeout: 3_600_000 }, async () => {
	const seen = new Map<number, number>();
	await fc.assert(
		fc.asyncProperty(attack, async (one) => {
			const status = await send(one);
			seen.set(status, (seen.get(status) ?? 0) + 1);
			expect(status).toBeLessThan(500);
		}),
		{ numRuns: effort(250, 8000), seed: 20261122, endOnFailure: true }
	);
	// The attacks do reach the inside: some succeed, some are refused for several reasons.
	for (const status of [200, 303, 400, 404]) expect([...seen.keys()]).toContain(status);
	expect(server.app.output()).not.toMatch(/request\.failed/);
	expect((await owner.request('/health/ready')).status).toBe(200);
});

it('leave tables that hold together, and an application that still works', async () => {
	const { db } = server;
	const { rows } = await sql<{ faults: number }>`
		select count(*)::int as faults from assessment a left join answer r on r.assessment_id = a.id
		where (a.status = 'completed') <> (a.result is not null)
			or r.revision < 1 or length(r.note) > 5000 or (r.kind = 'level') <> (r.level is not null)
			or jsonb_typeof(a.profile) <> 'object'`.execute(db);
	expect(rows[0]?.faults).toBe(0);
	const stored = await db.selectFrom('answer').select('criterion_id').distinct().execute();
	for (const { criterion_id } of stored) expect(criterionIds).toContain(criterion_id);
	const profiles = await db.selectFrom('assessment').select('profile').execute();
	const known = new Set(company.profile.map(({ id: question }) => question));
	for (const { profile } of profiles)
		for (const question of Object.keys(profile as object)) expect(known).toContain(question);
	expect(await db.selectFrom('assessment').select('id').execute()).toHaveLength(3);

	const newcomer = server.visitor();
	const { html } = await newcomer.page(DIAGNOSTIC_PATH);
	expect(fieldValue(html, 'token')).toHaveLength(43);
	const fresh = await newcomer.startWithProfile();
	expect(await newcomer.answer(fresh, 'E1.1', { choice: '3' })).toMatchObject({ status: 200 });
	expect((await newcomer.complete(fresh)).status).toBe(303);
	expect((await newcomer.page(`/evaluations/${fresh}/resultats`)).status).toBe(200);
});
