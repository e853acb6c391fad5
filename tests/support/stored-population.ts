/** Assessments put straight into a database, answers and all, for what reads many of them. */
import type { Kysely } from 'kysely';
import type { Answers } from '#lib/domain/assessment/answer.ts';
import { levelOf } from '#lib/domain/assessment/answer.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import { createAccessToken, createPublicId, hashToken } from '#lib/server/auth/access-token.ts';
import { jsonb } from '#lib/server/db/create-database.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { daysLater, NOW } from './assessments.ts';

interface Stored {
	diagnostic: string;
	version: string;
	status?: 'draft' | 'completed';
	profile?: Profile;
	answers: Answers;
}

/** @returns its public id */
export async function store(
	db: Kysely<DB>,
	{ diagnostic, version, status = 'completed', profile = {}, answers }: Stored
): Promise<string> {
	const isDone = status === 'completed';
	const { id, public_id } = await db
		.insertInto('assessment')
		.values({
			...{ public_id: createPublicId(), diagnostic, version, status, profile: jsonb(profile) },
			access_hash: hashToken(createAccessToken()),
			started_at: NOW,
			expires_at: daysLater(90),
			completed_at: isDone ? NOW : null,
			...(isDone ? { result: jsonb({}) } : {})
		})
		.returning(['id', 'public_id'])
		.executeTakeFirstOrThrow();
	const rows = Object.entries(answers).map(([criterion_id, { choice, note, priority }]) => ({
		...{ assessment_id: id, criterion_id, note, priority, revision: 1, updated_at: NOW },
		kind: choice?.kind ?? null,
		level: levelOf(choice)
	}));
	if (rows.length > 0) await db.insertInto('answer').values(rows).execute();
	return public_id;
}
