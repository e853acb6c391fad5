import type { ConditionDefinition } from '#lib/domain/questionnaire/definition.ts';

const FOUNDATIONS = ['foundation', 'endowment-fund'];

/**
 * Named conditions on the profile. Their order ranks wordings: the first that holds is said.
 * Having no partnership changes what can be asked at all, so it comes before the size.
 */
export const conditions = {
	noPartnership: {
		label: "vous n'avez pas encore de partenariat actif",
		when: { question: 'P09', is: '0' }
	},
	foundation: {
		label: 'vous êtes une fondation ou un fonds de dotation',
		when: { question: 'PA1', is: FOUNDATIONS }
	},
	volunteersOnly: { label: "vous n'avez pas de salarié", when: { question: 'P07', is: '0' } },
	small: {
		label: 'vous employez moins de dix personnes',
		when: { question: 'P07', is: ['0', '1-2', '3-9'] }
	},
	recentlyCreated: {
		label: "votre structure a moins d'un an",
		when: { question: 'P06', is: 'under-1' }
	},
	smallBudget: {
		label: "vous agissez avec très peu d'argent",
		when: {
			any: [
				{ question: 'PA4', is: 'under-10k' },
				{ question: 'PA5', is: 'volunteering-only' }
			]
		}
	},
	noPrivateSupport: {
		label: 'vous ne recevez ni don, ni mécénat, ni parrainage',
		// A foundation gives: what it shows of its support is a question even when it receives none.
		when: {
			not: {
				any: [
					{ question: 'PA5', is: 'private-support' },
					{ question: 'PA1', is: FOUNDATIONS }
				]
			}
		}
	}
} as const satisfies Record<string, ConditionDefinition>;
