/** « Conserver mes résultats »: from a personal link to an organisation, in one step and once. */
import { describe, expect, it } from 'vitest';
import type { Identity } from '#lib/domain/organisation/identity.ts';
import type { LinkHolder } from '#lib/server/auth/holder.ts';
import { findAssessment } from '#lib/server/repositories/assessment.repository.ts';
import { findOrganisationsOf } from '#lib/server/repositories/organisation.repository.ts';
import { keepAssessments } from '#lib/server/use-cases/keep-assessments.ts';
import { createOrganisation } from '#lib/server/use-cases/manage-organisation.ts';
import { recordAnswer } from '#lib/server/use-cases/record-answer.ts';
import { anAccount, anOrganisation, join } from '../support/accounts.ts';
import { anAnsweredAssessment, everythingIn, NOW, sending } from '../support/assessments.ts';
import { onBothDatabases } from '../support/databases.ts';

const mill: Identity = {
	name: 'Moulin du Lac',
	audience: 'company',
	registration: '732829320',
	commune: '48095',
	size: '20-49',
	fields: ['C']
};

onBothDatabases('keeping results', (getDb) => {
	const anAssessment = () => anAnsweredAssessment(getDb(), { 'E1.1': 2 });
	const keep = (
		main: LinkHolder,
		accountId: number,
		into: Parameters<typeof keepAssessments>[1]['into'] = { identity: mill },
		others: LinkHolder[] = []
	) => keepAssessments(getDb(), { main, others, accountId, into }, NOW);
	const isOpenTo = async (holder: Parameters<typeof findAssessment>[1]) =>
		(await findAssessment(getDb(), holder, NOW)) !== undefined;

	it('makes the organisation, brings the others along, and ends their links', async () => {
		const accountId = await anAccount(getDb());
		const [main, other, left] = [await anAssessment(), await anAssessment(), await anAssessment()];
		const kept = await keep(main, accountId, { identity: mill }, [other]);
		expect(kept).toMatchObject({ ok: true });
		const [organisation] = await findOrganisationsOf(getDb(), accountId);
		expect(organisation).toMatchObject({ ...mill, role: 'administrator', administrators: 1 });
		for (const one of [main, other]) {
			expect(await isOpenTo(one)).toBe(false);
			expect(await isOpenTo({ publicId: one.publicId, accountId })).toBe(true);
			expect(await recordAnswer(getDb(), one, 'E1.1', sending(3, 1), NOW)).toMatchObject({
				ok: false
			});
		}
		expect(await isOpenTo(left)).toBe(true);
	});

	it('says to its member which organisation keeps it', async () => {
		const accountId = await anAccount(getDb());
		const main = await anAssessment();
		await keep(main, accountId);
		const [organisation] = await findOrganisationsOf(getDb(), accountId);
		const found = await findAssessment(getDb(), { publicId: main.publicId, accountId }, NOW);
		expect(found?.keeper).toEqual({ publicId: organisation?.publicId, name: mill.name });
	});

	it('sent twice, also at the same time, makes one organisation', async () => {
		const accountId = await anAccount(getDb());
		const main = await anAssessment();
		const outcomes = await Promise.all([1, 2, 3].map(() => keep(main, accountId)));
		outcomes.push(await keep(main, accountId));
		const names = outcomes.map((one) => (one.ok ? one.value.organisation : one.error));
		expect(new Set(names).size).toBe(1);
		expect(await findOrganisationsOf(getDb(), accountId)).toHaveLength(1);
	});

	it('by an account deleted meanwhile makes nothing, and leaves the link open', async () => {
		const accountId = await anAccount(getDb());
		const main = await anAssessment();
		await getDb().deleteFrom('account').where('id', '=', accountId).execute();
		expect(await keep(main, accountId)).toEqual({ ok: false, error: 'notAMember' });
		expect(await createOrganisation(getDb(), accountId, mill, NOW)).toEqual({
			ok: false,
			error: 'gone'
		});
		expect(await isOpenTo(main)).toBe(true);
	});

	it('goes to an organisation of mine where I may answer', async () => {
		const owner = await anAccount(getDb());
		const organisation = await anOrganisation(getDb(), owner);
		for (const [role, isAllowed] of [
			['administrator', true],
			['contributor', true],
			['reader', false]
		] as const) {
			const accountId = await anAccount(getDb());
			await join(getDb(), organisation.id, accountId, role);
			const main = await anAssessment();
			const kept = await keep(main, accountId, { publicId: organisation.publicId });
			expect(kept.ok, role).toBe(isAllowed);
			expect(await isOpenTo(main)).toBe(!isAllowed);
			expect(await isOpenTo({ publicId: main.publicId, accountId: owner })).toBe(isAllowed);
		}
	});

	describe('writes nothing', () => {
		const refuses = async (work: () => ReturnType<typeof keep>, error: string) => {
			const before = await everythingIn(getDb());
			expect(await work()).toEqual({ ok: false, error });
			expect(await everythingIn(getDb())).toBe(before);
		};

		it('into an organisation of others', async () => {
			const organisation = await anOrganisation(getDb(), await anAccount(getDb()));
			const stranger = await anAccount(getDb());
			const main = await anAssessment();
			await refuses(() => keep(main, stranger, { publicId: organisation.publicId }), 'notAMember');
		});

		it('for another kind of organisation, and then makes none', async () => {
			const accountId = await anAccount(getDb());
			const main = await anAssessment();
			await refuses(
				() => keep(main, accountId, { identity: { ...mill, audience: 'association' } }),
				'otherKind'
			);
			expect(await findOrganisationsOf(getDb(), accountId)).toEqual([]);
		});

		it('of an assessment that the link does not open, or not any more', async () => {
			const accountId = await anAccount(getDb());
			const main = await anAssessment();
			await refuses(() => keep({ ...main, token: 'x'.repeat(43) }, accountId), 'notHeld');
			await keep(main, await anAccount(getDb()));
			await refuses(() => keep(main, accountId), 'notHeld');
			expect(await findOrganisationsOf(getDb(), accountId)).toEqual([]);
		});

		it('of a respondent’s view of a shared assessment', async () => {
			const accountId = await anAccount(getDb());
			const organisation = await anOrganisation(getDb(), accountId);
			const main = await anAssessment();
			const { id } = await getDb()
				.insertInto('shared_assessment')
				.values({
					public_id: 'v'.repeat(22),
					organisation_id: organisation.id,
					diagnostic: 'company',
					version: '2026-1',
					profile: '{}' as never,
					join_hash: null,
					opened_at: NOW,
					closes_at: NOW,
					closed_at: null
				})
				.returning('id')
				.executeTakeFirstOrThrow();
			await getDb()
				.updateTable('assessment')
				.set({ shared_assessment_id: id })
				.where('public_id', '=', main.publicId)
				.execute();
			await refuses(() => keep(main, accountId), 'notHeld');
		});
	});
});
