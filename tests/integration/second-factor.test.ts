/** The second factor: codes of an application, recovery codes, and what the database keeps of them. */
import { describe, expect, it } from 'vitest';
import { createTotpSecret } from '#lib/server/auth/totp.ts';
import { SealBroken, seal, unseal } from '#lib/server/auth/secret-key.ts';
import type { AccountKind } from '#lib/server/db/schema.ts';
import {
	checkSecondFactor,
	enrolSecondFactor,
	removeSecondFactor,
	renewRecoveryCodes
} from '#lib/server/use-cases/second-factor.ts';
import { administerAccount } from '#lib/server/use-cases/administer-accounts.ts';
import {
	acceptNomination,
	createAdministratorLink,
	nameAdviser,
	withdrawNomination
} from '#lib/server/use-cases/nominate.ts';
import { askAddressChange, confirmAddressChange } from '#lib/server/use-cases/change-address.ts';
import { findNominations } from '#lib/server/repositories/mailed-link.repository.ts';
import { isFullySignedIn } from '#lib/server/auth/second-factor.ts';
import { askSignInLink, followSignInLink } from '#lib/server/use-cases/sign-in-by-link.ts';
import { lookUpMailedLink } from '#lib/server/use-cases/mailed-links.ts';
import { resetSecondFactor } from '#lib/server/use-cases/reset-second-factor.ts';
import {
	findAccountByEmail,
	setPasswordHash
} from '#lib/server/repositories/account.repository.ts';
import { aSession, anAccount } from '../support/accounts.ts';
import { onBothDatabases } from '../support/databases.ts';
import { anAccountWithPassword, codeOf, mailsTo } from '../support/sign-in.ts';

process.env.SECRET_KEY = 'a key for the tests only, 32 characters or more';

const NOW = new Date('2026-11-25T10:00:10Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
let count = 0;
const aClient = () => `192.0.2.${++count}`;
const anEmail = () => `dominique-${++count}@exemple.fr`;

describe('a sealed secret', () => {
	it('opens for its owner only, unless it was touched', () => {
		const sealed = seal('secret', 'owner');
		expect(unseal(sealed, 'owner')).toBe('secret');
		expect(Buffer.from(sealed).toString('latin1')).not.toContain('secret');
		expect(seal('secret', 'owner')).not.toEqual(sealed);
		expect(() => unseal(sealed, 'other')).toThrow(SealBroken);
		for (let index = 0; index < sealed.length; index++) {
			const touched = Uint8Array.from(sealed);
			touched[index]! ^= 1;
			expect(() => unseal(touched, 'owner')).toThrow(SealBroken);
		}
		expect(() => unseal(new Uint8Array(), 'owner')).toThrow(SealBroken);
	});
});

onBothDatabases('the second factor', (getDb) => {
	const check = (id: number, code: string, now = NOW) =>
		checkSecondFactor(getDb(), id, { code, clientAddress: aClient() }, now);
	const sessionsOf = (accountId: number) =>
		getDb().selectFrom('session').where('account_id', '=', accountId).select('id_hash').execute();
	async function enrolled(kind: AccountKind = 'member') {
		const email = anEmail();
		const id = await anAccount(getDb(), { email, kind });
		const secret = createTotpSecret();
		// With the code of the step before: this moment's is still good.
		const made = await enrolSecondFactor(
			getDb(),
			id,
			{ secret, code: codeOf(secret, -1, NOW) },
			NOW
		);
		if (!made.ok) throw new Error(made.error);
		return { id, email, secret, codes: made.value };
	}

	it('is set up by a first code, ends the sessions and tells the owner', async () => {
		const email = anEmail();
		const id = await anAccount(getDb(), { email });
		await aSession(getDb(), id);
		const secret = createTotpSecret();
		expect(await enrolSecondFactor(getDb(), id, { secret, code: '000000' }, NOW)).toMatchObject({
			error: 'wrongCode'
		});
		expect(await sessionsOf(id)).toHaveLength(1);
		const made = await enrolSecondFactor(
			getDb(),
			id,
			{ secret, code: codeOf(secret, 0, NOW) },
			NOW
		);
		expect(made).toMatchObject({ ok: true });
		expect(made.ok && new Set(made.value).size).toBe(10);
		expect(await sessionsOf(id)).toEqual([]);
		expect((await mailsTo(getDb(), email)).map(({ kind }) => kind)).toEqual([
			'second-factor-changed'
		]);
		// Sent twice: it changes nothing more.
		const again = createTotpSecret();
		expect(
			await enrolSecondFactor(getDb(), id, { secret: again, code: codeOf(again, 0, NOW) }, NOW)
		).toMatchObject({ error: 'already' });
	});

	it('is kept encrypted, and its recovery codes hashed', async () => {
		const { id, secret, codes } = await enrolled();
		const rows = [
			...(await getDb().selectFrom('account').where('id', '=', id).selectAll().execute()),
			...(await getDb().selectFrom('recovery_code').selectAll().execute())
		];
		const kept = rows
			.flatMap((row) => Object.values(row))
			.map((value) =>
				value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)
			)
			.join();
		for (const one of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
			expect(kept).not.toContain(one);
	});

	it('takes each code once, of this moment or a step aside', async () => {
		const { id, secret } = await enrolled();
		const code = codeOf(secret, 0, NOW);
		const outcomes = await Promise.all(Array.from({ length: 3 }, () => check(id, code)));
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await check(id, code)).toMatchObject({ error: 'wrong' });
		// An earlier code is no good once a later one was used.
		expect(await check(id, codeOf(secret, -1, NOW))).toMatchObject({ error: 'wrong' });
		expect(await check(id, codeOf(secret, 1, NOW))).toMatchObject({
			ok: true,
			value: 'application'
		});
		expect(await check(id, codeOf(secret, 20, NOW), later(1))).toMatchObject({ error: 'wrong' });
	});

	it('makes guessers wait after five codes', async () => {
		const { id, secret } = await enrolled();
		const outcomes = await Promise.all(Array.from({ length: 12 }, () => check(id, '123456')));
		expect(outcomes.filter((one) => !one.ok && one.error === 'wrong')).toHaveLength(5);
		expect(await check(id, codeOf(secret, 0, NOW))).toMatchObject({ error: 'wait' });
		expect(await check(id, codeOf(secret, 2, NOW), later(1))).toMatchObject({ ok: true });
	});

	it('takes as many right codes in a day as their owner signs in', async () => {
		const { id, secret } = await enrolled();
		for (let turn = 1; turn <= 15; turn++)
			expect(await check(id, codeOf(secret, turn * 4, NOW), later(turn * 2))).toMatchObject({
				ok: true
			});
	});

	it('is replaced by a recovery code once, as typed, and the owner is told', async () => {
		const { id, email, codes } = await enrolled();
		const typed = codes[0]!.toLowerCase().replaceAll('-', ' ');
		const outcomes = await Promise.all([check(id, typed), check(id, typed)]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		const told = (await mailsTo(getDb(), email)).at(-1);
		expect(told?.kind).toBe('recovery-code-used');
		expect(told?.text).toMatch(/reste 9/);
		const fresh = await renewRecoveryCodes(getDb(), id);
		expect(await check(id, codes[1]!)).toMatchObject({ error: 'wrong' });
		expect(await check(id, fresh![0]!)).toMatchObject({ ok: true, value: 'recovery' });
	});

	it('is no use with the codes of somebody else', async () => {
		const one = await enrolled();
		const other = await enrolled();
		expect(await check(one.id, other.codes[0]!)).toMatchObject({ error: 'wrong' });
		expect(await check(one.id, codeOf(other.secret, 0, NOW))).toMatchObject({ error: 'wrong' });
	});

	it('may be taken away by a member, never by an adviser or an administrator', async () => {
		const member = await enrolled();
		expect(await removeSecondFactor(getDb(), member.id, NOW)).toMatchObject({ ok: true });
		expect(await check(member.id, member.codes[0]!)).toMatchObject({ error: 'wrong' });
		for (const kind of ['adviser', 'administrator'] as const) {
			const { id, secret } = await enrolled(kind);
			expect(await removeSecondFactor(getDb(), id, NOW)).toMatchObject({ error: 'needed' });
			expect(await check(id, codeOf(secret, 0, NOW))).toMatchObject({ ok: true });
		}
	});

	describe('a change of address', () => {
		const asked = async (accountId: number, email: string) => {
			await askAddressChange(getDb(), { accountId, email, clientAddress: aClient() }, NOW);
			return (await mailsTo(getDb(), email)).at(-1)?.token ?? '';
		};
		const confirm = (accountId: number, token: string, now = NOW) =>
			confirmAddressChange(getDb(), accountId, { token, clientAddress: aClient() }, now);

		it('is done from the new mailbox, by the account that asked, and the old one is told', async () => {
			const [former, fresh] = [anEmail(), anEmail()];
			const id = await anAccount(getDb(), { email: former });
			await aSession(getDb(), id);
			const token = await asked(id, fresh);
			const stranger = await anAccount(getDb());
			expect(await confirm(stranger, token)).toMatchObject({ error: 'otherAccount' });
			expect(await findAccountByEmail(getDb(), fresh)).toBeUndefined();
			expect(await confirm(id, token)).toMatchObject({ ok: true });
			expect(await confirm(id, token)).toMatchObject({ error: 'unknownLink' });
			expect((await findAccountByEmail(getDb(), fresh))?.id).toBe(id);
			expect(await sessionsOf(id)).toEqual([]);
			const told = (await mailsTo(getDb(), former)).at(-1);
			expect(told?.kind).toBe('address-changed');
			expect(told?.text).not.toContain(fresh);
		});

		it('to an address that has an account meanwhile changes nothing', async () => {
			const [former, fresh] = [anEmail(), anEmail()];
			const id = await anAccount(getDb(), { email: former });
			const token = await asked(id, fresh);
			await anAccount(getDb(), { email: fresh });
			expect(await confirm(id, token)).toMatchObject({ error: 'taken' });
			expect((await findAccountByEmail(getDb(), former))?.id).toBe(id);
		});

		it('of two accounts that wait for one address is given to the first, and the other keeps its own', async () => {
			for (let round = 0; round < 6; round++) {
				const fresh = anEmail();
				const former = [anEmail(), anEmail()];
				const ids: number[] = [];
				const tokens: string[] = [];
				for (const email of former) {
					ids.push(await anAccount(getDb(), { email }));
					tokens.push(await asked(ids.at(-1)!, fresh));
				}
				const outcomes = await Promise.all(ids.map((id, index) => confirm(id, tokens[index]!)));
				const winner = outcomes.findIndex(({ ok }) => ok);
				expect(outcomes[1 - winner]).toEqual({ ok: false, error: 'taken' });
				expect((await findAccountByEmail(getDb(), fresh))?.id).toBe(ids[winner]);
				expect((await findAccountByEmail(getDb(), former[1 - winner]!))?.id).toBe(ids[1 - winner]);
				// The one that lost has spent nothing, and is told again the same.
				expect(await confirm(ids[1 - winner]!, tokens[1 - winner]!)).toMatchObject({
					error: 'taken'
				});
			}
		});

		it('to an address that someone is about to open an account with leaves one account of it', async () => {
			const fresh = anEmail();
			const id = await anAccount(getDb(), { email: anEmail() });
			const change = await asked(id, fresh);
			await askSignInLink(getDb(), { email: fresh, next: '/', clientAddress: aClient() }, NOW);
			const link = (await mailsTo(getDb(), fresh)).at(-1)?.token ?? '';
			const [changed, opened] = await Promise.all([
				confirm(id, change),
				followSignInLink(getDb(), { token: link, clientAddress: aClient() }, NOW)
			]);
			expect(opened).toMatchObject({ ok: true, value: { email: fresh } });
			const { id: owner } = (await findAccountByEmail(getDb(), fresh))!;
			expect(opened).toMatchObject({ value: { id: owner } });
			// Whichever came first: the account that changed its address, or a new one.
			expect(changed.ok).toBe(owner === id);
		});

		it('lapses after an hour', async () => {
			const id = await anAccount(getDb());
			expect(await confirm(id, await asked(id, anEmail()), later(60))).toMatchObject({
				error: 'unknownLink'
			});
		});
	});

	describe('the administration', () => {
		const accept = (purpose: 'name-administrator' | 'name-adviser', token: string, now = NOW) =>
			acceptNomination(getDb(), { purpose, token, clientAddress: aClient() }, now);

		it('begins with a link of one hour, used once; a former password serves no more', async () => {
			const email = anEmail();
			const id = await anAccountWithPassword(getDb(), { email });
			await aSession(getDb(), id);
			const token = await createAdministratorLink(getDb(), email, NOW);
			expect(await accept('name-adviser', token)).toMatchObject({ ok: false });
			expect(await accept('name-administrator', token, later(60))).toMatchObject({ ok: false });
			expect(await accept('name-administrator', token, later(59))).toMatchObject({
				ok: true,
				value: { id, kind: 'administrator', passwordHash: null }
			});
			expect(await accept('name-administrator', token)).toMatchObject({ error: 'unknownLink' });
			expect(await sessionsOf(id)).toEqual([]);
		});

		it('names advisers by mail, and lowers nobody', async () => {
			const [fresh, administrator] = [anEmail(), anEmail()];
			await anAccount(getDb(), { email: administrator, kind: 'administrator' });
			for (const [email, kind] of [
				[fresh, 'adviser'],
				[administrator, 'administrator']
			] as const) {
				await nameAdviser(getDb(), email, NOW);
				const mail = (await mailsTo(getDb(), email)).at(-1);
				expect(mail?.kind).toBe('adviser-named');
				expect(await accept('name-adviser', mail!.token)).toMatchObject({
					ok: true,
					value: { kind }
				});
			}
		});

		describe('removes the second factor of who lost phone and recovery codes', () => {
			async function locked(kind: AccountKind) {
				const boss = await anAccount(getDb(), { kind: 'administrator' });
				const one = await enrolled(kind);
				await setPasswordHash(getDb(), one.id, 'hash');
				await aSession(getDb(), one.id, { secondFactor: true });
				await askSignInLink(
					getDb(),
					{ email: one.email, next: '/compte', clientAddress: aClient() },
					NOW
				);
				const pending = (await mailsTo(getDb(), one.email)).at(-1)!.token;
				const { publicId } = (await findAccountByEmail(getDb(), one.email))!;
				const reset = (by = boss) => resetSecondFactor(getDb(), by, publicId, NOW);
				return { ...one, publicId, pending, reset };
			}

			it.each(['member', 'adviser', 'administrator'] as const)('of a %s', async (kind) => {
				const { id, email, secret, codes, pending, reset } = await locked(kind);
				expect(await reset()).toEqual({ ok: true, value: undefined });
				expect(await findAccountByEmail(getDb(), email)).toMatchObject({
					totpSecret: null,
					totpLastStep: null,
					passwordHash: null,
					kind
				});
				expect(await sessionsOf(id)).toEqual([]);
				for (const code of [codeOf(secret, 0, NOW), codes[0]!])
					expect(await check(id, code)).toMatchObject({ error: 'wrong' });
				const link = { purpose: 'sign-in', token: pending, clientAddress: aClient() } as const;
				expect(await lookUpMailedLink(getDb(), link, NOW)).toMatchObject({ error: 'unknownLink' });
				const told = (await mailsTo(getDb(), email)).filter(
					(mail) => mail.kind === 'second-factor-reset'
				);
				expect(told).toHaveLength(1);
				expect(told[0]?.path).toBe('/connexion');
				expect(/demandée de nouveau/.test(told[0]!.text)).toBe(kind !== 'member');
				// Sent twice: nothing more happens.
				expect(await reset()).toMatchObject({ error: 'noFactor' });
				expect(await mailsTo(getDb(), email)).toHaveLength(3);
				// Back by the mailbox: it opens nothing before a new one is set up.
				const signedIn = { kind, hasSecondFactor: false, session: { secondFactor: false } };
				expect(isFullySignedIn(signedIn as never)).toBe(kind === 'member');
				const fresh = createTotpSecret();
				const code = codeOf(fresh, 0, NOW);
				expect(await enrolSecondFactor(getDb(), id, { secret: fresh, code }, NOW)).toMatchObject({
					ok: true
				});
			});

			it('not one’s own, nor of nobody', async () => {
				const { id, email, publicId, reset } = await locked('administrator');
				expect(await reset(id)).toMatchObject({ error: 'oneself' });
				expect((await findAccountByEmail(getDb(), email))?.totpSecret).not.toBeNull();
				expect(await resetSecondFactor(getDb(), id, 'x'.repeat(22), NOW)).toMatchObject({
					error: 'absent'
				});
				expect(publicId).not.toBe('');
			});

			it('of the only administrator, by a second address that the command named', async () => {
				const { email, reset } = await locked('administrator');
				// The link for the same address changes nothing: the codes are still asked.
				const same = await createAdministratorLink(getDb(), email, NOW);
				await accept('name-administrator', same);
				expect((await findAccountByEmail(getDb(), email))?.totpSecret).not.toBeNull();
				const link = await createAdministratorLink(getDb(), anEmail(), NOW);
				const named = await accept('name-administrator', link);
				expect(named).toMatchObject({ ok: true, value: { totpSecret: null } });
				expect(await reset(named.ok ? named.value.id : 0)).toMatchObject({ ok: true });
			});
		});

		it('of two administrators who take each other’s role away, keeps one', async () => {
			for (let round = 0; round < 8; round++) {
				const bosses = await Promise.all(
					[anEmail(), anEmail()].map(async (email) => {
						await anAccount(getDb(), { email, kind: 'administrator' });
						return (await findAccountByEmail(getDb(), email))!;
					})
				);
				const [one, other] = bosses as [(typeof bosses)[0], (typeof bosses)[0]];
				const measure = round % 2 ? 'disable' : 'makeMember';
				const outcomes = await Promise.all([
					administerAccount(getDb(), one.id, other.publicId, measure, NOW),
					administerAccount(getDb(), other.id, one.publicId, measure, NOW)
				]);
				expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
				expect(outcomes).toContainEqual({ ok: false, error: 'forbidden' });
			}
		});

		it('once taken away, comes back by no proposal that waited', async () => {
			const boss = await anAccount(getDb(), { kind: 'administrator' });
			for (const measure of ['makeMember', 'disable'] as const) {
				const email = anEmail();
				await nameAdviser(getDb(), email, NOW);
				await nameAdviser(getDb(), email, NOW);
				const proposals = (await mailsTo(getDb(), email)).map(({ token }) => token);
				expect(await accept('name-adviser', proposals[0]!)).toMatchObject({ ok: true });
				// Accepting ended the other one; this one came since.
				expect(await accept('name-adviser', proposals[1]!)).toMatchObject({ error: 'unknownLink' });
				const since = await createAdministratorLink(getDb(), email, NOW);
				const { publicId } = (await findAccountByEmail(getDb(), email))!;
				await administerAccount(getDb(), boss, publicId, measure, NOW);
				await administerAccount(getDb(), boss, publicId, 'enable', NOW);
				expect(await accept('name-administrator', since)).toMatchObject({ error: 'unknownLink' });
			}
		});

		it('takes back a proposal to a mistyped address, and the mail that has not left', async () => {
			const [wrong, right] = [anEmail(), anEmail()];
			for (const email of [wrong, right]) await nameAdviser(getDb(), email, NOW);
			const { token } = (await mailsTo(getDb(), wrong)).at(-1)!;
			const waiting = async () =>
				(await findNominations(getDb(), NOW)).map(({ email }) => email).filter(isOurs);
			const isOurs = (email: string) => [wrong, right].includes(email);
			expect(await waiting()).toEqual([wrong, right]);
			for (let turn = 0; turn < 2; turn++) await withdrawNomination(getDb(), wrong);
			expect(await waiting()).toEqual([right]);
			expect(await mailsTo(getDb(), wrong)).toEqual([]);
			expect(await accept('name-adviser', token)).toMatchObject({ error: 'unknownLink' });
		});

		it('ends sessions, suspends, opens again and takes roles away, but not one’s own', async () => {
			const boss = await anAccount(getDb(), { kind: 'administrator' });
			const email = anEmail();
			const id = await anAccount(getDb(), { email, kind: 'adviser' });
			const { publicId } = (await findAccountByEmail(getDb(), email))!;
			const act = (measure: Parameters<typeof administerAccount>[3], target = publicId) =>
				administerAccount(getDb(), boss, target, measure, NOW);
			for (const measure of ['endSessions', 'disable', 'makeMember'] as const) {
				await getDb()
					.updateTable('account')
					.set({ disabled_at: null })
					.where('id', '=', id)
					.execute();
				await aSession(getDb(), id);
				expect(await act(measure)).toMatchObject({ ok: true });
				expect(await sessionsOf(id)).toEqual([]);
			}
			expect(await act('enable')).toMatchObject({ ok: true });
			expect(await findAccountByEmail(getDb(), email)).toMatchObject({
				kind: 'member',
				disabledAt: null
			});
			expect(await act('disable', 'x'.repeat(22))).toMatchObject({ error: 'absent' });
			const { public_id: own } = await getDb()
				.selectFrom('account')
				.where('id', '=', boss)
				.select('public_id')
				.executeTakeFirstOrThrow();
			expect(await act('disable', own)).toMatchObject({ error: 'oneself' });
		});
	});
});
