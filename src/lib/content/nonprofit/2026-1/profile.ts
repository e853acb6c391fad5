import type { ProfileQuestion } from '#lib/domain/questionnaire/definition.ts';

/**
 * Questions shared with the company (P01…P12) keep their ids and option ids. Consents (P13) are asked where they
 * apply. Nothing in the profile changes a score.
 */
export const profile: ProfileQuestion[] = [
	{
		id: 'P07',
		kind: 'single',
		group: 'essential',
		required: true,
		label: 'Combien de personnes employez-vous, en équivalent temps plein ?',
		help: "Deux mi-temps comptent pour une personne. Comptez les parcours d'insertion, mais ni les bénévoles ni les services civiques.",
		purpose:
			'Pour adapter les questions, les premiers pas et les exemples à votre taille, même sans salarié.',
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
		id: 'P09',
		kind: 'single',
		group: 'essential',
		required: true,
		label: "Combien de partenariats menez-vous avec des entreprises ou d'autres organisations ?",
		help: "Une collectivité, une école ou une association voisine comptent aussi. Un partenariat, c'est une action suivie où l'on apporte argent, temps, compétences, matériel, lieu ou idées : l'aide régulière d'un commerçant en est un. Comptez ceux qui ont donné lieu à une action depuis un an, sans les subventions seules, les marchés publics ni les simples adhésions.",
		purpose: 'Pour ne poser que les questions qui vous concernent.',
		options: [
			{ id: '0', label: 'Aucun pour le moment' },
			{ id: '1', label: '1' },
			{ id: '2-3', label: '2 ou 3' },
			{ id: '4-9', label: '4 à 9' },
			{ id: '10-plus', label: '10 et plus' }
		]
	},
	{
		id: 'PA2',
		kind: 'single',
		group: 'essential',
		label: "Quel est votre principal domaine d'action ?",
		purpose:
			'Pour choisir des preuves, des premiers pas et des exemples proches de ce que vous faites.',
		options: [
			{ id: 'social-action', label: 'Action sociale, solidarité' },
			{ id: 'health', label: 'Santé' },
			{ id: 'disability', label: 'Handicap' },
			{ id: 'employment', label: 'Insertion, emploi' },
			{ id: 'youth', label: 'Éducation populaire, jeunesse' },
			{ id: 'training', label: 'Formation' },
			{ id: 'sport', label: 'Sport' },
			{ id: 'culture', label: 'Culture' },
			{ id: 'environment', label: 'Environnement' },
			{ id: 'food', label: 'Alimentation, agriculture' },
			{ id: 'housing', label: 'Logement' },
			{ id: 'mobility', label: 'Mobilité' },
			{ id: 'digital', label: 'Numérique' },
			{ id: 'rights', label: 'Droits, citoyenneté' },
			{ id: 'local-development', label: 'Développement local' },
			{ id: 'international', label: 'Solidarité internationale' },
			{ id: 'other', label: 'Autre domaine' }
		]
	},
	{
		id: 'P03',
		kind: 'commune',
		group: 'essential',
		label: 'Dans quelle commune se trouve le siège ?',
		help: 'Celle où vous agissez le plus convient aussi.',
		purpose:
			"Pour montrer d'abord des exemples près de chez vous. Département et région figurent aussi dans le fichier que vous emportez."
	},
	{
		id: 'P06',
		kind: 'single',
		group: 'essential',
		label: 'Depuis combien de temps votre structure existe-t-elle ?',
		purpose: "Pour ne pas vous demander un recul que vous n'avez pas encore.",
		options: [
			{ id: 'under-1', label: "Moins d'un an" },
			{ id: '1-4', label: '1 à 4 ans' },
			{ id: '5-9', label: '5 à 9 ans' },
			{ id: '10-plus', label: '10 ans et plus' }
		]
	},
	{
		id: 'P11',
		kind: 'single',
		group: 'essential',
		label: "Qu'aimeriez-vous faire d'abord dans les douze mois qui viennent ?",
		purpose: 'Pour faire remonter, parmi vos priorités, ce qui sert cette intention.',
		options: [
			{ id: 'discover', label: 'Découvrir le sujet' },
			{ id: 'start', label: 'Démarrer un premier partenariat' },
			{ id: 'strengthen', label: 'Renforcer des partenariats existants' },
			{ id: 'evaluate', label: "Évaluer ce qu'ils apportent" },
			{ id: 'join', label: 'Rejoindre un collectif' }
		]
	},
	{
		id: 'PA1',
		kind: 'single',
		group: 'more',
		label: 'Quelle est la forme de votre structure ?',
		purpose:
			"Pour employer les mots qui vont avec votre forme, par exemple celle d'une fondation ou d'une coopérative.",
		options: [
			{ id: 'association', label: 'Association déclarée ou inscrite' },
			{ id: 'public-utility-association', label: "Association reconnue d'utilité publique" },
			{ id: 'foundation', label: 'Fondation, abritée ou non' },
			{ id: 'endowment-fund', label: 'Fonds de dotation' },
			{ id: 'cooperative', label: "Coopérative d'intérêt général" },
			{ id: 'mutual', label: 'Mutuelle' },
			{ id: 'grouping', label: "Groupement : d'employeurs, d'intérêt public, de coopération" },
			{ id: 'other', label: 'Autre forme' }
		]
	},
	{
		id: 'PA3',
		kind: 'single',
		group: 'more',
		label: "Combien de bénévoles agissent avec vous dans l'année ?",
		help: 'Comptez ceux qui donnent du temps, membres du conseil compris, et non tous les adhérents.',
		purpose:
			'Pour faire remonter ce qui aide à décrire vos richesses et vos missions, si vous êtes nombreux.',
		options: [
			{ id: '0', label: 'Aucun' },
			{ id: '1-9', label: '1 à 9' },
			{ id: '10-49', label: '10 à 49' },
			{ id: '50-199', label: '50 à 199' },
			{ id: '200-plus', label: '200 et plus' }
		]
	},
	{
		id: 'PA4',
		kind: 'single',
		group: 'more',
		label: 'Quel est votre budget annuel, à peu près ?',
		help: 'Le total des dépenses du dernier exercice suffit.',
		purpose: "Pour écarter les questions d'argent qui ne vous concernent pas.",
		options: [
			{ id: 'under-10k', label: 'Moins de 10 000 €' },
			{ id: '10k-50k', label: 'De 10 000 à 50 000 €' },
			{ id: '50k-200k', label: 'De 50 000 à 200 000 €' },
			{ id: '200k-500k', label: 'De 200 000 à 500 000 €' },
			{ id: '500k-1m', label: "De 500 000 € à un million d'euros" },
			{ id: 'over-1m', label: "Plus d'un million d'euros" }
		]
	},
	{
		id: 'PA5',
		kind: 'multiple',
		group: 'essential',
		exclusive: 'volunteering-only',
		label: 'Quelles sont vos ressources ?',
		help: 'Cochez toutes celles que vous recevez, même pour peu.',
		purpose:
			'Pour écarter les questions sur des soutiens que vous ne recevez pas, et faire remonter les règles qui les encadrent.',
		options: [
			{ id: 'subsidies', label: 'Subventions' },
			{
				id: 'public-contracts',
				label: 'Commande publique : marchés, prix de journée, conventions'
			},
			{ id: 'sales', label: 'Ventes, billetterie, prestations' },
			{ id: 'membership-fees', label: 'Cotisations, licences' },
			{ id: 'private-support', label: 'Dons, mécénat, parrainage, en argent ou en nature' },
			{ id: 'endowment', label: 'Dotation, revenus de placements' },
			{ id: 'volunteering-only', label: "Presque pas d'argent : du temps bénévole" }
		]
	},
	{
		id: 'PA6',
		kind: 'single',
		group: 'more',
		label: 'Quelle part de vos ressources vient de votre premier financeur ?',
		help: 'Un ordre de grandeur suffit. Les cotisations ne comptent pas comme un financeur.',
		purpose:
			'Pour faire remonter, si un financeur pèse plus de la moitié, ce qui aide à équilibrer.',
		options: [
			{ id: 'under-25', label: "Moins d'un quart" },
			{ id: '25-50', label: "D'un quart à la moitié" },
			{ id: '50-75', label: 'De la moitié aux trois quarts' },
			{ id: 'over-75', label: 'Plus des trois quarts' },
			{ id: 'unknown', label: 'Je ne sais pas' }
		]
	},
	{
		id: 'P08',
		kind: 'single',
		group: 'more',
		label: 'Quel est votre rôle dans la structure ?',
		purpose:
			"Pour savoir, en relisant, qui a répondu. Les questions et les conseils n'en dépendent pas.",
		options: [
			{ id: 'management', label: 'Direction salariée ou délégation générale' },
			{ id: 'employee', label: 'Équipe salariée' },
			{ id: 'board', label: "Présidence, bureau ou conseil d'administration" },
			{ id: 'volunteer', label: 'Bénévole' },
			{ id: 'other', label: 'Autre' }
		]
	},
	{
		id: 'P01',
		kind: 'text',
		group: 'more',
		maxLength: 120,
		label: 'Nom de votre structure',
		help: 'Un pseudonyme convient aussi.',
		purpose: 'Pour retrouver vos résultats et les intituler.'
	},
	{
		id: 'P02',
		kind: 'siren',
		group: 'more',
		label: 'Numéro SIREN, si vous en avez un',
		help: "Les neuf chiffres qui identifient votre structure. Sans numéro, laissez ce champ vide : beaucoup de petites associations n'en ont pas.",
		purpose:
			"Pour reconnaître votre structure dans le fichier que vous emportez. Les questions et les conseils n'en dépendent pas."
	},
	{
		id: 'PA7',
		kind: 'single',
		group: 'more',
		label: 'À quelle échelle agissez-vous surtout ?',
		purpose:
			"Pour parler d'un de vos lieux plutôt que de « votre territoire », si vous agissez partout en France.",
		options: [
			{ id: 'neighbourhood', label: 'Un quartier' },
			{ id: 'municipality', label: 'Une commune' },
			{ id: 'intermunicipal', label: 'Plusieurs communes, une agglomération' },
			{ id: 'department', label: 'Un département' },
			{ id: 'region', label: 'Une région' },
			{ id: 'national', label: 'Toute la France' },
			{ id: 'international', label: 'Plusieurs pays' }
		]
	},
	{
		id: 'P05',
		kind: 'multiple',
		group: 'more',
		label: 'Dans quel type de territoire agissez-vous ?',
		purpose:
			'Pour nommer des appuis qui existent à la campagne, en montagne ou dans un quartier prioritaire.',
		options: [
			{ id: 'urban', label: 'Ville' },
			{ id: 'periurban', label: "Périphérie d'une ville" },
			{ id: 'small-town', label: 'Bourg ou petite ville' },
			{ id: 'rural', label: 'Campagne' },
			{ id: 'mountain', label: 'Montagne' },
			{ id: 'coast', label: 'Littoral' },
			{ id: 'priority-neighbourhood', label: 'Quartier prioritaire de la politique de la ville' },
			{ id: 'overseas', label: 'Outre-mer' }
		]
	},
	{
		id: 'P04',
		kind: 'departments',
		group: 'more',
		max: 5,
		label: 'Dans quels autres départements agissez-vous ?',
		help: 'Cinq au plus, en dehors de celui du siège.',
		purpose: 'Pour montrer aussi des exemples de ces départements.'
	},
	{
		id: 'PA8',
		kind: 'single',
		group: 'more',
		label: "Êtes-vous membre d'un réseau ou d'une fédération ?",
		purpose:
			"Pour parler de vos membres si vous animez un réseau, ou faire remonter les rencontres si vous n'en avez pas.",
		options: [
			{ id: 'network-head', label: "Oui, et nous l'animons" },
			{ id: 'network-member', label: 'Oui, comme membre' },
			{ id: 'independent', label: 'Non' }
		]
	},
	{
		id: 'P12',
		kind: 'text',
		group: 'more',
		maxLength: 200,
		label: 'De quels réseaux faites-vous partie ?',
		help: 'Fédération, union, collectif, groupe local.',
		purpose:
			"Pour garder sous la main les réseaux qui pourraient vous relayer. Les questions et les conseils n'en dépendent pas."
	},
	{
		id: 'PA9',
		kind: 'multiple',
		group: 'more',
		label: 'Avez-vous une reconnaissance ou un agrément ?',
		help: 'Laissez vide si vous ne savez pas.',
		purpose: 'Pour citer les preuves qui vont avec, comme un modèle de reçu fiscal.',
		exclusive: 'none',
		options: [
			{
				id: 'tax-receipts',
				label: 'Intérêt général : vous délivrez des reçus fiscaux pour les dons'
			},
			{ id: 'work-integration', label: "Insertion par l'activité économique" },
			{ id: 'esus', label: "Entreprise solidaire d'utilité sociale (agrément ESUS)" },
			{ id: 'sector', label: 'Agrément de votre secteur : sport, jeunesse, environnement, santé' },
			{ id: 'none', label: 'Aucun' }
		]
	},
	{
		id: 'PA10',
		kind: 'single',
		group: 'more',
		label: 'Quelle situation traversez-vous ?',
		purpose: 'Pour faire remonter, parmi vos priorités, ce qui aide dans cette situation.',
		options: [
			{ id: 'creation', label: 'Création' },
			{ id: 'consolidation', label: 'Consolidation' },
			{ id: 'scaling', label: "Changement d'échelle" },
			{ id: 'difficulty', label: 'Période difficile' },
			{ id: 'merger', label: 'Regroupement' }
		]
	},
	{
		id: 'P10',
		kind: 'multiple',
		group: 'more',
		label: 'Quelles familles de partenariat avez-vous déjà pratiquées ?',
		help: "Ne cochez rien si vous n'en avez pratiqué aucune.",
		purpose:
			"Pour faire remonter le choix d'une forme, si vous connaissez surtout le mécénat, ou l'alliance à plusieurs, si vous avez déjà coopéré.",
		exclusive: 'unknown',
		options: [
			{
				id: 'MEC',
				label: 'Mécénat : une aide en argent, en matériel ou en temps, sans contrepartie directe'
			},
			{
				id: 'PRA',
				label: 'Pratiques responsables : votre expertise aide une entreprise à progresser'
			},
			{
				id: 'COO',
				label: 'Coopération économique : bâtir ensemble une offre ou une réponse à un besoin'
			},
			{
				id: 'INN',
				label: 'Innovation sociétale : chercher puis essayer ensemble une solution nouvelle'
			},
			{ id: 'unknown', label: 'Je ne sais pas' }
		]
	}
];
