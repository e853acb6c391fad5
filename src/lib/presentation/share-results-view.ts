import { includesScope, type ShareScope } from '#lib/domain/sharing/share-scope.ts';
import type { AdviceView } from './advice-view.ts';
import type { CriterionView } from './criterion-view.ts';
import type { ResultsView } from './results-view.ts';

/** A recommendation without the answers that called for it. */
export type OutlineAdvice = Pick<
	AdviceView,
	| 'themeId'
	| 'axisTitle'
	| 'priority'
	| 'title'
	| 'why'
	| 'firstStep'
	| 'nextStep'
	| 'effort'
	| 'effect'
>;

/** What a reader of the results alone may see: levels and recommendations, no answer and no note. */
export interface OutlineView extends Pick<
	ResultsView,
	'title' | 'audience' | 'organisation' | 'completedOn' | 'verdict' | 'axes' | 'radar'
> {
	priorities: readonly OutlineAdvice[];
	others: readonly OutlineAdvice[];
}

export type ShareResultsView =
	{ scope: 'results'; outline: OutlineView } | { scope: 'answers' | 'notes'; results: ResultsView };

/**
 * What leaves the server for a reader of this scope. What the scope does not include is absent from the object, not
 * only from the page (blueprint §1.8).
 */
export function shareResultsView(view: ResultsView, scope: ShareScope): ShareResultsView {
	if (scope === 'results') return { scope, outline: outlineOf(view) };
	return { scope, results: includesScope(scope, 'notes') ? view : withoutNotes(view) };
}

function outlineOf(view: ResultsView): OutlineView {
	const { title, audience, organisation, completedOn, verdict, axes, radar } = view;
	return {
		title,
		audience,
		organisation,
		completedOn,
		verdict,
		// An axis quotes the answers that it rests on.
		axes: axes.map((axis) => ({
			...axis,
			done: '',
			next: axis.next && { ...axis.next, example: '' }
		})),
		radar,
		priorities: view.priorities.map(outlineAdvice),
		others: view.details.flatMap(({ advice }) => advice.map(outlineAdvice))
	};
}

function outlineAdvice(advice: AdviceView): OutlineAdvice {
	const { themeId, axisTitle, priority, title, why, firstStep, nextStep, effort, effect } = advice;
	return { themeId, axisTitle, priority, title, why, firstStep, nextStep, effort, effect };
}

function withoutNotes(view: ResultsView): ResultsView {
	const blank = (criteria: readonly CriterionView[]) =>
		criteria.map((criterion) => ({ ...criterion, note: '' }));
	return {
		...view,
		details: view.details.map((detail) => ({ ...detail, criteria: blank(detail.criteria) })),
		toCheck: blank(view.toCheck),
		setAside: blank(view.setAside),
		unanswered: blank(view.unanswered)
	};
}
