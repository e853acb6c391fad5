import type { Axis } from '#lib/domain/questionnaire/definition.ts';
import { withoutPartnership } from './reasons.ts';

export const a6: Axis = {
	id: 'A6',
	slug: 'ciblage-et-accord',
	title: 'Ciblage et accord',
	shortTitle: 'Accord',
	intent: "Bien choisir, commencer petit, se mettre d'accord clairement.",
	framework:
		"Étapes d'un partenariat selon le guide du MEDEF et du RAMEAU ; bonnes pratiques de l'institut IDEAS sur les conventions.",
	sources: ['guide-partenariat', 'ideas'],
	criteria: [
		{
			id: 'A6.1',
			title: 'Ciblage',
			question: 'Comment choisissez-vous les partenaires à approcher ?',
			why: "Peu d'approches, bien préparées, demandent moins d'énergie qu'un envoi à tous.",
			levels: [
				{
					base: "Nous n'avons pas encore choisi qui approcher : message à tous, ou attente des propositions.",
					noPartnership: "Nous n'avons pas encore réfléchi à ce choix."
				},
				{
					base: 'Nous passons par nos connaissances, sans critère écrit.',
					noPartnership: 'Nous pensons à des connaissances, sans critère écrit.'
				},
				'Nous avons écrit nos critères de choix, même en quelques lignes.',
				{
					base: "Nous écrivons quelques lignes sur chaque partenaire possible avant de l'approcher.",
					noPartnership:
						'Nous avons choisi un partenaire possible, avec nos raisons en quelques lignes.'
				},
				{
					base: "Nous approchons certains partenaires avec d'autres structures, d'une même voix.",
					noPartnership: "Nous préparons une approche commune avec d'autres structures."
				}
			],
			weight: 2,
			weightReason:
				'Ce critère compte double parce que le choix du partenaire pèse sur tout ce qui suit.',
			proofs: [
				'Critères de choix écrits',
				'Courte liste de partenaires possibles',
				'Note de préparation',
				'Courrier ou dossier commun à plusieurs structures'
			],
			discussion: "Quel partenaire proche de notre projet n'avons-nous jamais approché ?",
			themes: { low: 'T40', mid: 'T40', high: 'T21' }
		},
		{
			id: 'A6.2',
			title: "Première étape d'essai",
			question: {
				base: 'Comment commencez-vous avec un nouveau partenaire ?',
				noPartnership: 'Comment comptez-vous commencer avec un premier partenaire ?'
			},
			why: "Un petit essai, avec une date de fin, en apprend plus qu'une longue discussion.",
			levels: [
				"Nous n'avons pas encore prévu d'étape d'essai.",
				{
					base: "Nous avons déjà fait un essai, sans l'avoir prévu.",
					noPartnership: "Nous avons une idée d'essai, sans l'avoir écrite."
				},
				{
					base: "Nous convenons par écrit d'un petit projet, avec une date de fin.",
					noPartnership: "Nous avons écrit un petit projet d'essai, avec une date de fin."
				},
				{
					base: "Nous faisons le bilan de l'essai avant de décider de la suite.",
					noPartnership: "Nous avons parlé de notre projet d'essai avec un partenaire possible."
				},
				{
					base: "Nous écrivons à deux les étapes qui suivent l'essai.",
					noPartnership:
						'Nous avons écrit avec un partenaire possible ce qui suivrait un essai réussi.'
				}
			],
			weight: 1,
			proofs: ["Page qui décrit l'essai", "Bilan d'essai", 'Étapes suivantes écrites à deux'],
			discussion: 'Quel serait le plus petit essai utile ?',
			notApplicable: {
				reason: "Vous n'avez encore rien tenté : ce sera votre premier projet.",
				condition: 'noPartnership'
			},
			themes: { low: 'T22', mid: 'T22', high: 'T30' }
		},
		{
			id: 'A6.3',
			title: 'Convention',
			question: "Sur quoi repose l'accord avec votre principal partenaire ?",
			why: 'Un accord clair se relit quand les personnes ou les priorités changent.',
			levels: [
				'Nous nous en tenons à la parole donnée.',
				'Nous avons un courrier ou un courriel, écrit par un seul des deux.',
				{
					base: 'Nous avons signé une convention que nous avions relue.',
					small: 'Nous avons signé à deux une page que chacun avait relue.'
				},
				{
					base: "Nous avons une convention qui dit l'objectif d'intérêt général, le suivi, la fin.",
					small:
						"Nous avons une page signée qui dit l'objectif d'intérêt général, le suivi, la fin."
				},
				'Nous révisons ensemble, à date prévue, un accord écrit à deux.'
			],
			weight: 1,
			proofs: [
				'Convention ou page signée',
				'Version annotée avant signature',
				'Clauses de suivi et de fin',
				'Avenant daté'
			],
			discussion: "Qu'est-ce qui va de soi pour nous, et n'est écrit nulle part ?",
			excludedWhen: withoutPartnership,
			themes: { low: 'T23', mid: 'T23', high: 'T30' }
		}
	]
};
