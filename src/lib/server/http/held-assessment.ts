import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { findDiagnostic, questionnaireIn } from '#lib/content/catalogue.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { holderOf, type Holder } from '../auth/access-cookies.ts';
import { database } from '../db/index.ts';
import { findAssessment, type Assessment } from '../repositories/assessment.repository.ts';

/** Foreign, absent, expired and replaced all look the same. */
export const NOT_HELD =
	'Ce diagnostic n’existe pas, ou cet appareil n’y a plus accès. Si vous avez votre lien personnel, ouvrez-le pour reprendre.';

export const CLOSED =
	'Ce diagnostic est terminé : ses réponses ne changent plus. Vous pouvez le rouvrir depuis la page des résultats.';

/** An assessment that the browser holds, with its diagnostic and what is asked of it in its mode. */
export interface Held {
	holder: Holder;
	assessment: Assessment;
	diagnostic: Diagnostic;
	questionnaire: Diagnostic;
}

type Event = Pick<RequestEvent, 'cookies' | 'url'> & { params: { id: string } };

/** The holder named by the address and the cookies. @throws a 404 when the browser holds no such assessment */
export function requireHolder({ cookies, url, params }: Event): Holder {
	const holder = holderOf(cookies, url, params.id);
	if (!holder) error(404, NOT_HELD);
	return holder;
}

/**
 * The guard of every page and action on an assessment: finds it for this holder. In full, its `questionnaire` is
 * the diagnostic itself.
 * @throws a 404 when the holder opens nothing
 */
export async function requireAssessment(event: Event): Promise<Held> {
	const holder = requireHolder(event);
	const assessment = await findAssessment(database(), holder, new Date());
	const diagnostic = assessment && findDiagnostic(assessment.diagnostic, assessment.version);
	if (!assessment || !diagnostic) error(404, NOT_HELD);
	const questionnaire = questionnaireIn(diagnostic, assessment.mode);
	return { holder, assessment, diagnostic, questionnaire };
}

/**
 * Same, for pages that only make sense while answering; a completed assessment goes to its results. Not for what
 * they send: a redirection would lose what was typed (see `refuseCompleted`).
 */
export async function requireDraft(event: Event): Promise<Held> {
	const held = await requireAssessment(event);
	if (held.assessment.status === 'completed')
		redirect(303, `/evaluations/${event.params.id}/resultats`);
	return held;
}
