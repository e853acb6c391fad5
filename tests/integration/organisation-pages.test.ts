/** What the pages of an organisation cost, and what they let out. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readSession } from '#lib/server/auth/sessions.ts';
import { inviteMember } from '#lib/server/use-cases/invite-members.ts';
import { load as loadKeep } from '../../src/routes/(respondent)/evaluations/[id]/conserver/+page.server.ts';
import { load as loadResults } from '../../src/routes/(respondent)/evaluations/[id]/resultats/+page.server.ts';
import { load as loadData } from '../../src/routes/(respondent)/evaluations/[id]/lien/+page.server.ts';
import { load as loadInvitation } from '../../src/routes/(respondent)/invitations/[token]/+page.server.ts';
import { load as loadList } from '../../src/routes/(organisation)/organisations/+page.server.ts';
import { load as loadOrganisation } from '../../src/routes/(organisation)/organisations/[organisation]/+page.server.ts';
import { load as loadIdentity } from '../../src/routes/(organisation)/organisations/[organisation]/identite/+page.server.ts';
import { load as loadMembers } from '../../src/routes/(organisation)/organisations/[organisation]/membres/+page.server.ts';
import { completeAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import { anAccount, anOrganisation, aSession, join, keepFor } from '../support/accounts.ts';
import { anAnsweredAssessment, NOW } from '../support/assessments.ts';
import { freshDatabase, type TestDatabase } from '../support/databases.ts';

/** What `database()` gives to routes. */
const held = globalThis as { capAlliancesDatabase?: { db: TestDatabase['db'] } | undefined };

describe.each(['pglite', 'postgres'] as const)('pages of an organisation (%s)', (kind) => {
	const statements: string[] = [];
	let database: TestDatabase;
	let cookies: Map<string, string>;
	let ids: { organisation: string; draft: string; completed: string; linked: string };

	beforeAll(async () => {
		database = await freshDatabase(kind, { log: ({ query }) => statements.push(query.sql) });
		const { db } = database;
		const owner = await anAccount(db);
		const organisation = await anOrganisation(db, owner);
		for (let index = 0; index < 6; index++)
			await join(db, organisation.id, await anAccount(db), 'reader');
		const answers = { 'E1.1': 2, 'E1.2': 3, 'E1.3': 1 } as const;
		const [draft, completed, linked] = [
			await anAnsweredAssessment(db, answers),
			await anAnsweredAssessment(db, answers),
			await anAnsweredAssessment(db, answers)
		];
		await completeAssessment(db, completed, 'full', NOW);
		for (const one of [draft, completed]) await keepFor(db, organisation.id, one, owner);
		const email = 'invitee@exemple.fr';
		await inviteMember(
			db,
			{ ...organisation, accountId: owner, name: '', clientAddress: '192.0.2.1' },
			{ email, role: 'reader' },
			new Date()
		);
		cookies = new Map([
			['cap-session', await aSession(db, owner)],
			[`cap-${linked.publicId}`, linked.token]
		]);
		ids = {
			organisation: organisation.publicId,
			draft: draft.publicId,
			completed: completed.publicId,
			linked: linked.publicId
		};
	}, 60_000);
	afterAll(() => database.close());
	afterEach(() => delete held.capAlliancesDatabase);

	/** A request of this browser, with the account read as the hook does. */
	function eventOf(params: Record<string, string>): never {
		held.capAlliancesDatabase = { db: database.db };
		const url = new URL('http://localhost/');
		const jar = {
			get: (name: string) => cookies.get(name),
			getAll: () => [...cookies].map(([name, value]) => ({ name, value })),
			delete: () => undefined
		};
		let reading: ReturnType<typeof readSession> | undefined;
		const account = () =>
			(reading ??= readSession(database.db, { cookies: jar as never, url }, new Date()));
		return {
			params,
			url,
			cookies: jar,
			request: new Request(url),
			getClientAddress: () => '192.0.2.1',
			locals: { account, halfSignedIn: account }
		} as never;
	}

	async function tokenMailed(db: TestDatabase['db']): Promise<string> {
		const { text_body } = await db
			.selectFrom('outgoing_mail')
			.select('text_body')
			.executeTakeFirstOrThrow();
		return /\/invitations\/([\w-]{43})/.exec(text_body)?.[1] ?? '';
	}

	it.each<[string, number, (event: never) => unknown, () => Record<string, string>]>([
		['list', 3, loadList, () => ({})],
		['organisation', 3, loadOrganisation, () => ({ organisation: ids.organisation })],
		['members', 3, loadMembers, () => ({ organisation: ids.organisation })],
		['identity', 2, loadIdentity, () => ({ organisation: ids.organisation })],
		['keeping', 3, loadKeep, () => ({ id: ids.linked })],
		['results', 3, loadResults, () => ({ id: ids.completed })],
		['data of a diagnostic', 2, loadData, () => ({ id: ids.draft })]
	])('%s takes %i statements at most', async (_, most, load, params) => {
		const event = eventOf(params());
		statements.length = 0;
		await load(event);
		expect(statements.length).toBeGreaterThan(0);
		expect(statements.length).toBeLessThanOrEqual(most);
	});

	it('an invitation takes three', async () => {
		const event = eventOf({ token: await tokenMailed(database.db) });
		statements.length = 0;
		await loadInvitation(event);
		expect(statements).toHaveLength(3);
	});

	it('hold neither internal ids, hashes nor answers', async () => {
		const pages = await Promise.all([
			loadList(eventOf({})),
			loadOrganisation(eventOf({ organisation: ids.organisation })),
			loadMembers(eventOf({ organisation: ids.organisation })),
			loadKeep(eventOf({ id: ids.linked }))
		]);
		const everything = JSON.stringify(pages);
		expect(everything).not.toMatch(
			/"(id|accountId|organisationId)":\d|hash|secret|"answers"|"note"/i
		);
	});

	it('list what is kept, with how far it is', async () => {
		const page = (await loadOrganisation(eventOf({ organisation: ids.organisation }))) as {
			assessments: { publicId: string; isDraft: boolean; state: string }[];
		};
		expect(page.assessments).toMatchObject([
			{
				publicId: ids.completed,
				isDraft: false,
				state: expect.stringMatching(/niveau/i) as string
			},
			{
				publicId: ids.draft,
				isDraft: true,
				state: expect.stringMatching(/^3 réponses sur \d+$/) as string
			}
		]);
	});
});
