/** Rules on each level of a criterion: short, one fact, in the respondent's voice (blueprint §1.1). */
import {
	countWords,
	isPresent,
	listLength,
	openingVerb,
	secondVerbOf,
	sentencesOf,
	words
} from './french.ts';
import type { CriterionPart } from './parts.ts';
import type { Finding, Rule, TextPart } from './rule.ts';

export const MAX_WORDS = 20;
/** A longer list hides several facts. */
export const MAX_LISTED = 3;

/** A second fact tied to the first. */
const TIE = words('ainsi que', 'de même que', 'aussi', 'en plus', 'dont');

/** A rule on one level text at a time, whatever the criterion. */
const levelRule = (
	id: string,
	description: string,
	reasons: (text: string) => (string | false | undefined)[]
): Rule<CriterionPart> => ({
	id,
	description,
	check: ({ levels }) =>
		levels
			.flat()
			.flatMap((level: TextPart) =>
				reasons(level.text).flatMap((reason): Finding[] =>
					reason ? [{ place: level.place, reason }] : []
				)
			)
});

export const levelRules: readonly Rule<CriterionPart>[] = [
	levelRule('words-max-20', `A level has ${MAX_WORDS} words at most.`, (text) => {
		const count = countWords(text);
		return [count > MAX_WORDS && `${count} words, ${MAX_WORDS} at most`];
	}),
	levelRule('one-idea', 'A level states one fact, in one clause.', (text) => {
		const verb = secondVerbOf(text);
		const listed = listLength(text);
		return [
			sentencesOf(text).length > 1 && 'more than one sentence',
			text.includes(';') && 'a semicolon joins two facts',
			TIE.exec(text)?.[0] && `« ${TIE.exec(text)?.[0]} » ties a second fact`,
			verb && `a second verb: « ${verb} »`,
			listed > MAX_LISTED && `a list of ${listed}, ${MAX_LISTED} at most`
		];
	}),
	levelRule('level-sentence', 'A level is a sentence that ends with a stop.', (text) => [
		!text.endsWith('.') && 'does not end with a stop'
	]),
	levelRule(
		'parallel-form',
		'Every level, in every variant, begins with « Nous » and a verb in the present or the perfect.',
		(text) => {
			const verb = openingVerb(text);
			if (verb === undefined) return ['does not begin with « Nous » and its verb'];
			return [!isPresent(verb) && `« ${verb} » is neither present nor perfect`];
		}
	),
	{
		id: 'levels-differ',
		description: 'Nobody reads the same words at two levels.',
		check: ({ ladders }) =>
			ladders.flatMap((ladder) =>
				ladder
					.filter(({ text }, index) => ladder.findIndex((one) => one.text === text) !== index)
					.map(({ place }) => ({ place, reason: 'same words as a level below' }))
			)
	}
];
