/** Who belongs to an organisation: roles, leaving, invitations, and what happens when two decide at once. */
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MemberRole } from '#lib/domain/organisation/member-role.ts';
import { INVITATION_VALID_DAYS } from '#lib/domain/organisation/invitation.ts';
import {
	findInvitation,
	findInvitationsTo
} from '#lib/server/repositories/invitation.repository.ts';
import { findPeopleOf } from '#lib/server/repositories/membership.repository.ts';
import { findOrganisation } from '#lib/server/repositories/organisation.repository.ts';
import { deleteOrganisation } from '#lib/server/use-cases/delete-organisation.ts';
import { takeTurn } from '#lib/server/repositories/throttle.repository.ts';
import {
	acceptInvitation,
	inviteMember,
	resendInvitation,
	withdrawInvitation
} from '#lib/server/use-cases/invite-members.ts';
import { changeMember } from '#lib/server/use-cases/manage-members.ts';
import { anAccount, anOrganisation, join } from '../support/accounts.ts';
import { daysLater, NOW } from '../support/assessments.ts';
import { onBothDatabases } from '../support/databases.ts';

const LONG = Boolean(process.env.LONG);
const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

onBothDatabases('members', (getDb, kind) => {
	let count = 0;
	let organisation: Awaited<ReturnType<typeof anOrganisation>>;
	let owner: Someone;

	interface Someone {
		accountId: number;
		publicId: string;
		email: string;
		name: string;
	}

	async function someone(email = `m${kind}${++count}@exemple.fr`): Promise<Someone> {
		const accountId = await anAccount(getDb(), { email });
		const { publicId } = await getDb()
			.selectFrom('account')
			.where('id', '=', accountId)
			.select('public_id as publicId')
			.executeTakeFirstOrThrow();
		return { accountId, publicId, email, name: '' };
	}

	async function aMember(role: MemberRole): Promise<Someone> {
		const one = await someone();
		await join(getDb(), organisation.id, one.accountId, role);
		return one;
	}

	const as = ({ accountId, name }: Someone) => ({
		publicId: organisation.publicId,
		accountId,
		name,
		clientAddress: `192.0.2.${organisation.id}`
	});
	const roles = async () =>
		(await findPeopleOf(getDb(), organisation.id))
			.filter(({ isMember }) => isMember)
			.map(({ role }) => role)
			.sort();
	/** The secrets of the links mailed to an address, oldest first. */
	const tokensTo = async (email: string) =>
		(
			await getDb()
				.selectFrom('outgoing_mail')
				.where('recipient', '=', email)
				.orderBy('id')
				.select('text_body')
				.execute()
		).map(({ text_body }) => /\/invitations\/([\w-]{43})$/m.exec(text_body)?.[1] ?? '');

	beforeEach(async () => {
		owner = await someone();
		organisation = await anOrganisation(getDb(), owner.accountId);
	});

	it('change roles and leave as the administrator says, or by themselves', async () => {
		const reader = await aMember('reader');
		const change = (by: Someone, to: Parameters<typeof changeMember>[2]) =>
			changeMember(getDb(), as(by), to);
		expect(await change(owner, { member: reader.publicId, role: 'contributor' })).toEqual({
			ok: true
		});
		expect(await change(owner, { member: reader.publicId, role: 'contributor' })).toEqual({
			ok: true
		});
		expect(await roles()).toEqual(['administrator', 'contributor']);
		expect(await change(reader, { member: reader.publicId, leaves: true })).toEqual({ ok: true });
		expect(await findOrganisation(getDb(), as(reader))).toBeUndefined();
		expect(await change(owner, { member: reader.publicId, leaves: true })).toEqual({
			ok: false,
			error: 'notAMember'
		});
	});

	it('never change anything without the right', async () => {
		const [reader, contributor] = [await aMember('reader'), await aMember('contributor')];
		const stranger = await someone();
		await anOrganisation(getDb(), stranger.accountId);
		const before = await roles();
		for (const one of [reader, contributor, stranger]) {
			for (const member of [owner, reader, contributor].filter((other) => other !== one)) {
				for (const change of [
					{ member: member.publicId, role: 'administrator' },
					{ member: member.publicId, leaves: true }
				] as const)
					expect(await changeMember(getDb(), as(one), change)).toEqual({
						ok: false,
						error: 'forbidden'
					});
			}
			const promotion = { member: one.publicId, role: 'administrator' } as const;
			expect((await changeMember(getDb(), as(one), promotion)).ok).toBe(false);
		}
		expect(await roles()).toEqual(before);
	});

	it('keep their last administrator', async () => {
		await aMember('contributor');
		for (const change of [
			{ member: owner.publicId, leaves: true },
			{ member: owner.publicId, role: 'reader' }
		] as const)
			expect(await changeMember(getDb(), as(owner), change)).toEqual({
				ok: false,
				error: 'lastAdministrator'
			});
	});

	it('of administrators who demote or remove each other at once, one remains', async () => {
		for (let round = 0; round < (LONG ? 500 : 12); round++) {
			organisation = await anOrganisation(getDb(), owner.accountId);
			const others = [await aMember('administrator'), await aMember('administrator')];
			const all = [owner, ...others];
			const outcomes = await Promise.all(
				all.map((one, index) => {
					const { publicId: member } = all[(index + 1) % all.length]!;
					return changeMember(
						getDb(),
						as(one),
						round % 2 ? { member, role: 'reader' } : { member, leaves: true }
					);
				})
			);
			expect((await roles()).filter((role) => role === 'administrator').length).toBeGreaterThan(0);
			// Whoever lost the right while waiting changed nothing.
			expect(outcomes.filter(({ ok }) => ok).length).toBeLessThan(all.length);
		}
	});

	it('at once demoting themselves, two administrators leave one', async () => {
		const second = await aMember('administrator');
		const outcomes = await Promise.all(
			[owner, second].map((one) =>
				changeMember(getDb(), as(one), { member: one.publicId, role: 'reader' })
			)
		);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await roles()).toEqual(['administrator', 'reader']);
	});

	describe('invited', () => {
		const invite = (email: string, role: MemberRole = 'contributor', now = NOW) =>
			inviteMember(getDb(), as(owner), { email, role }, now);
		const accept = (token: string, by: Someone, now = NOW) =>
			acceptInvitation(getDb(), { token }, by, now);

		it('by mail, join with the role, once', async () => {
			const colleague = await someone();
			expect(await invite(colleague.email, 'reader')).toMatchObject({ ok: true });
			const [token = ''] = await tokensTo(colleague.email);
			expect(await accept(token, colleague)).toEqual({ ok: true, value: organisation.publicId });
			expect(await findOrganisation(getDb(), as(colleague))).toMatchObject({ role: 'reader' });
			expect(await accept(token, colleague)).toEqual({ ok: false, error: 'unknown' });
			expect(await roles()).toEqual(['administrator', 'reader']);
		});

		it('are nobody else: a forwarded link makes no member', async () => {
			const [colleague, other] = [await someone(), await someone()];
			await invite(colleague.email);
			const [token = ''] = await tokensTo(colleague.email);
			expect(await accept(token, other)).toEqual({ ok: false, error: 'otherAddress' });
			const [waiting] = await findInvitationsTo(getDb(), colleague.email, NOW);
			const stolen = { publicId: waiting!.publicId, email: other.email };
			expect(await acceptInvitation(getDb(), stolen, other, NOW)).toEqual({
				ok: false,
				error: 'unknown'
			});
			expect(await roles()).toEqual(['administrator']);
			expect((await accept(token, colleague)).ok).toBe(true);
		});

		describe('join nothing that goes at the same moment', () => {
			/** Accepts while a transaction holds this row, then deletes it. */
			async function acceptWhileDeleting(
				table: 'organisation' | 'account',
				id: number,
				accepting: () => ReturnType<typeof accept>
			) {
				const accepted = await getDb()
					.transaction()
					.execute(async (trx) => {
						await trx.selectFrom(table).where('id', '=', id).select('id').forUpdate().execute();
						const answer = accepting();
						// Long enough for it to wait; on PGlite it has not begun.
						await setTimeout(150);
						await trx.deleteFrom(table).where('id', '=', id).execute();
						return { answer };
					});
				return accepted.answer;
			}

			it.each(['organisation', 'account'] as const)('the %s', async (table) => {
				const colleague = await someone();
				await invite(colleague.email);
				const [token = ''] = await tokensTo(colleague.email);
				const id = table === 'organisation' ? organisation.id : colleague.accountId;
				const gone = kind === 'postgres' && table === 'organisation';
				// PGlite has one connection: the invitation is gone with its organisation, or waits for nobody.
				expect(await acceptWhileDeleting(table, id, () => accept(token, colleague))).toEqual({
					ok: false,
					error: gone ? 'organisationGone' : 'unknown'
				});
				expect(await findOrganisation(getDb(), as(colleague))).toBeUndefined();
			});

			it('however both meet', async () => {
				for (let round = 0; round < (LONG ? 200 : kind === 'postgres' ? 10 : 1); round++) {
					organisation = await anOrganisation(getDb(), owner.accountId, `Éphémère ${round}`);
					const colleague = await someone();
					await inviteMember(getDb(), as(owner), { email: colleague.email, role: 'reader' }, NOW);
					const [token = ''] = await tokensTo(colleague.email);
					const scope = { ...organisation, accountId: owner.accountId };
					const [accepted, deleted] = await Promise.all([
						accept(token, colleague),
						deleteOrganisation(
							getDb(),
							{ scope, typedName: `Éphémère ${round}`, deletedBy: '' },
							NOW
						)
					]);
					expect(deleted.ok).toBe(true);
					if (!accepted.ok) expect(['unknown', 'organisationGone']).toContain(accepted.error);
					expect(await findOrganisation(getDb(), as(colleague))).toBeUndefined();
				}
			});
		});

		it('opens nothing to the wrong address while it is being corrected', async () => {
			const [wrong, right] = [await someone(), await someone()];
			await invite(wrong.email);
			const [token = ''] = await tokensTo(wrong.email);
			const [{ id } = { id: '' }] = (await findPeopleOf(getDb(), organisation.id)).filter(
				({ isMember }) => !isMember
			);
			const [accepted] = await Promise.all([
				accept(token, wrong),
				resendInvitation(getDb(), as(owner), id, right.email, NOW)
			]);
			const isMember = (await findOrganisation(getDb(), as(wrong))) !== undefined;
			expect(isMember).toBe(accepted.ok);
			const waiting = await findInvitationsTo(getDb(), right.email, NOW);
			// One or the other, never both.
			expect(waiting).toHaveLength(accepted.ok ? 0 : 1);
		});

		it('may also accept from their own space', async () => {
			const colleague = await someone();
			await invite(colleague.email);
			const [waiting] = await findInvitationsTo(getDb(), colleague.email, NOW);
			const scope = { publicId: waiting!.publicId, email: colleague.email };
			expect((await acceptInvitation(getDb(), scope, colleague, NOW)).ok).toBe(true);
		});

		it('have fourteen days; sent again, fourteen more by a new link only', async () => {
			const colleague = await someone();
			await invite(colleague.email);
			const [first = ''] = await tokensTo(colleague.email);
			const late = daysLater(INVITATION_VALID_DAYS);
			expect(await accept(first, colleague, late)).toEqual({ ok: false, error: 'unknown' });
			expect(await findInvitationsTo(getDb(), colleague.email, late)).toEqual([]);
			const [{ id } = { id: '' }] = (await findPeopleOf(getDb(), organisation.id)).filter(
				({ isMember }) => !isMember
			);
			expect((await resendInvitation(getDb(), as(owner), id, null, late)).ok).toBe(true);
			const [second = ''] = await tokensTo(colleague.email);
			expect(await accept(first, colleague, late)).toEqual({ ok: false, error: 'unknown' });
			expect((await accept(second, colleague, late)).ok).toBe(true);
		});

		it.each(['demoted', 'removed', 'gone'] as const)(
			'by an administrator since %s, join no more',
			async (fate) => {
				const former = await aMember('administrator');
				const [accomplice, colleague] = [await someone(), await someone()];
				const wanted = { email: accomplice.email, role: 'administrator' } as const;
				await inviteMember(getDb(), as(former), wanted, NOW);
				await invite(colleague.email);
				const member = former.publicId;
				const done = await changeMember(
					getDb(),
					as(fate === 'gone' ? former : owner),
					fate === 'demoted' ? { member, role: 'contributor' } : { member, leaves: true }
				);
				expect(done).toMatchObject({ ok: true });
				const [dead = ''] = await tokensTo(accomplice.email);
				expect(await accept(dead, accomplice)).toEqual({ ok: false, error: 'unknown' });
				// Those of others stay.
				const [good = ''] = await tokensTo(colleague.email);
				expect((await accept(good, colleague)).ok).toBe(true);
			}
		);

		it('at a mistyped address, are invited at the right one, and the wrong link dies', async () => {
			const [wrong, right] = [await someone(), await someone()];
			await invite(wrong.email, 'administrator');
			const [{ id } = { id: '' }] = (await findPeopleOf(getDb(), organisation.id)).filter(
				({ isMember }) => !isMember
			);
			const [dead = ''] = await tokensTo(wrong.email);
			await resendInvitation(getDb(), as(owner), id, right.email, NOW);
			const [good = ''] = await tokensTo(right.email);
			expect(await accept(dead, wrong)).toEqual({ ok: false, error: 'unknown' });
			expect((await accept(good, right)).ok).toBe(true);
			expect(await roles()).toEqual(['administrator', 'administrator']);
		});

		it('withdrawn, open nothing; withdrawn twice is harmless', async () => {
			const colleague = await someone();
			await invite(colleague.email);
			const [token = ''] = await tokensTo(colleague.email);
			const { publicId } = (await findInvitation(getDb(), { token }, NOW))!;
			for (let turn = 0; turn < 2; turn++)
				expect(await withdrawInvitation(getDb(), as(owner), publicId)).toEqual({ ok: true });
			expect(await accept(token, colleague)).toEqual({ ok: false, error: 'unknown' });
		});

		it('by a form sent twice, get one mail', async () => {
			const colleague = await someone();
			await Promise.all([invite(colleague.email), invite(colleague.email)]);
			await invite(colleague.email, 'contributor', minutesLater(0.5));
			expect(await tokensTo(colleague.email)).toHaveLength(1);
			await invite(colleague.email, 'contributor', minutesLater(2));
			expect(await tokensTo(colleague.email)).toHaveLength(2);
		});

		it('are not mailed when they are members, and the answer does not tell who has an account', async () => {
			const member = await aMember('reader');
			expect(await invite(member.email)).toEqual({ ok: false, error: 'isMember' });
			const known = await someone();
			expect(await invite(known.email)).toEqual({
				ok: true,
				value: { email: known.email, role: 'contributor' }
			});
			const unknown = `inconnu${kind}@exemple.fr`;
			expect(await invite(unknown)).toEqual({
				ok: true,
				value: { email: unknown, role: 'contributor' }
			});
		});

		it('only by an administrator', async () => {
			const wanted = { email: 'x@exemple.fr', role: 'reader' } as const;
			for (const one of [await aMember('reader'), await aMember('contributor'), await someone()]) {
				expect(await inviteMember(getDb(), as(one), wanted, NOW)).toEqual({
					ok: false,
					error: 'forbidden'
				});
				expect(await withdrawInvitation(getDb(), as(one), 'x'.repeat(22))).toEqual({
					ok: false,
					error: 'forbidden'
				});
			}
			expect(await tokensTo(wanted.email)).toEqual([]);
		});

		it('again as a reader, an administrator stays one', async () => {
			const second = await someone();
			await invite(second.email, 'reader');
			await join(getDb(), organisation.id, second.accountId, 'administrator');
			const [token = ''] = await tokensTo(second.email);
			expect((await accept(token, second)).ok).toBe(true);
			expect(await roles()).toEqual(['administrator', 'administrator']);
		});

		it('are bounded in number, and what is refused leaves nothing', async () => {
			let refused = 0;
			for (let index = 0; index < 62; index++)
				if (!(await invite(`b${kind}${index}@exemple.fr`)).ok) refused += 1;
			expect(refused).toBe(2);
			expect(await tokensTo(`b${kind}61@exemple.fr`)).toEqual([]);
		});

		it('are bounded from one client address, whoever invites', async () => {
			for (let turn = 0; turn < 200; turn++)
				await takeTurn(getDb(), 'invitationsFrom', as(owner).clientAddress, NOW);
			expect(await invite(`c${kind}@exemple.fr`)).toEqual({ ok: false, error: 'tooMany' });
		});

		it('withdrawn or sent elsewhere before the mail left, get no dead link', async () => {
			const [wrong, right] = [await someone(), await someone()];
			await invite(wrong.email);
			const waiting = async () =>
				(await findPeopleOf(getDb(), organisation.id)).find(({ isMember }) => !isMember)?.id ?? '';
			await resendInvitation(getDb(), as(owner), await waiting(), right.email, NOW);
			expect(await tokensTo(wrong.email)).toEqual([]);
			expect(await tokensTo(right.email)).toHaveLength(1);
			await withdrawInvitation(getDb(), as(owner), await waiting());
			expect(await tokensTo(right.email)).toEqual([]);
		});

		it('are kept by the hash of their secret only', async () => {
			const colleague = await someone();
			await invite(colleague.email);
			const [token = ''] = await tokensTo(colleague.email);
			const rows = await getDb().selectFrom('invitation').selectAll().execute();
			expect(JSON.stringify(rows)).not.toContain(token);
		});
	});
});
