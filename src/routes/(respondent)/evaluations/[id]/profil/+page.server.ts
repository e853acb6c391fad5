import { redirect } from '@sveltejs/kit';
import { profileQuestions } from '#lib/domain/questionnaire/exchange.ts';
import { trailOf } from '#lib/presentation/step-view.ts';
import { profileTerms } from '#lib/presentation/terms-view.ts';
import { database } from '#lib/server/db/index.ts';
import { isLinkHolder } from '#lib/server/auth/holder.ts';
import { requireAnswering } from '#lib/server/http/answering.ts';
import { requireOwnProfile } from '#lib/server/http/held-assessment.ts';
import { saveProfileForm, showProfileForm } from '#lib/server/http/profile-page.ts';
import { resumeAddress } from '#lib/server/http/resume-address.ts';
import { departmentLabel, listDepartments } from '#lib/server/places/places.ts';
import { findAnswers } from '#lib/server/repositories/answer.repository.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { holder, assessment, diagnostic, questionnaire } = await requireOwnProfile(event);
	const questions = profileQuestions(diagnostic);
	const answers = await findAnswers(database(), assessment.id);
	return {
		id: event.params.id,
		keeper: assessment.keeper,
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
		const held = await requireAnswering(event);
		// Given in a shared assessment: one for all its answers.
		if (held.assessment.sharedAssessmentId !== null)
			redirect(303, `/evaluations/${event.params.id}`);
		return saveProfileForm(
			event,
			held,
			profileQuestions(held.diagnostic),
			() => `/evaluations/${event.params.id}`
		);
	}
};
