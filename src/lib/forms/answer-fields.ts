import { isLevel, type Choice } from '#lib/domain/assessment/answer.ts';

/* The fields of an answer as they travel. Shared with the browser: no Zod here, it weighs 26 kB. */

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
