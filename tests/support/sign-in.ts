/** What the tests of signing in share: reading the queue of mails, codes of an application, accounts with secrets. */
import type { Kysely } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { hashPassword } from '#lib/server/auth/password.ts';
import type { AccountKind, DB } from '#lib/server/db/schema.ts';
import { setPasswordHash } from '#lib/server/repositories/account.repository.ts';
import { anAccount } from './accounts.ts';

/** Passes the rules for every kind of account. */
export const PASSWORD = 'tasse girafe lundi neige';

let hash: Promise<string> | undefined;

/** An account whose password is `PASSWORD`. @returns its internal id */
export async function anAccountWithPassword(
	db: Kysely<DB>,
	options: { email?: string; kind?: AccountKind } = {}
): Promise<number> {
	const id = await anAccount(db, options);
	await setPasswordHash(db, id, await (hash ??= hashPassword(PASSWORD)));
	return id;
}

/** The code that an application shows now, or so many steps of thirty seconds later. */
export function codeOf(secret: string, stepsLater = 0, now = new Date()): string {
	return new TOTP({ secret: Secret.fromBase32(secret) }).generate({
		timestamp: now.getTime() + stepsLater * 30_000
	});
}

/** What waits in the queue for an address, oldest first. */
export async function mailsTo(
	db: Kysely<DB>,
	recipient: string
): Promise<{ kind: string; text: string; path: string; token: string }[]> {
	const rows = await db
		.selectFrom('outgoing_mail')
		.where('recipient', '=', recipient)
		.select(['kind', 'text_body'])
		.orderBy('id')
		.execute();
	return rows.map(({ kind, text_body: text }) => {
		const url = new URL(/^https?:\/\/\S+$/m.exec(text)?.[0] ?? 'http://absent/');
		const token = /[\w-]{43}/.exec(url.pathname)?.[0] ?? '';
		return { kind, text, path: url.pathname + url.search, token };
	});
}
