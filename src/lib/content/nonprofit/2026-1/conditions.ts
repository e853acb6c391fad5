import type { ConditionDefinition } from '#lib/domain/questionnaire/definition.ts';
import { intentions, partnerships, sizes, territories } from '../../shared/conditions.ts';

const FOUNDATIONS = ['foundation', 'endowment-fund'];

/** Fields of action, gathered where the same examples speak to them. */
const fields = {
	workIntegration: {
		label: "vous agissez pour l'insertion et l'emploi",
		when: {
			any: [
				{ question: 'PA2', is: 'employment' },
				{ question: 'PA9', is: 'work-integration' }
			]
		},
		likeness: 'même domaine'
	},
	solidarity: {
		label: 'vous agissez pour la solidarité, le logement ou les droits',
		when: { question: 'PA2', is: ['social-action', 'housing', 'rights'] },
		likeness: 'même domaine'
	},
	food: {
		label: "vous agissez pour l'alimentation ou l'agriculture",
		when: { question: 'PA2', is: 'food' },
		likeness: 'même domaine'
	},
	health: {
		label: 'vous agissez pour la santé ou le handicap',
		when: { question: 'PA2', is: ['health', 'disability'] },
		likeness: 'même domaine'
	},
	youth: {
		label: 'vous agissez pour la jeunesse ou la formation',
		when: { question: 'PA2', is: ['youth', 'training'] },
		likeness: 'même domaine'
	},
	sport: {
		label: 'vous agissez par le sport',
		when: { question: 'PA2', is: 'sport' },
		likeness: 'même domaine'
	},
	culture: {
		label: 'vous agissez pour la culture ou le patrimoine',
		when: { question: 'PA2', is: 'culture' },
		likeness: 'même domaine'
	},
	environment: {
		label: "vous agissez pour l'environnement",
		when: { question: 'PA2', is: 'environment' },
		likeness: 'même domaine'
	}
} as const satisfies Record<string, ConditionDefinition>;

const forms = {
	cooperative: {
		label: 'vous êtes une coopérative ou une mutuelle',
		when: { question: 'PA1', is: ['cooperative', 'mutual'] },
		likeness: 'forme voisine'
	},
	networkHead: {
		label: 'vous animez un réseau ou une fédération',
		when: { question: 'PA8', is: 'network-head' },
		likeness: 'même rôle'
	},
	isolated: {
		label: "vous n'appartenez à aucun réseau",
		when: { question: 'PA8', is: 'independent' }
	}
} as const satisfies Record<string, ConditionDefinition>;

const situations = {
	creation: { label: 'vous êtes en création', when: { question: 'PA10', is: 'creation' } },
	scaling: { label: "vous changez d'échelle", when: { question: 'PA10', is: 'scaling' } },
	difficulty: {
		label: 'vous traversez une période difficile',
		when: { question: 'PA10', is: 'difficulty' }
	},
	merger: {
		label: "vous vous regroupez avec d'autres structures",
		when: { question: 'PA10', is: 'merger' }
	}
} as const satisfies Record<string, ConditionDefinition>;

const resources = {
	manyVolunteers: {
		label: 'vous comptez au moins cinquante bénévoles',
		when: { question: 'PA3', is: ['50-199', '200-plus'] }
	},
	dependent: {
		label: 'plus de la moitié de vos ressources vient du même financeur',
		when: { question: 'PA6', is: ['50-75', 'over-75'] }
	},
	privateSupport: {
		label: 'vous recevez des dons, du mécénat ou du parrainage',
		when: { question: 'PA5', is: 'private-support' }
	},
	sells: {
		label: 'vous vendez des produits ou des services',
		when: { question: 'PA5', is: 'sales' }
	},
	taxReceipts: {
		label: 'vous délivrez des reçus fiscaux',
		when: { question: 'PA9', is: 'tax-receipts' }
	},
	wideScale: {
		label: 'vous agissez dans toute la France ou au-delà',
		when: { question: 'PA7', is: ['national', 'international'] }
	}
} as const satisfies Record<string, ConditionDefinition>;

/**
 * Named conditions on the profile. Their order ranks wordings: the first that holds is said.
 * Having no partnership changes what can be asked at all, so it comes first; the form and the field say more than
 * the size.
 */
export const conditions = {
	noPartnership: {
		label: "vous n'avez pas encore de partenariat actif",
		when: { question: 'P09', is: '0' },
		comesWith: 'un premier partenariat'
	},
	foundation: {
		label: 'vous êtes une fondation ou un fonds de dotation',
		when: { question: 'PA1', is: FOUNDATIONS },
		likeness: 'forme voisine'
	},
	...forms,
	...fields,
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
	},
	smallTeam: {
		label: 'vous employez moins de dix personnes',
		when: { question: 'P07', is: ['1-2', '3-9'] },
		likeness: 'taille voisine'
	},
	tens: sizes.tens,
	large: sizes.large,
	...partnerships,
	...situations,
	...resources,
	...territories,
	...intentions
} as const satisfies Record<string, ConditionDefinition>;
