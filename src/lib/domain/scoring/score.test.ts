import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase, type Case } from '#tests/support/arbitraries.ts';
import { aDiagnostic, anAnswer, anAssessment, company } from '#tests/support/builders.ts';
import type { Answers } from '../assessment/answer.ts';
import { notApplicableOffer, standingOf } from '../assessment/standing.ts';
import type { LevelValue } from '../questionnaire/definition.ts';
import { maturityRank } from './maturity.ts';
import { computeScores, type AxisScore } from './score.ts';

const runs = { numRuns: process.env.LONG ? 5000 : 200 };

describe('axis score', () => {
	const one = (...weights: (1 | 2)[]) => anAssessment().of(aDiagnostic([weights]));

	it('follows the worked example of the blueprint (§1.3)', () => {
		const axis = one(2, 1, 1, 1).answeringAxis('A1', 3, 1, 'na', 'unknown').axisScore('A1');
		expect(axis).toEqual({
			axisId: 'A1',
			state: 'scored',
			score: 700 / 12,
			coverage: 0.75,
			level: 'structuring'
		});
		expect(axis.score).toBeCloseTo(58.333, 3);
	});

	it('is shown from a coverage of exactly 60 %', () => {
		const axis = one(1, 1, 1, 1, 1).answeringAxis('A1', 2, 2, 2, 'unknown', null);
		expect(axis.axisScore('A1')).toMatchObject({ state: 'scored', score: 50, coverage: 0.6 });
	});

	it('is not calculated just under 60 %', () => {
		const axis = one(2, 1, 1, 1, 1, 1).answeringAxis('A1', 4, 4, 'unknown');
		expect(axis.axisScore('A1')).toMatchObject({ state: 'not-enough-answers', score: null });
		expect(axis.answering('A1.4', 4).axisScore('A1')).toMatchObject({
			state: 'not-enough-answers',
			coverage: 4 / 7
		});
	});

	it('weighs the coverage: one starred criterion counts for two', () => {
		const axis = one(2, 1, 1, 1);
		expect(axis.answeringAxis('A1', 4, 4).axisScore('A1').state).toBe('scored');
		expect(axis.answeringAxis('A1', null, 4, 4).axisScore('A1').state).toBe('not-enough-answers');
	});

	it('needs two scored criteria, even when one starred criterion covers two thirds', () => {
		const axis = one(2, 1).answeringAxis('A1', 4, 'unknown').axisScore('A1');
		expect(axis).toMatchObject({ state: 'not-enough-answers', score: null, coverage: 2 / 3 });
	});

	it('needs two applicable criteria', () => {
		const axis = one(2, 1).answeringAxis('A1', 4, 'na');
		expect(axis.axisScore('A1')).toMatchObject({ state: 'not-applicable', coverage: 1 });
		expect(axis.answering('A1.1', 'na').axisScore('A1')).toMatchObject({
			state: 'not-applicable',
			coverage: null
		});
	});

	it('is not calculated, rather than zero, while nothing is answered', () => {
		const { axes, overall } = anAssessment().scores();
		expect(axes).toHaveLength(8);
		for (const axis of axes)
			expect(axis).toMatchObject({ state: 'not-enough-answers', score: null, level: null });
		expect(overall).toEqual({
			score: null,
			level: null,
			levelBeforeBalance: null,
			weakestAxisId: null,
			strongestAxisId: null,
			applicableAxes: 8,
			scoredAxes: 0
		});
	});

	it('is zero when every answer is « Pas encore »', () => {
		const { axes, overall } = anAssessment().answeringAll(0).scores();
		expect(axes.map(({ score }) => score)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
		expect(overall).toMatchObject({ score: 0, level: 'discovery' });
	});

	it('counts « I don’t know » and skipped in the coverage only', () => {
		const scored = one(1, 1, 1, 1).answeringAxis('A1', 4, 2, 3);
		expect(scored.axisScore('A1')).toMatchObject({ score: 75, coverage: 0.75 });
		expect(scored.answering('A1.4', 'unknown').axisScore('A1')).toEqual(scored.axisScore('A1'));
	});
});

describe('axes of the company that do not concern everyone', () => {
	const states = (profile: Record<string, string>) =>
		Object.fromEntries(
			anAssessment()
				.withProfile(profile)
				.answeringAll(3)
				.scores()
				.axes.map(({ axisId, state }) => [axisId, state])
		);

	it('makes the conduct of partnerships a project while there is none', () => {
		expect(states({ P07: '20-49', P09: '0' })).toEqual({
			E1: 'scored',
			E2: 'scored',
			E3: 'scored',
			E4: 'scored',
			E5: 'scored',
			E6: 'scored',
			E7: 'project',
			E8: 'not-applicable'
		});
	});

	it('does not calculate the social axis of a company without employees', () => {
		expect(states({ P07: '0', P09: '1' })).toMatchObject({ E4: 'not-applicable', E2: 'scored' });
	});

	it('asks everything of a profile that does not say', () => {
		expect(new Set(Object.values(states({})))).toEqual(new Set(['scored']));
	});

	it('still gives an overall score to one person without partnership: five axes apply', () => {
		const { overall } = anAssessment().withProfile({ P07: '0', P09: '0' }).answeringAll(3).scores();
		expect(overall).toMatchObject({ score: 75, applicableAxes: 5, scoredAxes: 5 });
	});

	it('ignores an answer to a criterion that the profile excludes', () => {
		const alone = anAssessment().withProfile({ P07: '0', P09: '0' }).answeringAll(3);
		expect(alone.answering('E2.3', 0).answering('E7.2', 0).scores()).toEqual(alone.scores());
	});
});

describe('overall score', () => {
	const eight = aDiagnostic(Array.from({ length: 8 }, () => [1, 1] as const));
	const axesAt = (count: number, level: LevelValue = 2) =>
		Array.from({ length: count }, (_, index) => `A${index + 1}`).reduce(
			(builder, axis) => builder.answeringAxis(axis, level, level),
			anAssessment().of(eight)
		);

	it('needs exactly three quarters of the applicable axes', () => {
		expect(axesAt(5).scores().overall).toMatchObject({ score: null, level: null, scoredAxes: 5 });
		expect(axesAt(6).scores().overall).toMatchObject({ score: 50, scoredAxes: 6 });
	});

	it('needs five axes, whatever the share', () => {
		const notConcerned = ['A5', 'A6', 'A7', 'A8'].reduce(
			(builder, axis) => builder.answeringAxis(axis, 'na', 'na'),
			axesAt(4)
		);
		expect(notConcerned.scores().overall).toMatchObject({
			score: null,
			applicableAxes: 4,
			scoredAxes: 4
		});
		expect(notConcerned.answeringAxis('A5', 2, 2).scores().overall).toMatchObject({
			score: 50,
			applicableAxes: 5
		});
	});

	it('is the plain mean of the axes, whatever their number of criteria', () => {
		const diagnostic = aDiagnostic([
			[2, 1, 1, 1, 1],
			[1, 1],
			[1, 1],
			[1, 1],
			[1, 1]
		]);
		const { overall } = anAssessment()
			.of(diagnostic)
			.answeringAll(0)
			.answeringAxis('A1', 4, 4, 4, 4, 4)
			.scores();
		expect(overall.score).toBe(20);
	});

	it('names the weakest and the strongest axis, the first of the questionnaire on a tie', () => {
		const tied = axesAt(8).answeringAxis('A3', 1, 1).answeringAxis('A6', 1, 1);
		expect(tied.scores().overall).toMatchObject({ weakestAxisId: 'A3', strongestAxisId: 'A1' });
		const strong = tied.answeringAxis('A5', 4, 4).answeringAxis('A7', 4, 4);
		expect(strong.scores().overall).toMatchObject({ weakestAxisId: 'A3', strongestAxisId: 'A5' });
	});

	it('compares exact scores: equal fractions with different weights tie', () => {
		const diagnostic = aDiagnostic([
			[1, 1, 1],
			[2, 1, 1, 1, 1]
		]);
		const { overall } = anAssessment()
			.of(diagnostic)
			.answeringAxis('A1', 1, 1, 1)
			.answeringAxis('A2', 1, 1, 1, 1, 1)
			.scores();
		expect(overall).toMatchObject({ weakestAxisId: 'A1', strongestAxisId: 'A1' });
	});
});

describe('balance rule', () => {
	const eight = aDiagnostic(Array.from({ length: 8 }, () => [1, 1, 1, 1, 1] as const));
	const withWeakest = (...levels: LevelValue[]) =>
		anAssessment()
			.of(eight)
			.answeringAll(4)
			.answeringAxis('A4', ...levels)
			.scores().overall;

	it.each([
		['discovery', [0, 0, 0, 0, 3] as LevelValue[], 'structuring', 'alliance'],
		['initiation', [0, 0, 0, 2, 2] as LevelValue[], 'cooperation', 'alliance'],
		['structuring', [0, 0, 0, 4, 4] as LevelValue[], 'alliance', null]
	])('with a weakest axis at %s', (_weakest, levels, level, levelBeforeBalance) => {
		expect(withWeakest(...levels)).toMatchObject({
			level,
			levelBeforeBalance,
			weakestAxisId: 'A4'
		});
	});

	it('never changes the score itself', () => {
		expect(withWeakest(0, 0, 0, 0, 0).score).toBe(87.5);
	});
});

describe('bounds of the levels', () => {
	/** Axes of 3, 5, 4, 2 and 6 criteria. */
	const uneven = aDiagnostic([
		[1, 1, 1],
		[1, 1, 1, 1, 1],
		[1, 1, 1, 1],
		[1, 1],
		[1, 1, 1, 1, 1, 1]
	]);

	/** Answers whose levels add up to these sums, axis by axis. */
	const withSums = (...sums: number[]) =>
		sums.reduce((builder, sum, index) => {
			const axis = uneven.axes[index]!;
			const count = axis.criteria.length;
			const levels = axis.criteria.map(
				(_, place) => Math.floor((sum + count - 1 - place) / count) as LevelValue
			);
			return builder.answeringAxis(axis.id, ...levels);
		}, anAssessment().of(uneven));

	it.each([
		[20, 'initiation', [5, 0, 0, 3, 5]],
		[40, 'structuring', [1, 0, 10, 6, 13]],
		[60, 'cooperation', [5, 10, 12, 8, 8]],
		[80, 'alliance', [5, 15, 14, 8, 23]]
	])('reaches exactly %i where a sum of doubles would miss it', (bound, level, sums) => {
		const { overall, axes } = withSums(...sums).scores();
		const inDoubles = axes.reduce((sum, { score }) => sum + score!, 0) / axes.length;
		expect(inDoubles).toBeLessThan(bound);
		expect(overall).toMatchObject({ score: bound, level });
	});

	it.each([
		['structuring', [5, 10, 12, 8, 7]],
		['cooperation', [5, 15, 14, 8, 22]]
	])('stays %s when the score only rounds up to the bound', (level, sums) => {
		const { overall } = withSums(...sums).scores();
		expect(overall.score! % 20).toBeGreaterThan(19);
		expect(overall).toMatchObject({ level, levelBeforeBalance: null });
	});

	it('applies to an axis too: 20 is « Amorce »', () => {
		const assessment = anAssessment().of(aDiagnostic([[1, 1, 1, 1, 1]]));
		expect(assessment.answeringAxis('A1', 0, 0, 0, 0, 4).axisScore('A1').level).toBe('initiation');
		expect(assessment.answeringAxis('A1', 0, 0, 0, 0, 3).axisScore('A1').level).toBe('discovery');
	});
});

describe('whatever the definition, the profile and the answers', () => {
	const scoresOf = ({ diagnostic, profile, answers }: Case) =>
		computeScores(diagnostic, profile, answers);
	const rank = (level: AxisScore['level']) => (level === null ? -1 : maturityRank(level));
	/** The same case with another answer to a criterion picked by chance. */
	const change = (
		{ diagnostic, answers, ...rest }: Case,
		seed: number,
		answerTo: (id: string) => Answers[string] | null
	): Case => {
		const ids = [...diagnostic.criterionById.keys()];
		const id = ids[seed % ids.length]!;
		const { [id]: _former, ...others } = answers;
		const answer = answerTo(id);
		return { diagnostic, ...rest, answers: answer ? { ...others, [id]: answer } : others };
	};

	it('keeps scores between 0 and 100, coverage between 0 and 1, and a level with each score', () => {
		fc.assert(
			fc.property(anyCase, (drawn) => {
				const { overall, axes } = scoresOf(drawn);
				for (const { score, level, coverage, state } of axes) {
					expect(score !== null).toBe(state === 'scored');
					expect(level !== null).toBe(state === 'scored');
					if (score !== null) expect(score >= 0 && score <= 100).toBe(true);
					if (coverage !== null) expect(coverage >= 0 && coverage <= 1).toBe(true);
				}
				if (overall.score !== null) {
					const shown = axes.flatMap(({ score }) => score ?? []);
					expect(overall.score).toBeGreaterThanOrEqual(Math.min(...shown));
					expect(overall.score).toBeLessThanOrEqual(Math.max(...shown));
				}
				expect(overall.level !== null).toBe(overall.score !== null);
				if (overall.levelBeforeBalance)
					expect(rank(overall.levelBeforeBalance)).toBeGreaterThan(rank(overall.level));
			}),
			runs
		);
	});

	it('never lowers a score or a level when one answer goes up', () => {
		fc.assert(
			fc.property(anyCase, fc.nat(), (drawn, seed) => {
				const raised = change(drawn, seed, (id) => {
					const answer = drawn.answers[id];
					if (answer?.choice?.kind !== 'level') return answer ?? null;
					return anAnswer(Math.min(answer.choice.level + 1, 4) as LevelValue);
				});
				const before = scoresOf(drawn);
				const after = scoresOf(raised);
				before.axes.forEach((axis, index) => {
					expect(after.axes[index]!.state).toBe(axis.state);
					expect(after.axes[index]!.score ?? 0).toBeGreaterThanOrEqual(axis.score ?? 0);
					expect(rank(after.axes[index]!.level)).toBeGreaterThanOrEqual(rank(axis.level));
				});
				expect(after.overall.score ?? 0).toBeGreaterThanOrEqual(before.overall.score ?? 0);
				expect(rank(after.overall.level)).toBeGreaterThanOrEqual(rank(before.overall.level));
			}),
			runs
		);
	});

	it('does not depend on the order of the answers or of the profile', () => {
		const reversed = <T>(record: Readonly<Record<string, T>>) =>
			Object.fromEntries(Object.entries(record).reverse());
		fc.assert(
			fc.property(anyCase, (drawn) => {
				const { diagnostic, profile, answers } = drawn;
				const shuffled = { diagnostic, profile: reversed(profile), answers: reversed(answers) };
				expect(scoresOf(shuffled)).toEqual(scoresOf(drawn));
			}),
			runs
		);
	});

	it('never moves a calculated score by « Non concerné » or « Je ne sais pas » instead of silence', () => {
		fc.assert(
			fc.property(anyCase, fc.nat(), fc.constantFrom('na', 'unknown'), (drawn, seed, given) => {
				const silent = change(drawn, seed, () => null);
				const said = change(drawn, seed, () => anAnswer(given));
				const before = scoresOf(silent);
				const after = scoresOf(said);
				before.axes.forEach(({ state, score, level }, index) => {
					const axis = after.axes[index]!;
					if (state === 'scored' && axis.state === 'scored')
						expect(axis).toMatchObject({ score, level });
					if (given === 'unknown') expect(axis).toEqual(before.axes[index]);
				});
			}),
			runs
		);
	});

	it('takes « Non concerné » out of the coverage only where it is offered', () => {
		fc.assert(
			fc.property(anyCase, fc.nat(), (drawn, seed) => {
				const { diagnostic, profile } = drawn;
				const ids = [...diagnostic.criterionById.keys()];
				const { criterion } = diagnostic.criterionById.get(ids[seed % ids.length]!)!;
				const said = change(drawn, seed, () => anAnswer('na'));
				const { kind } = standingOf(diagnostic, criterion, profile, said.answers);
				const offered = notApplicableOffer(diagnostic, criterion, profile) !== null;
				expect(kind === 'notApplicable').toBe(offered && kind !== 'excluded');
				if (!offered) expect(scoresOf(said)).toEqual(scoresOf(change(drawn, seed, () => null)));
			}),
			runs
		);
	});

	it('never moves a score by a note or a mark of priority', () => {
		fc.assert(
			fc.property(anyCase, fc.string(), (drawn, note) => {
				const marked = Object.fromEntries(
					Object.entries(drawn.answers).map(([id, { choice, priority }]) => [
						id,
						{ choice, note, priority: !priority }
					])
				);
				expect(scoresOf({ ...drawn, answers: marked })).toEqual(scoresOf(drawn));
			}),
			runs
		);
	});

	it('ignores answers to criteria that it does not know', () => {
		const answered = anAssessment().answeringAll(3);
		const more = { ...answered.answers, 'A9.9': anAnswer(0), __proto__: anAnswer(0) };
		expect(computeScores(company, answered.profile, more)).toEqual(answered.scores());
	});

	it('says the same twice and changes nothing that it is given', () => {
		fc.assert(
			// Everything drawn is deeply frozen: a write would throw.
			fc.property(anyCase, (drawn) => {
				expect(Object.isFrozen(drawn.answers)).toBe(true);
				expect(scoresOf(drawn)).toEqual(scoresOf(structuredCloneOf(drawn)));
			}),
			runs
		);
	});
});

function structuredCloneOf({ diagnostic, profile, answers }: Case): Case {
	return { diagnostic, profile: structuredClone(profile), answers: structuredClone(answers) };
}
