import type { Answer, Answers } from '#lib/domain/assessment/answer.ts';
import { standingOf, type Standing } from '#lib/domain/assessment/standing.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Criterion, LevelValue } from '#lib/domain/questionnaire/definition.ts';
import { wordingFor, type Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { assertNever } from '#lib/domain/shared/result.ts';
import { criterionLevelName } from './criterion-levels.ts';
import { capitalised, uncapitalised } from './words.ts';

/** One criterion as answered, and what comes after. */
export interface CriterionView {
	id: string;
	/** Id of its place in the page. */
	anchor: string;
	axisTitle: string;
	title: string;
	/** In the words said to this profile. */
	question: string;
	kind: Standing['kind'];
	level: LevelValue | null;
	/** « Piloté », or « Je ne sais pas », « Non concerné », « Sans réponse ». */
	answerName: string;
	/** The level text chosen, or the reason why the question does not concern; empty otherwise. */
	answerText: string;
	/** What the next level looks like; null at the last one and without a level. */
	nextText: string | null;
	/** As typed by the respondent: shown as it is, never typeset. */
	note: string;
	/** Marked « c’est une priorité pour nous ». */
	priority: boolean;
	/** To talk it over when nobody knows. */
	discussion: string;
	/** What would let someone answer: « Convention signée, page datée… ». */
	proofs: string;
}

export function criterionView(
	diagnostic: Diagnostic,
	axisTitle: string,
	criterion: Criterion,
	profile: Profile,
	answers: Answers
): CriterionView {
	const standing = standingOf(diagnostic, criterion, profile, answers);
	const answer: Answer | undefined =
		standing.kind === 'excluded' ? undefined : answers[criterion.id];
	const textOf = (level: LevelValue) => wordingFor(diagnostic, criterion.levels[level], profile);
	const level = standing.kind === 'level' ? standing.level : null;
	return {
		id: criterion.id,
		anchor: criterionAnchor(criterion.id),
		axisTitle,
		title: criterion.title,
		question: wordingFor(diagnostic, criterion.question, profile),
		kind: standing.kind,
		level,
		answerName: answerName(standing),
		answerText: 'reason' in standing ? standing.reason : level === null ? '' : textOf(level),
		nextText: level === null || level === 4 ? null : textOf((level + 1) as LevelValue),
		note: answer?.note ?? '',
		priority: answer?.priority ?? false,
		discussion: criterion.discussion,
		proofs: capitalised(
			criterion.proofs.map((one) => uncapitalised(wordingFor(diagnostic, one, profile))).join(', ')
		)
	};
}

/** `E1.1` → `question-e1-1`: a valid id, easy to quote. */
export const criterionAnchor = (id: string): string =>
	`question-${id.toLowerCase().replaceAll('.', '-')}`;

function answerName(standing: Standing): string {
	switch (standing.kind) {
		case 'level':
			return criterionLevelName(standing.level);
		case 'unknown':
			return 'Je ne sais pas';
		case 'notApplicable':
		case 'excluded':
			return 'Non concerné';
		case 'unanswered':
			return 'Sans réponse';
		default:
			return assertNever(standing);
	}
}
