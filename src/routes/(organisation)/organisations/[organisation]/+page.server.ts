import { error, fail, redirect } from '@sveltejs/kit';
import {
	currentDiagnosticBySlug,
	currentDiagnostics,
	questionnaireIn
} from '#lib/content/catalogue.ts';
import { suits } from '#lib/domain/organisation/kind.ts';
import { needsSecondAdministrator } from '#lib/domain/organisation/members.ts';
import { readMode } from '#lib/forms/mode-form.ts';
import { assessmentLine } from '#lib/presentation/assessment-line.ts';
import { identityLines } from '#lib/presentation/identity-view.ts';
import { createAccessToken, isAccessToken } from '#lib/server/auth/access-token.ts';
import { database } from '#lib/server/db/index.ts';
import { requireMember } from '#lib/server/http/member-organisation.ts';
import { organisationHead, refuseFormerMember } from '#lib/server/http/organisation-page.ts';
import { findCommune } from '#lib/server/places/places.ts';
import { findKeptBy } from '#lib/server/repositories/kept-assessment.repository.ts';
import { startForOrganisation } from '#lib/server/use-cases/start-for-organisation.ts';
import { mayStart } from '#lib/server/use-cases/throttle-starts.ts';
import type { Actions, PageServerLoad } from './$types';

const NOTICES = ['conserve', 'bienvenue', 'enregistre', 'efface'] as const;

export const load: PageServerLoad = async (event) => {
	const { organisation } = await requireMember(event, 'read');
	const kept = await findKeptBy(database(), organisation.id, new Date());
	const commune = organisation.commune ? await findCommune(organisation.commune) : undefined;
	return {
		organisation: organisationHead(organisation),
		identity: identityLines(organisation, commune?.label),
		needsSecondAdministrator: needsSecondAdministrator(organisation.administrators),
		assessments: kept.flatMap((one) => assessmentLine(one) ?? []),
		diagnostics: currentDiagnostics()
			.filter(({ audience }) => suits(audience, organisation.audience))
			.map((one) => ({
				slug: one.slug,
				title: one.title,
				minutes: one.minutes,
				criterionCount: one.criterionById.size,
				express: one.express && {
					minutes: one.express.minutes,
					criterionCount: questionnaireIn(one, 'express').criterionById.size
				}
			})),
		// The mark of the assessment to come: drawn here, so that a form sent twice starts one.
		token: createAccessToken(),
		notice: NOTICES.find((name) => event.url.searchParams.has(name))
	};
};

export const actions: Actions = {
	start: async (event) => {
		const { organisation, account } = await requireMember(event, 'answer');
		const form = await event.request.formData();
		const diagnostic = currentDiagnosticBySlug(String(form.get('diagnostic')));
		if (!diagnostic) error(404, 'Ce diagnostic n’existe pas.');
		const mode = readMode(form.get('mode'), diagnostic);
		const token = form.get('token');
		if (!mode || !isAccessToken(token))
			return fail(400, {
				message: 'Ce formulaire est incomplet. Rechargez la page, puis recommencez.'
			});
		const now = new Date();
		if (!(await mayStart(database(), token, event.getClientAddress(), now)))
			return fail(429, {
				message:
					'Beaucoup de diagnostics viennent de commencer depuis cette connexion. Réessayez dans dix minutes.'
			});
		const started = await startForOrganisation(
			database(),
			organisation,
			account.accountId,
			{ diagnostic, mode, token },
			now
		);
		if (started.ok) redirect(303, `/evaluations/${started.value}/profil`);
		switch (started.error) {
			case 'forbidden':
				return refuseFormerMember();
			case 'otherKind':
				return fail(409, {
					message: 'Ce diagnostic n’est pas fait pour votre sorte d’organisation.'
				});
			case 'usedForm':
				return fail(409, {
					message:
						'Ce formulaire a déjà servi. Rechargez la page pour commencer un autre diagnostic.'
				});
		}
	}
};
