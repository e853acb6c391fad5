/** The durations that the site promises, with a clock that moves. */
import { beforeEach, describe, expect, it } from 'vitest';
import { COMPLETED_DAYS, DRAFT_DAYS } from '#lib/domain/assessment/retention.ts';
import {
	ACCOUNT_MONTHS,
	ACCOUNT_NOTICE_DAYS,
	ACCOUNT_TOLD_DAYS,
	daysAfter,
	OLD_INVITATION_DAYS,
	monthsAfter,
	READING_MONTHS,
	RESPONDENT_EMAIL_MONTHS,
	SHARE_MONTHS
} from '#lib/domain/privacy/retention-periods.ts';
import { setDisabled } from '#lib/server/repositories/account-list.repository.ts';
import { createAccessToken, createPublicId, hashToken } from '#lib/server/auth/access-token.ts';
import { applyRetention } from '#lib/server/use-cases/apply-retention.ts';
import { completeAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import { recordAnswer } from '#lib/server/use-cases/record-answer.ts';
import { anAccount, anOrganisation, aSession, join, keepFor } from '../support/accounts.ts';
import { findShared } from '#lib/server/repositories/shared-assessment.repository.ts';
import { inviteRespondents } from '#lib/server/use-cases/invite-respondents.ts';
import { closeCollection } from '#lib/server/use-cases/run-collection.ts';
import { anAnsweredAssessment, NOW, sending } from '../support/assessments.ts';
import { onBothDatabases } from '../support/databases.ts';
import { aFinishedRespondent, aSharedAssessment } from '../support/shared-assessments.ts';
import { plantMarkers, wholeDatabase } from '../support/planted-markers.ts';

onBothDatabases('retention', (getDb) => {
	beforeEach(async () => {
		for (const table of ['assessment', 'organisation', 'account', 'outgoing_mail'] as const)
			await getDb().deleteFrom(table).execute();
	});

	const at = (date: Date) => applyRetention(getDb(), date);
	const notices = (kind: string) =>
		getDb()
			.selectFrom('outgoing_mail')
			.where('kind', '=', kind)
			.select(['recipient', 'subject', 'text_body'])
			.orderBy('id')
			.execute();
	const accountIds = async () =>
		(await getDb().selectFrom('account').select('id').orderBy('id').execute()).map(({ id }) => id);

	describe('of assessments', () => {
		it('erases drafts after three months and completed ones after thirty-six, not a day before', async () => {
			await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
			const completed = await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
			await completeAssessment(getDb(), completed, 'full', NOW);
			expect(await at(daysAfter(NOW, DRAFT_DAYS - 1))).toMatchObject({ assessments: 0 });
			expect(await at(daysAfter(NOW, DRAFT_DAYS))).toMatchObject({ assessments: 1 });
			expect(await at(daysAfter(NOW, COMPLETED_DAYS - 1))).toMatchObject({ assessments: 0 });
			expect(await at(daysAfter(NOW, COMPLETED_DAYS))).toMatchObject({ assessments: 1 });
		});

		it('tells the administrators of the organisation once, and again for a new term', async () => {
			const owner = await anAccount(getDb(), { email: 'admin@exemple.fr' }, NOW);
			const organisation = await anOrganisation(getDb(), owner, 'Les Amis', NOW);
			await join(getDb(), organisation.id, await anAccount(getDb(), {}, NOW), 'contributor');
			const link = await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
			const holder = await keepFor(getDb(), organisation.id, link, owner);
			await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
			expect(await at(daysAfter(NOW, DRAFT_DAYS - 16))).toMatchObject({ assessmentNotices: 0 });
			const told = daysAfter(NOW, DRAFT_DAYS - 15);
			expect(await at(told)).toMatchObject({ assessmentNotices: 1 });
			expect(await at(told), 'twice').toMatchObject({ assessmentNotices: 0 });
			const [notice, ...others] = await notices('assessment-expiring');
			expect(others).toEqual([]);
			expect(notice).toMatchObject({ recipient: 'admin@exemple.fr' });
			expect(notice?.text_body).toContain(`/evaluations/${link.publicId}`);
			// Taken up again: its term is three months later, and told again then.
			await recordAnswer(getDb(), holder, 'E1.2', sending(2), told);
			const later = daysAfter(told, DRAFT_DAYS - 15);
			expect(await at(daysAfter(NOW, DRAFT_DAYS))).toMatchObject({ assessments: 1 });
			expect(await at(later)).toMatchObject({ assessmentNotices: 1, assessments: 0 });
		});
	});

	describe('of accounts', () => {
		const INACTIVE = monthsAfter(NOW, ACCOUNT_MONTHS);
		const TOLD = daysAfter(INACTIVE, -ACCOUNT_TOLD_DAYS + 2);

		it('tells the owner once, then erases at the term', async () => {
			const account = await anAccount(getDb(), { email: 'claire@exemple.fr' }, NOW);
			expect(await at(daysAfter(TOLD, -4))).toMatchObject({ accountNotices: 0 });
			expect(await at(TOLD)).toMatchObject({ accountNotices: 1, accounts: 0 });
			expect(await at(TOLD), 'twice').toMatchObject({ accountNotices: 0, accounts: 0 });
			expect(await notices('account-inactive')).toHaveLength(1);
			expect(await at(daysAfter(INACTIVE, -1))).toMatchObject({ accounts: 0 });
			expect(await accountIds()).toEqual([account]);
			expect(await at(INACTIVE)).toMatchObject({ accounts: 1 });
			expect(await accountIds()).toEqual([]);
			// Nothing is left to be sent to it.
			expect(await notices('account-inactive')).toEqual([]);
		});

		it('waits for the whole notice when the command did not run for long', async () => {
			await anAccount(getDb(), {}, NOW);
			const late = monthsAfter(INACTIVE, 6);
			expect(await at(late)).toMatchObject({ accountNotices: 1, accounts: 0 });
			expect(await at(daysAfter(late, ACCOUNT_NOTICE_DAYS - 1))).toMatchObject({ accounts: 0 });
			expect(await at(daysAfter(late, ACCOUNT_NOTICE_DAYS))).toMatchObject({ accounts: 1 });
		});

		it('is cancelled by signing in', async () => {
			const account = await anAccount(getDb(), {}, NOW);
			await at(TOLD);
			await aSession(getDb(), account, { now: daysAfter(TOLD, 1) });
			expect(await at(INACTIVE)).toMatchObject({ accounts: 0 });
			expect(await accountIds()).toEqual([account]);
			const next = monthsAfter(daysAfter(TOLD, 1), ACCOUNT_MONTHS);
			expect(await at(next)).toMatchObject({ accountNotices: 1, accounts: 0 });
		});

		it('names a successor where members would be left without an administrator', async () => {
			const gone = await anAccount(getDb(), {}, NOW);
			const organisation = await anOrganisation(getDb(), gone, undefined, NOW);
			const here = monthsAfter(NOW, ACCOUNT_MONTHS);
			const reader = await anAccount(getDb(), {}, here);
			const contributor = await anAccount(getDb(), {}, here);
			const suspended = await anAccount(getDb(), {}, here);
			await setDisabled(getDb(), suspended, here);
			await join(getDb(), organisation.id, suspended, 'contributor', NOW);
			await join(getDb(), organisation.id, reader, 'reader', NOW);
			await join(getDb(), organisation.id, contributor, 'contributor', here);
			await at(TOLD);
			expect(await at(INACTIVE)).toMatchObject({ accounts: 1, organisations: 0 });
			const members = await getDb()
				.selectFrom('membership')
				.select(['account_id', 'role'])
				.orderBy('account_id')
				.execute();
			expect(members).toEqual([
				{ account_id: reader, role: 'reader' },
				{ account_id: contributor, role: 'administrator' },
				{ account_id: suspended, role: 'contributor' }
			]);
		});

		it('takes along an organisation that nobody is left in, unless somebody is invited', async () => {
			const gone = await anAccount(getDb(), {}, NOW);
			const organisation = await anOrganisation(getDb(), gone, undefined, NOW);
			await anOrganisation(getDb(), gone, undefined, NOW);
			await getDb()
				.insertInto('invitation')
				.values({
					public_id: createPublicId(),
					organisation_id: organisation.id,
					email: 'suite@exemple.fr',
					role: 'administrator',
					token_hash: hashToken(createAccessToken()),
					invited_by: gone,
					created_at: NOW,
					expires_at: daysAfter(INACTIVE, 5)
				})
				.execute();
			await at(TOLD);
			expect(await at(INACTIVE)).toMatchObject({ accounts: 1, organisations: 1 });
			expect(await at(daysAfter(INACTIVE, 5))).toMatchObject({ organisations: 1 });
		});

		it('erases and tells once when two instances run at the same time', async () => {
			for (let index = 0; index < 5; index++) await anAccount(getDb(), {}, NOW);
			await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
			const told = await Promise.all([at(TOLD), at(TOLD)]);
			expect(told.map((one) => one.accountNotices).reduce((a, b) => a + b)).toBe(5);
			expect(told.map((one) => one.assessments).reduce((a, b) => a + b)).toBe(1);
			expect(await notices('account-inactive')).toHaveLength(5);
			const erased = await Promise.all([at(INACTIVE), at(INACTIVE)]);
			expect(erased.map((one) => one.accounts).reduce((a, b) => a + b)).toBe(5);
		});
	});

	it('forgets what is over, each at its time', async () => {
		await plantMarkers(getDb(), 'Durée');
		expect(await at(daysAfter(NOW, 1))).toMatchObject({
			mailedLinks: 2,
			sessions: 3,
			invitations: 0,
			shares: 0,
			readings: 0,
			respondentEmails: 0
		});
		const invitationEnd = new Date(NOW.getTime() + 1e9);
		expect(await at(daysAfter(invitationEnd, OLD_INVITATION_DAYS))).toMatchObject({
			invitations: 1
		});
		expect(await at(monthsAfter(invitationEnd, RESPONDENT_EMAIL_MONTHS))).toMatchObject({
			respondentEmails: 1
		});
		expect(await at(monthsAfter(NOW, Math.max(SHARE_MONTHS, READING_MONTHS)))).toMatchObject({
			shares: 1,
			readings: 2
		});
	});

	it('forgets the addresses invited three months after a collection was closed, by hand too', async () => {
		for (const isByHand of [true, false]) {
			const shared = await aSharedAssessment(getDb());
			const asked = { addresses: ['a@exemple.fr', 'b@exemple.fr'], role: 'other' } as const;
			await inviteRespondents(getDb(), shared, asked, NOW);
			await aFinishedRespondent(getDb(), shared, [2]);
			if (isByHand) await closeCollection(getDb(), shared, NOW);
			const { closesAt, closedAt } = (await findShared(getDb(), shared, 'read'))!;
			const term = monthsAfter(closedAt ?? closesAt, RESPONDENT_EMAIL_MONTHS);
			expect(await at(daysAfter(term, -1))).toMatchObject({ respondentEmails: 0 });
			expect(await at(term)).toMatchObject({ respondentEmails: 2 });
			expect(await at(term), 'twice').toMatchObject({ respondentEmails: 0 });
			const left = await getDb().selectFrom('respondent').select(['email', 'remind_at']).execute();
			expect(left).toEqual(Array(3).fill({ email: null, remind_at: null }));
			await getDb().deleteFrom('shared_assessment').execute();
		}
	});

	it('dry, says the same and changes nothing', async () => {
		await plantMarkers(getDb(), 'Essai');
		const late = monthsAfter(NOW, 40);
		const before = await wholeDatabase(getDb());
		const dry = await applyRetention(getDb(), late, { isDry: true });
		expect(await wholeDatabase(getDb())).toBe(before);
		// A collection goes once its views are gone: the dry run cannot know.
		expect(await at(late)).toEqual({ ...dry, collections: 1 });
		expect(dry).toMatchObject({ accountNotices: 3, accounts: 0, assessments: 3, sessions: 3 });
	});
});
