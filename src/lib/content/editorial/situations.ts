/**
 * What makes no sense to somebody: words that suppose employees, partners, members or a past that an organisation
 * does not have. `suitability.ts` looks for them in everything that such an organisation may read.
 */
import type { Audience, Condition } from '#lib/domain/questionnaire/definition.ts';
import { words } from './french.ts';

export interface Situation {
	id: string;
	/** Whom it is about, after « said to »: « an organisation without employees ». */
	who: string;
	/** The public it concerns; absent for every public. */
	audience?: Audience;
	/** What the profile must say; absent for everybody of this public. */
	when?: Condition;
	/** What must not be said. */
	forbidden: RegExp;
}

/** Followed by one of these, a partner or a partnership is only imagined. */
const IMAGINED =
	'(?! (?:possibles?|éventuels?|futurs?|à venir|actuels? ou|ou voisines?)|, actuels ou)';

const FOUNDATIONS = ['foundation', 'endowment-fund'];

export const SITUATIONS: readonly Situation[] = [
	{
		id: 'company-without-employees',
		who: 'a company without employees',
		audience: 'company',
		when: { question: 'P07', is: '0' },
		forbidden: words(
			'(?<!sans )salariée?s?|équipes?|collaborat(?:eur|rice)s?|collègues?',
			'encadrement|managers?|représentants du personnel|comité social',
			'intéressement|primes?|fiches? de poste|entretiens? annuels?'
		)
	},
	{
		id: 'association-without-employees',
		who: 'an association without employees',
		audience: 'association',
		when: { question: 'P07', is: '0' },
		forbidden: words(
			'(?<!sans )salariée?s?|collègues?|la direction(?! départementale)|managers?|encadrement',
			'dispositif local d’accompagnement|fiches? de poste|vos équipes'
		)
	},
	{
		id: 'few-people',
		who: 'an organisation of less than ten people',
		when: { question: 'P07', is: ['0', '1-2', '3-9'] },
		forbidden: words(
			'encadrement|managers?|chaque équipe|vos équipes|comité de direction|comité social',
			'ressources humaines|service RSE|direction générale'
		)
	},
	{
		id: 'no-partnership',
		who: 'an organisation without a partnership',
		when: { question: 'P09', is: '0' },
		forbidden: words(
			`(?:votre|notre) (?:principal )?partenaire${IMAGINED}|(?:votre|notre) partenaire principal`,
			// Choosing partners is for later as well.
			`(?<!choisir )(?:nos|vos) partenaires${IMAGINED}`,
			`(?:votre|notre|vos|nos) partenariats?${IMAGINED}`,
			'partenaires? actuels?(?! ou)|partenariats? en cours|partenariats? actuels?(?! ou)'
		)
	},
	{
		id: 'recently-created',
		who: 'an organisation of less than a year',
		when: { question: 'P06', is: 'under-1' },
		forbidden: words(
			'l’an dernier|l’année dernière|l’année passée|dernier exercice|douze mois de|depuis (?:un an|des années)'
		)
	},
	{
		id: 'company',
		who: 'a company',
		audience: 'company',
		forbidden: words(
			'(?:vos|nos) (?:adhérents?|bénévoles|membres|donateurs|usagers)|votre association|notre association',
			'(?:votre|notre) conseil d’administration|assemblée générale|projet associatif|intérêt général de votre'
		)
	},
	{
		id: 'association',
		who: 'an association or a foundation',
		audience: 'association',
		forbidden: words(
			'(?:votre|notre) entreprise|(?:vos|nos) clients?|chiffre d’affaires|actionnaires?|dividendes?',
			'(?:votre|notre) cœur de métier|vos concurrents'
		)
	},
	{
		id: 'foundation',
		who: 'a foundation, which has no members',
		audience: 'association',
		when: { question: 'PA1', is: FOUNDATIONS },
		forbidden: words(
			'(?:vos|nos|des|les|de|un) membres?(?! du)|adhérents?|assemblée générale|(?:votre|notre) association'
		)
	},
	{
		id: 'small-budget',
		who: 'an association with very little money',
		audience: 'association',
		when: { question: 'PA4', is: 'under-10k' },
		forbidden: words('(?:votre|vos) (?:expert-comptable|avocate?s?|commissaire aux comptes)')
	},
	{
		id: 'no-private-support',
		who: 'an association without private support',
		audience: 'association',
		when: {
			not: {
				any: [
					{ question: 'PA5', is: 'private-support' },
					{ question: 'PA1', is: FOUNDATIONS }
				]
			}
		},
		forbidden: words('(?:vos|nos|votre|notre) (?:mécènes?|donateurs?|parrains?)')
	}
];
