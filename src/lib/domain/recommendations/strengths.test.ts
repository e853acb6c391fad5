import { describe, expect, it } from 'vitest';
import { anAssessment } from '#tests/support/builders.ts';
import { alreadyOrganised } from './strengths.ts';
import { carriesOn } from './theme.ts';

const organisedIn = ({ diagnostic, profile, answers }: ReturnType<typeof anAssessment>) =>
	alreadyOrganised(diagnostic, profile, answers).map(
		({ criterionId, level }) => `${criterionId}=${level}`
	);

describe('what is organised already', () => {
	it('is the third situations and beyond, double weight first, one per axis, three at most', () => {
		const assessment = anAssessment()
			.answeringAll(1)
			.answeringAxis('E1', 1, 2, 2)
			.answering('E4.2', 2)
			.answering('E5.2', 2)
			.answering('E6.2', 2);
		expect(organisedIn(assessment)).toEqual(['E6.2=2', 'E1.2=2', 'E4.2=2']);
	});

	it('is nothing under the third situation, and nothing of what is not asked', () => {
		expect(organisedIn(anAssessment().answeringAll(1))).toEqual([]);
		const alone = anAssessment().withProfile({ P07: '0' }).answering('E4.2', 2);
		expect(organisedIn(alone)).toEqual([]);
	});
});

describe('a theme that carries on', () => {
	const { diagnostic } = anAssessment();
	const listening = (...answers: [criterionId: string, level: 1 | 2 | 3][]) =>
		carriesOn(diagnostic, {
			themeId: 'T06',
			axisId: 'E2',
			priority: null,
			because: answers.map(([criterionId, level]) => ({ kind: 'answer', criterionId, level }))
		});

	it('has every answer behind it at the third situation of its own question', () => {
		expect(listening(['E2.2', 2])).toBe(true);
		expect(listening(['E2.2', 1])).toBe(false);
	});

	it('is not one that another question calls for when it is organised', () => {
		expect(listening(['E1.3', 2])).toBe(false);
		expect(listening(['E2.2', 2], ['E2.1', 2])).toBe(false);
	});

	it('rests on an answer', () => {
		expect(
			carriesOn(diagnostic, {
				themeId: 'T22',
				axisId: 'E7',
				priority: null,
				because: [{ kind: 'profile', condition: 'noPartnership' }]
			})
		).toBe(false);
	});
});
