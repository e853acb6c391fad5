import type { ResultsView } from './results-view.ts';
import type { TermView } from './terms-view.ts';

/** The words of art of all the recommendations of a page, each once, in reading order. */
export function resultsTerms({
	priorities,
	details = []
}: Pick<ResultsView, 'priorities'> & Partial<Pick<ResultsView, 'details'>>): TermView[] {
	const said = [...priorities, ...details.flatMap(({ advice }) => advice)];
	return [...new Map(said.flatMap(({ terms }) => terms).map((term) => [term.id, term])).values()];
}
