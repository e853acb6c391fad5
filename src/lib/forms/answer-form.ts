import * as z from 'zod';
import {
	isLevel,
	NOTE_MAX_LENGTH,
	type Answer,
	type Choice
} from '#lib/domain/assessment/answer.ts';
import { userText } from './user-text.ts';

/** How a choice travels in forms and JSON: '0'…'4', 'na', 'unknown', or '' for none. */
export type ChoiceCode = '0' | '1' | '2' | '3' | '4' | 'na' | 'unknown' | '';

export function encodeChoice(choice: Choice | null): ChoiceCode {
	if (!choice) return '';
	if (choice.kind === 'level') return String(choice.level) as ChoiceCode;
	return choice.kind === 'notApplicable' ? 'na' : 'unknown';
}

export function decodeChoice(code: ChoiceCode): Choice | null {
	if (code === '') return null;
	if (code === 'na') return { kind: 'notApplicable' };
	if (code === 'unknown') return { kind: 'unknown' };
	const level = Number(code);
	return isLevel(level) ? { kind: 'level', level } : null;
}

const choiceCode = z.enum(['0', '1', '2', '3', '4', 'na', 'unknown', ''], {
	error: "Cette réponse n'existe pas. Choisissez une des réponses proposées."
});

/** A number in JSON, digits in a form. Anything else is refused: a guessed 0 would look like a first answer. */
const revision = z.union(
	[
		z.int().min(0).max(2_000_000_000),
		z
			.string()
			.regex(/^\d{1,9}$/)
			.transform(Number)
	],
	{ error: 'Numéro de version illisible.' }
);

/** The body of one saved answer. `revision` is the one that the writer saw, 0 for a first answer. */
export const answerBody = z.strictObject({
	choice: choiceCode,
	note: userText(NOTE_MAX_LENGTH),
	priority: z.boolean(),
	revision
});

export interface AnswerSubmission {
	answer: Answer;
	baseRevision: number;
}

export function toSubmission(body: z.output<typeof answerBody>): AnswerSubmission {
	return {
		answer: { choice: decodeChoice(body.choice), note: body.note, priority: body.priority },
		baseRevision: body.revision
	};
}

/** Field names of one criterion in a step form, where JavaScript is off. */
export const fieldNames = (criterionId: string) => ({
	choice: `${criterionId}.choice`,
	note: `${criterionId}.note`,
	priority: `${criterionId}.priority`,
	revision: `${criterionId}.revision`
});

/** What a step form says of one criterion, before validation; null when the form does not mention it. */
export function readFields(form: FormData, criterionId: string) {
	const names = fieldNames(criterionId);
	if (!form.has(names.revision)) return null;
	return {
		choice: form.get(names.choice) ?? '',
		note: form.get(names.note) ?? '',
		priority: form.has(names.priority),
		revision: form.get(names.revision)
	};
}
