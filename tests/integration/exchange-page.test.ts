/** The page of needs and contributions, as its route serves it. */
import type { KyselyPlugin } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { createAccessToken } from '#lib/server/auth/access-token.ts';
import type { LinkHolder } from '#lib/server/auth/holder.ts';
import { findAssessment, writeProfile } from '#lib/server/repositories/assessment.repository.ts';
import { completeAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import { startAssessment } from '#lib/server/use-cases/start-assessment.ts';
import {
	actions,
	load
} from '../../src/routes/(respondent)/evaluations/[id]/besoins-et-apports/+page.server.ts';
import { recordAnswer } from '#lib/server/use-cases/record-answer.ts';
import { company, ORDINARY_PROFILE } from '../support/builders.ts';
import { sending } from '../support/assessments.ts';
import { onBothDatabases } from '../support/databases.ts';

/** What `database()` gives to routes. */
const held = globalThis as { capAlliancesDatabase?: unknown };
afterEach(() => delete held.capAlliancesDatabase);

/** The event of a browser that holds this assessment, as far as this route reads it; with fields, a form sent. */
function eventOf({ publicId, token }: LinkHolder, fields: [string, string][] = []): never {
	const cookies = { get: (name: string) => (name === `cap-${publicId}` ? token : undefined) };
	const url = new URL('http://localhost/');
	const request = new Request(url, { method: 'POST', body: new URLSearchParams(fields) });
	const locals = { account: () => Promise.resolve(null) };
	return { params: { id: publicId }, url, cookies, request, locals } as never;
}

const save = (...args: Parameters<typeof eventOf>) => actions.save!(eventOf(...args));
const ticks = (id: string, ...options: string[]) =>
	options.map((option): [string, string] => [id, option]);

onBothDatabases('the page of needs and contributions', (getDb) => {
	async function aDraft(): Promise<LinkHolder> {
		const holder = (await startAssessment(getDb(), company, createAccessToken(), new Date()))!;
		held.capAlliancesDatabase = { db: getDb() };
		return holder;
	}
	async function aDraftWithProfile(): Promise<LinkHolder> {
		const holder = await aDraft();
		await writeProfile(getDb(), holder, ORDINARY_PROFILE, 0, new Date());
		return holder;
	}
	const stored = async (holder: LinkHolder) =>
		(await findAssessment(getDb(), holder, new Date()))!.profile;
	const pageOf = (holder: LinkHolder, page: string) => ({
		status: 303,
		location: `/evaluations/${holder.publicId}/${page}`
	});

	it('shows its two questions, what is stored, and its place, in two statements', async () => {
		const holder = await aDraftWithProfile();
		await writeProfile(getDb(), holder, { ...ORDINARY_PROFILE, P14: ['H1'] }, 1, new Date());
		let statements = 0;
		const counting: KyselyPlugin = {
			transformQuery: ({ node }) => {
				statements += 1;
				return node;
			},
			transformResult: ({ result }) => Promise.resolve(result)
		};
		held.capAlliancesDatabase = { db: getDb().withPlugin(counting) };
		expect(await load(eventOf(holder))).toMatchObject({
			questions: [{ id: 'P14' }, { id: 'P15' }],
			revision: 2,
			form: { data: { P14: ['H1'], P15: [] } },
			step: { number: 9, previous: 'etapes/evaluation-et-contribution' }
		});
		expect(statements).toBe(2);
	});

	it('saves, then goes to the page asked for, of those that exist', async () => {
		const holder = await aDraftWithProfile();
		const sent: [string, string][] = [...ticks('P14', 'H1', 'R4'), ...ticks('P15', 'I2')];
		await expect(
			save(holder, [['revision', '1'], ['aller', 'verification'], ...sent])
		).rejects.toMatchObject(pageOf(holder, 'verification'));
		expect(await stored(holder)).toEqual({ ...ORDINARY_PROFILE, P14: ['H1', 'R4'], P15: ['I2'] });
		for (const [wanted, page] of [
			['etapes/cap-et-pilotage', 'etapes/cap-et-pilotage'],
			['profil', 'profil'],
			['lien', 'lien'],
			['../../reprendre/x', 'verification'],
			['//evil.example', 'verification'],
			['', 'verification']
		] as const)
			await expect(
				save(holder, [['revision', '2'], ['aller', wanted], ...sent])
			).rejects.toMatchObject(pageOf(holder, page));
	});

	it('refuses what is too much or forged, with the ticks kept, and stores nothing', async () => {
		const holder = await aDraftWithProfile();
		const six = ['H1', 'H2', 'H3', 'H4', 'P1', 'P2'];
		expect(await save(holder, [['revision', '1'], ...ticks('P15', ...six)])).toMatchObject({
			status: 400,
			data: { form: { data: { P15: six }, errors: { P15: { _errors: [expect.any(String)] } } } }
		});
		expect(await save(holder, [['revision', '1'], ...ticks('P14', 'H1', 'Z9')])).toMatchObject({
			status: 400
		});
		await expect(save(holder, ticks('P14', 'H1'))).rejects.toMatchObject({ status: 400 });
		expect(await stored(holder)).toEqual(ORDINARY_PROFILE);
	});

	it('tells a stale tab, which keeps what it ticked', async () => {
		const holder = await aDraftWithProfile();
		await expect(save(holder, [['revision', '1'], ...ticks('P14', 'H1')])).rejects.toMatchObject({
			status: 303
		});
		expect(await save(holder, [['revision', '1'], ...ticks('P14', 'R1')])).toMatchObject({
			status: 409,
			data: { conflict: true, form: { data: { P14: ['R1'] } } }
		});
		expect(await load(eventOf(holder))).toMatchObject({
			revision: 2,
			stored: { needs: [{ id: 'H1' }] }
		});
	});

	it('comes after the profile: without one it leads there, and saves nothing in its place', async () => {
		const holder = await aDraft();
		const profile = pageOf(holder, 'profil');
		await expect(load(eventOf(holder))).rejects.toMatchObject(profile);
		await expect(save(holder, [['revision', '0'], ...ticks('P14', 'H1')])).rejects.toMatchObject(
			profile
		);
		expect((await findAssessment(getDb(), holder, new Date()))?.profileRevision).toBe(0);
	});

	it('is closed with the assessment, and absent for anyone else', async () => {
		const holder = await aDraftWithProfile();
		const stranger = { ...holder, token: createAccessToken() };
		await expect(load(eventOf(stranger))).rejects.toMatchObject({ status: 404 });
		await recordAnswer(getDb(), holder, 'E1.1', sending(2), new Date());
		await completeAssessment(getDb(), holder, 'full', new Date());
		const results = pageOf(holder, 'resultats');
		await expect(load(eventOf(holder))).rejects.toMatchObject(results);
		await expect(save(holder, [['revision', '1'], ...ticks('P14', 'H1')])).rejects.toMatchObject({
			status: 409,
			body: { unsaved: { answers: [{ said: [expect.any(String)] }] } }
		});
		expect(await stored(holder)).toEqual(ORDINARY_PROFILE);
	});

	it('does not exist for a diagnostic that asks for nothing of the kind', async () => {
		const holder = await aDraftWithProfile();
		const { exchange } = company;
		delete company.exchange;
		try {
			await expect(load(eventOf(holder))).rejects.toMatchObject({ status: 404 });
			await expect(save(holder, [['revision', '1']])).rejects.toMatchObject({ status: 404 });
		} finally {
			company.exchange = exchange!;
		}
	});
});
