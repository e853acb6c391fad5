import { expect, it } from 'vitest';
import { counted, listed, quoted, uncapitalised, withoutStop } from './words.ts';

it('lists, counts and quotes in French', () => {
	expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
		'',
		'a',
		'a et b',
		'a, b et c'
	]);
	expect([0, 1, 2].map((count) => counted(count, 'question'))).toEqual([
		'0 question',
		'1 question',
		'2 questions'
	]);
	expect(counted(2, 'axe calculé', 'axes calculés')).toBe('2 axes calculés');
	expect(quoted('mot')).toBe('«\u202fmot\u202f»');
});

it('drops one full stop, not an ellipsis', () => {
	expect(withoutStop('Nous agissons.')).toBe('Nous agissons');
	expect(withoutStop('Et puis...')).toBe('Et puis...');
});

it('keeps acronyms in capitals', () => {
	expect(uncapitalised('Bilan à deux voix')).toBe('bilan à deux voix');
	expect(uncapitalised('DUERP à jour')).toBe('DUERP à jour');
});
