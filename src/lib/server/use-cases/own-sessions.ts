import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { SignedIn } from '../auth/sessions.ts';
import type { DB } from '../db/schema.ts';
import { deleteSessionOf, findSessionsOf } from '../repositories/session.repository.ts';

/** A session as its owner sees it. */
export interface OwnSession {
	/** Names it in the list; neither the id nor what the database keeps of it. */
	name: string;
	device: string;
	createdAt: Date;
	lastUsedAt: Date;
	isCurrent: boolean;
}

type Owner = Pick<SignedIn, 'accountId' | 'sessionHash'>;

const nameOf = (idHash: Uint8Array): string =>
	createHash('sha256').update('name of ').update(idHash).digest('base64url').slice(0, 16);

const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.from(one).equals(Buffer.from(other));

/** The open sessions of whoever asks, this one first. */
export async function listOwnSessions(
	db: Kysely<DB>,
	{ accountId, sessionHash }: Owner,
	now: Date
): Promise<OwnSession[]> {
	const sessions = await findSessionsOf(db, accountId, now);
	return sessions
		.map(({ idHash, device, createdAt, lastUsedAt }) => ({
			name: nameOf(idHash),
			device,
			createdAt,
			lastUsedAt,
			isCurrent: isSame(idHash, sessionHash)
		}))
		.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}

/** Ends the named session of whoever asks, or all but this one; harmless when it is over already. */
export async function endOwnSessions(
	db: Kysely<DB>,
	{ accountId, sessionHash }: Owner,
	which: string | 'others',
	now: Date
): Promise<void> {
	for (const { idHash } of await findSessionsOf(db, accountId, now)) {
		const isMeant = which === 'others' ? !isSame(idHash, sessionHash) : nameOf(idHash) === which;
		if (isMeant) await deleteSessionOf(db, accountId, idHash);
	}
}
