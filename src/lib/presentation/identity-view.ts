import { currentDiagnostics } from '#lib/content/catalogue.ts';
import { identityQuestions, kindWording } from '#lib/content/organisation-identity.ts';
import { ORGANISATION_KINDS, type OrganisationKind } from '#lib/domain/organisation/kind.ts';
import { formatRegistration } from '#lib/domain/organisation/registration.ts';
import type { Option } from '#lib/domain/questionnaire/definition.ts';

/** What can be chosen for an organisation of one kind. */
export interface IdentityOptions {
	size: readonly Option[];
	field: readonly Option[];
}

/** The options of the diagnostics for this kind, so that organisation and profile speak the same words. */
export function identityOptions(kind: OrganisationKind): IdentityOptions {
	const questions = currentDiagnostics()
		.filter(({ audience }) => audience === kind)
		.flatMap(({ profile }) => profile);
	const optionsOf = (ids: readonly string[]) => {
		const question = questions.find(({ id }) => ids.includes(id));
		return question && 'options' in question
			? question.options.map(({ id, label }) => ({ id, label }))
			: [];
	};
	return {
		size: optionsOf([identityQuestions.size]),
		field: optionsOf(identityQuestions.fields)
	};
}

/** The kinds to choose from. */
export const kindOptions = () =>
	ORGANISATION_KINDS.map((id) => ({
		id,
		label: kindWording[id].name,
		example: kindWording[id].help
	}));

/** « Entreprise ». */
export const kindName = (kind: OrganisationKind): string => kindWording[kind].name;

interface Stored {
	audience: OrganisationKind;
	registration: string | null;
	size: string | null;
	fields: readonly string[];
}

/** What an organisation is, in words, apart from its name; what it does not say is left out. */
export function identityLines(
	{ audience, registration, size, fields }: Stored,
	commune: string | undefined
): { label: string; value: string }[] {
	const options = identityOptions(audience);
	const labelOf = (list: readonly Option[] | undefined, id: string | null | undefined) =>
		list?.find((option) => option.id === id)?.label;
	const field = fields.flatMap((id) => labelOf(options.field, id) ?? []).join(', ');
	const sizeLabel = labelOf(options.size, size);
	return [
		...(field ? [{ label: 'Activité', value: field }] : []),
		...(commune ? [{ label: 'Commune', value: commune }] : []),
		...(sizeLabel ? [{ label: 'Personnes salariées', value: sizeLabel }] : []),
		...(registration ? [{ label: 'Numéro', value: formatRegistration(registration) }] : [])
	];
}
