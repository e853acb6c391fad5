import type { OrganisationField } from './organisation-form.ts';

const NAMES: Readonly<Record<OrganisationField, string>> = {
	name: 'Nom de l’organisation',
	kind: 'Vous êtes',
	registration: 'Numéro SIREN, SIRET ou RNA',
	commune: 'Commune du siège',
	size: 'Personnes salariées',
	field: 'Activité principale'
};

/** The errors of the form of an organisation, for its summary. */
export function organisationErrors(
	errors: Partial<Record<OrganisationField, string>> | undefined
): { id: string; message: string }[] {
	return (Object.keys(NAMES) as OrganisationField[])
		.filter((name) => errors?.[name])
		.map((name) => ({ id: `o-${name}`, message: NAMES[name] }));
}
