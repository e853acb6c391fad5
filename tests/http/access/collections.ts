/** Shared assessments, with a respondent who asks and colleagues whose words nobody may read. */
import type { Kysely } from 'kysely';
import { createAccessToken, createPublicId } from '#lib/server/auth/access-token.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { insertInvitations } from '#lib/server/repositories/respondent.repository.ts';
import {
	findShared,
	insertShared,
	writeCommonLink
} from '#lib/server/repositories/shared-assessment.repository.ts';
import { proposedEnd } from '#lib/domain/shared-assessment/collection.ts';
import { closeCollection, showEdition } from '#lib/server/use-cases/run-collection.ts';
import type { anOrganisation } from '#tests/support/accounts.ts';
import { company, ORDINARY_PROFILE } from '#tests/support/builders.ts';
import { aFinishedRespondent, aRespondent } from '#tests/support/shared-assessments.ts';
import type { Visitor } from '#tests/support/visitor.ts';
import { MARKERS } from './principals.ts';

export interface Collection {
	publicId: string;
	/** Secret of the link that everyone has. */
	commonLink: string;
	/** Secret of the link of the colleague who was asked by mail and has not begun. */
	askedLink: string;
	/** How the organisation names that colleague. */
	asked: string;
	/** The answers of the respondent who asks. */
	own: string;
	/** The answers of one colleague. */
	colleague: string;
}

/** Enough for every figure of the page: lowest, highest, distribution, and the detail of one role. */
const COLLEAGUES = [0, 1, 2, 3, 4] as const;

/**
 * @param options `isShown`: everyone has finished, it is closed, and its figures are shown; else it is open, the
 * respondent has begun, and one colleague has finished
 */
export async function aCollection(
	db: Kysely<DB>,
	organisation: Awaited<ReturnType<typeof anOrganisation>>,
	respondent: Visitor,
	{ isShown, words }: { isShown: boolean; words?: string }
): Promise<Collection> {
	const now = new Date();
	const scope = { ...organisation, shared: createPublicId() };
	const token = createAccessToken();
	await insertShared(db, organisation.id, {
		publicId: scope.shared,
		diagnostic: company.id,
		version: company.version,
		profile: ORDINARY_PROFILE,
		openedAt: now,
		closesAt: proposedEnd(now),
		reminders: true
	});
	await writeCommonLink(db, scope, token);
	const answering = isShown ? aFinishedRespondent : aRespondent;
	const own = await answering(db, { token }, [2, 3, 1], { now });
	await note(db, own.publicId, words ?? MARKERS.view);
	respondent.cookies.set(`cap-${own.publicId}`, own.token);
	const colleagues = [];
	for (const level of isShown ? COLLEAGUES : COLLEAGUES.slice(0, 1)) {
		const one = await aFinishedRespondent(db, { token }, [level], { now });
		await note(db, one.publicId, words ?? MARKERS.colleague);
		colleagues.push(one.publicId);
	}
	const askedLink = createAccessToken();
	const id = (await findShared(db, scope, 'read'))?.id ?? 0;
	const email = `${words ?? MARKERS.asked}@exemple.fr`;
	await db.transaction().execute((trx) =>
		insertInvitations(trx, id, [{ email, role: 'other', token: askedLink }], {
			now,
			remindAt: null
		})
	);
	const asked = db.selectFrom('respondent').where('email', '=', email).select('public_id');
	if (isShown) {
		await closeCollection(db, scope, now);
		const shown = await showEdition(db, scope, new Date());
		if (!shown.ok) throw new Error(shown.error);
	}
	return {
		publicId: scope.shared,
		commonLink: token,
		askedLink,
		asked: (await asked.where('shared_assessment_id', '=', id).executeTakeFirstOrThrow()).public_id,
		own: own.publicId,
		colleague: colleagues[0] ?? ''
	};
}

/** These words in every note of these answers. */
async function note(db: Kysely<DB>, publicId: string, words: string): Promise<void> {
	await db
		.updateTable('answer')
		.set({ note: words })
		.where('assessment_id', 'in', (eb) =>
			eb.selectFrom('assessment').select('id').where('public_id', '=', publicId)
		)
		.execute();
}
