import { sql, type Kysely } from 'kysely';
import { isGone } from '../db/errors.ts';
import type { DB, ReadingTable } from '../db/schema.ts';

/** One line of « qui a lu quoi ». */
export interface Reading {
	reader: string;
	readerKind: ReadingTable['reader_kind'];
	what: string;
	readAt: Date;
	diagnostic: string | null;
	version: string | null;
	completedAt: Date | null;
}

/** The same person reading the same thing again within the hour is one reading. */
const SAME_READING = sql.lit(3600);

/**
 * Notes who read what; read again within the hour, nothing more is noted.
 * @returns false when what is read was erased meanwhile: it must not be shown
 */
export async function recordReading(
	db: Kysely<DB>,
	reading: {
		organisationId: number;
		assessmentId: number | null;
		reader: string;
		readerKind: ReadingTable['reader_kind'];
		/** The account that reads; null: whoever has a link. */
		readerId: number | null;
		what: string;
	},
	now: Date
): Promise<boolean> {
	const { organisationId, assessmentId, reader, readerKind, readerId, what } = reading;
	const insert = sql`
		insert into reading (organisation_id, assessment_id, reader, reader_kind, reader_id, what, read_at)
		select ${organisationId}::bigint, ${assessmentId}::bigint, ${reader}::text, ${readerKind}::text,
			${readerId}::bigint, ${what}::text, ${now}::timestamptz
		where not exists (
			select 1 from reading
			where organisation_id = ${organisationId} and reader = ${reader} and what = ${what}
				and assessment_id is not distinct from ${assessmentId}::bigint
				and read_at > ${now}::timestamptz - make_interval(secs => ${SAME_READING}))`;
	try {
		await insert.execute(db);
		return true;
	} catch (error) {
		if (isGone(error)) return false;
		throw error;
	}
}

/** Who read what in this organisation, latest first. @param before only what came before this moment */
export async function findReadings(
	db: Kysely<DB>,
	organisationId: number,
	limit: number,
	before?: Date
): Promise<Reading[]> {
	let query = db
		.selectFrom('reading')
		.leftJoin('assessment', 'assessment.id', 'reading.assessment_id')
		.where('reading.organisation_id', '=', organisationId);
	if (before) query = query.where('reading.read_at', '<', before);
	const rows = await query
		.select([
			'reading.reader',
			'reading.reader_kind',
			'reading.what',
			'reading.read_at',
			'assessment.diagnostic',
			'assessment.version',
			'assessment.completed_at'
		])
		.orderBy('reading.read_at', 'desc')
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		reader: row.reader,
		readerKind: row.reader_kind,
		what: row.what,
		readAt: row.read_at,
		diagnostic: row.diagnostic,
		version: row.version,
		completedAt: row.completed_at
	}));
}
