import { glossary } from '#lib/content/glossary.ts';
import type { ProfileQuestion } from '#lib/domain/questionnaire/definition.ts';
import { termsIn } from '#lib/domain/questionnaire/glossary.ts';

/** A word of the screen and its explanation. */
export interface TermView {
	/** Anchor of its entry on the glossary page. */
	id: string;
	/** As it stands on the screen: « parties prenantes ». */
	words: string;
	/** As a heading: « Partie prenante ». */
	term: string;
	meaning: string;
}

/**
 * The words of art of these texts, each once, in order; without those of every day.
 * Meant for our own sentences, never for what a user typed.
 */
export function termsOf(texts: readonly string[]): TermView[] {
	return termsIn(glossary, texts).flatMap(({ entry: { id, term, meaning, everyday }, words }) =>
		everyday ? [] : [{ id, words, term, meaning }]
	);
}

/** The words of art of each profile question, by its id. */
export function profileTerms(questions: readonly ProfileQuestion[]): Record<string, TermView[]> {
	return Object.fromEntries(
		questions.map((question) => [question.id, termsOf(textsOfQuestion(question))])
	);
}

/** What a profile question says, in reading order. */
export function textsOfQuestion(question: ProfileQuestion): string[] {
	const options = 'options' in question ? question.options : [];
	return [
		question.label,
		question.help ?? '',
		question.purpose ?? '',
		...options.flatMap(({ family = '', label, example = '' }) => [family, label, example])
	];
}
