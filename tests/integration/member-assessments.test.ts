/** What an organisation keeps: opened by its members within their role, at this very moment, and by nobody else. */
import { describe, expect, it } from 'vitest';
import type { MemberRole } from '#lib/domain/organisation/member-role.ts';
import type { Holder, LinkHolder } from '#lib/server/auth/holder.ts';
import { findAssessment, writeProfile } from '#lib/server/repositories/assessment.repository.ts';
import { completeAssessment, reopenAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import { eraseAssessment } from '#lib/server/use-cases/erase-assessment.ts';
import { recordAnswer, recordAnswers } from '#lib/server/use-cases/record-answer.ts';
import { anAccount, anOrganisation, join, keepFor } from '../support/accounts.ts';
import {
	anAnsweredAssessment,
	daysLater,
	everythingIn,
	NOW,
	sending
} from '../support/assessments.ts';
import { ORDINARY_PROFILE } from '../support/builders.ts';
import { onBothDatabases } from '../support/databases.ts';

onBothDatabases('an assessment kept by an organisation', (getDb) => {
	/** Kept, with a member of this role. */
	async function aMember(role: MemberRole) {
		const owner = await anAccount(getDb());
		const organisation = await anOrganisation(getDb(), owner);
		const link = await anAnsweredAssessment(getDb(), { 'E1.1': 2 });
		const ownerHolder = await keepFor(getDb(), organisation.id, link, owner);
		const accountId = await anAccount(getDb());
		await join(getDb(), organisation.id, accountId, role);
		return {
			organisation,
			link,
			owner: ownerHolder,
			member: { publicId: link.publicId, accountId }
		};
	}

	/** Everything that changes an assessment, with how it refuses. */
	const WRITES: readonly [string, 'answer' | 'manage', (holder: Holder) => Promise<unknown>][] = [
		['an answer', 'answer', (h) => recordAnswer(getDb(), h, 'E2.3', sending(3), NOW)],
		['a step', 'answer', (h) => recordAnswers(getDb(), h, new Map([['E2.3', sending(3)]]), NOW)],
		['the profile', 'answer', (h) => writeProfile(getDb(), h, ORDINARY_PROFILE, 1, NOW)],
		['completing', 'answer', (h) => completeAssessment(getDb(), h, 'full', NOW)],
		['erasing', 'manage', (h) => eraseAssessment(getDb(), h, NOW)]
	];

	it('gets no new term from a reader who sends a step', async () => {
		const { member } = await aMember('reader');
		const later = daysLater(30);
		expect(await recordAnswers(getDb(), member, new Map([['E2.3', sending(3)]]), later)).toEqual({
			ok: false,
			error: { code: 'readsOnly' }
		});
		expect(await findAssessment(getDb(), member, NOW)).toMatchObject({ expiresAt: daysLater(90) });
	});

	it('is no longer opened by its personal link', async () => {
		const { link } = await aMember('reader');
		expect(await findAssessment(getDb(), link, NOW)).toBeUndefined();
		await refusesAll(link);
	});

	it('says what each role may do', async () => {
		for (const [role, right] of [
			['administrator', 'manage'],
			['contributor', 'answer'],
			['reader', 'read']
		] as const) {
			const { member } = await aMember(role);
			expect(await findAssessment(getDb(), member, NOW)).toMatchObject({ right });
		}
	});

	describe.each(WRITES)('%s', (_, needed, write) => {
		it.each(['administrator', 'contributor', 'reader'] as const)('as %s', async (role) => {
			const { member } = await aMember(role);
			const before = await everythingIn(getDb());
			await write(member);
			const isAllowed = role === 'administrator' || (role === 'contributor' && needed === 'answer');
			expect((await everythingIn(getDb())) !== before).toBe(isAllowed);
		});
	});

	it('is opened by no account of another organisation', async () => {
		const { owner } = await aMember('reader');
		const stranger = await anAccount(getDb());
		await anOrganisation(getDb(), stranger);
		const foreign = { ...owner, accountId: stranger };
		expect(await findAssessment(getDb(), foreign, NOW)).toBeUndefined();
		await refusesAll(foreign);
	});

	it('refuses a former member the very next answer, though the draft was remembered', async () => {
		const { member, organisation } = await aMember('contributor');
		expect(await recordAnswer(getDb(), member, 'E2.1', sending(1), NOW)).toMatchObject({
			ok: true
		});
		await getDb()
			.deleteFrom('membership')
			.where('organisation_id', '=', organisation.id)
			.where('account_id', '=', member.accountId)
			.execute();
		await refusesAll(member);
	});

	it('one held by its link is opened by no account', async () => {
		const { member } = await aMember('administrator');
		const { publicId } = await anAnsweredAssessment(getDb(), { 'E1.1': 2 });
		await refusesAll({ ...member, publicId });
	});

	it('is completed and reopened by a contributor', async () => {
		const { member } = await aMember('contributor');
		expect(await completeAssessment(getDb(), member, 'full', NOW)).toEqual({
			ok: true,
			value: undefined
		});
		expect(await reopenAssessment(getDb(), member, NOW.toISOString(), NOW)).toEqual({
			ok: true,
			value: undefined
		});
	});

	async function refusesAll(holder: LinkHolder | Holder): Promise<void> {
		const before = await everythingIn(getDb());
		for (const [, , write] of WRITES) await write(holder);
		expect(await everythingIn(getDb())).toBe(before);
	}
});
