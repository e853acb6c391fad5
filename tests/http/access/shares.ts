/** What « O » shows to people outside: live, withdrawn, and over. */
import { createAccessToken } from '#lib/server/auth/access-token.ts';
import { createShareCode } from '#lib/server/auth/share-code.ts';
import { acceptCode } from '#lib/server/repositories/share.repository.ts';
import { createShare } from '#lib/server/use-cases/share-results.ts';
import type { anOrganisation } from '#tests/support/accounts.ts';
import type { Visitor } from '#tests/support/visitor.ts';
import type { AppOnPostgres } from '../support/app-on-postgres.ts';
import { MARKERS, type Principal } from './principals.ts';

type Organisation = Awaited<ReturnType<typeof anOrganisation>>;

export interface Shares {
	/** By link, with its secret. */
	linkShare: { publicId: string; token: string };
	endedLinkShare: string;
	withdrawnLinkShare: string;
	/** With `adviserWith`, and its code. */
	adviserShare: { publicId: string; code: string };
	/** With `formerAdviser`. */
	endedAdviserShare: string;
	withdrawnAdviserShare: string;
}

/** Each reader has opened what is later withdrawn or over. */
export async function sharesOf(
	server: AppOnPostgres,
	organisation: Organisation,
	assessmentPublicId: string,
	browsers: Record<Principal, Visitor>,
	accounts: Readonly<Partial<Record<Principal, number>>>
): Promise<Shares> {
	const { db } = server;
	const link = async (reader: Visitor) => {
		const token = createAccessToken();
		await createShare(
			db,
			organisation,
			{
				kind: 'link',
				scope: 'answers',
				label: MARKERS.label,
				assessmentPublicId,
				days: 30,
				secret: token
			},
			new Date()
		);
		const opened = await reader.post(`/partages/${token}`);
		const publicId = (opened.headers.get('location') ?? '').replace('/lecture/', '');
		await reader.page(`/lecture/${publicId}`);
		return { publicId, token };
	};
	/** Everything that « O » completes, without its notes. */
	const withAdviser = async (adviser: Principal) => {
		const code = createShareCode();
		await createShare(
			db,
			organisation,
			{
				kind: 'adviser',
				scope: 'answers',
				label: MARKERS.label,
				assessmentPublicId: null,
				days: 365,
				secret: code
			},
			new Date()
		);
		const accepted = await acceptCode(db, code, accounts[adviser] ?? 0, new Date());
		if (!accepted) throw new Error('The code was not accepted');
		await browsers[adviser].page(`/accompagnement/${accepted.publicId}/${assessmentPublicId}`);
		return { publicId: accepted.publicId, code };
	};
	const end = (publicId: string, how: { expires_at: Date } | { revoked_at: Date }) =>
		db.updateTable('share').set(how).where('public_id', '=', publicId).execute();
	const past = new Date(Date.now() - 60_000);

	browsers.linkReader = server.visitor();
	browsers.formerLinkReader = server.visitor();
	const shares = {
		linkShare: await link(browsers.linkReader),
		endedLinkShare: (await link(browsers.formerLinkReader)).publicId,
		withdrawnLinkShare: (await link(browsers.formerLinkReader)).publicId,
		adviserShare: await withAdviser('adviserWith'),
		endedAdviserShare: (await withAdviser('formerAdviser')).publicId,
		withdrawnAdviserShare: (await withAdviser('formerAdviser')).publicId
	};
	for (const publicId of [shares.endedLinkShare, shares.endedAdviserShare])
		await end(publicId, { expires_at: past });
	for (const publicId of [shares.withdrawnLinkShare, shares.withdrawnAdviserShare])
		await end(publicId, { revoked_at: past });
	return shares;
}
