import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { currentDiagnosticBySlug } from '#lib/content/catalogue.ts';
import { suits } from '#lib/domain/organisation/kind.ts';
import { profileQuestions } from '#lib/domain/questionnaire/exchange.ts';
import {
	isPossibleEnd,
	MAX_COLLECTION_DAYS,
	MAX_COLLECTIONS,
	proposedEnd
} from '#lib/domain/shared-assessment/collection.ts';
import { dayOf, endOfDay } from '#lib/format/dates.ts';
import { profileTerms } from '#lib/presentation/terms-view.ts';
import { createPublicId, isPublicId } from '#lib/server/auth/access-token.ts';
import { database } from '#lib/server/db/index.ts';
import { NOT_A_MEMBER, requireMember } from '#lib/server/http/member-organisation.ts';
import { organisationHead } from '#lib/server/http/organisation-page.ts';
import { readProfileForm, showProfileForm } from '#lib/server/http/profile-page.ts';
import { departmentLabel, listDepartments } from '#lib/server/places/places.ts';
import { findLatestProfile } from '#lib/server/repositories/shared-assessment.repository.ts';
import { openCollection } from '#lib/server/use-cases/run-collection.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { organisation, diagnostic } = await requireChoice(event);
	const questions = profileQuestions(diagnostic);
	const profile = await findLatestProfile(database(), organisation.id, diagnostic.id);
	return {
		organisation: organisationHead(organisation),
		diagnostic: { title: diagnostic.title, audience: diagnostic.audience },
		...(await showProfileForm(questions, { profile, profileRevision: 0 })),
		terms: profileTerms(questions),
		departments: (await listDepartments()).map(departmentLabel),
		closesOn: dayOf(proposedEnd(new Date())),
		// Names what will be opened: a form sent twice opens one.
		key: createPublicId()
	};
};

export const actions: Actions = {
	open: async (event) => {
		const { organisation, scope, diagnostic } = await requireChoice(event);
		const data = await event.request.formData();
		const [key, closesOn] = ['key', 'closesOn'].map((name) => String(data.get(name) ?? ''));
		if (!key || !isPublicId(key)) error(400, 'Ce formulaire est incomplet. Rechargez la page.');
		const now = new Date();
		const closesAt = endOfDay(closesOn ?? '');
		const reminders = data.has('reminders');
		const typed = { closesOn: (closesOn ?? '').slice(0, 10), reminders };
		const read = await readProfileForm(data, profileQuestions(diagnostic));
		const closing =
			closesAt && isPossibleEnd(closesAt, now)
				? null
				: `Choisissez un jour à venir, dans les ${MAX_COLLECTION_DAYS} jours.`;
		if (!read.ok) return fail(400, { ...read.error, typed, closing });
		const shown = {
			form: read.value.form,
			conflict: false,
			candidates: {} as Record<string, { value: string; label: string }[]>,
			typed
		};
		if (!closesAt || closing) return fail(400, { ...shown, closing });
		const opened = await openCollection(database(), scope, {
			publicId: key,
			diagnostic: diagnostic.id,
			version: diagnostic.version,
			profile: read.value.profile,
			openedAt: now,
			closesAt,
			reminders
		});
		if (opened.ok) redirect(303, `/organisations/${organisation.publicId}/regards-croises/${key}`);
		switch (opened.error) {
			case 'notFound':
				return error(404, NOT_A_MEMBER);
			case 'alreadyUsed':
				return error(409, 'Ce formulaire a déjà servi. Rechargez la page.');
			case 'tooMany':
				return fail(409, {
					...shown,
					closing: `Cette organisation compte déjà ${MAX_COLLECTIONS} regards croisés. Supprimez les plus anciens pour en ouvrir d’autres.`
				});
		}
	}
};

/** The guard of this page: a member who may answer, and a diagnostic for this kind of organisation. */
async function requireChoice(
	event: Pick<RequestEvent<{ organisation: string }>, 'locals' | 'url' | 'request' | 'params'>
) {
	const member = await requireMember(event, 'answer');
	const diagnostic = currentDiagnosticBySlug(event.url.searchParams.get('diagnostic') ?? '');
	if (!diagnostic || !suits(diagnostic.audience, member.organisation.audience))
		error(404, 'Ce diagnostic n’existe pas, ou ne convient pas à cette organisation.');
	return { ...member, diagnostic };
}
