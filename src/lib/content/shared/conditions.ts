import type { ConditionDefinition } from '#lib/domain/questionnaire/definition.ts';

/** Conditions on the questions that every diagnostic shares (P04…P11): the same ids, read the same way. */

/** What the organisation wants to do first (P11). */
export const intentions = {
	intendsDiscover: {
		label: 'vous souhaitez découvrir le sujet',
		aim: 'découvrir le sujet',
		when: { question: 'P11', is: 'discover' }
	},
	intendsStart: {
		label: 'vous souhaitez démarrer un premier partenariat',
		aim: 'démarrer un premier partenariat',
		when: { question: 'P11', is: 'start' }
	},
	intendsStrengthen: {
		label: 'vous souhaitez renforcer vos partenariats',
		aim: 'renforcer vos partenariats',
		when: { question: 'P11', is: 'strengthen' }
	},
	intendsEvaluate: {
		label: 'vous souhaitez évaluer ce que vos partenariats apportent',
		aim: 'évaluer ce que vos partenariats apportent',
		when: { question: 'P11', is: 'evaluate' }
	},
	intendsJoin: {
		label: 'vous souhaitez rejoindre un collectif',
		aim: 'rejoindre un collectif',
		when: { question: 'P11', is: 'join' }
	}
} as const satisfies Record<string, ConditionDefinition>;

/** The partnerships it has, and the families that it has practised (P09, P10). */
export const partnerships = {
	severalPartnerships: {
		label: 'vous menez au moins quatre partenariats',
		when: { question: 'P09', is: ['4-9', '10-plus'] }
	},
	onlyGiving: {
		label: 'vous avez surtout pratiqué le mécénat',
		when: {
			all: [{ question: 'P10', is: 'MEC' }, { not: { question: 'P10', is: ['PRA', 'COO', 'INN'] } }]
		}
	},
	jointProjects: {
		label: "vous avez déjà bâti une offre ou cherché une solution avec d'autres",
		when: { question: 'P10', is: ['COO', 'INN'] }
	}
} as const satisfies Record<string, ConditionDefinition>;

/** Where it acts (P05). */
export const territories = {
	rural: {
		label: 'vous agissez à la campagne ou en montagne',
		when: { question: 'P05', is: ['rural', 'mountain'] },
		likeness: 'territoire semblable'
	},
	priorityNeighbourhood: {
		label: 'vous agissez dans un quartier prioritaire',
		when: { question: 'P05', is: 'priority-neighbourhood' },
		likeness: 'territoire semblable'
	}
} as const satisfies Record<string, ConditionDefinition>;

/** The sizes above « moins de dix », which each diagnostic words for itself (P07). */
export const sizes = {
	tens: {
		label: 'vous êtes entre 10 et 49 personnes',
		when: { question: 'P07', is: ['10-19', '20-49'] },
		likeness: 'taille voisine'
	},
	midsize: {
		label: 'vous êtes entre 50 et 249 personnes',
		when: { question: 'P07', is: '50-249' },
		likeness: 'taille voisine'
	},
	large: {
		label: 'vous êtes 250 personnes ou davantage',
		when: { question: 'P07', is: ['250-4999', '5000-plus'] },
		likeness: 'taille voisine'
	}
} as const satisfies Record<string, ConditionDefinition>;
