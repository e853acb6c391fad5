/** A word of art or an acronym, explained in plain French. Not part of a definition: it may be bettered at any time. */
export interface GlossaryEntry {
	/** Permanent: the anchor of the entry on the glossary page. */
	id: string;
	/** As a heading: « Responsabilité sociétale des entreprises (RSE) ». */
	term: string;
	/**
	 * What is recognised in a text, in the singular: a plural in s, x or -aux is the same word, and spaces,
	 * apostrophes and hyphens are all alike. A small letter matches a capital; a capital must be there (RSE, Cress, Guid'Asso).
	 */
	forms: readonly string[];
	/** One or two plain sentences. */
	meaning: string;
	/** Ids of neighbouring entries. */
	see?: readonly string[];
	/**
	 * Explained on the glossary page and on paper only: a word that every reader meets, or one of our method. Under
	 * every question it would hide the words that stop a reader.
	 */
	everyday?: true;
}

/** A term as it stands in a text. */
export interface FoundTerm {
	entry: GlossaryEntry;
	/** As written there, without the capital that opens a sentence: « parties prenantes », « RSE ». */
	words: string;
}

interface Form {
	entry: GlossaryEntry;
	words: readonly string[];
	/** Its first letter is a capital by nature. */
	capital: boolean;
}

/** Entries ready to be looked for; made once by `compileGlossary`. */
export interface Glossary {
	readonly entries: readonly GlossaryEntry[];
	readonly entryById: ReadonlyMap<string, GlossaryEntry>;
	/** Forms by their first word. */
	readonly formsByFirstWord: ReadonlyMap<string, readonly Form[]>;
}

interface Word {
	text: string;
	start: number;
	end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** What may stand between two words of one term: any space, apostrophe or hyphen, never a comma or a full stop. */
const JOINT = /^[\s'’‘\u2010\u2011-]+$/u;
const ACRONYM = /(?<![\p{L}\p{N}-])\p{Lu}[\p{Lu}-]*\p{Lu}(?![\p{L}\p{N}])/gu;

/**
 * Indexes the entries.
 * @throws RangeError naming an id used twice, a form that two entries claim, or a `see` that leads nowhere
 */
export function compileGlossary(entries: readonly GlossaryEntry[]): Glossary {
	const entryById = new Map(entries.map((entry) => [entry.id, entry]));
	if (entryById.size < entries.length) throw new RangeError('glossary: an id is used twice');
	const owners = new Map<string, string>();
	const formsByFirstWord = new Map<string, Form[]>();
	for (const entry of entries) {
		for (const id of entry.see ?? [])
			if (!entryById.has(id)) throw new RangeError(`glossary: ${entry.id} leads to unknown ${id}`);
		for (const form of entry.forms) {
			const words = wordsOf(form).map(({ text }) => singular(text));
			const [first = ''] = words;
			const key = words.join(' ');
			const owner = owners.get(key);
			if (owner) throw new RangeError(`glossary: « ${form} » is in ${owner} and in ${entry.id}`);
			owners.set(key, entry.id);
			const capital = /^\p{Lu}/u.test(form);
			formsByFirstWord.set(first, [
				...(formsByFirstWord.get(first) ?? []),
				{ entry, words, capital }
			]);
		}
	}
	return { entries, entryById, formsByFirstWord };
}

/**
 * The entries that these texts use, each once, in order of appearance. Whole words only; of two forms that begin at
 * the same word the longest wins, and the words of a term are not looked at again (« mécénat de compétences » is not
 * also « mécénat »).
 */
export function termsIn(glossary: Glossary, texts: readonly string[]): FoundTerm[] {
	const found = new Map<string, FoundTerm>();
	for (const text of texts)
		for (const one of occurrences(glossary, text))
			if (!found.has(one.entry.id)) found.set(one.entry.id, one);
	return [...found.values()];
}

/** Words written in capitals, such as « RSE » or « CCI », each as often as it stands. */
export const acronymsIn = (text: string): string[] => text.match(ACRONYM) ?? [];

/**
 * Is this acronym of the text explained to its reader: by the text itself, in parentheses after its words or with
 * its words in parentheses, or by the glossary, which stands under the question?
 */
export function isExplained(acronym: string, text: string, glossary: Glossary): boolean {
	const literal = acronym.replace(/[^\p{L}\p{N}]/gu, '\\$&');
	if (new RegExp(`\\([^()]*(?<![\\p{L}\\p{N}])${literal}\\)|${literal} \\(`, 'u').test(text))
		return true;
	return occurrences(glossary, text).some(({ words }) =>
		wordsOf(words).some((word) => word.text === acronym)
	);
}

function occurrences({ formsByFirstWord }: Glossary, text: string): FoundTerm[] {
	const found: FoundTerm[] = [];
	const words = wordsOf(text);
	for (let at = 0; at < words.length;) {
		const form = formAt(formsByFirstWord, text, words, at);
		if (form) {
			const last = words[at + form.words.length - 1];
			found.push({
				entry: form.entry,
				words: asInside(text.slice(words[at]?.start, last?.end), form.capital)
			});
		}
		at += form?.words.length ?? 1;
	}
	return found;
}

/** The longest form that begins at this word. */
function formAt(
	formsByFirstWord: Glossary['formsByFirstWord'],
	text: string,
	words: readonly Word[],
	at: number
): Form | undefined {
	const first = singular(words[at]?.text ?? '');
	const asWritten = formsByFirstWord.get(first) ?? [];
	const small = first.toLowerCase();
	const inSmall = small === first ? [] : (formsByFirstWord.get(small) ?? []);
	let longest: Form | undefined;
	for (const form of [...asWritten, ...inSmall])
		if (form.words.length > (longest?.words.length ?? 0) && stands(form, text, words, at))
			longest = form;
	return longest;
}

function stands(form: Form, text: string, words: readonly Word[], at: number): boolean {
	return form.words.every((wanted, offset) => {
		const word = words[at + offset];
		if (!word) return false;
		const given = singular(word.text);
		if (given !== wanted && given.toLowerCase() !== wanted) return false;
		const before = words[at + offset - 1];
		return offset === 0 || !before || JOINT.test(text.slice(before.end, word.start));
	});
}

function wordsOf(text: string): Word[] {
	return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
		text: word,
		start: index,
		end: index + word.length
	}));
}

/**
 * Without the mark of the plural: « parties » and « partie », « réseaux » and « réseau », « fiscaux » and « fiscal »
 * read alike. Short words keep theirs (« ESS », « pas »).
 */
function singular(word: string): string {
	if (word.length <= 3) return word;
	return word.replace(/(?<!e)aux$/u, 'al').replace(/[sx]$/u, '');
}

/** A capital that only opened a sentence goes. */
const asInside = (words: string, capital: boolean): string =>
	capital || /^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
