/** From which place someone answers a shared assessment (blueprint §1.5), in the order that screens list them. */
export const RESPONDENT_ROLES = [
	'management',
	'employee',
	'elected',
	'volunteer',
	'other'
] as const;

export type RespondentRole = (typeof RESPONDENT_ROLES)[number];

export function isRespondentRole(value: unknown): value is RespondentRole {
	return RESPONDENT_ROLES.some((role) => role === value);
}
