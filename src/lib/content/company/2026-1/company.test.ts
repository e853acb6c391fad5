/** The company definition against the blueprint (§5, §7), restated by hand: ids, stars, themes, exclusions. */
import { describe, expect, it } from 'vitest';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import { blueprintLines, lineOf, themesNamedIn } from '#tests/support/blueprint.ts';
import { anAssessment } from '#tests/support/builders.ts';

const diagnostic = findDiagnostic('company', '2026-1')!;

/** See `lineOf`. */
const BLUEPRINT = blueprintLines(`
	E1.1 * T01 T03 T29 -
	E1.2 . T02 T02 T41 -
	E1.3 . T03 T06 T08 -
	E1.4 . T04 T04 T28 hand:recentlyCreated
	E2.1 . T05 T06 T08 -
	E2.2 * T06 T06 T30 -
	E2.3 . T07 T14 T29 profile:noEmployees
	E3.1 * T09 T09 T18 hand
	E3.2 . T10 T10 T19 -
	E3.3 . T11 T11 T28 -
	E4.1 * T12 T12 T41 profile:noEmployees
	E4.2 . T13 T13 T29 profile:noEmployees
	E4.3 . T14 T14 T29 profile:noEmployees
	E4.4 . T15 T15 T30 -
	E5.1 * T16 T16 T18 -
	E5.2 . T17 T17 T28 -
	E5.3 . T17 T18 T42 hand
	E6.1 . T08 T21 T30 -
	E6.2 * T20 T20 T19 -
	E6.3 . T19 T19 T30 -
	E6.4 . T21 T41 T42 -
	E7.1 . T22 T40 T21 -
	E7.2 * T23 T23 T30 profile:noPartnership
	E7.3 . T25 T25 T24 profile:noPartnership
	E7.4 . T24 T26 T29 profile:noPartnership
	E8.1 * T27 T27 T28 profile:noPartnership
	E8.2 . T27 T27 T30 profile:noPartnership
	E8.3 . T28 T41 T42 -`);

describe('the company diagnostic follows the blueprint', () => {
	it('asks its 28 criteria in order, and no other', () => {
		expect([...diagnostic.criterionById.keys()]).toEqual(BLUEPRINT.map((line) => line.slice(0, 4)));
	});

	it.each(BLUEPRINT)('%s', (line) => {
		expect(lineOf(diagnostic, line.slice(0, 4))).toBe(line);
	});

	it('turns E7 into a project, begins with E1, E2 and E6, ends with T29, T41 and T42', () => {
		const projects = diagnostic.axes.flatMap(({ id, project }) =>
			project ? [`${id} ${project.condition} ${project.theme}`] : []
		);
		expect(projects).toEqual(['E7 noPartnership T22']);
		expect(diagnostic.foundationAxes).toEqual(['E1', 'E2', 'E6']);
		expect(diagnostic.transmissionThemes).toEqual(['T29', 'T41', 'T42']);
	});

	it('crosses what the blueprint crosses, towards the same themes', () => {
		expect(diagnostic.crossReadings.map(({ id, themes }) => [id, ...themes])).toEqual([
			['C1', 'T23', 'T25'],
			['C2', 'T08', 'T20'],
			['C3', 'T01']
		]);
	});

	it('has a theme for each id that the blueprint names, and no other', () => {
		expect(diagnostic.themes.map(({ id }) => id)).toEqual(themesNamedIn(BLUEPRINT));
	});
});

describe('a one-person company', () => {
	const alone: Profile = { P07: '0', P09: '0', P06: 'under-1' };

	it.each([0, 2, 4] as const)('gets advice that fits at level %i', (level) => {
		const { priorities, others } = anAssessment().withProfile(alone).answeringAll(level).guidance();
		const themes = [...priorities, ...others].map(({ themeId }) => themeId);
		for (const forTeams of ['T07', 'T12', 'T13', 'T14']) expect(themes).not.toContain(forTeams);
		expect(priorities).toHaveLength(3);
	});
});
