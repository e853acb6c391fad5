import type { Axis, Source } from '#lib/domain/questionnaire/definition.ts';

/**
 * The documents that the diagnostics rest on, read as said in their year. We took ideas from them, no sentence and
 * no question: their authors neither asked for nor endorsed these diagnostics.
 */
const library = {
	'rse-partenariats': {
		title: 'Programme de recherche « RSE & Partenariats », retour d’expériences auprès de PME',
		publisher: 'Le RAMEAU',
		year: 'programme lancé en 2010'
	},
	'typologie-partenariats': {
		title:
			'Typologie des partenariats : quatre familles, établie par l’Observatoire des partenariats',
		publisher: 'Le RAMEAU',
		year: '2010'
	},
	'guide-partenariat': {
		title: 'Guide du partenariat entre entreprises et associations',
		publisher: 'MEDEF et Le RAMEAU',
		year: 'lu en 2026'
	},
	'evaluation-2015': {
		title: 'Référentiel d’évaluation de l’utilité sociétale des partenariats',
		publisher: 'Le RAMEAU',
		year: '2015'
	},
	'evaluation-2019': {
		title: 'L’évaluation partenariale en pratique',
		publisher: 'Le RAMEAU',
		year: '2019'
	},
	'objectifs-croises': {
		title: 'Cours en ligne « Des partenariats qui changent le monde »',
		publisher: 'ESSEC et Le RAMEAU',
		year: 'lu en 2026'
	},
	'alliances-territoires': {
		title: 'Cours en ligne « Les alliances qui changent les territoires »',
		publisher: 'ESSEC et Le RAMEAU',
		year: 'lu en 2026'
	},
	impact: {
		title:
			'Rapports régionaux IMPACT : profil, fragilités et dynamiques d’alliance d’un territoire',
		publisher: 'Le RAMEAU',
		year: 'lus en 2026'
	},
	catalyseurs: {
		title:
			'Billet sur quatre démarches territoriales d’alliance, après le colloque du 12 janvier 2021',
		publisher: 'Le RAMEAU',
		year: '2021'
	},
	'modeles-associatifs': {
		title: 'Travaux sur les modèles socio-économiques des associations',
		publisher: 'Le RAMEAU et Le Mouvement associatif',
		year: '2014'
	},
	boussole: {
		title: 'La Boussole stratégique des associations, huit repères',
		publisher: 'ADASI',
		year: 'lue en 2026'
	},
	'offre-associative': {
		title: '« Pas toujours facile de trouver des partenaires », conseils aux associations',
		publisher: 'Fédération sportive et culturelle de France (FSCF)',
		year: 'lu en 2026'
	},
	ideas: {
		title: 'Guide des bonnes pratiques des associations et fondations',
		publisher: 'Institut IDEAS',
		year: 'lu en 2026',
		url: 'https://ideas.asso.fr'
	},
	'eau-et-rivieres': {
		title: 'Charte de partenariat',
		publisher: 'Eau et Rivières de Bretagne',
		year: 'lue en 2026',
		url: 'https://www.eau-et-rivieres.org'
	},
	cacis: {
		title: 'Outil diagnostique de l’action en partenariat',
		publisher: 'Chaire CACIS, Université de Montréal',
		year: 'lu en 2026',
		url: 'https://chairecacis.org/outildiagnostique'
	},
	nuffield: {
		title: 'Assessing Strategic Partnership, l’outil d’évaluation des partenariats',
		publisher: 'Nuffield Institute for Health (Hardy, Hudson et Waddington)',
		year: 'lu en 2026'
	},
	iso26000: {
		title: 'Norme ISO 26000, lignes directrices sur la responsabilité sociétale',
		publisher: 'Organisation internationale de normalisation (ISO)',
		year: '2010'
	},
	rallynov: {
		title: 'Rally’nov, l’innovation sociale en Franche-Comté',
		publisher: 'Fact Franche-Comté',
		year: 'janvier 2014'
	},
	avise: {
		title: 'Grille de caractérisation de l’innovation sociale, questions et réponses',
		publisher: 'Avise',
		year: '2013'
	}
} as const satisfies Record<string, Omit<Source, 'id'>>;

export type SourceId = keyof typeof library;

/** The sources that these axes cite, each once, in the order of their first citation. */
export function sourcesCitedBy(axes: readonly Axis[]): Source[] {
	const ids = new Set(axes.flatMap(({ sources }) => sources));
	return [...ids].flatMap((id) =>
		Object.hasOwn(library, id) ? [{ id, ...library[id as SourceId] }] : []
	);
}
