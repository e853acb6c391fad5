import type { GlossaryEntry } from '#lib/domain/questionnaire/glossary.ts';

/** Words of our own method, and of boards: told on the glossary page and on paper. */
export const method: GlossaryEntry[] = [
	{
		id: 'axe',
		term: 'Axe',
		forms: ['axe'],
		everyday: true,
		meaning: 'Groupe de questions sur un même sujet. Chaque axe a son score et son niveau.',
		see: ['critere', 'niveau', 'radar']
	},
	{
		id: 'conseil-d-administration',
		term: "Conseil d'administration",
		forms: ["conseil d'administration"],
		everyday: true,
		meaning:
			'Personnes choisies pour diriger une structure entre deux assemblées : elles décident et en rendent compte.'
	},
	{
		id: 'couverture',
		term: 'Couverture',
		forms: ['couverture'],
		everyday: true,
		meaning:
			"Part d'un axe que vos réponses permettent de calculer, parmi les questions qui vous concernent. Quand elle est trop faible, l'axe n'est pas calculé.",
		see: ['axe', 'non-concerne']
	},
	{
		id: 'critere',
		term: 'Critère',
		forms: ['critère'],
		everyday: true,
		meaning: 'Question du diagnostic, avec ses cinq situations. Plusieurs critères font un axe.',
		see: ['axe']
	},
	{
		id: 'maturite',
		term: 'Maturité',
		forms: ['maturité', 'niveau de maturité'],
		everyday: true,
		meaning:
			"Où en est une organisation sur un sujet, de la découverte à l'alliance. Ce n'est ni une note, ni un jugement.",
		see: ['niveau']
	},
	{
		id: 'niveau',
		term: 'Niveau',
		forms: ['niveau', "niveau d'ensemble", 'niveau global'],
		everyday: true,
		meaning:
			"L'un des cinq degrés du résultat : Découverte, Amorce, Structuration, Coopération, Alliance. Un niveau bas est un point de départ.",
		see: ['maturite', 'score']
	},
	{
		id: 'non-concerne',
		term: 'Non concerné',
		forms: ['non concerné'],
		everyday: true,
		meaning:
			"Réponse possible quand une question n'a pas de sens chez vous. Elle sort du calcul, sans effet sur le score.",
		see: ['couverture']
	},
	{
		id: 'radar',
		term: 'Radar',
		forms: ['radar'],
		everyday: true,
		meaning:
			'Dessin en étoile : une branche par axe. Plus le point est loin du centre, plus le score de cet axe est haut.',
		see: ['axe', 'score']
	},
	{
		id: 'score',
		term: 'Score',
		forms: ['score'],
		everyday: true,
		meaning:
			"Nombre de 0 à 100 : la part des points obtenus sur les points possibles. Il sert à situer un axe ou l'ensemble sur les cinq niveaux.",
		see: ['niveau']
	}
];
