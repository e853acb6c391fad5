import { error, fail, redirect } from '@sveltejs/kit';
import { questionnaireIn } from '#lib/content/catalogue.ts';
import { exclusionOf } from '#lib/domain/assessment/standing.ts';
import type { Axis } from '#lib/domain/questionnaire/definition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { encodeChoice } from '#lib/forms/answer-fields.ts';
import { stepView, type AnswerFields } from '#lib/presentation/step-view.ts';
import { database } from '#lib/server/db/index.ts';
import { describeFailure } from '#lib/server/http/answer-failure.ts';
import { NOT_HELD, requireDraft } from '#lib/server/http/held-assessment.ts';
import { sharedStep } from '#lib/server/http/shared-step.ts';
import { digestOf, readStepForm, strayAnswers } from '#lib/server/http/step-form.ts';
import { findAnswers } from '#lib/server/repositories/assessment.repository.ts';
import { recordAnswers } from '#lib/server/use-cases/record-answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { assessment, ...held } = await requireDraft(event);
	if (assessment.profileRevision === 0) redirect(303, addressOf(event, null, 'profil'));
	const { asked, axis } = findStep(event, held);
	if (axis.criteria.every((one) => exclusionOf(asked, one, assessment.profile)))
		error(404, NO_SUCH_STEP);
	const answers = await findAnswers(database(), assessment.id);
	const onlyUnanswered = showsOnlyUnanswered(event.url);
	const step = stepView(asked, axis, assessment.profile, answers, onlyUnanswered);
	return {
		id: event.params.id,
		diagnostic: { title: asked.title, audience: asked.audience },
		express: assessment.mode === 'express',
		step,
		onlyUnanswered,
		/** Where the profile is given, nothing comes before the first step. */
		hasProfile: assessment.sharedAssessmentId === null,
		...(await sharedStep(assessment)),
		digests: Object.fromEntries(step.questions.map(({ id, answer }) => [id, digestOf(answer)]))
	};
};

export const actions: Actions = {
	/** The whole step at once, for pages without JavaScript; each answer is kept on its own. */
	save: async (event) => {
		const { holder, assessment, ...held } = await requireDraft(event);
		const { asked, axis } = findStep(event, held);
		const form = await event.request.formData();
		const readings = readStepForm(form, axis);
		const submissions = new Map(
			[...readings].flatMap(([id, one]) =>
				one.kind === 'submitted' ? [[id, one.submission] as const] : []
			)
		);
		const saved = await recordAnswers(database(), holder, submissions, new Date());
		if (!saved.ok) error(404, NOT_HELD);

		const refused: Record<string, RefusedAnswer> = {};
		const unplaced: UnplacedAnswer[] = [];
		let status = 400;
		for (const [id, reading] of readings) {
			if (reading.kind === 'invalid') {
				refused[id] = { message: reading.message, typed: reading.typed, current: null };
				continue;
			}
			const outcome = saved.value.get(id);
			if (!outcome || outcome.ok) continue;
			const failure = describeFailure(outcome.error);
			status = failure.status;
			// The profile changed meanwhile: the page that comes back does not ask this question any more.
			if (outcome.error.code === 'notAsked') {
				const title = held.diagnostic.criterionById.get(id)?.criterion.title ?? null;
				unplaced.push({ title, message: failure.message, note: reading.typed.note });
				continue;
			}
			const current =
				outcome.error.code === 'conflict'
					? { ...outcome.error.current, choice: encodeChoice(outcome.error.current.choice) }
					: null;
			// Sent again, this form knowingly replaces the answer that it now shows beside its own.
			const typed = { ...reading.typed, revision: current?.revision ?? reading.typed.revision };
			refused[id] = { message: failure.message, typed, current };
		}
		const strays = strayAnswers(form, axis);
		for (const { criterionId, note } of strays)
			unplaced.push({
				title: held.diagnostic.criterionById.get(criterionId)?.criterion.title ?? null,
				message: NOT_OF_THIS_STEP,
				note
			});
		if (Object.keys(refused).length + unplaced.length > 0)
			return fail(strays.length > 0 ? 422 : status, { refused, unplaced });
		const answers = await findAnswers(database(), assessment.id);
		const onlyUnanswered = showsOnlyUnanswered(event.url);
		const step = stepView(asked, axis, assessment.profile, answers, onlyUnanswered);
		const before = assessment.sharedAssessmentId === null ? 'profil' : 'verification';
		const isBack = form.get('aller') === 'retour';
		redirect(303, addressOf(event, isBack ? step.previous : step.next, isBack ? before : step.end));
	}
};

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

const NOT_OF_THIS_STEP =
	'Cette question ne fait pas partie de cette étape : la réponse n’a pas été enregistrée.';

const NO_SUCH_STEP = 'Cette étape ne fait pas partie de ce diagnostic.';

/**
 * The step of this address, and the questionnaire it is a step of. An assessment that went on in full still has the
 * express step: a form left open in another tab keeps its answers.
 * @throws a 404 when there is none
 */
function findStep(
	{ params }: Pick<RequestEvent, 'params'>,
	{ diagnostic, questionnaire }: { diagnostic: Diagnostic; questionnaire: Diagnostic }
): { asked: Diagnostic; axis: Axis } {
	for (const asked of [questionnaire, questionnaireIn(diagnostic, 'express')]) {
		const axis = asked.axisBySlug.get(params.axe);
		if (axis) return { asked, axis };
	}
	error(404, NO_SUCH_STEP);
}

const showsOnlyUnanswered = (url: URL) => url.searchParams.get('vue') === 'a-completer';

/** The address of a step; past either end of them, that of another page. */
function addressOf(
	{ params, url }: Pick<RequestEvent, 'params' | 'url'>,
	step: string | null,
	end: string
): string {
	const root = `/evaluations/${params.id}`;
	if (step === null) return `${root}/${end}`;
	return `${root}/etapes/${step}${showsOnlyUnanswered(url) ? '?vue=a-completer' : ''}`;
}
