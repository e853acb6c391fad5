import { describe, expect, it } from 'vitest';
import { identityQuestions } from '#lib/content/organisation-identity.ts';
import { currentDiagnostics } from '#lib/content/catalogue.ts';
import { company } from '#tests/support/builders.ts';
import { identityIn, profileOf, type Identity } from './identity.ts';

const mill: Identity = {
	name: 'Moulin du Lac',
	audience: 'company',
	registration: '73282932000074',
	commune: '48095',
	size: '10-19',
	fields: ['C']
};

describe('the identity of an organisation', () => {
	it('is read from the profile of an assessment', () => {
		const profile = {
			P01: 'Moulin du Lac',
			P02: '732829320',
			P03: '48095',
			P07: '10-19',
			PE2: 'C',
			P09: '2-3'
		};
		const { audience: _audience, ...read } = mill;
		expect(identityIn(identityQuestions, profile)).toEqual({ ...read, registration: '732829320' });
	});

	it('is empty of what the profile does not say, or says badly', () => {
		expect(identityIn(identityQuestions, { P02: '123', P03: '' })).toEqual({
			name: '',
			registration: null,
			commune: null,
			size: null,
			fields: []
		});
	});

	it('begins the profile of its next assessment, as far as that one asks', () => {
		expect(profileOf(identityQuestions, mill, company.profile)).toEqual({
			P01: 'Moulin du Lac',
			P02: '732829320',
			P03: '48095',
			P07: '10-19',
			PE2: 'C'
		});
	});

	it('never brings an answer that does not exist, nor an RNA for a SIREN', () => {
		const odd = { ...mill, registration: 'W751000001', size: 'huge', fields: ['social-action'] };
		expect(profileOf(identityQuestions, odd, company.profile)).toEqual({
			P01: 'Moulin du Lac',
			P03: '48095'
		});
	});

	it.each(currentDiagnostics())('comes from questions of the right form in $id', ({ profile }) => {
		const kinds = {
			P01: 'text',
			P02: 'siren',
			P03: 'commune',
			P07: 'single',
			PE2: 'single',
			PA2: 'single'
		};
		for (const { id, kind } of profile)
			if (id in kinds) expect(kind).toBe(kinds[id as keyof typeof kinds]);
		expect(profile.some(({ id }) => id === identityQuestions.size)).toBe(true);
	});
});
