import { error, fail, redirect } from '@sveltejs/kit';
import { exclusionOf } from '#lib/domain/assessment/standing.ts';
import { encodeChoice } from '#lib/forms/answer-fields.ts';
import { stepView, type AnswerFields } from '#lib/presentation/step-view.ts';
import { database } from '#lib/server/db/index.ts';
import { describeFailure } from '#lib/server/http/answer-failure.ts';
import { NOT_HELD, requireDraft } from '#lib/server/http/held-assessment.ts';
import { digestOf, readStepForm } from '#lib/server/http/step-form.ts';
import { findAnswers } from '#lib/server/repositories/assessment.repository.ts';
import { recordAnswers } from '#lib/server/use-cases/record-answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { assessment, diagnostic } = await requireDraft(event);
	if (assessment.profileRevision === 0) redirect(303, addressOf(event, null, 'profil'));
	const axis = diagnostic.axisBySlug.get(event.params.axe);
	if (!axis || axis.criteria.every((one) => exclusionOf(diagnostic, one, assessment.profile)))
		error(404, NO_SUCH_STEP);
	const answers = await findAnswers(database(), assessment.id);
	const onlyUnanswered = showsOnlyUnanswered(event.url);
	const step = stepView(diagnostic, axis, assessment.profile, answers, onlyUnanswered);
	return {
		id: event.params.id,
		diagnostic: { title: diagnostic.title, audience: diagnostic.audience },
		step,
		onlyUnanswered,
		digests: Object.fromEntries(step.questions.map(({ id, answer }) => [id, digestOf(answer)]))
	};
};

export const actions: Actions = {
	/** The whole step at once, for pages without JavaScript; each answer is kept on its own. */
	save: async (event) => {
		const { holder, assessment, diagnostic } = await requireDraft(event);
		const axis = diagnostic.axisBySlug.get(event.params.axe);
		if (!axis) error(404, NO_SUCH_STEP);
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
			const current =
				outcome.error.code === 'conflict'
					? { ...outcome.error.current, choice: encodeChoice(outcome.error.current.choice) }
					: null;
			// Sent again, this form knowingly replaces the answer that it now shows beside its own.
			const typed = { ...reading.typed, revision: current?.revision ?? reading.typed.revision };
			refused[id] = { message: failure.message, typed, current };
		}
		if (Object.keys(refused).length > 0) return fail(status, { refused });
		const answers = await findAnswers(database(), assessment.id);
		const onlyUnanswered = showsOnlyUnanswered(event.url);
		const step = stepView(diagnostic, axis, assessment.profile, answers, onlyUnanswered);
		const isBack = form.get('aller') === 'retour';
		redirect(
			303,
			addressOf(event, isBack ? step.previous : step.next, isBack ? 'profil' : step.end)
		);
	}
};

export interface RefusedAnswer {
	message: string;
	/** What was typed, never lost. */
	typed: AnswerFields;
	/** The answer stored meanwhile, on a conflict. */
	current: AnswerFields | null;
}

const NO_SUCH_STEP = 'Cette étape ne fait pas partie de ce diagnostic.';

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
