import { error, fail, redirect } from '@sveltejs/kit';
import { respondentRoleOptions } from '#lib/content/respondent-roles.ts';
import { includesRight } from '#lib/domain/organisation/member-role.ts';
import {
	MAX_COLLECTION_DAYS,
	MAX_RESPONDENTS,
	proposedEnd
} from '#lib/domain/shared-assessment/collection.ts';
import { dayOf, endOfDay } from '#lib/format/dates.ts';
import { collectionView } from '#lib/presentation/collection-view.ts';
import { createAccessToken, isAccessToken, isPublicId } from '#lib/server/auth/access-token.ts';
import { publicOrigin, readConfig } from '#lib/server/config.ts';
import { database } from '#lib/server/db/index.ts';
import { readInvitationForm } from '#lib/server/http/invitation-form.ts';
import { organisationHead } from '#lib/server/http/organisation-page.ts';
import { addressOf, NO_SUCH_SHARED, requireShared } from '#lib/server/http/shared-assessment.ts';
import { listRespondents } from '#lib/server/repositories/respondent.repository.ts';
import { limits } from '#lib/server/repositories/throttle.repository.ts';
import { inviteRespondents } from '#lib/server/use-cases/invite-respondents.ts';
import {
	closeCollection,
	reopenCollection,
	setCommonLink,
	setReminders,
	showEdition,
	withdrawRespondentInvitation
} from '#lib/server/use-cases/run-collection.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { organisation, shared, diagnostic } = await requireShared(event, 'read');
	const { right } = organisation;
	const respondents = await listRespondents(database(), shared.id);
	const mayRun = includesRight(right, 'answer');
	const { invitations, ...collection } = collectionView(shared, respondents, new Date());
	return {
		organisation: organisationHead(organisation),
		diagnostic: { title: diagnostic.title, audience: diagnostic.audience },
		mayRun,
		mayClose: includesRight(right, 'manage'),
		openedAt: shared.openedAt,
		hasCommonLink: shared.hasCommonLink,
		reminders: shared.reminders,
		isShown: shared.editions.length > 0,
		collection,
		// Addresses are for those who invite.
		invitations: mayRun ? invitations : [],
		invited: invitations.length,
		roles: respondentRoleOptions,
		closesOn: dayOf(proposedEnd(new Date())),
		/** The secret of a common link to come: a form sent twice makes one. */
		fresh: createAccessToken(),
		sent: event.url.searchParams.get('envoi')
	};
};

export const actions: Actions = {
	invite: async (event) => {
		const { scope, organisation } = await requireShared(event, 'answer');
		const read = readInvitationForm(await event.request.formData());
		if (!read.ok) return fail(400, { invite: read.error });
		const asked = {
			...scope,
			organisation: organisation.name,
			clientAddress: event.getClientAddress()
		};
		const invited = await inviteRespondents(database(), asked, read.value, new Date());
		if (invited.ok) redirect(303, `${addressOf(event)}?envoi=${invited.value}#invitations`);
		const typed = { addresses: read.value.addresses.join('\n'), role: read.value.role };
		switch (invited.error) {
			case 'notFound':
				return error(404, NO_SUCH_SHARED);
			case 'closed':
				return fail(409, {
					invite: { typed, errors: { addresses: 'Le recueil est clos : rouvrez-le pour inviter.' } }
				});
			case 'tooManyMails':
				return fail(429, {
					invite: {
						typed,
						errors: {
							addresses: `${limits.respondentMail.max} invitations par jour au plus. Envoyez les suivantes demain, ou donnez le lien commun.`
						}
					}
				});
			case 'tooMany':
				return fail(409, {
					invite: {
						typed,
						errors: { addresses: `Un recueil compte ${MAX_RESPONDENTS} personnes au plus.` }
					}
				});
		}
	},
	/** The link is shown once: the database keeps its hash. */
	link: async (event) => {
		const { scope } = await requireShared(event, 'answer');
		const token = (await event.request.formData()).get('token');
		if (!isAccessToken(token)) error(400, 'Ce formulaire est incomplet. Rechargez la page.');
		const set = await setCommonLink(database(), scope, token);
		if (!set.ok) error(404, NO_SUCH_SHARED);
		return { link: new URL(`/participer/${token}`, publicOrigin(readConfig(process.env))).href };
	},
	unlink: async (event) => {
		const { scope } = await requireShared(event, 'answer');
		const removed = await setCommonLink(database(), scope, null);
		if (!removed.ok) error(404, NO_SUCH_SHARED);
		redirect(303, `${addressOf(event)}#lien-commun`);
	},
	withdraw: async (event) => {
		const { scope } = await requireShared(event, 'answer');
		const respondent = (await event.request.formData()).get('respondent');
		if (typeof respondent !== 'string' || !isPublicId(respondent))
			error(400, 'Ce formulaire est incomplet. Rechargez la page.');
		const withdrawn = await withdrawRespondentInvitation(database(), scope, respondent);
		if (!withdrawn.ok) error(404, NO_SUCH_SHARED);
		redirect(303, `${addressOf(event)}#invitations`);
	},
	reminders: async (event) => {
		const { scope } = await requireShared(event, 'answer');
		const isOn = (await event.request.formData()).get('reminders') === 'oui';
		const written = await setReminders(database(), scope, isOn);
		if (!written.ok) error(404, NO_SUCH_SHARED);
		redirect(303, `${addressOf(event)}#invitations`);
	},
	close: async (event) => {
		const { scope } = await requireShared(event, 'manage');
		const closed = await closeCollection(database(), scope, new Date());
		if (!closed.ok) error(404, NO_SUCH_SHARED);
		redirect(303, addressOf(event));
	},
	reopen: async (event) => {
		const { scope } = await requireShared(event, 'manage');
		const day = String((await event.request.formData()).get('closesOn') ?? '').slice(0, 10);
		const end = endOfDay(day);
		const reopened = end && (await reopenCollection(database(), scope, end, new Date()));
		if (reopened && reopened.ok) redirect(303, addressOf(event));
		if (reopened && reopened.error === 'notFound') error(404, NO_SUCH_SHARED);
		return fail(400, {
			reopen: {
				typed: day,
				error: `Choisissez un jour à venir, dans les ${MAX_COLLECTION_DAYS} jours.`
			}
		});
	},
	show: async (event) => {
		const { scope } = await requireShared(event, 'answer');
		const shown = await showEdition(database(), scope, new Date());
		if (shown.ok) redirect(303, `${addressOf(event)}/resultat`);
		switch (shown.error) {
			case 'notFound':
				return error(404, NO_SUCH_SHARED);
			case 'stillOpen':
				return fail(409, { show: 'Le recueil est encore ouvert : il faut d’abord le clore.' });
			case 'tooFew':
				return fail(409, { show: 'Il faut au moins deux réponses terminées.' });
			case 'tooFewSince':
				return fail(409, {
					show: 'Il faut au moins trois nouvelles réponses terminées depuis le dernier affichage.'
				});
		}
	}
};
