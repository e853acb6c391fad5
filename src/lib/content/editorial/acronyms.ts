import { glossary } from '#lib/content/glossary.ts';
import { acronymsIn, isExplained } from '#lib/domain/questionnaire/glossary.ts';

/** Acronyms that need no explanation where they stand, besides those of the glossary. */
export const KNOWN_ACRONYMS: ReadonlySet<string> = new Set([
	// What a leader of any company knows, or reads in the title of the diagnostic.
	...['RSE', 'SIREN', 'SARL', 'EURL', 'SAS', 'SASU', 'SA'],
	// Names of organisations, norms and labels, which are written in capitals.
	...['RAMEAU', 'MEDEF', 'ISO', 'CACIS', 'LUCIE', 'IMPACT', 'IDEAS'],
	...['CBM', 'GAIA', 'A-BELL', 'IBM', 'RATP', 'GDF', 'ID']
]);

/** Acronyms that neither the text, nor the glossary, nor the list explains. */
export function unexplainedAcronyms(text: string, explained: ReadonlySet<string>): string[] {
	return [...new Set(acronymsIn(text))].filter(
		(one) => !explained.has(one) && !isExplained(one, text, glossary)
	);
}
