/** Two tabs, two devices, two clicks: one wins, nothing is lost in silence. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordingFor } from '#lib/domain/questionnaire/diagnostic.ts';
import { company } from '#tests/support/builders.ts';
import { effort } from '#tests/support/effort.ts';
import { DIAGNOSTIC_PATH, fieldValue, type Visitor } from '#tests/support/visitor.ts';
import { startAppOnPostgres, wordsOf, type AppOnPostgres } from './support/app-on-postgres.ts';

const STEP = 'cap-et-pilotage';

const criterionOf = (id: string) => company.criterionById.get(id)!.criterion;

/** The label of a question of the profile, or of one of its options. */
function labelOf(questionId: string, optionId?: string): string {
	const question = company.profile.find(({ id }) => id === questionId)!;
	if (optionId === undefined || !('options' in question)) return question.label;
	return question.options.find(({ id }) => id === optionId)!.label;
}

let server: AppOnPostgres;
beforeAll(async () => {
	server = await startAppOnPostgres();
});
afterAll(() => server.close());

async function begun(): Promise<{ owner: Visitor; id: string }> {
	const owner = server.visitor();
	return { owner, id: await owner.startWithProfile() };
}

async function stored(id: string) {
	const rows = await server.db
		.selectFrom('answer')
		.innerJoin('assessment', 'assessment.id', 'answer.assessment_id')
		.where('assessment.public_id', '=', id)
		.select(['criterion_id', 'level', 'note', 'priority', 'revision'])
		.execute();
	return Object.fromEntries(rows.map(({ criterion_id, ...row }) => [criterion_id, row]));
}

describe('the same question in two tabs', () => {
	it('one is saved, the other is told of both answers', async () => {
		const { owner, id } = await begun();
		expect(await owner.answer(id, 'E1.1', { choice: '1', note: 'premier' })).toMatchObject({
			status: 200,
			revision: 1
		});
		const late = await owner.answer(id, 'E1.1', { choice: '4', note: 'second' });
		expect(late).toMatchObject({
			status: 409,
			current: { choice: '1', note: 'premier', revision: 1 }
		});
		expect(late.message).toMatch(/entre-temps/);
		expect((await stored(id))['E1.1']).toMatchObject({ level: 1, note: 'premier' });
		expect(await owner.answer(id, 'E1.1', { choice: '4', revision: 1 })).toMatchObject({
			status: 200,
			revision: 2
		});
	});

	it('raced: exactly one of many writers wins each round', async () => {
		const { owner, id } = await begun();
		let revision = 0;
		for (let round = 0; round < effort(15, 400); round++) {
			const replies = await Promise.all(
				Array.from({ length: 6 }, (_, writer) =>
					owner.answer(id, 'E1.1', {
						choice: String(writer % 5),
						note: `${round}.${writer}`,
						revision
					})
				)
			);
			const winners = replies.filter(({ status }) => status === 200);
			expect(winners).toHaveLength(1);
			expect(replies.filter(({ status }) => status === 409)).toHaveLength(5);
			const kept = (await stored(id))['E1.1'];
			expect(kept?.revision).toBe(winners[0]?.revision);
			for (const { status, current } of replies)
				if (status === 409) expect(current?.note).toBe(kept?.note);
			revision = kept?.revision ?? 0;
		}
	});

	it('the same answer sent twice, or again after a lost reply, is no conflict', async () => {
		const { owner, id } = await begun();
		const answer = { choice: '2', note: 'une fois', priority: true };
		for (let turn = 0; turn < 3; turn++)
			expect(await owner.answer(id, 'E1.1', answer)).toMatchObject({ status: 200, revision: 1 });
	});

	it('without scripts: the second tab keeps what it typed, sees the other, and may replace it', async () => {
		const { owner, id } = await begun();
		const tab = (await owner.page(`/evaluations/${id}/etapes/${STEP}`)).html;
		await owner.answer(id, 'E1.1', { choice: '1', note: 'autre onglet' });
		const refused = await owner.sendStep(
			id,
			STEP,
			{ 'E1.1.choice': '4', 'E1.1.note': 'cet onglet' },
			tab
		);
		expect(refused.status).toBe(409);
		const html = await refused.text();
		expect(wordsOf(html)).toMatch(/autre onglet/);
		expect(wordsOf(html)).toMatch(/cet onglet/);
		expect(html).toMatch(/<title>Erreur/);
		expect((await stored(id))['E1.1']).toMatchObject({ level: 1 });
		expect((await owner.sendStep(id, STEP, {}, html)).status).toBe(303);
		expect((await stored(id))['E1.1']).toMatchObject({ level: 4, note: 'cet onglet' });
	});
});

describe('different questions in two tabs', () => {
	it('are both kept, with scripts', async () => {
		const { owner, id } = await begun();
		await Promise.all([
			owner.answer(id, 'E1.1', { choice: '1' }),
			owner.answer(id, 'E1.2', { choice: '2' })
		]);
		expect(await stored(id)).toMatchObject({ 'E1.1': { level: 1 }, 'E1.2': { level: 2 } });
	});

	it('are both kept, without', async () => {
		const { owner, id } = await begun();
		const shown = (await owner.page(`/evaluations/${id}/etapes/${STEP}`)).html;
		expect((await owner.sendStep(id, STEP, { 'E1.1.choice': '1' }, shown)).status).toBe(303);
		expect((await owner.sendStep(id, STEP, { 'E1.2.choice': '2' }, shown)).status).toBe(303);
		expect(await stored(id)).toMatchObject({ 'E1.1': { level: 1 }, 'E1.2': { level: 2 } });
	});

	it('are both kept, one with and one without', async () => {
		const { owner, id } = await begun();
		const shown = (await owner.page(`/evaluations/${id}/etapes/${STEP}`)).html;
		await owner.answer(id, 'E1.1', { choice: '3', note: 'avec' });
		expect((await owner.sendStep(id, STEP, { 'E1.3.choice': '0' }, shown)).status).toBe(303);
		expect(await stored(id)).toMatchObject({
			'E1.1': { level: 3, note: 'avec' },
			'E1.3': { level: 0 }
		});
	});

	it('one refused answer of a step loses none of the others', async () => {
		const { owner, id } = await begun();
		const refused = await owner.sendStep(id, STEP, {
			'E1.1.choice': '7',
			'E1.2.choice': '2',
			'E1.3.note': 'gardée'
		});
		expect(refused.status).toBe(400);
		expect(await stored(id)).toMatchObject({ 'E1.2': { level: 2 }, 'E1.3': { note: 'gardée' } });
		expect(Object.keys(await stored(id))).not.toContain('E1.1');
	});
});

describe('a double click', () => {
	it('on « Commencer » starts one assessment, with one end', async () => {
		const visitor = server.visitor();
		const token = fieldValue((await visitor.page(DIAGNOSTIC_PATH)).html, 'token') ?? '';
		const count = async () =>
			(await server.db.selectFrom('assessment').select('id').execute()).length;
		const before = await count();
		// The second click leaves before the first reply brings its cookie.
		const [first, second] = await Promise.all(
			[visitor.twin(), visitor.twin()].map((twin) =>
				twin.post(`${DIAGNOSTIC_PATH}?/start`, { token })
			)
		);
		expect(first?.status).toBe(303);
		expect(second?.headers.get('location')).toBe(first?.headers.get('location'));
		expect(await count()).toBe(before + 1);
	});

	it('on the profile, a step, the end: same end, written once', async () => {
		const { owner, id } = await begun();
		const profile = (await owner.page(`/evaluations/${id}/profil`)).html;
		const fields = { revision: fieldValue(profile, 'revision') ?? '', P07: '3-9', P09: '1' };
		const saved = await Promise.all(
			[1, 2].map(() => owner.post(`/evaluations/${id}/profil?/save`, fields))
		);
		expect(saved.map(({ status }) => status)).toEqual([303, 303]);

		const step = (await owner.page(`/evaluations/${id}/etapes/${STEP}`)).html;
		const sent = await Promise.all(
			[1, 2].map(() => owner.sendStep(id, STEP, { 'E1.1.choice': '3' }, step))
		);
		expect(sent.map(({ status }) => status)).toEqual([303, 303]);
		expect((await stored(id))['E1.1']).toMatchObject({ level: 3, revision: 1 });

		const ends = await Promise.all([1, 2].map(() => owner.complete(id)));
		expect(ends.map((one) => one.headers.get('location'))).toEqual(
			Array(2).fill(`/evaluations/${id}/resultats`)
		);
		expect(ends.map(({ status }) => status)).toEqual([303, 303]);
	});

	it('profiles that differ: the second is told, and keeps what it typed', async () => {
		const { owner, id } = await begun();
		const revision =
			fieldValue((await owner.page(`/evaluations/${id}/profil`)).html, 'revision') ?? '';
		const send = (name: string) =>
			owner.post(`/evaluations/${id}/profil?/save`, { revision, P07: '3-9', P09: '1', P01: name });
		expect((await send('Premier')).status).toBe(303);
		const refused = await send('Second');
		expect(refused.status).toBe(409);
		const html = await refused.text();
		expect(wordsOf(html)).toMatch(/Ce profil a changé entre-temps/);
		expect(fieldValue(html, 'P01')).toBe('Second');
		const again = await owner.post(`/evaluations/${id}/profil?/save`, {
			revision: fieldValue(html, 'revision') ?? '',
			P07: '3-9',
			P09: '1',
			P01: 'Second'
		});
		expect(again.status).toBe(303);
	});
});

it('needs ticked in two tabs: the second sees what the first saved, and keeps its own ticks', async () => {
	const { owner, id } = await begun();
	const page = `/evaluations/${id}/besoins-et-apports`;
	const shown = (await owner.page(page)).html;
	const revision = fieldValue(shown, 'revision') ?? '';
	const first = await owner.post(`${page}?/save`, { revision, P14: 'R1', aller: 'verification' });
	expect(first.headers.get('location')).toBe(`/evaluations/${id}/verification`);
	const refused = await owner.post(`${page}?/save`, { revision, P14: ['H1', 'I2'] });
	expect(refused.status).toBe(409);
	const html = await refused.text();
	expect(wordsOf(html)).toMatch(/changé entre-temps.*vous cherchez\s: De l’argent/s);
	const ticked = [...html.matchAll(/<input\b[^>]*\bchecked\b[^>]*>/g)].map(
		([tag]) => /value="(\w+)"/.exec(tag)?.[1]
	);
	expect(ticked).toEqual(['H1', 'I2']);
	const again = { revision: fieldValue(html, 'revision') ?? '', P14: ['H1', 'I2'] };
	expect((await owner.post(`${page}?/save`, again)).status).toBe(303);
	expect((await owner.fillProfile(id)).status).toBe(303);
	const { profile } = await server.db
		.selectFrom('assessment')
		.select('profile')
		.where('public_id', '=', id)
		.executeTakeFirstOrThrow();
	expect(profile).toMatchObject({ P07: '20-49', P14: ['H1', 'I2'] });
});

describe('a completed assessment', () => {
	it('is not altered by anything that comes late', async () => {
		const { owner, id } = await begun();
		await owner.answer(id, 'E1.1', { choice: '3' });
		const step = (await owner.page(`/evaluations/${id}/etapes/${STEP}`)).html;
		const profile = (await owner.page(`/evaluations/${id}/profil`)).html;
		const needs = (await owner.page(`/evaluations/${id}/besoins-et-apports`)).html;
		expect((await owner.complete(id)).status).toBe(303);
		const before = await server.dump();

		const late = await owner.answer(id, 'E1.1', { choice: '0', revision: 1 });
		expect(late.status).toBe(409);
		expect(late.message).toMatch(/Ce diagnostic est terminé/);
		expect(await owner.answer(id, 'E1.2', { choice: '0' })).toMatchObject({ status: 409 });
		for (const [sent, ...typed] of [
			[
				await owner.sendStep(
					id,
					STEP,
					{ 'E1.2.choice': '0', 'E1.2.note': 'Écrit trop tard' },
					step
				),
				...[criterionOf('E1.2').question, criterionOf('E1.2').levels[0]].map((words) =>
					wordingFor(company, words!, {})
				),
				'Votre note : Écrit trop tard'
			],
			[
				await owner.post(`/evaluations/${id}/profil?/save`, {
					revision: fieldValue(profile, 'revision') ?? '',
					P01: 'Menuiserie du Causse',
					P03: 'insee:71270',
					P07: '0'
				}),
				'Menuiserie du Causse',
				'Mâcon (71000)',
				labelOf('P07'),
				labelOf('P07', '0')
			],
			[
				await owner.post(`/evaluations/${id}/besoins-et-apports?/save`, {
					revision: fieldValue(needs, 'revision') ?? '',
					P14: ['H1', 'R4']
				}),
				labelOf('P14'),
				labelOf('P14', 'H1'),
				labelOf('P14', 'R4')
			]
		] as const) {
			expect(sent.status).toBe(409);
			const html = await sent.text();
			for (const words of [
				...typed,
				'Ce diagnostic a été terminé ailleurs',
				'Modifier mes réponses'
			])
				expect(wordsOf(html)).toContain(words.replace(/\s+/g, ' '));
			expect(html).toContain(`href="/evaluations/${id}/resultats"`);
			expect(html).toMatch(/<title>Erreur/);
		}
		for (const page of ['profil', 'besoins-et-apports', `etapes/${STEP}`]) {
			const path = `/evaluations/${id}/${page}`;
			for (const fields of [
				undefined,
				{ 'E1.1.revision': 'x', revision: '-1', P07: '\u0000', P14: 'Z9' }
			]) {
				const sent = await owner.post(`${path}?/save`, fields);
				expect(sent.status, page).toBe(409);
				expect(wordsOf(await sent.text())).toContain('Ce diagnostic a été terminé ailleurs');
			}
			expect((await owner.request(path)).headers.get('location')).toBe(
				`/evaluations/${id}/resultats`
			);
		}
		expect((await owner.complete(id)).headers.get('location')).toBe(`/evaluations/${id}/resultats`);
		expect(await server.dump()).toBe(before);
	});

	it('raced against answers: each is either in the frozen result or refused', async () => {
		for (let round = 0; round < effort(3, 60); round++) {
			const { owner, id } = await begun();
			await owner.answer(id, 'E2.1', { choice: '2' });
			const criteria = ['E1.1', 'E1.2', 'E1.3', 'E1.4', 'E2.2', 'E2.3', 'E3.1', 'E3.2'];
			const [end, ...replies] = await Promise.all([
				owner.complete(id),
				...criteria.map((criterionId) => owner.answer(id, criterionId, { choice: '4' }))
			]);
			expect(end.status).toBe(303);
			const kept = await stored(id);
			for (const [index, { status }] of replies.entries()) {
				expect([200, 409]).toContain(status);
				expect(Object.keys(kept).includes(criteria[index] ?? '')).toBe(status === 200);
			}
			const frozen = JSON.stringify(
				(
					await server.db
						.selectFrom('assessment')
						.select('result')
						.where('public_id', '=', id)
						.executeTakeFirstOrThrow()
				).result
			);
			// Completing again after the last answer gives the very same result: nothing slipped in afterwards.
			await server.db
				.updateTable('assessment')
				.set({ status: 'draft', completed_at: null, result: null as never })
				.where('public_id', '=', id)
				.execute();
			expect((await owner.complete(id)).status).toBe(303);
			const again = await server.db
				.selectFrom('assessment')
				.select('result')
				.where('public_id', '=', id)
				.executeTakeFirstOrThrow();
			expect(JSON.stringify(again.result)).toBe(frozen);
		}
	});

	it('needs an answer at least', async () => {
		const { owner, id } = await begun();
		const refused = await owner.complete(id);
		expect(refused.status).toBe(409);
		expect(wordsOf(await refused.text())).toMatch(/Répondez à une question au moins/);
	});
});

describe('a page left open while an express assessment goes on in full', () => {
	async function wentOn() {
		const owner = server.visitor();
		const id = await owner.startWithProfile({ mode: 'express' });
		await owner.answer(id, 'E1.1', { choice: '3' });
		const root = `/evaluations/${id}`;
		const review = (await owner.page(`${root}/verification`)).html;
		expect((await owner.complete(id, 'express')).status).toBe(303);
		const results = (await owner.page(`${root}/resultats/express`)).html;
		const shown = {
			mode: fieldValue(review, 'mode')!,
			completedAt: fieldValue(results, 'completedAt')!
		};
		const late = await owner.post(`${root}/verification?/continue`);
		expect([late.status, wordsOf(await late.text())]).toEqual([
			409,
			expect.stringContaining('Rien n’a été effacé')
		]);
		const { completedAt } = shown;
		const going = await owner.post(`${root}/resultats/express?/continue`, { completedAt });
		expect(going.status).toBe(303);
		return { owner, root, id, shown };
	}

	it('does not complete it, and says why; the page that comes back does', async () => {
		const { owner, root, shown } = await wentOn();
		const before = await server.dump();
		for (const fields of [{ mode: shown.mode }, undefined]) {
			const refused = await owner.post(`${root}/verification?/complete`, fields);
			expect(refused.status).toBe(409);
			const html = await refused.text();
			expect(wordsOf(html)).toContain('est passé en version complète');
			expect(fieldValue(html, 'mode')).toBe('full');
		}
		expect(await server.dump()).toBe(before);
	});

	it('does not reopen its full result, and says why; the page of that result does', async () => {
		const { owner, root, id, shown } = await wentOn();
		await owner.complete(id);
		const before = await server.dump();
		for (const fields of [{ completedAt: shown.completedAt }, undefined]) {
			const refused = await owner.post(`${root}/resultats/express?/reopen`, fields);
			expect(refused.status).toBe(409);
			expect(wordsOf(await refused.text())).toContain('Ces résultats ont changé');
		}
		expect(await server.dump()).toBe(before);
		const { html } = await owner.page(`${root}/resultats`);
		const reopened = await owner.post(`${root}/resultats?/reopen`, {
			completedAt: fieldValue(html, 'completedAt') ?? ''
		});
		expect(reopened.headers.get('location')).toBe(`${root}/verification`);
	});
});
