import { typeset } from '#lib/format/typography.ts';

/** A stretch of a sentence: ours (French typography set), or given by someone (kept as it is, and never trusted). */
export type Piece = Readonly<{ own: string } | { given: string }>;
export type Words = readonly Piece[];

/** What a template may hold: a name, a date, a number, or other words. */
type Held = string | number | Words;

/** Line ends, other controls, and the signs that turn the direction of writing: none belongs to a name. */
const INVISIBLE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/**
 * A sentence of a mail. What is between `${}` is what somebody gave, except other `words`.
 *
 * @example words`${name} vous invite à rejoindre « ${organisation} ».`
 */
export function words(strings: TemplateStringsArray, ...held: readonly Held[]): Words {
	return strings.flatMap((string, index): Piece[] => {
		const value = held[index];
		const own = string ? [{ own: index > 0 ? typesetAfter(string) : typeset(string) }] : [];
		if (value === undefined) return own;
		if (typeof value === 'object') return [...own, ...value];
		return [...own, { given: String(value).replace(INVISIBLE, ' ').trim() }];
	});
}

/** A letter stands for what precedes, so that the rules see a word before the sign. */
function typesetAfter(string: string): string {
	return typeset(`x${string}`).slice(1);
}

/** As plain text. */
export function plain(said: Words): string {
	return said.map((piece) => ('own' in piece ? piece.own : piece.given)).join('');
}

/** At most `length` characters (as PostgreSQL counts them), with « … » when cut. */
export function shorten(text: string, length: number): string {
	const characters = Array.from(text);
	return characters.length <= length
		? text
		: `${characters
				.slice(0, length - 1)
				.join('')
				.trimEnd()}…`;
}
