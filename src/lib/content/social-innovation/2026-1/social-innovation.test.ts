/** The reading grid of social innovation: its shape, and what it says to a lone person and to a mere idea. */
import { describe, expect, it } from 'vitest';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import { exclusionOf } from '#lib/domain/assessment/standing.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { LevelValue, Wording } from '#lib/domain/questionnaire/definition.ts';
import { anAssessment } from '#tests/support/builders.ts';

const diagnostic = findDiagnostic('social-innovation', '2026-1')!;
const criteria = [...diagnostic.criterionById.values()].map(({ criterion }) => criterion);
const LEVELS: LevelValue[] = [0, 1, 2, 3, 4];

const ORDINARY: Profile = { PS1: 'running', PS2: 'both', P07: '3-9' };
const ALONE: Profile = { PS1: 'running', PS2: 'alone', P07: '0' };
const IDEA: Profile = { PS1: 'idea', PS2: 'volunteers', P07: '0' };

const assessment = (profile: Profile) => anAssessment().of(diagnostic).withProfile(profile);
const themesOf = ({ guidance }: ReturnType<ReturnType<typeof assessment>['result']>) =>
	[...guidance.priorities, ...guidance.others].map(({ themeId }) => themeId);
const variantsOf = (wording: Wording) =>
	typeof wording === 'string' ? [wording] : Object.values(wording);

describe('the reading grid', () => {
	it('asks fourteen questions on six axes, one starred on each', () => {
		const asked = diagnostic.axes.map(({ id, criteria: own }) => [
			id,
			...own.map(({ weight }) => weight)
		]);
		expect(asked).toEqual([
			['S1', 2, 1],
			['S2', 2, 1],
			['S3', 1, 2],
			['S4', 2, 1, 1],
			['S5', 2, 1, 1],
			['S6', 2, 1]
		]);
	});

	it.each(criteria)('$id speaks as « nous », of the project', ({ levels }) => {
		for (const text of levels.flatMap(variantsOf)) {
			expect(text).toMatch(/^Nous /);
			expect(text).not.toMatch(/notre (entreprise|association|structure)/);
		}
	});

	it('says that it gives no label', () => {
		expect(diagnostic.summary).toContain('aucun label');
	});

	it.each(diagnostic.themes.map(({ id }) => id))('gives %s to somebody', (themeId) => {
		const given = [ORDINARY, ALONE, IDEA].some((profile) =>
			criteria.some(({ id }) =>
				LEVELS.some((level) =>
					themesOf(assessment(profile).answering(id, level).result()).includes(themeId)
				)
			)
		);
		expect(given).toBe(true);
	});

	it.each(diagnostic.practices.map(({ id }) => id))('shows practice %s with a theme', (id) => {
		expect(diagnostic.themes.some(({ practices }) => practices.includes(id))).toBe(true);
	});
});

describe('a person alone', () => {
	it('is not asked about a team, and still has six axes and an overall level', () => {
		const notAsked = criteria.filter((one) => exclusionOf(diagnostic, one, ALONE));
		expect(notAsked.map(({ id }) => id)).toEqual(['S5.2']);
		const { overall } = assessment(ALONE).answeringAll(2).scores();
		expect(overall).toMatchObject({ scoredAxes: 6, applicableAxes: 6, level: 'structuring' });
	});

	it('can reach the highest level', () => {
		expect(assessment(ALONE).answeringAll(4).scores().overall.level).toBe('alliance');
	});
});

describe('a project that is still an idea', () => {
	it('is never told to hand it on elsewhere', () => {
		for (const level of LEVELS)
			expect(themesOf(assessment(IDEA).answeringAll(level).result())).not.toContain('IS12');
	});

	it('is asked everything, and tells its idea when all is strong', () => {
		const strong = assessment(IDEA).answeringAll(4);
		expect(strong.scores().overall).toMatchObject({ scoredAxes: 6, level: 'alliance' });
		expect(strong.priorities()).toEqual(['IS10', 'IS11']);
	});
});

describe('one « je ne sais pas »', () => {
	it.each(criteria.map(({ id }) => id))('%s: never takes the overall level away', (id) => {
		const { overall } = assessment(ORDINARY).answeringAll(2).answering(id, 'unknown').scores();
		expect(overall.level).toBe('structuring');
	});
});
