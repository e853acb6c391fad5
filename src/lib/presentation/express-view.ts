import type { Answers } from '#lib/domain/assessment/answer.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { isAskedIn } from '#lib/domain/questionnaire/mode.ts';
import { continuationView, type ContinuationView } from './continuation-view.ts';
import type { CriterionView } from './criterion-view.ts';
import { resultsView, type ResultsSource, type ResultsView } from './results-view.ts';
import { counted } from './words.ts';

/** What the results screen of an express assessment says: situations, never a score or a level. */
export interface ExpressView extends Pick<
	ResultsView,
	| 'title'
	| 'audience'
	| 'organisation'
	| 'completedOn'
	| 'strengths'
	| 'organised'
	| 'priorities'
	| 'wishes'
	| 'toCheck'
	| 'setAside'
	| 'unanswered'
> {
	/** « 7 réponses sur 8 questions ». */
	basis: string;
	/** In the order of the questionnaire, those that do not concern this profile included. */
	keyQuestions: readonly CriterionView[];
	continuation: ContinuationView;
}

/**
 * From the frozen result of an express assessment to what the screen says.
 * @param diagnostic the whole one, on which the result was computed
 */
export function expressView(
	diagnostic: Diagnostic,
	source: ResultsSource,
	answers: Answers
): ExpressView {
	const whole = resultsView(diagnostic, source, answers);
	const isKey = ({ id }: CriterionView) => {
		const entry = diagnostic.criterionById.get(id);
		return entry !== undefined && isAskedIn('express', entry.criterion);
	};
	const keyQuestions = whole.details.flatMap(({ criteria }) => criteria).filter(isKey);
	const asked = keyQuestions.filter(({ kind }) => kind !== 'excluded');
	const answered = asked.filter(({ kind }) => kind !== 'unanswered');
	return {
		title: whole.title,
		audience: whole.audience,
		organisation: whole.organisation,
		completedOn: whole.completedOn,
		strengths: whole.strengths,
		organised: whole.organised,
		// The lists that a first step may start from, and the themes beside the priorities, are not on this page.
		priorities: whole.priorities.map((one) => ({ ...one, startFrom: null })),
		wishes: whole.wishes.map(({ lead, themes }) => ({
			lead,
			themes: themes.map((one) => ({ ...one, anchor: null }))
		})),
		toCheck: whole.toCheck.filter(isKey),
		setAside: whole.setAside.filter(isKey),
		unanswered: whole.unanswered.filter(isKey),
		basis:
			answered.length === asked.length
				? counted(asked.length, 'question clé', 'questions clés')
				: `${counted(answered.length, 'réponse')} sur ${counted(asked.length, 'question clé', 'questions clés')}`,
		keyQuestions,
		continuation: continuationView(diagnostic, source.profile, answers)
	};
}
