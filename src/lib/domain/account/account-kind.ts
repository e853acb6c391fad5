/** What an account is for: its own organisations, those of others that it accompanies, or the site. */
export type AccountKind = 'member' | 'adviser' | 'administrator';
