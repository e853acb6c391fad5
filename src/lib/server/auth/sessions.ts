import type { Cookies } from '@sveltejs/kit';
import type { Kysely } from 'kysely';
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import type { DB } from '../db/schema.ts';
import {
	deleteAccountSessions,
	deleteExpiredSessions,
	deleteSession,
	findSession,
	insertSession,
	touchSession,
	type SessionFacts,
	type SignedInAccount
} from '../repositories/session.repository.ts';
import { createAccessToken, hashToken, isAccessToken } from './access-token.ts';
import { describeDevice } from './device.ts';
import { IDLE_MS, sessionEnd, TOUCH_EVERY_MS } from './session-limits.ts';

/*
 * The only importer of lucia (frozen by its author): replacing it is rewriting this file. What it keeps is our own
 * adapter, which stores SHA-256 of the session's id and the limits of the account's kind.
 */

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof luciaOn>;
		UserId: number;
		DatabaseSessionAttributes: SessionFacts;
		DatabaseUserAttributes: SignedInAccount;
	}
}

/** Who is signed in, and how far they have proven it. */
export interface SignedIn extends SignedInAccount {
	accountId: number;
	/** Names the session in the list of sessions; opens nothing. */
	sessionHash: Uint8Array;
	session: SessionFacts & { expiresAt: Date };
}

/**
 * lucia writes a session again once half of this is gone. It is told the same end for every kind of account, counted
 * from the last use, so that this is five minutes later for all; the real end is in the statement that finds it.
 */
const LONGEST_IDLE = Math.max(...Object.values(IDLE_MS));
const AS_LUCIA_COUNTS = new TimeSpan(2 * (LONGEST_IDLE - TOUCH_EVERY_MS), 'ms');

function luciaOn(db: Kysely<DB>, now: Date) {
	const adapter: Adapter = {
		async getSessionAndUser(id) {
			const found = await findSession(db, hashToken(id), now);
			if (!found) return [null, null];
			const { accountId: userId, lastUsedAt, facts, account } = found;
			const expiresAt = new Date(lastUsedAt.getTime() + LONGEST_IDLE);
			return [
				{ id, userId, expiresAt, attributes: facts },
				{ id: userId, attributes: account }
			];
		},
		// Lists, and sessions of others, go through the repository, where ids are known by their hash only.
		getUserSessions: () => Promise.resolve([]),
		setSession: ({ id, userId, attributes }) =>
			insertSession(db, hashToken(id), userId, attributes),
		updateSessionExpiration: (id) => touchSession(db, hashToken(id), now),
		deleteSession: (id) => deleteSession(db, hashToken(id)),
		deleteUserSessions: (accountId) => deleteAccountSessions(db, accountId),
		deleteExpiredSessions: () => deleteExpiredSessions(db, now)
	};
	return new Lucia<SessionFacts, SignedInAccount>(adapter, {
		sessionExpiresIn: AS_LUCIA_COUNTS,
		getSessionAttributes: (facts) => facts,
		getUserAttributes: (account) => account
	});
}

const cookieName = (url: URL) => (url.protocol === 'https:' ? '__Host-cap-session' : 'cap-session');

const attributes = (url: URL) =>
	({ path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' }) as const;

interface Browser {
	cookies: Cookies;
	url: URL;
	request: Request;
}

/** Does this browser present a session, valid or not? Asks no database. */
export function presentsSession({ cookies, url }: Pick<Browser, 'cookies' | 'url'>): boolean {
	return isAccessToken(cookies.get(cookieName(url)));
}

/**
 * Who this browser is signed in as, or null: no session, or one that is over, or of an account that was disabled.
 * The second factor may still be missing: see `secondFactor` and `hasSecondFactor`.
 */
export async function readSession(
	db: Kysely<DB>,
	{ cookies, url }: Pick<Browser, 'cookies' | 'url'>,
	now: Date
): Promise<SignedIn | null> {
	const id = cookies.get(cookieName(url));
	if (!isAccessToken(id)) return null;
	const { session, user } = await luciaOn(db, now).validateSession(id);
	if (!session) return null;
	const { id: accountId, ...account } = user;
	const lastUsed = session.fresh ? now : new Date(session.expiresAt.getTime() - LONGEST_IDLE);
	const expiresAt = sessionEnd(account.kind, session.createdAt, lastUsed);
	return { ...account, accountId, sessionHash: hashToken(id), session: { ...session, expiresAt } };
}

/**
 * Opens a session for this account and gives its cookie to the browser; the session that the browser presented, if
 * any, ends: a new id at each sign-in, second factor and change of rights (security bar §2).
 */
export async function openSession(
	db: Kysely<DB>,
	browser: Browser,
	account: { accountId: number; secondFactor: boolean },
	now: Date
): Promise<void> {
	const { cookies, url, request } = browser;
	const lucia = luciaOn(db, now);
	const former = cookies.get(cookieName(url));
	if (isAccessToken(former)) await lucia.invalidateSession(former);
	const id = createAccessToken();
	await lucia.createSession(
		account.accountId,
		{
			createdAt: now,
			authenticatedAt: now,
			secondFactor: account.secondFactor,
			device: describeDevice(request.headers.get('user-agent'))
		},
		{ sessionId: id }
	);
	cookies.set(cookieName(url), id, attributes(url));
}

/** Counts the idle time of this session from now. @returns its new end */
export async function prolongSession(
	db: Kysely<DB>,
	{ sessionHash, kind, session }: SignedIn,
	now: Date
): Promise<Date> {
	await touchSession(db, sessionHash, now);
	return sessionEnd(kind, session.createdAt, now);
}

/** Ends the session of this browser. */
export async function closeSession(
	db: Kysely<DB>,
	{ cookies, url }: Pick<Browser, 'cookies' | 'url'>,
	now: Date
): Promise<void> {
	const id = cookies.get(cookieName(url));
	if (isAccessToken(id)) await luciaOn(db, now).invalidateSession(id);
	cookies.delete(cookieName(url), attributes(url));
}
