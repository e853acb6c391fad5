import type { Theme } from '#lib/domain/questionnaire/definition.ts';

/** Knowing what alliances change, accounting for it, and handing it on. */
export const evaluationAndTransmissionThemes: readonly Theme[] = [
	{
		id: 'T27',
		title: 'Observer ce qui change, avec les personnes concernées',
		why: 'Un bilan financier ne dit pas si le partenariat sert votre cause. Deux ou trois effets observés simplement, avec les personnes qui les vivent, aident à continuer, à corriger ou à arrêter.',
		firstStep: {
			base: "Appelez une personne pour qui l'action a compté : « Qu'est-ce qui a changé pour vous, en bien ou en moins bien ? » Écrivez ses mots exacts, puis ce qui permettrait de voir ce changement.",
			environment:
				"Allez voir un lieu que l'action a changé, avec une personne qui le connaît : « Qu'est-ce qui a changé ici, en bien ou en moins bien ? » Écrivez ses mots exacts, puis ce qui permettrait de voir ce changement.",
			culture:
				"Appelez une personne du public, un artiste ou un enseignant : « Qu'est-ce qui a changé pour vous, en bien ou en moins bien ? » Écrivez ses mots exacts, puis ce qui permettrait de voir ce changement.",
			networkHead:
				"Appelez une structure de votre réseau que le partenariat a touchée : « Qu'est-ce qui a changé chez vous, en bien ou en moins bien ? » Écrivez ses mots exacts, puis ce qui permettrait de voir ce changement."
		},
		nextStep:
			'Choisissez avec le partenaire deux effets à suivre, qui les relève et quand, sans collecte lourde. Recueillez trois témoignages, anonymes si les personnes le souhaitent. La première page réunit leurs mots, les vôtres et ceux du partenaire.',
		forWhom: 'Toute structure qui a un partenariat en cours.',
		whoCanHelp:
			"La chambre régionale de l'économie sociale et solidaire (Cress) ou une université : demandez un appui pour choisir deux indicateurs légers. Votre fédération : ceux qu'elle utilise déjà.",
		effort: 'medium',
		effect: 'medium',
		sdgs: [16, 17],
		practices: ['P34', 'P33'],
		hiddenWhen: 'noPartnership',
		favouredWhen: ['intendsEvaluate']
	},
	{
		id: 'T28',
		title: 'Rendre compte simplement, limites comprises',
		titleOngoing: 'Écrire un bilan à deux voix, limites comprises',
		why: {
			base: 'Dire clairement qui vous soutient et ce que cela a permis nourrit la confiance des membres, des donateurs et des partenaires. Dire aussi ce qui a coincé donne du crédit au reste.',
			foundation:
				"Dire clairement d'où vient l'argent, où il va et ce qu'il a permis nourrit la confiance de ceux qui donnent et de ceux que vous aidez. Dire aussi ce qui a coincé donne du crédit au reste."
		},
		firstStep:
			"Écrivez dix lignes sur une action : qui l'a soutenue, avec quoi, ce qu'elle a permis, ce qui a coincé. Lisez-les à une personne concernée et corrigez ce qu'elle ne reconnaît pas.",
		nextStep: {
			base: "Ajoutez l'avis d'un partenaire ou d'une entreprise amie et la liste de vos soutiens, avec l'accord de chacun. Publiez la page, envoyez-la à tous et annoncez la date de la prochaine : une personne extérieure la comprend sans explication.",
			foundation:
				"Ajoutez l'avis d'une structure aidée et la liste des soutiens reçus ou accordés, avec l'accord de chacun. Publiez la page, envoyez-la à tous et annoncez la date de la prochaine : une personne extérieure la comprend sans explication."
		},
		forWhom: 'Toute structure qui a une action à raconter et des soutiens à nommer.',
		whoCanHelp:
			'Votre fédération ou la maison des associations : demandez des exemples de bilans faciles à lire. Une école ou un lycée : une relecture par des yeux neufs.',
		effort: 'low',
		effect: 'medium',
		sdgs: [16, 17],
		practices: [],
		favouredWhen: ['intendsEvaluate', 'foundation']
	},
	{
		id: 'T29',
		title: 'Transmettre une de vos pratiques à des pairs',
		why: "Une charte appliquée, un lien qui a survécu à un départ, un désaccord bien réglé : d'autres en cherchent l'exemple. L'expliquer oblige à dire pourquoi cela tient, et leurs questions vous font progresser.",
		firstStep: {
			base: "Choisissez une pratique qui tient depuis un an, même modeste. Écrivez une page : le problème, les étapes, le temps passé, l'erreur à éviter. Envoyez-la à une association que vous estimez.",
			recentlyCreated:
				"Choisissez une chose que vous referiez de la même façon, même modeste. Écrivez une page : le problème, les étapes, le temps passé, l'erreur à éviter. Envoyez-la à une association que vous estimez."
		},
		nextStep: {
			base: "Recevez deux structures une demi-journée, avec les personnes qui font vivre la pratique. Notez ce qu'elles reprennent et ce qu'elles écartent, corrigez, puis confiez la page datée à votre réseau ou à la maison des associations.",
			volunteersOnly:
				"Racontez-la une heure à deux associations, en soirée ou pendant un forum. Notez ce qu'elles reprennent et ce qu'elles écartent, corrigez, puis confiez la page datée à votre fédération ou à la maison des associations."
		},
		forWhom: 'Toute structure qui a une pratique à partager, quelle que soit sa taille.',
		whoCanHelp: {
			base: 'Votre fédération, le Mouvement associatif de votre région ou la maison des associations : demandez qui cherche à progresser sur ce sujet, et une place dans une prochaine rencontre.',
			networkHead:
				"Votre réseau d'abord : demandez qui cherche à progresser sur ce sujet. Le Mouvement associatif de votre région ou une tête de réseau d'un autre domaine : une place dans une prochaine rencontre."
		},
		effort: 'medium',
		effect: 'medium',
		sdgs: [17],
		practices: ['P01', 'P13'],
		favouredWhen: ['networkHead']
	},
	{
		id: 'T41',
		title: 'Avancer avec un groupe de structures amies',
		why: "Ailleurs, d'autres se posent les mêmes questions que vous. Un petit groupe régulier permet de comparer, de partager une compétence ou un contact, et de passer de la conversation au projet.",
		firstStep: {
			base: "Listez trois associations ou fondations que vous estimez et une question à leur poser. Appelez la première : quel sujet aimerait-elle creuser avec vous et d'autres, et quel jour du mois ?",
			networkHead:
				"Listez trois têtes de réseau d'autres domaines que vous estimez et une question à leur poser. Appelez la première : quel sujet aimerait-elle creuser avec vous et d'autres, et quel jour du mois ?"
		},
		nextStep: {
			base: "Réunissez quatre à six structures, à trois dates fixées. Chaque fois, l'une montre une pratique, ratés compris. À la troisième, deux d'entre elles partagent une compétence ou lancent un projet, par écrit, avec une entreprise ou une collectivité.",
			volunteersOnly:
				"Réunissez trois associations, deux soirées dans le trimestre. Chaque fois, l'une montre une pratique, ratés compris. À la seconde, deux d'entre elles conviennent par écrit d'un savoir-faire à partager ou d'un projet à mener."
		},
		forWhom: 'Toute structure qui a des pratiques à partager et des questions à poser.',
		whoCanHelp:
			'Votre fédération, le Mouvement associatif de votre région ou un réseau de fondations : demandez un groupe existant. La maison des associations : une salle et une aide pour animer.',
		effort: 'medium',
		effect: 'high',
		sdgs: [17],
		practices: ['P18', 'P26', 'P19', 'P01'],
		favouredWhen: ['intendsJoin', 'isolated']
	},
	{
		id: 'T42',
		title: "Aider d'autres à reprendre ce qui marche",
		why: 'Ce que vous avez mis des années à trouver peut faire gagner du temps ailleurs. Accompagner une reprise vous montre aussi ce qui tenait à la méthode, et ce qui tenait à vous.',
		firstStep:
			"Décrivez en une page ce que d'autres pourraient reprendre : l'indispensable, ce qui peut changer, le coût en temps et en argent. Envoyez-la à un partenaire et à votre réseau : qui cela intéresserait-il ?",
		nextStep: {
			base: "Accompagnez une première structure : deux échanges, vos documents prêtés, un bilan commun. Organisez avec elle, ou avec un partenaire, un temps ouvert à d'autres ; le mode d'emploi corrigé y est remis à chacun.",
			volunteersOnly:
				"Accompagnez une association voisine : deux échanges d'une heure, vos documents prêtés, un bilan commun. Présentez ensemble le résultat à d'autres, par exemple au forum des associations ; le mode d'emploi corrigé y est remis."
		},
		forWhom: 'Toute structure dont une façon de faire a tenu, dans la durée et à plusieurs.',
		whoCanHelp:
			"Votre fédération, une fondation ou la chambre régionale de l'économie sociale et solidaire (Cress) : demandez qui cherche une solution semblable, et un appui pour accompagner la première reprise.",
		effort: 'high',
		effect: 'high',
		sdgs: [17],
		practices: ['P14', 'P19'],
		favouredWhen: ['scaling', 'networkHead']
	}
];
