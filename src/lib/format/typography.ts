/** Narrow no-break space, before ; : ! ? and inside « » (design brief, « Tone »). */
const NARROW = '\u202f';

/** Addresses keep their characters. */
const ADDRESS = /(?:https?:\/\/|www\.|mailto:)[^\s<>«»]+|[^\s<>«»@]+@[^\s<>«»@]+\.\w+/giu;

/** What double punctuation follows: a word, a number, a closed parenthesis or quotation. */
const END_OF_WORD = String.raw`(?<=[\p{L}\p{N})\]%€»’”…])`;
const BEFORE_SIGN = new RegExp(String.raw`${END_OF_WORD}\s*(?=[;!?]+(?:[^\p{L}\p{N}=&/]|$))`, 'gu');
const BEFORE_COLON = new RegExp(String.raw`${END_OF_WORD}\s*(?=:(?:\s|$))`, 'gu');

/**
 * Sets French typography in a plain text: typographic apostrophes and ellipses, narrow no-break spaces before
 * double punctuation (whether a space was typed or not), inside guillemets, between a number and its unit sign and
 * between thousands. Addresses, times (12:30) and ratios stay as they are.
 * Idempotent. Meant for our own sentences, never for what a user typed.
 */
export function typeset(text: string): string {
	let result = '';
	let from = 0;
	for (const address of text.matchAll(ADDRESS)) {
		result += typesetWords(text.slice(from, address.index)) + address[0];
		from = address.index + address[0].length;
	}
	return result + typesetWords(text.slice(from));
}

function typesetWords(text: string): string {
	return text
		.replace(/(?<!\.)\.{3}(?!\.)/gu, '…')
		.replace(/(?<=\p{L})'/gu, '’')
		.replace(/«\s*/gu, `«${NARROW}`)
		.replace(/(?<=\S)\s*»/gu, `${NARROW}»`)
		.replace(BEFORE_SIGN, NARROW)
		.replace(BEFORE_COLON, NARROW)
		.replace(/(?<=\d) +(?=[%€])/gu, NARROW)
		.replace(/(?<=\d) (?=\d{3}(?!\d))/gu, NARROW);
}

/** Applies `typeset` to every text of a piece of content, leaving ids, addresses and numbers alone. */
export function typesetDeep<T>(value: T, key = ''): T {
	if (typeof value === 'string') return (VERBATIM_KEYS.has(key) ? value : typeset(value)) as T;
	if (Array.isArray(value)) return value.map((item: unknown) => typesetDeep(item, key)) as T;
	if (value !== null && typeof value === 'object') {
		return Object.fromEntries(
			Object.entries(value).map(([name, item]) => [name, typesetDeep(item as unknown, name)])
		) as T;
	}
	return value;
}

/** Fields that hold ids, not sentences. */
const VERBATIM_KEYS = new Set([
	'id',
	'slug',
	'version',
	'kind',
	'group',
	'is',
	'condition',
	'exclusive',
	'practices'
]);
