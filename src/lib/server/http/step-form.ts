import { createHash } from 'node:crypto';
import type { Axis } from '#lib/domain/questionnaire/definition.ts';
import { NOTE_MAX_LENGTH } from '#lib/domain/assessment/answer.ts';
import { fieldNames, readFields } from '#lib/forms/answer-fields.ts';
import { answerBody, toSubmission, type AnswerSubmission } from '#lib/forms/answer-form.ts';
import type { AnswerFields } from '#lib/presentation/step-view.ts';

/** What one question of a step form says: to be saved, untouched since it was shown, or unreadable. */
export type FieldReading =
	| { kind: 'submitted'; submission: AnswerSubmission; typed: AnswerFields }
	| { kind: 'invalid'; message: string; typed: AnswerFields };

/**
 * Reads a step form sent without JavaScript. Questions left as they were shown are passed over: the form
 * carries a digest of what it showed, so that two tabs on different questions never overwrite each other.
 * Answers to questions that are not of this step are told apart: see `strayAnswers`.
 */
export function readStepForm(form: FormData, axis: Axis): Map<string, FieldReading> {
	const readings = new Map<string, FieldReading>();
	for (const { id } of axis.criteria) {
		const fields = readFields(form, id);
		if (!fields) continue;
		const parsed = answerBody.safeParse(fields);
		const typed = asTyped(fields);
		if (!parsed.success) {
			readings.set(id, {
				kind: 'invalid',
				message: parsed.error.issues[0]?.message ?? '',
				typed
			});
			continue;
		}
		if (form.get(`${id}.seen`) === digestOf(parsed.data)) continue;
		readings.set(id, { kind: 'submitted', submission: toSubmission(parsed.data), typed });
	}
	return readings;
}

/** An answer to a question that is not of this step: never saved, and never lost without a word. */
export interface StrayAnswer {
	criterionId: string;
	/** As typed, bounded; empty when there was none. */
	note: string;
}

/** More than any step has. */
const MAX_STRAYS = 30;

/** Answers of the form to questions that the step does not have: another step, another version, a forged name. */
export function strayAnswers(form: FormData, axis: Axis): StrayAnswer[] {
	const own = new Set(axis.criteria.map(({ id }) => id));
	const strays: StrayAnswer[] = [];
	for (const name of form.keys()) {
		const criterionId = /^(.{1,20})\.revision$/u.exec(name)?.[1];
		if (criterionId === undefined || own.has(criterionId)) continue;
		const note = form.get(fieldNames(criterionId).note);
		strays.push({
			criterionId,
			note: typeof note === 'string' ? note.slice(0, NOTE_MAX_LENGTH) : ''
		});
		if (strays.length === MAX_STRAYS) break;
	}
	return strays;
}

/** A short digest of an answer as shown, kept in the form. */
export function digestOf({ choice, note, priority }: Omit<AnswerFields, 'revision'>): string {
	return createHash('sha256')
		.update(JSON.stringify([choice, note, priority]))
		.digest('base64url')
		.slice(0, 16);
}

/** What was typed, to be shown again whatever it was. */
function asTyped(fields: NonNullable<ReturnType<typeof readFields>>): AnswerFields {
	return {
		choice: String(fields.choice) as AnswerFields['choice'],
		note: String(fields.note),
		priority: fields.priority,
		revision: Number(fields.revision) || 0
	};
}
