import * as z from 'zod';
import type { Identity } from '#lib/domain/organisation/identity.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import {
	organisationForm,
	typedOrganisation,
	type OrganisationField,
	type OrganisationTyped
} from '#lib/forms/organisation-form.ts';
import { identityOptions } from '#lib/presentation/identity-view.ts';
import { CHOSEN, findCommune, findDepartmentName, resolveCommune } from '../places/places.ts';

/* What the pages that create or change an organisation share: reading its form. */

export interface OrganisationRefusal {
	/** As it was typed: shown again. */
	typed: OrganisationTyped;
	errors: Partial<Record<OrganisationField, string>>;
	/** Communes to choose from, when the name typed fits several. */
	candidates?: { value: string; label: string }[];
}

/** @param fixedKind when it is not to be chosen: what the form says of it is ignored */
export async function readOrganisationForm(
	data: FormData,
	fixedKind?: string
): Promise<Result<Identity, OrganisationRefusal>> {
	const typed = typedOrganisation(data);
	if (fixedKind !== undefined) typed.kind = fixedKind;
	const parsed = organisationForm.safeParse(typed);
	const errors: OrganisationRefusal['errors'] = {};
	if (!parsed.success) {
		const found = z.flattenError(parsed.error).fieldErrors;
		for (const [name, messages] of Object.entries(found))
			if (messages?.[0]) errors[name as OrganisationField] = messages[0];
		return err({ typed, errors });
	}
	const { name, kind, registration, commune, size, field } = parsed.data;
	const options = identityOptions(kind);
	for (const [asked, value] of [
		['size', size],
		['field', field]
	] as const)
		if (value !== '' && options[asked].every(({ id }) => id !== value))
			errors[asked] = 'Cette réponse n’existe pas : choisissez-en une dans la liste.';
	const place = await readCommune(commune);
	if (!place.ok) errors.commune = place.error.message;
	if (!place.ok || Object.keys(errors).length > 0)
		return err({
			typed,
			errors,
			...(place.ok || !place.error.candidates ? {} : { candidates: place.error.candidates })
		});
	return ok({
		name,
		audience: kind,
		registration,
		commune: place.value,
		size: size || null,
		fields: field ? [field] : []
	});
}

async function readCommune(
	typed: string
): Promise<
	Result<string | null, { message: string; candidates?: OrganisationRefusal['candidates'] }>
> {
	if (typed === '') return ok(null);
	const commune = await resolveCommune(typed);
	if (commune.ok) return ok(commune.value.code);
	if (commune.error.code === 'unknown')
		return err({
			message: `« ${typed} » ne se trouve pas dans la liste officielle. Vérifiez l’orthographe, ou laissez vide.`
		});
	return err({
		message: 'Plusieurs communes portent ce nom : choisissez la vôtre.',
		candidates: await Promise.all(
			commune.error.candidates.map(async ({ code, name, postalCodes, departmentCode }) => ({
				value: CHOSEN + code,
				label: `${name} – ${await findDepartmentName(departmentCode)} (${postalCodes[0] ?? code})`
			}))
		)
	});
}

/** What is known already, as the form shows it. */
export async function showOrganisationForm(
	known: Partial<Omit<Identity, 'audience'>> & { audience?: string }
): Promise<OrganisationTyped> {
	const commune = known.commune ? await findCommune(known.commune) : undefined;
	return {
		name: known.name ?? '',
		kind: known.audience ?? '',
		registration: known.registration ?? '',
		commune: commune?.label ?? '',
		size: known.size ?? '',
		field: known.fields?.[0] ?? ''
	};
}
