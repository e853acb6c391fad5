import { database } from '#lib/server/db/index.ts';
import { fileWord } from '#lib/server/documents/attachment.ts';
import { archiveResponse } from '#lib/server/http/archive.ts';
import { requireMember } from '#lib/server/http/member-organisation.ts';
import { log } from '#lib/server/log.ts';
import { exportOrganisation } from '#lib/server/use-cases/export-organisation.ts';
import type { RequestHandler } from './$types';

/** Everything of the organisation, for one of its administrators. */
export const GET: RequestHandler = async (event) => {
	const { account, organisation } = await requireMember(event, 'manage');
	log('info', 'organisation.exported', {
		organisation: organisation.publicId,
		account: account.publicId
	});
	const now = new Date();
	const files = exportOrganisation({
		db: database(),
		organisation,
		accountId: account.accountId,
		now
	});
	return archiveResponse(`cap-alliances-${fileWord(organisation.name)}`, files, now);
};
