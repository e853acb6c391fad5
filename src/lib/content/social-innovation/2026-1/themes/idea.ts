import type { Theme } from '#lib/domain/questionnaire/definition.ts';

/** The need, what exists already, what the project is for, and the dream behind it. */
export const ideaThemes: readonly Theme[] = [
	{
		id: 'IS01',
		title: 'Rencontrer ceux qui vivent le besoin',
		titleOngoing: 'Confronter votre page à ceux qui vivent le besoin',
		why: "On croit connaître un besoin parce qu'on en parle souvent. Quelques conversations suffisent parfois à le voir autrement, et à s'épargner des mois de travail à côté.",
		firstStep:
			"Allez voir une personne qui vit ce besoin, ou appelez-la : « Comment faites-vous aujourd'hui ? » Écrivez ses mots, avec son accord, sans proposer de solution.",
		nextStep:
			'Rencontrez-en quatre autres et cherchez un chiffre local, avec sa source. Une page datée dit qui vit le besoin, comment vous le savez, et qui la relira avec vous.',
		forWhom: "Tout projet parti d'une bonne idée, ou d'un besoin que l'on croit connaître.",
		whoCanHelp: {
			base: "La mairie, un centre social ou une mission locale : demandez qui rencontre ces personnes tous les jours. L'Institut national de la statistique (Insee) : les chiffres de votre commune, en ligne.",
			business:
				"Si le besoin est dans l'entreprise, l'agence régionale pour l'amélioration des conditions de travail (Aract) : demandez comment ouvrir la conversation. S'il est dehors, la mairie ou un centre social : qui rencontre ces personnes tous les jours."
		},
		effort: 'low',
		effect: 'high',
		sdgs: [10, 11],
		practices: ['P53']
	},
	{
		id: 'IS02',
		title: 'Aller voir ce qui existe déjà',
		titleOngoing: "Compléter votre comparaison avec d'autres regards",
		why: "Une réponse voisine n'enlève rien à la vôtre. Elle montre ce qui a marché, ce qui a coincé, et ce que vous apportez en plus. Être les premiers ici, c'est déjà nouveau.",
		firstStep:
			"Cherchez en ligne votre besoin, avec le nom de votre département, puis d'un autre. Notez deux réponses proches, et une question à poser à ceux qui les mènent.",
		nextStep:
			"Appelez-les, ou allez voir l'une d'elles. Écrivez dix lignes : ce qui existe, ce qui manque encore, ce que vous ajoutez. Une personne qui connaît le sujet les a relues avec vous.",
		forWhom: "Tout projet qui aimerait dire ce qu'il apporte de neuf.",
		whoCanHelp: {
			base: "La chambre régionale de l'économie sociale et solidaire (Cress) : demandez qui répond déjà à ce besoin dans la région. L'Avise, centre de ressources national : des exemples, en ligne.",
			business:
				"La chambre de métiers ou la chambre de commerce et d'industrie (CCI) : demandez quelle entreprise a déjà tenté la chose. L'Avise, centre de ressources national : des exemples, en ligne."
		},
		effort: 'low',
		effect: 'medium',
		sdgs: [9, 11],
		practices: ['P55']
	},
	{
		id: 'IS03',
		title: "Écrire à quoi sert le projet et ce qu'il s'interdit",
		titleOngoing: "Relire à dates prévues ce que le projet vise et s'interdit",
		why: "Quand l'argent manque, ou quand il arrive, un projet peut glisser sans que personne l'ait voulu. Deux phrases, l'une sur le sens, l'autre sur les limites, aident à garder le cap.",
		firstStep:
			"Complétez deux phrases : « Ce projet sert à… » et « Pour y arriver, nous nous interdisons de… ». Lisez-les à une personne concernée, et gardez ses mots s'ils sont plus justes.",
		nextStep: {
			base: "Reprenez ces phrases à plusieurs et faites-en une page datée. Essayez-la sur un choix que vous venez de faire : l'aurait-elle changé ? Affichez-la avec le budget du projet, et notez quand vous la relirez.",
			alone:
				"Reprenez ces phrases avec deux personnes de confiance et faites-en une page datée. Essayez-la sur un choix que vous venez de faire : l'aurait-elle changé ? Montrez-la avec le budget du projet, et notez quand vous la relirez."
		},
		forWhom:
			"Tout projet qui grandit, reçoit de l'argent ou réunit des personnes très différentes.",
		whoCanHelp: {
			base: 'Une personne de confiance, hors du projet : demandez-lui ce qui reste flou. Votre fédération ou la maison des associations : un exemple de charte courte.',
			business:
				"Une personne de confiance, hors du projet : demandez-lui ce qui reste flou. Un club de dirigeants : comment d'autres ont écrit leurs limites, et quand elles ont servi."
		},
		effort: 'low',
		effect: 'high',
		sdgs: [16],
		practices: [],
		favouredWhen: ['wantsToClarify']
	},
	{
		id: 'IS04',
		title: "Rêver plus grand, avec des idées venues d'ailleurs",
		titleOngoing: "Nourrir votre rêve d'idées venues d'ailleurs",
		why: "Entre le planning et le budget, on oublie vite ce qui donnait envie. Un moment pour rêver, et le regard de quelqu'un d'un autre métier, redonnent de l'élan.",
		firstStep:
			"Prenez une feuille et vingt minutes : racontez ou dessinez le projet dans dix ans, si rien ne l'arrêtait. Montrez-la à une personne d'un tout autre métier : qu'y ajouterait-elle ?",
		nextStep: {
			base: "Réservez une heure avec deux ou trois personnes du projet et deux invités d'autres horizons. Notez chaque idée, et ce que vous en faites. D'ici trois mois, vous en avez essayé une, et la feuille affichée a changé.",
			alone:
				"Rendez visite à deux personnes d'autres horizons, votre feuille à la main. Notez chaque idée, et ce que vous en faites. D'ici trois mois, vous en avez essayé une, et la feuille a changé."
		},
		forWhom: 'Tout projet pris par le quotidien, ou qui tourne un peu en rond.',
		whoCanHelp:
			"Une bibliothèque, un tiers-lieu ou un atelier partagé : demandez une salle et un coup de main pour animer. Un lycée ou une école d'art : des regards neufs.",
		effort: 'low',
		effect: 'medium',
		sdgs: [9],
		practices: ['P56']
	}
];
