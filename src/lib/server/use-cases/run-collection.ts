import type { Kysely, Transaction } from 'kysely';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import {
	endOf,
	isOpen,
	isPossibleEnd,
	MAX_COLLECTIONS,
	reminderFor
} from '#lib/domain/shared-assessment/collection.ts';
import {
	compareWaves,
	refuseEdition,
	type EditionRefusal
} from '#lib/domain/shared-assessment/editions.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import type { AccessToken } from '../auth/access-token.ts';
import type { DB } from '../db/schema.ts';
import { findSharedAnswers, type SharedAnswers } from '../read-models/shared-answers.ts';
import { lockOrganisation, type MemberScope } from '../repositories/organisation.repository.ts';
import {
	deleteRespondentInvitation,
	moveReminders,
	writeEdition
} from '../repositories/respondent.repository.ts';
import {
	appendEdition,
	countShared,
	findShared,
	insertShared,
	lockShared,
	writeCollection,
	writeCommonLink,
	type Edition,
	type NewShared,
	type SharedAssessment,
	type SharedScope
} from '../repositories/shared-assessment.repository.ts';

/* What an organisation does with a collection: each holds it, or has the right in the WHERE of its one statement. */

/**
 * Opens a collection, for a member who may answer at this moment. Its public id was drawn when the form was shown:
 * sent twice, it opens one.
 * @returns `alreadyUsed` when the id names the collection of another organisation
 */
export function openCollection(
	db: Kysely<DB>,
	scope: MemberScope,
	fresh: NewShared
): Promise<Result<void, 'notFound' | 'tooMany' | 'alreadyUsed'>> {
	return db
		.transaction()
		.execute(async (trx): Promise<Result<void, 'notFound' | 'tooMany' | 'alreadyUsed'>> => {
			const organisation = await lockOrganisation(trx, scope, 'answer');
			if (!organisation) return err('notFound');
			const own = { ...scope, shared: fresh.publicId };
			if (await findShared(trx, own, 'answer')) return ok(undefined);
			if ((await countShared(trx, organisation.id)) >= MAX_COLLECTIONS) return err('tooMany');
			await insertShared(trx, organisation.id, fresh);
			return (await findShared(trx, own, 'answer')) ? ok(undefined) : err('alreadyUsed');
		});
}

/** Gives a collection a common link in place of the former, which opens nothing more; null: none. */
export const setCommonLink = async (
	db: Kysely<DB>,
	scope: SharedScope,
	token: AccessToken | null
): Promise<Result<void, 'notFound'>> =>
	(await writeCommonLink(db, scope, token)) ? ok(undefined) : err('notFound');

/** Nobody begins or finishes after this. Closing twice is harmless. */
export const closeCollection = (db: Kysely<DB>, scope: SharedScope, now: Date) =>
	holding(db, scope, 'manage', async (trx, shared) => {
		if (isOpen(shared, now)) await writeCollection(trx, shared.id, { closedAt: now });
		return ok(undefined);
	});

/** Opens it again, or moves its end. What was shown stays as it is. */
export const reopenCollection = (
	db: Kysely<DB>,
	scope: SharedScope,
	closesAt: Date,
	now: Date
): Promise<Result<void, 'notFound' | 'impossibleEnd'>> =>
	holding(db, scope, 'manage', async (trx, shared) => {
		if (!isPossibleEnd(closesAt, now)) return err('impossibleEnd');
		await writeCollection(trx, shared.id, { closesAt, closedAt: null });
		await moveReminders(trx, shared.id, reminderFor(closesAt, now));
		return ok(undefined);
	});

/** Whether people invited are reminded once. */
export const setReminders = (db: Kysely<DB>, scope: SharedScope, reminders: boolean) =>
	holding(db, scope, 'answer', async (trx, shared) => {
		await writeCollection(trx, shared.id, { reminders });
		return ok(undefined);
	});

/** Withdraws an invitation whose answers are not finished. Withdrawing twice is harmless. */
export const withdrawRespondentInvitation = (
	db: Kysely<DB>,
	scope: SharedScope,
	respondent: string
) =>
	holding(db, scope, 'answer', async (trx, shared) => {
		await deleteRespondentInvitation(trx, shared.id, respondent);
		return ok(undefined);
	});

/**
 * Shows what a closed collection says: compares those who have finished and freezes the comparison. Showing again
 * when nobody has finished since is harmless.
 */
export const showEdition = (
	db: Kysely<DB>,
	scope: SharedScope,
	now: Date
): Promise<Result<void, 'notFound' | 'stillOpen' | EditionRefusal>> =>
	holding(db, scope, 'answer', async (trx, shared) => {
		if (now.getTime() < endOf(shared).getTime()) return err('stillOpen');
		const all = await findSharedAnswers(trx, shared.id);
		const fresh = all.filter(({ edition }) => edition === null);
		if (fresh.length === 0 && shared.editions.length > 0) return ok(undefined);
		const refusal = refuseEdition(all.length - fresh.length, fresh.length);
		if (refusal) return err(refusal);
		const number = shared.editions.length + 1;
		const compared = compareEditions(shared, all, number);
		if (!compared) return err('notFound');
		await appendEdition(trx, shared.id, { shownAt: now, ...compared });
		await writeEdition(
			trx,
			fresh.map(({ respondentId }) => respondentId),
			number
		);
		return ok(undefined);
	});

/** Together with those counted before where that tells nothing of anyone; else the new ones apart. */
function compareEditions(
	shared: SharedAssessment,
	all: readonly SharedAnswers[],
	number: number
): Pick<Edition, 'waves' | 'divergence'> | null {
	const diagnostic = findDiagnostic(shared.diagnostic, shared.version);
	if (!diagnostic) return null;
	const compare = (waves: readonly number[]) => {
		const sets = waves.map((wave) => all.filter((one) => (one.edition ?? number) === wave));
		// Someone counted then has erased their answers: without them, the difference would tell what they were.
		if (sets.flat().some(({ answers }) => answers === null)) return null;
		const respondents = sets.map((set) =>
			set.map(({ role, answers }) => ({ role, answers: answers ?? {} }))
		);
		const divergence = compareWaves(diagnostic, shared.profile, respondents);
		return divergence && { waves, divergence };
	};
	const former = shared.editions.at(-1)?.waves ?? [];
	return compare([...former, number]) ?? compare([number]);
}

function holding<T, E>(
	db: Kysely<DB>,
	scope: SharedScope,
	right: 'answer' | 'manage',
	act: (trx: Transaction<DB>, shared: SharedAssessment) => Promise<Result<T, E>>
): Promise<Result<T, E | 'notFound'>> {
	return db.transaction().execute(async (trx): Promise<Result<T, E | 'notFound'>> => {
		const shared = await lockShared(trx, scope, right);
		return shared ? act(trx, shared) : err('notFound');
	});
}
