import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realCase } from '#tests/support/arbitraries.ts';
import { aDefinition, aTheme } from '#tests/support/builders.ts';
import { computeResult } from '../assessment/completed-result.ts';
import type { Practice } from '../questionnaire/definition.ts';
import { indexDefinition } from '../questionnaire/diagnostic.ts';
import { choosePractices, MAX_PRACTICES, type Territory } from './practices.ts';

const aPractice = (id: string, extra: Partial<Practice> = {}): Practice => ({
	id,
	title: `Pratique ${id}`,
	place: 'Ici',
	year: '2026',
	text: 'Fait.',
	source: 'Lu.',
	...extra
});

const DOUBS: Territory = { departments: ['25'], regions: ['27'] };

/** Ids of the practices shown for these themes, which all list the same ones, with what brings each near. */
function shownIn(
	themeIds: readonly string[],
	practices: readonly Practice[],
	territory: Territory | null,
	profile: Record<string, string> = {}
) {
	const base = aDefinition([[1, 1]]);
	const likeness = { yes: { ...base.conditions.yes!, likeness: 'réponse semblable' } };
	const diagnostic = indexDefinition({
		...base,
		conditions: { ...base.conditions, ...likeness },
		practices,
		themes: ['T', 'U', 'V'].map((id) => aTheme(id, { practices: practices.map((one) => one.id) }))
	});
	const chosen = choosePractices(diagnostic, themeIds, profile, territory);
	return themeIds.map((id) =>
		(chosen.get(id) ?? []).map(({ practice, because }) =>
			[
				practice.id,
				...because.map((one) => (one.kind === 'profile' ? one.condition : one.kind))
			].join(' ')
		)
	);
}

const shown = (
	...[practices, ...rest]: [readonly Practice[], Territory | null, Record<string, string>?]
) => shownIn(['T'], practices, ...rest)[0];

describe('practices near an organisation', () => {
	const far = aPractice('far', { departments: ['48'], regions: ['76'] });
	const inRegion = aPractice('region', { departments: ['39'], regions: ['27'] });
	const inDepartment = aPractice('department', { departments: ['70', '25'], regions: ['27'] });
	const alike = aPractice('alike', { suits: ['yes'] });

	it('are those of its département, then of its région, whatever the order of the authors', () => {
		expect(shown([far, inRegion, inDepartment], DOUBS)).toEqual([
			'department department',
			'region region'
		]);
	});

	it('are then those that resemble it', () => {
		expect(shown([far, alike, inRegion], DOUBS, { Q: 'yes' })).toEqual([
			'region region',
			'alike yes'
		]);
		expect(shown([far, alike], DOUBS, { Q: 'yes' })).toEqual(['alike yes']);
	});

	it('go by the number of things in common at the same distance', () => {
		const both = aPractice('both', { departments: ['25'], suits: ['yes'] });
		expect(shown([inDepartment, both], DOUBS, { Q: 'yes' })).toEqual([
			'both department yes',
			'department department'
		]);
	});

	it.each([[{}], [{ Q: 'no' }]])(
		'are not said to resemble it when the profile is %o',
		(profile) => {
			expect(shown([far, alike, inRegion], DOUBS, profile)).toEqual(['region region']);
		}
	);

	it('are none when nothing is known, or nothing is in common', () => {
		expect(shown([far, inRegion, alike], null)).toEqual([]);
		expect(shown([far, alike], DOUBS)).toEqual([]);
	});

	it('count every département where the organisation acts', () => {
		const territory = { departments: ['75', '48'], regions: ['11', '76'] };
		expect(shown([inDepartment, far], territory)).toEqual(['far department']);
	});

	it('are two at most, and none for a theme without any', () => {
		expect(MAX_PRACTICES).toBe(2);
		expect(shown([inRegion, inDepartment, alike], DOUBS, { Q: 'yes' })).toHaveLength(2);
		expect(shown([], DOUBS)).toEqual([]);
	});

	it.each(['2012–2020', '2013 ou avant', '2019 (année déduite)'])('are dated: « %s »', (year) => {
		expect(shown([aPractice('a', { year, regions: ['27'] })], DOUBS)).toHaveLength(1);
	});

	it.each(['Date non précisée', 'Années 2010', 'Années 2020, dates non précisées'])(
		'are never shown without a date: « %s »',
		(year) => {
			expect(shown([aPractice('a', { year, departments: ['25'] })], DOUBS)).toEqual([]);
		}
	);

	it('are told once in a result, with the first theme that is read', () => {
		expect(
			shownIn(['U', 'T', 'U', 'V'], [inRegion, inDepartment, alike], DOUBS, { Q: 'yes' })
		).toEqual([
			['department department', 'region region'],
			['alike yes'],
			['department department', 'region region'],
			[]
		]);
	});

	it('keep these promises for every result of every diagnostic', () => {
		const territory = fc.constantFrom(null, DOUBS, { departments: ['48'], regions: ['76'] });
		fc.assert(
			fc.property(realCase, territory, ({ diagnostic, profile, answers }, place) => {
				const { guidance } = computeResult(diagnostic, profile, answers);
				const read = [...guidance.priorities, ...guidance.others].map(({ themeId }) => themeId);
				const told = [...choosePractices(diagnostic, read, profile, place).values()].flat();
				expect(new Set(told.map(({ practice }) => practice.id)).size).toBe(told.length);
				for (const { practice, because } of told) {
					expect(practice.year).toMatch(/^\d{4}/);
					expect(because.length).toBeGreaterThan(0);
				}
			}),
			{ numRuns: process.env.LONG ? 2000 : 100 }
		);
	});
});
