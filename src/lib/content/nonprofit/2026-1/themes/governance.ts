import type { Theme } from '#lib/domain/questionnaire/definition.ts';

/** Saying yes or no knowingly: limits, mandate, legal and tax frame. */
export const governanceThemes: readonly Theme[] = [
	{
		id: 'T37',
		title: 'Tracer vos lignes rouges et vous y tenir',
		titleOngoing: 'Éprouver vos limites écrites sur un cas précis',
		why: 'Il est plus facile de fixer ses limites avant la proposition que devant le chèque. Une règle écrite protège la personne qui doit dire non, et la confiance de ceux qui vous suivent.',
		firstStep: {
			base: "Écrivez trois phrases qui commencent par « Nous dirions non si… ». Pensez à l'usage de votre nom, aux méthodes de l'entreprise, à ce qu'elle demande en retour. Envoyez-les à deux membres du conseil d'administration : quel cas réel leur vient à l'esprit ?",
			sport:
				"Écrivez trois phrases qui commencent par « Nous dirions non si… ». Pensez au nom sur le maillot, à l'alcool, aux paris, aux contreparties demandées. Envoyez-les à deux membres du comité directeur : quel cas réel leur vient à l'esprit ?",
			health:
				"Écrivez trois phrases qui commencent par « Nous dirions non si… ». Pensez à ceux qui vendent aux personnes que vous accompagnez, aux données de santé, aux contreparties demandées. Envoyez-les à deux membres du conseil d'administration : quel cas réel leur vient à l'esprit ?",
			environment:
				"Écrivez trois phrases qui commencent par « Nous dirions non si… ». Pensez aux activités de l'entreprise, à l'image verte qu'elle cherche, aux dossiers où vous la contestez. Envoyez-les à deux membres du conseil d'administration : quel cas réel leur vient à l'esprit ?",
			youth:
				"Écrivez trois phrases qui commencent par « Nous dirions non si… ». Pensez à la publicité devant des jeunes, à leurs images, aux contreparties demandées. Envoyez-les à deux membres du conseil d'administration : quel cas réel leur vient à l'esprit ?",
			food: "Écrivez trois phrases qui commencent par « Nous dirions non si… ». Pensez aux dons peu utilisables, au nom sur les colis, aux contreparties demandées. Envoyez-les à deux membres du conseil d'administration : quel cas réel leur vient à l'esprit ?",
			culture:
				"Écrivez trois phrases qui commencent par « Nous dirions non si… ». Pensez au choix des œuvres, au nom sur l'affiche ou la salle, aux contreparties demandées. Envoyez-les à deux membres du conseil d'administration : quel cas réel leur vient à l'esprit ?"
		},
		nextStep:
			"Parlez-en en conseil d'administration et adoptez une page, avec une règle pour les liens personnels : qui est lié au partenaire le dit et ne vote pas. Essayez-la sur un cas, réel ou imaginé, et notez au compte rendu ce que vous décidez.",
		forWhom: 'Toute structure qui reçoit, ou pourrait recevoir, des soutiens privés.',
		whoCanHelp:
			'Votre fédération ou une structure que vous estimez : demandez sa charte, et un cas où elle a servi. Le Mouvement associatif de votre région : une personne extérieure pour animer le débat.',
		effort: 'low',
		effect: 'high',
		sdgs: [16, 17],
		practices: [],
		favouredWhen: ['privateSupport']
	},
	{
		id: 'T38',
		title: 'Décider à plusieurs, avec un mandat clair',
		titleOngoing: 'Compléter votre règle par un mandat clair',
		why: "Un accord engage le nom de tous. Savoir qui négocie, quand le conseil d'administration tranche et ce qui lui est rapporté évite les surprises, sans ralentir les petites décisions.",
		firstStep: {
			base: "Reprenez vos trois dernières propositions, faites ou reçues. Pour chacune, notez qui a dit oui, avec l'accord de qui, et quand le conseil d'administration l'a su. Écrivez à partir de quel montant, ou de quel sujet, il aurait dû décider.",
			noPartnership:
				"Imaginez qu'une entreprise vous propose demain un partenariat. Notez qui dirait oui, avec l'accord de qui, et quand le conseil d'administration le saurait. Écrivez à partir de quel montant, ou de quel sujet, il devrait décider."
		},
		nextStep: {
			base: "Faites voter une demi-page : à partir de quand le conseil décide, qui peut négocier et jusqu'où, ce qu'on lui raconte ensuite. Joignez-la au compte rendu ; le suivant racontera un premier échange.",
			noPartnership:
				"Faites voter une demi-page : à partir de quand le conseil d'administration décide, qui négociera et jusqu'où, ce qu'on lui racontera. Joignez-la au compte rendu, avec la date où vous la relirez.",
			volunteersOnly:
				"Au prochain conseil d'administration, fixez trois choses : ce que le bureau peut accepter sans réunion, qui parle aux partenaires, ce qu'il raconte ensuite. Notez-les au compte rendu ; le suivant racontera un premier échange."
		},
		forWhom: "Toute structure où une personne peut engager les autres sans l'avoir voulu.",
		whoCanHelp: {
			base: "Votre fédération ou le réseau Guid'Asso, appui gratuit à la vie associative : demandez un modèle de délégation qui respecte vos statuts. Une structure de votre taille : comment elle a fixé son seuil.",
			foundation:
				'Un réseau de fondations ou votre conseil juridique : demandez un modèle de délégation qui respecte vos statuts. Une structure de votre taille : comment elle a fixé son seuil.'
		},
		effort: 'low',
		effect: 'medium',
		sdgs: [16, 17],
		practices: [],
		favouredWhen: ['merger']
	},
	{
		id: 'T39',
		title: 'Distinguer mécénat, parrainage et prestation',
		titleOngoing: 'Noter, avant chaque accord, le cadre retenu',
		why: "Recevoir un don, offrir de la visibilité en échange d'un soutien, vendre un service : les règles diffèrent, pour vous comme pour l'entreprise. Ces mots sont des repères ; un avis compétent reste nécessaire.",
		firstStep:
			"Faites trois colonnes : mécénat (don sans contrepartie directe), parrainage (soutien en échange de publicité), prestation (service facturé). Placez-y chaque soutien reçu ou espéré. Marquez d'un point d'interrogation ceux qui vous font hésiter.",
		nextStep:
			"Posez vos questions au correspondant associations de la direction départementale des finances publiques. Si un doute demeure, demandez à votre réseau si un rescrit fiscal, réponse écrite de l'administration, serait utile. Votre tableau dit, pour chaque accord, même à venir, le cadre retenu et sa raison.",
		forWhom: "Toute structure qui reçoit, ou espère, un soutien d'entreprise.",
		whoCanHelp:
			"Votre réseau ou un expert-comptable habitué aux associations : demandez une relecture de l'accord, du reçu fiscal et des contreparties avant signature. Le service des impôts : où adresser un rescrit.",
		effort: 'medium',
		effect: 'medium',
		sdgs: [16, 17],
		practices: [],
		favouredWhen: ['privateSupport', 'sells']
	}
];
