import type { Axis } from '#lib/domain/questionnaire/definition.ts';

export const s3: Axis = {
	id: 'S3',
	slug: 'reve-et-creativite',
	title: 'Rêve et créativité',
	shortTitle: 'Créativité',
	intent: "Garder une part de rêve, et laisser entrer des idées venues d'ailleurs.",
	framework:
		"Enseignements des étapes de Rally'nov : la part de rêve et d'utopie, l'ouverture propice à la créativité.",
	sources: ['rallynov'],
	criteria: [
		{
			id: 'S3.1',
			title: 'Part de rêve',
			question: 'Quelle place laissez-vous au rêve dans ce projet ?',
			why: "Imaginer ce que l'on voudrait vraiment donne envie d'aller plus loin que prévu.",
			levels: [
				"Nous n'avons pas encore pris le temps de rêver à ce projet.",
				'Nous rêvons de temps en temps à voix haute, sans rien garder.',
				'Nous avons gardé une trace de notre rêve : texte, dessin ou photo.',
				"Nous revenons à notre rêve au moins une fois par an, pour choisir l'étape suivante.",
				"Nous montrons notre rêve en public, et d'autres y ajoutent le leur."
			],
			weight: 1,
			proofs: [
				'Texte, dessin ou photo, avec sa date',
				"Moment réservé dans l'agenda",
				'Pas choisi en repartant du rêve',
				"Idées ajoutées par d'autres"
			],
			discussion: "Si le temps et l'argent ne manquaient pas, par quoi commencerions-nous ?",
			themes: { low: 'IS04', mid: 'IS04', high: 'IS10' }
		},
		{
			id: 'S3.2',
			title: 'Ouverture aux idées',
			question: 'Comment de nouvelles idées entrent-elles dans votre projet ?',
			why: "Un regard venu d'un autre métier voit souvent ce que l'habitude cache.",
			levels: [
				'Nous avançons avec nos idées, sans en avoir encore cherché ailleurs.',
				'Nous accueillons les idées qui passent, sans les noter.',
				'Nous notons les idées reçues, et la suite donnée à chacune.',
				'Nous allons au moins une fois par an chercher des idées dans un autre métier ou un autre lieu.',
				"Nous cherchons des idées avec d'autres organisations, à dates prévues."
			],
			weight: 2,
			weightReason:
				"Ce critère compte double parce que les idées venues d'ailleurs nourrissent tout le reste du projet.",
			proofs: [
				'Liste des idées, avec leur suite',
				"Notes d'une visite",
				'Dates de rencontres entre organisations'
			],
			discussion: 'Quelle idée avons-nous écartée trop vite ?',
			themes: { low: 'IS04', mid: 'IS04', high: 'IS11' }
		}
	]
};
