/**
 * Acronyms that need no explanation where they stand. Terms of the glossary belong here too: whoever runs the rules
 * passes the list (`EditorialContext.explained`), this one is the default.
 */
export const KNOWN_ACRONYMS: ReadonlySet<string> = new Set([
	// What a leader of any company knows, or reads in the title of the diagnostic.
	...['RSE', 'SIREN', 'SARL', 'EURL', 'SAS', 'SASU', 'SA'],
	// Names of organisations, norms and labels, which are written in capitals.
	...['RAMEAU', 'MEDEF', 'ISO', 'CACIS', 'LUCIE', 'IMPACT', 'IDEAS'],
	...['CBM', 'GAIA', 'A-BELL', 'IBM', 'RATP', 'GDF', 'ID']
]);

const ACRONYM = /(?<![\p{L}\p{N}-])\p{Lu}[\p{Lu}-]*\p{Lu}(?![\p{L}\p{N}])/gu;

/** An acronym is explained when it stands in parentheses after its words, or when parentheses follow it. */
export function unexplainedAcronyms(text: string, explained: ReadonlySet<string>): string[] {
	const acronyms = new Set(text.match(ACRONYM) ?? []);
	return [...acronyms].filter(
		(one) => !explained.has(one) && !new RegExp(`\\([^()]*${one}\\)|${one} \\(`, 'u').test(text)
	);
}
