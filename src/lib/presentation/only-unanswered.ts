/* « Seules les questions sans réponse »: a view of the steps, kept in their address from one to the next. */

const NAME = 'vue';
const VALUE = 'a-completer';

/** What an address carries to ask for this view, to be put after its `?` or `&`. */
export const ONLY_UNANSWERED = `${NAME}=${VALUE}`;

/** The query of an address that keeps this view, or does not: `?vue=a-completer`, or nothing. */
export const viewQuery = (onlyUnanswered: boolean): string =>
	onlyUnanswered ? `?${ONLY_UNANSWERED}` : '';

/** Whether an address asks for this view. */
export const showsOnlyUnanswered = (url: URL): boolean => url.searchParams.get(NAME) === VALUE;
