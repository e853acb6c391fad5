import { profileQuestions } from '#lib/domain/questionnaire/exchange.ts';
import { trailOf } from '#lib/presentation/step-view.ts';
import { profileTerms } from '#lib/presentation/terms-view.ts';
import { database } from '#lib/server/db/index.ts';
import { isLinkHolder } from '#lib/server/auth/holder.ts';
import { requireOwnProfile } from '#lib/server/http/held-assessment.ts';
import { saveProfileForm, showProfileForm } from '#lib/server/http/profile-page.ts';
import { resumeAddress } from '#lib/server/http/resume-address.ts';
import { departmentLabel, listDepartments } from '#lib/server/places/places.ts';
import { findAnswers } from '#lib/server/repositories/assessment.repository.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { holder, assessment, diagnostic, questionnaire } = await requireOwnProfile(event);
	const questions = profileQuestions(diagnostic);
	const answers = await findAnswers(database(), assessment.id);
	return {
		id: event.params.id,
		diagnostic: {
			title: diagnostic.title,
			audience: diagnostic.audience,
			organisation: diagnostic.organisation
		},
		express: assessment.mode === 'express',
		...(await showProfileForm(questions, assessment)),
		terms: profileTerms(questions),
		departments: (await listDepartments()).map(departmentLabel),
		answered: trailOf(questionnaire, assessment.profile, answers).answered,
		// A member needs no personal link: the organisation keeps the assessment.
		resume: isLinkHolder(holder) ? resumeAddress(event.url, holder) : null
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { holder, diagnostic } = await requireOwnProfile(event);
		return saveProfileForm(
			event,
			holder,
			profileQuestions(diagnostic),
			() => `/evaluations/${event.params.id}`
		);
	}
};
