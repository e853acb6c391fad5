import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '#lib/content/catalogue.ts';
import { anyCase, companyCase } from '#tests/support/arbitraries.ts';
import { aDiagnostic, company } from '#tests/support/builders.ts';
import { progressOf } from '../assessment/progress.ts';
import { computeScores } from '../scoring/score.ts';
import { expressForm, isAskedIn, ownAxisOf } from './mode.ts';

const step = { slug: 'cles', title: 'Clés', shortTitle: 'Clés', intent: 'Voir.' };
const AXES = [
	[1, 2, 1],
	[1, 1],
	[2, 1]
] as const;
const small = aDiagnostic(AXES, { express: { minutes: 3 } });

describe('the express form', () => {
	it('gathers the starred criteria in one step, in the order of the questionnaire', () => {
		const form = expressForm(small, step)!;
		expect(form.axes).toEqual([expect.objectContaining(step)]);
		expect([...form.criterionById.keys()]).toEqual(['A1.2', 'A3.1']);
		expect(form.axisBySlug.get('cles')).toBe(form.axes[0]);
		expect([form.minutes, small.minutes]).toEqual([3, 10]);
		expect(form.whole).toBe(small);
	});

	it('leaves the diagnostic as it was, with the axis that each criterion belongs to', () => {
		const form = expressForm(small, step)!;
		expect(form.criterionById.get('A3.1')?.axis.id).toBe('express');
		expect(ownAxisOf(form, 'A3.1')).toBe(small.axes[2]);
		expect(ownAxisOf(small, 'A3.1')).toBe(small.axes[2]);
		expect(ownAxisOf(form, 'A9.9')).toBeUndefined();
		expect(small.criterionById.size).toBe(7);
	});

	it('is there only when the definition says so', () => {
		expect(expressForm(aDiagnostic(AXES), step)).toBeUndefined();
	});

	it('asks what the profile leaves: six questions without a partnership', () => {
		const form = expressForm(company, step)!;
		const asked = (profile: Record<string, string>) => progressOf(form, profile, {}).asked;
		expect(asked({ P07: '20-49', P09: '2-3' })).toBe(8);
		expect(asked({ P07: '20-49', P09: '0' })).toBe(6);
		expect(progressOf(form, { P07: '20-49', P09: '0' }, {}).axes[0]?.unansweredIds).not.toContain(
			'E7.2'
		);
	});

	it.each(catalogue.filter(({ express }) => express))(
		'of $id $version asks one question an axis',
		(diagnostic) => {
			const form = expressForm(diagnostic, step)!;
			const axes = [...form.criterionById.keys()].map((id) => ownAxisOf(form, id)?.id);
			expect(axes).toEqual(diagnostic.axes.map(({ id }) => id));
		}
	);

	it('never gives a score or a level, whatever the answers: nothing new in scoring', () => {
		fc.assert(
			fc.property(fc.oneof(anyCase, companyCase), ({ diagnostic, profile, answers }) => {
				const express = Object.entries(answers).filter(([id]) =>
					isAskedIn('express', diagnostic.criterionById.get(id)!.criterion)
				);
				const { overall, axes } = computeScores(diagnostic, profile, Object.fromEntries(express));
				expect([overall.score, overall.level, overall.scoredAxes]).toEqual([null, null, 0]);
				for (const axis of axes) expect([axis.score, axis.level]).toEqual([null, null]);
			}),
			{ numRuns: process.env.LONG ? 2000 : 100 }
		);
	});
});
