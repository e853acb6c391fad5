/**
 * French typography: what the keyboard gives, turned into what a French reader expects.
 *
 * Used on the catalogue when it is compiled, on the components by `scripts/typography.ts`, and to check rendered pages.
 */

/** Narrow no-break space, before ; : ! ? and inside « ». */
export const NARROW_NO_BREAK_SPACE = '\u202F';

/** Addresses and e-mails keep their characters. */
const ADDRESS = /(?:https?:\/\/|www\.|mailto:)[^\s<>«»]+|[^\s<>«»@]+@[^\s<>«»@]+\.\w+/giu;

function setPlainText(text: string): string {
	return text
		.replace(/(?<!\.)\.{3}(?!\.)/gu, '…')
		.replace(/(?<=\p{L})'(?=[\p{L}\p{N}«]|$)/gu, '’')
		.replace(/«\s*/gu, `«${NARROW_NO_BREAK_SPACE}`)
		.replace(/(?<=\S)\s*»/gu, `${NARROW_NO_BREAK_SPACE}»`)
		.replace(/(?<=[\p{L}\p{N})\]%€»’”…])\s*(?=[;!?]+(?:[^\p{L}\p{N}=&/]|$))/gu, NARROW_NO_BREAK_SPACE)
		.replace(/(?<=[\p{L}\p{N})\]%€»’”…])\s*(?=:(?:\s|$))/gu, NARROW_NO_BREAK_SPACE);
}

/**
 * The same text with curved apostrophes, « … », and narrow no-break spaces before ; : ! ? and inside « ».
 * Addresses, times (12:30) and ratios stay as they are. Setting a text twice changes nothing more.
 */
export function setFrenchTypography(text: string): string {
	let result = '';
	let from = 0;
	for (const address of text.matchAll(ADDRESS)) {
		result += setPlainText(text.slice(from, address.index)) + address[0];
		from = address.index + address[0].length;
	}
	return result + setPlainText(text.slice(from));
}
