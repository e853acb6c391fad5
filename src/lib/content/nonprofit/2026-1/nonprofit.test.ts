/** The nonprofit definition against the blueprint (§6, §7), restated by hand: ids, stars, themes, exclusions. */
import { describe, expect, it } from 'vitest';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import { blueprintLines, lineOf, themesGivenTo, themesNamedIn } from '#tests/support/blueprint.ts';
import { anAssessment } from '#tests/support/builders.ts';

const diagnostic = findDiagnostic('nonprofit', '2026-1')!;

/** See `lineOf`. */
const BLUEPRINT = blueprintLines(`
	A1.1 * T31 T31 T29 -
	A1.2 . T32 T32 T42 -
	A1.3 . T34 T33 T28 -
	A2.1 . T08 T08 T30 -
	A2.2 * T05 T40 T21 -
	A2.3 . T21 T41 T42 -
	A3.1 . T20 T33 T20 -
	A3.2 * T34 T33 T19 -
	A3.3 . T19 T19 T30 -
	A3.4 . T33 T33 T28 -
	A4.1 * T35 T35 T42 hand:recentlyCreated
	A4.2 . T35 T35 T29 profile:smallBudget+hand:volunteersOnly
	A4.3 . T36 T36 T24 -
	A4.4 . T02 T34 T41 -
	A5.1 * T37 T37 T29 -
	A5.2 . T38 T38 T24 -
	A5.3 . T39 T39 T29 -
	A5.4 . T28 T37 T28 hand:noPrivateSupport
	A6.1 * T40 T40 T21 -
	A6.2 . T22 T22 T30 hand:noPartnership
	A6.3 . T23 T23 T30 profile:noPartnership
	A7.1 . T25 T25 T30 profile:noPartnership
	A7.2 * T24 T24 T30 profile:noPartnership
	A7.3 . T25 T26 T29 profile:noPartnership
	A7.4 . T26 T26 T29 profile:noPartnership
	A8.1 * T27 T27 T30 profile:noPartnership
	A8.2 . T28 T28 T29 profile:noPartnership
	A8.3 . T29 T41 T42 -`);

const ordinary: Profile = { P07: '3-9', P09: '2-3', P06: '10-plus', PA4: '200k-500k' };
const volunteers: Profile = { P07: '0', P09: '0', P06: 'under-1', PA4: 'under-10k' };
const nonprofit = anAssessment().of(diagnostic).withProfile(ordinary);

describe('the nonprofit diagnostic follows the blueprint', () => {
	it('asks its 28 criteria in order, and no other', () => {
		expect([...diagnostic.criterionById.keys()]).toEqual(BLUEPRINT.map((line) => line.slice(0, 4)));
	});

	it.each(BLUEPRINT)('%s', (line) => {
		expect(lineOf(diagnostic, line.slice(0, 4))).toBe(line);
	});

	it('turns A7 into a project, begins with A1, A3 and A5, ends with T29, T41 and T42', () => {
		const projects = diagnostic.axes.flatMap(({ id, project }) =>
			project ? [`${id} ${project.condition} ${project.theme}`] : []
		);
		expect(projects).toEqual(['A7 noPartnership T22']);
		expect(diagnostic.foundationAxes).toEqual(['A1', 'A3', 'A5']);
		expect(diagnostic.transmissionThemes).toEqual(['T29', 'T41', 'T42']);
	});

	it('has a theme for each id that the blueprint names, and no other', () => {
		expect(diagnostic.themes.map(({ id }) => id)).toEqual(themesNamedIn(BLUEPRINT));
	});
});

describe('every theme is given to somebody', () => {
	const given = themesGivenTo(diagnostic, [ordinary, volunteers]);

	it.each(diagnostic.themes.map(({ id }) => id))('%s', (themeId) => {
		expect(given).toContain(themeId);
	});
});

describe('cross-readings', () => {
	const found = (assessment: typeof nonprofit) =>
		assessment.guidance().crossReadings.map(({ id, themeIds }) => [id, ...themeIds].join(' '));
	const neutral = nonprofit.answeringAll(2);

	it('an attractive offer with little protection: A3 from 60, A5 below 40', () => {
		const offer = neutral.answeringAxis('A3', 3, 3, 2, 1);
		const both = offer.answeringAxis('A5', 1, 2, 1, 1);
		expect([both.axisScore('A3').score, both.axisScore('A5').score]).toEqual([60, 30]);
		expect(found(both)).toEqual(['N1 T37 T38']);
		expect(found(both.answeringAxis('A3', 3, 2, 3, 1))).toEqual([]);
		expect(found(both.answeringAxis('A5', 2, 2, 1, 1))).toEqual([]);
	});

	it('a dependence that weighs on the relation: A4.2 and A7.2 at 0 or 1', () => {
		const both = neutral.answering('A4.2', 1).answering('A7.2', 0);
		expect(found(both)).toEqual(['N2 T35 T24']);
		expect(found(both.answering('A4.2', 2))).toEqual([]);
		expect(found(both.answering('A7.2', 2))).toEqual([]);
	});

	it('are those two, and say nothing of an even profile', () => {
		expect(diagnostic.crossReadings.map(({ id }) => id)).toEqual(['N1', 'N2']);
		expect(found(neutral)).toEqual([]);
	});
});

describe('volunteers without money or partnership', () => {
	const alone = anAssessment().of(diagnostic).withProfile(volunteers);

	it('have A7 as a project, and are not asked about their first funder', () => {
		const states = alone
			.answeringAll(1)
			.scores()
			.axes.map(({ axisId, state }) => [axisId, state]);
		expect(Object.fromEntries(states)).toMatchObject({ A7: 'project', A8: 'not-applicable' });
		const { others, priorities } = alone.answering('A4.2', 0).guidance();
		expect(priorities).toEqual([]);
		expect(others).toEqual([
			{
				themeId: 'T22',
				axisId: 'A7',
				because: [{ kind: 'profile', condition: 'noPartnership' }],
				priority: null
			}
		]);
	});

	it.each([0, 2, 4] as const)('get advice that fits at level %i', (level) => {
		const { priorities, others } = alone.answeringAll(level).guidance();
		const themes = [...priorities, ...others].map(({ themeId }) => themeId);
		for (const ofPartners of ['T23', 'T25', 'T26', 'T27']) expect(themes).not.toContain(ofPartners);
		expect(priorities).toHaveLength(3);
	});

	it('may say that they are not concerned by what they do not have', () => {
		const { axes } = alone
			.answeringAll(2)
			.answering('A4.1', 'na')
			.answering('A5.4', 'na')
			.answering('A6.2', 'na')
			.withProfile({ ...volunteers, PA5: ['membership-fees'] })
			.scores();
		expect(axes.find(({ axisId }) => axisId === 'A5')).toMatchObject({ coverage: 1, score: 50 });
	});
});
