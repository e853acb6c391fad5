import type { Theme } from '#lib/domain/questionnaire/definition.ts';

/** Going on with others, then handing on. */
export const allianceThemes: readonly Theme[] = [
	{
		id: 'IS09',
		title: 'Trouver un allié et écrire qui fait quoi',
		titleOngoing: 'Faire le point avec vos alliés à dates prévues',
		why: "À deux organisations, on ose davantage, et l'une tient quand l'autre fatigue. Dire dès le début ce que l'on veut garder à soi évite de s'y perdre.",
		firstStep:
			'Écrivez ce qui vous manque, ce que vous pouvez donner, et une chose à laquelle vous tenez trop pour la céder. Notez trois organisations proches. Appelez-en une, juste pour avoir son avis.',
		nextStep:
			"Choisissez une petite action à mener à deux. Une page signée dit qui fait quoi, comment on décide, ce que l'on risque ensemble, ce que chacun garde, et quand on se reparle.",
		forWhom: 'Tout projet porté par une seule organisation, ou aidé sans accord écrit.',
		whoCanHelp: {
			base: "La maison des associations, la mairie ou un labo des partenariats : demandez une mise en relation. La chambre régionale de l'économie sociale et solidaire (Cress) : un exemple d'accord court.",
			business:
				"Un club d'entreprises, la mairie ou un labo des partenariats : demandez une mise en relation. La chambre régionale de l'économie sociale et solidaire (Cress) : des associations qui connaissent ce besoin."
		},
		effort: 'medium',
		effect: 'high',
		sdgs: [17],
		practices: ['P54'],
		favouredWhen: ['wantsAllies']
	},
	{
		id: 'IS10',
		title: { base: 'Raconter le chemin, ratés compris', idea: "Raconter l'idée, doutes compris" },
		why: {
			base: "On raconte volontiers l'arrivée ; ce sont les détours qui aident les autres. Un récit franc attire aussi des alliés, et montre ce que chacun a apporté.",
			idea: "Une idée racontée avec ses doutes appelle des réponses : un conseil, un contact, une envie d'en être. Gardée pour soi, elle n'avance qu'à votre rythme."
		},
		firstStep: {
			base: "Écrivez une page : le besoin, ce que vous avez essayé, ce qui a raté, ce que cela a coûté. Relisez-la avec une personne qui l'a vécu, et dites qui a apporté quoi, avec l'accord de chacun.",
			idea: "Écrivez une page : le besoin, l'idée, ce qui vous fait hésiter, ce que vous cherchez. Lisez-la à une personne concernée, et corrigez ce qu'elle ne reconnaît pas."
		},
		nextStep: {
			base: "Mettez cette page là où d'autres la verront, avec vos résultats et votre budget : site, affiche, journal local. Racontez-la aussi une fois de vive voix, et notez les questions.",
			idea: "Mettez cette page là où d'autres la verront : site, affiche, réunion de quartier ou d'atelier. Racontez-la aussi une fois de vive voix, et notez les questions et les noms."
		},
		forWhom: {
			base: 'Tout projet qui a vécu quelque chose, réussi ou non.',
			idea: 'Tout projet qui se prépare encore dans peu de têtes.'
		},
		whoCanHelp:
			"Le journal local, votre réseau ou la chambre régionale de l'économie sociale et solidaire (Cress) : demandez où faire paraître votre récit. Une école : une plume ou des images.",
		effort: 'low',
		effect: 'medium',
		sdgs: [17],
		practices: ['P51'],
		favouredWhen: ['wantsToHandOn']
	},
	{
		id: 'IS11',
		title: "Avancer avec d'autres porteurs de projet",
		why: "Ailleurs, des gens se posent les mêmes questions que vous. Se voir à dates fixes permet de comparer, de s'entraider et, parfois, de faire quelque chose ensemble.",
		firstStep:
			"Notez trois projets que vous aimez bien, proches de votre métier ou très loin. Appelez l'un d'eux : quelle question aimerait-il creuser avec vous, et quand ?",
		nextStep:
			"Réunissez trois ou quatre projets, à trois dates fixées. Chaque fois, l'un montre ses constats, ses essais ou ses règles. À la dernière, deux d'entre eux écrivent ce qu'ils feront ensemble, et qui décidera.",
		forWhom: 'Tout projet qui a des façons de faire à montrer et des questions à poser.',
		whoCanHelp: {
			base: "Un tiers-lieu, un labo des partenariats ou la chambre régionale de l'économie sociale et solidaire (Cress) : demandez si un groupe de porteurs de projet existe déjà.",
			business:
				"Un club d'entreprises, un pôle territorial de coopération ou la chambre régionale de l'économie sociale et solidaire (Cress) : demandez si un groupe de porteurs de projet existe déjà."
		},
		effort: 'medium',
		effect: 'medium',
		sdgs: [17],
		practices: ['P56'],
		favouredWhen: ['wantsToHandOn']
	},
	{
		id: 'IS12',
		title: 'Accompagner une reprise ailleurs',
		why: "« L'innovation sociale n'est faite que pour être dupliquée », a-t-on entendu en 2013 à la clôture de Rally'nov. Voir votre réponse vivre ailleurs apprend ce qui tenait au lieu, et ce qui tenait à l'idée.",
		firstStep:
			"Écrivez sur une page l'indispensable, ce qui peut changer, le temps et l'argent nécessaires. Envoyez-la à une personne qui vous a posé des questions, ou à votre réseau : qui voudrait essayer ?",
		nextStep:
			"Accompagnez une première équipe : deux rencontres, vos documents prêtés, un bilan ensemble. Le mode d'emploi corrigé porte une date, vos deux noms, et ce qu'il vaut mieux ne pas copier.",
		forWhom: 'Tout projet qui tient depuis quelque temps, quelle que soit sa taille.',
		whoCanHelp:
			"Une fondation ou l'Avise, centre de ressources national : demandez comment accompagner une reprise. Votre réseau, votre fédération ou votre chambre de métiers : qui cherche une réponse semblable.",
		effort: 'high',
		effect: 'high',
		sdgs: [17],
		practices: ['P56'],
		hiddenWhen: 'idea',
		favouredWhen: ['wantsToHandOn']
	}
];
