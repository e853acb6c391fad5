import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import { describe, expect, it } from 'vitest';
import { company } from '#tests/support/builders.ts';
import { communeOf, territoryOf } from './territory.ts';

describe('where an organisation acts', () => {
	it('is the département and région of its seat', async () => {
		expect(await territoryOf(company, { P03: '25056' })).toEqual({
			departments: ['25'],
			regions: ['27']
		});
		expect(await communeOf(company, { P03: '25056' })).toMatchObject({
			name: 'Besançon',
			department: 'Doubs',
			region: 'Bourgogne-Franche-Comté'
		});
	});

	it('is its other départements too, each région once', async () => {
		expect(await territoryOf(company, { P03: '25056', P04: ['39', '2A'] })).toEqual({
			departments: ['25', '39', '2A'],
			regions: ['27', '94']
		});
		expect(await territoryOf(company, { P04: ['48'] })).toEqual({
			departments: ['48'],
			regions: ['76']
		});
	});

	it.each<Profile>([{}, { P03: '' }, { P03: '99999' }, { P03: ['25056'] }, { P04: ['00'] }])(
		'is not known from %o',
		async (profile) => {
			expect(await territoryOf(company, profile)).toBeNull();
		}
	);
});
