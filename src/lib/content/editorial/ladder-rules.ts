/**
 * Rules on what each level adds to the one before (blueprint §1.1): nothing yet, an isolated action, a trace, a
 * rhythm with the people concerned, something that serves others.
 */
import { words } from './french.ts';
import type { CriterionPart } from './parts.ts';
import type { Finding, Rule } from './rule.ts';

/** Level 0: an absence, or waiting for others to move. */
const ABSENCE = words(
	'ne|n’\\p{L}+|sans|aucune?|rien|jamais',
	'encore|seule?s?|seulement|presque plus'
);
const WAITING = words(
	'quand|lorsqu’\\p{L}+|lorsque|une fois',
	'au cas par cas|qui se présentent?|laissons|nous en tenons'
);

/** From level 2 on, a denial would contradict a level below. « Même décevants » is none. */
const DENIAL = words('ne|n’\\p{L}+|pas|sans|aucune?|jamais|rien|ni');

/** Level 2: a writing, someone in charge, a date, a place in the calendar or the budget. */
const TRACE = words(
	'écri\\p{L}*|not(?:é|ons|és|ées?)|pages?|listes?|carnets?|courriels?|mails?|notes?|fiches?|textes?|documents?',
	'charte|convention|accord|plan|tableau|relevés?|récit|critères|règles?|lettre|compte rendu|prévision',
	'chiffr\\p{L}+|calcul\\p{L}+|indicateurs?|publi\\p{L}+|rendons publi\\p{L}+|analys\\p{L}+',
	'dates?|daté(?:e|s|es)?|agendas?|calendrier|créneau|chaque année|par an|réguli\\p{L}+|budget',
	'nommé|confié|désigné|interlocuteur'
);

/** Level 3: a rhythm … */
const RHYTHM = words(
	'chaque|annuel\\p{L}*|par an|dates?|mois|trimestre|suivi|réguli\\p{L}+|créneau|budget'
);
/** … or a decision, an adjustment … */
const DECISION = words(
	'(?:choisi|décid|corrig|révis|ajust|refus|accept|adapt|compar|engag|confi|prépar|essay|négoci|répond)\\p{L}*',
	'arrêt\\p{L}*|mandat|compte rendu'
);
/** … or the people concerned. */
const CONCERNED = words(
	'(?:consult|rencontr|témoign|interrog)\\p{L}*',
	'avec (?:l’équipe|l’encadrement|nos \\p{L}+|une?|d’autres|des) ?(?:acteur|partenaire|salarié|client|association|structure|fournisseur)?\\p{L}*'
);

/** Level 4: others take part, know, or go on with it. */
const OTHERS = words(
	'autres?|d’autres|à plusieurs|à deux|ensemble|en commun|communs?|communes?',
	'partenaires?|réseau|publi\\p{L}+|territoire|collectivité|association|acteurs?|parties prenantes',
	'structures?|écoles?|entreprises?|employeurs|usagers|clients|fournisseurs|salariés|site',
	'personnes|membres|habitants|soutiens|plus d’une source'
);

/** One rule on the texts of one level, in every variant. */
const atLevel = (
	level: number,
	id: string,
	description: string,
	isGood: (text: string) => boolean,
	reason: string
): Rule<CriterionPart> => ({
	id,
	description,
	check: ({ levels }) =>
		(levels[level] ?? []).flatMap(({ place, text }): Finding[] =>
			isGood(text) ? [] : [{ place, reason }]
		)
});

export const ladderRules: readonly Rule<CriterionPart>[] = [
	atLevel(
		0,
		'level-0-absence',
		'Level 0 says an absence, or that others move first.',
		(text) => ABSENCE.test(text) || WAITING.test(text),
		'no absence nor waiting'
	),
	{
		id: 'cumulative',
		description: 'From level 2 on, nothing is denied: a level supposes those below.',
		check: ({ levels }) =>
			levels.slice(2).flatMap((variants) =>
				variants.flatMap(({ place, text }): Finding[] => {
					const denial = DENIAL.exec(text)?.[0];
					return denial
						? [{ place, reason: `« ${denial} » denies what a level below states` }]
						: [];
				})
			)
	},
	atLevel(
		2,
		'level-2-trace',
		'Level 2 names a trace: a writing, someone in charge, a date, a place in the calendar or the budget.',
		(text) => TRACE.test(text),
		'no trace: writing, person, date, calendar or budget'
	),
	atLevel(
		3,
		'level-3-rhythm',
		'Level 3 names a rhythm, a decision or an adjustment, or the people concerned.',
		(text) => [RHYTHM, DECISION, CONCERNED].some((pattern) => pattern.test(text)),
		'no rhythm, decision or people concerned'
	),
	atLevel(
		4,
		'level-4-others',
		'Level 4 names others: partners, a network, the public, the territory.',
		(text) => OTHERS.test(text),
		'nobody outside'
	)
];
