/** Sessions: limits, their end, and what the database keeps of them (security bar §2). */
import type { Cookies } from '@sveltejs/kit';
import { sql, type Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeSession, openSession, readSession } from '#lib/server/auth/sessions.ts';
import type { AccountKind, DB } from '#lib/server/db/schema.ts';
import { deleteAccountSessions } from '#lib/server/repositories/session.repository.ts';
import { anAccount } from '../support/accounts.ts';
import { onBothDatabases } from '../support/databases.ts';

const MINUTE = 60_000;
const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE);

/** A browser with a cookie jar. */
function aBrowser(address = 'http://127.0.0.1:3000/') {
	const jar = new Map<string, { value: string; options: unknown }>();
	const cookies = {
		get: (name: string) => jar.get(name)?.value,
		set: (name: string, value: string, options: unknown) => jar.set(name, { value, options }),
		delete: (name: string) => jar.delete(name)
	} as unknown as Cookies;
	const request = new Request(address, {
		headers: { 'user-agent': 'Mozilla Windows Firefox/150' }
	});
	return { jar, cookies, url: new URL(address), request };
}

onBothDatabases('sessions', (getDb) => {
	let browser: ReturnType<typeof aBrowser>;
	let accountId: number;
	const signIn = (kind: AccountKind = 'member') =>
		anAccount(getDb(), { kind }).then(async (id) => {
			accountId = id;
			await openSession(getDb(), browser, { accountId, secondFactor: false }, new Date());
		});
	const isOpen = (now = new Date()) =>
		readSession(getDb(), browser, now).then((one) => one !== null);

	beforeEach(() => {
		browser = aBrowser();
	});

	it('say who is signed in, and none of the secrets', async () => {
		await signIn();
		const signedIn = await readSession(getDb(), browser, new Date());
		expect(signedIn).toMatchObject({
			accountId,
			kind: 'member',
			hasPassword: false,
			hasSecondFactor: false,
			session: { device: 'Firefox sur Windows', secondFactor: false }
		});
		expect(JSON.stringify(signedIn)).not.toMatch(/hash":|secret":/);
	});

	it('are kept by hash only', async () => {
		await signIn();
		const id = browser.jar.get('cap-session')!.value;
		expect(id).toMatch(/^[\w-]{43}$/);
		expect(await everything(getDb())).not.toContain(id);
		expect(await everything(getDb())).not.toContain(Buffer.from(id, 'base64url').toString('hex'));
	});

	it('travel in a host-bound, secure cookie over https', async () => {
		browser = aBrowser('https://diagnostic.exemple.fr/');
		await signIn();
		expect(browser.jar.get('__Host-cap-session')?.options).toEqual({
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: true
		});
	});

	describe.each([
		['member', 120],
		['adviser', 60],
		['administrator', 60]
	] as const)('of kind %s', (kind, idle) => {
		it(`end after ${idle} minutes without use`, async () => {
			await signIn(kind);
			expect(await isOpen(later(idle - 1))).toBe(true);
			await signIn(kind);
			expect(await isOpen(later(idle + 1))).toBe(false);
		});

		it('end after twelve hours however much they are used', async () => {
			await signIn(kind);
			await getDb()
				.updateTable('session')
				.set({ created_at: later(-12 * 60 + 10) })
				.where('account_id', '=', accountId)
				.execute();
			// Old enough to be written again, now.
			await rewind(getDb(), accountId, 30);
			expect(await isOpen()).toBe(true);
			expect(await isOpen(later(9))).toBe(true);
			expect(await isOpen(later(11))).toBe(false);
		});

		it('are written again five minutes after they were last used, not at each request', async () => {
			await signIn(kind);
			const stored = () =>
				getDb()
					.selectFrom('session')
					.where('account_id', '=', accountId)
					.select(['last_used_at', 'expires_at'])
					.executeTakeFirstOrThrow();
			const endsAt = async () =>
				(await readSession(getDb(), browser, new Date()))?.session.expiresAt;
			await rewind(getDb(), accountId, 4);
			const before = await stored();
			expect(await endsAt()).toEqual(before.expires_at);
			expect(await stored()).toEqual(before);
			await rewind(getDb(), accountId, 2);
			expect(await endsAt()).toEqual((await stored()).expires_at);
			expect((await stored()).expires_at.getTime()).toBeGreaterThan(before.expires_at.getTime());
			// In its last hour too, when nothing prolongs it any more.
			await getDb()
				.updateTable('session')
				.set({ created_at: later(-12 * 60 + 10), last_used_at: later(-1), expires_at: later(10) })
				.where('account_id', '=', accountId)
				.execute();
			const last = await stored();
			expect(await isOpen()).toBe(true);
			expect(await stored()).toEqual(last);
		});

		it('are prolonged by use', async () => {
			await signIn(kind);
			await rewind(getDb(), accountId, idle - 2);
			expect(await isOpen()).toBe(true);
			expect(await isOpen(later(idle - 2))).toBe(true);
		});
	});

	it('end when their owner signs out, and the browser forgets them', async () => {
		await signIn();
		const former = new Map(browser.jar);
		await closeSession(getDb(), browser, new Date());
		expect(browser.jar.size).toBe(0);
		for (const [name, kept] of former) browser.jar.set(name, kept);
		expect(await isOpen()).toBe(false);
	});

	it('get a new id at each sign-in, and the former one opens nothing', async () => {
		await signIn();
		const former = browser.jar.get('cap-session')!;
		await openSession(getDb(), browser, { accountId, secondFactor: true }, new Date());
		expect(browser.jar.get('cap-session')!.value).not.toBe(former.value);
		browser.jar.set('cap-session', former);
		expect(await isOpen()).toBe(false);
	});

	it('end at once when the account is disabled, or all of them are ended', async () => {
		await signIn();
		await getDb()
			.updateTable('account')
			.set({ disabled_at: new Date() })
			.where('id', '=', accountId)
			.execute();
		expect(await isOpen()).toBe(false);
		await signIn();
		await deleteAccountSessions(getDb(), accountId);
		expect(await isOpen()).toBe(false);
	});

	it.each(['', 'x', 'x'.repeat(43), 'é'.repeat(43), 'a'.repeat(100_000)])(
		'are not opened by an invented id (%#)',
		async (value) => {
			browser.jar.set('cap-session', { value, options: {} });
			expect(await isOpen()).toBe(false);
		}
	);
});

/** Makes the sessions of an account last used that many minutes ago. */
async function rewind(db: Kysely<DB>, accountId: number, minutes: number): Promise<void> {
	await sql`
		update session set last_used_at = last_used_at - make_interval(mins => ${minutes}),
			expires_at = expires_at - make_interval(mins => ${minutes})
		where account_id = ${accountId}`.execute(db);
}

async function everything(db: Kysely<DB>): Promise<string> {
	const rows = await db.selectFrom('session').selectAll().execute();
	return rows
		.map((row) => JSON.stringify({ ...row, id_hash: Buffer.from(row.id_hash).toString('hex') }))
		.join();
}
