import { error } from '@sveltejs/kit';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import { database } from '#lib/server/db/index.ts';
import { NOT_SHARED_WITH, requireAdviser } from '#lib/server/http/adviser.ts';
import { findShare, findShownAssessments } from '#lib/server/repositories/share.repository.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { accountId } = await requireAdviser(event);
	const reader = { kind: 'adviser', publicId: event.params.share, adviserId: accountId } as const;
	const share = await findShare(database(), reader, new Date());
	if (!share) error(404, NOT_SHARED_WITH);
	const shared = await findShownAssessments(database(), reader, new Date());
	// A list only: what a result says is read, and noted, on its own page.
	return {
		share: {
			publicId: share.publicId,
			organisation: share.organisation,
			scope: share.scope,
			expiresAt: share.expiresAt
		},
		results: shared.map(({ assessment }) => ({
			publicId: assessment.publicId,
			title: findDiagnostic(assessment.diagnostic, assessment.version)?.title ?? '',
			completedAt: assessment.completedAt,
			isSynthesis: assessment.isSynthesis,
			isImported: assessment.isImported
		}))
	};
};
