import type { Audience } from '../questionnaire/definition.ts';

/** What an organisation is. Its diagnostics are those for its kind, and those for everyone. */
export type OrganisationKind = Exclude<Audience, 'everyone'>;

export const ORGANISATION_KINDS = [
	'company',
	'association'
] as const satisfies readonly OrganisationKind[];

export function isOrganisationKind(value: unknown): value is OrganisationKind {
	return ORGANISATION_KINDS.some((kind) => kind === value);
}

/** May an organisation of this kind take, and keep, a diagnostic for this audience? */
export function suits(audience: Audience, kind: string): boolean {
	return audience === 'everyone' || audience === kind;
}
