import type { Axis } from '#lib/domain/questionnaire/definition.ts';
import { withoutPartnership } from './reasons.ts';

export const a8: Axis = {
	id: 'A8',
	slug: 'evaluation-et-transmission',
	title: 'Évaluation et transmission',
	shortTitle: 'Évaluation',
	intent: "Regarder ce qu'un partenariat change, le raconter, puis en faire profiter d'autres.",
	framework:
		"Travaux du RAMEAU sur l'évaluation partenariale ; démarche en trois temps : capitaliser les expériences, anticiper, mettre en perspective.",
	sources: ['evaluation-2015', 'evaluation-2019', 'catalyseurs'],
	criteria: [
		{
			id: 'A8.1',
			title: "Ce que l'alliance change",
			question: 'Que savez-vous de ce que vos partenariats changent ?',
			why: 'Pour des personnes, un lieu, un milieu naturel ou votre structure : un changement regardé guide la suite.',
			levels: [
				'Nous supposons des effets, sans les avoir encore regardés.',
				'Nous entendons des récits, sans les recueillir.',
				'Nous suivons par écrit deux ou trois effets, toujours les mêmes.',
				"Nous recueillons chaque année l'avis des personnes concernées et du partenaire.",
				"Nous discutons nos résultats avec d'autres acteurs du territoire."
			],
			weight: 2,
			weightReason:
				"Ce critère compte double parce que connaître ses effets permet de choisir ce que l'on poursuit.",
			proofs: [
				{
					base: 'Relevé daté de deux ou trois effets',
					foundation: 'Relevé daté des effets chez les structures soutenues',
					workIntegration: 'Relevé daté : parcours, embauches, compétences',
					solidarity: 'Relevé daté : personnes accueillies, droits ouverts, liens retrouvés',
					food: 'Relevé daté : repas, kilos sauvés, personnes aidées',
					health: 'Relevé daté : recours aux soins, liens, autonomie',
					youth: "Relevé daté : présence, projets menés, retours à l'école",
					sport: 'Relevé daté : nouveaux pratiquants, assiduité, jeunes formés',
					culture: 'Relevé daté : publics nouveaux, ateliers, œuvres créées',
					environment: 'Relevé daté sur le milieu : espèces, eau, déchets'
				},
				'Avis de personnes concernées',
				"Avis d'un partenaire",
				"Compte rendu d'échange avec d'autres acteurs"
			],
			discussion: 'Que diraient les personnes concernées si nous leur montrions nos résultats ?',
			excludedWhen: withoutPartnership,
			themes: { low: 'T27', mid: 'T27', high: 'T30' }
		},
		{
			id: 'A8.2',
			title: 'Rendre compte',
			question: 'Comment rendez-vous compte de vos partenariats ?',
			why: 'Un retour franc, limites comprises, nourrit la confiance et prépare la suite.',
			levels: [
				"Nous n'avons pas encore fait de retour à un partenaire.",
				"Nous envoyons un bilan lorsqu'on nous le demande.",
				'Nous envoyons un retour écrit à chaque partenaire, à date prévue.',
				'Nous écrivons chaque année un bilan avec un partenaire.',
				'Nous publions un bilan de nos partenariats, limites comprises.'
			],
			weight: 1,
			proofs: [
				'Retour daté envoyé à un partenaire',
				'Bilan signé par les deux',
				{ base: 'Bilan publié ou affiché', large: "Chapitre du rapport d'activité publié" }
			],
			discussion: "Qu'avons-nous laissé de côté dans notre dernier bilan ?",
			excludedWhen: withoutPartnership,
			themes: { low: 'T28', mid: 'T28', high: 'T29' }
		},
		{
			id: 'A8.3',
			title: 'Transmettre',
			question: "Comment faites-vous profiter d'autres structures de votre expérience ?",
			why: "Ce que vous avez appris peut faire gagner des mois à d'autres.",
			levels: [
				"Nous ne parlons pas encore de notre expérience à l'extérieur.",
				"Nous témoignons lorsqu'on nous le demande.",
				'Nous avons décrit une de nos pratiques par écrit, limites comprises.',
				"Nous échangeons à dates prévues avec d'autres structures.",
				'Nous avons aidé une autre structure à reprendre une de nos solutions.'
			],
			weight: 1,
			proofs: [
				'Fiche de pratique datée',
				{
					base: "Dates d'échanges entre pairs",
					networkHead: 'Calendrier des échanges entre membres'
				},
				"Message d'une structure qui a repris une solution"
			],
			discussion: "Quelle erreur, si nous la racontions, ferait gagner du temps à d'autres ?",
			themes: { low: 'T29', mid: 'T41', high: 'T42' }
		}
	]
};
