import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { findDiagnostic, questionnaireIn } from '#lib/content/catalogue.ts';
import { includesRight } from '#lib/domain/organisation/member-role.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { respondentForm } from '#lib/domain/shared-assessment/respondent-form.ts';
import { dropAccess, holderOf } from '../auth/access-cookies.ts';
import { isPublicId } from '../auth/access-token.ts';
import type { Holder, LinkHolder } from '../auth/holder.ts';
import { presentsSession } from '../auth/sessions.ts';
import { database } from '../db/index.ts';
import {
	findAssessment,
	isRespondentView,
	type HeldAssessment
} from '../repositories/assessment.repository.ts';
import { signInAddress } from './signed-in.ts';

/** Foreign, absent, expired and replaced all look the same. */
export const NOT_HELD =
	'Ce diagnostic n’existe pas, ou cet appareil n’y a plus accès. Si vous avez votre lien personnel, ouvrez-le pour reprendre. Si une organisation le garde, connectez-vous.';

export const CLOSED =
	'Ce diagnostic est terminé : ses réponses ne changent plus. Vous pouvez le rouvrir depuis la page des résultats.';

export const SESSION_ENDED =
	'Votre session est terminée : cette réponse n’a pas été enregistrée. Connectez-vous dans un autre onglet, puis revenez ici : elle y est encore.';

export const READS_ONLY =
	'Votre rôle dans cette organisation permet de lire ses résultats, pas de répondre à sa place. Une personne qui l’administre peut le changer.';

export const COLLECTION_OVER =
	'Le recueil des réponses est clos, ou votre invitation a été retirée : ces réponses ne peuvent plus être terminées ni modifiées. Elles restent lisibles ici, et personne d’autre ne les voit.';

/**
 * An assessment that the browser or the account opens, with its diagnostic and what is asked of it: all of it in
 * full, less in express, and no needs and contributions of the respondent of a shared assessment.
 */
export interface Held {
	holder: Holder;
	assessment: HeldAssessment;
	diagnostic: Diagnostic;
	questionnaire: Diagnostic;
}

type Event = Pick<RequestEvent, 'cookies' | 'url' | 'locals' | 'request'> & {
	params: { id: string };
};

/**
 * The holder named by the address: by the secret in this browser's cookies, else as the account signed in.
 * @throws a 404 when this browser presents neither; a 401 when its session is over
 */
export async function requireHolder(
	event: Pick<Event, 'cookies' | 'url' | 'locals' | 'params'>
): Promise<Holder> {
	const { cookies, url, locals, params } = event;
	const byLink = holderOf(cookies, url, params.id);
	if (byLink) return byLink;
	const account = isPublicId(params.id) ? await locals.account() : null;
	if (account) return { publicId: params.id, accountId: account.accountId };
	if (presentsSession(event)) error(401, SESSION_ENDED);
	error(404, NOT_HELD);
}

/**
 * Same, for what only the secret of the browser allows: its personal link.
 * @throws a 404 when this browser has no such secret
 */
export function requireLinkHolder({
	cookies,
	url,
	params
}: Pick<Event, 'cookies' | 'url' | 'params'>): LinkHolder {
	const holder = holderOf(cookies, url, params.id);
	if (!holder) error(404, NOT_HELD);
	return holder;
}

/**
 * The assessment of this address for this browser: by the secret of its cookies, else for the account signed in. A
 * secret that opens nothing any more is let go once the account opens it: an organisation keeps it now.
 */
export async function findHeld(event: Event): Promise<Held | undefined> {
	const { cookies, url, locals, params } = event;
	const byLink = holderOf(cookies, url, params.id);
	const found = byLink && (await read(byLink));
	if (found) return found;
	const account = isPublicId(params.id) ? await locals.account() : null;
	const held = account && (await read({ publicId: params.id, accountId: account.accountId }));
	if (held && byLink) dropAccess(cookies, url, params.id);
	return held ?? undefined;
}

async function read(holder: Holder): Promise<Held | undefined> {
	const assessment = await findAssessment(database(), holder, new Date());
	const diagnostic = assessment && findDiagnostic(assessment.diagnostic, assessment.version);
	if (!diagnostic) return undefined;
	return {
		holder,
		assessment,
		diagnostic,
		questionnaire: isRespondentView(assessment)
			? respondentForm(diagnostic)
			: questionnaireIn(diagnostic, assessment.mode)
	};
}

/**
 * The guard of every page and action on an assessment: finds it for this holder. In full, its `questionnaire` is
 * the diagnostic itself. A page asked for with a session that is over leads to the sign-in page, whatever it is.
 * @throws a redirection to it; a 404 when the holder opens nothing
 */
export async function requireAssessment(event: Event): Promise<Held> {
	const held = await findHeld(event);
	if (held) return held;
	if (event.request?.method === 'GET' && presentsSession(event) && !(await event.locals.account()))
		redirect(303, signInAddress(event.url));
	error(404, NOT_HELD);
}

/**
 * Same, for pages that only make sense while answering; a completed assessment goes to its results. Not for what
 * they send: a redirection would lose what was typed (see `refuseCompleted`).
 * @throws a 403 for a member who may only read
 */
export async function requireDraft(event: Event): Promise<Held> {
	const held = await requireAssessment(event);
	if (!includesRight(held.assessment.right, 'answer')) error(403, READS_ONLY);
	if (held.assessment.status === 'completed')
		redirect(303, `/evaluations/${event.params.id}/resultats`);
	return held;
}

/**
 * Same, for the page of the profile, which is given in a shared assessment: one for all its answers.
 * @throws a redirection to the questions
 */
export async function requireOwnProfile(event: Event) {
	const held = await requireDraft(event);
	if (held.assessment.sharedAssessmentId !== null) redirect(303, `/evaluations/${event.params.id}`);
	return held;
}
