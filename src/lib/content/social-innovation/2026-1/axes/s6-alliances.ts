import type { Axis } from '#lib/domain/questionnaire/definition.ts';

export const s6: Axis = {
	id: 'S6',
	slug: 'alliances-et-transmission',
	title: 'Alliances et transmission',
	shortTitle: 'Alliances',
	intent: "Avancer avec d'autres en gardant votre identité, puis transmettre.",
	framework:
		"Étape de Rally'nov sur les collaborations et l'identité ; paroles de clôture, où l'innovation sociale est dite faite pour être dupliquée.",
	sources: ['rallynov'],
	criteria: [
		{
			id: 'S6.1',
			title: 'Collaborations et identité',
			question: "Comment travaillez-vous avec d'autres organisations sur ce projet ?",
			why: "Entreprise, association, commune, école : un allié apporte ce qu'il sait faire, et chacun garde son identité.",
			levels: [
				"Nous n'avons pas encore cherché d'allié pour ce projet.",
				'Nous recevons un coup de main de temps en temps, sans accord écrit.',
				'Nous avons écrit, avec au moins un allié, le rôle de chacun.',
				'Nous faisons le point avec nos alliés à dates prévues, en notant ce qui est décidé.',
				'Nous décidons du projet à plusieurs organisations, selon une règle écrite ensemble.'
			],
			weight: 2,
			weightReason:
				"Ce critère compte double parce qu'un projet porté à plusieurs tient mieux quand l'un fatigue.",
			proofs: [
				"Page d'accord : qui fait quoi",
				'Relevé daté de décisions prises avec un allié',
				'Règle de décision commune',
				'Affiche ou page où chaque organisation garde son nom'
			],
			discussion: 'Que voulons-nous garder de notre identité, quel que soit notre allié ?',
			themes: { low: 'IS09', mid: 'IS09', high: 'IS11' }
		},
		{
			id: 'S6.2',
			title: 'Transmission',
			question: {
				base: "Comment aidez-vous d'autres personnes à s'inspirer de votre projet ?",
				idea: "Comment préparez-vous ce que d'autres pourront reprendre ?"
			},
			why: 'Une réponse utile ici peut servir ailleurs, à condition que le chemin soit connu.',
			levels: [
				"Nous n'avons pas encore pensé à ce que d'autres pourraient reprendre.",
				{
					base: 'Nous racontons le projet quand on nous le demande.',
					idea: "Nous parlons de l'idée quand on nous le demande."
				},
				{
					base: 'Nous avons écrit le chemin suivi, ratés compris.',
					idea: "Nous notons le chemin de l'idée, doutes compris."
				},
				{
					base: "Nous montrons le projet au moins une fois par an à des personnes qui voudraient s'en inspirer.",
					idea: "Nous montrons nos notes à des personnes d'autres lieux, à dates prévues."
				},
				{
					base: 'Nous avons aidé une autre organisation à reprendre une part du projet.',
					idea: 'Nous préparons le projet avec une autre organisation, qui veut le mener ailleurs.'
				}
			],
			weight: 1,
			proofs: [
				{ base: 'Récit daté, ratés compris', idea: 'Carnet daté, doutes compris' },
				"Dates de visites ou d'échanges",
				{
					base: "Message de quelqu'un qui a repris une part du projet",
					idea: "Message d'une organisation intéressée ailleurs"
				}
			],
			discussion: 'Que faudrait-il changer pour que ce projet marche ailleurs ?',
			themes: { low: 'IS10', mid: 'IS11', high: 'IS12' }
		}
	]
};
