import type { Kysely, Transaction } from 'kysely';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import type { Identity } from '#lib/domain/organisation/identity.ts';
import { suits } from '#lib/domain/organisation/kind.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import type { LinkHolder } from '../auth/holder.ts';
import type { DB } from '../db/schema.ts';
import {
	findKeeper,
	giveToOrganisation,
	lockHeldByLink
} from '../repositories/kept-assessment.repository.ts';
import {
	lockFounder,
	insertOrganisation,
	lockOrganisation
} from '../repositories/organisation.repository.ts';
import { recentDrafts } from './recent-drafts.ts';

interface Asked {
	/** The assessment that is kept. */
	main: LinkHolder;
	/** Others to bring along; those that their links no longer open are passed over. */
	others: readonly LinkHolder[];
	accountId: number;
	/** An organisation of this account, or a new one that it will administer. */
	into: { publicId: string } | { identity: Identity };
}

export type KeepFailure =
	/** The link no longer opens it, or it is a view of a shared assessment. */
	| 'notHeld'
	/** No longer a member who may answer for this organisation. */
	| 'notAMember'
	/** For another kind of organisation. */
	| 'otherKind';

export interface Kept {
	/** Public id of the organisation. */
	organisation: string;
	/** Public ids of the assessments that it keeps now. */
	assessments: string[];
}

/**
 * « Conserver mes résultats »: gives assessments held by link to an organisation, made now if need be, in one
 * transaction. Their links stop opening them; members do instead. Sent twice, the second finds the first done.
 */
export async function keepAssessments(
	db: Kysely<DB>,
	asked: Asked,
	now: Date
): Promise<Result<Kept, KeepFailure>> {
	const outcome = await db.transaction().execute((trx) => keep(trx, asked, now));
	if (outcome.ok) for (const publicId of outcome.value.assessments) recentDrafts.forget(publicId);
	return outcome;
}

async function keep(
	trx: Transaction<DB>,
	{ main, others, accountId, into }: Asked,
	now: Date
): Promise<Result<Kept, KeepFailure>> {
	const held = await lockHeldByLink(trx, [main, ...others], now);
	if (held.every(({ publicId }) => publicId !== main.publicId)) {
		const keeper = await findKeeper(trx, { publicId: main.publicId, accountId });
		return keeper ? ok({ organisation: keeper, assessments: [main.publicId] }) : err('notHeld');
	}
	const known =
		'identity' in into ? undefined : await lockOrganisation(trx, { ...into, accountId }, 'answer');
	if (!known && !(await lockFounder(trx, accountId))) return err('notAMember');
	if (!('identity' in into) && !known) return err('notAMember');
	const kind = 'identity' in into ? into.identity.audience : (known?.audience ?? '');
	for (const { diagnostic, version } of held) {
		const audience = findDiagnostic(diagnostic, version)?.audience;
		if (!audience || !suits(audience, kind)) return err('otherKind');
	}
	const organisation =
		known ??
		('identity' in into ? await insertOrganisation(trx, into.identity, accountId, now) : undefined);
	if (!organisation) return err('notAMember');
	for (const { id } of held) await giveToOrganisation(trx, id, organisation.id);
	return ok({
		organisation: organisation.publicId,
		assessments: held.map(({ publicId }) => publicId)
	});
}
