import * as z from 'zod';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { ProfileQuestion } from '#lib/domain/questionnaire/definition.ts';
import { assertNever } from '#lib/domain/shared/result.ts';
import { isSiren } from '#lib/domain/organisation/registration.ts';
import { userText } from './user-text.ts';

/** Longest text accepted for a place name. */
const PLACE_MAX_LENGTH = 120;

/** What a profile form holds: one text or several texts a question. */
export type ProfileForm = Record<string, string | string[]>;

/** The schema of a profile form, built from its questions: one truth for the page and the server. */
export function profileFormSchema(questions: readonly ProfileQuestion[]) {
	return z.object(
		Object.fromEntries(questions.map((question) => [question.id, fieldSchema(question)]))
	);
}

function fieldSchema(
	question: ProfileQuestion
): z.ZodType<string | string[], string | string[] | undefined> {
	switch (question.kind) {
		case 'single': {
			const ids = new Set(question.options.map(({ id }) => id));
			return z
				.string()
				.default('')
				.refine((value) => value !== '' || !question.required, {
					error: 'Une réponse est nécessaire pour adapter les questions à votre situation.'
				})
				.refine((value) => value === '' || ids.has(value), {
					error: 'Cette réponse n’existe pas : choisissez-en une dans la liste.'
				});
		}
		case 'multiple': {
			const ids = new Set(question.options.map(({ id }) => id));
			return z
				.array(z.string())
				.default([])
				.refine((values) => values.every((value) => ids.has(value)), {
					error: 'Une de ces réponses n’existe pas : choisissez dans la liste.'
				})
				.refine((values) => values.length <= (question.max ?? ids.size), {
					error: ({ input }) =>
						`${(input as string[]).length} réponses cochées : gardez-en ${question.max ?? ids.size} au plus.`
				})
				.refine(
					(values) =>
						!question.exclusive || values.length < 2 || !values.includes(question.exclusive),
					{
						error: `« ${labelOf(question, question.exclusive)} » ne va pas avec une autre réponse : gardez l’une ou l’autre.`
					}
				);
		}
		case 'text':
			return userText(question.maxLength).default('');
		case 'commune':
			return userText(PLACE_MAX_LENGTH).default('');
		case 'departments':
			return z
				.array(userText(PLACE_MAX_LENGTH))
				.max(question.max, `Indiquez ${question.max} départements au plus.`)
				.default([]);
		case 'siren':
			return userText(20)
				.default('')
				.refine((value) => value.trim() === '' || isSiren(value), {
					error:
						'Ce numéro SIREN ne convient pas : il compte neuf chiffres, dont le dernier vérifie les autres.'
				});
		default:
			return assertNever(question);
	}
}

function labelOf(
	question: Extract<ProfileQuestion, { kind: 'multiple' }>,
	optionId: string | undefined
): string {
	return question.options.find(({ id }) => id === optionId)?.label ?? '';
}

/** More values than any list of options has. */
const MAX_VALUES = 60;

/**
 * The fields of the profile and nothing else, in bounded number. Superforms reads hidden fields of its own
 * (`__superform_json`…) that a forged form would use to exhaust the server.
 */
export function pickProfileFields(form: FormData, questions: readonly ProfileQuestion[]): FormData {
	const picked = new FormData();
	for (const { id } of questions)
		for (const value of form.getAll(id).slice(0, MAX_VALUES))
			if (typeof value === 'string') picked.append(id, value);
	return picked;
}

/** Keeps answered questions only, trimmed: what the domain reads and the database stores. */
export function toProfile(form: ProfileForm): Profile {
	return Object.fromEntries(
		Object.entries(form)
			.map(([id, value]): [string, string | string[]] => [
				id,
				typeof value === 'string'
					? value.trim()
					: [...new Set(value.map((one) => one.trim()).filter(Boolean))]
			])
			.filter(([, value]) => value.length > 0)
	);
}
