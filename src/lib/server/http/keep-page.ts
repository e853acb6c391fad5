import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import { identityQuestions } from '#lib/content/organisation-identity.ts';
import { identityIn } from '#lib/domain/organisation/identity.ts';
import { isOrganisationKind, suits } from '#lib/domain/organisation/kind.ts';
import { includesRight } from '#lib/domain/organisation/member-role.ts';
import type { Audience } from '#lib/domain/questionnaire/definition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { formatDate } from '#lib/format/dates.ts';
import { allHolders } from '../auth/access-cookies.ts';
import { isPublicId } from '../auth/access-token.ts';
import type { LinkHolder } from '../auth/holder.ts';
import { database } from '../db/index.ts';
import { findAssessments, type Assessment } from '../repositories/assessment.repository.ts';
import { findKeeper } from '../repositories/kept-assessment.repository.ts';
import { findOrganisationsOf } from '../repositories/organisation.repository.ts';
import { NOT_HELD } from './held-assessment.ts';
import { showOrganisationForm } from './organisation-form.ts';

/* « Conserver mes résultats »: what the page shows, and its guard. */

type Event = Pick<RequestEvent, 'cookies' | 'url' | 'locals'> & { params: { id: string } };

const NOT_YOURS_ALONE =
	'Ce diagnostic est votre regard dans un diagnostic partagé : il reste entre vos mains, par votre lien personnel, et ne se range pas dans une organisation.';

interface HeldHere {
	assessment: Assessment;
	diagnostic: Diagnostic;
	holder: LinkHolder;
}

/**
 * The assessment of this address and the others that this browser holds by their links.
 * @throws a redirection to the organisation when it is kept already and this account is one of its members; a 404
 * when the browser does not hold it; a 403 for a respondent's view
 */
export async function requireKeepable(
	event: Event
): Promise<{ main: HeldHere; others: HeldHere[] }> {
	const holders = new Map(allHolders(event.cookies, event.url).map((one) => [one.publicId, one]));
	const held = (await findAssessments(database(), [...holders.values()], new Date())).flatMap(
		(assessment): HeldHere[] => {
			const holder = holders.get(assessment.publicId);
			const diagnostic = findDiagnostic(assessment.diagnostic, assessment.version);
			return holder && diagnostic ? [{ assessment, diagnostic, holder }] : [];
		}
	);
	const main = held.find(({ assessment }) => assessment.publicId === event.params.id);
	if (!main) return await leadToKeeper(event);
	if (main.assessment.sharedAssessmentId !== null) error(403, NOT_YOURS_ALONE);
	const others = held.filter(
		(one) =>
			one !== main &&
			one.assessment.sharedAssessmentId === null &&
			mayGoTogether(main.diagnostic.audience, one.diagnostic.audience)
	);
	return { main, others };
}

async function leadToKeeper({ params, locals }: Event): Promise<never> {
	const account = isPublicId(params.id) ? await locals.account() : null;
	const keeper =
		account &&
		(await findKeeper(database(), { publicId: params.id, accountId: account.accountId }));
	if (keeper) redirect(303, `/organisations/${keeper}`);
	error(404, NOT_HELD);
}

const mayGoTogether = (one: Audience, other: Audience): boolean =>
	one === 'everyone' || suits(other, one);

/** What someone signed in chooses from. */
export async function keepForm(
	accountId: number,
	{ main, others }: Awaited<ReturnType<typeof requireKeepable>>
) {
	const { audience } = main.diagnostic;
	const mine = await findOrganisationsOf(database(), accountId);
	return {
		organisations: mine
			.filter((one) => includesRight(one.right, 'answer') && suits(audience, one.audience))
			.map(({ publicId, name }) => ({ publicId, name })),
		others: others.map(({ assessment, diagnostic }) => ({
			publicId: assessment.publicId,
			label: `${diagnostic.title}, ${describe(assessment)}`,
			together: diagnostic.audience === audience
		})),
		typed: await showOrganisationForm({
			...identityIn(identityQuestions, main.assessment.profile),
			audience: isOrganisationKind(audience) ? audience : ''
		})
	};
}

const describe = ({ completedAt, startedAt, mode }: Assessment) =>
	`${mode === 'express' ? 'version express, ' : ''}${
		completedAt ? `terminé le ${formatDate(completedAt)}` : `commencé le ${formatDate(startedAt)}`
	}`;
