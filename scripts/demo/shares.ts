/** What an organisation of the demo shows outside, and who has read it. */
import type { Kysely } from 'kysely';
import type { DemoOrganisation } from '../../src/lib/content/demo/organisations.ts';
import { createAccessToken } from '../../src/lib/server/auth/access-token.ts';
import { createShareCode } from '../../src/lib/server/auth/share-code.ts';
import type { DB } from '../../src/lib/server/db/schema.ts';
import type { MemberScope } from '../../src/lib/server/repositories/organisation.repository.ts';
import type { ShareReader } from '../../src/lib/server/repositories/share.repository.ts';
import { enterShareCode, followShareLink } from '../../src/lib/server/use-cases/open-share.ts';
import { readShare } from '../../src/lib/server/use-cases/read-share.ts';
import { createShare } from '../../src/lib/server/use-cases/share-results.ts';
import { done, type DemoClock } from './support.ts';

/** A result of the organisation, by the public id of its assessment. */
export interface Result {
	publicId: string;
	completedAt: Date;
}

interface Shown {
	/** Who shares. */
	scope: MemberScope;
	/** Its results, oldest first. */
	results: readonly Result[];
	adviser: { id: number; name: string };
}

/** Where the readers of the demo come from, for the counters of missed links. */
const HERE = '127.0.0.1';

export async function seedShares(
	db: Kysely<DB>,
	{ adviser: shown, link }: DemoOrganisation,
	{ scope, results, adviser }: Shown,
	{ ago }: DemoClock
): Promise<void> {
	if (shown) {
		const secret = createShareCode();
		const since = ago(shown.sinceDays);
		const request = { kind: 'adviser', label: adviser.name, assessmentPublicId: null } as const;
		done(
			await createShare(db, scope, { ...request, scope: shown.scope, days: 730, secret }, since)
		);
		const { publicId } = done(await enterShareCode(db, adviser, secret, since));
		const reader: ShareReader = { kind: 'adviser', publicId, adviserId: adviser.id };
		for (const at of shown.readDaysAgo.map(ago)) await read(db, reader, adviser.name, results, at);
	}
	if (link) {
		const secret = createAccessToken();
		const since = ago(link.sinceDays);
		const request = {
			kind: 'link',
			label: link.label,
			assessmentPublicId: results.at(-1)?.publicId ?? ''
		} as const;
		done(await createShare(db, scope, { ...request, scope: link.scope, days: 90, secret }, since));
		for (const at of link.readDaysAgo.map(ago)) {
			const { publicId } = done(await followShareLink(db, secret, HERE, at));
			await read(db, { kind: 'link', publicId, token: secret }, link.label, results, at);
		}
	}
}

/** Opens the result that was the latest at this time. */
async function read(
	db: Kysely<DB>,
	reader: ShareReader,
	name: string,
	results: readonly Result[],
	at: Date
): Promise<void> {
	const latest = results.findLast(({ completedAt }) => completedAt <= at)?.publicId;
	if (!latest || !(await readShare(db, reader, () => name, latest, at)))
		throw new Error(`${name} could not read`);
}
