import { error } from '@sveltejs/kit';
import { isPublicId } from '#lib/server/auth/access-token.ts';
import { database } from '#lib/server/db/index.ts';
import { adviserName, NOT_SHARED_WITH, requireAdviser } from '#lib/server/http/adviser.ts';
import { readShare } from '#lib/server/use-cases/read-share.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const account = await requireAdviser(event);
	const { share, evaluation } = event.params;
	const read =
		isPublicId(evaluation) &&
		(await readShare(
			database(),
			{ kind: 'adviser', publicId: share, adviserId: account.accountId },
			() => adviserName(account),
			evaluation,
			new Date()
		));
	if (!read) error(404, NOT_SHARED_WITH);
	const { publicId, organisation, expiresAt } = read.share;
	const { view, isImported } = read;
	return { share: { publicId, organisation, expiresAt }, view, isImported };
};
