/** What the rules need to know of French: words, sentences, verbs. Heuristics, on typeset text. */

/** Words as a reader counts them: a sign alone is none. */
export const countWords = (text: string): number =>
	text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The sentences of a text, each with its stop. What stands between guillemets belongs to the sentence around. */
export function sentencesOf(text: string): string[] {
	const hidden = text.replace(/«[^»]*»/gu, (quote) => quote.replace(/[.?!…]/gu, '·'));
	return hidden
		.split(/(?<=[.?!…])\s+(?=[\p{Lu}«])/u)
		.map((one) => one.trim())
		.filter((one) => one !== '');
}

/** A pattern of whole words, whatever their case; `patterns` are alternatives. */
export const words = (...patterns: string[]): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** Nouns that end as « nous » verbs do. */
const NOUNS_IN_ONS =
	/(?:[tsxgn]ions|^(?:dons|pardons|raisons|saisons|maisons|liaisons|façons|leçons|salons|patrons|environs|crayons))$/u;

/** « notons », « publions », « sommes »: a verb in the first person plural. */
export const isNousVerb = (word: string): boolean =>
	word === 'sommes' || (/ons$/u.test(word) && !NOUNS_IN_ONS.test(word));

const NOUNS_IN_E = /(?:ité|été|auté|erté)$/u;

/** Masculine past participles of the verbs that do not end in -é. */
const IRREGULAR_PARTICIPLE =
	/(?:[lns]i|saisi|tenu|venu|[nr]du|[rév]vu|^vu|[eç]çu|^r?e?lu|connu|pris|mis|crit|[^é]dit|fait|duit|truit|[vf]ert|joint)$/u;
const NOT_PARTICIPLES = new Set('ainsi aussi parmi lundi ni'.split(' '));

/** « noté », « choisi », « revu ». */
export const isParticiple = (word: string): boolean =>
	(/é$/u.test(word) && !NOUNS_IN_E.test(word)) ||
	(IRREGULAR_PARTICIPLE.test(word) && !NOT_PARTICIPLES.has(word));

/** « accepter », « choisir », « rendre ». */
export const isInfinitive = (word: string): boolean =>
	/(?:er|ir|[dtv]re|[lcdr]ire|aire|clure|^croire|^boire)$/u.test(word) &&
	!INFINITIVE_LIKE.has(word);
const INFINITIVE_LIKE = new Set(
	'hier métier papier atelier chantier dernier premier particulier financier partenaire affaire salaire annuaire solidaire populaire maire avenir loisir plaisir souvenir autre notre votre entre contre titre livre lettre centre cadre ordre'.split(
		' '
	)
);

/** Small words between a subject or a conjunction and its verb. */
const CLITICS = String.raw`(?:(?:nous|ne|en|y|le|la|les|lui|leur|de|à)\s+|[nlsd]’)*`;
const CONJUNCTION = new RegExp(
	String.raw`(\p{L}+)(,?)\s+(et|ou|puis|mais)\s+${CLITICS}(\p{L}+)`,
	'giu'
);

interface Joint {
	before: string;
	/** Whether a comma comes before the conjunction. */
	comma: boolean;
	conjunction: string;
	after: string;
	/** Where `before` begins. */
	index: number;
}

/** Each « et », « ou », « puis », « mais » with the words that it joins. */
export function jointsOf(text: string): Joint[] {
	return [...text.matchAll(CONJUNCTION)].map((match) => ({
		before: (match[1] ?? '').toLowerCase(),
		comma: match[2] === ',',
		conjunction: (match[3] ?? '').toLowerCase(),
		after: (match[4] ?? '').toLowerCase(),
		index: match.index
	}));
}

/** « et décidons », « ou acheté »: the verb that a conjunction adds to a « Nous … » sentence, or undefined. */
export function secondVerbOf(text: string): string | undefined {
	const found = jointsOf(text).find(({ before, comma, after, index }) => {
		if (isNousVerb(after)) return true;
		const follows = comma || isParticiple(before);
		return follows && isParticiple(after) && /\bavons\b/u.test(text.slice(0, index));
	});
	return found && `${found.conjunction} ${found.after}`;
}

/** The verb that follows « Nous » at the start of a text, or undefined. */
export function openingVerb(text: string): string | undefined {
	const match = new RegExp(`^Nous\\s+${CLITICS}(\\p{L}+)`, 'u').exec(text);
	const verb = match?.[1]?.toLowerCase();
	return verb !== undefined && isNousVerb(verb) ? verb : undefined;
}

/** Future, conditional and imperfect: not what one observes today. */
export const isPresent = (verb: string): boolean =>
	!/(?:erons|drons|[lnr]irons)$/u.test(verb) &&
	!/^(?:aurons|serons|irons|pourrons|avions|étions|faisions|pouvions|devions)$/u.test(verb) &&
	!/(?:[^tva]rions)$/u.test(verb);

/** How many things a text lists: after a colon, or the commas of the sentence plus one. */
export function listLength(text: string): number {
	const [, list] = text.split(/\s*:\s/u);
	if (list !== undefined) return list.split(/,\s|\s(?:et|ou)\s/u).length;
	return (text.match(/,\s/gu) ?? []).length + 1;
}
