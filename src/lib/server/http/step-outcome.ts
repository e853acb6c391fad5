import { error } from '@sveltejs/kit';
import type { Axis } from '#lib/domain/questionnaire/definition.ts';
import type { AnswerFields } from '#lib/presentation/step-view.ts';
import { unsavedAnswers, type SentAnswer } from '#lib/presentation/unsaved-view.ts';
import { database } from '../db/index.ts';
import { recordAnswers } from '../use-cases/record-answer.ts';
import { describeFailure, storedMeanwhile } from './answer-failure.ts';
import type { Held } from './held-assessment.ts';
import { readStepForm, strayAnswers, type FieldReading, type StrayAnswer } from './step-form.ts';
import { refuseCompleted } from './unsaved.ts';

/** An answer that was not saved, to a question that the page does not show. */
export interface UnplacedAnswer {
	/** Of the question; null when the diagnostic has none of that name. */
	title: string | null;
	message: string;
	/** What was typed, never lost. */
	note: string;
}

export interface RefusedAnswer {
	message: string;
	/** What was typed, never lost. */
	typed: AnswerFields;
	/** The answer stored meanwhile, on a conflict. */
	current: AnswerFields | null;
}

/** What a step form could not save: by question of the page, and the rest. */
export interface StepRefusal {
	status: number;
	refused: Record<string, RefusedAnswer>;
	unplaced: UnplacedAnswer[];
}

type Readings = ReadonlyMap<string, FieldReading>;

const NOT_OF_THIS_STEP =
	'Cette question ne fait pas partie de cette étape : la réponse n’a pas été enregistrée.';

/**
 * Saves the answers of a step form, each on its own: one refusal loses nothing of the others.
 * @returns what was refused, or null when all of it is saved
 * @throws the errors of an assessment that is completed (with what was typed) or not held
 */
export async function saveStepForm(
	{ holder, assessment, diagnostic }: Held,
	axis: Axis,
	form: FormData
): Promise<StepRefusal | null> {
	const readings = readStepForm(form, axis);
	const strays = strayAnswers(form, axis);
	const refuseAll = (lost: Readings) =>
		refuseCompleted(
			assessment,
			unsavedAnswers(diagnostic, assessment.profile, sentAnswers(lost, strays))
		);
	if (assessment.status === 'completed') return refuseAll(readings);

	const submissions = new Map(
		[...readings].flatMap(([id, one]) =>
			one.kind === 'submitted' ? [[id, one.submission] as const] : []
		)
	);
	const saved = await recordAnswers(database(), holder, submissions, new Date());
	if (!saved.ok) {
		const { status, message } = describeFailure(saved.error);
		const lost = unsavedAnswers(diagnostic, assessment.profile, sentAnswers(readings, strays));
		error(status, message, { lost });
	}
	const outcomes = saved.value;
	const isSaved = (id: string) => outcomes.get(id)?.ok === true;
	if ([...outcomes.values()].some((one) => !one.ok && one.error.code === 'closed'))
		return refuseAll(new Map([...readings].filter(([id]) => !isSaved(id))));

	const refusal: StepRefusal = { status: 400, refused: {}, unplaced: [] };
	const titleOf = (id: string) => diagnostic.criterionById.get(id)?.criterion.title ?? null;
	for (const [id, reading] of readings) {
		if (reading.kind === 'invalid') {
			refusal.refused[id] = { message: reading.message, typed: reading.typed, current: null };
			continue;
		}
		const outcome = outcomes.get(id);
		if (!outcome || outcome.ok) continue;
		const { status, message } = describeFailure(outcome.error);
		refusal.status = status;
		// The profile changed meanwhile: the page that comes back does not ask this question any more.
		if (outcome.error.code === 'notAsked') {
			refusal.unplaced.push({ title: titleOf(id), message, note: reading.typed.note });
			continue;
		}
		const current = storedMeanwhile(outcome.error);
		// Sent again, this form knowingly replaces the answer that it now shows beside its own.
		const typed = { ...reading.typed, revision: current?.revision ?? reading.typed.revision };
		refusal.refused[id] = { message, typed, current };
	}
	for (const { criterionId, note } of strays)
		refusal.unplaced.push({ title: titleOf(criterionId), message: NOT_OF_THIS_STEP, note });
	if (strays.length > 0) refusal.status = 422;
	const isRefused = Object.keys(refusal.refused).length + refusal.unplaced.length > 0;
	return isRefused ? refusal : null;
}

/** What a step form holds that is not saved. Of answers to other steps, only the notes were kept. */
export function sentAnswers(readings: Readings, strays: readonly StrayAnswer[]): SentAnswer[] {
	return [
		...[...readings].map(([criterionId, { typed }]) => ({ criterionId, ...typed })),
		...strays
			.filter(({ note }) => note !== '')
			.map((stray) => ({ ...stray, choice: '', priority: false }))
	];
}
