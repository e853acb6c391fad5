import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { findDiagnostic, questionnaireIn } from '#lib/content/catalogue.ts';
import { includesRight } from '#lib/domain/organisation/member-role.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { respondentForm } from '#lib/domain/shared-assessment/respondent-form.ts';
import { holderOf } from '../auth/access-cookies.ts';
import { isPublicId } from '../auth/access-token.ts';
import type { Holder, LinkHolder } from '../auth/holder.ts';
import { database } from '../db/index.ts';
import {
	findAssessment,
	isRespondentView,
	type HeldAssessment
} from '../repositories/assessment.repository.ts';

/** Foreign, absent, expired and replaced all look the same. */
export const NOT_HELD =
	'Ce diagnostic n’existe pas, ou cet appareil n’y a plus accès. Si vous avez votre lien personnel, ouvrez-le pour reprendre.';

export const CLOSED =
	'Ce diagnostic est terminé : ses réponses ne changent plus. Vous pouvez le rouvrir depuis la page des résultats.';

export const READS_ONLY =
	'Votre rôle dans cette organisation permet de lire ses résultats, pas de répondre à sa place. Une personne qui l’administre peut le changer.';

export const COLLECTION_OVER =
	'Le recueil des réponses est clos, ou votre invitation a été retirée : ces réponses ne peuvent plus être terminées ni modifiées. Elles restent lisibles ici, et personne d’autre ne les voit.';

type Event = Pick<RequestEvent, 'cookies' | 'url' | 'locals'> & { params: { id: string } };

/**
 * The holder named by the address: by the secret in this browser's cookies, else as the account signed in.
 * @throws a 404 when this browser presents neither
 */
export async function requireHolder({ cookies, url, locals, params }: Event): Promise<Holder> {
	const byLink = holderOf(cookies, url, params.id);
	if (byLink) return byLink;
	const account = isPublicId(params.id) ? await locals.account() : null;
	if (!account) error(404, NOT_HELD);
	return { publicId: params.id, accountId: account.accountId };
}

/**
 * Same, for what only the secret of the browser allows: its personal link.
 * @throws a 404 when this browser has no such secret
 */
export function requireLinkHolder({ cookies, url, params }: Event): LinkHolder {
	const holder = holderOf(cookies, url, params.id);
	if (!holder) error(404, NOT_HELD);
	return holder;
}

/**
 * The guard of every page and action on an assessment: finds it for this holder, with its diagnostic, and with
 * what is asked of it in its mode (`questionnaire`, which is the diagnostic itself in full, and leaves needs and
 * contributions out for the respondent of a shared assessment).
 * @throws a 404 when the holder opens nothing
 */
export async function requireAssessment(event: Event): Promise<{
	holder: Holder;
	assessment: HeldAssessment;
	diagnostic: Diagnostic;
	questionnaire: Diagnostic;
}> {
	const holder = await requireHolder(event);
	const assessment = await findAssessment(database(), holder, new Date());
	const diagnostic = assessment && findDiagnostic(assessment.diagnostic, assessment.version);
	if (!assessment || !diagnostic) error(404, NOT_HELD);
	const questionnaire = isRespondentView(assessment)
		? respondentForm(diagnostic)
		: questionnaireIn(diagnostic, assessment.mode);
	return { holder, assessment, diagnostic, questionnaire };
}

/**
 * Same, for pages that only make sense while answering; a completed assessment goes to its results.
 * @throws a 403 for a member who may only read
 */
export async function requireDraft(event: Event) {
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
