import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeResult } from '#lib/domain/assessment/completed-result.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import { maturityOf } from '#lib/domain/scoring/maturity.ts';
import { fraction } from '#lib/domain/shared/fraction.ts';
import { companyCase, type Case } from '#tests/support/arbitraries.ts';
import { anAssessment } from '#tests/support/builders.ts';
import { resultsView, type ResultsView } from './results-view.ts';

const viewOf = ({ diagnostic, profile, answers }: Case): ResultsView =>
	resultsView(
		diagnostic,
		{
			profile,
			completedAt: new Date('2026-11-22T10:00:00Z'),
			result: computeResult(diagnostic, profile, answers)
		},
		answers
	);
const plain = (text: string) => text.replaceAll('\u202f', ' ');
const runs = { numRuns: process.env.LONG ? 1000 : 50 };

describe('an axis', () => {
	it('says what an axis waits for, and that nothing of it concerns when nothing does', () => {
		const axisOf = (id: string, profile: Profile) =>
			viewOf(anAssessment().withProfile(profile).answeringAll(1)).axes.find(
				(one) => one.id === id
			)!;
		const without = axisOf('E8', { P07: '20-49', P09: '0' });
		expect(without).toMatchObject({
			state: 'not-applicable',
			stateWords: 'viendra avec un premier partenariat'
		});
		expect(without.note).toMatch(/^Cet axe viendra avec un premier partenariat\./);
		expect(axisOf('E4', { P07: '0', P09: '1' }).stateWords).toBe(
			'trop peu de questions vous concernent'
		);
	});

	it('says for each axis a situation that is there, and one to reach', () => {
		const view = viewOf(anAssessment().answeringAll(1).answeringAxis('E6', 0, 1, 2, 1));
		const axis = view.axes.find(({ id }) => id === 'E6')!;
		expect(plain(axis.done)).toMatch(/^« Nous pratiquons au moins deux formes/);
		// E6.2 counts double: (4 − 1) × 2 is the widest gap.
		expect(plain(axis.next!.example)).toMatch(/^« Nous avons écrit ce que nous cherchons/);
		const top = viewOf(anAssessment().answeringAll(4)).axes[0]!;
		expect(top.next).toBeNull();
		expect(viewOf(anAssessment().answeringAll(0)).axes[0]!.done).toBe('');
	});

	it('names a score by the whole number below it and its true level', () => {
		fc.assert(
			fc.property(companyCase, (drawn) => {
				for (const { score, level } of viewOf(drawn).axes) {
					if (score === null) expect(level).toBeNull();
					else expect(level?.rank).toBe(rankOf(score));
				}
			}),
			runs
		);
	});
});

const rankOf = (score: number) =>
	['discovery', 'initiation', 'structuring', 'cooperation', 'alliance'].indexOf(
		maturityOf(fraction(score, 1))
	);
