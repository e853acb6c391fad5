import { error, fail, redirect } from '@sveltejs/kit';
import { respondentRoleOptions } from '#lib/content/respondent-roles.ts';
import { endOf, isOpen } from '#lib/domain/shared-assessment/collection.ts';
import { isRespondentRole } from '#lib/domain/shared-assessment/respondent-role.ts';
import { allHolders, giveAccess } from '#lib/server/auth/access-cookies.ts';
import { createAccessToken, isAccessToken } from '#lib/server/auth/access-token.ts';
import { database } from '#lib/server/db/index.ts';
import { NO_SUCH_LINK, requireOpening } from '#lib/server/http/participation.ts';
import { findAssessments } from '#lib/server/repositories/assessment.repository.ts';
import { limits } from '#lib/server/repositories/throttle.repository.ts';
import { mayStart } from '#lib/server/use-cases/throttle-starts.ts';
import { takePart } from '#lib/server/use-cases/take-part.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who asks, what for, and who will see what; changes nothing: mail scanners follow links too. */
export const load: PageServerLoad = async (event) => {
	const { opening, diagnostic } = await requireOpening(event);
	const { invited } = opening;
	const held = invited
		? []
		: await findAssessments(database(), allHolders(event.cookies, event.url), new Date());
	const own = held.find(({ sharedAssessmentId }) => sharedAssessmentId === opening.sharedId);
	const begun = invited?.assessment ?? own;
	return {
		organisation: opening.organisation,
		diagnostic: {
			title: diagnostic.title,
			audience: diagnostic.audience,
			minutes: diagnostic.minutes,
			questions: diagnostic.criterionById.size
		},
		endsAt: endOf(opening),
		isOpen: isOpen(opening, new Date()),
		isInvited: invited !== null,
		isWithdrawn: invited !== null && invited.hasBegun && !invited.assessment,
		role: invited && respondentRoleOptions.find(({ id }) => id === invited.role)?.label,
		roles: invited ? [] : respondentRoleOptions,
		begun: begun ? begun.status : null,
		/** Answers that this browser holds already: no second ones. */
		own: own?.publicId ?? null,
		// The secret of the answers to come: drawn here, so that a form sent twice begins once.
		fresh: createAccessToken()
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { token, opening } = await requireOpening(event);
		const form = await event.request.formData();
		const fresh = form.get('token');
		const role = form.get('role');
		if (!opening.invited) {
			if (!isAccessToken(fresh))
				return fail(400, {
					message: 'Ce formulaire est incomplet. Rechargez la page, puis recommencez.'
				});
			if (!isRespondentRole(role))
				return fail(400, { role: 'Choisissez la place d’où vous répondez.', fresh });
		}
		const spent = !opening.invited && isAccessToken(fresh) ? fresh : token;
		if (!(await mayStart(database(), spent, event.getClientAddress(), new Date())))
			return fail(429, {
				message: `Beaucoup de questionnaires viennent de commencer depuis cette connexion. Réessayez dans ${limits.start.windowMinutes} minutes.`
			});
		const joining = isAccessToken(fresh) && isRespondentRole(role) ? { token: fresh, role } : null;
		const taken = await takePart(database(), opening, token, joining, new Date());
		if (taken.ok) {
			giveAccess(event.cookies, event.url, taken.value);
			redirect(303, `/evaluations/${taken.value.publicId}`);
		}
		switch (taken.error) {
			case 'unknownLink':
				return error(404, NO_SUCH_LINK);
			case 'closed':
				return fail(409, {
					message: 'Le recueil des réponses est clos : personne ne peut plus commencer.'
				});
			case 'withdrawn':
				return fail(409, { message: 'Vous avez retiré vos réponses : ce lien ne sert plus.' });
			case 'full':
				return fail(409, {
					message:
						'Ce recueil a atteint le plus grand nombre de réponses possible. Signalez-le à l’organisation.'
				});
		}
	}
};
