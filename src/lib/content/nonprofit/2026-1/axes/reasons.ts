import type { Criterion } from '#lib/domain/questionnaire/definition.ts';

type Exclusion = NonNullable<Criterion['excludedWhen']>;

export const withoutPartnership: Exclusion = {
	condition: 'noPartnership',
	reason: "Vous n'avez pas encore de partenariat actif : cette question viendra avec le premier."
};
