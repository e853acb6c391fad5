/** A small diagnostic that meets the whole editorial bar: tests damage a copy of it, one fault at a time. */
import type {
	Criterion,
	DiagnosticDefinition,
	Theme
} from '#lib/domain/questionnaire/definition.ts';

const theme = (id: string, title: string): Theme => ({
	id,
	title,
	why: 'Une page relue à date fixe sert plus que dix rapports.',
	firstStep: 'Prenez une feuille et notez trois besoins.',
	nextStep: 'Montrez la feuille à deux voisins, puis datez-la.',
	forWhom: 'Toute structure.',
	whoCanHelp: 'La mairie : demandez un contact.',
	effort: 'low',
	effect: 'high',
	sdgs: [8, 17],
	practices: ['P01']
});

const criterion = (id: string, weight: 1 | 2): Criterion => ({
	id,
	title: 'Besoins écrits',
	question: 'Comment notez-vous vos besoins ?',
	why: 'Un besoin écrit se partage mieux.',
	levels: [
		"Nous n'avons pas encore regardé nos besoins.",
		"Nous parlons de nos besoins à l'oral, sans les noter.",
		{
			base: 'Nous avons une liste écrite de nos besoins.',
			small: 'Nous avons noté nos besoins dans un carnet.'
		},
		'Nous relisons notre liste chaque année.',
		"Nous relisons notre liste avec d'autres structures."
	],
	weight,
	...(weight === 2 ? { weightReason: 'Ce critère compte double parce que tout en part.' } : {}),
	proofs: ['Liste datée', 'Carnet', 'Compte rendu de relecture'],
	discussion: 'Quel besoin avons-nous oublié ?',
	themes: { low: 'T01', mid: 'T02', high: 'T02' }
});

/** A fresh copy each time. */
export const aGoodDefinition = (): DiagnosticDefinition => ({
	id: 'good',
	version: '2026-1',
	slug: 'bon-exemple',
	title: 'Bon exemple',
	audience: 'association',
	audienceLabel: 'Vous menez une association',
	organisation: 'votre structure',
	startLabel: 'Commencer',
	summary: 'Un exemple qui passe toutes les règles.',
	minutes: 5,
	conditions: {
		small: { label: 'vous êtes peu nombreux', when: { question: 'P07', is: ['0', '1-2'] } }
	},
	profile: [
		{
			id: 'P07',
			kind: 'single',
			group: 'essential',
			required: true,
			label: 'Combien de personnes employez-vous ?',
			options: [
				{ id: '0', label: 'Aucune' },
				{ id: '1-2', label: '1 ou 2' },
				{ id: '10-19', label: '10 à 19' }
			]
		},
		{
			id: 'P09',
			kind: 'single',
			group: 'essential',
			required: true,
			label: 'Combien de partenariats menez-vous ?',
			options: [
				{ id: '0', label: 'Aucun pour le moment' },
				{ id: '1', label: '1 ou plus' }
			]
		}
	],
	axes: [
		{
			id: 'A1',
			slug: 'besoins',
			title: 'Besoins',
			shortTitle: 'Besoins',
			intent: 'Savoir dire ce que vous cherchez.',
			framework: 'Travaux du RAMEAU sur les objectifs croisés.',
			sources: ['boussole'],
			criteria: [criterion('A1.1', 2), criterion('A1.2', 1)]
		}
	],
	themes: [theme('T01', 'Écrire vos besoins'), theme('T02', 'Lire vos besoins à plusieurs')],
	practices: [
		{
			id: 'P01',
			title: 'Une association note ses besoins',
			place: 'Dole (Jura)',
			year: '2015',
			text: 'Elle couvre 60 % de ses besoins par des ventes.',
			source: 'Resolis, fiche 585'
		}
	],
	sources: [{ id: 'boussole', title: 'La Boussole', publisher: 'ADASI', year: '2026' }],
	crossReadings: [
		{
			id: 'N1',
			title: 'Des besoins à relire',
			text: 'Vos besoins sont notés ; reste à les relire.',
			when: { criterion: 'A1.1', band: 'low' },
			themes: ['T02']
		}
	],
	foundationAxes: [],
	transmissionThemes: []
});
