import { expect, it } from 'vitest';
import { counted, displayedScore, listed, quoted, uncapitalised, withoutStop } from './words.ts';

it('cuts a score to the whole number below, so that it never contradicts the level', () => {
	expect([0, 19.99, 58.333, 59.9, 59.999999, 60, 100].map(displayedScore)).toEqual([
		0, 19, 58, 59, 59, 60, 100
	]);
});

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
