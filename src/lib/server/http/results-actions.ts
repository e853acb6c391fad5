import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { REOPEN_DAYS } from '#lib/domain/assessment/retention.ts';
import { EXCHANGE_PAGE } from '#lib/presentation/step-view.ts';
import { database } from '../db/index.ts';
import { reopenAssessment } from '../use-cases/complete-assessment.ts';
import { continueInFull } from '../use-cases/continue-in-full.ts';
import { COLLECTION_OVER, NOT_HELD, requireHolder } from './held-assessment.ts';

/* What can be done with results, by every page that shows them or offers it. */

type Event = Pick<RequestEvent, 'cookies' | 'url' | 'locals'> & { params: { id: string } };

/**
 * A draft again, for `REOPEN_DAYS` after completion; the frozen result is dropped. Goes to the review, or to the
 * needs and contributions that were missing.
 */
export async function reopen(event: Event) {
	const reopened = await reopenAssessment(database(), await requireHolder(event), new Date());
	if (reopened.ok) {
		const isForExchange = event.url.searchParams.get('vers') === EXCHANGE_PAGE;
		redirect(
			303,
			`/evaluations/${event.params.id}/${isForExchange ? EXCHANGE_PAGE : 'verification'}`
		);
	}
	if (reopened.error === 'notFound') error(404, NOT_HELD);
	if (reopened.error === 'collectionOver') return fail(409, { message: COLLECTION_OVER });
	return fail(409, {
		message: `Ces résultats ont plus de ${REOPEN_DAYS} jours : ils ne changent plus. Pour mesurer le chemin parcouru, refaites le diagnostic.`
	});
}

/** « Continuer avec le diagnostic complet »: opens on what is unanswered. */
export async function goOnInFull(event: Event) {
	const continued = await continueInFull(database(), await requireHolder(event), new Date());
	if (continued.ok) redirect(303, `/evaluations/${event.params.id}?vue=a-completer`);
	switch (continued.error) {
		case 'notFound':
			return error(404, NOT_HELD);
		case 'completed':
			return error(
				409,
				'Ce diagnostic a déjà été continué et terminé. Rechargez la page : elle montre ses résultats complets.'
			);
		case 'tooLate':
			return fail(409, {
				message: `Ce résultat a plus de ${REOPEN_DAYS} jours : il ne change plus. Pour aller plus loin, commencez un diagnostic complet.`
			});
	}
}
