/** What happens when several write at once. On PostgreSQL the statements really overlap. LONG=1 for thousands. */
import { describe, expect, it } from 'vitest';
import { createAccessToken } from '#lib/server/auth/access-token.ts';
import type { LevelValue } from '#lib/domain/questionnaire/definition.ts';
import { computeResult } from '#lib/domain/assessment/completed-result.ts';
import { findAnswers } from '#lib/server/repositories/answer.repository.ts';
import { findAssessment, writeProfile } from '#lib/server/repositories/assessment.repository.ts';
import { completeAssessment, reopenAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import { recordAnswer } from '#lib/server/use-cases/record-answer.ts';
import { replaceLink } from '#lib/server/use-cases/resume-assessment.ts';
import {
	anAnsweredAssessment,
	aStartedAssessment,
	NOW,
	sending,
	storedLevels
} from '../support/assessments.ts';
import { company, ORDINARY_PROFILE } from '../support/builders.ts';
import { onBothDatabases } from '../support/databases.ts';

const LONG = Boolean(process.env.LONG);
const levelAt = (index: number) => (index % 5) as LevelValue;

onBothDatabases('at the same time', (getDb, kind) => {
	const rounds = LONG ? 2000 : kind === 'postgres' ? 24 : 4;
	const writers = LONG ? 50 : 20;

	it('two writers on different criteria are both kept', async () => {
		const ids = [...company.criterionById.keys()];
		const holder = await aStartedAssessment(getDb());
		const outcomes = await Promise.all(
			ids.map((id, index) => recordAnswer(getDb(), holder, id, sending(levelAt(index)), NOW))
		);
		expect(outcomes).toEqual(ids.map(() => ({ ok: true, value: { revision: 1 } })));
		expect(await storedLevels(getDb(), holder)).toEqual(
			Object.fromEntries(ids.map((id, index) => [id, levelAt(index)]))
		);
	});

	it('of 50 first answers to one criterion, exactly one is written', async () => {
		const holder = await aStartedAssessment(getDb());
		const notes = Array.from({ length: 50 }, (_, index) => `écran ${index}`);
		const outcomes = await Promise.all(
			notes.map((note, index) =>
				recordAnswer(getDb(), holder, 'E1.1', sending(levelAt(index), 0, { note }), NOW)
			)
		);
		const winners = outcomes.flatMap((outcome, index) => (outcome.ok ? [index] : []));
		expect(winners).toHaveLength(1);
		const { id } = (await findAssessment(getDb(), holder, NOW))!;
		const stored = (await findAnswers(getDb(), id))['E1.1'];
		expect(stored).toMatchObject({ note: notes[winners[0]!], revision: 1 });
		for (const outcome of outcomes)
			if (!outcome.ok) expect(outcome.error).toMatchObject({ code: 'conflict', current: stored });
	});

	it('writers who retry after a conflict: one wins per revision, none is lost', async () => {
		const holder = await aStartedAssessment(getDb());
		const acknowledged = new Map<number, string>();
		await Promise.all(
			Array.from({ length: writers }, async (_, writer) => {
				const note = `écran ${writer}`;
				for (let revision = 0; ;) {
					const outcome = await recordAnswer(
						getDb(),
						holder,
						'E1.1',
						sending(levelAt(writer), revision, { note }),
						NOW
					);
					if (outcome.ok) {
						if (acknowledged.has(outcome.value.revision))
							throw new Error('two winners of one revision');
						acknowledged.set(outcome.value.revision, note);
						return;
					}
					if (outcome.error.code !== 'conflict') throw new Error(outcome.error.code);
					revision = outcome.error.current.revision;
				}
			})
		);
		expect([...acknowledged.keys()].sort((a, b) => a - b)).toEqual(
			Array.from({ length: writers }, (_, index) => index + 1)
		);
		const { id } = (await findAssessment(getDb(), holder, NOW))!;
		expect((await findAnswers(getDb(), id))['E1.1']).toMatchObject({
			revision: writers,
			note: acknowledged.get(writers)
		});
	});

	it('the same answer sent ten times is one write', async () => {
		const holder = await aStartedAssessment(getDb());
		const outcomes = await Promise.all(
			Array.from({ length: 10 }, () => recordAnswer(getDb(), holder, 'E1.1', sending(3), NOW))
		);
		for (const outcome of outcomes) expect(outcome).toEqual({ ok: true, value: { revision: 1 } });
	});

	it('completion against saves: what is frozen is what was acknowledged before, and never moves', async () => {
		const ids = ['E1.1', 'E1.2', 'E1.3', 'E1.4', 'E2.1', 'E2.2', 'E3.1', 'E6.2'];
		let late = 0;
		let early = 0;
		// As many more rounds as it takes until both sides have won: a busy machine may let one win them all.
		const isRun = () => late > 0 && (kind === 'pglite' || early > 0);
		for (let round = 0; round < rounds || (!isRun() && round < 20 * rounds); round++) {
			const holder = await anAnsweredAssessment(getDb(), { 'E1.1': 0 });
			const save = (id: string) =>
				recordAnswer(getDb(), holder, id, sending(4, id === 'E1.1' ? 1 : 0), NOW);
			const before = ids.slice(0, round % ids.length).map(save);
			const completing = completeAssessment(getDb(), holder, 'full', NOW);
			const after = ids.slice(round % ids.length).map(save);
			const [completion, ...saves] = await Promise.all([completing, ...before, ...after]);
			expect(completion).toEqual({ ok: true });

			const assessment = (await findAssessment(getDb(), holder, NOW))!;
			const answers = await findAnswers(getDb(), assessment.id);
			expect(assessment.result, `round ${round}`).toEqual(
				computeResult(company, assessment.profile, answers)
			);
			for (const [index, outcome] of saves.entries()) {
				const stored = answers[ids[index]!];
				if (outcome.ok) {
					early++;
					expect(stored?.choice).toEqual({ kind: 'level', level: 4 });
				} else {
					late++;
					expect(outcome.error.code).toBe('closed');
					expect(stored?.choice).not.toEqual({ kind: 'level', level: 4 });
				}
			}
		}
		expect(isRun(), `${early} before, ${late} after`).toBe(true);
	});

	it('completion against a change of profile: the result is that of the stored profile', async () => {
		for (let round = 0; round < rounds; round++) {
			const holder = await anAnsweredAssessment(getDb(), { 'E2.1': 2, 'E2.2': 2, 'E2.3': 4 });
			const change = () => writeProfile(getDb(), holder, { ...ORDINARY_PROFILE, P07: '0' }, 1, NOW);
			const complete = () => completeAssessment(getDb(), holder, 'full', NOW);
			await Promise.all(round % 2 ? [change(), complete()] : [complete(), change()]);
			const assessment = (await findAssessment(getDb(), holder, NOW))!;
			const answers = await findAnswers(getDb(), assessment.id);
			expect(assessment.result).toEqual(computeResult(company, assessment.profile, answers));
		}
	});

	it('completing and reopening ends in one state or the other, never between', async () => {
		const holder = await anAnsweredAssessment(getDb(), { 'E1.1': 2 });
		const outcomes = await Promise.all(
			Array.from({ length: 10 }, (_, index) =>
				index % 2
					? reopenAssessment(getDb(), holder, NOW.toISOString(), NOW)
					: completeAssessment(getDb(), holder, 'full', NOW)
			)
		);
		for (const outcome of outcomes) expect(outcome).toEqual({ ok: true });
		const { status, result, completedAt } = (await findAssessment(getDb(), holder, NOW))!;
		expect([result !== null, completedAt !== null]).toEqual([
			status === 'completed',
			status === 'completed'
		]);
	});

	it('of ten replacements of one link, one wins and its link opens', async () => {
		const holder = await aStartedAssessment(getDb());
		const outcomes = await Promise.all(
			Array.from({ length: 10 }, () => replaceLink(getDb(), holder, createAccessToken(), NOW))
		);
		const winners = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
		expect(winners).toHaveLength(1);
		expect(await findAssessment(getDb(), winners[0]!, NOW)).toBeDefined();
		expect(await findAssessment(getDb(), holder, NOW)).toBeUndefined();
	});

	describe('when the link is replaced while answers arrive', () => {
		it('nothing is written with the former link afterwards', async () => {
			for (let round = 0; round < Math.min(rounds, 20); round++) {
				const holder = await anAnsweredAssessment(getDb(), { 'E1.1': 0 });
				const [replaced, saved] = await Promise.all([
					replaceLink(getDb(), holder, createAccessToken(), NOW),
					recordAnswer(getDb(), holder, 'E1.1', sending(4, 1), NOW)
				]);
				if (!replaced.ok) throw new Error(replaced.error);
				const stored = await storedLevels(getDb(), replaced.value);
				expect(stored['E1.1']).toBe(saved.ok ? 4 : 0);
			}
		});
	});
});
