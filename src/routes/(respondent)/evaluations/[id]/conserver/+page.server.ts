import { error, fail, redirect } from '@sveltejs/kit';
import { isOrganisationKind } from '#lib/domain/organisation/kind.ts';
import { typedOrganisation } from '#lib/forms/organisation-form.ts';
import { identityOptions, kindOptions } from '#lib/presentation/identity-view.ts';
import { dropAccess } from '#lib/server/auth/access-cookies.ts';
import { isPublicId } from '#lib/server/auth/access-token.ts';
import { database } from '#lib/server/db/index.ts';
import { NOT_HELD } from '#lib/server/http/held-assessment.ts';
import { keepForm, requireKeepable } from '#lib/server/http/keep-page.ts';
import { readOrganisationForm } from '#lib/server/http/organisation-form.ts';
import { requireAccount, signInAddress } from '#lib/server/http/signed-in.ts';
import { keepAssessments } from '#lib/server/use-cases/keep-assessments.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const keepable = await requireKeepable(event);
	const { assessment, diagnostic } = keepable.main;
	const account = await event.locals.account();
	const { audience } = diagnostic;
	return {
		id: event.params.id,
		diagnostic: { title: diagnostic.title, audience },
		isDraft: assessment.status === 'draft',
		signIn: signInAddress(event.url),
		form: account && (await keepForm(account.accountId, keepable)),
		kinds: isOrganisationKind(audience) ? undefined : kindOptions(),
		options: isOrganisationKind(audience) ? identityOptions(audience) : undefined
	};
};

/** In the place of the organisation's public id: a new one. */
const NEW = 'nouvelle';

export const actions: Actions = {
	keep: async (event) => {
		const account = await requireAccount(event);
		const { main, others } = await requireKeepable(event);
		const data = await event.request.formData();
		const chosen = data.get('organisation');
		const brought = new Set(data.getAll('avec'));
		const refuse = (message: string) =>
			fail(400, {
				chosen: String(chosen),
				brought: [...brought].map(String),
				typed: typedOrganisation(data),
				errors: {},
				candidates: undefined,
				message
			});
		if (typeof chosen !== 'string' || (chosen !== NEW && !isPublicId(chosen)))
			return refuse('Choisissez l’organisation qui gardera ce diagnostic.');
		const { audience } = main.diagnostic;
		const read =
			chosen === NEW
				? await readOrganisationForm(data, isOrganisationKind(audience) ? audience : undefined)
				: undefined;
		if (read && !read.ok)
			return fail(400, {
				chosen,
				brought: [...brought].map(String),
				candidates: undefined,
				message: '',
				...read.error
			});
		const kept = await keepAssessments(
			database(),
			{
				main: main.holder,
				others: others.map(({ holder }) => holder).filter(({ publicId }) => brought.has(publicId)),
				accountId: account.accountId,
				into: read ? { identity: read.value } : { publicId: chosen }
			},
			new Date()
		);
		if (kept.ok) {
			for (const publicId of kept.value.assessments) dropAccess(event.cookies, event.url, publicId);
			redirect(303, `/organisations/${kept.value.organisation}?conserve`);
		}
		switch (kept.error) {
			case 'notHeld':
				return error(404, NOT_HELD);
			case 'notAMember':
				return refuse(
					'Vous ne pouvez plus ajouter de diagnostic à cette organisation. Choisissez-en une autre.'
				);
			case 'otherKind':
				return refuse(
					'L’un des diagnostics cochés ne va pas avec cette sorte d’organisation. Décochez-le, ou choisissez une autre organisation.'
				);
		}
	}
};
