import type { Axis } from '#lib/domain/questionnaire/definition.ts';

export const a1: Axis = {
	id: 'A1',
	slug: 'projet-et-sens-des-alliances',
	title: 'Projet et sens des alliances',
	shortTitle: 'Projet',
	intent: 'Voir si une alliance sert votre projet, sans vous en éloigner.',
	framework:
		"Boussole stratégique des associations, pour l'identité et l'ambition ; travaux du RAMEAU sur le lien entre projet et modèle socio-économique.",
	sources: ['boussole', 'modeles-associatifs'],
	criteria: [
		{
			id: 'A1.1',
			title: 'Projet comme boussole',
			question: 'À quoi vous sert le texte de votre projet ?',
			why: "Projet associatif, projet de fondation, texte fondateur : il rappelle à tous ce qu'une alliance doit servir.",
			levels: [
				"Nous n'avons pas encore écrit notre projet au-delà des statuts.",
				'Nous avons un projet écrit, que nous rouvrons rarement.',
				{
					base: 'Nous remettons à chaque nouveau venu notre projet écrit, revu il y a moins de cinq ans.',
					small:
						'Nous remettons à chaque nouveau venu une page sur notre projet, revue il y a moins de cinq ans.'
				},
				"Nous relisons notre projet avant d'accepter ou de refuser un partenaire.",
				'Nous révisons notre projet avec des personnes extérieures : partenaires, habitants ou collectivité.'
			],
			weight: 2,
			weightReason:
				"Ce critère compte double parce qu'une alliance ne peut servir un projet que s'il est clair pour tous.",
			proofs: [
				{
					base: 'Projet daté',
					cooperative: 'Projet coopératif daté',
					networkHead: 'Projet daté, voté avec votre réseau'
				},
				"Livret ou page d'accueil des nouveaux venus",
				'Refus motivé par le projet',
				'Compte rendu de la révision avec des tiers'
			],
			discussion: 'Quel partenaire, même généreux, trahirait notre projet ?',
			themes: { low: 'T31', mid: 'T31', high: 'T29' }
		},
		{
			id: 'A1.2',
			title: 'Politique partenariale',
			question: "Qu'avez-vous fixé ensemble au sujet des partenariats ?",
			why: "Pourquoi, avec qui, jusqu'où : l'écrire évite de tout rediscuter à chaque demande.",
			levels: [
				"Nous n'avons pas encore parlé ensemble de partenariats.",
				'Nous parlons des partenariats de temps en temps, sans rien écrire.',
				{
					base: "Nous avons un texte court qui dit pourquoi, avec qui, jusqu'où.",
					small: "Nous avons une page datée qui dit pourquoi, avec qui, jusqu'où."
				},
				'Nous faisons chaque année le point sur nos objectifs écrits de partenariat.',
				'Nous partageons notre texte sur les partenariats avec des partenaires ou un réseau.'
			],
			weight: 1,
			proofs: [
				'Page datée sur les partenariats',
				"Compte rendu de l'instance qui l'a adoptée",
				'Compte rendu du point annuel',
				{ base: 'Page publique ou envoi à un réseau', networkHead: 'Texte envoyé à votre réseau' }
			],
			discussion:
				"Si deux d'entre nous écrivaient cette page séparément, sur quoi différeraient-ils ?",
			themes: { low: 'T32', mid: 'T32', high: 'T42' }
		},
		{
			id: 'A1.3',
			title: 'Valeur ajoutée propre',
			question: 'Comment montrez-vous ce que votre action a de particulier ?',
			why: "Un partenaire s'engage mieux quand il voit ce que vous faites et que d'autres ne font pas.",
			levels: [
				"Nous n'avons pas encore cherché à dire ce qui nous distingue.",
				"Nous disons à l'oral ce qui nous distingue, chacun à sa façon.",
				{
					base: 'Nous avons écrit ce qui nous distingue, avec au moins deux exemples ou chiffres.',
					small:
						'Nous avons écrit en quelques lignes ce qui nous distingue, avec un exemple précis.'
				},
				"Nous notons chaque année ce qui nous distingue aux yeux d'un partenaire ou d'un élu.",
				'Nous vérifions ce qui nous distingue avec les personnes pour qui nous agissons.'
			],
			weight: 1,
			proofs: [
				'Texte daté, avec exemples',
				"Lettre ou message d'un partenaire",
				{
					base: "Avis de personnes accompagnées, de membres ou d'habitants",
					foundation: 'Avis de structures que vous soutenez',
					networkHead: 'Avis de structures de votre réseau',
					food: 'Avis de personnes aidées, de producteurs ou de magasins',
					sport: "Avis de licenciés, de familles ou d'un collège",
					culture: "Avis du public, d'artistes ou d'une école",
					environment: "Avis d'habitants ou d'un gestionnaire d'espace naturel",
					youth: 'Avis de jeunes, de familles ou de professeurs',
					workIntegration: 'Avis de personnes en parcours et de leurs employeurs'
				}
			],
			discussion: 'Que manquerait-il ici si nous nous arrêtions demain ?',
			themes: { low: 'T34', mid: 'T33', high: 'T28' }
		}
	]
};
