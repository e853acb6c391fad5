import { error, redirect } from '@sveltejs/kit';
import { fail, setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { revision } from '#lib/forms/answer-form.ts';
import { pickProfileFields, profileFormSchema, type ProfileForm } from '#lib/forms/profile-form.ts';
import { trailOf } from '#lib/presentation/step-view.ts';
import { profileTerms } from '#lib/presentation/terms-view.ts';
import { database } from '#lib/server/db/index.ts';
import { CLOSED, NOT_HELD, requireDraft } from '#lib/server/http/held-assessment.ts';
import { resumeAddress } from '#lib/server/http/resume-address.ts';
import {
	CHOSEN,
	departmentLabel,
	findCommune,
	findDepartmentName,
	listDepartments,
	resolveDepartment
} from '#lib/server/places/places.ts';
import { findAnswers } from '#lib/server/repositories/assessment.repository.ts';
import { saveProfile, type PlaceProblem } from '#lib/server/use-cases/save-profile.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { holder, assessment, diagnostic, questionnaire } = await requireDraft(event);
	const answers = await findAnswers(database(), assessment.id);
	const schema = zod4(profileFormSchema(diagnostic.profile));
	return {
		id: event.params.id,
		diagnostic: {
			title: diagnostic.title,
			audience: diagnostic.audience,
			organisation: diagnostic.organisation
		},
		express: assessment.mode === 'express',
		questions: diagnostic.profile,
		terms: profileTerms(diagnostic.profile),
		revision: assessment.profileRevision,
		form: await superValidate(await toForm(diagnostic, assessment.profile), schema, {
			errors: false
		}),
		departments: (await listDepartments()).map(departmentLabel),
		answered: trailOf(questionnaire, assessment.profile, answers).answered,
		resume: resumeAddress(event.url, holder)
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { holder, diagnostic } = await requireDraft(event);
		const data = await event.request.formData();
		const seen = revision.safeParse(data.get('revision'));
		if (!seen.success) error(400, 'Ce formulaire est incomplet. Rechargez la page.');
		const schema = zod4(profileFormSchema(diagnostic.profile));
		const form = await superValidate(pickProfileFields(data, diagnostic.profile), schema);
		if (!form.valid) return fail(400, { form, ...NOTHING_MORE });
		const saved = await saveProfile(
			database(),
			holder,
			diagnostic,
			form.data as ProfileForm,
			seen.data,
			new Date()
		);
		if (saved.ok) {
			redirect(303, `/evaluations/${event.params.id}`);
		}
		switch (saved.error.code) {
			case 'notFound':
				return error(404, NOT_HELD);
			case 'closed':
				return error(409, CLOSED);
			case 'conflict':
				return fail(409, { form, ...NOTHING_MORE, conflict: true });
			case 'places':
				for (const problem of saved.error.problems)
					setError(form, problem.questionId as never, describePlace(problem));
				return fail(400, {
					form,
					...NOTHING_MORE,
					candidates: await candidatesOf(saved.error.problems)
				});
		}
	}
};

/** What a refused form says besides its errors. */
const NOTHING_MORE = { conflict: false, candidates: {} as Candidates };

type Candidates = Record<string, { value: string; label: string }[]>;

function describePlace(problem: PlaceProblem): string {
	return problem.code === 'ambiguous'
		? 'Plusieurs communes portent ce nom : choisissez la vôtre.'
		: `« ${problem.typed} » ne se trouve pas dans la liste officielle. Vérifiez l’orthographe, ou laissez vide.`;
}

async function candidatesOf(problems: readonly PlaceProblem[]): Promise<Candidates> {
	const candidates: Candidates = {};
	for (const problem of problems)
		if (problem.code === 'ambiguous')
			candidates[problem.questionId] = await Promise.all(
				problem.candidates.map(async ({ code, name, postalCodes, departmentCode }) => ({
					value: CHOSEN + code,
					label: `${name} – ${await findDepartmentName(departmentCode)} (${postalCodes[0] ?? code})`
				}))
			);
	return candidates;
}

/** The stored profile as the form shows it: official codes become names again. */
async function toForm(diagnostic: Diagnostic, profile: Profile): Promise<ProfileForm> {
	const form: Record<string, string | string[]> = {};
	for (const { id, kind } of diagnostic.profile) {
		const value = profile[id];
		if (value === undefined) continue;
		if (kind === 'commune') form[id] = (await findCommune(String(value)))?.label ?? '';
		else if (kind === 'departments')
			form[id] = await Promise.all(
				[value].flat().map(async (code) => {
					const department = await resolveDepartment(code as string);
					return department ? departmentLabel(department) : (code as string);
				})
			);
		else form[id] = typeof value === 'string' ? value : [...value];
	}
	return form;
}
