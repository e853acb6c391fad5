import { describe, expect, it } from 'vitest';
import { choiceOf, type Given } from '#tests/support/builders.ts';
import {
	decodeChoice,
	encodeChoice,
	fieldNames,
	readFields,
	type ChoiceCode
} from './answer-fields.ts';
import { answerBody, toSubmission } from './answer-form.ts';

const body = { choice: '3', note: 'vu', priority: true, revision: 2 };
const parse = (changes: object) => answerBody.safeParse({ ...body, ...changes });

describe('a choice', () => {
	it.each<[Given, ChoiceCode]>([
		[0, '0'],
		[1, '1'],
		[2, '2'],
		[3, '3'],
		[4, '4'],
		['na', 'na'],
		['unknown', 'unknown'],
		[null, '']
	])('%s travels as « %s » and back', (given, code) => {
		expect(encodeChoice(choiceOf(given))).toBe(code);
		expect(decodeChoice(code)).toEqual(choiceOf(given));
	});
});

describe('the body of an answer', () => {
	it('becomes a submission', () => {
		expect(toSubmission(answerBody.parse(body))).toEqual({
			answer: { choice: { kind: 'level', level: 3 }, note: 'vu', priority: true },
			baseRevision: 2
		});
	});

	it.each(['5', '-1', '3.0', ' 3', '03', 'NA', 'level', 3, null, undefined, ['3'], { level: 3 }])(
		'refuses the forged choice %j, in French',
		(choice) => {
			const parsed = parse({ choice });
			expect(parsed.success).toBe(false);
			expect(parsed.error?.issues[0]?.message).toMatch(/Cette réponse n.existe pas/);
		}
	);

	it.each([-1, 1.5, 'abc', 2_000_000_001, Number.NaN, Infinity, {}, undefined])(
		'refuses the revision %j',
		(revision) => {
			expect(parse({ revision }).success).toBe(false);
		}
	);

	it.each(['', ' ', '-0', '1e3', null, true, { n: 5 }])(
		'does not guess a revision from %j',
		(revision) => {
			expect(parse({ revision }).success).toBe(false);
		}
	);

	it('reads the revision of a form, which is text', () => {
		expect(answerBody.parse({ ...body, revision: '12' }).revision).toBe(12);
	});

	it.each(['true', 'on', 1, null, undefined])('refuses the priority %j', (priority) => {
		expect(parse({ priority }).success).toBe(false);
	});

	it.each([
		['100 kB', 'a'.repeat(100_000)],
		['NUL', 'a\u0000'],
		['a lone surrogate', '\ud800'],
		['no text', 12]
	])('refuses a note of %s', (_, note) => {
		expect(parse({ note }).success).toBe(false);
	});

	it('refuses a field that it does not know, even one called __proto__', () => {
		expect(parse({ assessmentId: 1 }).success).toBe(false);
		const forged: unknown = JSON.parse(
			'{"choice":"3","note":"","priority":false,"revision":0,"__proto__":{"admin":true}}'
		);
		expect(answerBody.safeParse(forged).success).toBe(false);
		expect(({} as { admin?: boolean }).admin).toBeUndefined();
	});

	it.each([null, 'x', 3, []])('refuses a body that is %j', (value) => {
		expect(answerBody.safeParse(value).success).toBe(false);
	});
});

describe('a step form without JavaScript', () => {
	const names = fieldNames('E1.1');

	it('says nothing of a criterion that it does not mention', () => {
		expect(readFields(new FormData(), 'E1.1')).toBeNull();
		const form = new FormData();
		form.set(names.choice, '3');
		expect(readFields(form, 'E1.1'), 'without its revision').toBeNull();
	});

	it('reads its four fields, an unticked radio or box being absent', () => {
		const form = new FormData();
		form.set(names.revision, '4');
		expect(answerBody.parse(readFields(form, 'E1.1'))).toEqual({
			choice: '',
			note: '',
			priority: false,
			revision: 4
		});
		form.set(names.choice, 'na');
		form.set(names.note, 'deux\r\nlignes');
		form.set(names.priority, 'on');
		expect(answerBody.parse(readFields(form, 'E1.1'))).toEqual({
			choice: 'na',
			note: 'deux\nlignes',
			priority: true,
			revision: 4
		});
	});

	it('refuses a file in place of a text', () => {
		for (const name of [names.choice, names.note, names.revision]) {
			const form = new FormData();
			form.set(names.revision, '0');
			form.set(name, new File(['3'], 'forged.txt'));
			expect(answerBody.safeParse(readFields(form, 'E1.1')).success).toBe(false);
		}
	});
});
