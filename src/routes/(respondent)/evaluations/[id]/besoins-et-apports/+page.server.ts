import { error, redirect } from '@sveltejs/kit';
import { exchangeQuestions } from '#lib/domain/questionnaire/exchange.ts';
import { exchangeStep, exchangeView } from '#lib/presentation/exchange-view.ts';
import { database } from '#lib/server/db/index.ts';
import { requireAnswering } from '#lib/server/http/answering.ts';
import { requireDraft, type Held } from '#lib/server/http/held-assessment.ts';
import { saveProfileForm, showProfileForm } from '#lib/server/http/profile-page.ts';
import { findAnswers } from '#lib/server/repositories/answer.repository.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { assessment, diagnostic } = requireExchange(await requireDraft(event));
	const answers = await findAnswers(database(), assessment.id);
	return {
		id: event.params.id,
		keeper: assessment.keeper,
		diagnostic: { title: diagnostic.title, audience: diagnostic.audience },
		...(await showProfileForm(exchangeQuestions(diagnostic), assessment)),
		step: exchangeStep(diagnostic, assessment.profile, answers),
		/** Shown beside what was typed when another tab wrote first. */
		stored: exchangeView(diagnostic, assessment.profile)
	};
};

export const actions: Actions = {
	save: async (event) => {
		const held = requireExchange(await requireAnswering(event));
		const { assessment, diagnostic } = held;
		const { trail } = exchangeStep(diagnostic, assessment.profile, {});
		const known = ['profil', 'lien', ...trail.map(({ path }) => path)];
		return saveProfileForm(event, held, exchangeQuestions(diagnostic), (data) => {
			const wanted = known.find((path) => path === data.get('aller'));
			return `/evaluations/${event.params.id}/${wanted ?? 'verification'}`;
		});
	}
};

/** The guard of this page: a diagnostic that asks for needs and contributions, once its profile is known. */
function requireExchange(held: Held): Held {
	if (!held.questionnaire.exchange) error(404, 'Cette étape ne fait pas partie de ce diagnostic.');
	const { publicId, profileRevision } = held.assessment;
	if (profileRevision === 0) redirect(303, `/evaluations/${publicId}/profil`);
	return held;
}
