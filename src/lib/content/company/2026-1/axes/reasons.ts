import type { Criterion } from '#lib/domain/questionnaire/definition.ts';

type Exclusion = NonNullable<Criterion['excludedWhen']>;

export const withoutEmployees: Exclusion = {
	condition: 'noEmployees',
	reason: "Vous n'avez pas de salarié : cette question ne vous concerne pas."
};

export const withoutPartnership: Exclusion = {
	condition: 'noPartnership',
	reason: "Vous n'avez pas encore de partenariat actif : cette question viendra avec le premier."
};
