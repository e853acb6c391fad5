import type { Practice } from '#lib/domain/questionnaire/definition.ts';

/** Real cases, told with their limits. Facts come from the cited documents only; no person is named. */
export const practices: Practice[] = [
	{
		id: 'P01',
		title: "Rally'nov, repérage de l'innovation sociale en Franche-Comté",
		place: 'Besançon et quatre départements francs-comtois',
		year: '2011–2013',
		text: 'Vingt-cinq structures régionales recherchent ensemble les innovations sociales des entreprises et des associations : 135 repérées, 59 décrites, 45 candidatures, cinq lauréats. La lettre de clôture ne dit pas combien ont été reprises ailleurs.',
		source: "Rally'nov, lettre de Fact Franche-Comté, janvier 2014",
		departments: ['25', '39', '70', '90'],
		regions: ['27']
	},
	{
		id: 'P02',
		title: 'Isa France, former et prêter du personnel pendant une baisse de charge',
		place: 'Villers-le-Lac (Doubs)',
		year: '2012–2013',
		text: "Formation, validation des acquis et prêt de six salariés évitent alors de licencier. Cela n'a pas suffi pour toujours : redressement judiciaire en octobre 2016, reprise par Axon' Cable en janvier 2017, 45 emplois conservés sur 74.",
		source:
			"Rally'nov, lettre de Fact Franche-Comté, janvier 2014 ; info-socialrh.fr, 10 juin 2014 ; France Bleu, 14 et 21 décembre 2016 ; Traces écrites News ; France 3 Régions",
		departments: ['25'],
		regions: ['27'],
		suits: ['industry', 'midsize', 'decline']
	},
	{
		id: 'P03',
		title: 'CBM 25, une fusion préparée par le dialogue social',
		place: 'Besançon (Doubs)',
		year: '2012–2013',
		text: "Onze laboratoires d'analyses se regroupent. La direction met en place la représentation du personnel par avance et recherche la discussion. Emplois maintenus et confiance renforcée dans cette structure de 180 personnes, selon la présentation du lauréat.",
		source:
			"Rally'nov, lettre de Fact Franche-Comté, janvier 2014 ; La Presse Bisontine, n° 139, janvier 2013",
		departments: ['25'],
		regions: ['27'],
		suits: ['care', 'midsize', 'reorganisation']
	},
	{
		id: 'P04',
		title: 'Afsame, du maraîchage bio en entreprise adaptée',
		place: 'Gy (Haute-Saône)',
		year: '2012–2020',
		text: "Là où manquaient des postes pour des travailleurs handicapés, l'association crée une production de légumes. Treize salariés en 2013 ; huit ans après le lancement, 33, dont 27 en situation de handicap, avec des appuis financiers publics et solidaires.",
		source:
			"Rally'nov, lettre de Fact Franche-Comté, janvier 2014 ; France Active, « Les Monts de Gy cultivent l'emploi en Haute-Saône »",
		departments: ['70'],
		regions: ['27'],
		suits: ['agriculture', 'tens', 'socialEconomy']
	},
	{
		id: 'P05',
		title: 'Taco 39, des taxis en coopérative',
		place: 'Jura',
		year: '2013 ou avant',
		text: "Vingt-deux artisans taxis se regroupent pour améliorer leurs conditions de travail, le service rendu et leurs revenus. Les effets sont ceux de la présentation du lauréat ; aucune autre source n'a été trouvée.",
		source: "Rally'nov, lettre de Fact Franche-Comté, janvier 2014",
		departments: ['39'],
		regions: ['27'],
		suits: ['transport', 'small', 'socialEconomy']
	},
	{
		id: 'P06',
		title: 'Juralternance, une école qui produit pour de vrais clients',
		place: 'Dole (Jura)',
		year: '2011–2015',
		text: "Des jeunes en décrochage apprennent un métier sur de vraies commandes. En 2015 : 60 % d'autofinancement, 20 % de dons, mécénat et taxe d'apprentissage, 20 % de collectivités. Effectifs modestes : cinq jeunes au départ, 18 puis 23 selon des reportages ultérieurs.",
		source:
			"Rally'nov, lettre de Fact Franche-Comté, janvier 2014 ; Resolis, fiche 585 ; Alternatives économiques ; AirZen ; Fondation Air Liquide",
		departments: ['39'],
		regions: ['27'],
		suits: ['industry', 'small']
	},
	{
		id: 'P08',
		title: "Rally'nov, la gouvernance participative à seize organisations",
		place: 'Besançon et Bourgogne-Franche-Comté',
		year: '2018',
		text: "Pendant un an, seize organisations, dont quatorze entreprises, suivent séminaires et échanges sur la gouvernance participative ; un carnet en est publié. Plusieurs dizaines d'organisations s'y seraient engagées ou confortées ; les effets dans la durée ne sont pas décrits.",
		source: 'liberteetcie.com, « La Bourgogne-Franche-Comté entre en libération », décembre 2018',
		departments: ['25'],
		regions: ['27']
	},
	{
		id: 'P09',
		title: 'Huit dirigeants en Lozère, un an de rencontres',
		place: 'Mende et département de la Lozère',
		year: '2020–2021',
		text: "Huit dirigeants alternent rencontres collectives et séances individuelles pendant un an. Six expérimentations sont préparées pour la suite, et le programme de responsabilité sociétale (RSE) est reconduit pour huit autres. Ce que ces essais ont donné n'est pas précisé.",
		source:
			"Agence AD'OCC, « RSE et innovation managériale en Lozère : la dynamique locale se renforce », 2021",
		departments: ['48'],
		regions: ['76'],
		suits: ['rural']
	},
	{
		id: 'P10',
		title: "Espaces Créatifs, avancer avec l'équipe pendant la crise",
		place: 'Lozère (commune non précisée)',
		year: '2020–2021',
		text: "Accompagnée avec d'autres entreprises pendant la crise sanitaire, la direction dit y avoir trouvé une dynamique de groupe, plus d'humanité et le sentiment de construire avec ses équipes. C'est un témoignage, sans mesure des effets.",
		source:
			"Agence AD'OCC, « RSE et innovation managériale en Lozère : la dynamique locale se renforce », 2021",
		departments: ['48'],
		regions: ['76']
	},
	{
		id: 'P11',
		title: "Magne Distribution, d'abord le droit social, ensuite plus loin",
		place: 'Mende (Lozère)',
		year: '2020–2024',
		text: "La direction choisit l'ordre : s'assurer d'abord du respect du droit social, viser ensuite l'environnement, la santé et le bien-être. L'entreprise rejoint plus tard la Convention des entreprises pour le climat du Massif central (2023–2024). Pas de résultat chiffré dans les sources lues.",
		source:
			"Agence AD'OCC, « RSE et innovation managériale en Lozère : la dynamique locale se renforce », 2021 ; 48fm.org, avril 2024",
		departments: ['48'],
		regions: ['76']
	},
	{
		id: 'P12',
		title: 'Boucharenc, structurer sa gouvernance',
		place: 'Lozère',
		year: '2021',
		text: "Au terme d'un accompagnement avec d'autres dirigeants, l'entreprise dit avoir décidé de mieux structurer sa gouvernance et de développer un management collaboratif. Le témoignage rapporte une décision ; sa mise en œuvre n'est pas décrite.",
		source:
			"Agence AD'OCC, « RSE et innovation managériale en Lozère : la dynamique locale se renforce », 2021",
		departments: ['48'],
		regions: ['76']
	},
	{
		id: 'P13',
		title: 'GAIA, labo des partenariats en Isère',
		place: 'Grenoble (Isère)',
		year: '2021–2023',
		text: "L'association fait dialoguer entreprises, associations et collectivités, mène des essais collectifs et accompagne chacun. Elle annonce 140 structures accompagnées, financées ou formées en 2023, toutes activités confondues : la part des partenariats n'est pas isolée.",
		source: 'gaia-isere.org ; alpesolidaires.org',
		departments: ['38'],
		regions: ['84']
	},
	{
		id: 'P14',
		title: "Labo régional des partenariats d'Alsace",
		place: 'Strasbourg (Bas-Rhin)',
		year: '2008–2014',
		text: "Des rencontres de sept minutes entre associations et entreprises aboutissaient peu ; un accompagnement les complète à partir de 2012. Plus de 70, puis plus de 100 partenariats selon les dates. L'idée est reprise en Isère, Midi-Pyrénées et Poitou-Charentes.",
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
		regions: ['53']
	},
	{
		id: 'P16',
		title: "Traits d'Unions, un pôle qui rapproche entreprises et associations",
		place: 'Vitré (Ille-et-Vilaine)',
		year: 'Années 2020, dates non précisées',
		text: "Pendant deux ans, le pôle rapproche des entreprises engagées et des structures de l'économie sociale et solidaire : travail protégé, déchets, mécénat de compétences, insertion. Les résultats ne sont pas indiqués dans la présentation.",
		source:
			"Pôle de l'économie sociale et solidaire du pays de Vitré – Porte de Bretagne, page « Projet Traits d'Unions »",
		departments: ['35'],
		regions: ['53'],
		suits: ['socialEconomy']
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
		text: "Dix territoires pilotes (onze structures selon une source) comparent ce qui fait vivre une alliance locale. Ils en tirent sept enseignements et le besoin d'un métier de tiers de confiance. Les suites dans chaque territoire ne sont pas détaillées.",
		source: 'catalyseurs-territoriaux.org ; villesaucarre.org ; isbl-consultants.fr'
	},
	{
		id: 'P22',
		title: 'La Poste, Alliance Dynamique',
		place: 'France, dont Poitiers (Vienne)',
		year: '2008–2022',
		text: "Un cadre national laisse chaque territoire bâtir ses alliances avec l'économie sociale et solidaire. Le groupe annonce environ 1 500 partenariats locaux en 2022, après quatorze ans de démarche et à l'échelle d'une très grande entreprise.",
		source: 'La Poste Groupe, 10 novembre 2022 ; Carenews, 29 juin 2018 ; lerameau.fr',
		departments: ['86'],
		regions: ['75'],
		suits: ['large', 'transport']
	},
	{
		id: 'P23',
		title: 'A-BELL 426, ouvrir ses portes à des pairs',
		place: 'Montargis (Loiret)',
		year: '2019 (année déduite)',
		text: "Cette entreprise reçoit un groupe de pairs pour parler de nouveaux modèles : vendre un usage plutôt qu'un bien, coopérer, réemployer, raccourcir les circuits. Ce que les visiteurs en ont repris n'est pas précisé.",
		source:
			"Billet « Des communautés d'actions à la manœuvre ! », cycle « 21 jours pour convaincre », automne 2019 (date déduite)",
		departments: ['45'],
		regions: ['24']
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
		suits: ['industry', 'socialEconomy']
	},
	{
		id: 'P31',
		title: 'IBM et la Banque alimentaire du Bas-Rhin',
		place: 'Strasbourg (Bas-Rhin)',
		year: '2011',
		text: "Les deux se rencontrent lors d'un échange minuté entre associations et entreprises. Dix salariés donnent 104 heures : projet informatique, tri, collecte. La suite de la relation n'est pas indiquée.",
		source: "Labo régional des partenariats d'Alsace, diaporama du 24 février 2012",
		departments: ['67'],
		regions: ['44'],
		suits: ['office', 'large']
	},
	{
		id: 'P32',
		title: 'AG2R La Mondiale et la Fondation Abbé Pierre : Solifap',
		place: 'France',
		year: 'Années 2010',
		text: "Après le travail d'une équipe dédiée, les deux organisations créent une société d'investissement solidaire qui prête et conseille contre le mal-logement. C'est une forme exigeante, portée par de grandes structures ; ses effets ne sont pas chiffrés dans la source.",
		source: 'ESSEC, cours en ligne « Les partenariats qui changent le monde », Coursera',
		suits: ['office', 'large']
	},
	{
		id: 'P33',
		title: 'Fondation RATP, Louvre-Lens, Réseau Envie et Makesense',
		place: 'Lens (Pas-de-Calais)',
		year: '2019',
		text: "La fondation et ses partenaires montent une médiation culturelle et sociale pour de jeunes déscolarisés, évaluée en chemin plutôt qu'à la fin. Les effets pour ces jeunes ne figurent pas dans ce que nous avons lu.",
		source: 'crois-sens.org, décembre 2019',
		departments: ['62'],
		regions: ['32'],
		suits: ['large', 'transport']
	},
	{
		id: 'P34',
		title: 'Emmaüs et GDF-Suez, une évaluation à deux voix',
		place: 'France',
		year: '2011–2012 environ',
		text: "Après six ans de relation, les deux partenaires évaluent ensemble ce qu'elle leur apporte. Leur démarche a servi de base à une méthode d'évaluation partenariale. Les conclusions elles-mêmes ne sont pas reprises ici.",
		source: "lerameau.fr, « L'évaluation partenariale en pratique »",
		suits: ['industry', 'large']
	},
	{
		id: 'P35',
		title: 'Régie inter-quartiers de Mâcon et ID Verde',
		place: 'Mâcon (Saône-et-Loire)',
		year: 'Date non précisée',
		text: "Une régie de quartiers et une entreprise d'espaces verts travaillent ensemble par la sous-traitance. Volumes et résultats ne sont pas indiqués.",
		source: 'macon-infos.com',
		departments: ['71'],
		regions: ['27']
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
		suits: ['agriculture']
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
		suits: ['agriculture', 'large']
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
		suits: ['industry', 'socialEconomy']
	},
	{
		id: 'P39',
		title: 'Duo Lozère, quatre ans pour un label',
		place: 'Le Malzieu-Ville (Lozère)',
		year: 'Date non précisée',
		text: "Duo Lozère obtient un label de responsabilité sociétale après près de quatre ans de travail : un repère de temps plutôt qu'un modèle, la source lue ne chiffrant pas les effets.",
		source: 'reussir.fr',
		departments: ['48'],
		regions: ['76'],
		suits: ['rural']
	}
];
