import { describe, expect, it } from 'vitest';
import { aDiagnostic, company } from '#tests/support/builders.ts';
import { exchangeOf, exchangeQuestions, profileQuestions } from './exchange.ts';

const without = aDiagnostic([[1, 1]]);

describe('the questions of needs and contributions', () => {
	it('are not those of the profile page, and none is lost', () => {
		const asked = exchangeQuestions(company).map(({ id }) => id);
		const others = profileQuestions(company).map(({ id }) => id);
		expect(asked).toEqual(['P14', 'P15']);
		expect([...others, ...asked]).toEqual(company.profile.map(({ id }) => id));
	});

	it('are none where the diagnostic does not ask for them', () => {
		expect(exchangeQuestions(without)).toEqual([]);
		expect(profileQuestions(without)).toEqual(without.profile);
		expect(exchangeOf(without, { P14: ['H1'] })).toBeNull();
	});
});

describe('what a profile says of them', () => {
	const said = (profile: Parameters<typeof exchangeOf>[1]) => {
		const exchange = exchangeOf(company, profile);
		return [exchange?.needs, exchange?.contributions].map((all) => all?.map(({ id }) => id));
	};

	it('is nothing at first', () => {
		expect(said({ P07: '0' })).toEqual([[], []]);
	});

	it('comes in the order of the lists, each side on its own', () => {
		expect(said({ P14: ['R1', 'H1'], P15: ['I2'] })).toEqual([['H1', 'R1'], ['I2']]);
	});

	it('leaves out what the lists do not have', () => {
		expect(said({ P14: ['Z9', 'H2'], P15: 'P1' })).toEqual([['H2'], ['P1']]);
	});
});
