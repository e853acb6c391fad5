import {
	RESPONDENT_ROLES,
	type RespondentRole
} from '#lib/domain/shared-assessment/respondent-role.ts';
import { typesetDeep } from '#lib/format/typography.ts';

export interface RespondentRoleWording {
	/** As an answer to « Vous répondez en tant que », and at the head of a row. */
	label: string;
	/** Who that is, shown under the label. */
	example: string;
}

/** Places that someone answers from, said without gendered forms. */
export const respondentRoleWording: Readonly<Record<RespondentRole, RespondentRoleWording>> =
	typesetDeep({
		management: { label: 'Direction', example: 'Gérance, direction générale, encadrement' },
		employee: { label: 'Équipe salariée', example: "Toute personne salariée de l'organisation" },
		elected: {
			label: 'Instance élue',
			example: "Conseil d'administration, bureau, comité social et économique"
		},
		volunteer: { label: 'Équipe bénévole', example: 'Toute personne qui donne de son temps' },
		other: { label: 'Autre place', example: 'Partenaire, adhérent, membre du réseau' }
	});

/** The roles to choose from, in order. */
export const respondentRoleOptions = RESPONDENT_ROLES.map((id) => ({
	id,
	...respondentRoleWording[id]
}));
