import { describe, expect, it } from 'vitest';
import { aDefinition, aTheme } from '#tests/support/builders.ts';
import type { Practice } from '../questionnaire/definition.ts';
import { indexDefinition } from '../questionnaire/diagnostic.ts';
import { MAX_PRACTICES, nearestPractices, type Territory } from './practices.ts';

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

/** Ids of the practices shown for a theme that lists these, with what brings each near. */
function shown(
	practices: readonly Practice[],
	territory: Territory | null,
	profile: Record<string, string> = {}
) {
	const diagnostic = indexDefinition({
		...aDefinition([[1, 1]]),
		practices,
		themes: [aTheme('T', { practices: practices.map(({ id }) => id) })]
	});
	return nearestPractices(diagnostic, 'T', profile, territory).map(({ practice, because }) =>
		[
			practice.id,
			...because.map((one) => (one.kind === 'profile' ? one.condition : one.kind))
		].join(' ')
	);
}

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
		expect(shown([far, alike], DOUBS, { Q: 'yes' })[0]).toBe('alike yes');
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
			expect(shown([far, alike], DOUBS, profile)).toEqual(['far', 'alike']);
		}
	);

	it('keep the order of the authors when nothing is known', () => {
		expect(shown([far, inRegion, inDepartment], null)).toEqual(['far', 'region']);
	});

	it('count every département where the organisation acts', () => {
		const territory = { departments: ['75', '48'], regions: ['11', '76'] };
		expect(shown([inDepartment, far], territory)[0]).toBe('far department');
	});

	it('are two at most, and none for a theme without any', () => {
		expect(MAX_PRACTICES).toBe(2);
		expect(shown([far, inRegion, inDepartment, alike], null)).toHaveLength(2);
		expect(shown([], DOUBS)).toEqual([]);
	});
});
