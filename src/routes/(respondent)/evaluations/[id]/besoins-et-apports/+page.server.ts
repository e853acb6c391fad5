import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { exchangeQuestions } from '#lib/domain/questionnaire/exchange.ts';
import { exchangeStep, exchangeView } from '#lib/presentation/exchange-view.ts';
import { database } from '#lib/server/db/index.ts';
import { requireDraft } from '#lib/server/http/held-assessment.ts';
import { saveProfileForm, showProfileForm } from '#lib/server/http/profile-page.ts';
import { findAnswers } from '#lib/server/repositories/assessment.repository.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { assessment, diagnostic } = await requireExchange(event);
	const answers = await findAnswers(database(), assessment.id);
	return {
		id: event.params.id,
		diagnostic: { title: diagnostic.title, audience: diagnostic.audience },
		...(await showProfileForm(exchangeQuestions(diagnostic), assessment)),
		step: exchangeStep(diagnostic, assessment.profile, answers),
		/** Shown beside what was typed when another tab wrote first. */
		stored: exchangeView(diagnostic, assessment.profile)
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { holder, assessment, diagnostic } = await requireExchange(event);
		const { trail } = exchangeStep(diagnostic, assessment.profile, {});
		const known = ['profil', 'lien', ...trail.map(({ path }) => path)];
		return saveProfileForm(event, holder, exchangeQuestions(diagnostic), (data) => {
			const wanted = known.find((path) => path === data.get('aller'));
			return `/evaluations/${event.params.id}/${wanted ?? 'verification'}`;
		});
	}
};

/** The guard of this page: a draft whose diagnostic asks for needs and contributions, once its profile is known. */
async function requireExchange(
	event: Pick<RequestEvent<{ id: string }>, 'cookies' | 'locals' | 'params' | 'url'>
) {
	const held = await requireDraft(event);
	if (!held.questionnaire.exchange) error(404, 'Cette étape ne fait pas partie de ce diagnostic.');
	if (held.assessment.profileRevision === 0)
		redirect(303, `/evaluations/${event.params.id}/profil`);
	return held;
}
