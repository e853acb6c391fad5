import * as z from 'zod';
import { ORGANISATION_KINDS } from '#lib/domain/organisation/kind.ts';
import { readRegistration } from '#lib/domain/organisation/registration.ts';
import { nameText, userText } from './user-text.ts';

/** As the table bounds it. */
export const ORGANISATION_NAME_MAX = 120;

/** What the form of an organisation is made of; one text a field. */
export const ORGANISATION_FIELDS = [
	'name',
	'kind',
	'registration',
	'commune',
	'size',
	'field'
] as const;
export type OrganisationField = (typeof ORGANISATION_FIELDS)[number];

/** As typed. */
export type OrganisationTyped = Record<OrganisationField, string>;

/** Its form only: whether an option exists, and which commune is meant, is judged by the server. */
export const organisationForm = z.object({
	name: nameText(ORGANISATION_NAME_MAX)
		.transform((text) => text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim())
		.refine((text) => text !== '', { error: 'Donnez un nom à votre organisation.' }),
	kind: z.enum(ORGANISATION_KINDS, { error: 'Dites quelle sorte d’organisation vous êtes.' }),
	registration: userText(40).transform((text, context) => {
		if (text.trim() === '') return null;
		const read = readRegistration(text);
		if (!read)
			context.addIssue({
				code: 'custom',
				message:
					'Ce numéro ne convient pas. Un SIREN compte neuf chiffres, un SIRET quatorze, un RNA commence par W. Vérifiez-le, ou laissez vide.'
			});
		return read?.number ?? null;
	}),
	commune: userText(120).transform((text) => text.trim()),
	size: z.string().max(40),
	field: z.string().max(40)
});

/** The fields of an organisation and nothing else of a form. */
export function typedOrganisation(data: FormData): OrganisationTyped {
	const textOf = (name: string) => {
		const value = data.get(name);
		return typeof value === 'string' ? value : '';
	};
	return Object.fromEntries(
		ORGANISATION_FIELDS.map((name) => [name, textOf(name)])
	) as OrganisationTyped;
}
