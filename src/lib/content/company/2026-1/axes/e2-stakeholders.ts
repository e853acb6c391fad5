import type { Axis } from '#lib/domain/questionnaire/definition.ts';
import { withoutEmployees } from './reasons.ts';

export const e2: Axis = {
	id: 'E2',
	slug: 'parties-prenantes',
	title: 'Parties prenantes',
	shortTitle: 'Parties prenantes',
	intent:
		'Regarder comment vous dialoguez avec les personnes et les organisations que votre activité concerne.',
	framework:
		"Principe de cohérence du programme RSE & Partenariats du RAMEAU ; outil diagnostique de l'action en partenariat de la Chaire CACIS, à Montréal, pour la place faite à chacun.",
	sources: ['rse-partenariats', 'cacis'],
	criteria: [
		{
			id: 'E2.1',
			title: 'Connaissance des parties prenantes',
			question: 'Comment repérez-vous vos parties prenantes ?',
			why: {
				base: 'Clients, équipe, fournisseurs, voisins, associations : ceux que votre activité touche, ou dont elle dépend.',
				noEmployees:
					'Clients, fournisseurs, voisins, associations : ceux que votre activité touche, ou dont elle dépend.',
				care: 'Personnes accueillies, familles, équipe, financeurs, voisins : ceux que votre activité touche, ou dont elle dépend.'
			},
			levels: [
				"Nous n'avons pas encore cherché qui sont nos parties prenantes.",
				'Nous avons nos parties prenantes en tête, sans liste écrite.',
				{
					base: 'Nous avons une liste écrite qui dit ce que chacune attend de nous.',
					small: 'Nous avons noté, sur une page ou un carnet, ce que chacune attend de nous.'
				},
				'Nous mettons notre liste à jour chaque année, voisins et associations compris.',
				"Nous tenons une liste partagée avec d'autres acteurs du territoire."
			],
			weight: 1,
			proofs: [
				'Liste ou carte datée',
				'Tableau des attentes de chacun',
				'Trace de la dernière mise à jour',
				'Carte commune à plusieurs acteurs'
			],
			discussion: 'Qui serait surpris de ne pas figurer sur notre liste ?',
			themes: { low: 'T05', mid: 'T06', high: 'T08' }
		},
		{
			id: 'E2.2',
			title: 'Écoute',
			question: 'Comment écoutez-vous vos parties prenantes ?',
			why: 'Aller vers les autres révèle des attentes que personne ne viendrait vous dire.',
			levels: [
				"Nous écoutons lorsqu'une réclamation arrive.",
				'Nous échangeons au fil des rencontres, sans en garder trace.',
				{
					base: 'Nous organisons au moins une écoute par an : enquête, réunion ou entretiens.',
					small: 'Nous interrogeons quelques interlocuteurs chaque année, en notant leurs réponses.'
				},
				'Nous répondons point par point aux attentes recueillies.',
				'Nous prenons chaque année au moins une décision avec des parties prenantes.'
			],
			weight: 2,
			weightReason:
				"Ce critère compte double parce que l'écoute est le point de départ de tout partenariat.",
			proofs: [
				{
					base: 'Questionnaire et réponses',
					building: 'Retours de clients recueillis en fin de chantier',
					trade: 'Cahier ou boîte à idées, avec vos réponses',
					care: 'Enquête auprès des personnes accueillies et de leurs proches',
					large: "Compte rendu d'un comité de parties prenantes"
				},
				'Compte rendu de réunion',
				"Notes d'entretiens datées",
				'Réponses envoyées ou affichées',
				"Relevé d'une décision prise avec d'autres"
			],
			discussion: "Quelle partie prenante n'avons-nous jamais écoutée ?",
			themes: { low: 'T06', mid: 'T06', high: 'T30' }
		},
		{
			id: 'E2.3',
			title: 'Implication des salariés',
			question: 'Quelle part les salariés prennent-ils à la démarche de RSE ?',
			why: "Une action portée par l'équipe continue même quand la direction est prise ailleurs.",
			levels: [
				'Nous informons les salariés une fois les décisions prises.',
				'Nous accueillons les idées des salariés, sans suite organisée.',
				{
					base: 'Nous réunissons un groupe de salariés sur la RSE, à dates prévues.',
					small: "Nous parlons de RSE avec l'équipe, à dates prévues."
				},
				"Nous confions à des salariés la conduite d'actions de RSE.",
				"Nous donnons du temps de travail aux salariés pour agir avec d'autres organisations."
			],
			weight: 1,
			proofs: [
				'Calendrier des réunions',
				'Relevé des idées et de leurs suites',
				"Nom d'une personne pilote par action",
				'Accord ou règle sur le temps donné'
			],
			discussion: "Quelle idée venue de l'équipe a changé quelque chose cette année ?",
			excludedWhen: withoutEmployees,
			themes: { low: 'T07', mid: 'T14', high: 'T29' }
		}
	]
};
