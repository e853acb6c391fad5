import { describe, expect, it } from 'vitest';
import { anAssessment } from '#tests/support/builders.ts';
import { resultsTerms } from './results-terms.ts';
import { resultsView } from './results-view.ts';

describe('the words of a page of results', () => {
	const assessment = anAssessment().answeringAll(1);
	const { diagnostic, profile, answers } = assessment;
	const source = { profile, completedAt: new Date(0), result: assessment.result() };
	const view = resultsView(diagnostic, source, answers);

	it('are those of every recommendation, each once', () => {
		const ids = resultsTerms(view).map(({ id }) => id);
		expect(ids).toEqual([...new Set(ids)]);
		const said = [...view.priorities, ...view.details.flatMap(({ advice }) => advice)];
		expect(new Set(ids)).toEqual(new Set(said.flatMap(({ terms }) => terms.map(({ id }) => id))));
	});

	it('are those of the priorities where nothing else is recommended', () => {
		const { priorities } = view;
		expect(resultsTerms({ priorities })[0]).toEqual(priorities.flatMap(({ terms }) => terms)[0]);
	});
});
