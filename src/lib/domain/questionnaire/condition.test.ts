import { describe, expect, it } from 'vitest';
import { evaluateCondition, questionsOf, type Profile } from './condition.ts';
import type { Condition } from './definition.ts';

/** Three conditions whose truth is known: true, false and undecided. */
const profile: Profile = { t: 'yes', f: 'no' };
const T: Condition = { question: 't', is: 'yes' };
const F: Condition = { question: 'f', is: 'yes' };
const U: Condition = { question: 'u', is: 'yes' };
const nameOf = (one: Condition) => ('question' in one ? one.question : '');

describe('a condition on one question', () => {
	it.each([
		['met by the option', { Q: 'b' }, 'b', true],
		['met by one of several', { Q: 'b' }, ['a', 'b'], true],
		['not met', { Q: 'c' }, ['a', 'b'], false],
		['undecided when unanswered', {}, 'a', undefined],
		['undecided when the text is empty', { Q: '' }, 'a', undefined],
		['undecided when nothing is ticked', { Q: [] }, 'a', undefined],
		['met by one of the ticked options', { Q: ['x', 'a'] }, 'a', true],
		['not met by other ticked options', { Q: ['x', 'y'] }, ['a', 'b'], false]
	])('is %s', (_, given, is, truth) => {
		expect(evaluateCondition({ question: 'Q', is }, given)).toBe(truth);
	});
});

describe('three-valued logic', () => {
	it.each([
		[T, false],
		[F, true],
		[U, undefined]
	])('not', (part, truth) => {
		expect(evaluateCondition({ not: part }, profile)).toBe(truth);
	});

	it.each([
		[T, T, true, true],
		[T, F, false, true],
		[T, U, undefined, true],
		[F, T, false, true],
		[F, F, false, false],
		[F, U, false, undefined],
		[U, T, undefined, true],
		[U, F, false, undefined],
		[U, U, undefined, undefined]
	])('all and any (row %#)', (a, b, all, any) => {
		const row = `${nameOf(a)} ${nameOf(b)}`;
		expect([row, evaluateCondition({ all: [a, b] }, profile)]).toEqual([row, all]);
		expect([row, evaluateCondition({ any: [a, b] }, profile)]).toEqual([row, any]);
	});

	it('follows De Morgan, undecided included', () => {
		for (const a of [T, F, U])
			for (const b of [T, F, U])
				expect(evaluateCondition({ not: { all: [a, b] } }, profile)).toBe(
					evaluateCondition({ any: [{ not: a }, { not: b }] }, profile)
				);
	});
});

describe('the questions of a condition', () => {
	it('are listed once, at any depth', () => {
		expect(questionsOf({ all: [T, { any: [F, { not: T }] }, { not: { all: [U] } }] })).toEqual([
			't',
			'f',
			'u'
		]);
	});
});
