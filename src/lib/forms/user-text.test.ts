import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameText, userText } from './user-text.ts';

const text = userText(5000);
const refusal = (value: unknown, max = 5000) => {
	const parsed = userText(max).safeParse(value);
	if (parsed.success) throw new Error('The text was accepted');
	return parsed.error.issues.map(({ message }) => message).join(' ');
};

describe('a text typed by a user', () => {
	it.each([
		['NUL', 'a\u0000b'],
		['a lone high surrogate', 'a\ud83c'],
		['a lone low surrogate', '\udf31a'],
		['swapped surrogates', '\udf31\ud83c']
	])('is refused with %s, in words', (_, value) => {
		expect(refusal(value)).toMatch(/caractère qui ne peut pas être enregistré/);
	});

	it.each([
		['e\u0301cole', 'école'],
		['ligne\r\nligne\r\n', 'ligne\nligne\n'],
		['ligne\rligne', 'ligne\nligne'],
		['un\r\r\ndeux', 'un\n\ndeux']
	])('is normalised: %j', (typed, kept) => {
		expect(text.parse(typed)).toBe(kept);
	});

	it.each([
		'',
		'  espaces  ',
		'<script>alert(1)</script>',
		"'; drop table answer; --",
		'{{7*7}} ${7*7} %s %00',
		'🌱 👩‍👩‍👧 «\u202fœuvre\u202f»',
		'=1+1',
		'\u202Egauche',
		'\u200B\uFEFF'
	])('is otherwise kept as typed: %j', (value) => {
		expect(text.parse(value)).toBe(value);
	});

	it('is refused at 100 kB, with the limit in words', () => {
		expect(refusal('é'.repeat(100_000))).toMatch(
			/^Ce texte est trop long\s: 5\D000 caractères au plus\.$/
		);
		expect(refusal('abcdef', 5)).toContain('5 caractères');
	});

	it('is measured after normalisation, in UTF-16 units', () => {
		expect(text.parse('e\u0301'.repeat(5000))).toHaveLength(5000);
		expect(text.parse('\r\n'.repeat(5000))).toHaveLength(5000);
		expect(text.parse('🌱'.repeat(2500))).toHaveLength(5000);
		expect(refusal('🌱'.repeat(2501))).toContain('trop long');
	});

	it.each([undefined, null, 3, true, {}, ['a']])('must be a text (%j)', (value) => {
		expect(refusal(value)).toBe('Un texte est attendu.');
	});

	it('is accepted again unchanged once normalised, whatever was typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
				const once = text.safeParse(typed);
				const storable = !typed.includes('\u0000') && typed.isWellFormed();
				expect(once.success).toBe(storable);
				if (!once.success) return;
				expect(text.parse(once.data)).toBe(once.data);
				expect(once.data).not.toMatch(/\r/);
				expect(once.data).toBe(once.data.normalize('NFC'));
			})
		);
	});
});

describe('a name', () => {
	it.each(['https://a.fr', 'Gagnez sur www.a.fr', 'WWW.A.FR', 'ｈｔｔｐ：／／a'])(
		'is not %s',
		(name) => {
			expect(nameText(120).safeParse(name).success).toBe(false);
		}
	);
	it.each(['Moulin du Lac', 'Éts. Martin & fils : bois', 'moulin.fr', 'A/B'])(
		'may be %s',
		(name) => {
			expect(nameText(120).safeParse(name).success).toBe(true);
		}
	);
});
