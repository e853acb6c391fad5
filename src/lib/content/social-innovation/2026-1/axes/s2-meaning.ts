import type { Axis } from '#lib/domain/questionnaire/definition.ts';

export const s2: Axis = {
	id: 'S2',
	slug: 'sens-et-ethique',
	title: 'Sens et éthique',
	shortTitle: 'Sens',
	intent: 'Savoir pourquoi vous menez ce projet, et rester clairs sur la manière.',
	framework:
		"Enseignements des étapes de Rally'nov : les finalités et le sens, l'éthique et la transparence.",
	sources: ['rallynov'],
	criteria: [
		{
			id: 'S2.1',
			title: 'Finalité et sens',
			question: 'Comment dites-vous à quoi sert votre projet ?',
			why: 'Se rappeler à quoi il sert aide à tenir quand il prend plus de temps que prévu.',
			levels: [
				"Nous n'avons pas encore dit clairement à quoi sert le projet.",
				"Nous disons à l'oral à quoi sert le projet, sans l'avoir écrit.",
				'Nous avons écrit en quelques lignes à quoi sert le projet, et pour qui.',
				'Nous relisons à dates prévues les lignes qui disent à quoi sert le projet.',
				'Nous révisons, avec des personnes concernées, les lignes qui disent à quoi sert le projet.'
			],
			weight: 2,
			weightReason:
				'Ce critère compte double parce que le sens du projet éclaire tous les autres choix.',
			proofs: [
				'Quelques lignes datées : page, affiche ou mail',
				"Notes d'une relecture",
				'Texte révisé avec des personnes concernées'
			],
			discussion: 'Si chacun écrivait à quoi sert ce projet, lirait-on la même chose ?',
			themes: { low: 'IS03', mid: 'IS03', high: 'IS07' }
		},
		{
			id: 'S2.2',
			title: 'Éthique et transparence',
			question: 'Quelles règles vous donnez-vous pour mener ce projet ?',
			why: 'Argent reçu, paroles confiées, promesses faites : des règles claires protègent tout le monde, vous compris.',
			levels: [
				"Nous n'avons pas encore pensé à des règles.",
				'Nous avons des règles en tête, sans les avoir écrites.',
				'Nous avons écrit ce que nous nous interdisons, même en trois lignes.',
				'Nous revoyons nos règles au moins une fois par an, à partir de cas vécus.',
				'Nous rendons nos règles publiques, avec le budget du projet.'
			],
			weight: 1,
			proofs: [
				'Règles datées, même en trois lignes',
				"Notes d'une discussion sur un cas vécu",
				'Budget du projet, montré ou affiché'
			],
			discussion: "Qu'aurions-nous du mal à expliquer à une personne concernée ?",
			themes: { low: 'IS03', mid: 'IS03', high: 'IS10' }
		}
	]
};
