/** Rules on any text that a person reads. */
import { typeset } from '#lib/format/typography.ts';
import { unexplainedAcronyms } from './acronyms.ts';
import { words } from './french.ts';
import { isReference, textRule, type Rule, type TextPart } from './rule.ts';
import { toneRules } from './tone.ts';

/** A narrow no-break space is due before these signs, unless they begin the text or follow one another. */
const UNSPACED_SIGN = /(?<!\u202f)[;!?»](?!\w)/u;

const SEVERAL = '\\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent';
/** « 60 % », « trois entreprises sur quatre », « la moitié des associations ». */
const FIGURE = [
	/\d\s*%/u,
	words(
		`(?:une?|${SEVERAL}) (?:\\p{L}+ )?sur (?:${SEVERAL})`,
		'(?:la moitié|un tiers|un quart|deux tiers|trois quarts) (?:des|du|de la)'
	)
];
/** « (560 entreprises, 2024) », « en 2015 », in the text itself or in the fields beside it. */
const YEAR = /\b(?:19|20)\d{2}\b/u;
const POPULATION_AND_YEAR = /\([^()]*\p{L}[^()]*\b(?:19|20)\d{2}\b[^()]*\)/u;

const quotesFigure = (text: string) => FIGURE.some((pattern) => pattern.test(text));

export const textRules: readonly Rule<TextPart>[] = [
	textRule('typography', 'Set as French prints it: spaces, apostrophes, guillemets.', (text) => {
		const inner = text.replace(/[;!?»](?=[;!?»])/gu, '').replace(/^[;!?»]/u, '');
		return [
			...(text === typeset(text) ? [] : ['typography not set']),
			...(/'/u.test(text) ? ['straight apostrophe'] : []),
			...(/"/u.test(text) ? ['straight quotes'] : []),
			...(UNSPACED_SIGN.test(inner) ? ['no narrow space before a sign'] : [])
		];
	}),
	textRule('stray-space', 'No double, leading or trailing space.', (text) =>
		/\s{2}|^\s|\s$/u.test(text) ? ['stray space'] : []
	),
	textRule('et-ou', 'Never « et/ou »: the text says which.', (text) =>
		/\b(?:et\s*\/\s*ou|ou\s*\/\s*et)\b/iu.test(text) ? ['« et/ou »'] : []
	),
	textRule('unfinished', 'No place left to fill.', (text) => {
		const found = /\b(?:TODO|FIXME|XXX)\b|lorem|à compléter|\?{2,}|\[[^\]]*\]|_{2,}/iu.exec(text);
		return found ? [`unfinished: « ${found[0]} »`] : [];
	}),
	textRule(
		'inclusive-dots',
		'Rephrased (« la direction », « l’équipe ») rather than dotted: screen readers stumble on the dots.',
		(text) => {
			const found =
				/\p{L}+[·•‧]\p{L}+|\p{L}-e(?:-?s)?\b|\p{L}\.(?:e|le|ne|se|trice|euse|rice)s?\b|\p{L}\((?:e|ne|se|trice|euse|s|es|e\)\(s)\)/iu.exec(
					text
				);
			return found ? [`« ${found[0]} »: rephrase instead`] : [];
		}
	),
	textRule(
		'acronym-unexplained',
		'An acronym is explained beside it, or in the glossary.',
		(text, place, { explained }) =>
			isReference(place)
				? []
				: unexplainedAcronyms(text, explained).map((acronym) => `${acronym} is not explained`)
	),
	textRule(
		'figure-sourced',
		'A proportion carries its population and its year; a question may suppose one.',
		(text, place) => {
			// A practice has a year and a source of its own: `practice-sourced` looks at them.
			if (place.kind === 'practice' || isReference(place)) return [];
			if (text.endsWith('?') || !quotesFigure(text)) return [];
			return POPULATION_AND_YEAR.test(text)
				? []
				: ['a figure without its population and year in parentheses'];
		}
	),
	...toneRules
];

/** Whether a practice that tells a figure says when it was true. */
export const datesItsFigures = (text: string, year: string): boolean =>
	!quotesFigure(text) || YEAR.test(year) || YEAR.test(text);
