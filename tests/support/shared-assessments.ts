/** Shared assessments with their respondents, for integration and HTTP tests. */
import type { Kysely } from 'kysely';
import { proposedEnd } from '#lib/domain/shared-assessment/collection.ts';
import type { RespondentRole } from '#lib/domain/shared-assessment/respondent-role.ts';
import { createAccessToken, createPublicId } from '#lib/server/auth/access-token.ts';
import type { LinkHolder } from '#lib/server/auth/holder.ts';
import { jsonb } from '#lib/server/db/create-database.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { findOpening } from '#lib/server/repositories/participation.repository.ts';
import {
	insertShared,
	writeCommonLink,
	type SharedScope
} from '#lib/server/repositories/shared-assessment.repository.ts';
import { completeAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import { recordAnswer } from '#lib/server/use-cases/record-answer.ts';
import { takePart } from '#lib/server/use-cases/take-part.ts';
import { anAccount, anOrganisation } from './accounts.ts';
import { NOW, sending } from './assessments.ts';
import { company, ORDINARY_PROFILE, type Given } from './builders.ts';

export interface Shared extends SharedScope {
	organisation: string;
	organisationId: number;
	/** From where its members ask. */
	clientAddress: string;
	/** Of the common link. */
	token: string;
}

/** Open for three weeks, with a common link, for an administrator of a new organisation. */
export async function aSharedAssessment(
	db: Kysely<DB>,
	{ name = 'Les Jardins du Lac', now = NOW, profile = ORDINARY_PROFILE } = {}
): Promise<Shared> {
	const scope = await anOrganisation(db, await anAccount(db), name);
	const shared = { ...scope, shared: createPublicId(), organisation: name };
	const token = createAccessToken();
	await insertShared(db, scope.id, {
		publicId: shared.shared,
		diagnostic: company.id,
		version: company.version,
		profile,
		openedAt: now,
		closesAt: proposedEnd(now),
		reminders: true
	});
	await writeCommonLink(db, shared, token);
	return { ...shared, organisationId: scope.id, clientAddress: `192.0.2.${scope.id}`, token };
}

/** Someone who came by the common link and gave these answers, the last one to all criteria that follow. */
export async function aRespondent(
	db: Kysely<DB>,
	{ token }: { token: string },
	given: readonly Given[],
	{ role = 'employee', now = NOW }: { role?: RespondentRole; now?: Date } = {}
): Promise<LinkHolder> {
	const opening = (await findOpening(db, token))!;
	const begun = await takePart(db, opening, token, { token: createAccessToken(), role }, now);
	if (!begun.ok) throw new Error(begun.error);
	const ids = [...company.criterionById.keys()];
	for (const [index, id] of ids.entries()) {
		const one = given[Math.min(index, given.length - 1)];
		if (one === undefined || one === null) continue;
		const saved = await recordAnswer(db, begun.value, id, sending(one), now);
		if (!saved.ok) throw new Error(`${id}: ${saved.error.code}`);
	}
	return begun.value;
}

/** The same, finished. */
export async function aFinishedRespondent(
	...args: Parameters<typeof aRespondent>
): Promise<LinkHolder> {
	const holder = await aRespondent(...args);
	const completed = await completeAssessment(args[0], holder, 'full', args[3]?.now ?? NOW);
	if (!completed.ok) throw new Error(completed.error);
	return holder;
}

/**
 * Many at once, by statements that take them all: for pages of 200 respondents.
 * @param levelOf the level of respondent `index` on each criterion
 */
export async function manyFinished(
	db: Kysely<DB>,
	{ shared }: SharedScope,
	count: number,
	levelOf: (index: number) => number
): Promise<void> {
	const { id } = await db
		.selectFrom('shared_assessment')
		.where('public_id', '=', shared)
		.select('id')
		.executeTakeFirstOrThrow();
	const rows = await db
		.insertInto('assessment')
		.values(
			Array.from({ length: count }, () => ({
				public_id: createPublicId(),
				access_hash: randomHash(),
				start_hash: randomHash(),
				shared_assessment_id: id,
				diagnostic: company.id,
				version: company.version,
				mode: 'full' as const,
				status: 'completed' as const,
				started_at: NOW,
				completed_at: NOW,
				// Nobody reads the figures of one respondent here.
				result: jsonb({}),
				expires_at: proposedEnd(NOW)
			}))
		)
		.returning('id')
		.execute();
	await db
		.insertInto('respondent')
		.values(
			rows.map((row, index) => ({
				public_id: createPublicId(),
				shared_assessment_id: id,
				role: index % 2 ? ('employee' as const) : ('management' as const),
				email: null,
				token_hash: null,
				reminder_hash: null,
				begun_at: NOW,
				edition: null,
				assessment_id: row.id,
				invited_at: NOW,
				remind_at: null,
				reminded_at: null
			}))
		)
		.execute();
	for (const criterionId of company.criterionById.keys())
		await db
			.insertInto('answer')
			.values(
				rows.map((row, index) => ({
					assessment_id: row.id,
					criterion_id: criterionId,
					kind: 'level' as const,
					level: levelOf(index),
					note: '',
					priority: false,
					revision: 1,
					updated_at: NOW
				}))
			)
			.execute();
}

const randomHash = () => crypto.getRandomValues(new Uint8Array(32));
