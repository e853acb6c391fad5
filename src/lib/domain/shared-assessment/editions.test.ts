/** Someone who kept what was shown before, and compares it with what is shown after. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LevelValue } from '#lib/domain/questionnaire/definition.ts';
import { aDiagnostic, anAnswer, type Given } from '#tests/support/builders.ts';
import { inRole, respondentsOf } from '#tests/support/respondents.ts';
import { compareRespondents, type Respondent } from './compare-respondents.ts';
import type { Divergence } from './divergence.ts';
import { compareWaves, refuseEdition } from './editions.ts';
import { RESPONDENT_ROLES } from './respondent-role.ts';
import { MIN_FOR_ROLE, MIN_FOR_SPREAD } from './small-numbers.ts';

const runs = { numRuns: process.env.LONG ? 10_000 : 300 };
const diagnostic = aDiagnostic([
	[2, 1, 1],
	[1, 1]
]);
const IDS = [...diagnostic.criterionById.keys()];
const compare = (...waves: (readonly Respondent[])[]) => compareWaves(diagnostic, {}, waves);

describe('when an edition may be shown', () => {
	it.each([
		[0, 0, 'tooFew'],
		[0, 1, 'tooFew'],
		[0, 2, null],
		[0, 8, null],
		[2, 1, 'tooFewSince'],
		[8, 0, 'tooFewSince'],
		[8, 2, 'tooFewSince'],
		[8, 3, null]
	])('%i shown, %i finished since', (shown, since, refusal) => {
		expect(refuseEdition(shown, since)).toBe(refusal);
	});
});

describe('respondents counted at different moments', () => {
	const five = respondentsOf(diagnostic, [0], [1], [2], [3], [4]);
	const three = respondentsOf(diagnostic, [1], [1], [1]);

	it('are one group where each wave holds by itself', () => {
		const { roles, ...together } = onFirst(compare(five, three));
		expect(together).toMatchObject({ kind: 'spread', counts: [1, 4, 1, 1, 1], lowMedian: 1 });
		// Eight of one role, of whom three came later: their detail would be told by subtraction.
		expect(roles).toEqual([]);
	});

	it('show a role that each wave shows', () => {
		const more = inRole('employee', respondentsOf(diagnostic, [1], [1], [1], [1], [1]));
		expect(onFirst(compare(five, more)).roles).toMatchObject([{ role: 'employee', answers: 10 }]);
	});

	it('leave out the levels that too few of the later ones gave', () => {
		const late = respondentsOf(diagnostic, ['unknown', 1], ['unknown', 1], [4, 1]);
		expect(onFirst(compare(five, late))).toMatchObject({ counts: [1, 1, 1, 1, 1], unknown: 2 });
	});

	it('cannot be compared with two who were shown apart', () => {
		expect(compare(five.slice(0, 2), three)).toBeNull();
	});

	function onFirst(divergence: Divergence | null) {
		const [first] = divergence?.kind === 'group' ? divergence.criteria : [];
		if (first?.kind !== 'spread') throw new Error('The test wants a spread');
		return first;
	}
});

const given = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom<LevelValue>(0, 1, 2, 3, 4) },
	{ weight: 2, arbitrary: fc.constantFrom<Given>('unknown', 'na', null) }
);
const answers = fc
	.tuple(...IDS.map(() => given))
	.map((all) => Object.fromEntries(all.map((one, index) => [IDS[index]!, anAnswer(one)])));
const wave = fc.array(
	fc.record({ role: fc.constantFrom(...RESPONDENT_ROLES.slice(0, 2)), answers }),
	{ minLength: 3, maxLength: 14 }
);

describe('subtracting the former page from the next', () => {
	it('leaves nobody, or enough: of levels, of a role, of scores', () => {
		fc.assert(
			fc.property(wave, wave, (former, later) => {
				const before = groupOf(compareRespondents(diagnostic, {}, former));
				const after = groupOf(compare(former, later));
				for (const [index, one] of after.criteria.entries()) {
					const earlier = before.criteria[index]!;
					if (one.kind !== 'spread') continue;
					if (earlier.kind === 'spread')
						isNobodyOr(MIN_FOR_SPREAD, total(one.counts) - total(earlier.counts));
					for (const { role, answers: count } of one.roles) {
						const known = earlier.kind === 'spread' ? earlier.roles : [];
						isNobodyOr(
							MIN_FOR_ROLE,
							count - (known.find((shown) => shown.role === role)?.answers ?? 0)
						);
					}
				}
				for (const [index, axis] of after.axes.entries()) {
					const earlier = before.axes[index]!;
					if (axis.kind === 'spread')
						isNobodyOr(
							MIN_FOR_SPREAD,
							axis.answers - (earlier.kind === 'spread' ? earlier.answers : 0)
						);
				}
			}),
			runs
		);
	});

	it('tells no level of a question that fewer than three of the later ones answered', () => {
		fc.assert(
			fc.property(
				wave,
				wave,
				fc.constantFrom(...IDS),
				fc.constantFrom<LevelValue>(0, 1, 2, 3, 4),
				(former, later, id, other) => {
					const givers = later.filter((one) => one.answers[id]?.choice?.kind === 'level');
					fc.pre(givers.length > 0 && givers.length < MIN_FOR_SPREAD);
					const changed = later.map((one) =>
						givers.includes(one)
							? { ...one, answers: { ...one.answers, [id]: anAnswer(other) } }
							: one
					);
					expect(compare(former, changed)).toEqual(compare(former, later));
				}
			),
			runs
		);
	});

	function groupOf(divergence: Divergence | null) {
		if (divergence?.kind !== 'group') throw new Error('Three or more make a group');
		return divergence;
	}
	const total = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
	function isNobodyOr(least: number, count: number) {
		expect(count === 0 || count >= least, `${count} people`).toBe(true);
	}
});
