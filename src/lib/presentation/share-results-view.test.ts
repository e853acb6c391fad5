import { describe, expect, it } from 'vitest';
import { computeResult } from '#lib/domain/assessment/completed-result.ts';
import { wordingFor } from '#lib/domain/questionnaire/diagnostic.ts';
import { anAssessment } from '#tests/support/builders.ts';
import { resultsView } from './results-view.ts';
import { shareResultsView } from './share-results-view.ts';

const NOTE = 'Seule Marie le sait';
const { diagnostic, profile, answers } = anAssessment()
	.answeringAll(1)
	.answering('E1.1', 4, { note: NOTE })
	.answering('E2.1', 'unknown', { note: NOTE })
	.answering('E6.2', 0, { note: NOTE, priority: true });
const whole = resultsView(
	diagnostic,
	{
		profile: { ...profile, P01: 'Les Copeaux', P14: ['H1'] },
		completedAt: new Date('2026-11-22T10:00:00Z'),
		result: computeResult(diagnostic, profile, answers)
	},
	answers
);
const plain = (value: unknown) => JSON.stringify(value).replaceAll('\u202f', ' ');

/** Every situation of the questionnaire: none may be read where answers are not shown. */
const situations = [...diagnostic.criterionById.values()].flatMap(({ criterion }) =>
	criterion.levels.map((level) => wordingFor(diagnostic, level, profile))
);

describe('results shown outside', () => {
	it('alone carry no answer, no note, no mark and no reason', () => {
		const shown = plain(shareResultsView(whole, 'results'));
		expect(situations.length).toBeGreaterThan(100);
		expect(situations.filter((text) => shown.includes(text))).toEqual([]);
		expect(shown.includes(NOTE)).toBe(false);
		expect(/because|Parce que|exchange|toCheck|strengths/.exec(shown)).toBeNull();
	});

	it('alone still say the levels and what to do', () => {
		const shown = shareResultsView(whole, 'results');
		if (shown.scope !== 'results') throw new Error(shown.scope);
		expect(shown.outline.axes).toHaveLength(whole.axes.length);
		expect(shown.outline.verdict).toEqual(whole.verdict);
		expect(shown.outline.priorities.map(({ title }) => title)).toEqual(
			whole.priorities.map(({ title }) => title)
		);
		expect(shown.outline.others.length).toBeGreaterThan(0);
	});

	it('with the answers carry no note, anywhere', () => {
		expect(plain(whole).includes(NOTE)).toBe(true);
		const shown = plain(shareResultsView(whole, 'answers'));
		expect(shown.includes(NOTE)).toBe(false);
		expect(shown.includes('Parce que')).toBe(true);
	});

	it('with the notes are whole', () => {
		expect(shareResultsView(whole, 'notes')).toEqual({ scope: 'notes', results: whole });
	});
});
