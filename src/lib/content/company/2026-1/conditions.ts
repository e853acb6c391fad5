import type { ConditionDefinition } from '#lib/domain/questionnaire/definition.ts';

/** Named conditions on the profile. Their order ranks wordings: the first that holds is said. */
export const conditions = {
	noEmployees: { label: "vous n'avez pas de salarié", when: { question: 'P07', is: '0' } },
	small: {
		label: 'vous êtes moins de dix personnes',
		when: { question: 'P07', is: ['0', '1-2', '3-9'] }
	},
	noPartnership: {
		label: "vous n'avez pas encore de partenariat actif",
		when: { question: 'P09', is: '0' }
	},
	recentlyCreated: {
		label: "votre entreprise a moins d'un an",
		when: { question: 'P06', is: 'under-1' }
	}
} as const satisfies Record<string, ConditionDefinition>;
