import type { Theme } from '#lib/domain/questionnaire/definition.ts';

/** Where the company is heading, how it keeps track, and whom it listens to. */
export const directionThemes: readonly Theme[] = [
	{
		id: 'T01',
		title: "Relier vos engagements à votre projet d'entreprise",
		why: 'Un engagement qui sert votre métier tient mieux les mois difficiles : chacun sait pourquoi on le garde. Sans ce lien, il passe vite après le reste.',
		firstStep: {
			base: "Prenez une feuille. À gauche, écrivez vos trois objectifs pour les deux ans à venir ; à droite, une chose que vous faites, ou pourriez faire, pour les personnes, le lieu ou l'environnement. Entourez le lien le plus solide.",
			handover:
				"Prenez une feuille, avec la personne qui cède ou qui reprend. À gauche, les trois choses à transmettre coûte que coûte ; à droite, ce que l'entreprise fait pour les personnes, le lieu ou l'environnement. Entourez le lien le plus solide."
		},
		nextStep: {
			base: "Recopiez deux de ces liens sur une page datée. Faites-la relire par deux personnes de l'équipe et un client, corrigez, puis affichez-la : chacun doit pouvoir en citer une ligne.",
			small:
				"Recopiez deux de ces liens sur une page datée. Lisez-la à un client et à quelqu'un qui vous connaît bien, corrigez, puis gardez-la avec vos devis : elle guide votre prochain choix."
		},
		forWhom: "Toute entreprise, qu'elle agisse déjà ou non.",
		whoCanHelp: {
			base: "Votre chambre de commerce et d'industrie (CCI), votre chambre de métiers et de l'artisanat (CMA) ou un club de dirigeants : demandez une relecture de votre page par quelqu'un d'extérieur.",
			socialEconomy:
				"Votre union régionale de coopératives ou la chambre régionale de l'économie sociale et solidaire (Cress) : demandez comment une structure proche relie ses statuts à ses actions, et une relecture de votre page.",
			subsidiary:
				"Le service du groupe qui suit la RSE : demandez ce qui est fixé et ce qui vous laisse libre. Un club de dirigeants : une relecture de votre page par quelqu'un d'extérieur au groupe."
		},
		effort: 'low',
		effect: 'high',
		sdgs: [8, 12],
		practices: [],
		favouredWhen: ['handover', 'missionCompany']
	},
	{
		id: 'T02',
		title: {
			base: "Confier le sujet à quelqu'un, avec du temps",
			small: 'Réserver un temps régulier à vos engagements'
		},
		titleOngoing: {
			base: 'Donner un budget et des relais à cette mission',
			small: 'Tenir le créneau réservé et lui prévoir une somme'
		},
		why: {
			base: 'Sans nom ni temps réservé, le sujet attend toujours la fin des urgences. Quelques heures fixes par mois permettent de suivre ce qui a été décidé.',
			small:
				"Quand on fait tout soi-même, le sujet attend toujours la fin des urgences. Une heure fixe dans l'agenda le protège mieux qu'une bonne résolution."
		},
		firstStep: {
			base: "Trouvez une personne volontaire et bloquez avec elle deux heures par mois jusqu'à la fin de l'année. Écrivez-lui un court message : ce que vous lui confiez et ce qu'elle peut décider sans vous.",
			small:
				"Ouvrez votre agenda et bloquez une heure par mois jusqu'à la fin de l'année. Notez dans chaque créneau la question à traiter. Un créneau déplacé se reprend dans la même semaine."
		},
		nextStep: {
			base: "Écrivez une demi-page : le nom de la personne, son temps, un budget même modeste, un relais dans chaque équipe. Présentez-la à tous, pour que chacun sache à qui s'adresser.",
			small:
				"Notez sur une demi-page le temps pris, un budget même petit et la personne qui vous relaie ou vous conseille. Au bout de trois mois, l'agenda montre trois créneaux tenus."
		},
		forWhom: 'Toute entreprise où le sujet dépend du temps qui reste.',
		whoCanHelp: {
			base: "Un groupement d'employeurs ou un réseau d'entreprises : demandez s'il existe un poste à partager. Votre chambre de commerce et d'industrie (CCI) : un exemple de fiche de mission.",
			noEmployees:
				"Un club d'indépendants ou votre chambre consulaire (commerce, métiers, agriculture) : demandez un rendez-vous régulier entre pairs. Un confrère de confiance : vous rappeler l'un à l'autre vos créneaux."
		},
		effort: 'medium',
		effect: 'high',
		sdgs: [8, 12],
		practices: ['P39']
	},
	{
		id: 'T03',
		title: 'Choisir trois enjeux et laisser les autres attendre',
		why: 'On ne peut pas tout porter à la fois. Trois enjeux choisis donnent une réponse claire à vos clients, à la banque, à ceux qui travaillent avec vous, et une bonne raison de dire non au reste.',
		firstStep:
			"Écrivez sur une feuille tous les sujets qui vous occupent : énergie, recrutement, voisinage, achats… Gardez les trois qui comptent à la fois pour votre activité et pour d'autres que vous.",
		nextStep: {
			base: "Soumettez ces trois enjeux à cinq salariés et cinq clients, corrigez, puis datez la feuille. Inscrivez dans les agendas de l'encadrement la réunion qui la relira chaque année.",
			small:
				'Soumettez ces trois enjeux à trois clients et à un confrère, corrigez, puis datez la feuille. Inscrivez dans votre agenda le rendez-vous annuel qui servira à la relire.'
		},
		forWhom: "Toute entreprise qui traite les sujets à mesure qu'ils arrivent.",
		whoCanHelp:
			"Votre branche professionnelle, votre chambre de commerce et d'industrie (CCI) ou votre chambre de métiers et de l'artisanat (CMA) : demandez les enjeux les plus courants de votre métier.",
		effort: 'low',
		effect: 'medium',
		sdgs: [8, 12],
		practices: ['P11'],
		favouredWhen: ['intendsDiscover']
	},
	{
		id: 'T04',
		title: "Tenir un tableau de bord d'une page",
		titleOngoing: 'Faire servir votre tableau de bord à des décisions',
		why: "Cinq chiffres relus à date fixe servent plus que trente jamais rouverts. Ils montrent ce qui avance, ce qui n'avance pas et ce qui mérite d'être changé.",
		firstStep: {
			base: "Ouvrez un tableur : une ligne par enjeu, un chiffre que vous avez déjà (énergie, retards de paiement, départs, achats locaux), sa dernière valeur et celle d'avant. Laissez vides les cases inconnues.",
			small:
				"Sur une page de carnet, notez trois chiffres que vous avez sous la main : énergie consommée, délai pour payer vos fournisseurs, part de vos achats faite près d'ici. Ajoutez la date."
		},
		nextStep: {
			base: 'Dites qui remplit chaque ligne, puis réunissez-vous une heure. Pour chaque chiffre qui déçoit, décidez une action. Le relevé daté de ces corrections sera le premier de vos points annuels.',
			small:
				"Refaites les mêmes relevés dans trois mois. Écrivez en face de chaque chiffre : je continue, je change ou j'arrête. La page porte alors deux dates et au moins une correction."
		},
		forWhom: "Toute entreprise qui a au moins une année d'activité derrière elle.",
		whoCanHelp:
			"Votre expert-comptable : demandez quels chiffres il sort déjà sans travail de plus. Votre chambre de métiers et de l'artisanat (CMA) ou votre branche : un exemple de tableau.",
		effort: 'medium',
		effect: 'medium',
		sdgs: [8, 12],
		practices: []
	},
	{
		id: 'T05',
		title: 'Dessiner la carte de vos interlocuteurs',
		why: 'Clients, fournisseurs, voisins, associations, mairie : ceux qui comptent pour vous ne sont pas tous dans vos contrats. Les nommer fait apparaître des attentes ignorées et des appuis possibles.',
		firstStep: {
			base: "Tracez trois cercles sur une feuille : ceux que vous voyez chaque semaine, chaque année, jamais. Placez-y une quinzaine de noms. Marquez d'une croix ceux dont vous ignorez les attentes.",
			care: "Tracez trois cercles sur une feuille : ceux que vous voyez chaque semaine, chaque année, jamais. Placez-y une quinzaine de noms : personnes accueillies et familles, prescripteurs, financeurs, associations, voisins. Marquez d'une croix ceux dont vous ignorez les attentes."
		},
		nextStep:
			"Appelez cinq des personnes marquées d'une croix et notez en une ligne ce que chacune attend. Vérifiez qu'un voisin et une association figurent sur la carte, puis datez-la.",
		forWhom: 'Toute entreprise dont les relations sont surtout dans la tête de la direction.',
		whoCanHelp:
			"La mairie, l'intercommunalité ou la maison des associations : demandez quels acteurs vous avez oubliés. Un réseau d'entreprises : un regard extérieur sur votre carte.",
		effort: 'low',
		effect: 'medium',
		sdgs: [17],
		practices: []
	},
	{
		id: 'T06',
		title: {
			base: 'Écouter dix personnes et leur répondre',
			small: 'Écouter cinq personnes et leur répondre'
		},
		titleOngoing: 'Répondre à ceux que vous écoutez déjà',
		why: 'Quand une plainte arrive, il est souvent tard. Quelques conversations courtes montrent ce qui compte pour vos clients, vos voisins ou vos fournisseurs ; leur répondre donne envie de vous reparler.',
		firstStep:
			"Notez trois questions : qu'est-ce qui vous aide chez nous, qu'est-ce qui vous gêne, par quoi commenceriez-vous à notre place ? Appelez une première personne et écrivez ses mots exacts.",
		nextStep: {
			base: "Écoutez neuf autres personnes, dont des salariés, un voisin et une association. Triez : ce que nous ferons, ce que nous ne ferons pas, et pourquoi. Envoyez à chacune cette réponse d'une page.",
			small:
				'Écoutez quatre autres personnes, dont un client perdu et une association. Triez : ce que vous ferez, ce que vous ne ferez pas, et pourquoi. Envoyez à chacune un court message de réponse.'
		},
		forWhom: "Toute entreprise qui échange au quotidien, sans avoir encore organisé d'écoute.",
		whoCanHelp:
			'Un lycée, une école ou une université : demandez si des étudiants peuvent mener des entretiens. La maison des associations ou un comité de quartier : qui entendre en premier.',
		effort: 'medium',
		effect: 'high',
		sdgs: [16, 17],
		practices: []
	}
];
