/** The making of the demo: who and what is in it, and that its figures could be true. */
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { personas } from '#lib/content/demo/personas.ts';
import { isOpen } from '#lib/domain/shared-assessment/collection.ts';
import type { Divergence } from '#lib/domain/shared-assessment/divergence.ts';
import { maturityRank } from '#lib/domain/scoring/maturity.ts';
import { findAccountByEmail } from '#lib/server/repositories/account.repository.ts';
import {
	findKeptBy,
	type KeptAssessment
} from '#lib/server/repositories/kept-assessment.repository.ts';
import {
	findOrganisationsOf,
	type MemberOrganisation
} from '#lib/server/repositories/organisation.repository.ts';
import { listShared } from '#lib/server/repositories/shared-assessment.repository.ts';
import { findSharesWith } from '#lib/server/repositories/share.repository.ts';
import type { ClaimedMail } from '#lib/server/repositories/outgoing-mail.repository.ts';
import { seedDemo } from '../../scripts/demo/seed.ts';
import { NOW } from '../support/assessments.ts';
import { onBothDatabases } from '../support/databases.ts';

onBothDatabases('the demo', (getDb) => {
	const mails: ClaimedMail[] = [];
	const told: string[] = [];
	const organisations = new Map<
		string,
		{ organisation: MemberOrganisation; kept: KeptAssessment[] }
	>();

	const seed = () =>
		seedDemo(getDb(), {
			now: NOW,
			transport: { send: async (mail) => void mails.push(mail) },
			tell: (line) => told.push(line)
		});

	beforeAll(async () => {
		expect(await seed()).toBe(true);
		const { rows } = await sql<{ id: number }>`select id from account`.execute(getDb());
		for (const { id } of rows)
			for (const organisation of await findOrganisationsOf(getDb(), Number(id)))
				organisations.set(organisation.publicId, {
					organisation,
					kept: await findKeptBy(getDb(), organisation.id, NOW)
				});
	}, 60_000);

	const personaOf = async (id: string) => {
		const account = await findAccountByEmail(getDb(), personas.find((one) => one.id === id)!.email);
		return account!;
	};

	it('has organisations of both kinds, in two départements', () => {
		const all = [...organisations.values()].map(({ organisation }) => organisation);
		const countOf = (kind: string) => all.filter(({ audience }) => audience === kind).length;
		expect(countOf('company')).toBeGreaterThanOrEqual(3);
		expect(countOf('association')).toBeGreaterThanOrEqual(3);
		expect(new Set(all.map(({ commune }) => commune?.slice(0, 2))).size).toBe(2);
		// A real number could be that of somebody.
		expect(all.map(({ registration }) => registration)).toEqual(all.map(() => null));
		expect(new Set(all.map(({ size }) => size)).size).toBeGreaterThanOrEqual(4);
	});

	it('shows two or three yearly results an organisation, better each year', () => {
		for (const { organisation, kept } of organisations.values()) {
			const done = kept.filter(({ status }) => status === 'completed').reverse();
			expect([organisation.name, done.length >= 2 && done.length <= 3]).toEqual([
				organisation.name,
				true
			]);
			const levels = done.flatMap(({ level }) => (level ? [maturityRank(level)] : []));
			expect([organisation.name, levels]).toEqual([organisation.name, levels.toSorted()]);
			for (const [index, { completedAt }] of done.entries())
				if (index > 0) {
					const days =
						(completedAt!.getTime() - done[index - 1]!.completedAt!.getTime()) / 86_400_000;
					expect([organisation.name, days > 330 && days < 400]).toEqual([organisation.name, true]);
				}
		}
		const last = [...organisations.values()].map(
			({ kept }) => kept.find(({ status }) => status === 'completed')?.level
		);
		expect(new Set(last).size).toBeGreaterThanOrEqual(2);
	});

	it('has drafts under way, notes, needs and contributions', async () => {
		const kept = [...organisations.values()].flatMap((one) => one.kept);
		const drafts = kept.filter(({ status }) => status === 'draft');
		expect(drafts.length).toBeGreaterThanOrEqual(2);
		for (const { answers } of drafts) expect(Object.keys(answers).length).toBeGreaterThan(3);
		const { rows } = await sql<{ notes: number }>`
			select count(*)::int as notes from answer where note <> ''`.execute(getDb());
		expect(rows[0]?.notes).toBeGreaterThan(20);
		const full = kept.filter((one) => one.status === 'completed' && one.mode === 'full');
		for (const { profile } of full)
			expect([profile.P14?.length, profile.P15?.length].every((count) => count)).toBe(true);
	});

	it('gives each persona its place', async () => {
		const rolesOf = async (id: string) =>
			(await findOrganisationsOf(getDb(), (await personaOf(id)).id)).map(({ role }) => role);
		expect(await rolesOf('sophie')).toEqual(['administrator']);
		expect(await rolesOf('karim')).toEqual(['administrator']);
		expect(await rolesOf('lea')).toEqual(['contributor']);
		expect(await rolesOf('marc')).toEqual(['reader', 'reader']);
		const adviser = await personaOf('anne');
		expect([adviser.kind, (await personaOf('site')).kind]).toEqual(['adviser', 'administrator']);
		const shares = await findSharesWith(getDb(), adviser.id, NOW);
		expect(shares.length).toBeGreaterThanOrEqual(4);
		expect(new Set(shares.map(({ scope }) => scope)).size).toBe(3);
	});

	it('has answers side by side: under way, shown of two people, shown of many with their synthesis', async () => {
		const sharedOf = async (id: string) => {
			const { id: accountId } = await personaOf(id);
			const mine = await findOrganisationsOf(getDb(), accountId);
			const lists = mine.map(({ publicId }) => listShared(getDb(), { publicId, accountId }));
			return (await Promise.all(lists)).flat();
		};
		const shown = ({ editions }: { editions: readonly { divergence: Divergence }[] }) =>
			editions.at(-1)?.divergence.respondents;
		const [underWay] = await sharedOf('sophie');
		expect([isOpen(underWay!, NOW), underWay!.finished]).toEqual([true, 4]);
		const [discussed] = await sharedOf('karim');
		expect([shown(discussed!), discussed!.synthesis?.participants]).toEqual([
			8,
			expect.stringMatching(/^Karim/)
		]);
		expect((await sharedOf('marc')).map(shown).toSorted()).toEqual([2, undefined]);
	});

	it('dates readings after what was read, and nothing after now', async () => {
		const { rows } = await sql<{ readings: number; early: number; late: number }>`
			select count(*)::int as readings,
				(count(*) filter (where reading.read_at < assessment.completed_at))::int as early,
				(count(*) filter (where reading.read_at > ${NOW}))::int as late
			from reading join assessment on assessment.id = reading.assessment_id`.execute(getDb());
		expect(rows[0]).toMatchObject({ early: 0, late: 0 });
		expect(rows[0]?.readings).toBeGreaterThan(8);
	});

	it('sends its mails to its own outbox, at addresses that lead nowhere', async () => {
		expect(mails.length).toBeGreaterThan(4);
		for (const { recipient } of mails) expect(recipient).toMatch(/@demo\.example$/);
		const { rows } = await sql<{ waiting: number }>`
			select count(*)::int as waiting from outgoing_mail`.execute(getDb());
		expect(rows[0]?.waiting).toBe(0);
	});

	it('is made once: asked again, it adds nothing', async () => {
		const count = async () =>
			(
				await sql<Record<string, number>>`
					select (select count(*) from account)::int as accounts,
						(select count(*) from answer)::int as answers,
						(select count(*) from reading)::int as readings,
						(select count(*) from share)::int as shares`.execute(getDb())
			).rows[0];
		const before = await count();
		const lines = told.length;
		expect(await seed()).toBe(false);
		expect(await count()).toEqual(before);
		expect([lines, told.length]).toEqual([organisations.size, organisations.size]);
	});
});
