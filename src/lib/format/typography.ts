/** Narrow no-break space, before ; : ! ? and inside « » (design brief, « Tone »). */
const NARROW = '\u202f';

/**
 * Sets French typography in a plain text: typographic apostrophes and ellipses, narrow no-break spaces before
 * double punctuation and inside guillemets, and between a number and its unit sign.
 * Idempotent. Meant for our own sentences, never for what a user typed.
 */
export function typeset(text: string): string {
	return text
		.replaceAll("'", '’')
		.replaceAll('...', '…')
		.replace(/[ \u00a0\u202f]+([;:!?»%€])/g, `${NARROW}$1`)
		.replace(/«[ \u00a0\u202f]*/g, `«${NARROW}`)
		.replace(/([^\s\u202f])»/g, `$1${NARROW}»`)
		.replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NARROW}`);
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
