import { error } from '@sveltejs/kit';
import { mayReopen } from '#lib/domain/assessment/retention.ts';
import type { ProfileQuestion } from '#lib/domain/questionnaire/definition.ts';
import { pickProfileFields } from '#lib/forms/profile-form.ts';
import type { UnsavedAnswer } from '#lib/presentation/unsaved-view.ts';
import { CHOSEN, findCommune } from '../places/places.ts';
import type { Assessment } from '../repositories/assessment.repository.ts';
import { CLOSED } from './held-assessment.ts';

/**
 * Refuses what came after the end, and gives it back: the words of the sender are in this request and nowhere else.
 * @param assessment as last read; completed since, when it still looks like a draft
 * @throws a 409 whose page shows the answers
 */
export function refuseCompleted(
	{ publicId, completedAt }: Pick<Assessment, 'publicId' | 'completedAt'>,
	answers: readonly UnsavedAnswer[]
): never {
	const now = new Date();
	error(409, CLOSED, {
		unsaved: {
			results: `/evaluations/${publicId}/resultats`,
			mayReopen: mayReopen(completedAt ?? now, now),
			answers
		}
	});
}

/** What a form of the profile says, valid or not, in the words of its questions; empty fields are left out. */
export async function typedInProfile(
	questions: readonly ProfileQuestion[],
	data: FormData
): Promise<UnsavedAnswer[]> {
	const picked = pickProfileFields(data, questions);
	const answers: UnsavedAnswer[] = [];
	for (const question of questions) {
		const typed = picked.getAll(question.id).map((value) => String(value).trim());
		const said = await Promise.all(typed.filter(Boolean).map((one) => inWords(question, one)));
		if (said.length > 0) answers.push({ question: question.label, said, note: '' });
	}
	return answers;
}

async function inWords(question: ProfileQuestion, typed: string): Promise<string> {
	if ('options' in question) return question.options.find(({ id }) => id === typed)?.label ?? typed;
	if (question.kind !== 'commune' || !typed.startsWith(CHOSEN)) return typed;
	return (await findCommune(typed.slice(CHOSEN.length)))?.label ?? typed;
}
