import type { LevelValue } from '../questionnaire/definition.ts';

/** What was chosen for a criterion. « Non concerné » and « Je ne sais pas » are answers, never zeros. */
export type Choice =
	{ kind: 'level'; level: LevelValue } | { kind: 'notApplicable' } | { kind: 'unknown' };

/** An answer as given. Without a choice it only carries a note or a mark of priority. */
export interface Answer {
	choice: Choice | null;
	/** Free text, at most `NOTE_MAX_LENGTH` characters, possibly empty. */
	note: string;
	/** « C'est une priorité pour nous »: sorts recommendations, never changes a score. */
	priority: boolean;
}

/** Answers by criterion id. A missing criterion is unanswered. */
export type Answers = Readonly<Record<string, Answer>>;

/** Longest note, in UTF-16 code units. */
export const NOTE_MAX_LENGTH = 5000;

export const EMPTY_ANSWER: Answer = { choice: null, note: '', priority: false };

export function sameAnswer(a: Answer, b: Answer): boolean {
	return (
		a.note === b.note &&
		a.priority === b.priority &&
		a.choice?.kind === b.choice?.kind &&
		levelOf(a.choice) === levelOf(b.choice)
	);
}

/** The level chosen, 0–4, or null for anything else. */
export function levelOf(choice: Choice | null | undefined): LevelValue | null {
	return choice?.kind === 'level' ? choice.level : null;
}

export function isLevel(value: unknown): value is LevelValue {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 4;
}
