/**
 * Every route of the build, and who it opens for. A route that is missing here fails the suite: whoever adds one
 * says whom it serves (security bar §1).
 */
import { ACCOUNT_RULES } from './account-rules.ts';
import { ORGANISATION_RULES } from './organisation-rules.ts';
import { RESPONDENT_RULES } from './respondent-rules.ts';

export const ROUTE_RULES = [...RESPONDENT_RULES, ...ACCOUNT_RULES, ...ORGANISATION_RULES];
