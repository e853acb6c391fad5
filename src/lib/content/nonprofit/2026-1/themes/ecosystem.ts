import type { Theme } from '#lib/domain/questionnaire/definition.ts';

/** Seeing who acts around, meeting them, and choosing whom to approach. */
export const ecosystemThemes: readonly Theme[] = [
	{
		id: 'T05',
		title: 'Dessiner la carte des acteurs autour de vous',
		why: {
			base: "Vos financeurs ne sont qu'une partie de ceux qui comptent. Nommer aussi entreprises, élus et associations fait apparaître des alliés possibles, et ceux qui agissent déjà sur le même besoin.",
			foundation:
				"Les structures que vous soutenez ne sont qu'une partie de ceux qui comptent. Nommer aussi entreprises, élus et autres financeurs fait apparaître des alliés possibles, et ceux qui agissent déjà sur le même besoin."
		},
		firstStep:
			"Écrivez votre cause au milieu d'une feuille, et dans les coins : entreprises, collectivités, associations, habitants. Placez-y une douzaine de noms, contacts personnels compris. Entourez le coin le plus vide.",
		nextStep:
			"Faites compléter la carte par deux personnes de chez vous et une association voisine. Appelez deux inconnus du coin le plus vide : que font-ils, qu'attendent-ils ? Leurs réponses figurent sur la carte, datée et rangée où d'autres la trouvent.",
		forWhom: "Toute structure dont le carnet d'adresses tient dans quelques têtes.",
		whoCanHelp:
			"La maison des associations, la mairie ou l'intercommunalité : demandez qui agit sur le même besoin. Un club d'entreprises ou la chambre de commerce et d'industrie (CCI) : quelles entreprises proches s'engagent déjà.",
		effort: 'low',
		effect: 'medium',
		sdgs: [11, 17],
		practices: [],
		favouredWhen: ['intendsDiscover', 'creation']
	},
	{
		id: 'T08',
		title: 'Croiser vos constats avec ceux du territoire',
		why: "Vous voyez les besoins de près ; des chiffres publics et d'autres regards leur donnent du poids. Devant une entreprise ou un élu, un constat vérifié se défend mieux qu'une conviction.",
		firstStep: {
			base: "Écrivez trois besoins que vous observez, avec pour chacun un fait, sa date et sa source. Ouvrez la fiche de votre territoire sur le site de l'Institut national de la statistique (Insee) et ajoutez un chiffre, avec son année.",
			wideScale:
				"Choisissez un seul des lieux où vous agissez. Écrivez trois besoins que vous y observez, avec pour chacun un fait, sa date et sa source. Ajoutez un chiffre de l'Institut national de la statistique (Insee), avec son année.",
			priorityNeighbourhood:
				'Écrivez trois besoins que vous observez, avec pour chacun un fait, sa date et sa source. Ouvrez la fiche de votre quartier sur le site public de la politique de la ville (sig.ville.gouv.fr) et ajoutez un chiffre, avec son année.'
		},
		nextStep:
			"Montrez cette page à une collectivité, à une association et à une entreprise : que voient-elles d'autre ? La page corrigée cite ses sources, trois regards extérieurs, et la date où vous les comparerez de nouveau.",
		forWhom: 'Toute structure ; une tête de réseau regarde son propre périmètre.',
		whoCanHelp:
			"Le service de la mairie ou de l'intercommunalité qui connaît votre sujet : demandez le dernier diagnostic local. Une université ou un lycée : un stage pour réunir les données.",
		effort: 'medium',
		effect: 'medium',
		sdgs: [11, 17],
		practices: ['P15', 'P17'],
		favouredWhen: ['rural', 'priorityNeighbourhood']
	},
	{
		id: 'T21',
		title: 'Fréquenter un lieu où les mondes se croisent',
		why: 'Dans un club, un pôle de coopération ou une rencontre de la collectivité, on se connaît avant de se demander quelque chose. Y aller avec une autre association ouvre plus de portes, et fatigue moins.',
		firstStep: {
			base: "Cherchez en ligne « club d'entreprises », « pôle territorial de coopération » ou « labo des partenariats » avec le nom de votre département. Écrivez à l'un d'eux : quelle prochaine rencontre accueille des associations ?",
			wideScale:
				"Choisissez un des lieux où vous agissez. Cherchez en ligne « club d'entreprises », « pôle territorial de coopération » ou « labo des partenariats » avec son nom. Écrivez à l'un d'eux, avec votre relais local : quelle prochaine rencontre accueille des structures comme la vôtre ?"
		},
		nextStep: {
			base: "Allez à deux rencontres, puis inscrivez à l'agenda les dates de l'année. Repérez-y une association proche : réunissez vos contacts dans une liste commune et préparez ensemble l'approche d'une entreprise, dans un message signé à deux.",
			volunteersOnly:
				"Allez à deux rencontres en vous relayant, puis inscrivez à l'agenda celles que vous pouvez tenir. Repérez-y une association proche : réunissez vos contacts dans une liste commune et préparez une approche d'entreprise, dans un message signé à deux."
		},
		forWhom: 'Toute structure qui rencontre peu les entreprises, ou les approche sans alliés.',
		whoCanHelp: {
			base: "La chambre régionale de l'économie sociale et solidaire (Cress), le Mouvement associatif de votre région ou la chambre de commerce et d'industrie (CCI) : demandez qui réunit ici associations et entreprises.",
			rural:
				"L'intercommunalité, un parc naturel ou un foyer rural : demandez qui réunit ici associations et entreprises. La chambre régionale de l'économie sociale et solidaire (Cress) : le pôle le plus proche, même à une heure de route.",
			priorityNeighbourhood:
				'Le délégué du préfet, la régie de quartier ou le centre social : demandez qui réunit associations et entreprises du quartier. La mairie : ce que prévoit le contrat de ville.'
		},
		effort: 'low',
		effect: 'medium',
		sdgs: [11, 17],
		practices: ['P13', 'P16', 'P14', 'P17', 'P24', 'P38'],
		favouredWhen: ['intendsJoin', 'isolated']
	},
	{
		id: 'T40',
		title: "Choisir peu d'entreprises et préparer chaque rencontre",
		why: 'Cent courriels identiques lassent tout le monde, vous compris. Deux ou trois entreprises choisies pour une raison, et dont vous devinez les attentes, laissent place à une vraie conversation.',
		firstStep:
			"Écrivez deux critères de choix, puis cinq entreprises proches qui y répondent : métier, lieu, recrutement, engagement connu. Lisez leur site et la presse locale. Gardez-en deux et notez ce qu'elles pourraient attendre de vous.",
		nextStep:
			'Trouvez pour chacune une personne qui vous présente, puis rencontrez-la, chez elle si possible. Une fiche par entreprise, jointe à votre carte des acteurs, dit ses attentes, vos complémentarités et la suite choisie.',
		forWhom:
			"Toute structure qui écrit à beaucoup d'entreprises, ou seulement à celles qu'elle connaît.",
		whoCanHelp:
			"Ceux qui agissent avec vous d'abord, conseil d'administration compris : demandez où chacun travaille et qui il connaît. Une fondation territoriale, un club d'entreprises ou la mairie : deux noms et une mise en relation.",
		effort: 'medium',
		effect: 'medium',
		sdgs: [17],
		practices: ['P14', 'P16', 'P13'],
		favouredWhen: ['intendsStart']
	}
];
