import type { Axis } from '#lib/domain/questionnaire/definition.ts';
import { withoutPartnership } from './reasons.ts';

export const e8: Axis = {
	id: 'E8',
	slug: 'evaluation-et-contribution',
	title: 'Évaluation et contribution',
	shortTitle: 'Évaluation',
	intent: "Savoir ce qu'un partenariat change, puis en faire profiter d'autres.",
	framework:
		"Travaux du RAMEAU sur l'évaluation partenariale ; démarche en trois temps : capitaliser les expériences, anticiper, mettre en perspective.",
	sources: ['evaluation-2015', 'evaluation-2019', 'catalyseurs'],
	criteria: [
		{
			id: 'E8.1',
			title: "Effets pour l'entreprise",
			question: "Que savez-vous des effets de vos partenariats sur l'entreprise ?",
			why: 'Compétences, offre, recrutement, confiance : un effet nommé donne envie de continuer.',
			levels: [
				"Nous ne pouvons pas encore nommer d'effet.",
				'Nous avons des impressions, sans trace écrite.',
				'Nous avons noté un ou deux effets constatés, parmi ceux que nous attendions.',
				'Nous suivons les mêmes effets chaque année.',
				'Nous comparons nos constats avec ceux de nos partenaires.'
			],
			weight: 2,
			weightReason:
				"Ce critère compte double parce qu'un engagement dure quand l'entreprise voit ce qu'il lui apporte.",
			proofs: [
				'Effets attendus, notés au départ',
				'Relevé daté des effets constatés',
				{
					base: 'Témoignage de salariés ou de clients',
					noEmployees: 'Témoignage de clients ou de fournisseurs'
				},
				'Bilan à deux voix'
			],
			discussion: "Qu'avons-nous appris que nous n'avions pas prévu ?",
			excludedWhen: withoutPartnership,
			themes: { low: 'T27', mid: 'T27', high: 'T28' }
		},
		{
			id: 'E8.2',
			title: "Effets pour l'intérêt général",
			question: "Que savez-vous des effets de vos partenariats sur l'intérêt général ?",
			why: "L'intérêt général, ce sont des personnes, un lieu ou un milieu naturel qui vont mieux.",
			levels: [
				'Nous supposons des effets, sans les avoir encore regardés.',
				'Nous entendons des récits, sans les recueillir.',
				'Nous avons noté un indicateur, choisi avec notre partenaire.',
				"Nous recueillons chaque année l'avis des personnes concernées.",
				"Nous croisons nos résultats avec la collectivité ou d'autres acteurs du territoire."
			],
			weight: 1,
			proofs: [
				'Indicateur choisi à deux',
				'Témoignages recueillis et datés',
				'Avis des personnes concernées',
				'Compte rendu avec la collectivité'
			],
			discussion: 'Que diraient les personnes concernées si nous leur montrions nos résultats ?',
			excludedWhen: withoutPartnership,
			themes: { low: 'T27', mid: 'T27', high: 'T30' }
		},
		{
			id: 'E8.3',
			title: 'Partage et transmission',
			question: "Comment faites-vous profiter d'autres de votre expérience ?",
			why: "Un récit honnête donne à d'autres l'envie, et le moyen, de se lancer.",
			levels: [
				"Nous ne parlons pas encore de nos actions à l'extérieur.",
				'Nous montrons nos réussites de temps en temps.',
				{
					base: 'Nous avons publié un récit factuel de nos actions, limites comprises.',
					small: 'Nous avons raconté une action par écrit, limites comprises.'
				},
				"Nous témoignons chaque année devant d'autres entreprises.",
				"Nous avons transmis une méthode que d'autres ont reprise."
			],
			weight: 1,
			proofs: [
				'Récit ou bilan publié',
				"Programme d'une intervention devant des pairs",
				'Fiche de méthode',
				"Message d'une organisation qui s'en est inspirée"
			],
			discussion: "Quelle erreur, si nous la racontions, ferait gagner du temps à d'autres ?",
			themes: { low: 'T28', mid: 'T41', high: 'T42' }
		}
	]
};
