import type { Answer } from '#lib/domain/assessment/answer.ts';
import { standingOf } from '#lib/domain/assessment/standing.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import { wordingFor, type Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { ownAxisOf } from '#lib/domain/questionnaire/mode.ts';
import { exchangeView, type ExchangeView } from './exchange-view.ts';
import { minutesPerQuestion, trailOf, type TrailEntry } from './step-view.ts';

/** One line of the review. */
export interface ReviewItem {
	criterionId: string;
	axisSlug: string;
	axisTitle: string;
	/** Its short name: « Suivi de la relation ». */
	title: string;
	question: string;
	/** Why it is not concerned; empty elsewhere. */
	reason: string;
}

export interface ReviewView {
	trail: readonly TrailEntry[];
	answered: number;
	asked: number;
	minutesPerQuestion: number;
	unanswered: readonly ReviewItem[];
	unknown: readonly ReviewItem[];
	notConcerned: readonly ReviewItem[];
	/** Slug of the first step with something unanswered, or null. */
	firstIncomplete: string | null;
	/** Needs and contributions, or null where they are not asked. */
	exchange: ExchangeView | null;
}

/**
 * What to look at before finishing: unanswered, « je ne sais pas », « non concerné ».
 * @param diagnostic what is asked: the diagnostic, or its express form
 */
export function reviewView(
	diagnostic: Diagnostic,
	profile: Profile,
	answers: Readonly<Record<string, Answer & { revision: number }>>
): ReviewView {
	const { entries, answered, asked } = trailOf(diagnostic, profile, answers);
	const items = [...diagnostic.criterionById.values()].map(({ axis, criterion }) => {
		const standing = standingOf(diagnostic, criterion, profile, answers);
		const item: ReviewItem = {
			criterionId: criterion.id,
			axisSlug: axis.slug,
			axisTitle: ownAxisOf(diagnostic, criterion.id)?.title ?? '',
			title: criterion.title,
			question: wordingFor(diagnostic, criterion.question, profile),
			reason: 'reason' in standing ? standing.reason : ''
		};
		return { kind: standing.kind, item };
	});
	const of = (...kinds: string[]) =>
		items.filter(({ kind }) => kinds.includes(kind)).map(({ item }) => item);
	return {
		trail: entries,
		answered,
		asked,
		minutesPerQuestion: minutesPerQuestion(diagnostic),
		unanswered: of('unanswered'),
		unknown: of('unknown'),
		notConcerned: of('excluded', 'notApplicable'),
		firstIncomplete:
			entries.find(({ state, optional }) => !optional && state !== 'done')?.slug ?? null,
		exchange: exchangeView(diagnostic, profile)
	};
}
