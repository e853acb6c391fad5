import type { ProfileQuestion } from '#lib/domain/questionnaire/definition.ts';

/**
 * Consents (P13) are asked where they apply, and the size (PE3) is derived from P07: neither is here.
 * Nothing in the profile changes a score.
 */
export const profile: ProfileQuestion[] = [
	{
		id: 'P07',
		kind: 'single',
		group: 'essential',
		required: true,
		label: "Combien de personnes salariées compte l'entreprise, en équivalent temps plein ?",
		help: "Deux mi-temps comptent pour une personne. Ne comptez pas la direction si elle n'est pas salariée.",
		purpose: 'Pour adapter les questions, les premiers pas et les exemples à votre taille.',
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
		label:
			"Combien de partenariats menez-vous avec des associations ou d'autres structures d'intérêt général ?",
		help: "Une fondation, une école ou une entreprise d'insertion comptent aussi. Un partenariat, c'est une action suivie où l'on apporte argent, temps, compétences, matériel ou idées. Comptez ceux qui ont donné lieu à une action depuis un an, sans les achats ordinaires ni les simples adhésions.",
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
		id: 'PE2',
		kind: 'single',
		group: 'essential',
		label: 'Quelle est votre activité principale ?',
		purpose: 'Pour choisir des preuves, des premiers pas et des exemples proches de votre métier.',
		nomenclature: 'NAF rév. 2',
		options: [
			{ id: 'A', label: 'Agriculture, forêt, pêche' },
			{ id: 'B', label: 'Mines et carrières' },
			{ id: 'C', label: 'Industrie, fabrication, artisanat de production' },
			{ id: 'D', label: 'Électricité, gaz, chaleur' },
			{ id: 'E', label: 'Eau, assainissement, déchets' },
			{ id: 'F', label: 'Construction, bâtiment, travaux publics' },
			{ id: 'G', label: 'Commerce, réparation automobile' },
			{ id: 'H', label: 'Transport, entreposage' },
			{ id: 'I', label: 'Hébergement, restauration' },
			{ id: 'J', label: 'Information, communication, informatique' },
			{ id: 'K', label: 'Banque, finance, assurance' },
			{ id: 'L', label: 'Immobilier' },
			{ id: 'M', label: 'Conseil, études, activités scientifiques et techniques' },
			{ id: 'N', label: 'Services aux entreprises : propreté, intérim, location, sécurité' },
			{ id: 'O', label: 'Administration publique' },
			{ id: 'P', label: 'Enseignement, formation' },
			{ id: 'Q', label: 'Santé, action sociale' },
			{ id: 'R', label: 'Arts, spectacles, sport, loisirs' },
			{ id: 'S', label: 'Autres services : coiffure, beauté, réparation, organisations' },
			{ id: 'T', label: 'Ménages employeurs' },
			{ id: 'U', label: 'Organismes internationaux' }
		]
	},
	{
		id: 'P03',
		kind: 'commune',
		group: 'essential',
		label: 'Dans quelle commune se trouve le siège ?',
		purpose:
			"Pour montrer d'abord des exemples près de chez vous. Département et région figurent aussi dans le fichier que vous emportez."
	},
	{
		id: 'P06',
		kind: 'single',
		group: 'essential',
		label: "Depuis combien de temps l'entreprise existe-t-elle ?",
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
		id: 'P08',
		kind: 'single',
		group: 'more',
		label: "Quel est votre rôle dans l'entreprise ?",
		purpose:
			"Pour savoir, en relisant, qui a répondu. Les questions et les conseils n'en dépendent pas.",
		options: [
			{ id: 'management', label: 'Direction' },
			{ id: 'employee', label: 'Équipe salariée' },
			{ id: 'board', label: 'Associé, actionnaire ou membre du conseil' },
			{ id: 'volunteer', label: "Appui bénévole ou proche de l'entreprise" },
			{ id: 'other', label: 'Autre' }
		]
	},
	{
		id: 'P01',
		kind: 'text',
		group: 'more',
		maxLength: 120,
		label: "Nom de l'entreprise",
		help: 'Un pseudonyme convient aussi.',
		purpose: 'Pour retrouver vos résultats et les intituler.'
	},
	{
		id: 'P02',
		kind: 'siren',
		group: 'more',
		label: 'Numéro SIREN',
		help: "Les neuf chiffres qui identifient l'entreprise.",
		purpose:
			"Pour reconnaître votre entreprise dans le fichier que vous emportez. Les questions et les conseils n'en dépendent pas."
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
		id: 'PE1',
		kind: 'single',
		group: 'more',
		label: "Quelle est la forme juridique de l'entreprise ?",
		purpose:
			"Pour citer les preuves et les appuis qui vont avec votre forme, par exemple celle d'une coopérative.",
		options: [
			{ id: 'sole-trader', label: 'Entreprise individuelle, micro-entreprise' },
			{ id: 'sarl', label: 'SARL ou EURL' },
			{ id: 'sas', label: 'SAS ou SASU' },
			{ id: 'sa', label: 'Société anonyme (SA)' },
			{ id: 'scop', label: 'Société coopérative et participative (Scop)' },
			{ id: 'scic', label: "Société coopérative d'intérêt collectif (Scic)" },
			{ id: 'other-cooperative', label: 'Autre coopérative' },
			{ id: 'mutual', label: 'Mutuelle' },
			{ id: 'other', label: 'Autre forme' }
		]
	},
	{
		id: 'PE1Q',
		kind: 'multiple',
		group: 'more',
		label: "L'entreprise a-t-elle une qualité ou un agrément particulier ?",
		purpose: 'Pour citer les preuves et les appuis qui vont avec cette qualité.',
		exclusive: 'none',
		options: [
			{ id: 'mission-company', label: 'Société à mission' },
			{ id: 'esus', label: "Entreprise solidaire d'utilité sociale (agrément ESUS)" },
			{ id: 'none', label: 'Aucun des deux' }
		]
	},
	{
		id: 'PE4',
		kind: 'single',
		group: 'more',
		label: "L'entreprise appartient-elle à un groupe ?",
		purpose: "Pour tenir compte de ce qui se décide hors de l'entreprise, si elle est une filiale.",
		options: [
			{ id: 'independent', label: 'Non, elle est indépendante' },
			{ id: 'subsidiary', label: "Oui, c'est une filiale" },
			{ id: 'group-head', label: 'Oui, elle est à la tête du groupe' }
		]
	},
	{
		id: 'PE8',
		kind: 'single',
		group: 'more',
		label: 'La direction ou une famille détient-elle la majorité du capital ?',
		purpose: "Pour citer un document que vous avez peut-être, comme un pacte d'associés.",
		options: [
			{ id: 'yes', label: 'Oui' },
			{ id: 'no', label: 'Non' },
			{ id: 'unknown', label: 'Je ne sais pas' }
		]
	},
	{
		id: 'PE5',
		kind: 'multiple',
		group: 'more',
		label: 'Qui sont surtout vos clients ?',
		purpose: 'Pour tenir compte des clauses sociales, si vous travaillez pour le public.',
		options: [
			{ id: 'individuals', label: 'Des particuliers' },
			{ id: 'businesses', label: 'Des entreprises' },
			{ id: 'public-bodies', label: 'Des collectivités ou des services publics' },
			{ id: 'nonprofits', label: 'Des associations' }
		]
	},
	{
		id: 'PE7',
		kind: 'single',
		group: 'more',
		label: 'Quelle situation traversez-vous ?',
		purpose: 'Pour faire remonter, parmi vos priorités, ce qui aide dans cette situation.',
		options: [
			{ id: 'growth', label: 'Croissance' },
			{ id: 'stable', label: 'Activité stable' },
			{ id: 'decline', label: "Baisse d'activité" },
			{ id: 'handover', label: 'Transmission ou reprise' },
			{ id: 'reorganisation', label: 'Réorganisation' }
		]
	},
	{
		id: 'PE6',
		kind: 'multiple',
		group: 'more',
		label: 'Quelles démarches ou quels labels de RSE avez-vous engagés ?',
		purpose: 'Pour partir de ce que votre démarche vous a déjà fait écrire.',
		exclusive: 'none',
		options: [
			{ id: 'none', label: 'Aucun pour le moment' },
			{ id: 'engage-rse', label: 'Engagé RSE' },
			{ id: 'lucie', label: 'LUCIE' },
			{ id: 'b-corp', label: 'B Corp' },
			{ id: 'ecovadis', label: 'EcoVadis' },
			{ id: 'impact-score', label: 'Impact Score' },
			{ id: 'sector-label', label: 'Label de votre métier ou de votre filière' },
			{ id: 'other', label: 'Autre démarche' }
		]
	},
	{
		id: 'P10',
		kind: 'multiple',
		group: 'more',
		label: 'Quelles familles de partenariat avez-vous déjà pratiquées ?',
		help: "Ne cochez rien si vous n'en avez pratiqué aucune.",
		purpose:
			"Pour faire remonter le choix d'une forme, si vous en avez pratiqué une seule, ou l'alliance à plusieurs.",
		exclusive: 'unknown',
		options: [
			{
				id: 'MEC',
				label: "Mécénat : donner de l'argent, du matériel ou du temps, sans contrepartie directe"
			},
			{
				id: 'PRA',
				label: "Pratiques responsables : progresser grâce à l'expertise d'une association"
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
	},
	{
		id: 'P12',
		kind: 'text',
		group: 'more',
		maxLength: 200,
		label: 'De quels réseaux faites-vous partie ?',
		help: "Club d'entreprises, chambre consulaire, fédération, réseau de dirigeants, groupe local.",
		purpose:
			"Pour garder sous la main les réseaux qui pourraient vous relayer. Les questions et les conseils n'en dépendent pas."
	}
];
