import type { Axis } from '#lib/domain/questionnaire/definition.ts';

export const a3: Axis = {
	id: 'A3',
	slug: 'offre-besoins-et-apports',
	title: 'Offre : besoins et apports',
	shortTitle: 'Offre',
	intent: "Savoir dire ce que vous cherchez et ce que vous apportez, pour parler d'égal à égal.",
	framework:
		"Travaux du RAMEAU sur les objectifs croisés des associations et des entreprises, et sur l'offre de partenariat ; ses quatre familles de partenariats.",
	sources: ['objectifs-croises', 'offre-associative', 'typologie-partenariats'],
	criteria: [
		{
			id: 'A3.1',
			title: 'Besoins précisés',
			question: 'Comment décrivez-vous ce que vous cherchez chez un partenaire ?',
			why: {
				base: '« Nous cherchons des moyens » appelle peu de réponses ; un besoin précis montre comment aider.',
				foundation: 'Un besoin précis montre à un partenaire où il peut être utile.'
			},
			levels: [
				{
					base: 'Nous cherchons des moyens, sans avoir encore précisé lesquels.',
					foundation: "Nous n'avons pas encore précisé ce que nous cherchons."
				},
				"Nous parlons du besoin du moment, à l'oral.",
				{
					base: 'Nous avons une liste écrite de nos besoins : personnes, idées, ressources.',
					small: 'Nous avons noté nos besoins sur une page : personnes, idées, ressources.'
				},
				'Nous rattachons chaque année nos besoins à des projets datés.',
				'Nous revoyons la liste de nos besoins avec des partenaires ou un réseau.'
			],
			weight: 1,
			proofs: [
				'Liste datée des besoins',
				'Calendrier de projets avec leurs besoins',
				'Liste annotée par un partenaire'
			],
			discussion: 'Si un partenaire disait oui demain, que lui demanderions-nous ?',
			themes: { low: 'T20', mid: 'T33', high: 'T20' }
		},
		{
			id: 'A3.2',
			title: 'Apports identifiés',
			question: 'Comment dites-vous à un partenaire ce que vous pouvez lui apporter ?',
			why: {
				base: "Connaissance d'un public, savoir-faire, lieu, confiance des habitants : vous apportez plus que votre image.",
				foundation: "Réseau, expertise, durée, lieux : vous apportez plus que de l'argent."
			},
			levels: [
				"Nous n'avons pas encore cherché ce que nous pourrions apporter.",
				{
					base: "Nous parlons surtout de notre cause ou de notre image, à l'oral.",
					foundation: "Nous parlons surtout de nos aides en argent, à l'oral."
				},
				{
					base: 'Nous avons une liste écrite de nos apports : savoir-faire, publics, lieux.',
					foundation: "Nous avons noté nos apports au-delà de l'argent : réseau, expertise, durée.",
					small: 'Nous avons noté nos apports sur une page : savoir-faire, publics, lieux.'
				},
				'Nous faisons chaque année au moins une proposition écrite, tirée de nos apports.',
				{
					base: 'Nous améliorons nos propositions avec un partenaire qui en a essayé une.',
					noPartnership: 'Nous améliorons nos propositions avec une entreprise qui les a lues.'
				}
			],
			weight: 2,
			weightReason:
				"Ce critère compte double parce que savoir ce que l'on apporte change la place que l'on prend dans l'échange.",
			proofs: [
				'Liste datée des apports',
				'Proposition envoyée',
				'Proposition annotée par une entreprise'
			],
			discussion: 'Que perdrait une entreprise à ne pas nous connaître ?',
			themes: { low: 'T34', mid: 'T33', high: 'T19' }
		},
		{
			id: 'A3.3',
			title: 'Formes connues et choisies',
			question: "Comment choisissez-vous la forme d'un partenariat ?",
			why: 'Soutien, conseil à une entreprise, offre commune, innovation à plusieurs : chaque besoin a sa forme.',
			levels: [
				'Nous pensons au don ou au parrainage, sans avoir encore cherché autre chose.',
				"Nous avons entendu parler d'autres formes de partenariat, sans les distinguer.",
				'Nous avons noté un exemple de chacune des quatre formes.',
				'Nous comparons plusieurs formes de partenariat avant de choisir, selon le besoin.',
				{
					base: "Nous menons avec d'autres une offre commune ou une innovation.",
					noPartnership:
						"Nous préparons avec d'autres une offre commune ou une innovation, à une date fixée."
				}
			],
			weight: 1,
			proofs: [
				'Page avec un exemple de chaque forme',
				'Note qui compare plusieurs formes',
				"Description d'un projet mené à plusieurs"
			],
			discussion: 'Quelle autre forme aurait mieux servi notre dernier besoin ?',
			themes: { low: 'T19', mid: 'T19', high: 'T30' }
		},
		{
			id: 'A3.4',
			title: 'Supports de présentation',
			question: 'Que remettez-vous à un futur partenaire qui vous découvre ?',
			why: "Une page qui parle de son intérêt à lui ouvre mieux la discussion qu'une présentation générale.",
			levels: [
				"Nous n'avons pas encore de document à remettre.",
				"Nous donnons notre présentation générale ou l'adresse de notre site.",
				'Nous avons une page écrite pour les partenaires : besoins, apports, contact.',
				'Nous adaptons notre page à chaque partenaire rencontré.',
				'Nous améliorons notre page avec une entreprise ou un partenaire qui la relit.'
			],
			weight: 1,
			proofs: [
				'Page datée, écrite pour les partenaires',
				'Deux versions adaptées à deux interlocuteurs',
				"Version annotée par un lecteur de l'extérieur"
			],
			discussion: "Qu'est-ce qu'une personne pressée retiendrait de notre document ?",
			themes: { low: 'T33', mid: 'T33', high: 'T28' }
		}
	]
};
