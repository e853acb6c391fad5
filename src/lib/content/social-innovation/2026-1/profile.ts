import type { ProfileQuestion } from '#lib/domain/questionnaire/definition.ts';

/**
 * Questions shared with the other diagnostics (P01, P03, P07, P08) keep their ids and option ids; P01 names the
 * project here. Partnerships (P09) are not asked: the one project has its own question, S6.1. Nothing in the profile
 * changes a score.
 */
export const profile: ProfileQuestion[] = [
	{
		id: 'PS1',
		kind: 'single',
		group: 'essential',
		required: true,
		label: 'Où en est votre projet ?',
		help: "Si vous en avez plusieurs, gardez-en un seul : celui qui vous tient le plus à cœur aujourd'hui.",
		purpose: 'Pour poser les questions avec des mots qui conviennent.',
		options: [
			{ id: 'idea', label: "C'est une idée, rien n'est lancé" },
			{ id: 'trial', label: 'Il commence, ou il est en essai' },
			{ id: 'running', label: 'Il est en route' },
			{ id: 'settled', label: 'Il est bien installé' }
		]
	},
	{
		id: 'PS2',
		kind: 'single',
		group: 'essential',
		required: true,
		label: 'Qui fait vivre ce projet ?',
		purpose: 'Pour ne poser que les questions qui vous concernent.',
		options: [
			{ id: 'alone', label: 'Une seule personne, pour le moment' },
			{ id: 'employees', label: 'Surtout une équipe salariée' },
			{ id: 'volunteers', label: 'Surtout des bénévoles' },
			{ id: 'both', label: 'Des salariés et des bénévoles' },
			{ id: 'associates', label: 'Surtout des associés ou des indépendants' }
		]
	},
	{
		id: 'P07',
		kind: 'single',
		group: 'essential',
		required: true,
		label:
			"Combien de personnes emploie l'organisation qui porte le projet, en équivalent temps plein ?",
		help: 'Deux mi-temps comptent pour une personne. Les bénévoles ne comptent pas ici.',
		purpose: 'Pour adapter les questions à votre taille.',
		options: [
			{ id: '0', label: 'Aucune' },
			{ id: '1-2', label: '1 ou 2' },
			{ id: '3-9', label: '3 à 9' },
			{ id: '10-19', label: '10 à 19' },
			{ id: '20-49', label: '20 à 49' },
			{ id: '50-249', label: '50 à 249' },
			{ id: '250-4999', label: '250 à 4 999' },
			{ id: '5000-plus', label: '5 000 et plus' }
		]
	},
	{
		id: 'PS3',
		kind: 'single',
		group: 'essential',
		label: 'À quel besoin votre projet veut-il répondre ?',
		help: "S'il y en a plusieurs, choisissez le premier.",
		purpose: 'Pour adapter des exemples à votre sujet.',
		options: [
			{ id: 'integration', label: "L'insertion, l'accès à l'emploi" },
			{ id: 'mobility', label: 'La mobilité, les déplacements' },
			{ id: 'food', label: 'Une alimentation saine' },
			{ id: 'isolation', label: "L'isolement, le lien entre les gens" },
			{ id: 'job-security', label: 'Des emplois à préserver' },
			{ id: 'recognition', label: 'La reconnaissance au travail' },
			{ id: 'personal-development', label: 'Le développement de chacun, ses compétences' },
			{ id: 'other', label: 'Un autre besoin' }
		]
	},
	{
		id: 'PS4',
		kind: 'single',
		group: 'essential',
		label: 'Qui porte le projet ?',
		help: 'Si vous êtes plusieurs organisations, indiquez la vôtre.',
		purpose: "Pour vous dire à qui demander de l'aide.",
		options: [
			{ id: 'company', label: 'Une entreprise' },
			{ id: 'self-employed', label: 'Une personne à son compte' },
			{ id: 'association', label: 'Une association' },
			{ id: 'cooperative', label: 'Une coopérative' },
			{ id: 'foundation', label: 'Une fondation, un fonds ou une mutuelle' },
			{ id: 'public', label: 'Une collectivité ou un établissement public' },
			{ id: 'informal', label: 'Un groupe de personnes, sans statut' },
			{ id: 'other', label: 'Une autre organisation' }
		]
	},
	{
		id: 'P03',
		kind: 'commune',
		group: 'essential',
		label: 'Dans quelle commune le projet se trouve-t-il ?',
		help: "S'il en touche plusieurs, indiquez la principale.",
		purpose: 'Pour vous montrer des exemples près de chez vous.'
	},
	{
		id: 'PS5',
		kind: 'single',
		group: 'essential',
		label: "Qu'aimeriez-vous faire d'abord dans les mois qui viennent ?",
		purpose: 'Pour proposer plus tôt ce qui vous aidera.',
		options: [
			{ id: 'clarify', label: "Mettre l'idée au clair" },
			{ id: 'try', label: 'Essayer pour de bon' },
			{ id: 'allies', label: 'Trouver des alliés' },
			{ id: 'measure', label: 'Voir ce que le projet change' },
			{ id: 'hand-on', label: "Transmettre à d'autres" }
		]
	},
	{
		id: 'P01',
		kind: 'text',
		group: 'more',
		maxLength: 120,
		label: 'Nom du projet',
		help: 'Un nom de travail convient aussi.',
		purpose: 'Pour retrouver vos résultats et les intituler.'
	},
	{
		id: 'P08',
		kind: 'single',
		group: 'more',
		label: "Quel est votre rôle dans l'organisation qui porte le projet ?",
		purpose:
			"Pour savoir, en relisant, qui a répondu. Les questions et les conseils n'en dépendent pas.",
		options: [
			{ id: 'management', label: 'Direction' },
			{ id: 'employee', label: 'Équipe salariée' },
			{ id: 'board', label: 'Associé, présidence ou membre du conseil' },
			{ id: 'volunteer', label: 'Bénévole' },
			{ id: 'other', label: 'Autre' }
		]
	}
];
