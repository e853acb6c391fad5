import type { Theme } from '#lib/domain/questionnaire/definition.ts';

/** The people who work in the company, and those who could. */
export const peopleThemes: readonly Theme[] = [
	{
		id: 'T07',
		title: 'Donner aux salariés de quoi agir',
		why: "Les idées ne manquent pas ; il leur manque une réponse et un peu de temps. Quand l'une d'elles aboutit, d'autres suivent, et le sujet ne repose plus sur la seule direction.",
		firstStep: {
			base: "Envoyez une seule question à l'équipe : « Que changeriez-vous ici qui serait utile à d'autres ? » Annoncez la date de votre réponse, et qu'une idée au moins recevra du temps.",
			small:
				"Posez la question à chacun, de vive voix : « Que changeriez-vous ici qui serait utile à d'autres ? » Notez les réponses sur une feuille affichée et choisissez ensemble la première à tenter."
		},
		nextStep: {
			base: 'Donnez chaque mois un temps fixe et un petit budget à trois ou quatre volontaires. Affichez la liste des idées et la suite donnée à chacune, refus expliqués compris.',
			small:
				'Gardez une demi-heure fixe par mois, sur le temps de travail, pour ces idées. La feuille affichée dit ce qui est fait, ce qui attend et ce qui est écarté, avec la raison.'
		},
		forWhom: 'Toute entreprise qui emploie au moins une personne.',
		whoCanHelp:
			"L'agence régionale pour l'amélioration des conditions de travail (Aract) : demandez comment lancer un groupe de volontaires. Une association proche : une première action à mener avec elle.",
		effort: 'medium',
		effect: 'high',
		sdgs: [8],
		practices: ['P10', 'P08'],
		hiddenWhen: 'noEmployees',
		favouredWhen: ['growth']
	},
	{
		id: 'T12',
		title: "Protéger les emplois quand l'activité varie",
		why: "Former, élargir les tâches ou prêter du personnel demande du temps. Préparées à froid, ces solutions laissent un choix si l'activité ralentit. Elles n'écartent pas tous les risques.",
		firstStep: {
			base: 'Dessinez un tableau : les personnes en lignes, les tâches essentielles en colonnes. Cochez qui sait faire quoi. Entourez les tâches que maîtrise une seule personne.',
			decline:
				"Comptez les heures qui manqueront chaque mois jusqu'à l'été prochain, même à peu près. Dessinez ensuite un tableau : les personnes en lignes, les tâches essentielles en colonnes. Entourez les tâches que maîtrise une seule personne."
		},
		nextStep: {
			base: "Notez l'activité et les départs prévus sur douze mois. Préparez deux solutions, par exemple une formation croisée et un prêt de personnel au cadre vérifié. La prévision datée et le tableau mis à jour le montrent.",
			small:
				"Notez ce que vous prévoyez : activité, départs, savoir-faire à trouver. Organisez une demi-journée d'apprentissage croisé sur une tâche entourée. Le tableau montre une tâche de plus maîtrisée à deux."
		},
		forWhom: 'Toute entreprise qui emploie, surtout si son activité varie.',
		whoCanHelp:
			"Votre opérateur de compétences : demandez ce qui finance la formation. Un groupement d'employeurs : le partage de postes. Le service de renseignement en droit du travail : le cadre du prêt de personnel.",
		effort: 'high',
		effect: 'high',
		sdgs: [4, 8],
		practices: ['P02'],
		hiddenWhen: 'noEmployees',
		favouredWhen: ['decline', 'reorganisation']
	},
	{
		id: 'T13',
		title: 'Parler du travail avant de le changer',
		why: 'Celles et ceux qui font le travail voient des risques et des détours que le plan ignore. Les entendre avant de décider peut éviter un retour en arrière et ménager la santé.',
		firstStep: {
			base: "Passez une demi-heure à un poste, puis demandez : qu'est-ce qui vous fatigue, qu'est-ce qui vous fait perdre du temps ? Notez une chose à régler cette semaine et dites qui s'en charge.",
			small:
				"Pendant une pause, demandez à chacun : qu'est-ce qui vous fatigue, qu'est-ce qui vous fait perdre du temps ? Répondez aussi pour vous. Notez une chose à régler cette semaine."
		},
		nextStep: {
			base: "Fixez un temps mensuel sur le travail. Relisez avec l'équipe le document unique d'évaluation des risques et parlez-lui du prochain changement avant de décider. Un relevé dit ce qui a été modifié.",
			small:
				"Prenez trente minutes par mois pour parler du travail, document unique d'évaluation des risques en main. Préparez ensemble le prochain changement ; un cahier garde la trace de ce qui a été modifié."
		},
		forWhom: 'Toute entreprise qui emploie, avec ou sans représentants du personnel.',
		whoCanHelp:
			"L'agence régionale pour l'amélioration des conditions de travail (Aract) : demandez une méthode de discussion. Votre service de prévention et de santé au travail : un appui sur les risques.",
		effort: 'medium',
		effect: 'high',
		sdgs: [3, 8],
		practices: ['P03'],
		hiddenWhen: 'noEmployees',
		favouredWhen: ['reorganisation', 'handover']
	},
	{
		id: 'T14',
		title: 'Reconnaître le travail et déléguer clairement',
		why: 'Une délégation floue oblige à redemander sans cesse. Dire qui décide de quoi, et remercier pour un fait précis, libère du temps de direction et donne envie de prendre en main.',
		firstStep: {
			base: "Listez les dix dernières décisions que l'on est venu vous demander. Entourez-en trois que l'équipe pouvait prendre. Annoncez-lui par écrit qu'elles lui reviennent, et jusqu'à quel montant.",
			small:
				"Repensez aux dernières questions que l'on vous a posées. Choisissez-en deux que chacun pouvait régler sans vous. Dites-le aujourd'hui, avec le montant à ne pas dépasser, et notez-le sur une feuille."
		},
		nextStep: {
			base: 'Écrivez avec chaque responsable ce qui se décide sans vous, et confiez à une personne volontaire une action de bout en bout. Dans trois mois, relisez ensemble la page : quelles décisions ont vraiment changé de mains ?',
			small:
				'Prenez une demi-heure avec chacun : ce qui va, ce qui se décide sans vous, une action à mener de bout en bout. Écrivez-le sur une fiche que vous relisez à deux dans trois mois.'
		},
		forWhom: 'Toute entreprise qui emploie et où beaucoup de décisions remontent à la direction.',
		whoCanHelp:
			"Un club de dirigeants ou l'agence régionale pour l'amélioration des conditions de travail (Aract) : demandez à visiter une entreprise qui a élargi ses délégations, et ce qu'elle referait autrement.",
		effort: 'medium',
		effect: 'medium',
		sdgs: [8],
		practices: ['P12', 'P08'],
		hiddenWhen: 'noEmployees',
		favouredWhen: ['growth', 'handover']
	},
	{
		id: 'T15',
		title: "Ouvrir votre entreprise à d'autres parcours",
		titleOngoing: "Accueillir d'autres parcours, année après année",
		why: 'Handicap, chômage long, premier emploi, reconversion : des personnes motivées passent à côté de vos recrutements habituels. Un contact local de confiance vous aide à les rencontrer.',
		firstStep: {
			base: "Notez une tâche, un stage ou une visite que vous pourriez proposer d'ici deux mois. Appelez France Travail, Cap emploi ou la mission locale et demandez qui cela pourrait intéresser.",
			noEmployees:
				"Notez ce que vous pouvez proposer : une visite, un stage d'observation, un achat à une entreprise adaptée, qui emploie des personnes en situation de handicap. Appelez cette entreprise ou la mission locale."
		},
		nextStep: {
			base: "Fixez un objectif simple, par exemple un ou deux accueils dans l'année, et un tuteur volontaire. Signez la première convention de stage ou d'immersion, puis notez avec la personne ce qui a aidé ou gêné.",
			noEmployees:
				"Fixez un objectif simple, par exemple un accueil dans l'année ou un achat inclusif régulier. Signez la première convention ou la première commande, puis notez ensemble ce qui a aidé ou gêné."
		},
		forWhom: 'Toute entreprise, même sans embauche prévue.',
		whoCanHelp: {
			base: "France Travail, Cap emploi (handicap), la mission locale (jeunes), une structure d'insertion ou un lycée professionnel : demandez un interlocuteur unique et les formes d'accueil possibles chez vous.",
			publicClients:
				"Le facilitateur des clauses d'insertion de votre territoire : demandez comment remplir les heures d'insertion d'un marché, et avec qui. France Travail, Cap emploi (handicap) ou la mission locale (jeunes) : des personnes à rencontrer."
		},
		effort: 'medium',
		effect: 'high',
		sdgs: [4, 8, 10],
		practices: ['P04', 'P06', 'P33'],
		favouredWhen: ['publicClients', 'priorityNeighbourhood']
	}
];
