import type { GlossaryEntry } from '#lib/domain/questionnaire/glossary.ts';

/** Who is who: networks, public services, kinds of structures near an organisation. */
export const organisations: GlossaryEntry[] = [
	{
		id: 'ademe',
		term: 'Agence de la transition écologique (Ademe)',
		forms: ['Ademe', 'ADEME', 'Agence de la transition écologique'],
		meaning:
			"Organisme public qui conseille et aide à financer les projets sur l'énergie, le climat, les déchets et les ressources."
	},
	{
		id: 'aract',
		term: "Agence régionale pour l'amélioration des conditions de travail (Aract)",
		forms: ['Aract', "agence régionale pour l'amélioration des conditions de travail"],
		meaning:
			"Organisme qui aide les employeurs et les équipes d'une région, surtout dans les petites structures, à parler du travail et à mieux l'organiser."
	},
	{
		id: 'cap-emploi',
		term: 'Cap emploi',
		forms: ['Cap emploi'],
		meaning:
			"Service public de l'emploi pour les personnes en situation de handicap. Il conseille aussi les employeurs qui les accueillent."
	},
	{
		id: 'catalyseur-territorial',
		term: 'Catalyseur territorial',
		forms: ['catalyseur territorial', 'catalyseur', 'labo des partenariats'],
		meaning:
			"Structure dont le métier est de faire se parler les entreprises, les associations et les collectivités d'un lieu, d'essayer des solutions avec elles et d'accompagner chacune.",
		see: ['alliance', 'tiers-de-confiance']
	},
	{
		id: 'ccas',
		term: "Centre communal d'action sociale (CCAS)",
		forms: ['CCAS', "centre communal d'action sociale"],
		meaning:
			"Service rattaché à la commune qui aide les habitants en difficulté et anime l'action sociale locale."
	},
	{
		id: 'cci',
		term: "Chambre de commerce et d'industrie (CCI)",
		forms: ['CCI', "chambre de commerce et d'industrie"],
		meaning:
			"Établissement public conduit par des chefs d'entreprise élus, qui informe, forme et accompagne les entreprises du commerce, de l'industrie et des services.",
		see: ['cma', 'chambre-consulaire']
	},
	{
		id: 'centre-social',
		term: 'Centre social',
		forms: ['centre social'],
		meaning:
			'Lieu ouvert à tous, dans un quartier ou un bourg, où habitants, bénévoles et professionnels font vivre des activités et des services.'
	},
	{
		id: 'chambre-consulaire',
		term: 'Chambre consulaire',
		forms: ['chambre consulaire', 'réseau consulaire'],
		meaning:
			"Nom commun des chambres de commerce et d'industrie, des chambres de métiers et de l'artisanat et des chambres d'agriculture.",
		see: ['cci', 'cma']
	},
	{
		id: 'club-d-entreprises',
		term: "Club d'entreprises",
		forms: ["club d'entreprises", 'club de dirigeants'],
		everyday: true,
		meaning:
			"Groupe d'entreprises d'un même lieu ou d'un même métier, souvent une association, qui se rencontrent et agissent ensemble."
	},
	{
		id: 'cma',
		term: "Chambre de métiers et de l'artisanat (CMA)",
		forms: ['CMA', "chambre de métiers et de l'artisanat", "chambre des métiers et de l'artisanat"],
		meaning:
			'Établissement public conduit par des artisans élus, qui informe, forme et accompagne les entreprises artisanales.',
		see: ['cci', 'chambre-consulaire']
	},
	{
		id: 'collectivite',
		term: 'Collectivité',
		forms: ['collectivité', 'collectivité territoriale', 'collectivité locale'],
		everyday: true,
		meaning:
			'Commune, département ou région, que dirigent des élus. On y joint souvent les intercommunalités, qui réunissent des communes.',
		see: ['intercommunalite']
	},
	{
		id: 'cress',
		term: "Chambre régionale de l'économie sociale et solidaire (Cress)",
		forms: ['Cress', 'CRESS', "chambre régionale de l'économie sociale et solidaire"],
		meaning:
			"Association qui représente, dans la région, les structures de l'économie sociale et solidaire, les fait connaître, les conseille et les met en relation.",
		see: ['ess']
	},
	{
		id: 'dla',
		term: "Dispositif local d'accompagnement (DLA)",
		forms: ['DLA', "dispositif local d'accompagnement"],
		meaning:
			"Conseil sur mesure, gratuit et payé par des fonds publics, pour les associations et les structures d'utilité sociale qui emploient.",
		see: ['guid-asso']
	},
	{
		id: 'dreets',
		term: "Direction régionale de l'économie, de l'emploi, du travail et des solidarités (Dreets)",
		forms: ['Dreets', 'DREETS'],
		meaning:
			"Service de l'État dans la région, pour les entreprises, l'emploi, le droit du travail et la lutte contre la pauvreté."
	},
	{
		id: 'entreprise-adaptee',
		term: 'Entreprise adaptée',
		forms: ['entreprise adaptée'],
		meaning:
			'Entreprise qui emploie surtout des personnes en situation de handicap, avec un travail adapté à chacun. Elle vend ses produits et ses services comme une autre.',
		see: ['esat', 'structure-d-insertion']
	},
	{
		id: 'esat',
		term: "Établissement et service d'accompagnement par le travail (Esat)",
		forms: [
			'Esat',
			'ESAT',
			"établissement et service d'accompagnement par le travail",
			"établissement ou service d'aide par le travail",
			'travail protégé'
		],
		meaning:
			"Lieu de travail, avec un soutien social et médical, pour des personnes que leur handicap empêche, pour le moment, d'occuper un emploi ordinaire. On peut lui acheter des produits et des services.",
		see: ['entreprise-adaptee']
	},
	{
		id: 'fondation-abritee',
		term: 'Fondation abritée',
		forms: ['fondation abritée', 'abritée'],
		meaning:
			"Fondation créée au sein d'une fondation plus grande, qui gère ses fonds et en répond. Elle n'a pas d'existence juridique séparée.",
		see: ['fonds-de-dotation']
	},
	{
		id: 'fondation-territoriale',
		term: 'Fondation territoriale',
		forms: ['fondation territoriale'],
		meaning:
			"Fondation attachée à un lieu, qui réunit l'argent et les savoir-faire d'acteurs de ce lieu pour y répondre à des besoins."
	},
	{
		id: 'fonds-de-dotation',
		term: 'Fonds de dotation',
		forms: ['fonds de dotation'],
		meaning:
			"Structure sans but lucratif qui reçoit des dons pour mener, ou financer, une action d'intérêt général. Elle se crée plus simplement qu'une fondation.",
		see: ['fondation-abritee', 'mecenat']
	},
	{
		id: 'france-benevolat',
		term: 'France Bénévolat',
		forms: ['France Bénévolat'],
		meaning:
			'Association nationale, présente dans de nombreuses villes, qui met en relation bénévoles et associations et aide celles-ci à les accueillir.'
	},
	{
		id: 'france-travail',
		term: 'France Travail',
		forms: ['France Travail'],
		meaning:
			"Service public de l'emploi, appelé Pôle emploi jusqu'en 2023. Il accompagne les personnes qui cherchent un emploi et les employeurs."
	},
	{
		id: 'groupement-d-employeurs',
		term: "Groupement d'employeurs",
		forms: ["groupement d'employeurs"],
		meaning:
			"Structure, le plus souvent une association, créée par plusieurs employeurs pour se partager des salariés qu'aucun ne pourrait occuper à temps plein."
	},
	{
		id: 'guid-asso',
		term: "Guid'Asso",
		forms: ["Guid'Asso"],
		meaning:
			"Réseau soutenu par l'État : près de chez vous, des associations et des services publics informent et accompagnent gratuitement les associations.",
		see: ['dla', 'maison-des-associations']
	},
	{
		id: 'insee',
		term: 'Institut national de la statistique et des études économiques (Insee)',
		forms: ['Insee', 'INSEE'],
		meaning:
			"Organisme public qui publie gratuitement des chiffres sur la population, l'emploi et l'économie de chaque commune."
	},
	{
		id: 'intercommunalite',
		term: 'Intercommunalité, ou établissement public de coopération intercommunale (EPCI)',
		forms: ['intercommunalité', 'EPCI', 'établissement public de coopération intercommunale'],
		meaning:
			"Groupe de communes qui gèrent ensemble des services et des projets : communauté de communes, d'agglomération ou urbaine, métropole.",
		see: ['collectivite']
	},
	{
		id: 'maison-des-associations',
		term: 'Maison des associations',
		forms: ['maison des associations'],
		meaning:
			'Lieu, souvent tenu par la commune, qui informe les associations, les conseille et leur prête des salles.',
		see: ['guid-asso']
	},
	{
		id: 'mission-locale',
		term: 'Mission locale',
		forms: ['mission locale'],
		meaning:
			"Service de proximité qui accompagne les jeunes de 16 à 25 ans vers l'emploi, la formation et l'autonomie."
	},
	{
		id: 'mouvement-associatif',
		term: 'Mouvement associatif',
		forms: ['Mouvement associatif'],
		meaning:
			'Organisation qui réunit et représente des associations de tous domaines, au niveau national et dans les régions.'
	},
	{
		id: 'operateur-de-competences',
		term: 'Opérateur de compétences (Opco)',
		forms: ['opérateur de compétences', 'Opco', 'OPCO'],
		meaning:
			"Organisme agréé par l'État qui aide les entreprises de plusieurs branches proches à organiser et à financer la formation et l'apprentissage."
	},
	{
		id: 'pole-ess',
		term: "Pôle de l'économie sociale et solidaire (pôle ESS)",
		forms: ['pôle ESS', "pôle de l'économie sociale et solidaire"],
		meaning:
			"Association qui réunit, sur un lieu, des structures de l'économie sociale et solidaire et y fait naître des projets. On en trouve surtout en Bretagne.",
		see: ['ess', 'ptce']
	},
	{
		id: 'ptce',
		term: 'Pôle territorial de coopération économique (PTCE)',
		forms: [
			'PTCE',
			'pôle territorial de coopération économique',

			'pôle territorial de coopération'
		],
		meaning:
			"Groupement, sur un même lieu, de structures de l'économie sociale et solidaire, d'entreprises, de collectivités, parfois d'écoles, autour de projets communs.",
		see: ['ess', 'pole-ess']
	},
	{
		id: 'ressourcerie',
		term: 'Ressourcerie, recyclerie',
		forms: ['ressourcerie', 'recyclerie'],
		meaning:
			'Lieu qui collecte des objets dont on ne veut plus, les répare et les revend à bas prix.',
		see: ['reemploi']
	},
	{
		id: 'scic',
		term: "Société coopérative d'intérêt collectif (Scic)",
		forms: ['Scic', 'SCIC', "société coopérative d'intérêt collectif"],
		meaning:
			'Société où salariés, personnes servies, collectivités et autres soutiens sont associés et décident ensemble, une personne valant une voix.',
		see: ['scop', 'ess']
	},
	{
		id: 'scop',
		term: 'Société coopérative et participative (Scop)',
		forms: ['Scop', 'SCOP', 'société coopérative et participative'],
		meaning:
			'Société dont les salariés sont les associés majoritaires : ils élisent la direction et partagent les décisions, les risques et les bénéfices.',
		see: ['scic', 'ess']
	},
	{
		id: 'structure-d-insertion',
		term: "Structure d'insertion",
		forms: [
			"structure d'insertion",
			"entreprise d'insertion",
			"association d'insertion",
			"chantier d'insertion"
		],
		meaning:
			"Structure qui embauche, pour un temps limité, des personnes éloignées de l'emploi et les accompagne vers un travail durable.",
		see: ['iae', 'entreprise-adaptee']
	},
	{
		id: 'tete-de-reseau',
		term: 'Tête de réseau',
		forms: ['tête de réseau'],
		meaning:
			"Structure qui réunit, représente et appuie d'autres structures du même domaine : fédération, union, coordination."
	}
];
