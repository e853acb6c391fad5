import { currentDiagnostics, findDiagnostic } from '#lib/content/catalogue.ts';
import { includesRight } from '#lib/domain/organisation/member-role.ts';
import { suits } from '#lib/domain/organisation/kind.ts';
import { endOf, isOpen } from '#lib/domain/shared-assessment/collection.ts';
import { database } from '#lib/server/db/index.ts';
import { requireMember } from '#lib/server/http/member-organisation.ts';
import { organisationHead } from '#lib/server/http/organisation-page.ts';
import { listShared } from '#lib/server/repositories/shared-assessment.repository.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { organisation, scope } = await requireMember(event, 'read');
	const shared = await listShared(database(), scope);
	const now = new Date();
	return {
		organisation: organisationHead(organisation),
		mayOpen: includesRight(organisation.right, 'answer'),
		diagnostics: currentDiagnostics()
			.filter(({ audience }) => suits(audience, organisation.audience))
			.map(({ slug, title, minutes }) => ({ slug, title, minutes })),
		isDeleted: event.url.searchParams.has('supprime'),
		shared: shared.map((one) => ({
			publicId: one.publicId,
			title: findDiagnostic(one.diagnostic, one.version)?.title ?? '',
			openedAt: one.openedAt,
			endsAt: endOf(one),
			isOpen: isOpen(one, now),
			isShown: one.editions.length > 0,
			respondents: one.respondents,
			finished: one.finished,
			synthesisOn: one.synthesis?.completedAt ?? null
		}))
	};
};
