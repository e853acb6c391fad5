/** Mail scanners open every link of a mail before its reader: they gain nothing, consume nothing, change nothing. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccessToken, type AccessToken } from '#lib/server/auth/access-token.ts';
import type { LinkPurpose } from '#lib/server/db/schema.ts';
import { insertInvitation } from '#lib/server/repositories/invitation.repository.ts';
import { insertLink } from '#lib/server/repositories/mailed-link.repository.ts';
import { inviteRespondents } from '#lib/server/use-cases/invite-respondents.ts';
import { createShare } from '#lib/server/use-cases/share-results.ts';
import { anAccount, anOrganisation, keepFor, signIn } from '#tests/support/accounts.ts';
import { aSharedAssessment } from '#tests/support/shared-assessments.ts';
import { mailsTo } from '#tests/support/sign-in.ts';
import { fieldsOf, type Visitor } from '#tests/support/visitor.ts';
import { startAppOnPostgres, type AppOnPostgres } from './support/app-on-postgres.ts';

let server: AppOnPostgres;
let count = 0;
const anEmail = () => `lien-${++count}@exemple.fr`;
const soon = () => new Date(Date.now() + 600_000);

beforeAll(async () => {
	server = await startAppOnPostgres();
});
afterAll(() => server.close());

/** What a mail carries: the address of its link, and how its reader then uses it. */
interface Mailed {
	path: string;
	/** Signed in already where the link asks for it. */
	reader?: Visitor;
	action?: string;
	fields?: Record<string, string>;
}

async function mailedLink(
	purpose: LinkPurpose,
	to: { email?: string; accountId?: number } = {}
): Promise<AccessToken> {
	const token = createAccessToken();
	const link = { purpose, email: anEmail(), expiresAt: soon(), ...to };
	await insertLink(server.db, token, link, new Date());
	return token;
}

async function aRespondentInvited(): Promise<string> {
	const shared = await aSharedAssessment(server.db, { now: new Date() });
	const email = anEmail();
	await inviteRespondents(server.db, shared, { addresses: [email], role: 'other' }, new Date());
	const [mail] = await mailsTo(server.db, email);
	return mail?.path ?? '';
}

/** One of each, by the route that its address leads to. */
const MAILED: Record<string, () => Promise<Mailed>> = {
	'/connexion/lien/[token]': async () => ({
		path: `/connexion/lien/${await mailedLink('sign-in')}`
	}),
	'/mot-de-passe/[token]': async () => {
		const email = anEmail();
		const accountId = await anAccount(server.db, { email });
		return {
			path: `/mot-de-passe/${await mailedLink('reset-password', { email, accountId })}`,
			fields: { password: 'vélo soupe nuage marteau' }
		};
	},
	'/compte/adresse/[token]': async () => {
		const accountId = await anAccount(server.db);
		return {
			path: `/compte/adresse/${await mailedLink('change-email', { accountId })}`,
			reader: await signIn(server.db, server.visitor(), accountId)
		};
	},
	'/administration/premier/[token]': async () => ({
		path: `/administration/premier/${await mailedLink('name-administrator')}`
	}),
	'/administration/conseiller/[token]': async () => ({
		path: `/administration/conseiller/${await mailedLink('name-adviser')}`
	}),
	'/invitations/[token]': async () => {
		const { db } = server;
		const owner = await anAccount(db);
		const { id } = await anOrganisation(db, owner);
		const token = createAccessToken();
		const email = anEmail();
		const sent = { email, role: 'reader', token, invitedBy: owner, expiresAt: soon() } as const;
		await db.transaction().execute((trx) => insertInvitation(trx, id, sent, new Date()));
		return {
			path: `/invitations/${token}`,
			reader: await signIn(db, server.visitor(), await anAccount(db, { email })),
			action: '?/accept'
		};
	},
	'/participer/[token]': async () => ({ path: await aRespondentInvited() }),
	'/participer/[token]/rappel': async () => ({ path: `${await aRespondentInvited()}/rappel` }),
	'/partages/[token]': async () => {
		const { db } = server;
		const owner = server.visitor();
		const assessment = await owner.startWithProfile();
		await owner.answer(assessment, 'E1.1', { choice: '3' });
		await owner.complete(assessment);
		const accountId = await anAccount(db);
		const organisation = await anOrganisation(db, accountId);
		await keepFor(db, organisation.id, { publicId: assessment }, accountId);
		const secret = createAccessToken();
		await createShare(
			db,
			organisation,
			{
				kind: 'link',
				scope: 'results',
				label: 'Le conseil',
				assessmentPublicId: assessment,
				days: 30,
				secret
			},
			new Date()
		);
		return { path: `/partages/${secret}` };
	},
	'/reprendre/[token]': async () => {
		const owner = server.visitor();
		return { path: await owner.resumeLink(await owner.startWithProfile()) };
	}
};

/** Every row of every table but the mails that wait, which the worker takes when it likes. */
async function everything(): Promise<string> {
	const { rows: tables } = await sql<{ name: string }>`
		select tablename as name from pg_tables
		where schemaname = 'public' and tablename <> 'outgoing_mail' order by 1`.execute(server.db);
	const contents = await Promise.all(
		tables.map(async ({ name }) => {
			const { rows } = await sql<{ line: string }>`
				select to_jsonb(r)::text as line from ${sql.table(name)} r order by 1`.execute(server.db);
			return [name, ...rows.map(({ line }) => line)].join('\n');
		})
	);
	return contents.join('\n');
}

describe('links that mails carry', () => {
	it('are all here', () => {
		const routes = Object.keys(import.meta.glob('/src/routes/**/+page.svelte'))
			.filter((file) => file.includes('[token]'))
			.map((file) =>
				file
					.replace('/src/routes', '')
					.replace('/+page.svelte', '')
					.replaceAll(/\/\([^)]*\)/g, '')
			);
		expect(Object.keys(MAILED).toSorted()).toEqual(routes.toSorted());
	});

	it.each(Object.keys(MAILED))('%s opened by a scanner still serves its reader', async (route) => {
		const { path, reader = server.visitor(), action = '', fields } = await MAILED[route]!();
		const before = await everything();
		for (const scanner of [server.visitor(), server.visitor({ 'user-agent': 'SafeLinks' })]) {
			for (const [method, suffix] of [
				['GET', ''],
				['HEAD', ''],
				['GET', '/__data.json'],
				['GET', '?utm_source=courriel']
			] as const) {
				const opened = await scanner.request(path + suffix, { method });
				expect(opened.status, `${method} ${suffix}`).toBeLessThan(400);
				expect(opened.headers.getSetCookie()).toEqual([]);
				await opened.body?.cancel();
			}
		}
		expect(await everything()).toBe(before);
		const shown = await reader.page(path);
		expect(shown.status).toBe(200);
		const used = await reader.post(path + action, { ...fieldsOf(shown.html), ...fields });
		expect(used.status).toBe(303);
		expect(await everything()).not.toBe(before);
	});
});
