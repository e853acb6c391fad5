import type { Axis } from '#lib/domain/questionnaire/definition.ts';

export const s4: Axis = {
	id: 'S4',
	slug: 'risque-et-essais',
	title: 'Risque et essais',
	shortTitle: 'Risque',
	intent: 'Oser, par petits essais, en sachant ce que vous cherchez.',
	framework:
		"Définition retenue par Rally'nov, qui suppose une prise de risque ; étape de Rally'nov sur les objectifs clairement identifiés ; grille de l'Avise, qui regarde l'expérimentation.",
	sources: ['rallynov', 'avise'],
	criteria: [
		{
			id: 'S4.1',
			title: 'Prise de risque',
			question: 'Que savez-vous de ce que vous risquez avec ce projet ?',
			why: "Du temps, de l'argent, une réputation : un risque regardé en face fait moins peur.",
			levels: [
				"Nous n'avons pas encore regardé ce que nous risquons.",
				'Nous avons les risques en tête, sans les avoir écrits.',
				'Nous avons écrit ce que nous acceptons de perdre : temps, argent ou réputation.',
				"Nous relisons à dates prévues ce que nous risquons, pour décider de continuer ou d'arrêter.",
				'Nous partageons le risque avec une autre organisation, par un accord écrit.'
			],
			weight: 2,
			weightReason:
				"Ce critère compte double parce que, pour Rally'nov, innover suppose une prise de risque.",
			proofs: [
				'Page « ce que nous acceptons de perdre »',
				"Date de décision dans l'agenda",
				'Accord qui partage le risque'
			],
			discussion: "Qui perdrait le plus si ce projet s'arrêtait demain ?",
			themes: { low: 'IS05', mid: 'IS05', high: 'IS09' }
		},
		{
			id: 'S4.2',
			title: 'Essais',
			question: {
				base: "Comment essayez-vous une nouveauté avant de l'adopter ?",
				idea: 'Comment comptez-vous essayer avant de vous lancer ?'
			},
			why: 'Un petit essai coûte peu et apprend beaucoup, même quand il rate.',
			levels: [
				{
					base: "Nous n'avons pas encore fait d'essai.",
					idea: "Nous n'avons pas encore pensé à un essai."
				},
				{
					base: "Nous avons essayé quelque chose, sans l'avoir prévu.",
					idea: "Nous avons un essai en tête, sans l'avoir écrit."
				},
				{
					base: 'Nous prévoyons chaque essai sur une page, avec une date de fin.',
					idea: 'Nous avons une page qui décrit un essai, avec une date de fin.'
				},
				{
					base: "Nous corrigeons le projet après chaque essai, d'après nos notes.",
					idea: "Nous avons corrigé notre page d'essai avec des personnes concernées."
				},
				{
					base: 'Nous menons nos essais avec une autre organisation, du début au bilan.',
					idea: 'Nous préparons notre essai avec une autre organisation, à une date fixée.'
				}
			],
			weight: 1,
			proofs: [
				"Page qui décrit l'essai",
				{ base: "Notes prises pendant l'essai", idea: 'Page annotée par des personnes concernées' },
				{ base: 'Liste de ce qui a changé ensuite', idea: "Date de l'essai dans l'agenda" },
				'Message échangé avec une autre organisation'
			],
			discussion: "Que pourrait déjà nous apprendre un essai d'une journée ?",
			themes: { low: 'IS05', mid: 'IS05', high: 'IS09' }
		},
		{
			id: 'S4.3',
			title: 'Objectifs',
			question: {
				base: 'Comment savez-vous si votre projet atteint son but ?',
				idea: 'Comment saurez-vous si votre projet atteint son but ?'
			},
			why: "Deux ou trois objectifs clairs suffisent pour voir où l'on en est.",
			levels: [
				"Nous n'avons pas encore fixé d'objectifs.",
				'Nous avons des objectifs en tête, sans les avoir écrits.',
				'Nous avons écrit deux ou trois objectifs, avec une date.',
				{
					base: 'Nous comparons nos résultats à nos objectifs au moins une fois par an.',
					idea: "Nous avons écrit ce que l'on verra quand chaque objectif sera atteint."
				},
				{
					base: 'Nous rendons nos résultats publics, même décevants.',
					idea: 'Nous avons révisé nos objectifs avec des personnes concernées.'
				}
			],
			weight: 1,
			proofs: [
				'Deux ou trois objectifs datés',
				{ base: 'Relevé de résultats', idea: 'Faits choisis pour chaque objectif' },
				{ base: 'Bilan affiché ou publié', idea: 'Objectifs annotés par des personnes concernées' }
			],
			discussion: 'À quoi verrons-nous que ce projet a réussi ?',
			themes: { low: 'IS06', mid: 'IS06', high: 'IS10' }
		}
	]
};
