import type { GlossaryEntry } from '#lib/domain/questionnaire/glossary.ts';

/** Words of responsibility, of the territory, and of the life of an organisation. */
export const responsibility: GlossaryEntry[] = [
	{
		id: 'achat-inclusif',
		term: 'Achat inclusif',
		forms: ['achat inclusif', 'achat solidaire'],
		meaning:
			"Achat à une structure qui emploie des personnes en situation de handicap ou éloignées de l'emploi, comme une entreprise adaptée ou une entreprise d'insertion.",
		see: ['entreprise-adaptee', 'structure-d-insertion', 'esat']
	},
	{
		id: 'agrement',
		term: 'Agrément',
		forms: ['agrément'],
		meaning:
			"Reconnaissance donnée par l'administration à une structure qui remplit certaines conditions. Elle peut ouvrir des aides, ou être exigée pour une activité."
	},
	{
		id: 'developpement-durable',
		term: 'Développement durable',
		forms: ['développement durable'],
		meaning:
			"Répondre aux besoins d'aujourd'hui sans empêcher les générations à venir de répondre aux leurs, en tenant ensemble l'économie, les personnes et la nature.",
		see: ['odd']
	},
	{
		id: 'diagnostic-commun',
		term: 'Diagnostic commun',
		forms: [
			'diagnostic commun',
			'diagnostic local',
			'diagnostic de territoire',
			'diagnostic du territoire',
			'diagnostic partagé'
		],
		meaning:
			"Description d'un lieu, faite à plusieurs : qui y vit, ses atouts, ses fragilités, qui agit déjà. Elle aide à choisir où agir."
	},
	{
		id: 'document-unique',
		term: "Document unique d'évaluation des risques professionnels (DUERP)",
		forms: [
			'DUERP',
			'document unique',
			"document unique d'évaluation des risques",
			"document unique d'évaluation des risques professionnels"
		],
		meaning:
			'Document obligatoire dès le premier salarié : il liste les risques du travail pour la santé et la sécurité, et sert à préparer les actions qui les réduisent.'
	},
	{
		id: 'ecoconception',
		term: 'Écoconception',
		forms: ['écoconception', 'éco-conception'],
		meaning:
			"Concevoir un produit ou un service en réduisant ses effets sur l'environnement à chaque étape, des matières premières à la fin de vie."
	},
	{
		id: 'ecologie-industrielle',
		term: 'Écologie industrielle et territoriale',
		forms: ['écologie industrielle et territoriale', 'écologie industrielle'],
		meaning:
			"Des entreprises voisines échangent ou partagent matières, énergie, eau, transports ou locaux : le reste de l'une devient la ressource de l'autre."
	},
	{
		id: 'equivalent-temps-plein',
		term: 'Équivalent temps plein (ETP)',
		forms: ['équivalent temps plein', 'ETP'],
		meaning:
			'Façon de compter les salariés selon leur temps de travail : deux personnes à mi-temps comptent pour une.'
	},
	{
		id: 'ess',
		term: 'Économie sociale et solidaire (ESS)',
		forms: ['ESS', 'économie sociale et solidaire', 'économie sociale'],
		meaning:
			"Associations, coopératives, mutuelles, fondations et certaines sociétés, qui ont un autre but que le seul profit, décident à plusieurs et réinvestissent l'essentiel de leurs bénéfices.",
		see: ['cress', 'esus']
	},
	{
		id: 'esus',
		term: "Entreprise solidaire d'utilité sociale (ESUS)",
		forms: ['ESUS', 'Esus', "entreprise solidaire d'utilité sociale"],
		meaning:
			"Agrément de l'État pour des structures de l'économie sociale et solidaire dont l'utilité sociale est le premier but et dont les salaires sont limités. Il facilite l'accès à l'épargne solidaire.",
		see: ['ess', 'utilite-sociale', 'agrement']
	},
	{
		id: 'gaz-a-effet-de-serre',
		term: 'Gaz à effet de serre',
		forms: [
			'gaz à effet de serre',
			'émissions de gaz à effet de serre',
			'bilan des émissions de gaz à effet de serre',
			'bilan carbone'
		],
		meaning:
			"Gaz qui réchauffent le climat. Leur bilan compte ceux qu'une activité émet par l'énergie, les déplacements, les achats et les déchets ; on l'appelle souvent « bilan carbone »."
	},
	{
		id: 'gouvernance',
		term: 'Gouvernance',
		forms: ['gouvernance', 'gouvernance participative'],
		meaning: 'Façon dont une organisation décide : qui, de quoi, avec qui, et qui en rend compte.'
	},
	{
		id: 'iae',
		term: "Insertion par l'activité économique (IAE)",
		forms: ['IAE', "insertion par l'activité économique"],
		meaning:
			"Accompagnement vers l'emploi par un vrai travail, payé, dans une structure reconnue par l'État, pour des personnes qui en sont éloignées.",
		see: ['structure-d-insertion', 'insertion']
	},
	{
		id: 'indicateur',
		term: 'Indicateur',
		forms: ['indicateur'],
		everyday: true,
		meaning:
			"Chiffre ou fait que l'on suit dans le temps pour savoir si l'on avance : personnes accueillies, part des achats locaux."
	},
	{
		id: 'insertion',
		term: 'Insertion',
		forms: ['insertion', "parcours d'insertion"],
		meaning:
			"Accès ou retour à l'emploi de personnes qui en sont éloignées, avec quelqu'un pour les accompagner.",
		see: ['iae', 'structure-d-insertion']
	},
	{
		id: 'interet-general',
		term: 'Intérêt général',
		forms: ['intérêt général', "structure d'intérêt général"],
		meaning:
			"Ce qui profite à tous, au-delà des membres d'une organisation. L'impôt ajoute ses conditions : gestion désintéressée, but non lucratif, cercle de personnes ouvert.",
		see: ['utilite-sociale', 'mecenat']
	},
	{
		id: 'iso-26000',
		term: 'ISO 26000',
		forms: ['ISO 26000'],
		meaning:
			'Norme internationale qui guide toute organisation vers une conduite responsable. Elle donne des repères et ne conduit à aucun certificat.',
		see: ['rse']
	},
	{
		id: 'label',
		term: 'Label',
		forms: ['label'],
		everyday: true,
		meaning:
			"Signe accordé par un organisme extérieur qui a vérifié une démarche. Cap Alliances n'en accorde aucun."
	},
	{
		id: 'modele-socio-economique',
		term: 'Modèle socio-économique',
		forms: ['modèle socio-économique', 'modèle économique'],
		meaning:
			"Ce qui fait vivre une structure : ses richesses humaines, ses ressources d'argent et ses alliances, en accord avec son projet.",
		see: ['richesses-humaines', 'alliance']
	},
	{
		id: 'odd',
		term: 'Objectif de développement durable (ODD)',
		forms: ['ODD', 'objectif de développement durable'],
		meaning:
			"L'un des dix-sept buts que les pays des Nations unies se sont fixés en 2015 pour 2030 : pauvreté, santé, climat… Le dix-septième porte sur les partenariats.",
		see: ['developpement-durable']
	},
	{
		id: 'pairs',
		term: 'Pairs',
		forms: ['pairs'],
		meaning:
			"Personnes qui ont le même rôle que vous dans une autre organisation, et avec qui l'on parle à égalité."
	},
	{
		id: 'partage-de-la-valeur',
		term: 'Partage de la valeur',
		forms: ['partage de la valeur'],
		meaning:
			"Façon de répartir ce que gagne l'entreprise entre salariés, propriétaires, fournisseurs, investissements et territoire."
	},
	{
		id: 'partie-prenante',
		term: 'Partie prenante',
		forms: ['partie prenante'],
		meaning:
			'Personne ou organisation que vos décisions touchent, ou qui peut peser sur elles : clientèle, salariés, fournisseurs, voisins, associations, élus.'
	},
	{
		id: 'pret-de-personnel',
		term: 'Prêt de personnel',
		forms: [
			'prêt de personnel',
			"prêt de main-d'œuvre",
			'prêt de salariés',
			'mise à disposition de personnel'
		],
		meaning:
			'Un employeur prête un salarié, avec son accord, à une autre organisation, sans en tirer de profit. Le salarié garde son contrat et revient ensuite.',
		see: ['mecenat-de-competences', 'groupement-d-employeurs']
	},
	{
		id: 'projet-associatif',
		term: 'Projet associatif',
		forms: ['projet associatif', 'projet de fondation'],
		meaning:
			"Texte qui dit pourquoi la structure existe, ce qu'elle veut changer et comment elle s'y prend."
	},
	{
		id: 'qpv',
		term: 'Quartier prioritaire de la politique de la ville (QPV)',
		forms: ['QPV', 'quartier prioritaire de la politique de la ville', 'quartier prioritaire'],
		meaning:
			"Quartier dont les habitants ont des revenus faibles et où l'État et les collectivités concentrent des moyens. Leur liste est officielle."
	},
	{
		id: 'raison-d-etre',
		term: "Raison d'être",
		forms: ["raison d'être"],
		meaning:
			"Ce à quoi une organisation dit servir, au-delà de l'argent. Une société peut l'inscrire dans ses statuts, ou simplement la rendre publique.",
		see: ['societe-a-mission']
	},
	{
		id: 'reemploi',
		term: 'Réemploi',
		forms: ['réemploi', 'réemployer'],
		meaning:
			"Servir de nouveau d'un objet ou d'une matière avant qu'ils ne deviennent des déchets.",
		see: ['ressourcerie']
	},
	{
		id: 'referent',
		term: 'Référent',
		forms: ['référent', 'référente'],
		meaning: "Personne désignée pour suivre un sujet et être la première à qui l'on s'adresse."
	},
	{
		id: 'richesses-humaines',
		term: 'Richesses humaines',
		forms: ['richesses humaines'],
		meaning:
			'Les personnes qui font vivre une structure, avec leur temps et leurs savoirs : bénévoles, salariés, volontaires.',
		see: ['modele-socio-economique']
	},
	{
		id: 'rse',
		term: 'Responsabilité sociétale des entreprises (RSE)',
		forms: [
			'RSE',
			'responsabilité sociétale des entreprises',
			"responsabilité sociétale de l'entreprise",
			'responsabilité sociétale'
		],
		meaning:
			"Façon dont une entreprise tient compte de ses effets sur les personnes, sur l'environnement et sur le territoire où elle travaille.",
		see: ['partie-prenante', 'iso-26000']
	},
	{
		id: 'service-civique',
		term: 'Service civique',
		forms: ['service civique'],
		meaning:
			"Mission d'intérêt général, de six à douze mois, d'un jeune volontaire de 16 à 25 ans, indemnisé en grande partie par l'État."
	},
	{
		id: 'siren',
		term: 'Numéro SIREN',
		forms: ['SIREN', 'numéro SIREN'],
		meaning:
			"Numéro de neuf chiffres qui identifie une entreprise ou une association dans le répertoire national tenu par l'Insee."
	},
	{
		id: 'societe-a-mission',
		term: 'Société à mission',
		forms: ['société à mission', 'entreprise à mission'],
		meaning:
			"Société qui a inscrit dans ses statuts une raison d'être et des objectifs sociaux ou environnementaux, et dont un organisme extérieur vérifie qu'elle les suit.",
		see: ['raison-d-etre']
	},
	{
		id: 'utilite-publique',
		term: "Reconnaissance d'utilité publique",
		forms: ["reconnue d'utilité publique", "reconnaissance d'utilité publique"],
		meaning:
			"Statut donné par décret à une association ou à une fondation dont l'intérêt dépasse le cadre local. Il lui donne des droits plus larges pour recevoir dons et legs."
	},
	{
		id: 'utilite-sociale',
		term: 'Utilité sociale',
		forms: ['utilité sociale', 'utilité sociétale'],
		meaning:
			"Ce qu'une structure apporte à la société : un besoin couvert, du lien, de la solidarité, un environnement mieux protégé.",
		see: ['interet-general']
	}
];
