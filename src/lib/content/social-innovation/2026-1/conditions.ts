import type { ConditionDefinition } from '#lib/domain/questionnaire/definition.ts';

/**
 * Named conditions on the profile. Their order ranks wordings: the first that holds is said.
 * Being alone changes whom one can speak to at all, so it comes before the stage of the project.
 */
export const conditions = {
	alone: {
		label: 'une seule personne fait vivre le projet',
		when: { question: 'PS2', is: 'alone' }
	},
	idea: { label: 'votre projet est encore une idée', when: { question: 'PS1', is: 'idea' } },
	volunteers: {
		label: 'des bénévoles font vivre le projet',
		when: { question: 'PS2', is: 'volunteers' }
	},
	withRepresentatives: {
		label: 'votre équipe salariée compte au moins dix personnes',
		when: {
			all: [
				{ question: 'P07', is: ['10-19', '20-49', '50-249', '250-4999', '5000-plus'] },
				{ question: 'PS2', is: ['employees', 'both'] }
			]
		}
	},
	business: {
		label: 'une entreprise porte le projet',
		when: { question: 'PS4', is: ['company', 'self-employed'] },
		likeness: 'forme voisine'
	},
	integrationField: {
		label: "votre projet touche à l'insertion",
		when: { question: 'PS3', is: 'integration' },
		likeness: 'même sujet'
	},
	mobilityField: {
		label: 'votre projet touche à la mobilité',
		when: { question: 'PS3', is: 'mobility' },
		likeness: 'même sujet'
	},
	foodField: {
		label: "votre projet touche à l'alimentation",
		when: { question: 'PS3', is: 'food' },
		likeness: 'même sujet'
	},
	isolationField: {
		label: "votre projet touche à l'isolement",
		when: { question: 'PS3', is: 'isolation' }
	},
	jobField: {
		label: "votre projet touche à l'emploi",
		when: { question: 'PS3', is: 'job-security' },
		likeness: 'même sujet'
	},
	workField: {
		label: 'votre projet touche à la vie au travail',
		when: { question: 'PS3', is: ['recognition', 'personal-development'] },
		likeness: 'même sujet'
	},
	wantsToClarify: {
		label: "vous voulez d'abord mettre l'idée au clair",
		aim: "mettre l'idée au clair",
		when: { question: 'PS5', is: 'clarify' }
	},
	wantsToTry: {
		label: "vous voulez d'abord essayer",
		aim: 'essayer',
		when: { question: 'PS5', is: 'try' }
	},
	wantsAllies: {
		label: "vous voulez d'abord trouver des alliés",
		aim: 'trouver des alliés',
		when: { question: 'PS5', is: 'allies' }
	},
	wantsToMeasure: {
		label: "vous voulez d'abord voir ce que le projet change",
		aim: 'voir ce que le projet change',
		when: { question: 'PS5', is: 'measure' }
	},
	wantsToHandOn: {
		label: "vous voulez d'abord transmettre",
		aim: 'transmettre',
		when: { question: 'PS5', is: 'hand-on' }
	}
} as const satisfies Record<string, ConditionDefinition>;
