import { typeset } from '#lib/format/typography.ts';

/** « text », with its narrow spaces. */
export const quoted = (text: string): string => `«\u202f${text}\u202f»`;

/** « a », « a et b », « a, b et c ». */
export function listed(items: readonly string[]): string {
	const last = items.at(-1) ?? '';
	return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} et ${last}`;
}

/** « 1 question », « 3 questions »; French counts zero as singular. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
	return `${count} ${count < 2 ? singular : plural}`;
}

/** First letter in capitals, to open a sentence with a name. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** First letter in lower case, to carry on a sentence; acronyms keep theirs. */
export const uncapitalised = (text: string): string =>
	/^\p{Lu}(?:\p{Lu}|$)/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** Without its final full stop, to quote a sentence inside another. */
export const withoutStop = (text: string): string => text.replace(/(?<!\.)\.$/u, '');

/** Our own sentences, typeset; never for what a user typed. */
export const sentence = typeset;
