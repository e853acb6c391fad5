import type { Theme } from '#lib/domain/questionnaire/definition.ts';

/** Choosing partners, agreeing with them, and keeping the relation fair. */
export const partnershipThemes: readonly Theme[] = [
	{
		id: 'T08',
		title: 'Lire votre territoire avec ceux qui le connaissent',
		why: "Vivre quelque part ne dit pas tout du lieu. Quelques données et un avis local montrent où votre entreprise peut être utile, et qui s'en occupe déjà.",
		firstStep: {
			base: "Ouvrez la fiche de votre commune ou de votre intercommunalité sur le site de l'Institut national de la statistique (Insee). Notez trois constats qui touchent votre activité, avec l'année de chaque chiffre.",
			priorityNeighbourhood:
				"Ouvrez la fiche de votre quartier sur le site public de la politique de la ville (sig.ville.gouv.fr). Notez trois constats qui touchent votre activité, avec l'année de chaque chiffre."
		},
		nextStep:
			'Montrez ces constats à la mairie et à une association : lequel les surprend, lequel manque ? Choisissez avec elles un enjeu où vous pouvez agir, et écrivez-le en une phrase datée.',
		forWhom: 'Toute entreprise, en commençant par le site que vous connaissez le mieux.',
		whoCanHelp: {
			base: "L'intercommunalité, le centre communal d'action sociale ou un catalyseur territorial, qui relie entreprises, associations et collectivités : demandez le dernier diagnostic local et qui y travaille.",
			rural:
				"L'intercommunalité, un parc naturel ou la Mutualité sociale agricole (MSA) : demandez le dernier diagnostic local et qui y travaille. La secrétaire de mairie, souvent : qui fait déjà quelque chose.",
			priorityNeighbourhood:
				'Le délégué du préfet, le centre social ou la régie de quartier : demandez le dernier diagnostic du quartier et qui y travaille. La mairie : ce que prévoit le contrat de ville.'
		},
		effort: 'medium',
		effect: 'medium',
		sdgs: [11, 17],
		practices: ['P15', 'P17'],
		favouredWhen: ['intendsDiscover', 'subsidiary', 'rural', 'priorityNeighbourhood']
	},
	{
		id: 'T19',
		title: 'Choisir la bonne forme de partenariat',
		why: "Le don n'est qu'une possibilité parmi quatre : soutenir, apprendre d'une association, faire affaire ensemble, inventer ensemble. Partir de l'enjeu évite de tout attendre d'une seule relation.",
		firstStep:
			'Tracez quatre cases : soutenir (mécénat), améliorer vos pratiques avec une association, produire ou vendre ensemble, inventer ensemble. Placez-y ce que vous faites déjà, puis un souhait dans une case vide.',
		nextStep:
			'Pour un enjeu précis, comparez deux formes avec une association concernée : temps, argent, risque, intérêt de chacun. Faites vérifier le cadre fiscal, puis écrivez votre choix et sa raison en cinq lignes datées.',
		forWhom: "Toute entreprise qui connaît une seule forme d'engagement, ou qui hésite.",
		whoCanHelp:
			'La maison des associations ou un labo des partenariats : demandez un exemple proche de chaque forme. Votre expert-comptable : ce qui relève du mécénat, du parrainage ou de la prestation.',
		effort: 'low',
		effect: 'medium',
		sdgs: [17],
		practices: ['P06', 'P32', 'P31', 'P35', 'P33'],
		favouredWhen: ['intendsDiscover', 'onlyGiving']
	},
	{
		id: 'T20',
		title: 'Écrire vos besoins et vos apports',
		titleOngoing: "Choisir à l'aide de votre liste de besoins et d'apports",
		why: "Savoir ce que vous cherchez et ce que vous pouvez offrir permet de proposer au lieu d'attendre, et de décliner sans gêne une demande qui ne vous ressemble pas.",
		firstStep: {
			base: "Sur une feuille à deux colonnes, notez cinq besoins (recruter, former, comprendre un usage…) et cinq apports (compétence, local, matériel, carnet d'adresses…). Soulignez un besoin et un apport.",
			small:
				'Sur une feuille à deux colonnes, notez trois besoins (un coup de main, un réseau, un débouché…) et trois apports (un savoir-faire, un véhicule, une vitrine…). Soulignez un besoin et un apport.',
			building:
				'Sur une feuille à deux colonnes, notez trois besoins (des apprentis, un premier contact avec un quartier…) et trois apports (une remise en état, un camion, une visite de chantier…). Soulignez un besoin et un apport.',
			trade:
				"Sur une feuille à deux colonnes, notez trois besoins (des clients d'à côté, un coup de main aux heures pleines…) et trois apports (une vitrine, des invendus, un lieu, un savoir-faire…). Soulignez un besoin et un apport.",
			office:
				"Sur une feuille à deux colonnes, notez trois besoins (comprendre un usage, élargir son réseau, un terrain d'essai…) et trois apports (deux jours de conseil, une formation, une salle…). Soulignez un besoin et un apport."
		},
		nextStep: {
			base: 'Faites compléter la liste par deux collègues et une association. Servez-vous-en pour répondre aux prochaines demandes : chaque oui et chaque non renvoie à une ligne écrite.',
			small:
				'Montrez la liste à un client et à une association, complétez-la. Servez-vous-en pour répondre aux prochaines demandes : chaque oui et chaque non renvoie à une ligne écrite.'
		},
		forWhom: 'Toute entreprise, avant de chercher un partenaire ou de répondre à une demande.',
		whoCanHelp:
			"Un catalyseur territorial, qui relie entreprises et associations, ou un club d'entreprises : demandez une relecture de votre liste, et qui pourrait répondre à votre premier besoin.",
		effort: 'low',
		effect: 'high',
		sdgs: [17],
		practices: ['P31', 'P14'],
		startsFrom: ['needs', 'contributions'],
		favouredWhen: ['intendsStart']
	},
	{
		id: 'T21',
		title: 'Trouver un lieu où les mondes se rencontrent',
		why: "Vous n'avez pas à frapper sans aide à toutes les portes. Des structures, les « catalyseurs territoriaux », ont pour métier de faire se parler entreprises, associations et collectivités.",
		firstStep:
			"Cherchez en ligne « labo des partenariats », « pôle territorial de coopération » ou « club d'entreprises » avec le nom de votre département. Appelez l'un d'eux : quelle est la prochaine rencontre ouverte ?",
		nextStep:
			"Allez à deux rencontres avec un besoin et un apport à proposer, puis choisissez un seul réseau. Votre agenda porte ses dates de l'année et un rendez-vous avec une association, sur un enjeu choisi ensemble.",
		forWhom: "Toute entreprise dont le réseau compte peu d'associations ou de collectivités.",
		whoCanHelp: {
			base: "La chambre régionale de l'économie sociale et solidaire (Cress), l'intercommunalité ou la chambre de commerce et d'industrie (CCI) : demandez qui, près de chez vous, rapproche entreprises et associations.",
			rural:
				"L'intercommunalité, un parc naturel ou un foyer rural : demandez qui, près de chez vous, rapproche entreprises et associations. La chambre régionale de l'économie sociale et solidaire (Cress) : le pôle le plus proche, même à une heure de route."
		},
		effort: 'low',
		effect: 'medium',
		sdgs: [11, 17],
		practices: ['P13', 'P16', 'P14', 'P17', 'P24', 'P38'],
		favouredWhen: ['intendsJoin']
	},
	{
		id: 'T22',
		title: {
			base: 'Lancer un petit partenariat en 90 jours',
			noPartnership: 'Lancer un premier petit partenariat en 90 jours'
		},
		why: "Un petit projet, borné dans le temps, en dit plus qu'une longue présentation. S'il déçoit, on s'arrête facilement ; s'il plaît, la suite se construit à deux.",
		firstStep:
			"Écrivez en deux lignes ce qui comptera dans votre choix. Écrivez ensuite à une association proche : qui vous êtes, ce qui vous intéresse chez elle, une visite d'une heure. Ni don ni vente à ce stade.",
		nextStep:
			"Après la visite, convenez par courriel d'une petite action : but, rôle de chacun, date de fin. Menez-la, puis écrivez à deux un bilan d'une page : arrêter, refaire ou élargir.",
		forWhom:
			"Toute entreprise qui débute, ou qui veut essayer une relation sans s'engager pour longtemps.",
		whoCanHelp:
			"La maison des associations, un centre social ou un labo des partenariats : demandez deux associations prêtes à recevoir une entreprise, et que l'on vous présente.",
		effort: 'medium',
		effect: 'high',
		sdgs: [17],
		practices: ['P31', 'P36', 'P35'],
		favouredWhen: ['intendsStart']
	},
	{
		id: 'T23',
		title: "Mettre l'accord par écrit, simplement",
		titleOngoing: 'Compléter votre accord : suivi, équilibre, fin',
		why: "Écrire n'est pas se méfier : c'est éviter que deux souvenirs différents deviennent un reproche. Une page suffit pour un petit partenariat, si elle dit aussi comment s'arrêter.",
		firstStep:
			"Pour votre partenariat principal, écrivez cinq lignes : le but, ce que chacun apporte, les dates, qui appeler, ce qui se passe si l'un s'arrête. Envoyez-les au partenaire en demandant ce qui manque.",
		nextStep:
			"Complétez ensemble : suivi, usage du nom de chacun, équilibre, fin. Faites relire si de l'argent ou du personnel est en jeu. La page est signée à deux, avec une date de révision.",
		forWhom: 'Toute entreprise engagée avec au moins un partenaire.',
		whoCanHelp:
			'Votre avocat ou votre expert-comptable : demandez une relecture, surtout pour un mécénat ou une mise à disposition de personnel. La maison des associations : un modèle de convention.',
		effort: 'medium',
		effect: 'high',
		sdgs: [17],
		practices: [],
		hiddenWhen: 'noPartnership',
		favouredWhen: ['intendsStrengthen']
	},
	{
		id: 'T24',
		title: 'Donner du poids à la parole de chacun',
		why: "Quand l'un apporte les moyens, l'autre peut hésiter à dire non. Nommer les contraintes de chacun rend la relation plus franche et fait voir des efforts restés invisibles.",
		firstStep:
			"Appelez votre partenaire : « Que vous demande vraiment notre partenariat, en temps et en contraintes ? » Notez ses mots sans les discuter, puis dites ce qu'il vous demande à vous.",
		nextStep:
			'Remplissez à deux un tableau : ce que chacun apporte, reçoit, supporte, et qui décide de quoi. Changez une chose en faveur de celui qui supporte le plus, et ajoutez-la à votre accord.',
		forWhom: {
			base: "Toute entreprise dont le partenaire est plus petit, ou dépend en partie d'elle.",
			small:
				"Toute entreprise en partenariat, y compris quand la plus petite des deux, c'est la vôtre."
		},
		whoCanHelp:
			"Un catalyseur territorial, qui relie entreprises et associations, ou une fédération associative : demandez, pour animer cet échange, une personne sans lien d'argent avec l'un de vous.",
		effort: 'low',
		effect: 'medium',
		sdgs: [10, 17],
		practices: [],
		hiddenWhen: 'noPartnership',
		favouredWhen: ['intendsStrengthen', 'large']
	},
	{
		id: 'T25',
		title: {
			base: 'Fixer deux rendez-vous par an',
			severalPartnerships: 'Fixer deux rendez-vous par an avec chaque partenaire'
		},
		titleOngoing: 'Faire de vos rendez-vous un bilan annuel',
		why: 'Suivie au gré des urgences, une relation repose sur deux personnes disponibles. Des dates et un binôme la protègent des départs ; un bilan annuel permet de décider plutôt que de reconduire.',
		firstStep: {
			base: "Proposez à votre partenaire deux dates pour les douze prochains mois. Nommez deux personnes de votre côté, demandez-en deux du sien, et joignez à l'invitation trois points à aborder.",
			small:
				"Proposez à votre partenaire deux dates pour les douze prochains mois. Échangez le nom de la personne à joindre si l'un de vous s'absente, et joignez à l'invitation trois points à aborder.",
			severalPartnerships:
				"Listez vos partenaires, avec la date du dernier échange. Proposez au plus silencieux deux dates pour les douze prochains mois. Nommez deux personnes de votre côté, et joignez à l'invitation trois points à aborder."
		},
		nextStep:
			"Tenez le premier rendez-vous : ce qui va, ce qui coince, ce que nous changeons. Envoyez dans la semaine un relevé d'une page, avec au moins une décision et un nom en face.",
		forWhom: 'Toute entreprise qui a au moins un partenariat en cours.',
		whoCanHelp:
			"Votre partenaire d'abord : demandez-lui quel rythme lui convient. Un labo des partenariats ou la maison des associations : une trame de bilan à deux.",
		effort: 'low',
		effect: 'high',
		sdgs: [17],
		practices: [],
		hiddenWhen: 'noPartnership',
		favouredWhen: ['intendsStrengthen', 'severalPartnerships']
	},
	{
		id: 'T26',
		title: 'Traiter un désaccord et préparer la fin',
		why: "Un désaccord passé sous silence pèse sur la suite. Le dire tôt, et savoir comment on s'arrête, permet de repartir sur de bonnes bases ou de se quitter en bons termes.",
		firstStep:
			'Écrivez trois lignes, pour vous : ce qui vous gêne dans le partenariat, le fait précis, ce que vous souhaitez à la place. Appelez votre partenaire et proposez une date pour en parler à froid.',
		nextStep:
			"Convenez à deux d'une règle : à qui parler, sous quel délai, comment finir. Appliquez-la à un point réel, puis inscrivez la date où, chaque année, vous vérifierez que l'équilibre convient à chacun.",
		forWhom: "Toute entreprise dont un partenariat dure, change ou s'essouffle.",
		whoCanHelp:
			"Un centre de médiation, une fédération associative ou un labo des partenariats : demandez une personne neutre pour une rencontre. Votre avocat, si la convention est en cause : ce qu'elle prévoit.",
		effort: 'medium',
		effect: 'medium',
		sdgs: [16, 17],
		practices: [],
		hiddenWhen: 'noPartnership',
		favouredWhen: ['decline', 'handover']
	},
	{
		id: 'T30',
		title: {
			base: "Passer d'un partenariat à une alliance locale",
			noPartnership: "Rejoindre une alliance autour d'un enjeu local"
		},
		why: "Un partenariat relie deux organisations, face à face ; une alliance en réunit plusieurs, côte à côte, autour d'un problème du lieu. Pour le logement ou la mobilité, personne ne suffit.",
		firstStep: {
			base: 'Écrivez en une phrase un problème local que personne, vous compris, ne réglera sans les autres. Listez quatre acteurs à réunir, dont une collectivité. Appelez-en un : se reconnaît-il dans cette phrase ?',
			severalPartnerships:
				'Écrivez en une phrase un problème local que touchent déjà plusieurs de vos partenariats. Listez quatre acteurs à réunir, dont deux de vos partenaires et une collectivité. Appelez-en un : se reconnaît-il dans cette phrase ?'
		},
		nextStep:
			"Réunissez ces acteurs autour d'une personne neutre. Comparez vos constats, choisissez un essai de six mois, écrivez qui décide et qui fait quoi. Chacun a donné son accord sur cette page.",
		forWhom: 'Toute entreprise aux relations solides, qui veut agir sur un enjeu du lieu.',
		whoCanHelp:
			"Un catalyseur territorial, qui relie entreprises, associations et collectivités, un pôle territorial de coopération ou l'intercommunalité : demandez l'animation de la première réunion, et ce qui existe déjà.",
		effort: 'high',
		effect: 'high',
		sdgs: [11, 17],
		practices: ['P38', 'P22', 'P24', 'P37'],
		favouredWhen: ['intendsJoin', 'jointProjects']
	},
	{
		id: 'T40',
		title: 'Cibler peu de partenaires et aller les voir',
		why: "Trois rencontres préparées apprennent plus que trente courriels. Voir le travail sur place permet de vérifier vos critères, et de découvrir ceux de l'association.",
		firstStep:
			'Relisez vos critères et listez cinq structures possibles, avec une raison pour chacune. Regardez leur site, gardez-en deux et proposez une visite à la première.',
		nextStep:
			"Visitez les deux, demandez l'avis de quelqu'un qui travaille déjà avec elles, comparez sur une page. La raison du choix, ou du renoncement, est écrite avant tout engagement.",
		forWhom: 'Toute entreprise qui a des critères et veut passer à la rencontre.',
		whoCanHelp:
			"La maison des associations, une fondation territoriale ou la chambre régionale de l'économie sociale et solidaire (Cress) : demandez des structures qui répondent à vos critères, et un avis de confiance.",
		effort: 'low',
		effect: 'medium',
		sdgs: [17],
		practices: ['P14', 'P13', 'P16'],
		favouredWhen: ['intendsStart']
	}
];
