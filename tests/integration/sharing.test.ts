/** What an organisation shows outside: within its scope, until its end, and not a request longer. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { ShareScope } from '#lib/domain/sharing/share-scope.ts';
import { createAccessToken } from '#lib/server/auth/access-token.ts';
import type { MemberHolder } from '#lib/server/auth/holder.ts';
import { createShareCode } from '#lib/server/auth/share-code.ts';
import type { MemberScope } from '#lib/server/repositories/organisation.repository.ts';
import { findReadings, recordReading } from '#lib/server/repositories/reading.repository.ts';
import {
	findShare,
	findShareable,
	findSharesOf,
	findSharesWith,
	type ShareReader
} from '#lib/server/repositories/share.repository.ts';
import { limits } from '#lib/server/repositories/throttle.repository.ts';
import { completeAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import {
	enterShareCode,
	followShareLink,
	lookUpShareLink
} from '#lib/server/use-cases/open-share.ts';
import { readShare } from '#lib/server/use-cases/read-share.ts';
import { createShare, withdrawShare } from '#lib/server/use-cases/share-results.ts';
import { anAccount, anOrganisation, join, keepFor } from '../support/accounts.ts';
import {
	anAnsweredAssessment,
	anExpressAssessment,
	daysLater,
	NOW
} from '../support/assessments.ts';
import { onBothDatabases } from '../support/databases.ts';

onBothDatabases('sharing', (getDb) => {
	let administrator: number;
	let organisation: MemberScope & { id: number };
	let kept: MemberHolder;
	let addresses = 0;

	const shareByLink = async (scope: ShareScope = 'results', days = 30) => {
		const token = createAccessToken();
		const made = await createShare(
			getDb(),
			organisation,
			{
				kind: 'link',
				scope,
				label: 'Le conseil',
				assessmentPublicId: kept.publicId,
				days,
				secret: token
			},
			NOW
		);
		expect(made).toEqual({ ok: true, value: undefined });
		return token;
	};
	const shareByCode = async (
		scope: ShareScope = 'answers',
		assessmentPublicId: string | null = null
	) => {
		const code = createShareCode();
		const request = { scope, label: 'La CRESS', assessmentPublicId, days: 365 };
		await createShare(getDb(), organisation, { ...request, kind: 'adviser', secret: code }, NOW);
		return code;
	};
	const linkReader = async (token: string, when = NOW): Promise<ShareReader> => {
		const opened = await followShareLink(getDb(), token, `192.0.2.${++addresses}`, when);
		if (!opened.ok) throw new Error(opened.error);
		return { kind: 'link', publicId: opened.value.publicId, token };
	};
	const read = (reader: ShareReader, when = NOW, publicId?: string) =>
		readShare(getDb(), reader, () => 'Anne Martin', publicId, when);

	const mailsTo = (recipient: string) =>
		getDb()
			.selectFrom('outgoing_mail')
			.where('recipient', '=', recipient)
			.select(['kind', 'subject'])
			.execute();

	beforeEach(async () => {
		administrator = await anAccount(getDb());
		organisation = await anOrganisation(getDb(), administrator, 'Les Copeaux');
		const held = await anAnsweredAssessment(getDb(), { 'E1.1': 2, 'E1.2': 3, 'E2.1': 1 });
		await completeAssessment(getDb(), held, 'full', NOW);
		kept = await keepFor(getDb(), organisation.id, held, administrator);
	});

	describe('by a link', () => {
		it('is read within its scope, counted, and noted once an hour', async () => {
			const token = await shareByLink('results');
			const reader = await linkReader(token);
			const shown = await read(reader);
			expect(shown?.view.scope).toBe('results');
			await read(reader);
			await linkReader(token);
			const [share] = await findSharesOf(getDb(), organisation.id);
			expect(share).toMatchObject({ openedCount: 2, lastOpenedAt: NOW, label: 'Le conseil' });
			expect(await findReadings(getDb(), organisation.id, 10)).toMatchObject([
				{ reader: 'Anne Martin', readerKind: 'link', what: 'results', readAt: NOW }
			]);
			const later = new Date(NOW.getTime() + 61 * 60_000);
			await read(reader, later);
			expect(await findReadings(getDb(), organisation.id, 10)).toHaveLength(2);
		});

		it('changes nothing when it is only looked at', async () => {
			const token = await shareByLink();
			for (let turn = 0; turn < 5; turn++)
				expect(await lookUpShareLink(getDb(), token, '198.51.100.1', NOW)).toMatchObject({
					ok: true
				});
			expect(await findSharesOf(getDb(), organisation.id)).toMatchObject([
				{ openedCount: 0, lastOpenedAt: null }
			]);
			expect(await findReadings(getDb(), organisation.id, 10)).toEqual([]);
		});

		it.each([
			['withdrawn', async () => withdrawAll()],
			['over', () => Promise.resolve(daysLater(31))],
			['erased with its assessment', async () => void (await eraseKept())]
		])('%s opens nothing at the very next request', async (_, end) => {
			const token = await shareByLink('answers');
			const reader = await linkReader(token);
			expect(await read(reader)).toBeDefined();
			const when = (await end()) ?? NOW;
			expect(await read(reader, when)).toBeUndefined();
			expect(await lookUpShareLink(getDb(), token, '198.51.100.2', when)).toEqual({
				ok: false,
				error: 'unknownLink'
			});
		});

		it('opens with its own secret only', async () => {
			const token = await shareByLink();
			const reader = (await linkReader(token)) as Extract<ShareReader, { kind: 'link' }>;
			expect(await read({ ...reader, token: createAccessToken() })).toBeUndefined();
			expect(
				await read({ kind: 'adviser', publicId: reader.publicId, adviserId: administrator })
			).toBeUndefined();
			const other = await linkReader(await shareByLink('notes'));
			expect(await read({ ...reader, publicId: other.publicId })).toBeUndefined();
		});

		it('stops whoever tries links', async () => {
			const attempts = limits.resume.max;
			for (let turn = 0; turn < attempts; turn++)
				await lookUpShareLink(getDb(), createAccessToken(), '198.51.100.3', NOW);
			const good = await shareByLink();
			expect(await lookUpShareLink(getDb(), good, '198.51.100.3', NOW)).toEqual({
				ok: false,
				error: 'tooManyMisses'
			});
		});
	});

	describe('with an adviser', () => {
		it('lasts from the code to the withdrawal', async () => {
			const adviser = await anAccount(getDb(), { kind: 'adviser' });
			const code = await shareByCode('notes');
			const entered = await enterShareCode(
				getDb(),
				{ id: adviser, name: 'Anne Martin' },
				code.toLowerCase(),
				NOW
			);
			if (!entered.ok) throw new Error(entered.error);
			const reader = {
				kind: 'adviser',
				publicId: entered.value.publicId,
				adviserId: adviser
			} as const;
			expect(await findSharesWith(getDb(), adviser, NOW)).toMatchObject([
				{ organisation: 'Les Copeaux', completed: 1 }
			]);
			expect((await read(reader))?.view.scope).toBe('notes');
			await withdrawAll();
			expect(await read(reader)).toBeUndefined();
			expect(await findShare(getDb(), reader, NOW)).toBeUndefined();
			expect(await findSharesWith(getDb(), adviser, NOW)).toEqual([]);
			expect(
				await enterShareCode(getDb(), { id: adviser, name: 'Anne Martin' }, code, NOW)
			).toMatchObject({ ok: false });
		});

		it('tells the adviser that it ends, once; nobody when no one took it up', async () => {
			const adviser = await anAccount(getDb(), { kind: 'adviser', email: 'cress@exemple.fr' });
			await enterShareCode(getDb(), { id: adviser, name: 'x' }, await shareByCode(), NOW);
			await shareByCode();
			await shareByLink();
			await withdrawAll();
			await withdrawAll();
			expect(await mailsTo('cress@exemple.fr')).toMatchObject([
				{ kind: 'share-withdrawn', subject: expect.stringContaining('Les Copeaux') }
			]);
			const mails = await getDb()
				.selectFrom('outgoing_mail')
				.where('organisation_id', '=', organisation.id)
				.where('kind', '=', 'share-withdrawn')
				.select('recipient')
				.execute();
			expect(mails).toHaveLength(1);
		});

		it('shows who reads by name and address: a name alone is what its owner says', async () => {
			const adviser = await anAccount(getDb(), { kind: 'adviser', email: 'a.martin@exemple.fr' });
			await getDb()
				.updateTable('account')
				.set({ name: 'La préfecture' })
				.where('id', '=', adviser)
				.execute();
			await enterShareCode(getDb(), { id: adviser, name: 'x' }, await shareByCode(), NOW);
			expect((await findSharesOf(getDb(), organisation.id))[0]?.adviser).toBe(
				'La préfecture (a.martin@exemple.fr)'
			);
		});

		it('shows nothing of a result erased while it is opened, and notes nothing', async () => {
			const reading = { reader: 'x', readerKind: 'link', readerId: null, what: 'results' } as const;
			const about = { organisationId: organisation.id, assessmentId: 999_999 };
			expect(await recordReading(getDb(), { ...about, ...reading }, NOW)).toBe(false);
		});

		it('tells the administrators, once, those who are disabled excepted', async () => {
			const second = await anAccount(getDb(), { email: 'autre-administration@exemple.fr' });
			const disabled = await anAccount(getDb(), { email: 'desactive@exemple.fr' });
			await join(getDb(), organisation.id, second, 'administrator');
			await join(getDb(), organisation.id, disabled, 'administrator');
			await getDb()
				.updateTable('account')
				.set({ disabled_at: NOW })
				.where('id', '=', disabled)
				.execute();
			const adviser = await anAccount(getDb(), { kind: 'adviser' });
			const code = await shareByCode();
			for (let turn = 0; turn < 2; turn++)
				await enterShareCode(getDb(), { id: adviser, name: 'Anne Martin' }, code, daysLater(turn));
			expect(await mailsTo('autre-administration@exemple.fr')).toMatchObject([
				{ subject: expect.stringContaining('Anne Martin') }
			]);
			expect(await mailsTo('desactive@exemple.fr')).toEqual([]);
			await getDb().deleteFrom('membership').where('account_id', '=', second).execute();
		});

		it('serves one adviser, however often they type it', async () => {
			const [first, second] = [
				await anAccount(getDb(), { kind: 'adviser' }),
				await anAccount(getDb())
			];
			const code = await shareByCode();
			expect(
				await enterShareCode(getDb(), { id: first, name: 'Anne Martin' }, code, NOW)
			).toMatchObject({
				ok: true
			});
			expect(
				await enterShareCode(getDb(), { id: first, name: 'Anne Martin' }, code, daysLater(1))
			).toMatchObject({
				ok: true
			});
			expect(await enterShareCode(getDb(), { id: second, name: 'Anne Martin' }, code, NOW)).toEqual(
				{
					ok: false,
					error: 'unknownCode'
				}
			);
		});

		it('covers what is completed later only when all is shown', async () => {
			const adviser = await anAccount(getDb(), { kind: 'adviser' });
			const all = await enterShareCode(
				getDb(),
				{ id: adviser, name: 'Anne Martin' },
				await shareByCode(),
				NOW
			);
			const one = await enterShareCode(
				getDb(),
				{ id: adviser, name: 'Anne Martin' },
				await shareByCode('results', kept.publicId),
				NOW
			);
			if (!all.ok || !one.ok) throw new Error('not entered');
			const held = await anAnsweredAssessment(getDb(), { 'E1.1': 4 });
			await completeAssessment(getDb(), held, 'full', NOW);
			await keepFor(getDb(), organisation.id, held, administrator);
			const readAs = (publicId: string) =>
				read({ kind: 'adviser', publicId, adviserId: adviser }, NOW, held.publicId);
			expect(await readAs(all.value.publicId)).toBeDefined();
			expect(await readAs(one.value.publicId)).toBeUndefined();
		});

		it('shows no draft, no express result and nothing of another organisation', async () => {
			const adviser = await anAccount(getDb(), { kind: 'adviser' });
			const entered = await enterShareCode(
				getDb(),
				{ id: adviser, name: 'Anne Martin' },
				await shareByCode(),
				NOW
			);
			if (!entered.ok) throw new Error(entered.error);
			const draft = await anAnsweredAssessment(getDb(), { 'E1.1': 4 });
			await keepFor(getDb(), organisation.id, draft, administrator);
			const express = await anExpressAssessment(getDb(), { 'E1.1': 4 });
			await completeAssessment(getDb(), express, 'express', NOW);
			await keepFor(getDb(), organisation.id, express, administrator);
			const foreign = await anAnsweredAssessment(getDb(), { 'E1.1': 4 });
			await completeAssessment(getDb(), foreign, 'full', NOW);
			const elsewhere = await anOrganisation(getDb(), await anAccount(getDb()));
			await keepFor(getDb(), elsewhere.id, foreign, administrator);
			for (const { publicId } of [draft, express, foreign])
				expect(
					await read(
						{ kind: 'adviser', publicId: entered.value.publicId, adviserId: adviser },
						NOW,
						publicId
					)
				).toBeUndefined();
			expect(await findShareable(getDb(), organisation.id)).toHaveLength(1);
		});

		it('stops an adviser who tries codes', async () => {
			const adviser = await anAccount(getDb(), { kind: 'adviser' });
			for (let turn = 0; turn < limits.shareCode.max; turn++)
				await enterShareCode(getDb(), { id: adviser, name: 'Anne Martin' }, createShareCode(), NOW);
			expect(
				await enterShareCode(
					getDb(),
					{ id: adviser, name: 'Anne Martin' },
					await shareByCode(),
					NOW
				)
			).toEqual({
				ok: false,
				error: 'tooManyMisses'
			});
		});
	});

	describe('is decided by who administers the organisation', () => {
		it.each(['contributor', 'reader'] as const)('not by a %s', async (role) => {
			const accountId = await anAccount(getDb());
			await join(getDb(), organisation.id, accountId, role);
			await attempt({ ...organisation, accountId });
		});

		it('not by a member of another organisation, nor for its results', async () => {
			const stranger = await anAccount(getDb());
			await attempt({ ...organisation, accountId: stranger });
			await attempt(await anOrganisation(getDb(), stranger));
		});

		async function attempt(member: MemberScope): Promise<void> {
			const request = {
				kind: 'link' as const,
				scope: 'answers' as const,
				label: 'x',
				assessmentPublicId: kept.publicId,
				days: 30,
				secret: createAccessToken()
			};
			expect(await createShare(getDb(), member, request, NOW)).toEqual({
				ok: false,
				error: 'notFound'
			});
			await shareByLink();
			const [own] = await findSharesOf(getDb(), organisation.id);
			expect(await withdrawShare(getDb(), member, own!.publicId, NOW)).toEqual({
				ok: false,
				error: 'notFound'
			});
			const after = await findSharesOf(getDb(), organisation.id);
			expect(after.every(({ revokedAt }) => revokedAt === null)).toBe(true);
		}
	});

	it('makes one share of a form sent twice', async () => {
		const request = {
			kind: 'link' as const,
			scope: 'results' as const,
			label: 'Deux fois',
			assessmentPublicId: kept.publicId,
			days: 7,
			secret: createAccessToken()
		};
		await Promise.all([1, 2, 3].map(() => createShare(getDb(), organisation, request, NOW)));
		expect(await findSharesOf(getDb(), organisation.id)).toHaveLength(1);
	});

	async function withdrawAll(): Promise<undefined> {
		for (const { publicId } of await findSharesOf(getDb(), organisation.id))
			await withdrawShare(getDb(), organisation, publicId, NOW);
	}
	async function eraseKept() {
		await getDb().deleteFrom('assessment').where('public_id', '=', kept.publicId).execute();
	}
});
