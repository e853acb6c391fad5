import type { Axis } from '#lib/domain/questionnaire/definition.ts';

export const s1: Axis = {
	id: 'S1',
	slug: 'besoin-et-reponse-nouvelle',
	title: 'Besoin et réponse nouvelle',
	shortTitle: 'Besoin',
	intent: "Partir d'un besoin réel, puis voir ce que votre réponse apporte de neuf.",
	framework:
		"Définition de l'innovation sociale retenue par Rally'nov, en Franche-Comté : une réponse nouvelle à un besoin social pas ou mal satisfait ; grille de l'Avise, qui regarde aussi le besoin social.",
	sources: ['rallynov', 'avise'],
	criteria: [
		{
			id: 'S1.1',
			title: 'Besoin social',
			question: 'Que savez-vous du besoin auquel votre projet veut répondre ?',
			why: "Un projet utile part d'un besoin que des personnes vivent : dans une équipe, un quartier, un village.",
			levels: [
				"Nous devinons le besoin, sans l'avoir encore regardé de près.",
				'Nous entendons parler du besoin, sans rien noter.',
				'Nous avons écrit sur une page qui vit le besoin, et comment nous le savons.',
				'Nous corrigeons notre page sur le besoin avec des personnes qui le vivent.',
				"Nous tenons notre page sur le besoin à jour avec d'autres organisations."
			],
			weight: 2,
			weightReason:
				"Ce critère compte double parce qu'une réponse, même belle, n'est utile que si le besoin existe.",
			proofs: [
				'Page datée sur le besoin',
				"Paroles recueillies, avec l'accord des personnes",
				{
					base: 'Chiffre ou étude locale, avec sa source',
					integrationField: 'Chiffre de la mission locale ou de France Travail',
					mobilityField: 'Relevé daté de trajets difficiles',
					foodField: "Relevé daté de ce que l'on trouve à manger ici",
					isolationField: 'Chiffre local sur les personnes qui vivent sans visite',
					jobField: "Prévision datée de l'activité et des emplois",
					workField: "Notes d'échanges sur le travail"
				},
				'Constat tenu à plusieurs organisations'
			],
			discussion: "Qui vit ce besoin sans que nous l'ayons jamais rencontré ?",
			themes: { low: 'IS01', mid: 'IS01', high: 'IS11' }
		},
		{
			id: 'S1.2',
			title: 'Réponse nouvelle',
			question: 'Comment savez-vous ce que votre réponse a de nouveau ?',
			why: "Être nouveau ici suffit : une idée venue d'ailleurs peut l'être pour votre atelier ou votre village.",
			levels: [
				"Nous n'avons pas encore regardé ce qui existe déjà.",
				'Nous connaissons des réponses proches, sans les avoir comparées à la nôtre.',
				'Nous avons écrit une comparaison : ce que notre réponse ajoute à celles qui existent.',
				"Nous corrigeons notre comparaison avec une personne qui connaît d'autres réponses.",
				'Nous rendons notre comparaison publique, limites comprises.'
			],
			weight: 1,
			proofs: [
				'Comparaison avec deux réponses voisines',
				"Notes d'une visite ou d'un appel",
				"Avis d'une personne extérieure",
				'Page publique ou affiche'
			],
			discussion: "Quelle réponse voisine n'avons-nous jamais prise au sérieux ?",
			themes: { low: 'IS02', mid: 'IS02', high: 'IS10' }
		}
	]
};
