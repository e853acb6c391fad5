import type { Theme } from '#lib/domain/questionnaire/definition.ts';

/** Why the organisation seeks alliances, and the people, time and money it puts into them. */
export const projectAndMeansThemes: readonly Theme[] = [
	{
		id: 'T02',
		title: {
			base: 'Confier les partenariats à un duo, avec du temps',
			volunteersOnly: 'Partager les partenariats entre deux bénévoles'
		},
		why: "Quand une seule personne connaît les partenaires, tout s'arrête si elle part ou se lasse. Un rôle écrit et un peu de temps réservé protègent les relations, et cette personne.",
		firstStep: {
			base: 'Écrivez en dix lignes ce que vous faites, ou feriez, pour un partenaire : qui appeler, quoi préparer, combien de temps. Entourez une tâche et proposez-la, par message, à un collègue ou à un bénévole.',
			volunteersOnly:
				"Écrivez en dix lignes ce que vous faites, ou feriez, pour un partenaire : qui appeler, quoi préparer, combien de temps. Entourez une tâche d'une heure par mois et proposez-la, de vive voix, à un autre bénévole."
		},
		nextStep: {
			base: "Faites valider ce partage par la direction ou le conseil d'administration : qui fait quoi, combien d'heures par mois, ce qui se décide sans demander. Gardez-en une demi-page, avec les deux noms et les dates où le duo se retrouve.",
			volunteersOnly:
				"Au prochain conseil d'administration, faites noter deux noms, un temps raisonnable par mois et ce que chacun suit. Trois mois plus tard, la seconde personne a mené elle-même au moins deux échanges."
		},
		forWhom: 'Toute structure où les partenariats reposent sur une seule personne.',
		whoCanHelp: {
			base: "Le dispositif local d'accompagnement (DLA), réservé aux structures qui emploient : demandez un appui pour répartir les rôles. France Bénévolat : comment décrire la mission et trouver un bénévole pour la tenir.",
			volunteersOnly:
				"France Bénévolat : demandez comment décrire la mission et qui pourrait la rejoindre. Le réseau Guid'Asso, appui gratuit à la vie associative : un exemple de partage des rôles entre bénévoles."
		},
		effort: 'medium',
		effect: 'high',
		sdgs: [17],
		practices: [],
		favouredWhen: ['scaling']
	},
	{
		id: 'T31',
		title: 'Choisir vos partenaires à partir de votre projet',
		why: "Un partenaire bien choisi fait avancer votre raison d'être ; un autre peut vous en éloigner peu à peu. Un projet relu et connu aide à dire oui, ou non, en bons termes.",
		firstStep: {
			base: "Relisez votre projet ou, à défaut, l'objet de vos statuts. Soulignez trois phrases qui disent pourquoi vous existez. Devant chacune, écrivez quel partenaire la servirait, et lequel la contredirait.",
			merger:
				"Posez côte à côte les projets des structures qui se regroupent. Soulignez trois phrases qu'elles partagent, entourez celle qui les sépare. Devant chacune, écrivez quel partenaire la servirait, et lequel la contredirait.",
			cooperative:
				'Relisez votre projet coopératif ou, à défaut, le préambule de vos statuts. Soulignez trois phrases qui disent pourquoi vous existez. Devant chacune, écrivez quel partenaire la servirait, et lequel la contredirait.'
		},
		nextStep:
			"Mettez votre projet à jour, avec un résumé d'une page discuté en conseil d'administration et remis aux nouveaux venus. Relisez-le avant de répondre à la prochaine proposition : votre oui, ou votre non, en cite une ligne.",
		forWhom: "Toute structure qui répond aux propositions à mesure qu'elles arrivent.",
		whoCanHelp: {
			base: "Le dispositif local d'accompagnement (DLA), réservé aux structures qui emploient : demandez un appui pour relire le projet. Votre fédération ou un réseau de fondations : l'exemple d'une structure comparable.",
			volunteersOnly:
				"Le réseau Guid'Asso, appui gratuit à la vie associative : demandez de l'aide pour relire le projet. Votre fédération ou une association voisine : un exemple de projet court."
		},
		effort: 'medium',
		effect: 'high',
		sdgs: [16, 17],
		practices: ['P04', 'P06'],
		favouredWhen: ['creation', 'merger']
	},
	{
		id: 'T32',
		title: {
			base: 'Écrire votre politique partenariale en deux pages',
			volunteersOnly: 'Écrire votre politique partenariale en une page',
			small: 'Écrire votre politique partenariale en une page'
		},
		titleOngoing: 'Faire vivre votre texte sur les partenariats',
		why: "Pourquoi, avec qui, jusqu'où : trois réponses écrites remplacent bien des débats au cas par cas. Chacun sait ce qu'il peut proposer, et le partenaire sait à qui il parle.",
		firstStep: {
			base: "Sur une feuille, répondez en deux lignes à chaque question : pourquoi nous allier, avec qui d'abord, jusqu'où aller, avec combien de temps ? Entourez la réponse qui vous paraît la plus fragile.",
			severalPartnerships:
				"Listez vos partenariats, avec pour chacun une raison d'être en cinq mots. Puis répondez en deux lignes : avec qui continuer, avec qui commencer, jusqu'où aller, avec combien de temps ? Entourez la réponse la plus fragile."
		},
		nextStep:
			"Discutez ce brouillon en conseil d'administration, après l'avoir montré à deux personnes de terrain. Adoptez-le avec deux objectifs pour l'année, un nom en face et la date du point annuel : le procès-verbal en garde la trace.",
		forWhom: 'Toute structure, même sans salarié : une page suffit.',
		whoCanHelp: {
			base: "Le dispositif local d'accompagnement (DLA), réservé aux structures qui emploient : demandez un appui pour l'écrire. Votre fédération ou un réseau de fondations : le texte d'une structure comparable.",
			volunteersOnly:
				"Le réseau Guid'Asso, appui gratuit à la vie associative : demandez une relecture de votre page. Votre fédération ou la maison des associations : le texte d'une association de votre taille."
		},
		effort: 'medium',
		effect: 'high',
		sdgs: [17],
		practices: [],
		favouredWhen: ['intendsDiscover', 'severalPartnerships']
	},
	{
		id: 'T34',
		title: "Nommer vos vraies richesses, preuves à l'appui",
		why: "Un savoir-faire, la confiance d'un public, des bénévoles, un lieu, un regard sur un besoin : vous apportez plus qu'une image. Tant que rien ne le dit, une entreprise ne voit qu'une demande.",
		firstStep: {
			base: "Faites quatre colonnes : ce que nous savons faire, qui nous fait confiance, où nous avons accès, qui s'engage chez nous. Écrivez deux richesses par colonne, et un fait qui les montre.",
			foundation:
				"Faites quatre colonnes : ce que nous savons faire au-delà de l'argent, qui nous fait confiance, où nous avons accès, qui s'engage avec nous. Écrivez deux richesses par colonne, et un fait qui les montre.",
			sport:
				"Faites quatre colonnes : ce que nous savons faire (encadrer, souder une équipe), qui nous fait confiance (familles, écoles), où nous avons accès (gymnase, stade), qui s'engage chez nous. Écrivez deux richesses par colonne, et un fait qui les montre.",
			culture:
				"Faites quatre colonnes : ce que nous savons faire (accueillir, raconter, créer), qui nous fait confiance (public, artistes, écoles), où nous avons accès (un lieu, une histoire), qui s'engage chez nous. Écrivez deux richesses par colonne, et un fait qui les montre.",
			environment:
				"Faites quatre colonnes : ce que nous savons faire (observer, restaurer, expliquer), qui nous fait confiance (habitants, élus), où nous avons accès (des lieux, des données), qui s'engage chez nous. Écrivez deux richesses par colonne, et un fait qui les montre.",
			food: "Faites quatre colonnes : ce que nous savons faire (collecter, stocker, cuisiner), qui nous fait confiance (familles, producteurs), où nous avons accès (local, quartiers), qui s'engage chez nous. Écrivez deux richesses par colonne, et un fait qui les montre.",
			health:
				"Faites quatre colonnes : ce que nous savons faire (écouter, adapter, former), qui nous fait confiance (personnes, proches, soignants), où nous avons accès, qui s'engage chez nous. Écrivez deux richesses par colonne, et un fait qui les montre.",
			workIntegration:
				"Faites quatre colonnes : ce que nous savons faire (produire, accompagner, former), qui nous fait confiance (personnes, prescripteurs, clients), où nous avons accès, qui s'engage chez nous. Écrivez deux richesses par colonne, et un fait qui les montre.",
			youth:
				"Faites quatre colonnes : ce que nous savons faire (animer, transmettre), qui nous fait confiance (jeunes, familles, écoles), où nous avons accès (un local, un quartier), qui s'engage chez nous. Écrivez deux richesses par colonne, et un fait qui les montre.",
			solidarity:
				"Faites quatre colonnes : ce que nous savons faire (accueillir, orienter, défendre des droits), qui nous fait confiance (personnes, voisins, travailleurs sociaux), où nous avons accès, qui s'engage chez nous. Écrivez deux richesses par colonne, et un fait qui les montre."
		},
		nextStep: {
			base: "Demandez à une personne pour qui vous agissez, à un bénévole et à une entreprise ce qu'ils perdraient sans vous. Gardez cinq richesses prouvées, sur une page. Un duo, salarié et bénévole si possible, la présente une première fois et date ses prochains points.",
			volunteersOnly:
				"Demandez à une personne pour qui vous agissez, à un bénévole et à un commerçant ce qu'ils perdraient sans vous. Gardez cinq richesses prouvées, sur une page. Deux bénévoles la présentent une première fois et datent leurs prochains points."
		},
		forWhom: "Toute structure qui peine à dire ce qu'une entreprise gagnerait à la connaître.",
		whoCanHelp:
			"France Bénévolat : demandez comment repérer les compétences de vos bénévoles. La chambre régionale de l'économie sociale et solidaire (Cress) ou votre fédération : comment décrire votre utilité sociale.",
		effort: 'low',
		effect: 'high',
		sdgs: [8, 17],
		practices: ['P35', 'P04', 'P31'],
		startsFrom: ['contributions'],
		favouredWhen: ['manyVolunteers']
	},
	{
		id: 'T35',
		title: {
			base: 'Équilibrer vos ressources sans vous disperser',
			volunteersOnly: 'Faire le tour de vos appuis : bénévoles, argent, alliances'
		},
		titleOngoing: "Débattre chaque année de l'équilibre de vos ressources",
		why: {
			base: "Les personnes, l'argent et les alliances se soutiennent : si l'un faiblit, les autres prennent le relais, à condition d'y avoir pensé avant. Mais chercher partout à la fois use les équipes.",
			volunteersOnly:
				"Les bénévoles, l'argent et les alliances se soutiennent : si l'un faiblit, les autres prennent le relais, à condition d'y avoir pensé avant. Mais chercher partout à la fois use les bénévoles."
		},
		firstStep: {
			base: "Faites trois colonnes : personnes, argent, alliances. Notez ce que chacune apporte, puis la part de votre premier financeur dans le budget. Écrivez en deux lignes ce qui arriverait s'il s'arrêtait dans un an.",
			foundation:
				'Faites trois colonnes : personnes, argent, alliances. Notez ce que chacune apporte, puis la part de votre première ressource : dotation, apports, dons. Écrivez en deux lignes quelles actions souffriraient si elle baissait.',
			volunteersOnly:
				"Faites trois colonnes : bénévoles, argent, alliances. Notez ce que chacune apporte, et la part de votre première ressource. Écrivez en deux lignes ce qui arriverait si elle baissait de moitié, ou si deux bénévoles très actifs s'arrêtaient.",
			difficulty:
				"Commencez par la trésorerie : combien de mois tenez-vous sans nouvelle recette ? Faites ensuite trois colonnes : personnes, argent, alliances. Écrivez en deux lignes ce que vous voulez protéger d'abord, et qui prévenir dès cette semaine."
		},
		nextStep: {
			base: "Parlez-en en conseil d'administration à partir de deux hypothèses : tout continue, ou le premier financeur réduit son aide. Choisissez une piste à essayer, une part à ne pas dépasser, une date pour en reparler. Notez ces choix au compte rendu.",
			foundation:
				"Parlez-en en conseil d'administration à partir de deux hypothèses : tout continue, ou la première ressource baisse. Choisissez quelles actions protéger, une piste à essayer, une date pour en reparler. Notez ces choix au compte rendu.",
			volunteersOnly:
				"Parlez-en une heure en conseil d'administration, avec deux hypothèses : tout continue, ou une ressource s'en va. Choisissez une seule piste à votre mesure, quelqu'un pour la suivre, une date pour en reparler. Notez-le au compte rendu."
		},
		forWhom: 'Toute structure, surtout si une ressource ou une personne pèse beaucoup.',
		whoCanHelp: {
			base: "Le dispositif local d'accompagnement (DLA), réservé aux structures qui emploient : demandez un regard sur l'ensemble de vos ressources. Un expert-comptable ou France Active : des scénarios chiffrés.",
			foundation:
				'Un réseau de fondations : demandez comment une structure comparable protège ses actions dans la durée. Un expert-comptable : des scénarios chiffrés.',
			volunteersOnly:
				"Le réseau Guid'Asso, appui gratuit à la vie associative : demandez une lecture de vos ressources. Votre fédération ou une association de votre taille : comment elle a varié les siennes."
		},
		effort: 'medium',
		effect: 'high',
		sdgs: [8, 17],
		practices: ['P06', 'P04'],
		favouredWhen: ['difficulty', 'dependent']
	},
	{
		id: 'T36',
		title: 'Compter le temps et les frais cachés',
		titleOngoing: 'Décider à partir du temps et des frais comptés',
		why: "Réunions, dossiers, trajets, remerciements : un partenariat prend un temps que personne ne note. Le connaître, bénévolat compris, aide à demander le juste montant, ou à décliner ce qui coûterait plus qu'il n'apporte.",
		firstStep: {
			base: "Reprenez votre dernier partenariat ou votre dernière demande. Listez chaque tâche, du premier appel au bilan, avec les heures et les frais. Additionnez : combien d'heures pour combien d'aide ?",
			noPartnership:
				"Reprenez une demande récente, ou imaginez un premier partenariat. Listez chaque tâche, du premier appel au bilan, avec les heures et les frais. Additionnez : combien d'heures pour combien d'aide ?"
		},
		nextStep:
			'Refaites ce compte pour un accord en cours ou à venir, heures bénévoles comprises. Relisez-le avant de dire oui ou non, et reprenez le total dans votre demande, sur une ligne « préparation et suivi », ou dans votre refus.',
		forWhom: 'Toute structure, y compris quand tout ce temps est bénévole.',
		whoCanHelp: {
			base: 'La personne qui tient vos comptes : demandez ce que coûte une heure de travail chez vous. France Bénévolat ou votre fédération : comment compter les heures bénévoles.',
			volunteersOnly:
				'La personne qui tient la trésorerie : demandez les frais de déplacement et de réception. France Bénévolat ou votre fédération : comment compter les heures bénévoles.'
		},
		effort: 'low',
		effect: 'medium',
		sdgs: [8, 17],
		practices: [],
		favouredWhen: ['volunteersOnly']
	}
];
