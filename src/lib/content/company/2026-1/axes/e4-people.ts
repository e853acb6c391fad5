import type { Axis } from '#lib/domain/questionnaire/definition.ts';
import { withoutEmployees } from './reasons.ts';

export const e4: Axis = {
	id: 'E4',
	slug: 'performance-sociale',
	title: 'Performance sociale',
	shortTitle: 'Social',
	intent: "Regarder l'attention portée aux personnes : leur emploi, leur travail, leur place.",
	framework:
		"Principe de cohérence du programme RSE & Partenariats du RAMEAU, pour sa part sociale ; besoins exprimés dans la démarche d'innovation sociale Rally'nov, en Franche-Comté.",
	sources: ['rse-partenariats', 'rallynov'],
	criteria: [
		{
			id: 'E4.1',
			title: "Sécurité de l'emploi et des parcours",
			question: "Comment protégez-vous les emplois quand l'activité varie ?",
			why: "Anticiper, c'est garder les savoir-faire dans l'entreprise.",
			levels: [
				"Nous n'avons pas encore abordé la question des emplois quand l'activité varie.",
				"Nous trouvons une solution sur le moment, quand l'activité varie.",
				{
					base: "Nous avons une prévision écrite de l'activité et des compétences nécessaires.",
					small: 'Nous notons ce que nous prévoyons : activité, départs, compétences à trouver.'
				},
				{
					base: 'Nous préparons chaque année plusieurs solutions : formation, polyvalence, prêt de personnel.',
					small:
						"Nous préparons chaque année une solution d'avance : formation, polyvalence ou prêt de personnel."
				},
				"Nous avons monté une solution avec d'autres employeurs."
			],
			weight: 2,
			weightReason:
				"Ce critère compte double parce que la sécurité de l'emploi conditionne la confiance des équipes.",
			proofs: [
				"Prévision d'activité sur l'année",
				'Plan de développement des compétences',
				'Tableau de polyvalence',
				'Convention de prêt de personnel',
				"Adhésion à un groupement d'employeurs"
			],
			discussion: "Que ferions-nous demain avec 20 % d'activité en moins ?",
			excludedWhen: withoutEmployees,
			themes: { low: 'T12', mid: 'T12', high: 'T41' }
		},
		{
			id: 'E4.2',
			title: 'Dialogue et conditions de travail',
			question: "Comment parlez-vous des conditions de travail avec l'équipe ?",
			why: "Les personnes qui font le travail savent souvent comment l'améliorer.",
			levels: [
				"Nous n'abordons pas encore les conditions de travail ensemble.",
				"Nous parlons du travail à chaud, lorsqu'un problème survient.",
				{
					base: 'Nous parlons du travail à dates prévues, avec un relevé de décisions.',
					small: 'Nous parlons du travail à dates prévues, en notant ce qui est décidé.'
				},
				"Nous préparons avec l'équipe chaque changement important du travail.",
				"Nous partageons notre façon de dialoguer avec d'autres entreprises."
			],
			weight: 1,
			proofs: [
				"Document unique d'évaluation des risques à jour",
				'Relevé de décisions daté',
				'Calendrier des réunions',
				"Compte rendu d'un essai avec l'équipe"
			],
			discussion: 'Quel changement récent aurions-nous gagné à préparer ensemble ?',
			excludedWhen: withoutEmployees,
			themes: { low: 'T13', mid: 'T13', high: 'T29' }
		},
		{
			id: 'E4.3',
			title: 'Reconnaissance et autonomie',
			question: 'Quelle marge de décision chacun a-t-il dans son travail ?',
			why: "Être reconnu, c'est aussi pouvoir décider de ce que l'on connaît bien.",
			levels: [
				'Nous réservons encore les décisions à la direction.',
				'Nous laissons une marge à certaines personnes, sans règle écrite.',
				{
					base: 'Nous avons écrit qui peut décider de quoi.',
					small: 'Nous avons noté sur une page qui peut décider de quoi.'
				},
				'Nous revoyons chaque année, en entretien, ce que chacun peut décider.',
				"Nous décidons avec les salariés des orientations de l'entreprise, selon une règle écrite."
			],
			weight: 1,
			proofs: [
				'Tableau « qui décide de quoi »',
				'Délégations signées',
				"Trames d'entretien annuel",
				{
					base: 'Règle de participation aux orientations',
					socialEconomy: "Compte rendu d'assemblée où chacun a voté"
				}
			],
			discussion: 'Quelle décision pourrait se prendre plus près du travail dès ce mois-ci ?',
			excludedWhen: withoutEmployees,
			themes: { low: 'T14', mid: 'T14', high: 'T29' }
		},
		{
			id: 'E4.4',
			title: 'Inclusion',
			question: "Comment faites-vous une place aux personnes éloignées de l'emploi ?",
			why: 'Une place offerte à un jeune, à une personne handicapée ou en insertion change un parcours.',
			levels: [
				"Nous n'avons pas encore abordé l'inclusion.",
				{
					base: "Nous avons accueilli une personne, quand l'occasion s'est présentée.",
					noEmployees:
						"Nous avons fait un geste, une seule fois : stage ou achat à une structure d'insertion."
				},
				{
					base: 'Nous avons un objectif écrit, suivi avec un contact local.',
					small: "Nous avons noté un objectif, avec le nom d'un contact local."
				},
				{
					base: 'Nous accueillons des personnes chaque année, avec un suivi de leur parcours.',
					noEmployees:
						"Nous faisons un geste chaque année : stage ou achat à une structure d'insertion.",
					small: 'Nous accueillons au moins une personne chaque année.'
				},
				{
					base: "Nous avons bâti un dispositif d'accueil avec des structures d'insertion ou des écoles.",
					noEmployees:
						"Nous construisons une action durable avec une structure d'insertion ou une école.",
					small: "Nous construisons ces accueils avec une structure d'insertion ou une école."
				}
			],
			weight: 1,
			proofs: [
				"Convention de stage ou d'immersion",
				"Nom d'un contact : mission locale, Cap emploi, école",
				"Bilan d'accueil",
				{
					base: "Facture d'une structure d'insertion",
					publicClients: "Relevé des heures d'insertion d'un marché public"
				},
				'Accord avec une structure partenaire'
			],
			discussion: "Qui n'oserait pas frapper à notre porte ?",
			themes: { low: 'T15', mid: 'T15', high: 'T30' }
		}
	]
};
