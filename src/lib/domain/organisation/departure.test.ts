import { describe, expect, it } from 'vitest';
import { departureOf, isSameName } from './departure.ts';

describe('leaving an organisation', () => {
	it.each([
		['reader', 3, 1, 'free'],
		['administrator', 3, 2, 'free'],
		['administrator', 3, 1, 'lastAdministrator'],
		['administrator', 1, 1, 'alone'],
		['reader', 1, 0, 'alone'],
		['reader', 2, 0, 'free']
	] as const)(
		'as %s, one of %i with %i administrators, is %s',
		(role, members, administrators, kind) => {
			expect(departureOf({ role, members, administrators })).toBe(kind);
		}
	);
});

describe('the name typed to confirm', () => {
	it.each(['Les Amis du Lac', '  les amis\u202Fdu  lac ', 'LES AMIS DU LAC'])(
		'takes « %s »',
		(typed) => {
			expect(isSameName(typed, 'Les Amis du Lac')).toBe(true);
		}
	);

	it.each(['', 'Les Amis', 'Les Amis du Lac 2'])('refuses « %s »', (typed) => {
		expect(isSameName(typed, 'Les Amis du Lac')).toBe(false);
	});

	it('takes either apostrophe', () => {
		expect(isSameName("L'Atelier", 'L’Atelier')).toBe(true);
	});
});
