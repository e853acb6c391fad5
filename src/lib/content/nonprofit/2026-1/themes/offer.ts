import type { Theme } from '#lib/domain/questionnaire/definition.ts';

/** What the organisation seeks and offers, in which form, and how it proposes it. */
export const offerThemes: readonly Theme[] = [
	{
		id: 'T19',
		title: 'Choisir la forme de partenariat qui vous convient',
		why: "Le don n'est pas la seule porte. Une entreprise peut aussi apprendre de vous, produire avec vous, chercher avec vous une solution. La forme se choisit selon le besoin plus que par habitude.",
		firstStep:
			'Tracez quatre cases : être soutenu (mécénat), faire progresser une entreprise grâce à votre expertise, produire ou vendre ensemble, inventer ensemble. Placez dans chacune un exemple vécu ou un projet possible.',
		nextStep:
			"Pour un besoin daté, comparez deux formes : temps, argent, indépendance, intérêt de chacun. Essayez la meilleure sur une petite action avec une entreprise ; dix lignes disent pourquoi cette forme, et ce que l'essai vous apprend.",
		forWhom: "Toute structure qui pense d'abord au don, ou hésite entre plusieurs formes.",
		whoCanHelp: {
			base: "La chambre régionale de l'économie sociale et solidaire (Cress) ou une tête de réseau : demandez un exemple proche de chaque forme. Un expert-comptable : ce que chacune change dans vos comptes.",
			volunteersOnly:
				"La chambre régionale de l'économie sociale et solidaire (Cress) ou la maison des associations : demandez un exemple proche de chaque forme. Votre fédération : ce que chacune change dans vos comptes."
		},
		effort: 'low',
		effect: 'medium',
		sdgs: [17],
		practices: ['P06', 'P32', 'P31', 'P35', 'P33'],
		favouredWhen: ['intendsDiscover', 'onlyGiving']
	},
	{
		id: 'T20',
		title: 'Préciser vos besoins, projet par projet',
		why: "« Nous cherchons des moyens » ne donne pas prise. Un besoin nommé, relié à un projet et à une date, permet à l'entreprise de voir comment elle peut aider, et pas seulement par un don.",
		firstStep:
			'Partagez une feuille en quatre : temps et compétences, relations et visibilité, idées et essais, argent et matériel. Notez un besoin par case, le projet servi et la date où il devient utile.',
		nextStep:
			"Montrez la feuille à deux entreprises, partenaires ou voisines : quel besoin comprennent-elles, lequel reste flou ? Gardez cinq besoins au plus, chacun avec son projet, sa date et la remarque qui l'a fait évoluer.",
		forWhom: "Toute structure, avant d'écrire à une entreprise ou de revoir ses demandes.",
		whoCanHelp:
			"Un club d'entreprises : demandez qu'un dirigeant vous dise ce qu'il comprend de votre feuille. Le réseau Guid'Asso, appui gratuit à la vie associative, ou une tête de réseau : un regard sur vos priorités.",
		effort: 'low',
		effect: 'high',
		sdgs: [17],
		practices: ['P31', 'P14'],
		startsFrom: ['needs'],
		favouredWhen: ['intendsStart']
	},
	{
		id: 'T22',
		title: {
			base: 'Essayer petit avec un partenaire, en 90 jours',
			noPartnership: 'Lancer un premier petit partenariat en 90 jours'
		},
		titleOngoing: {
			base: 'Faire le bilan de votre essai avant la suite',
			noPartnership: 'Proposer votre essai à un premier partenaire'
		},
		why: "Une petite action en apprend plus qu'un long dossier. Si elle déçoit, chacun s'arrête en bons termes ; si elle plaît, la suite se construit à deux, à partir de ce que l'on a vécu.",
		firstStep:
			"Choisissez une entreprise, ou une autre structure, où l'un de vous connaît quelqu'un. Invitez cette personne, par message, à venir voir votre action une heure, en disant ce qui vous intéresse dans son métier. Ne demandez rien d'autre.",
		nextStep:
			"Si la visite plaît, fixez par courriel une action de quelques heures ou d'un jour, avec sa date de fin. Faites-en ensuite le bilan ensemble : une page dit ce qu'elle a donné et si l'on continue.",
		forWhom: "Toute structure qui débute, ou qui préfère essayer avant de s'engager.",
		whoCanHelp:
			"La maison des associations, une fondation territoriale ou un club d'entreprises : demandez le nom de deux entreprises qui acceptent volontiers une visite, et quelqu'un pour vous présenter.",
		effort: 'medium',
		effect: 'high',
		sdgs: [17],
		practices: ['P31', 'P35', 'P36', 'P33'],
		favouredWhen: ['intendsStart']
	},
	{
		id: 'T33',
		title: 'Composer une page pour les entreprises',
		titleOngoing: 'Adapter votre page à chaque entreprise rencontrée',
		why: "Une plaquette raconte votre histoire ; une entreprise cherche ce qu'elle pourrait faire avec vous. Une page claire, avec une proposition et une preuve, permet à votre contact de vous défendre autour de lui.",
		firstStep:
			"Écrivez six lignes sans sigle : le besoin traité, un projet et sa date, votre proposition, ce que l'entreprise y trouve, une preuve, un contact. Lisez-les à une personne qui travaille en entreprise.",
		nextStep:
			'Mettez le texte en page, sur un seul recto, et adaptez-le à deux interlocuteurs. Montrez-le à trois entreprises : que comprennent-elles, que vous reconnaissent-elles ? La version corrigée porte un projet daté et un avis écrit.',
		forWhom: 'Toute structure qui veut se présenter autrement que par une demande.',
		whoCanHelp:
			"Un club d'entreprises ou la chambre de commerce et d'industrie (CCI) : demandez qu'un dirigeant relise la page. Une école, ou une personne prêtée par son entreprise : la mise en page.",
		effort: 'low',
		effect: 'high',
		sdgs: [17],
		practices: ['P14'],
		favouredWhen: ['intendsStart']
	}
];
