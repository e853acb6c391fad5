/** Rules on the tone: no judgement, no pressure, no alarm. A low level is a starting point. */
import { words } from './french.ts';
import { isReference, textRule, type Rule, type TextPart } from './rule.ts';

/** Words that give marks, good or bad. */
const JUDGING = words(
	'insuffisant(?:e|s|es|ment)?|médiocres?|défaillan\\p{L}+|déficien\\p{L}+',
	'mauvaise?s?|nul(?:le|s|les)?(?! part)',
	'échecs?|échou\\p{L}+|carences?|faiblesses?|lacunes?',
	'malheureusement|hélas|regrettable\\p{L}*|dommage',
	'encore trop|trop peu|trop rarement|à peine',
	'excellen\\p{L}+|exemplaires?|parfait(?:e|s|es|ement)?|remarquables?|irréprochables?',
	'bravo|félicitations|bon élève|mauvais élève|en retard sur'
);

/** Words that give orders or alarm. */
const PRESSING = words(
	'il faut|il faudra\\p{L}*|faut-il|il est (?:impératif|indispensable|nécessaire|urgent)',
	'vous (?:devez|devriez|devrez)|vous êtes tenus?',
	'impérativement|obligatoirement|absolument|sans tarder|au plus vite|urgemment',
	'dangers?|dangereu\\p{L}+|menaces?|alarmant\\p{L}*|alerte rouge|catastroph\\p{L}+'
);

/** Words that sell. */
const SELLING = words(
	'incontournables?|révolutionn\\p{L}+|unique en son genre|gagnant-gagnant|win-win|leaders?|best practices?'
);

export const toneRules: readonly Rule<TextPart>[] = [
	textRule(
		'neutral-tone',
		'States facts: no judgement, no pressure, no slogan, no exclamation.',
		(text, place) => {
			if (isReference(place)) return [];
			const found = [JUDGING, PRESSING, SELLING].flatMap(
				(pattern) => pattern.exec(text)?.[0] ?? []
			);
			return [
				...found.map((one) => `« ${one} »`),
				...(text.includes('!') ? ['exclamation mark'] : [])
			];
		}
	)
];
