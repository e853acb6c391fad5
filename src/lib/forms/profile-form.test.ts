import { describe, expect, it } from 'vitest';
import { exchangeQuestions, profileQuestions } from '#lib/domain/questionnaire/exchange.ts';
import { company } from '#tests/support/builders.ts';
import { firstErrorOf } from './first-error.ts';
import {
	pickProfileFields,
	profileFormSchema,
	toProfile,
	type ProfileForm
} from './profile-form.ts';

const questions = exchangeQuestions(company);
const schema = profileFormSchema(questions);
const problems = (P14: unknown) =>
	schema.safeParse({ P14 }).error?.issues.map(({ message }) => message) ?? [];
const plain = (text: string | undefined) => text?.replaceAll('\u202f', ' ');

describe('the form of needs and contributions', () => {
	it('takes none to five of each, and nothing else of the profile', () => {
		expect(toProfile(schema.parse({}) as ProfileForm)).toEqual({});
		const five = ['H1', 'H2', 'H3', 'H4', 'P1'];
		const parsed = schema.parse({ P14: five, P15: ['R1', 'R1'], P07: '0' });
		expect(toProfile(parsed as ProfileForm)).toEqual({ P14: five, P15: ['R1'] });
	});

	it('says how many are too many', () => {
		const [said] = problems(['H1', 'H2', 'H3', 'H4', 'P1', 'P2', 'P3']);
		expect(plain(said)).toBe('7 réponses cochées : gardez-en 5 au plus.');
	});

	it.each([['Z9'], ['h1'], ['__proto__'], ['H1\u0000'], [''], ['x'.repeat(100_000)]])(
		'refuses the forged option %j, in French',
		(option) => {
			expect(plain(problems(['H1', option])[0])).toMatch(/^Une de ces réponses n’existe pas/);
		}
	);

	it('reads its own fields only, texts only, in bounded number', () => {
		const sent = new FormData();
		for (let count = 0; count < 1000; count++) sent.append('P14', 'H1');
		sent.append('P14', new File(['H2'], 'H2'));
		sent.append('P07', '0');
		sent.append('__superform_json', '{}');
		const picked = pickProfileFields(sent, questions);
		expect([...new Set(picked.keys())]).toEqual(['P14']);
		expect(picked.getAll('P14')).toHaveLength(60);
	});
});

it('the profile form does not know needs and contributions', () => {
	const parsed = profileFormSchema(profileQuestions(company)).parse({
		P07: '0',
		P09: '0',
		P14: ['H1']
	});
	expect(Object.keys(parsed)).not.toContain('P14');
});

describe('the first error of a question', () => {
	it.each([
		[{ P14: { _errors: ['Trop.', 'Et encore.'] } }, 'Trop.'],
		[{ P14: { 1: ['Inconnu.'] } }, 'Inconnu.'],
		[{ P14: ['Vide.'] }, 'Vide.'],
		[{ P15: ['Ailleurs.'] }, undefined],
		[{}, undefined]
	])('of %j is %s', (errors, said) => {
		expect(firstErrorOf(errors, 'P14')).toBe(said);
	});
});
