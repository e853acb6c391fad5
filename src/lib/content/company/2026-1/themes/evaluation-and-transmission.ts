import type { Theme } from '#lib/domain/questionnaire/definition.ts';

/** Knowing what changes, telling it, and handing it on. */
export const evaluationAndTransmissionThemes: readonly Theme[] = [
	{
		id: 'T27',
		title: 'Observer un effet, à deux voix',
		titleOngoing: 'Suivre les mêmes effets, à deux voix',
		why: 'Les impressions ne suffisent ni pour continuer ni pour arrêter. Un effet choisi ensemble, observé simplement, montre ce que le partenariat change pour vous et pour les personnes concernées.',
		firstStep: {
			base: 'Appelez votre partenaire : « Quel changement voyez-vous, et à quoi le voyez-vous ? » Écrivez sa réponse à côté de la vôtre. Gardez un effet que vous pouvez observer tous les deux.',
			severalPartnerships:
				'Choisissez, parmi vos partenariats, celui qui compte le plus. Appelez ce partenaire : « Quel changement voyez-vous, et à quoi le voyez-vous ? » Gardez un effet que vous pouvez observer tous les deux.'
		},
		nextStep:
			"Choisissez un effet pour l'entreprise et un pour l'intérêt général, dites qui les relève et quand. Recueillez l'avis de trois personnes concernées : le premier relevé tient sur une page à deux voix.",
		forWhom: 'Toute entreprise qui a un partenariat en cours.',
		whoCanHelp:
			"Une université, une école ou la chambre régionale de l'économie sociale et solidaire (Cress) : demandez une aide pour choisir deux indicateurs légers. Votre partenaire : ce qu'il relève déjà.",
		effort: 'medium',
		effect: 'medium',
		sdgs: [17],
		practices: ['P34', 'P33'],
		hiddenWhen: 'noPartnership',
		favouredWhen: ['intendsEvaluate']
	},
	{
		id: 'T28',
		title: 'Raconter ce qui marche et ce qui coince',
		why: "Un récit factuel, limites comprises, sert à d'autres et rend vos engagements vérifiables. Il vous aide aussi à voir ce que vous avez vraiment appris.",
		firstStep:
			"Écrivez dix lignes sur une action menée : le point de départ, ce que vous avez fait, un chiffre daté, ce qui a coincé, ce que vous referiez. Envoyez-les à quelqu'un qui l'a vue de près.",
		nextStep: {
			base: "Publiez une page sur votre site, ou affichez-la à l'accueil : les résultats, décevants compris, et la date du prochain bilan. Chaque organisation citée l'a relue et acceptée.",
			missionCompany:
				"Publiez une page, ou un chapitre du rapport de mission : les résultats, décevants compris, et la date du prochain bilan. Chaque organisation citée l'a relue et acceptée."
		},
		forWhom: 'Toute entreprise qui a une action à raconter, même petite.',
		whoCanHelp:
			"Un réseau d'entreprises, votre branche ou votre chambre de commerce et d'industrie (CCI) : demandez une occasion de témoigner, et une relecture par quelqu'un d'un autre métier.",
		effort: 'low',
		effect: 'medium',
		sdgs: [12, 17],
		practices: [],
		favouredWhen: ['intendsEvaluate', 'missionCompany']
	},
	{
		id: 'T29',
		title: "Transmettre une pratique à d'autres entreprises",
		why: "Expliquer comment vous faites oblige à comprendre pourquoi cela tient. D'autres gagnent du temps, et leurs questions vous montrent ce qui peut encore progresser.",
		firstStep:
			"Choisissez une pratique qui dure depuis plus d'un an. Notez sur une page : le problème, les étapes, le temps passé, l'erreur à ne pas refaire. Proposez une visite à un confrère.",
		nextStep: {
			base: "Recevez deux entreprises une demi-journée, avec les personnes qui font vivre la pratique. Demandez ensuite à chacune ce qu'elle reprend et ce qu'elle écarte : leur retour écrit complète votre page.",
			small:
				"Recevez deux confrères une heure, ou racontez-leur votre pratique là où ils se réunissent. Demandez ensuite à chacun ce qu'il reprend et ce qu'il écarte : leur retour écrit complète votre page."
		},
		forWhom: 'Toute entreprise qui a une pratique solide, quelle que soit sa taille.',
		whoCanHelp:
			"Un club de dirigeants, votre branche ou l'agence régionale pour l'amélioration des conditions de travail (Aract) : demandez qui veut avancer sur ce sujet, et un appui pour organiser la visite.",
		effort: 'medium',
		effect: 'medium',
		sdgs: [17],
		practices: ['P23', 'P01', 'P08'],
		favouredWhen: ['labelled']
	},
	{
		id: 'T41',
		title: "Rejoindre un groupe de dirigeants qui s'entraident",
		why: "Sur ces sujets, on décide souvent dans son coin. Un groupe régulier permet de comparer, de partager un poste ou une formation, et de tenir ce que l'on a annoncé.",
		firstStep:
			"Listez trois dirigeants que vous estimez et une question à leur poser. Appelez le premier et proposez une heure d'échange dans le mois, chez l'un ou chez l'autre.",
		nextStep:
			"Rejoignez ou réunissez quatre à huit pairs, à trois dates fixées. Chaque fois, l'un raconte une action, limites comprises. À la troisième, deux entreprises lancent un projet ou partagent un moyen.",
		forWhom: 'Toute entreprise dont la direction cherche des échanges francs avec ses pairs.',
		whoCanHelp: {
			base: "Un club d'entreprises, un groupement d'employeurs, une agence de développement ou votre chambre de commerce et d'industrie (CCI) : demandez un groupe existant, sinon une salle et une aide à l'animation.",
			socialEconomy:
				"Votre union régionale de coopératives, la chambre régionale de l'économie sociale et solidaire (Cress) ou un club d'entreprises : demandez un groupe existant, sinon une salle et une aide à l'animation."
		},
		effort: 'medium',
		effect: 'high',
		sdgs: [8, 17],
		practices: ['P09', 'P05', 'P08'],
		favouredWhen: ['intendsJoin', 'noEmployees']
	},
	{
		id: 'T42',
		title: "Aider d'autres à reprendre votre solution",
		why: "Ce qui marche chez vous peut servir ailleurs, si l'on accepte que cela change en route. On découvre alors ce qui tient à la méthode et ce qui tenait aux personnes.",
		firstStep:
			"Décrivez votre solution en une page : ce qui est indispensable, ce qui peut changer, ce qu'elle coûte en temps et en argent. Notez deux confrères ou deux territoires à qui la proposer.",
		nextStep:
			"Accompagnez une première reprise : deux rencontres, vos documents prêtés, un bilan commun. Décidez ensemble de ce que chacun peut réutiliser ; le mode d'emploi corrigé est à la disposition d'autres.",
		forWhom: "Toute entreprise dont une action menée avec d'autres a fait ses preuves sur place.",
		whoCanHelp:
			'Un labo des partenariats, votre branche ou une fondation : demandez qui cherche une solution semblable. Un conseil en propriété intellectuelle : comment partager sans perdre un nom ou un savoir-faire.',
		effort: 'high',
		effect: 'high',
		sdgs: [17],
		practices: ['P14', 'P18', 'P22']
	}
];
