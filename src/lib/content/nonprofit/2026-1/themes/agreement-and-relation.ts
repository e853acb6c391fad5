import type { Theme } from '#lib/domain/questionnaire/definition.ts';

/** Agreeing with partners, keeping the relation fair, and opening it to others. */
export const agreementAndRelationThemes: readonly Theme[] = [
	{
		id: 'T23',
		title: "Écrire l'accord avec vos mots aussi",
		titleOngoing: 'Compléter votre accord : intérêt général, suivi, fin',
		why: "Une convention rédigée par le seul partenaire dit surtout ce qu'il attend. Y inscrire l'intérêt général, votre temps et une porte de sortie évite des malentendus, à l'un comme à l'autre.",
		firstStep:
			"Relisez votre accord principal, ou le message qui en tient lieu. Surlignez le but pour l'intérêt général, ce que chacun apporte, le suivi, la fin. Notez ce que vous n'avez pas pu surligner.",
		nextStep:
			'Proposez au partenaire une page qui complète ces quatre points, usage de votre nom compris. Discutez-la, puis faites-la valider chez vous : elle est signée à deux, avec la date de sa prochaine révision.',
		forWhom: 'Toute structure qui a au moins un partenaire.',
		whoCanHelp:
			'Votre tête de réseau ou la maison des associations : demandez un modèle de convention et une relecture. Un juriste bénévole ou prêté par son entreprise : ce à quoi le texte vous engage.',
		effort: 'medium',
		effect: 'high',
		sdgs: [16, 17],
		practices: [],
		hiddenWhen: 'noPartnership',
		favouredWhen: ['intendsStrengthen']
	},
	{
		id: 'T24',
		title: {
			base: 'Faire entendre toutes les voix du partenariat',
			noPartnership: 'Préparer un partenariat où chaque voix compte'
		},
		why: {
			base: "Quand le partenaire apporte l'argent ou la notoriété, on hésite à lui dire ce qui pèse. Parler des attentes, des coûts et des refus possibles rend la relation plus franche, donc plus solide.",
			noPartnership:
				"Le premier accord donne souvent le ton. Savoir d'avance ce que vous pouvez demander, donner et refuser, et ce que l'on en pense chez vous, aide à discuter d'égal à égal.",
			foundation:
				"Quand vous apportez l'argent, l'autre hésite à vous dire ce qui pèse. Parler des attentes, des coûts et des refus possibles rend la relation plus franche, donc plus solide."
		},
		firstStep: {
			base: "Écrivez trois lignes : ce que vous aimeriez dire à votre partenaire, ce que le partenariat vous prend de temps, ce que l'on en pense chez vous. Proposez au partenaire, par message, une heure d'échange.",
			noPartnership:
				"Imaginez une entreprise intéressée. Écrivez trois lignes : ce que vous lui demanderiez, le temps que vous pouvez donner, ce que vous refuseriez. Lisez-les à quelqu'un de chez vous et à une personne pour qui vous agissez.",
			foundation:
				"Appelez une structure que vous soutenez : « Que vous demande vraiment notre soutien, en temps et en dossiers ? » Notez ses mots sans les discuter. Proposez-lui, par message, une heure d'échange sur une demande à alléger."
		},
		nextStep: {
			base: "Demandez leur avis à ceux qui font vivre l'action et à des personnes pour qui vous agissez. Puis écrivez avec le partenaire ce que chacun attend, ce que cela lui coûte, ce qu'il peut refuser. Changez au moins une chose dans l'accord.",
			noPartnership:
				"Parlez de ces lignes chez vous et avec des personnes pour qui vous agissez. Dites ensuite à un partenaire possible le temps et l'argent que cela demande, chiffres en main. Notez au compte rendu ce que ces avis ont changé."
		},
		forWhom: {
			base: "Toute structure en partenariat, surtout si l'autre pèse plus lourd.",
			noPartnership: 'Toute structure qui prépare ses premiers partenariats.'
		},
		whoCanHelp: {
			base: "Une tête de réseau ou un tiers de confiance du territoire : demandez, pour animer l'échange, une personne sans lien d'argent avec l'un de vous. Une structure amie : comment elle a su dire non.",
			noPartnership:
				"Une tête de réseau ou la maison des associations : demandez une personne extérieure pour animer la discussion. Une structure amie : ce qu'elle aurait aimé dire dès le début à son partenaire."
		},
		effort: 'medium',
		effect: 'high',
		sdgs: [10, 16, 17],
		practices: [],
		favouredWhen: ['intendsStrengthen', 'dependent']
	},
	{
		id: 'T25',
		title: {
			base: 'Tenir deux rendez-vous par an avec chaque partenaire',
			severalPartnerships: 'Tenir deux rendez-vous par an, en commençant par le partenaire oublié'
		},
		titleOngoing: 'Faire de vos rendez-vous un bilan annuel',
		why: "Suivie seulement quand le partenaire appelle, une relation suit son agenda à lui. Des dates et deux personnes de chaque côté permettent de préparer vos sujets, et de tenir quand un contact s'en va.",
		firstStep: {
			base: "Proposez deux dates à votre partenaire principal : un point en cours d'année, un bilan. Dites qui viendra avec vous et demandez-lui le nom d'un second contact de son côté.",
			volunteersOnly:
				"Proposez à votre partenaire principal deux dates, à des heures possibles pour des bénévoles : un point en cours d'année, un bilan. Dites qui viendra avec vous et demandez-lui un second contact.",
			severalPartnerships:
				"Listez vos partenaires, avec la date du dernier échange. Proposez au plus silencieux deux dates : un point en cours d'année, un bilan. Dites qui viendra avec vous et demandez-lui le nom d'un second contact de son côté."
		},
		nextStep:
			'Tenez le premier rendez-vous à quatre : ce qui avance, ce qui pèse, ce que vous changez. Envoyez le relevé dans la semaine ; il porte deux noms de chaque côté et la date du bilan annuel.',
		forWhom: 'Toute structure qui a au moins un partenariat en cours.',
		whoCanHelp:
			"Votre partenaire d'abord : demandez-lui le rythme qui lui convient. Votre tête de réseau ou le réseau Guid'Asso, appui gratuit à la vie associative : un modèle de bilan à deux.",
		effort: 'low',
		effect: 'high',
		sdgs: [17],
		practices: ['P37', 'P34'],
		hiddenWhen: 'noPartnership',
		favouredWhen: ['intendsStrengthen', 'severalPartnerships']
	},
	{
		id: 'T26',
		title: 'Préparer les départs, les désaccords et la fin',
		why: "Un contact part, un projet s'essouffle, une remarque blesse : cela arrive aux bonnes relations. En parler à froid et savoir vers qui se tourner aide à continuer, ou à se quitter sans rancune.",
		firstStep:
			'Écrivez cinq lignes sur un partenariat : qui le fait vivre des deux côtés, ce qui vous gêne, à qui vous le diriez, comment vous finiriez. Proposez au partenaire une date pour en parler.',
		nextStep:
			"Faites se rencontrer les équipes autour d'une action. Convenez par écrit d'une règle : à qui parler, sous quel délai, comment finir. Tenez un premier point sur ce qui gêne ; une note en garde la leçon et la prochaine date.",
		forWhom: 'Toute structure dont un partenariat dure, change de visage ou fatigue.',
		whoCanHelp:
			"Une tête de réseau ou une association de médiation : demandez une personne neutre pour une rencontre. Une structure amie : comment s'est terminé l'un de ses partenariats, et ce qu'elle referait.",
		effort: 'medium',
		effect: 'medium',
		sdgs: [16, 17],
		practices: [],
		hiddenWhen: 'noPartnership',
		favouredWhen: ['merger', 'difficulty']
	},
	{
		id: 'T30',
		title: {
			base: 'Passer du face-à-face à une alliance locale',
			noPartnership: "Rejoindre une alliance autour d'un enjeu local"
		},
		why: "Un problème du lieu, comme l'isolement, la mobilité ou l'accès au sport, demande plus que deux organisations. Vous connaissez le besoin de près : c'est une bonne raison d'ouvrir le cercle.",
		firstStep:
			'Écrivez en une phrase un problème local que deux organisations, à elles seules, ne régleront pas. Listez quatre acteurs à réunir, dont une collectivité et des personnes concernées. Appelez-en un : se reconnaît-il dans cette phrase ?',
		nextStep: {
			base: "Réunissez-les autour d'une personne neutre, avec les constats de chacun. Choisissez un essai de six mois et écrivez ensemble qui décide, qui apporte quoi, ce que vous observerez et quand. Chacun a validé cette page.",
			volunteersOnly:
				'Réunissez-les une soirée, ou rejoignez un groupe qui existe. Mettez vos constats en commun, choisissez un essai limité, écrivez ensemble qui décide et qui apporte quoi. Chacun a validé cette page, avec une date de relecture.'
		},
		forWhom: "Toute structure qui bute sur un problème plus large qu'elle.",
		whoCanHelp:
			"L'intercommunalité, un pôle territorial de coopération ou la chambre régionale de l'économie sociale et solidaire (Cress) : demandez ce qui existe déjà, et quelqu'un de neutre pour animer la première réunion.",
		effort: 'high',
		effect: 'high',
		sdgs: [11, 17],
		practices: ['P38', 'P24', 'P16', 'P37'],
		favouredWhen: ['intendsJoin', 'jointProjects']
	}
];
