import { glossary } from '#lib/content/glossary.ts';

/** One entry of the glossary page. */
export interface GlossaryItem {
	id: string;
	term: string;
	meaning: string;
	/** Other ways of writing it, that the heading does not already say. */
	alsoWritten: readonly string[];
	see: readonly { id: string; term: string }[];
}

/** Entries of one initial; « É » is under E. */
export interface GlossaryLetter {
	letter: string;
	items: readonly GlossaryItem[];
}

/** The whole glossary by initial, in alphabetical order. */
export function glossaryView(): GlossaryLetter[] {
	const letters = new Map<string, GlossaryItem[]>();
	for (const { id, term, meaning, forms, see = [] } of glossary.entries) {
		const letter = plain(term).charAt(0).toUpperCase();
		const item = {
			id,
			term,
			meaning,
			alsoWritten: forms.filter((form) => !plain(term).includes(plain(form))),
			see: see.flatMap((other) => {
				const entry = glossary.entryById.get(other);
				return entry ? [{ id: other, term: entry.term }] : [];
			})
		};
		letters.set(letter, [...(letters.get(letter) ?? []), item]);
	}
	return [...letters].map(([letter, items]) => ({ letter, items }));
}

/** Without accents and capitals. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
