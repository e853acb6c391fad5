import { describe, expect, it } from 'vitest';
import { anAnswer } from '#tests/support/builders.ts';
import { EMPTY_ANSWER, isLevel, levelOf, sameAnswer } from './answer.ts';

describe('an answer', () => {
	const answers = [
		EMPTY_ANSWER,
		anAnswer(0),
		anAnswer(1),
		anAnswer('na'),
		anAnswer('unknown'),
		anAnswer(1, { note: 'vu avec Léa' }),
		anAnswer(1, { priority: true })
	];

	it('is the same only when choice, note and priority are', () => {
		for (const [i, a] of answers.entries())
			for (const [j, b] of answers.entries()) {
				expect([i, j, sameAnswer(structuredClone(a), b)]).toEqual([i, j, i === j]);
			}
	});

	it('has a level only when a level was chosen', () => {
		expect(answers.map(({ choice }) => levelOf(choice))).toEqual([null, 0, 1, null, null, 1, 1]);
		expect(levelOf(undefined)).toBeNull();
	});

	it.each([-1, 5, 1.5, Number.NaN, '3', null, undefined, [3], true, 3n])(
		'does not take %s for a level',
		(value) => {
			expect(isLevel(value)).toBe(false);
		}
	);
});
