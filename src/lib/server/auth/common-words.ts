import { dictionary as international } from '@zxcvbn-ts/language-common';
import { dictionary as french } from '@zxcvbn-ts/language-fr';

/**
 * About 100,000 passwords, words and names that attackers try first, in one spelling (`plainLetters`). From the lists
 * of zxcvbn (MIT; French words derived from OpenSubtitles, ODC-BY). Loaded by the first person who chooses a password.
 */
export const commonWords: ReadonlySet<string> = new Set(
	[
		international['passwords-common'],
		french['commonWords-fr'],
		french['firstnames-fr'],
		french['lastnames-fr'],
		french['wikipedia-fr']
	]
		.flat()
		.map((word) => plainLetters(String(word)))
);

/** Lower case, without accents: « Été » and « ete » are the same guess. */
export function plainLetters(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
