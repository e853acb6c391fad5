/** Signing in by link and by password, and what guessers meet (security bar §3). */
import { describe, expect, it } from 'vitest';
import { argon2Sync, randomBytes } from 'node:crypto';
import { createAccessToken } from '#lib/server/auth/access-token.ts';
import { hashPassword } from '#lib/server/auth/password.ts';
import {
	findAccountByEmail,
	setPasswordHash
} from '#lib/server/repositories/account.repository.ts';
import { mayCheck } from '#lib/server/repositories/failed-check.repository.ts';
import { setDisabled } from '#lib/server/repositories/account-list.repository.ts';
import { takeTurn } from '#lib/server/repositories/throttle.repository.ts';
import { askReset, changePassword, resetByLink } from '#lib/server/use-cases/change-password.ts';
import { lookUpMailedLink } from '#lib/server/use-cases/mailed-links.ts';
import { askSignInLink, followSignInLink } from '#lib/server/use-cases/sign-in-by-link.ts';
import { checkAccountPassword } from '#lib/server/use-cases/sign-in-by-password.ts';
import { aSession, anAccount, anOrganisation } from '../support/accounts.ts';
import { onBothDatabases } from '../support/databases.ts';
import { anAccountWithPassword, mailsTo, PASSWORD } from '../support/sign-in.ts';

const MINUTE = 60_000;
const NOW = new Date('2026-11-25T10:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
let count = 0;
const anEmail = () => `camille-${++count}@exemple.fr`;
const aClient = () => `198.51.100.${++count}`;

onBothDatabases('signing in', (getDb) => {
	const ask = async (email: string, clientAddress = aClient(), now = NOW) =>
		askSignInLink(getDb(), { email, next: '/compte', clientAddress }, now);
	const follow = (token: string, now = NOW, clientAddress = aClient()) =>
		followSignInLink(getDb(), { token, clientAddress }, now);
	const lastToken = async (email: string) => (await mailsTo(getDb(), email)).at(-1)?.token ?? '';
	const tryPassword = (email: string, password: string, now = NOW, clientAddress = aClient()) =>
		checkAccountPassword(getDb(), { email, password, clientAddress }, now);
	const accounts = () => getDb().selectFrom('account').select('email').execute();

	describe('by a mailed link', () => {
		it('makes the account when the link is spent, not before', async () => {
			const email = anEmail();
			await ask(email);
			const token = await lastToken(email);
			const link = { purpose: 'sign-in', token, clientAddress: aClient() } as const;
			for (let turn = 0; turn < 5; turn++)
				expect(await lookUpMailedLink(getDb(), link, NOW)).toMatchObject({ ok: true });
			expect(await accounts()).not.toContainEqual({ email });
			expect(await follow(token)).toMatchObject({ ok: true, value: { email, kind: 'member' } });
			expect(await accounts()).toContainEqual({ email });
		});

		it('serves once, however many try at the same moment', async () => {
			const email = anEmail();
			await ask(email);
			const token = await lastToken(email);
			const outcomes = await Promise.all(Array.from({ length: 8 }, () => follow(token)));
			expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
			expect(await follow(token)).toEqual({ ok: false, error: 'unknownLink' });
		});

		it('is good for fifteen minutes', async () => {
			const email = anEmail();
			await ask(email);
			await ask(email);
			const [first, second] = await mailsTo(getDb(), email);
			expect(await follow(first!.token, later(14.9))).toMatchObject({ ok: true });
			expect(await follow(second!.token, later(15))).toMatchObject({ error: 'unknownLink' });
		});

		it.each(['', 'court', 'x'.repeat(43), 'é'.repeat(43), "' or ''='", '\u0000'])(
			'opens nothing when forged (%#)',
			async (token) => {
				expect(await follow(token)).toEqual({ ok: false, error: 'unknownLink' });
			}
		);

		it('opens nothing of another purpose', async () => {
			const email = anEmail();
			await anAccount(getDb(), { email });
			await askReset(getDb(), { email, clientAddress: aClient() }, NOW);
			expect(await follow(await lastToken(email))).toMatchObject({ error: 'unknownLink' });
		});

		it('asked twice for an address without account makes one account, in either order', async () => {
			const email = anEmail();
			await Promise.all([ask(email), ask(email)]);
			const tokens = (await mailsTo(getDb(), email)).map(({ token }) => token);
			const opened = await Promise.all(tokens.reverse().map((token) => follow(token)));
			expect(opened.map(({ ok }) => ok)).toEqual([true, true]);
			const made = (await accounts()).filter((one) => one.email === email);
			expect(made).toHaveLength(1);
		});

		it('opens no suspended account', async () => {
			const email = anEmail();
			const id = await anAccount(getDb(), { email });
			await setDisabled(getDb(), id, NOW);
			await ask(email);
			expect(await follow(await lastToken(email))).toEqual({ ok: false, error: 'disabled' });
		});

		it('is mailed four times a quarter of an hour to one address, and the last still opens', async () => {
			const email = anEmail();
			for (let turn = 0; turn < 4; turn++) expect(await ask(email)).toMatchObject({ ok: true });
			expect(await ask(email)).toEqual({ ok: false, error: 'tooMany' });
			expect(await mailsTo(getDb(), email)).toHaveLength(4);
			expect(await follow(await lastToken(email), later(14))).toMatchObject({ ok: true });
			expect(await ask(email, aClient(), later(15))).toMatchObject({ ok: true });
		});

		it('is asked a hundred times an hour by one client at most', async () => {
			const client = aClient();
			for (let turn = 0; turn < 100; turn++) await takeTurn(getDb(), 'mailsAsked', client, NOW);
			expect(await ask(anEmail(), client)).toEqual({ ok: false, error: 'tooMany' });
			expect(await ask(anEmail())).toMatchObject({ ok: true });
			expect(await ask(anEmail(), client, later(60))).toMatchObject({ ok: true });
		});

		it('stops who tries links at random, alone', async () => {
			const guesser = aClient();
			for (let turn = 0; turn < 20; turn++)
				expect(await follow(createAccessToken(), NOW, guesser)).toMatchObject({
					error: 'unknownLink'
				});
			expect(await follow(createAccessToken(), NOW, guesser)).toMatchObject({
				error: 'tooManyMisses'
			});
			expect(await follow(createAccessToken())).toMatchObject({ error: 'unknownLink' });
		});

		it('leaves no secret in the database but in the mail that waits', async () => {
			const email = anEmail();
			await ask(email);
			const links = await getDb().selectFrom('mailed_link').selectAll().execute();
			expect(JSON.stringify(links)).not.toContain(await lastToken(email));
		});
	});

	describe('by password', () => {
		it('opens with the right one only', async () => {
			const email = anEmail();
			await anAccountWithPassword(getDb(), { email });
			expect(await tryPassword(email, PASSWORD)).toMatchObject({ ok: true, value: { email } });
			for (const password of ['', 'autre chose', PASSWORD.toUpperCase(), `${PASSWORD} `])
				expect(await tryPassword(email, password)).toEqual({ ok: false, error: 'wrong' });
		});

		it('says the same of unknown, passwordless and suspended accounts', async () => {
			const without = anEmail();
			await anAccount(getDb(), { email: without });
			const suspended = anEmail();
			await setDisabled(getDb(), await anAccountWithPassword(getDb(), { email: suspended }), NOW);
			for (const email of [anEmail(), without, suspended])
				expect(await tryPassword(email, PASSWORD)).toEqual({ ok: false, error: 'wrong' });
		});

		it.each(['known', 'unknown'])('makes guessers wait after five failures (%s)', async (which) => {
			const email = anEmail();
			if (which === 'known') await anAccountWithPassword(getDb(), { email });
			const outcomes = await Promise.all(
				Array.from({ length: 12 }, () => tryPassword(email, 'mauvais mot'))
			);
			const count = (error: string) => outcomes.filter((one) => !one.ok && one.error === error);
			expect(count('wrong')).toHaveLength(5);
			expect(count('wait')).toHaveLength(7);
			// Even the right one, or the wait would tell which it is.
			expect(await tryPassword(email, PASSWORD, later(0.9))).toMatchObject({ error: 'wait' });
			// One minute, then two, then four.
			expect(await tryPassword(email, 'mauvais mot', later(1))).toMatchObject({ error: 'wrong' });
			expect(await tryPassword(email, 'mauvais mot', later(2.9))).toMatchObject({ error: 'wait' });
			expect(await tryPassword(email, 'mauvais mot', later(3))).toMatchObject({ error: 'wrong' });
			expect(await tryPassword(email, 'mauvais mot', later(6.9))).toMatchObject({ error: 'wait' });
			expect(await tryPassword(email, 'mauvais mot', later(7))).toMatchObject({ error: 'wrong' });
		});

		it('checks at most 25 passwords of an account in any 24 hours, right ones included', async () => {
			const email = anEmail();
			await anAccountWithPassword(getDb(), { email });
			const checks: number[] = [];
			// Every half hour for three days, with the owner signing in now and then, which ends the waits.
			for (let minute = 0; minute < 3 * 24 * 60; minute += 30) {
				const password = minute % 120 === 0 ? PASSWORD : 'mauvais mot';
				const outcome = await tryPassword(email, password, later(minute));
				if (outcome.ok || outcome.error === 'wrong') checks.push(minute);
			}
			const most = Math.max(
				...checks.map((start) => checks.filter((one) => one >= start && one < start + 1440).length)
			);
			expect(most).toBeLessThanOrEqual(25);
			expect(checks.length).toBeGreaterThan(20);
		}, 120_000);

		it('waits for the client too, whoever it tries: twenty at once, then some fourteen an hour', async () => {
			const client = aClient();
			const tryClient = (minutes: number) => mayCheck(getDb(), 'client', client, later(minutes));
			const passed = await Promise.all(Array.from({ length: 30 }, () => tryClient(0)));
			expect(passed.filter(Boolean)).toHaveLength(20);
			expect(await tryPassword(anEmail(), 'mauvais mot', NOW, client)).toMatchObject({
				error: 'wait'
			});
			expect(await tryClient(4)).toBe(false);
			expect(await tryClient(5)).toBe(true);
			let hourly = 0;
			for (let minute = 6; minute <= 65; minute++) if (await tryClient(minute)) hourly++;
			expect(hourly).toBeGreaterThanOrEqual(11);
			expect(hourly).toBeLessThanOrEqual(14);
			expect(await mayCheck(getDb(), 'client', aClient(), NOW)).toBe(true);
		});

		it('lets nobody use up what the others behind the same address have', async () => {
			const client = aClient();
			const clumsy = anEmail();
			const other = anEmail();
			await anAccountWithPassword(getDb(), { email: other });
			for (let turn = 0; turn < 60; turn++)
				await tryPassword(clumsy, 'mauvais mot', later(turn / 60), client);
			for (let turn = 0; turn < 8; turn++)
				expect(await tryPassword(other, PASSWORD, later(1), client)).toMatchObject({ ok: true });
			for (let turn = 0; turn < 14; turn++)
				expect(await tryPassword(anEmail(), 'mauvais mot', later(1), client)).toMatchObject({
					error: 'wrong'
				});
		});

		it('a client that waits costs the account that it names nothing', async () => {
			const client = aClient();
			const email = anEmail();
			await anAccountWithPassword(getDb(), { email });
			for (let turn = 0; turn < 20; turn++) await mayCheck(getDb(), 'client', client, NOW);
			for (let turn = 0; turn < 15; turn++)
				expect(await tryPassword(email, PASSWORD, NOW, client)).toMatchObject({ error: 'wait' });
			expect(await tryPassword(email, PASSWORD)).toMatchObject({ ok: true });
		});

		it('counts nothing when there is no room to check', async () => {
			const client = aClient();
			const email = anEmail();
			await anAccountWithPassword(getDb(), { email });
			// One wait is over: being told to come back does not begin another.
			for (let turn = 0; turn < 6; turn++) await mayCheck(getDb(), 'password', email, NOW);
			for (let turn = 0; turn < 19; turn++) await mayCheck(getDb(), 'client', client, later(2));
			for (let turn = 0; turn < 11; turn++) await takeTurn(getDb(), 'password', email, later(2));
			const crowd = Array.from({ length: 80 }, () => hashPassword('file').catch(() => undefined));
			expect(await tryPassword(email, PASSWORD, later(2), client)).toMatchObject({ error: 'busy' });
			await Promise.all(crowd);
			expect(await tryPassword(email, PASSWORD, later(2), client)).toMatchObject({ ok: true });
		}, 30_000);

		it('forgets failures after a day, and the owner’s own success ends the wait', async () => {
			const email = anEmail();
			await anAccountWithPassword(getDb(), { email });
			for (let turn = 0; turn < 4; turn++) await mayCheck(getDb(), 'password', email, NOW);
			expect(await tryPassword(email, PASSWORD)).toMatchObject({ ok: true });
			for (let turn = 0; turn < 5; turn++)
				expect(await mayCheck(getDb(), 'password', email, NOW)).toBe(true);
			expect(await tryPassword(email, PASSWORD)).toMatchObject({ error: 'wait' });
			expect(await tryPassword(email, PASSWORD, later(24 * 60))).toMatchObject({ ok: true });
		});

		it('never shuts the owner out: a mailed link opens meanwhile', async () => {
			const email = anEmail();
			await anAccountWithPassword(getDb(), { email });
			for (let turn = 0; turn < 6; turn++) await mayCheck(getDb(), 'password', email, NOW);
			expect(await tryPassword(email, PASSWORD)).toMatchObject({ error: 'wait' });
			await ask(email);
			expect(await follow(await lastToken(email))).toMatchObject({ ok: true });
			await askReset(getDb(), { email, clientAddress: aClient() }, NOW);
			expect((await mailsTo(getDb(), email)).at(-1)?.kind).toBe('reset-password');
		});

		it('makes the hash again when its cost rose', async () => {
			const email = anEmail();
			const id = await anAccount(getDb(), { email });
			const nonce = randomBytes(16);
			const tag = argon2Sync('argon2id', {
				message: PASSWORD,
				nonce,
				memory: 8192,
				passes: 1,
				parallelism: 1,
				tagLength: 32
			});
			const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
			const old = `$argon2id$v=19$m=8192,t=1,p=1$${base64(nonce)}$${base64(tag)}`;
			await setPasswordHash(getDb(), id, old);
			expect(await tryPassword(email, 'mauvais mot')).toMatchObject({ ok: false });
			expect((await findAccountByEmail(getDb(), email))?.passwordHash).toBe(old);
			expect(await tryPassword(email, PASSWORD)).toMatchObject({ ok: true });
			expect((await findAccountByEmail(getDb(), email))?.passwordHash).toContain('m=19456,t=2,p=1');
			expect(await tryPassword(email, PASSWORD)).toMatchObject({ ok: true });
		});
	});

	describe('a forgotten password', () => {
		const reset = (token: string, password: string, now = NOW) =>
			resetByLink(getDb(), { token, clientAddress: aClient() }, password, now);
		const asked = async (email: string) => {
			await askReset(getDb(), { email, clientAddress: aClient() }, NOW);
			return lastToken(email);
		};
		const sessionsOf = (accountId: number) =>
			getDb().selectFrom('session').where('account_id', '=', accountId).select('id_hash').execute();

		it('is replaced by a link, once, within half an hour; sessions end and the owner is told', async () => {
			const email = anEmail();
			const id = await anAccountWithPassword(getDb(), { email });
			await aSession(getDb(), id);
			const token = await asked(email);
			const other = await asked(email);
			expect(await reset(token, 'vélo soupe nuage marteau', later(30))).toMatchObject({
				ok: false
			});
			expect(await reset(token, 'vélo soupe nuage marteau', later(29))).toMatchObject({ ok: true });
			expect(await reset(token, 'une autre fois encore')).toMatchObject({ error: 'unknownLink' });
			// The links that waited serve no more either.
			expect(await reset(other, 'une autre fois encore')).toMatchObject({ error: 'unknownLink' });
			expect(await sessionsOf(id)).toEqual([]);
			expect((await mailsTo(getDb(), email)).at(-1)?.kind).toBe('password-changed');
			expect(await tryPassword(email, PASSWORD)).toMatchObject({ error: 'wrong' });
			expect(await tryPassword(email, 'vélo soupe nuage marteau')).toMatchObject({ ok: true });
		});

		it('refused for its words, it spends no link', async () => {
			const email = anEmail();
			await anAccountWithPassword(getDb(), { email });
			const token = await asked(email);
			for (const password of ['court', 'motdepasse2024', `${email.split('@')[0]}-2026`])
				expect(await reset(token, password)).toMatchObject({
					ok: false,
					error: { unfit: expect.any(String) }
				});
			expect(await reset(token, 'vélo soupe nuage marteau')).toMatchObject({ ok: true });
		});

		it('may not be made of the names of the owner’s organisations', async () => {
			const id = await anAccount(getDb());
			await anOrganisation(getDb(), id, 'Moulinet Solidaire');
			expect(await changePassword(getDb(), id, 'Moulinet-solidaire-35', NOW)).toMatchObject({
				error: { unfit: expect.stringMatching(/organisation/) }
			});
		});

		it('of an unknown address gives a link to make an account, and nothing else', async () => {
			const email = anEmail();
			await asked(email);
			expect((await mailsTo(getDb(), email)).map(({ kind }) => kind)).toEqual(['sign-in']);
			expect(await accounts()).not.toContainEqual({ email });
		});
	});
});
