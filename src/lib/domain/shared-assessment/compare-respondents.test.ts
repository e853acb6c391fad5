import { describe, expect, it } from 'vitest';
import {
	aDiagnostic,
	anAnswer,
	anAssessment,
	company,
	ORDINARY_PROFILE,
	type Given
} from '#tests/support/builders.ts';
import { compareRespondents, type Respondent } from './compare-respondents.ts';
import type { RespondentRole } from './respondent-role.ts';
import { openingLevels } from './synthesis.ts';

const small = aDiagnostic([
	[1, 1],
	[1, 1]
]);
const IDS = [...small.criterionById.keys()];

/** Answers to A1.1, A1.2, A2.1 and A2.2, in order. */
const answering = (...given: Given[]) =>
	Object.fromEntries(given.map((one, index) => [IDS[index]!, anAnswer(one)]));
const a = (role: RespondentRole, ...given: Given[]): Respondent => ({
	role,
	answers: answering(...given)
});
const someone = (...given: Given[]) => a('employee', ...given);
const compared = (...respondents: Respondent[]) => compareRespondents(small, {}, respondents);
const group = (...respondents: Respondent[]) => {
	const divergence = compared(...respondents);
	if (divergence.kind !== 'group') throw new Error('The test wants three respondents or more');
	return divergence;
};
/** The comparison on the first criterion of respondents who gave these answers to it. */
const onFirst = (...given: Given[]) => group(...given.map((one) => someone(one))).criteria[0]!;

describe('how many respondents allow what', () => {
	it('says nothing of one or none, but how many there are', () => {
		expect(compared()).toEqual({ kind: 'notYet', respondents: 0 });
		expect(compared(someone(1, 2, 3, 4))).toEqual({ kind: 'notYet', respondents: 1 });
	});

	it('says « accord » or « écart » of two, and no figure of their answers', () => {
		expect(compared(someone(1, 0, 'unknown', 3), someone(2, 2, 4, 3))).toEqual({
			kind: 'pair',
			respondents: 2,
			criteria: [
				{ criterionId: 'A1.1', axisId: 'A1', kind: 'pair', state: 'agreement' },
				{ criterionId: 'A1.2', axisId: 'A1', kind: 'pair', state: 'toDiscuss' },
				{ criterionId: 'A2.1', axisId: 'A2', kind: 'tooFew' },
				{ criterionId: 'A2.2', axisId: 'A2', kind: 'pair', state: 'agreement' }
			],
			axes: [
				{ axisId: 'A1', kind: 'tooFew', asked: 2, toDiscuss: 1 },
				{ axisId: 'A2', kind: 'tooFew', asked: 2, toDiscuss: 0 }
			],
			toDiscuss: ['A1.2']
		});
	});

	it('gives the spread from three, with what was not a level', () => {
		expect(onFirst(0, 1, 3, 'unknown', 'na', null)).toEqual({
			criterionId: 'A1.1',
			axisId: 'A1',
			unknown: 1,
			notApplicable: 1,
			kind: 'spread',
			state: 'toDiscuss',
			min: 0,
			lowMedian: 1,
			max: 3,
			counts: [1, 1, 0, 1, 0],
			roles: []
		});
	});

	it('counts the levels of each criterion apart: two compare, one says nothing', () => {
		expect(onFirst(0, 4, 'unknown')).toMatchObject({ kind: 'pair', state: 'toDiscuss' });
		expect(onFirst(0, 4, 'unknown')).not.toHaveProperty('min');
		expect(onFirst(3, 'unknown', 'unknown')).toMatchObject({ kind: 'tooFew', unknown: 2 });
		expect(onFirst(null, null, null)).toMatchObject({ kind: 'tooFew' });
	});
});

describe('the spread of a criterion', () => {
	it.each([
		['agreement', [2, 2, 2]],
		['close', [2, 3, 2]],
		['toDiscuss', [2, 2, 4]]
	] as const)('is %s for %j', (state, given) => {
		expect(onFirst(...given)).toMatchObject({ state });
	});

	it('takes the lower of two in the middle', () => {
		expect(onFirst(4, 0, 1, 3)).toMatchObject({ lowMedian: 1 });
		expect(onFirst(4, 0, 1, 3, 3)).toMatchObject({ lowMedian: 3 });
	});

	it('leaves out what the common profile excludes, and refuses « Non concerné » where it is not offered', () => {
		const withRules = aDiagnostic([
			[
				{ excludedWhen: { condition: 'yes', reason: 'Dit par le profil.' } },
				{ notApplicable: undefined }
			]
		]);
		const answers = { 'A1.1': anAnswer(1), 'A1.2': anAnswer('na') };
		const three = Array.from({ length: 3 }, () => ({ role: 'other' as const, answers }));
		const divergence = compareRespondents(withRules, { Q: 'yes' }, three);
		expect(divergence).toMatchObject({
			criteria: [{ criterionId: 'A1.2', kind: 'tooFew', notApplicable: 0 }],
			axes: [{ asked: 1 }]
		});
	});
});

describe('the detail by role', () => {
	const times = (count: number, role: RespondentRole, ...given: Given[]) =>
		Array.from({ length: count }, () => a(role, ...given));

	it('is shown from five of a role', () => {
		const { criteria } = group(
			...times(4, 'management', 4),
			a('management', 2),
			...times(5, 'employee', 1)
		);
		expect(criteria[0]).toMatchObject({
			roles: [
				{ role: 'management', answers: 5, min: 2, lowMedian: 4, max: 4 },
				{ role: 'employee', answers: 5, min: 1, lowMedian: 1, max: 1 }
			]
		});
	});

	it('goes when the only other role is small: its answers would follow by subtraction', () => {
		const { criteria } = group(...times(9, 'management', 4), a('elected', 0));
		expect(criteria[0]).toMatchObject({ kind: 'spread', roles: [] });
	});

	it('goes on a criterion that too few of the role, or of the others, gave a level to', () => {
		const { criteria } = group(
			...times(5, 'management', 4, 4, 4),
			...times(4, 'employee', 1, 1, 'unknown'),
			a('employee', 'unknown', 1, 'unknown')
		);
		expect(criteria.map((one) => (one.kind === 'spread' ? one.roles.length : null))).toEqual([
			// Four employees: hidden, and the management with them.
			0,
			2,
			// No employee gave a level: what is left of the total is nothing.
			1,
			null
		]);
	});
});

describe('the spread of an axis', () => {
	it('is that of the scores of each respondent, from three', () => {
		const { axes } = group(someone(0, 1), someone(2, 2), someone(4, 4), someone(4, 3));
		expect(axes).toEqual([
			{
				axisId: 'A1',
				kind: 'spread',
				asked: 2,
				toDiscuss: 2,
				answers: 4,
				min: { score: 12.5, level: 'discovery' },
				lowMedian: { score: 50, level: 'structuring' },
				max: { score: 100, level: 'alliance' }
			},
			{ axisId: 'A2', kind: 'tooFew', asked: 2, toDiscuss: 0 }
		]);
	});

	it('does not count a criterion that two answered: the score would tell their levels', () => {
		const withTwo = (...levels: Given[]) =>
			group(someone(0, levels[0]!), someone(1, levels[1]!), someone(2, 'unknown')).axes;
		expect(withTwo(3, 4)).toEqual(withTwo(0, 1));
	});

	it('is none when the axis is a project for the common profile', () => {
		const alone = { ...ORDINARY_PROFILE, P09: '0' };
		const { answers } = anAssessment().answeringAll(3);
		const three = Array.from({ length: 3 }, () => ({ role: 'other' as const, answers }));
		const { axes } = compareRespondents(company, alone, three) as ReturnType<typeof group>;
		expect(axes.find(({ axisId }) => axisId === 'E7')).toMatchObject({ kind: 'project' });
		expect(axes.find(({ axisId }) => axisId === 'E1')).toMatchObject({ kind: 'spread' });
	});
});

describe('the points to discuss', () => {
	it('come widest first, then most answered, then as in the questionnaire', () => {
		const { toDiscuss } = group(
			someone(1, 0, 2, 0),
			someone(3, 2, 4, 4),
			someone('unknown', 1, 2, 2),
			someone('unknown', 'unknown', 2, 2)
		);
		expect(toDiscuss).toEqual(['A2.2', 'A2.1', 'A1.2', 'A1.1']);
	});

	it('are not ordered by a difference that is not shown', () => {
		const wide = compared(someone(0, 0), someone(2, 4));
		const wider = compared(someone(0, 0), someone(4, 2));
		expect(wide).toEqual(wider);
	});
});

describe('the hints that open the synthesis', () => {
	it('are the levels that at least three chose alike', () => {
		const three = [someone(2, 1, 3, 0), someone(2, 2, 3, 0), someone(2, 1, 'unknown', 0)];
		expect([...openingLevels(compared(...three))]).toEqual([
			['A1.1', 2],
			['A2.2', 0]
		]);
	});

	it('are none of two respondents', () => {
		expect(openingLevels(compared(someone(2), someone(2))).size).toBe(0);
		expect(openingLevels(compared()).size).toBe(0);
	});
});
