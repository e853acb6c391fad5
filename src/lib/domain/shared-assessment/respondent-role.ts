/** In what capacity someone answers for an organisation (blueprint §1.5). */
export const RESPONDENT_ROLES = [
	'management',
	'employee',
	'elected',
	'volunteer',
	'other'
] as const;

export type RespondentRole = (typeof RESPONDENT_ROLES)[number];
