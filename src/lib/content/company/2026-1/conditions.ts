import type { ConditionDefinition } from '#lib/domain/questionnaire/definition.ts';
import { intentions, partnerships, sizes, territories } from '../../shared/conditions.ts';

/** Activities by NAF section, gathered where the same examples speak to them. */
const sectors = {
	industry: {
		label: "vous travaillez dans l'industrie",
		when: { question: 'PE2', is: ['B', 'C', 'D', 'E'] },
		likeness: 'même secteur'
	},
	building: {
		label: 'vous travaillez dans le bâtiment',
		when: { question: 'PE2', is: 'F' },
		likeness: 'même secteur'
	},
	trade: {
		label: 'vous tenez un commerce, un hôtel ou un restaurant',
		when: { question: 'PE2', is: ['G', 'I'] },
		likeness: 'même secteur'
	},
	transport: {
		label: 'vous travaillez dans le transport',
		when: { question: 'PE2', is: 'H' },
		likeness: 'même secteur'
	},
	office: {
		label: 'vous vendez surtout du conseil, du numérique ou des services de bureau',
		when: { question: 'PE2', is: ['J', 'K', 'L', 'M'] },
		likeness: 'même secteur'
	},
	care: {
		label: "vous travaillez dans la santé, l'action sociale ou la formation",
		when: { question: 'PE2', is: ['P', 'Q'] },
		likeness: 'même secteur'
	},
	agriculture: {
		label: "vous travaillez dans l'agriculture, la forêt ou la pêche",
		when: { question: 'PE2', is: 'A' },
		likeness: 'même secteur'
	}
} as const satisfies Record<string, ConditionDefinition>;

const forms = {
	missionCompany: {
		label: 'vous êtes une société à mission',
		when: { question: 'PE1Q', is: 'mission-company' }
	},
	socialEconomy: {
		label: "vous faites partie de l'économie sociale et solidaire",
		when: {
			any: [
				{ question: 'PE1', is: ['scop', 'scic', 'other-cooperative', 'mutual'] },
				{ question: 'PE1Q', is: 'esus' }
			]
		},
		likeness: 'forme voisine'
	},
	subsidiary: {
		label: "vous êtes la filiale d'un groupe",
		when: { question: 'PE4', is: 'subsidiary' }
	},
	sharedCapital: {
		label: 'le capital est partagé entre plusieurs associés',
		when: { question: 'PE8', is: 'no' }
	}
} as const satisfies Record<string, ConditionDefinition>;

const situations = {
	growth: { label: "l'entreprise grandit", when: { question: 'PE7', is: 'growth' } },
	decline: {
		label: "l'activité baisse",
		when: { question: 'PE7', is: 'decline' },
		likeness: 'même situation'
	},
	handover: {
		label: "l'entreprise se transmet ou vient d'être reprise",
		when: { question: 'PE7', is: 'handover' }
	},
	reorganisation: {
		label: "l'entreprise se réorganise",
		when: { question: 'PE7', is: 'reorganisation' },
		likeness: 'même situation'
	}
} as const satisfies Record<string, ConditionDefinition>;

/**
 * Named conditions on the profile. Their order ranks wordings: the first that holds is said. Having no employee
 * changes what can be asked at all; the form and the trade say more than the size.
 */
export const conditions = {
	noEmployees: { label: "vous n'avez pas de salarié", when: { question: 'P07', is: '0' } },
	...forms,
	...sectors,
	small: {
		label: 'vous êtes moins de dix personnes',
		when: { question: 'P07', is: ['0', '1-2', '3-9'] },
		likeness: 'taille voisine'
	},
	noPartnership: {
		label: "vous n'avez pas encore de partenariat actif",
		when: { question: 'P09', is: '0' },
		comesWith: 'un premier partenariat'
	},
	recentlyCreated: {
		label: "votre entreprise a moins d'un an",
		when: { question: 'P06', is: 'under-1' }
	},
	...sizes,
	...partnerships,
	...situations,
	...territories,
	publicClients: {
		label: 'vous travaillez pour des collectivités ou des services publics',
		when: { question: 'PE5', is: 'public-bodies' }
	},
	labelled: {
		label: 'vous avez engagé une démarche ou un label de RSE',
		when: {
			question: 'PE6',
			is: ['engage-rse', 'lucie', 'b-corp', 'ecovadis', 'impact-score', 'sector-label', 'other']
		}
	},
	...intentions
} as const satisfies Record<string, ConditionDefinition>;
