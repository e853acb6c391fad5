import * as z from 'zod';
import { NOTE_MAX_LENGTH, type Answer } from '#lib/domain/assessment/answer.ts';
import { decodeChoice } from './answer-fields.ts';
import { userText } from './user-text.ts';

const choiceCode = z.enum(['0', '1', '2', '3', '4', 'na', 'unknown', ''], {
	error: 'Cette réponse n’existe pas. Choisissez une des réponses proposées.'
});

const UNREADABLE_REVISION = 'Numéro de version illisible.';

/** A number in JSON, digits in a form. Anything else is refused: a guessed 0 would look like a first answer. */
export const revision = z.union(
	[
		z.int().min(0, UNREADABLE_REVISION).max(2_000_000_000, UNREADABLE_REVISION),
		z
			.string()
			.regex(/^\d{1,9}$/)
			.transform(Number)
	],
	{ error: UNREADABLE_REVISION }
);

/** The body of one saved answer. `revision` is the one that the writer saw, 0 for a first answer. */
export const answerBody = z.strictObject(
	{
		choice: choiceCode,
		note: userText(NOTE_MAX_LENGTH),
		priority: z.boolean('La priorité est une case cochée ou non.'),
		revision
	},
	{ error: 'Cette réponse est incomplète ou illisible : elle n’a pas été enregistrée.' }
);

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
