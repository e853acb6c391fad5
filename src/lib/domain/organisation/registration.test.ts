import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRegistration, isRna, isSiren, isSiret, readRegistration } from './registration.ts';

describe('SIREN', () => {
	it.each(['732829320', '732 829 320', '552 100 554', '356000000'])('« %s » is one', (typed) => {
		expect(isSiren(typed)).toBe(true);
	});

	it.each(['732829321', '73282932', '7328293200', '', 'W732829320', '73282932O', '٧٣٢٨٢٩٣٢٠'])(
		'« %s » is none',
		(typed) => {
			expect(isSiren(typed)).toBe(false);
		}
	);

	it('one wrong digit is always seen', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
				const digits = [...'732829320'].map(Number);
				digits[at] = (digits[at]! + by) % 10;
				expect(isSiren(digits.join(''))).toBe(false);
			})
		);
	});
});

describe('SIRET', () => {
	it.each(['73282932000074', '732 829 320 00074', '35600000000048'])('« %s » is one', (typed) => {
		expect(isSiret(typed)).toBe(true);
	});

	it('of La Poste may add up to a multiple of five, and only of La Poste', () => {
		expect(isSiret('35600000049837')).toBe(true);
		expect(isSiret('35600000049838')).toBe(false);
		expect(isSiret('73282932000004')).toBe(false);
	});

	it.each(['73282932000075', '7328293200007', '73282932100074', '', '732829320'])(
		'« %s » is none',
		(typed) => {
			expect(isSiret(typed)).toBe(false);
		}
	);
});

describe('RNA', () => {
	it.each(['W751000001', 'w751 000 001', 'W2A1000001', 'W9C1000123'])('« %s » is one', (typed) => {
		expect(isRna(typed)).toBe(true);
	});

	it.each(['W75100000', 'W7510000011', '751000001', 'WA51000001', ''])(
		'« %s » is none',
		(typed) => {
			expect(isRna(typed)).toBe(false);
		}
	);
});

describe('a number as typed', () => {
	it.each([
		['732 829 320', { kind: 'siren', number: '732829320' }],
		['732\u202f829\u202f320\u00a000074', { kind: 'siret', number: '73282932000074' }],
		[' w751000001 ', { kind: 'rna', number: 'W751000001' }]
	])('« %s » is read', (typed, read) => {
		expect(readRegistration(typed)).toEqual(read);
	});

	it.each(['', 'bonjour', '123456789', '<b>', '1'.repeat(1000)])('« %s » is not', (typed) => {
		expect(readRegistration(typed)).toBeNull();
	});

	it('is written as people write it', () => {
		expect(formatRegistration('732829320')).toBe('SIREN 732\u202f829\u202f320');
		expect(formatRegistration('73282932000074')).toBe('SIRET 732\u202f829\u202f320\u202f00074');
		expect(formatRegistration('W751000001')).toBe('RNA W751000001');
	});
});
