import { error, fail, redirect } from '@sveltejs/kit';
import { questionnaireIn } from '#lib/content/catalogue.ts';
import { exclusionOf } from '#lib/domain/assessment/standing.ts';
import type { Axis } from '#lib/domain/questionnaire/definition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { showsOnlyUnanswered, viewQuery } from '#lib/presentation/only-unanswered.ts';
import { stepView } from '#lib/presentation/step-view.ts';
import { database } from '#lib/server/db/index.ts';
import { requireAnswering } from '#lib/server/http/answering.ts';
import { requireDraft } from '#lib/server/http/held-assessment.ts';
import { sharedStep } from '#lib/server/http/shared-step.ts';
import { digestOf } from '#lib/server/http/step-form.ts';
import { saveStepForm } from '#lib/server/http/step-outcome.ts';
import { findAnswers } from '#lib/server/repositories/answer.repository.ts';
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
		keeper: assessment.keeper,
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
		const held = await requireAnswering(event);
		const { asked, axis } = findStep(event, held);
		const form = await event.request.formData();
		const refusal = await saveStepForm(held, axis, form);
		if (refusal) {
			const { status, ...answers } = refusal;
			return fail(status, answers);
		}
		const { id, profile, sharedAssessmentId } = held.assessment;
		const answers = await findAnswers(database(), id);
		const step = stepView(asked, axis, profile, answers, showsOnlyUnanswered(event.url));
		const before = sharedAssessmentId === null ? 'profil' : 'verification';
		const isBack = form.get('aller') === 'retour';
		redirect(303, addressOf(event, isBack ? step.previous : step.next, isBack ? before : step.end));
	}
};

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

/** The address of a step; past either end of them, that of another page. */
function addressOf(
	{ params, url }: Pick<RequestEvent, 'params' | 'url'>,
	step: string | null,
	end: string
): string {
	const root = `/evaluations/${params.id}`;
	if (step === null) return `${root}/${end}`;
	return `${root}/etapes/${step}${viewQuery(showsOnlyUnanswered(url))}`;
}
