import type { ColumnType, Generated } from 'kysely';
import type { Mode } from '#lib/domain/questionnaire/mode.ts';

/** JSON columns are read as values and written through `jsonb()` only (the two drivers differ otherwise). */
type Json<T> = ColumnType<T, never, never>;

export interface AssessmentTable {
	id: Generated<number>;
	/** Appears in addresses; opens nothing by itself. */
	public_id: string;
	diagnostic: string;
	version: string;
	status: 'draft' | 'completed';
	/** Goes from express to full, never back: what was judged in express is still good in full. */
	mode: Generated<Mode>;
	profile: Json<unknown>;
	/** Counts the changes of the profile; a form that saw an older one is refused. */
	profile_revision: Generated<number>;
	/** SHA-256 of the secret in the holder's cookie and resume link. */
	access_hash: Uint8Array;
	/** SHA-256 of the secret that the start form carried: one assessment a form, for good. */
	start_hash: Generated<Uint8Array>;
	started_at: Date;
	completed_at: Date | null;
	/** Scores and guidance, frozen at completion. */
	result: Json<unknown>;
	/** After this moment the link opens nothing. */
	expires_at: Date;
}

export interface AnswerTable {
	assessment_id: number;
	criterion_id: string;
	kind: 'level' | 'notApplicable' | 'unknown' | null;
	level: number | null;
	note: string;
	priority: boolean;
	/** Counts the writes; a writer that saw an older one is refused. */
	revision: number;
	updated_at: Date;
}

/** Turns taken per limit, key and window, shared by all instances (`throttle.repository.ts`). */
export interface ThrottleTable {
	bucket: Uint8Array;
	window_start: Date;
	misses: number;
}

export interface DB {
	assessment: AssessmentTable;
	answer: AnswerTable;
	throttle: ThrottleTable;
}
