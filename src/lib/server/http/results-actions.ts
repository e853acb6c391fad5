import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { mayReopen, REOPEN_DAYS } from '#lib/domain/assessment/retention.ts';
import { includesRight } from '#lib/domain/organisation/member-role.ts';
import { viewQuery } from '#lib/presentation/only-unanswered.ts';
import { EXCHANGE_PAGE } from '#lib/presentation/step-view.ts';
import { database } from '../db/index.ts';
import { isRespondentView, type HeldAssessment } from '../repositories/assessment.repository.ts';
import { reopenAssessment } from '../use-cases/complete-assessment.ts';
import { continueInFull } from '../use-cases/continue-in-full.ts';
import { COLLECTION_OVER, NOT_HELD, requireAssessment, requireHolder } from './held-assessment.ts';

/* What can be done with results, by every page that shows them or offers it. */

type Event = Pick<RequestEvent, 'cookies' | 'url' | 'locals' | 'request'> & {
	params: { id: string };
};

/** What this reader may do with a completed assessment. */
export function resultRights(assessment: HeldAssessment, completedAt: Date) {
	const { right, keeper, sharedAssessmentId, collectionEndsAt } = assessment;
	const mayAnswer = includesRight(right, 'answer');
	const isRespondent = isRespondentView(assessment);
	const isOver = isRespondent && collectionEndsAt !== null && collectionEndsAt <= new Date();
	return {
		keeper,
		mayAnswer,
		/** Of a respondent: until their collection ends. */
		mayReopen: mayAnswer && !isOver && mayReopen(completedAt, new Date()),
		isRespondent,
		/** Shown outside by who administers the organisation that keeps it. */
		mayShare: keeper !== null && includesRight(right, 'manage'),
		/** A respondent's view of a shared assessment stays in their own hands. */
		mayKeep: keeper === null && sharedAssessmentId === null
	};
}

/**
 * When the result that the page showed was completed; `null` when it showed none, or is of an earlier release: nothing
 * says which one it showed, so none is dropped.
 */
async function shownResult({ request }: Event): Promise<string | null> {
	const shown = (await request.formData()).get('completedAt');
	return typeof shown === 'string' && shown !== '' ? shown : null;
}

/** Not for `fail`: the page of a mode or of a state that is over would lead to the other one without a word. */
const CHANGED_SINCE =
	'Ces résultats ont changé depuis que cette page a été ouverte, dans un autre onglet ou sur un autre appareil.';

/**
 * A draft again, for `REOPEN_DAYS` after completion; the frozen result is dropped, if it is the one that the page
 * showed. Goes to the review, or to the needs and contributions that were missing.
 */
export async function reopen(event: Event) {
	const holder = await requireHolder(event);
	const shown = await shownResult(event);
	const reopened = await reopenAssessment(database(), holder, shown, new Date());
	if (reopened.ok) redirect(303, `/evaluations/${event.params.id}/${await reopenedPage(event)}`);
	switch (reopened.error) {
		case 'notFound':
			return error(404, NOT_HELD);
		case 'otherResult':
			return error(
				409,
				`${CHANGED_SINCE} Rien n’a été rouvert : regardez d’abord les nouveaux résultats.`
			);
		case 'collectionOver':
			return fail(409, { message: COLLECTION_OVER });
		case 'tooLate':
			return fail(409, {
				message: `Ces résultats ont plus de ${REOPEN_DAYS} jours : ils ne changent plus. Pour mesurer le chemin parcouru, refaites le diagnostic.`
			});
	}
}

/** Needs and contributions when they were asked for, where the questionnaire has them: express does not. */
async function reopenedPage(event: Event): Promise<string> {
	if (event.url.searchParams.get('vers') !== EXCHANGE_PAGE) return 'verification';
	const { questionnaire } = await requireAssessment(event);
	return questionnaire.exchange ? EXCHANGE_PAGE : 'verification';
}

/** « Continuer avec le diagnostic complet »: opens on what is unanswered. */
export async function goOnInFull(event: Event) {
	const holder = await requireHolder(event);
	const shown = await shownResult(event);
	const continued = await continueInFull(database(), holder, shown, new Date());
	if (continued.ok) redirect(303, `/evaluations/${event.params.id}${viewQuery(true)}`);
	switch (continued.error) {
		case 'notFound':
			return error(404, NOT_HELD);
		case 'otherResult':
			return error(409, `${CHANGED_SINCE} Rien n’a été effacé : regardez d’abord le résultat.`);
		case 'completed':
			return error(
				409,
				'Ce diagnostic a déjà été continué et terminé. Rechargez la page : elle montre ses résultats complets.'
			);
		case 'collectionOver':
			return fail(409, { message: COLLECTION_OVER });
		case 'tooLate':
			return fail(409, {
				message: `Ce résultat a plus de ${REOPEN_DAYS} jours : il ne change plus. Pour aller plus loin, commencez un diagnostic complet.`
			});
	}
}
