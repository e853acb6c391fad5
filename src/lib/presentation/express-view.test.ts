import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionnaireIn } from '#lib/content/catalogue.ts';
import { maturityWording } from '#lib/content/maturity-levels.ts';
import { computeResult } from '#lib/domain/assessment/completed-result.ts';
import { isAskedIn } from '#lib/domain/questionnaire/mode.ts';
import { typeset } from '#lib/format/typography.ts';
import { companyCase, type Case } from '#tests/support/arbitraries.ts';
import { anAssessment, company, ORDINARY_PROFILE } from '#tests/support/builders.ts';
import { continuationView } from './continuation-view.ts';
import { expressView } from './express-view.ts';
import { reviewView } from './review-view.ts';
import { stepView } from './step-view.ts';

const completedAt = new Date('2026-11-25T10:00:00Z');
const KEYS = ['E1.1', 'E2.2', 'E3.1', 'E4.1', 'E5.1', 'E6.2', 'E7.2', 'E8.1'];
const short = questionnaireIn(company, 'express');

function viewOf({
	diagnostic,
	profile,
	answers
}: Pick<Case, 'diagnostic' | 'profile' | 'answers'>) {
	const result = computeResult(diagnostic, profile, answers);
	return expressView(diagnostic, { profile, completedAt, result }, answers);
}
const revised = (answers: Case['answers']) =>
	Object.fromEntries(Object.entries(answers).map(([id, one]) => [id, { ...one, revision: 1 }]));
const plain = (text: string) => text.replaceAll('\u202f', ' ');

const answered = anAssessment()
	.answering('E1.1', 0)
	.answering('E2.2', 2, { note: 'Une note.' })
	.answering('E3.1', 'na')
	.answering('E4.1', 4)
	.answering('E5.1', 'unknown')
	.answering('E6.2', 1);

describe('the indicative result', () => {
	it('says the situation of each key question, and what comes next', () => {
		const { keyQuestions, basis } = viewOf(answered);
		expect(keyQuestions.map(({ id }) => id)).toEqual(KEYS);
		expect(keyQuestions.map(({ answerName }) => answerName)).toEqual([
			'1re situation sur 5',
			'3e situation sur 5',
			'Non concerné',
			'5e situation sur 5',
			'Je ne sais pas',
			'2e situation sur 5',
			'Sans réponse',
			'Sans réponse'
		]);
		expect(keyQuestions.map(({ nextText }) => nextText !== null)).toEqual([
			true,
			true,
			false,
			false,
			false,
			true,
			false,
			false
		]);
		expect(keyQuestions[1]).toMatchObject({ axisTitle: 'Parties prenantes', note: 'Une note.' });
		expect(basis).toBe('6 réponses sur 8 questions clés');
	});

	it('links to nothing that its page does not show', () => {
		const told = answered
			.withProfile({ ...answered.profile, P11: 'evaluate', P14: ['H1'], P15: ['R2'] })
			.answeringAll(1);
		const { priorities, wishes } = viewOf(told);
		expect(priorities.length).toBeGreaterThan(0);
		expect(wishes.length).toBeGreaterThan(0);
		for (const { startFrom } of priorities) expect(startFrom).toBeNull();
		for (const { anchor, firstStep } of wishes.flatMap(({ themes }) => themes)) {
			expect(anchor).toBeNull();
			expect(firstStep).not.toBe('');
		}
	});

	it('keeps strengths, reasoned priorities and what is open, of the key questions only', () => {
		const view = viewOf(answered);
		expect(view.strengths.map(({ anchor }) => anchor)).toEqual(['question-e4-1']);
		expect(view.priorities.length).toBeGreaterThan(0);
		expect(view.priorities.length).toBeLessThanOrEqual(3);
		for (const { because } of view.priorities) expect(because.length).toBeGreaterThan(0);
		const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
		expect(ids(view.toCheck)).toEqual(['E5.1']);
		expect(ids(view.setAside)).toEqual(['E3.1']);
		expect(ids(view.unanswered)).toEqual(['E7.2', 'E8.1']);
	});

	it('tells the way on: what remains, how long, what is kept', () => {
		expect(plain(viewOf(answered).continuation.remaining)).toBe(
			'Il reste 22 questions, environ 16 minutes.'
		);
		expect(plain(viewOf(answered).continuation.kept)).toMatch(/^Vos 6 réponses et vos notes sont/);
		const { kept } = continuationView(company, ORDINARY_PROFILE, {});
		expect(kept).toBe('');
		const one = anAssessment().answering('E1.1', 2);
		expect(continuationView(company, one.profile, one.answers).kept).toMatch(/^Votre réponse et/);
	});

	it('leaves out of the basis what the profile sets aside', () => {
		const alone = anAssessment().withProfile({ P07: '20-49', P09: '0' }).answering('E1.1', 2);
		const { basis, keyQuestions } = viewOf(alone);
		expect(basis).toBe('1 réponse sur 6 questions clés');
		expect(keyQuestions.filter(({ kind }) => kind === 'excluded').map(({ id }) => id)).toEqual([
			'E7.2',
			'E8.1'
		]);
	});

	it('never says a level, a score or an axis, and is typeset, whatever the answers', () => {
		const levels = Object.values(maturityWording).map(({ name }) => name);
		fc.assert(
			fc.property(companyCase, ({ diagnostic, profile, answers }) => {
				const express = Object.entries(answers).filter(([id]) =>
					isAskedIn('express', diagnostic.criterionById.get(id)!.criterion)
				);
				const view = viewOf({ diagnostic, profile, answers: Object.fromEntries(express) });
				const said = JSON.stringify([view.basis, view.keyQuestions, view.continuation]);
				for (const name of levels) expect(said).not.toContain(`"${name}"`);
				expect(said).not.toMatch(/sur 100|non calculé/);
				for (const { text } of view.priorities.flatMap(({ because }) => because))
					expect(text).not.toMatch(/sur 100|non calculé/);
				for (const text of Object.values(view.continuation)) expect(typeset(text)).toBe(text);
			}),
			{ numRuns: process.env.LONG ? 1000 : 50 }
		);
	});
});

describe('asking in express', () => {
	const view = (profile = ORDINARY_PROFILE) =>
		stepView(short, short.axes[0]!, profile, revised(answered.answers), false);

	it('puts every key question on one step, each with its axis', () => {
		const { questions, total, next, previous, minutesPerQuestion } = view();
		expect(questions.map(({ id }) => id)).toEqual(KEYS);
		expect(questions.map(({ axisTitle }) => axisTitle)).toEqual(
			company.axes.map(({ title }) => title)
		);
		expect([total, next, previous, minutesPerQuestion]).toEqual([1, null, null, 5 / 8]);
	});

	it('leaves out what the profile sets aside, and says why', () => {
		const { questions, excluded } = view({ ...ORDINARY_PROFILE, P09: '0' });
		expect(questions).toHaveLength(6);
		expect(excluded.flatMap(({ titles }) => titles)).toHaveLength(2);
	});

	it('keeps the title of the axis for the review, and none in full, where the step has it', () => {
		const review = reviewView(short, answered.profile, revised(answered.answers));
		expect(review.unanswered).toMatchObject([
			{ criterionId: 'E7.2', axisSlug: 'questions-cles', axisTitle: 'Conduite des partenariats' },
			{ criterionId: 'E8.1', axisSlug: 'questions-cles', axisTitle: 'Évaluation et contribution' }
		]);
		const full = stepView(company, company.axes[0]!, answered.profile, {}, false);
		expect(full.questions.every(({ axisTitle }) => axisTitle === null)).toBe(true);
	});
});
