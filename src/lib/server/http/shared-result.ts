import { redirect, type RequestEvent } from '@sveltejs/kit';
import { includesRight } from '#lib/domain/organisation/member-role.ts';
import { facilitationView } from '#lib/presentation/facilitation-view.ts';
import { sharedView } from '#lib/presentation/shared-view.ts';
import { organisationHead } from './organisation-page.ts';
import { addressOf, requireShared } from './shared-assessment.ts';

/**
 * The guard of the pages that show what a collection says, and what they show: an edition, the latest unless the
 * address names another. Nothing of a single respondent is in it.
 * @throws a redirection to the collection when nothing was shown
 */
export async function requireEdition(
	event: Pick<
		RequestEvent<{ organisation: string; partage: string }>,
		'locals' | 'url' | 'request' | 'params'
	>
) {
	const { organisation, shared, diagnostic } = await requireShared(event, 'read');
	const { editions } = shared;
	const asked = Number(event.url.searchParams.get('affichage'));
	const number = editions[asked - 1] ? asked : editions.length;
	const edition = editions[number - 1];
	if (!edition) redirect(303, addressOf(event));
	const view = sharedView(diagnostic, shared.profile, edition.divergence);
	return {
		organisation: organisationHead(organisation),
		root: addressOf(event),
		view,
		sheet: facilitationView(edition.divergence, view),
		number,
		shownAt: edition.shownAt,
		/** Earlier editions whose respondents this one does not count. */
		others: editions.flatMap(({ shownAt, divergence }, index) =>
			index + 1 === number || edition.waves.includes(index + 1)
				? []
				: [{ number: index + 1, shownAt, respondents: divergence.respondents }]
		),
		synthesis: shared.synthesis,
		mayRun: includesRight(organisation.right, 'answer')
	};
}
