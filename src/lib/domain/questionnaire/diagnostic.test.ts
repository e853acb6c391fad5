import { describe, expect, it } from 'vitest';
import { aDiagnostic, company } from '#tests/support/builders.ts';
import { holds, wordingFor } from './diagnostic.ts';

const diagnostic = aDiagnostic(
	[
		[1, 1],
		[2, 1, 1]
	],
	{
		conditions: {
			alone: { label: 'vous êtes seul', when: { question: 'Q', is: 'yes' } },
			small: { label: 'vous êtes peu', when: { question: 'Q', is: ['yes', 'no'] } }
		}
	}
);

describe('wording', () => {
	it('is the same for all when it is a plain text', () => {
		expect(wordingFor(diagnostic, 'Bonjour', { Q: 'yes' })).toBe('Bonjour');
	});

	it.each([
		['yes', 'seul'],
		['no', 'peu'],
		['maybe', 'base']
	])('takes the first condition that holds, in the order of the definition (%s)', (Q, said) => {
		// Written in the other order on purpose.
		const wording = { small: 'peu', alone: 'seul', base: 'base' };
		expect(wordingFor(diagnostic, wording, { Q })).toBe(said);
	});

	it('is the base while nothing is known', () => {
		expect(wordingFor(diagnostic, { base: 'base', small: 'peu' }, {})).toBe('base');
	});

	it('falls through to a later condition when the first has no variant', () => {
		expect(wordingFor(diagnostic, { base: 'base', small: 'peu' }, { Q: 'yes' })).toBe('peu');
	});

	it('speaks to one person without employees before speaking to a small team', () => {
		const { criterion } = company.criterionById.get('E1.1')!;
		const third = (P07: string) => wordingFor(company, criterion.levels[3], { P07 });
		expect(new Set([third('0'), third('3-9'), third('50-249')]).size).toBe(3);
		expect(third('0')).toContain('personne extérieure');
	});
});

describe('indexes', () => {
	it('give the place of each criterion in the questionnaire', () => {
		expect([...diagnostic.criterionById].map(([id, { position }]) => [id, position])).toEqual([
			['A1.1', 0],
			['A1.2', 1],
			['A2.1', 2],
			['A2.2', 3],
			['A2.3', 4]
		]);
		expect(diagnostic.criterionById.get('A2.2')?.axis).toBe(diagnostic.axisById.get('A2'));
		expect(diagnostic.axisBySlug.get('axe-2')?.id).toBe('A2');
	});

	it('refuse a condition that does not exist', () => {
		expect(() => holds(diagnostic, 'nobody', {})).toThrow(/nobody/);
	});
});
