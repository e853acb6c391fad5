import type { Theme } from '#lib/domain/questionnaire/definition.ts';

/** What the company buys, sells, pays, consumes and throws away. */
export const responsibleBusinessThemes: readonly Theme[] = [
	{
		id: 'T09',
		title: 'Ouvrir vos achats aux fournisseurs locaux et inclusifs',
		titleOngoing: 'Mesurer et élargir vos achats locaux et inclusifs',
		why: "Chaque facture fait déjà vivre quelqu'un. En choisir quelques-unes autrement peut rapprocher un fournisseur et donner du travail à des personnes qui en étaient éloignées.",
		firstStep: {
			base: "Sortez la liste de vos vingt premiers fournisseurs. Notez pour chacun sa commune, et s'il s'agit d'une structure d'insertion, d'une entreprise adaptée ou d'une coopérative. Choisissez un achat à rouvrir.",
			small:
				"Reprenez vos dix dernières factures d'achat. Notez pour chacune la commune du fournisseur. Choisissez un achat courant (ménage, impression, repas, emballage) que vous pourriez confier à quelqu'un de plus proche."
		},
		nextStep: {
			base: "Écrivez deux critères en plus du prix et du délai pour trois familles d'achats, demandez un devis à un fournisseur inclusif, puis calculez la part locale ou inclusive de votre année.",
			small:
				"Pour un achat qui compte, notez deux critères en plus du prix et du délai. Demandez un devis à une structure d'insertion ou à un artisan voisin, puis calculez la part locale de vos achats."
		},
		forWhom: 'Toute entreprise qui achète assez pour choisir entre deux fournisseurs.',
		whoCanHelp: {
			base: "La chambre régionale de l'économie sociale et solidaire (Cress) : demandez les fournisseurs proches de chez vous. Un réseau d'entreprises d'insertion ou adaptées : un devis d'essai.",
			building:
				"Une plateforme de réemploi de matériaux ou la chambre régionale de l'économie sociale et solidaire (Cress) : demandez qui fournit, démonte ou livre près de vos chantiers. Une entreprise d'insertion : un devis d'essai.",
			office:
				"Un réseau d'entreprises d'insertion ou adaptées : demandez un devis d'essai pour le ménage, l'impression, la saisie ou les repas. La chambre régionale de l'économie sociale et solidaire (Cress) : les fournisseurs proches de chez vous."
		},
		effort: 'medium',
		effect: 'high',
		sdgs: [8, 10, 12],
		practices: ['P35', 'P36', 'P37', 'P04'],
		favouredWhen: ['large']
	},
	{
		id: 'T10',
		title: 'Rendre une offre plus utile et plus sobre',
		why: "Durée de vie, réparation, accès pour des clients oubliés : ce que vous vendez porte vos choix plus loin que vos murs. C'est aussi une façon de vous distinguer.",
		firstStep: {
			base: "Prenez votre produit ou service le plus vendu. Écrivez cinq lignes : à quoi il sert, ce qui casse ou déçoit, ce qu'on jette, qui n'y a pas accès, ce qui pourrait se réparer.",
			building:
				"Prenez votre dernier chantier livré. Écrivez cinq lignes : ce que le client sait entretenir, ce qui casse, ce qui est parti à la benne, qui n'aurait pas pu se l'offrir, ce qui pourrait resservir.",
			trade:
				"Prenez ce que vous vendez le plus. Écrivez cinq lignes : d'où cela vient, ce qui s'abîme ou déçoit, ce qu'on jette, qui n'entre jamais chez vous, ce qui pourrait se réparer ou se partager.",
			office:
				"Prenez la mission que vous vendez le plus. Écrivez cinq lignes : ce qu'il en reste un an après, ce qui déçoit, qui n'a pas les moyens de l'acheter, les trajets et les données en trop, ce que vous pourriez transmettre.",
			care: "Prenez le service que vous rendez le plus. Écrivez cinq lignes : à quoi il sert, ce qui fatigue ou déçoit, ce qu'on jette, qui n'y a pas accès, ce que les personnes feraient elles-mêmes avec un appui."
		},
		nextStep:
			"Faites commenter ces cinq lignes par trois clients et par une association d'usagers ou de réparation. Retenez une amélioration, la personne qui la mène et une date : le plan tient sur une demi-page.",
		forWhom:
			"Toute entreprise, y compris de services : l'usage et l'accès comptent autant que la matière.",
		whoCanHelp:
			"Un relais local de l'Agence de la transition écologique (Ademe) ou votre centre technique de branche : demandez un appui à l'écoconception. Une association d'usagers : un avis franc.",
		effort: 'high',
		effect: 'high',
		sdgs: [9, 12],
		practices: ['P23'],
		favouredWhen: ['industry']
	},
	{
		id: 'T11',
		title: {
			base: 'Payer à temps et partager la valeur',
			noEmployees: 'Tenir des délais de paiement clairs'
		},
		titleOngoing: {
			base: "Tenir vos règles de paiement et de partage, chiffres à l'appui",
			noEmployees: 'Vérifier vos délais de paiement réels'
		},
		why: {
			base: "Payer à la date dite et expliquer comment se répartit le résultat : deux preuves simples que la parole de l'entreprise est fiable, pour les fournisseurs comme pour l'équipe.",
			noEmployees:
				'Payer à la date dite est une preuve simple que votre parole est fiable, surtout pour des fournisseurs aussi petits que vous. Savoir ce que vous gardez et pourquoi éclaire vos prix.'
		},
		firstStep:
			"Ouvrez vos dix dernières factures d'achat : date d'échéance, date de paiement. Calculez l'écart moyen. S'il y a un retard, appelez le plus petit des fournisseurs concernés et donnez-lui une date.",
		nextStep: {
			base: "Écrivez une demi-page : le délai que vous tenez et la façon dont le résultat se répartit entre salaires, investissements, réserves et associés. Expliquez-la à l'équipe, puis notez le délai réel chaque trimestre.",
			noEmployees:
				'Écrivez une demi-page : le délai que vous tenez, ce que vous investissez, ce que vous vous versez. Communiquez le délai à vos fournisseurs, puis notez chaque trimestre le délai réel.'
		},
		forWhom: 'Toute entreprise, même sans salarié : les délais de paiement concernent chacun.',
		whoCanHelp:
			'Votre expert-comptable : demandez votre délai de paiement réel, les règles de votre secteur et les formes de partage possibles. Votre banque : de quoi régulariser la trésorerie.',
		effort: 'medium',
		effect: 'medium',
		sdgs: [8, 10],
		practices: [],
		favouredWhen: ['building', 'large']
	},
	{
		id: 'T16',
		title: 'Chiffrer vos trois principaux impacts',
		titleOngoing: 'Reprendre chaque année vos principaux impacts',
		why: "Énergie, déplacements, achats, déchets : sans ordre de grandeur, on s'occupe du plus visible. Trois chiffres aident à mettre l'effort, et l'argent, au bon endroit.",
		firstStep: {
			base: "Rassemblez vos factures d'électricité, de gaz et de carburant, sur douze mois si vous les avez. Notez les quantités (kilowattheures, litres) plutôt que les euros, avec l'année. Ajoutez une ligne pour les déchets.",
			small:
				"Prenez vos factures d'électricité, de gaz et de carburant, sur un an si vous les avez. Notez les quantités (kilowattheures, litres) plutôt que les euros. Ajoutez vos deux plus gros achats de matière ou de fournitures."
		},
		nextStep:
			'Entrez ces quantités et vos principaux achats dans un calculateur adapté à votre métier. Gardez les trois postes les plus lourds sur une page datée, avec le jour du prochain relevé.',
		forWhom:
			'Toute entreprise, même de bureau : énergie, déplacements et achats suffisent pour commencer.',
		whoCanHelp:
			"Un relais local de l'Agence de la transition écologique (Ademe) ou votre chambre consulaire (commerce, métiers, agriculture) : demandez quel calculateur utiliser et s'il existe une visite énergie.",
		effort: 'medium',
		effect: 'medium',
		sdgs: [7, 12, 13],
		practices: [],
		favouredWhen: ['industry', 'transport']
	},
	{
		id: 'T17',
		title: 'Bâtir un plan pour consommer et jeter moins',
		titleOngoing: 'Tenir et réviser votre plan pour consommer et jeter moins',
		why: "Des gestes isolés s'oublient. Trois actions avec une date et un coût se suivent, et permettent d'investir au bon moment, par exemple quand un équipement arrive en fin de vie.",
		firstStep: {
			base: "Faites le tour de vos locaux en fin de journée : ce qui reste allumé, chauffé, jeté. Écrivez trois actions, l'une gratuite, l'autre peu coûteuse, la dernière à étudier, avec une date en face.",
			building:
				"Faites le tour d'un chantier, puis de l'atelier, en fin de journée : ce qui tourne, ce qui part à la benne, les trajets faits deux fois. Écrivez trois actions, l'une gratuite, l'autre peu coûteuse, la dernière à étudier, avec une date en face.",
			trade:
				"Faites le tour après la fermeture : vitrines, froid, éclairage, invendus, emballages. Écrivez trois actions, l'une gratuite, l'autre peu coûteuse, la dernière à étudier, avec une date en face.",
			transport:
				"Prenez les trajets d'une semaine : kilomètres à vide, arrêts moteur tournant, tournées qui se croisent. Écrivez trois actions, l'une gratuite, l'autre peu coûteuse, la dernière à étudier, avec une date en face.",
			office:
				"Faites le tour des bureaux en fin de journée : écrans, chauffage, serveurs, et notez les déplacements de la semaine. Écrivez trois actions, l'une gratuite, l'autre peu coûteuse, la dernière à étudier, avec une date en face.",
			industry:
				"Faites le tour de l'atelier en fin de poste : machines à vide, fuites d'air, chauffage, chutes, bennes. Écrivez trois actions, l'une gratuite, l'autre peu coûteuse, la dernière à étudier, avec une date en face."
		},
		nextStep:
			'Menez la première action, demandez un devis pour la dernière et cherchez un repreneur pour un déchet ou un usage pour un espace libre. Notez les quantités avant et après : le plan daté montre ce qui a baissé.',
		forWhom: 'Toute entreprise qui a des locaux, un véhicule, du matériel ou des déchets.',
		whoCanHelp: {
			base: "Un relais local de l'Agence de la transition écologique (Ademe) ou votre région : demandez les aides en cours. Une ressourcerie ou une recyclerie : ce qu'elle peut reprendre.",
			building:
				"Un relais local de l'Agence de la transition écologique (Ademe) ou votre fédération professionnelle : demandez les aides en cours. Une plateforme de réemploi de matériaux : ce qu'elle peut reprendre.",
			trade:
				"Un relais local de l'Agence de la transition écologique (Ademe) ou votre chambre consulaire : demandez les aides en cours. Une association d'aide alimentaire ou une ressourcerie : ce qu'elle peut prendre de vos invendus.",
			office:
				"Un relais local de l'Agence de la transition écologique (Ademe) ou votre région : demandez les aides en cours. Une structure d'insertion du réemploi informatique : ce qu'elle peut reprendre."
		},
		effort: 'high',
		effect: 'high',
		sdgs: [7, 12, 13],
		practices: [],
		favouredWhen: ['building', 'trade']
	},
	{
		id: 'T18',
		title: 'Échanger matières et moyens avec vos voisins',
		why: "Des chutes, un camion à moitié vide ou un achat courant peuvent intéresser l'entreprise d'à côté. À plusieurs, on atteint des volumes hors de portée d'une seule : c'est l'écologie industrielle.",
		firstStep: {
			base: 'Listez trois choses que vous jetez ou utilisez peu, et trois que vous achetez comme tout le monde. Envoyez la liste à deux voisins de zone ou de rue, en demandant la leur.',
			building:
				"Listez trois choses qui dorment ou partent à la benne (chutes, palettes, outils), et trois que vous achetez comme tout le monde. Envoyez la liste à deux voisins d'atelier ou de chantier, en demandant la leur.",
			trade:
				'Listez trois choses que vous jetez ou utilisez peu (cartons, invendus, place en réserve), et trois que vous achetez comme tout le monde. Envoyez la liste à deux commerces de la rue, en demandant la leur.',
			office:
				"Listez trois choses que vous utilisez peu (une salle, du matériel, un abonnement), et trois que vous achetez comme tout le monde. Envoyez la liste à deux voisins d'immeuble, en demandant la leur.",
			agriculture:
				'Listez trois choses qui restent ou servent peu (paille, eaux, bâtiment, matériel), et trois que vous achetez comme tout le monde. Envoyez la liste à deux voisins, agriculteurs ou non, en demandant la leur.'
		},
		nextStep: {
			base: 'Réunissez quatre ou cinq entreprises, comparez les listes, choisissez un flux ou un achat commun et testez-le un mois. Une feuille partagée garde les quantités, les coûts et ce qui a coincé.',
			small:
				"Retrouvez deux voisins autour d'un café, comparez les listes et testez un seul échange ou achat commun pendant un mois. Une feuille partagée garde les quantités, les coûts et ce qui a coincé."
		},
		forWhom:
			'Toute entreprise qui a des voisins et des achats ou des restes comparables aux leurs.',
		whoCanHelp:
			"L'association de votre zone d'activité, l'intercommunalité ou la chambre de commerce et d'industrie (CCI) : demandez si une démarche d'écologie industrielle existe. Un pôle territorial de coopération : qui réemploie quoi.",
		effort: 'high',
		effect: 'medium',
		sdgs: [9, 12, 17],
		practices: ['P24', 'P38'],
		favouredWhen: ['industry', 'agriculture']
	}
];
