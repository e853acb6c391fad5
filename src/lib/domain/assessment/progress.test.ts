import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase } from '#tests/support/arbitraries.ts';
import { anAssessment } from '#tests/support/builders.ts';
import { progressOf } from './progress.ts';

const progress = ({ diagnostic, profile, answers }: ReturnType<typeof anAssessment>) =>
	progressOf(diagnostic, profile, answers);

describe('progress', () => {
	it('starts with everything to do', () => {
		expect(progress(anAssessment())).toMatchObject({ asked: 28, answered: 0 });
	});

	it('ends with nothing to do', () => {
		const done = progress(anAssessment().answeringAll('unknown'));
		expect(done).toMatchObject({ asked: 28, answered: 28 });
		expect(done.axes.flatMap(({ unansweredIds }) => unansweredIds)).toEqual([]);
	});

	it('counts the one question still open', () => {
		const almost = anAssessment().answeringAll(2).answering('E8.3', null);
		expect(progress(almost)).toMatchObject({ answered: 27 });
	});

	it('asks fewer questions of one person without partnership', () => {
		const alone = anAssessment().withProfile({ P07: '0', P09: '0' });
		const { asked, axes } = progress(alone);
		expect(asked).toBe(28 - 4 - 5);
		expect(axes.find(({ axisId }) => axisId === 'E7')).toMatchObject({
			asked: 1,
			unansweredIds: ['E7.1']
		});
	});

	it('counts « Non concerné » and « Je ne sais pas » as answered, a lone note as not', () => {
		const some = anAssessment()
			.answering('E3.1', 'na')
			.answering('E3.2', 'unknown')
			.answering('E3.3', null, { note: 'à voir' })
			.answering('E1.1', 'na');
		const { axes } = progress(some);
		expect(axes[2]).toEqual({
			axisId: 'E3',
			asked: 3,
			answered: 2,
			unansweredIds: ['E3.3'],
			unknownIds: ['E3.2']
		});
		expect(axes[0]?.unansweredIds, 'not offered there').toContain('E1.1');
	});

	it('adds up, whatever the definition and the answers', () => {
		fc.assert(
			fc.property(anyCase, ({ diagnostic, profile, answers }) => {
				const { axes, asked, answered } = progressOf(diagnostic, profile, answers);
				expect(axes.map(({ axisId }) => axisId)).toEqual(diagnostic.axes.map(({ id }) => id));
				for (const axis of axes) expect(axis.answered + axis.unansweredIds.length).toBe(axis.asked);
				expect(axes.reduce((sum, axis) => sum + axis.asked, 0)).toBe(asked);
				expect(axes.reduce((sum, axis) => sum + axis.answered, 0)).toBe(answered);
			}),
			{ numRuns: 100 }
		);
	});
});
