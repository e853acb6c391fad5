/** Accounts, sessions and organisations in a database, for integration and HTTP tests. */
import type { Kysely } from 'kysely';
import type { MemberRole } from '#lib/domain/organisation/member-role.ts';
import { createAccessToken, hashToken } from '#lib/server/auth/access-token.ts';
import type { MemberHolder } from '#lib/server/auth/holder.ts';
import type { AccountKind, DB } from '#lib/server/db/schema.ts';
import { ensureAccount } from '#lib/server/repositories/account.repository.ts';
import {
	insertOrganisation,
	type MemberScope
} from '#lib/server/repositories/organisation.repository.ts';
import { insertSession } from '#lib/server/repositories/session.repository.ts';
import type { Visitor } from './visitor.ts';

let count = 0;
const next = () => ++count;

/** @returns its internal id */
export function anAccount(
	db: Kysely<DB>,
	{ email = `personne-${next()}@exemple.fr`, kind }: { email?: string; kind?: AccountKind } = {},
	now = new Date()
): Promise<number> {
	return ensureAccount(db, { email, kind: kind ?? 'member' }, now);
}

/** An organisation with its first administrator. */
export async function anOrganisation(
	db: Kysely<DB>,
	accountId: number,
	name = `Organisation ${next()}`,
	now = new Date()
): Promise<MemberScope & { id: number }> {
	const created = await db
		.transaction()
		.execute((trx) =>
			insertOrganisation(
				trx,
				{ name, audience: 'company', registration: null, commune: null, size: null, fields: [] },
				accountId,
				now
			)
		);
	return { ...created, accountId };
}

export async function join(
	db: Kysely<DB>,
	organisationId: number,
	accountId: number,
	role: MemberRole,
	now = new Date()
): Promise<void> {
	await db
		.insertInto('membership')
		.values({ organisation_id: organisationId, account_id: accountId, role, since: now })
		.execute();
}

/** Makes an assessment one that the organisation keeps, so that its link opens nothing more. */
export async function keepFor(
	db: Kysely<DB>,
	organisationId: number,
	{ publicId }: { publicId: string },
	accountId: number
): Promise<MemberHolder> {
	await db
		.updateTable('assessment')
		.set({ organisation_id: organisationId, access_hash: hashToken(createAccessToken()) })
		.where('public_id', '=', publicId)
		.execute();
	return { publicId, accountId };
}

/** The value of the session's cookie. */
export async function aSession(
	db: Kysely<DB>,
	accountId: number,
	{ secondFactor = false, now = new Date() }: { secondFactor?: boolean; now?: Date } = {}
): Promise<string> {
	const id = createAccessToken();
	await insertSession(db, hashToken(id), accountId, {
		createdAt: now,
		authenticatedAt: now,
		secondFactor,
		device: 'Firefox sur Linux'
	});
	return id;
}

/** Signs a visitor in (over plain http, as the tests serve it). */
export async function signIn(
	db: Kysely<DB>,
	visitor: Visitor,
	accountId: number,
	options: Parameters<typeof aSession>[2] = {}
): Promise<Visitor> {
	visitor.cookies.set('cap-session', await aSession(db, accountId, options));
	return visitor;
}
