import { EMPTY_ANSWER, type Answer } from '#lib/domain/assessment/answer.ts';
import { progressOf } from '#lib/domain/assessment/progress.ts';
import { exclusionOf, isProject, notApplicableOffer } from '#lib/domain/assessment/standing.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Axis, Criterion, Wording } from '#lib/domain/questionnaire/definition.ts';
import { exchangeOf } from '#lib/domain/questionnaire/exchange.ts';
import { wordingFor, type Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { ownAxisOf } from '#lib/domain/questionnaire/mode.ts';
import { encodeChoice, type ChoiceCode } from '#lib/forms/answer-fields.ts';
import { termsOf, type TermView } from './terms-view.ts';

/** Where needs and contributions are asked, after the address of the assessment; also the slug of that step. */
export const EXCHANGE_PAGE = 'besoins-et-apports';
const EXCHANGE_TITLE = 'Besoins et apports';

/** One entry of the trail of steps. */
export interface TrailEntry {
	slug: string;
	/** Its page, after the address of the assessment: `etapes/cap-et-pilotage`. */
	path: string;
	/** Nothing is missing when it is left out. */
	optional: boolean;
	title: string;
	state: 'done' | 'partial' | 'todo';
	answered: number;
	asked: number;
}

/** An answer as a form holds it. */
export interface AnswerFields {
	choice: ChoiceCode;
	note: string;
	priority: boolean;
	/** The revision seen by this page; 0 for « never written ». */
	revision: number;
}

export interface QuestionView {
	id: string;
	/** Title of its axis, where one step gathers several; null elsewhere. */
	axisTitle: string | null;
	question: string;
	why: string;
	levels: readonly string[];
	/** Reason shown beside « Non concerné », or null when it is not offered. */
	notApplicable: string | null;
	proofs: readonly string[];
	/** The words of art that stand in all of this, without those of the questions above. */
	terms: readonly TermView[];
	answer: AnswerFields;
}

export interface StepView {
	axis: { id: string; slug: string; title: string; intent: string; projectNote: string | null };
	/** From 1. */
	number: number;
	total: number;
	trail: readonly TrailEntry[];
	/** The pace at which the time left is told. */
	minutesPerQuestion: number;
	questions: readonly QuestionView[];
	/** Criteria that the profile makes not concerned, gathered by reason. */
	excluded: readonly { titles: readonly string[]; reason: string }[];
	/** Slug of the neighbouring steps; null at either end. */
	previous: string | null;
	next: string | null;
	/** Page that follows the last step, after the address of the assessment. */
	end: string;
}

type RevisedAnswers = Readonly<Record<string, Answer & { revision: number }>>;

/** The pace at which the time left is told. */
export function minutesPerQuestion(diagnostic: Diagnostic): number {
	return diagnostic.minutes / diagnostic.criterionById.size;
}

/**
 * Where an assessment stands, step by step: axes that put no question to this profile are left out; needs and
 * contributions come last, where the diagnostic asks for them.
 * @param diagnostic what is asked: the diagnostic, or its express form
 */
export function trailOf(
	diagnostic: Diagnostic,
	profile: Profile,
	answers: RevisedAnswers
): { entries: TrailEntry[]; answered: number; asked: number } {
	const progress = progressOf(diagnostic, profile, answers);
	const entries = progress.axes.flatMap(({ axisId, asked, answered }): TrailEntry[] => {
		const axis = diagnostic.axisById.get(axisId);
		if (!axis || asked === 0) return [];
		const state = answered === asked ? 'done' : answered > 0 ? 'partial' : 'todo';
		const { slug, title } = axis;
		return [{ slug, path: `etapes/${slug}`, optional: false, title, state, answered, asked }];
	});
	const { answered, asked } = progress;
	return { entries: [...entries, ...exchangeEntry(diagnostic, profile)], answered, asked };
}

/** It takes no part in the count of questions, nor in the time left. */
function exchangeEntry(diagnostic: Diagnostic, profile: Profile): TrailEntry[] {
	const exchange = exchangeOf(diagnostic, profile);
	if (!exchange) return [];
	const isEmpty = exchange.needs.length + exchange.contributions.length === 0;
	return [
		{
			slug: EXCHANGE_PAGE,
			path: EXCHANGE_PAGE,
			optional: true,
			title: EXCHANGE_TITLE,
			state: isEmpty ? 'todo' : 'done',
			answered: 0,
			asked: 0
		}
	];
}

/**
 * What one step shows.
 * @param onlyUnanswered leaves out what is answered, and the steps that have nothing left
 */
export function stepView(
	diagnostic: Diagnostic,
	axis: Axis,
	profile: Profile,
	answers: RevisedAnswers,
	onlyUnanswered: boolean
): StepView {
	const { entries } = trailOf(diagnostic, profile, answers);
	const position = entries.findIndex(({ slug }) => slug === axis.slug);
	const isStop = ({ state, optional }: TrailEntry) =>
		!optional && (!onlyUnanswered || state !== 'done');
	const asked = axis.criteria.filter((one) => !exclusionOf(diagnostic, one, profile));
	return {
		axis: {
			id: axis.id,
			slug: axis.slug,
			title: axis.title,
			intent: axis.intent,
			projectNote: isProject(diagnostic, axis, profile) ? (axis.project?.note ?? null) : null
		},
		number: position + 1,
		total: entries.length,
		trail: entries,
		minutesPerQuestion: minutesPerQuestion(diagnostic),
		questions: eachWordOnce(
			asked
				.filter(({ id }) => !onlyUnanswered || !answers[id]?.choice)
				.map((criterion) => questionView(diagnostic, criterion, profile, answers))
		),
		excluded: exclusionsOf(diagnostic, axis, profile),
		previous: entries.slice(0, position).findLast(isStop)?.slug ?? null,
		next: entries.slice(position + 1).find(isStop)?.slug ?? null,
		end: diagnostic.exchange && !onlyUnanswered ? EXCHANGE_PAGE : 'verification'
	};
}

/** A word is explained under the first question of the page that says it. */
function eachWordOnce(questions: readonly QuestionView[]): QuestionView[] {
	const explained = new Set<string>();
	return questions.map((question) => {
		const terms = question.terms.filter(({ id }) => !explained.has(id));
		for (const { id } of terms) explained.add(id);
		return { ...question, terms };
	});
}

function exclusionsOf(diagnostic: Diagnostic, axis: Axis, profile: Profile): StepView['excluded'] {
	const titlesByReason = new Map<string, string[]>();
	for (const criterion of axis.criteria) {
		const reason = exclusionOf(diagnostic, criterion, profile)?.reason;
		if (reason !== undefined)
			titlesByReason.set(reason, [...(titlesByReason.get(reason) ?? []), criterion.title]);
	}
	return [...titlesByReason].map(([reason, titles]) => ({ titles, reason }));
}

function questionView(
	diagnostic: Diagnostic,
	criterion: Criterion,
	profile: Profile,
	answers: RevisedAnswers
): QuestionView {
	const { revision = 0, ...answer } =
		answers[criterion.id] ?? (EMPTY_ANSWER as Answer & { revision?: number });
	const words = (wording: Wording) => wordingFor(diagnostic, wording, profile);
	const texts = {
		question: words(criterion.question),
		why: words(criterion.why),
		levels: criterion.levels.map(words),
		notApplicable: notApplicableOffer(diagnostic, criterion, profile)?.reason ?? null,
		proofs: criterion.proofs.map(words)
	};
	return {
		id: criterion.id,
		axisTitle: diagnostic.whole ? (ownAxisOf(diagnostic, criterion.id)?.title ?? null) : null,
		...texts,
		terms: termsOf(Object.values(texts).flatMap((text) => text ?? [])),
		answer: {
			choice: encodeChoice(answer.choice),
			note: answer.note,
			priority: answer.priority,
			revision
		}
	};
}
