import type { Practice } from '#lib/domain/questionnaire/definition.ts';

/** Real cases, told from the nonprofit side and with their limits. No person is named. */
export const practices: Practice[] = [
	{
		id: 'P01',
		title: "Rally'nov, repérage de l'innovation sociale en Franche-Comté",
		place: 'Besançon et quatre départements francs-comtois',
		year: '2011–2013',
		text: "Pendant deux ans, treize partenaires organisent neuf étapes pour repérer et décrire des pratiques d'entreprises et d'associations : 135 repérées, 59 décrites, cinq lauréates. La lettre de clôture ne dit pas combien ont été reprises ailleurs.",
		source: "Rally'nov, lettre de Fact Franche-Comté, janvier 2014",
		departments: ['25', '39', '70', '90'],
		regions: ['27'],
		suits: ['networkHead']
	},
	{
		id: 'P04',
		title: 'Afsame, du maraîchage bio en entreprise adaptée',
		place: 'Gy (Haute-Saône)',
		year: '2012–2020',
		text: "L'association part d'un manque : aucun poste, sur place, pour des travailleurs handicapés. Elle crée une production de légumes bio, avec des appuis financiers publics et solidaires. Treize salariés en 2013 ; huit ans après le lancement, 33, dont 27 en situation de handicap.",
		source:
			"Rally'nov, lettre de Fact Franche-Comté, janvier 2014 ; France Active, « Les Monts de Gy cultivent l'emploi en Haute-Saône »",
		departments: ['70'],
		regions: ['27'],
		suits: ['workIntegration', 'health', 'food', 'tens']
	},
	{
		id: 'P06',
		title: 'Juralternance, une école qui produit pour de vrais clients',
		place: 'Dole (Jura)',
		year: '2011–2015',
		text: "L'association forme des jeunes en décrochage sur de vraies commandes, avec sept salariés et 25 bénévoles en 2015. Ressources cette année-là : 60 % d'autofinancement, 20 % de dons, mécénat et taxe d'apprentissage, 20 % de collectivités. L'effectif reste modeste : cinq jeunes au départ, 18 puis 23 selon des reportages ultérieurs.",
		source:
			"Rally'nov, lettre de Fact Franche-Comté, janvier 2014 ; Resolis, fiche 585 ; Alternatives économiques ; AirZen ; Fondation Air Liquide",
		departments: ['39'],
		regions: ['27'],
		suits: ['youth', 'workIntegration', 'smallTeam']
	},
	{
		id: 'P13',
		title: 'GAIA, labo des partenariats en Isère',
		place: 'Grenoble (Isère)',
		year: '2021–2023',
		text: "L'association fait dialoguer collectivités, fondations, entreprises et associations, mène des essais collectifs et accompagne chacun. Avec 17 salariés et 80 bénévoles, elle annonce 140 structures accompagnées, financées ou formées en 2023, toutes activités confondues : la part des partenariats n'est pas isolée.",
		source: 'gaia-isere.org ; alpesolidaires.org',
		departments: ['38'],
		regions: ['84'],
		suits: ['tens']
	},
	{
		id: 'P14',
		title: "Labo régional des partenariats d'Alsace",
		place: 'Strasbourg (Bas-Rhin)',
		year: '2008–2014',
		text: "L'association Alsace Active réunit dix associations et dix entreprises pour des échanges de sept minutes, sans demande d'argent ni démarche commerciale. Peu aboutissent ; un accompagnement les complète à partir de 2012. Plus de 70, puis plus de 100 partenariats selon les dates, et l'idée est reprise dans trois autres territoires.",
		source: "Odas, base Apriles ; Cap Rural ; Bipiz ; diaporama du Labo d'Alsace, 24 février 2012",
		departments: ['67'],
		regions: ['44']
	},
	{
		id: 'P15',
		title: 'Des pôles bretons outillés pour la coopération',
		place: 'Fougères, Vitré, Morlaix et Auray (Bretagne)',
		year: '2020–2021',
		text: "La chambre régionale de l'économie sociale et solidaire forme les responsables de pôles locaux et leur remet une étude du territoire, des autodiagnostics et des exemples. Les coopérations nées ensuite ne sont pas chiffrées.",
		source:
			'Billet sur quatre démarches territoriales paru après le colloque du 12 janvier 2021 (année déduite), repris par gaia-isere.org',
		departments: ['35', '29', '56'],
		regions: ['53'],
		suits: ['networkHead']
	},
	{
		id: 'P16',
		title: "Traits d'Unions, un pôle qui rapproche entreprises et associations",
		place: 'Vitré (Ille-et-Vilaine)',
		year: 'Années 2020, dates non précisées',
		text: "Pendant deux ans, l'association qui anime le pôle rapproche des structures de l'économie sociale et solidaire et des entreprises engagées. Sujets visés : travail protégé, déchets, mécénat de compétences, insertion. Les résultats ne sont pas indiqués dans la présentation.",
		source:
			"Pôle de l'économie sociale et solidaire du pays de Vitré – Porte de Bretagne, page « Projet Traits d'Unions »",
		departments: ['35'],
		regions: ['53'],
		suits: ['workIntegration']
	},
	{
		id: 'P17',
		title: 'Massif central, un objectif de partenariat mis en pratique',
		place: 'Clermont-Ferrand (Puy-de-Dôme)',
		year: '2020–2021',
		text: "Une fondation, une chaire universitaire et des structures d'appui aux territoires croisent leurs façons de faire coopérer acteurs publics, entreprises, associations et chercheurs. Les résultats ne sont pas indiqués dans la source.",
		source:
			'Billet sur quatre démarches territoriales paru après le colloque du 12 janvier 2021 (année déduite), repris par gaia-isere.org',
		departments: ['63'],
		regions: ['84']
	},
	{
		id: 'P18',
		title: 'Parcours « co-construction territoriale »',
		place: 'Dix territoires pilotes en France',
		year: '2017–2019',
		text: "Dix territoires pilotes (onze structures selon une source) comparent leurs façons de faire coopérer les acteurs d'un lieu. Ils en tirent sept enseignements et le besoin d'un métier de tiers de confiance. Les suites dans chaque territoire ne sont pas détaillées.",
		source: 'catalyseurs-territoriaux.org ; villesaucarre.org ; isbl-consultants.fr'
	},
	{
		id: 'P19',
		title: 'Réseau des pionniers des alliances en territoire',
		place: 'France',
		year: '2014–2021 (seconde année déduite)',
		text: "Après la création du labo d'Alsace, un groupe de travail débouche en 2014 sur un réseau où des structures qui relient les acteurs d'un lieu partagent leurs pratiques. Un billet de 2021 (année déduite) évoque environ 350 de ces structures en France, sans dire combien en sont membres.",
		source:
			'Billet sur quatre démarches territoriales paru après le colloque du 12 janvier 2021 (année déduite), repris par gaia-isere.org',
		suits: ['networkHead']
	},
	{
		id: 'P24',
		title: 'Pôle territorial de coopération économique du Gâtinais montargois',
		place: 'Montargis (Loiret)',
		year: '2020–2022',
		text: "Treize acteurs, dont des associations d'insertion et des industriels, préparent ensemble une écologie industrielle locale. Le pôle obtient en 2022 un soutien national de 100 000 € sur deux ans. Ses résultats ne sont pas encore connus ici.",
		source:
			'Dossier officiel des lauréats « pôles territoriaux de coopération économique émergents », 2022',
		departments: ['45'],
		regions: ['24'],
		suits: ['workIntegration', 'environment']
	},
	{
		id: 'P26',
		title: "Cercle Fondations d'avenir, des fondations entre pairs",
		place: 'France',
		year: '2019 (année déduite)',
		text: "Des fondations qui voient leur rôle changer se racontent leurs pratiques, pour que chacune s'inspire du chemin des autres. La source décrit l'intention ; elle ne dit pas ce qui a été repris.",
		source:
			"Billet « Des communautés d'actions à la manœuvre ! », cycle « 21 jours pour convaincre », automne 2019 (date déduite)",
		suits: ['foundation']
	},
	{
		id: 'P31',
		title: 'La Banque alimentaire du Bas-Rhin et IBM',
		place: 'Strasbourg (Bas-Rhin)',
		year: '2011',
		text: "L'association rencontre l'entreprise lors d'un échange minuté entre les deux mondes. Dix salariés donnent ensuite 104 heures : un projet informatique, du tri, de la collecte. La suite de la relation n'est pas indiquée.",
		source: "Labo régional des partenariats d'Alsace, diaporama du 24 février 2012",
		departments: ['67'],
		regions: ['44'],
		suits: ['food', 'solidarity']
	},
	{
		id: 'P32',
		title: 'La Fondation Abbé Pierre et AG2R La Mondiale : Solifap',
		place: 'France',
		year: 'Années 2010',
		text: "Après le travail d'une équipe dédiée, la fondation et le groupe d'assurance créent une société d'investissement solidaire qui prête et conseille contre le mal-logement. C'est une forme exigeante, portée par de grandes structures ; ses effets ne sont pas chiffrés dans la source.",
		source: 'ESSEC, cours en ligne « Les partenariats qui changent le monde », Coursera',
		suits: ['foundation', 'solidarity']
	},
	{
		id: 'P33',
		title: 'Louvre-Lens, Réseau Envie, Makesense et Fondation RATP',
		place: 'Lens (Pas-de-Calais)',
		year: '2019',
		text: "Les quatre partenaires montent une médiation culturelle et sociale pour de jeunes déscolarisés, évaluée en chemin plutôt qu'à la fin. Les effets pour ces jeunes ne figurent pas dans ce que nous avons lu.",
		source: 'crois-sens.org, décembre 2019',
		departments: ['62'],
		regions: ['32'],
		suits: ['culture', 'youth']
	},
	{
		id: 'P34',
		title: 'Emmaüs et GDF-Suez, une évaluation à deux voix',
		place: 'France',
		year: '2011–2012 environ',
		text: "Après six ans de relation, l'association et l'entreprise évaluent ensemble ce qu'elle leur apporte. Leur démarche a servi de base à une méthode d'évaluation partenariale. Les conclusions elles-mêmes ne sont pas reprises ici.",
		source: "lerameau.fr, « L'évaluation partenariale en pratique »",
		suits: ['solidarity', 'large']
	},
	{
		id: 'P35',
		title: 'Régie inter-quartiers de Mâcon et ID Verde',
		place: 'Mâcon (Saône-et-Loire)',
		year: 'Date non précisée',
		text: "Une régie de quartiers et une entreprise d'espaces verts travaillent ensemble par la sous-traitance : la relation repose sur un métier. Volumes et résultats ne sont pas indiqués.",
		source: 'macon-infos.com',
		departments: ['71'],
		regions: ['27'],
		suits: ['workIntegration', 'priorityNeighbourhood']
	},
	{
		id: 'P36',
		title: "Eco'Cook (Le Pont) et le lycée agricole de Tournus",
		place: 'Tournus (Saône-et-Loire)',
		year: 'Date non précisée',
		text: 'Les deux structures coopèrent pour transformer des légumes en bocaux. Volumes et résultats ne sont pas indiqués.',
		source: 'macon-infos.com',
		departments: ['71'],
		regions: ['27'],
		suits: ['food', 'youth']
	},
	{
		id: 'P37',
		title: 'Les Jardins de la Montagne Verte et La Poste',
		place: 'Strasbourg (Bas-Rhin)',
		year: '2018–2023',
		text: "Un jardin d'insertion et un grand groupe gardent un lien dans la durée. Les sources lues ne donnent ni volumes ni effets pour les personnes employées.",
		source: 'Carenews, 29 juin 2018 ; La Poste Groupe, rapport 2023',
		departments: ['67'],
		regions: ['44'],
		suits: ['workIntegration', 'food']
	},
	{
		id: 'P38',
		title: "Clus'ter Jura, un pôle entre deux économies",
		place: 'Lons-le-Saunier (Jura)',
		year: '2013–2014',
		text: "Autour de Juratri et du groupe Demain, un pôle réunit des structures de l'économie sociale et solidaire et des entreprises classiques. Ses effets dans la durée ne sont pas décrits ici.",
		source: 'Traces écrites News ; Miroir social',
		departments: ['39'],
		regions: ['27'],
		suits: ['workIntegration', 'environment']
	}
];
