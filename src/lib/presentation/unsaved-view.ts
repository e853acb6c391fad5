import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import { wordingFor, type Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';

/** One answer that was sent and not saved, in words that its author can read and copy. */
export interface UnsavedAnswer {
	question: string;
	/** What was chosen or typed, apart from the note. */
	said: readonly string[];
	/** As typed; empty when there is none. */
	note: string;
}

/** What was sent to a diagnostic completed meanwhile, and what can be done with it. */
export interface UnsavedView {
	/** Address of the results. */
	results: string;
	mayReopen: boolean;
	answers: readonly UnsavedAnswer[];
}

/** An answer of a step form as it was sent: whatever it holds. */
export interface SentAnswer {
	criterionId: string;
	choice: string;
	note: string;
	priority: boolean;
}

const SPECIAL: Readonly<Record<string, string>> = {
	unknown: 'Je ne sais pas',
	na: 'Non concerné'
};

/** Answers of a step in the words of their questions, as this profile reads them. */
export function unsavedAnswers(
	diagnostic: Diagnostic,
	profile: Profile,
	sent: readonly SentAnswer[]
): UnsavedAnswer[] {
	return sent.map(({ criterionId, choice, note, priority }) => {
		const criterion = diagnostic.criterionById.get(criterionId)?.criterion;
		const level = /^\d$/.test(choice) ? criterion?.levels[Number(choice)] : undefined;
		const chosen = level ? wordingFor(diagnostic, level, profile) : SPECIAL[choice];
		return {
			question: criterion
				? wordingFor(diagnostic, criterion.question, profile)
				: 'Une question qui ne fait pas partie de ce diagnostic',
			said: [chosen ?? 'Aucune réponse choisie', ...(priority ? ['C’est une priorité'] : [])],
			note
		};
	});
}
