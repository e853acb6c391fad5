import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { fail, setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { ProfileQuestion } from '#lib/domain/questionnaire/definition.ts';
import { revision } from '#lib/forms/answer-form.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import {
	pickProfileFields,
	profileFormSchema,
	toProfile,
	type ProfileForm
} from '#lib/forms/profile-form.ts';
import { database } from '../db/index.ts';
import {
	CHOSEN,
	departmentLabel,
	findCommune,
	findDepartmentName,
	resolveDepartment
} from '../places/places.ts';
import type { Assessment } from '../repositories/assessment.repository.ts';
import { resolvePlaces, saveProfile, type PlaceProblem } from '../use-cases/save-profile.ts';
import { NOT_HELD, type Held } from './held-assessment.ts';
import { refuseCompleted, typedInProfile } from './unsaved.ts';

/* What the pages that ask profile questions share: what they show, and how they save. */

type Questions = readonly ProfileQuestion[];

/** Communes to choose from, by question. */
type Candidates = Record<string, { value: string; label: string }[]>;

/** What a refused form says besides its errors. */
const NOTHING_MORE = { conflict: false, candidates: {} as Candidates };

/** The questions of a page with the answers stored, and the revision that the form will be judged on. */
export async function showProfileForm(
	questions: Questions,
	assessment: Pick<Assessment, 'profile' | 'profileRevision'>
) {
	return {
		questions,
		revision: assessment.profileRevision,
		form: await superValidate(
			await toForm(questions, assessment.profile),
			zod4(profileFormSchema(questions)),
			{ errors: false }
		)
	};
}

/**
 * Saves what a page was sent, then goes to another one.
 * @param next address of that page, from the fields that say where the sender wants to go
 * @returns only on refusal: the form as it was typed, and why
 * @throws the redirection, and the errors of an assessment that is closed (with what was typed) or not held
 */
export async function saveProfileForm(
	event: Pick<RequestEvent, 'request'>,
	{ holder, assessment }: Pick<Held, 'holder' | 'assessment'>,
	questions: Questions,
	next: (data: FormData) => string
) {
	const data = await event.request.formData();
	if (assessment.status === 'completed')
		return refuseCompleted(assessment, await typedInProfile(questions, data));
	const seen = revision.safeParse(data.get('revision'));
	if (!seen.success) error(400, 'Ce formulaire est incomplet. Rechargez la page.');
	const form = await checkForm(data, questions);
	if (!form.valid) return fail(400, refusal(form));
	const typed = form.data as ProfileForm;
	const saved = await saveProfile(database(), holder, questions, typed, seen.data, new Date());
	if (saved.ok) redirect(303, next(data));
	switch (saved.error.code) {
		case 'notFound':
			return error(404, NOT_HELD, { lost: await typedInProfile(questions, data) });
		case 'closed':
			return refuseCompleted(assessment, await typedInProfile(questions, data));
		case 'conflict':
			return fail(409, { ...refusal(form), conflict: true });
		case 'places':
			return fail(400, await refusePlaces(form, saved.error.problems));
	}
}

type CheckedForm = Awaited<ReturnType<typeof checkForm>>;

const checkForm = (data: FormData, questions: Questions) =>
	superValidate(pickProfileFields(data, questions), zod4(profileFormSchema(questions)));

/**
 * Reads a profile that no assessment has yet: the common one of a shared assessment.
 * @returns the profile with its places as official codes, beside the form as it was typed; on refusal, why
 */
export async function readProfileForm(
	data: FormData,
	questions: Questions
): Promise<Result<{ form: CheckedForm; profile: Profile }, ReturnType<typeof refusal>>> {
	const form = await checkForm(data, questions);
	if (!form.valid) return err(refusal(form));
	const resolved = await resolvePlaces(questions, toProfile(form.data as ProfileForm));
	return resolved.ok
		? ok({ form, profile: resolved.value })
		: err(await refusePlaces(form, resolved.error));
}

const refusal = (form: CheckedForm, candidates: Candidates = {}) => ({
	form,
	...NOTHING_MORE,
	candidates
});

async function refusePlaces(form: CheckedForm, problems: readonly PlaceProblem[]) {
	for (const problem of problems)
		setError(form, problem.questionId as never, describePlace(problem));
	return refusal(form, await candidatesOf(problems));
}

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

/** The stored answers as a form shows them: official codes become names again. */
async function toForm(questions: Questions, profile: Profile): Promise<ProfileForm> {
	const form: Record<string, string | string[]> = {};
	for (const { id, kind } of questions) {
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
