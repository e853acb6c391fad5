import { error, fail, redirect } from '@sveltejs/kit';
import { createAccessToken, isAccessToken } from '#lib/server/auth/access-token.ts';
import { database } from '#lib/server/db/index.ts';
import { importRefusal } from '#lib/server/http/import-refusal.ts';
import { NOT_A_MEMBER, requireMember } from '#lib/server/http/member-organisation.ts';
import { organisationHead } from '#lib/server/http/organisation-page.ts';
import { importAssessment } from '#lib/server/use-cases/import-assessment.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { organisation } = await requireMember(event, 'answer');
	return {
		organisation: organisationHead(organisation),
		// Drawn here so that a form sent twice imports once.
		token: createAccessToken()
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { scope } = await requireMember(event, 'answer');
		const form = await event.request.formData();
		const [file, token] = [form.get('fichier'), form.get('token')];
		const as = form.get('comme') === 'passe' ? 'past' : 'draft';
		const refuse = (status: number, message: string, known?: string) =>
			fail(status, { as, message, known });
		if (!isAccessToken(token))
			return refuse(400, 'Ce formulaire est incomplet. Rechargez la page, puis recommencez.');
		if (!(file instanceof File) || file.size === 0)
			return refuse(400, 'Choisissez le fichier à importer.');
		const imported = await importAssessment(
			database(),
			{ scope, file: new Uint8Array(await file.arrayBuffer()), as, token },
			new Date()
		);
		if (imported.ok) redirect(303, `/evaluations/${imported.value.publicId}`);
		const refusal = importRefusal(imported.error);
		if (refusal.status === 404) error(404, NOT_A_MEMBER);
		return refuse(refusal.status, refusal.message, refusal.known);
	}
};
