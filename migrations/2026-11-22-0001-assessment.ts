import { sql, type Kysely } from 'kysely';

/** Assessments held by link, their answers, and the counter of missed links. */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`set local lock_timeout = '5s'`.execute(db);
	await sql`
		create table assessment (
			id bigint generated always as identity primary key,
			public_id text not null unique check (length(public_id) = 22),
			diagnostic text not null check (length(diagnostic) between 1 and 60),
			version text not null check (length(version) between 1 and 20),
			status text not null default 'draft' check (status in ('draft', 'completed')),
			profile jsonb not null default '{}' check (jsonb_typeof(profile) = 'object'),
			profile_revision integer not null default 0,
			access_hash bytea not null unique check (length(access_hash) = 32),
			started_at timestamptz not null,
			completed_at timestamptz,
			result jsonb,
			expires_at timestamptz not null,
			check ((status = 'completed') = (completed_at is not null)),
			check ((status = 'completed') = (result is not null))
		)`.execute(db);
	await sql`create index assessment_expires_at on assessment (expires_at)`.execute(db);
	await sql`
		create table answer (
			assessment_id bigint not null references assessment (id) on delete cascade,
			criterion_id text not null check (length(criterion_id) between 1 and 20),
			kind text check (kind in ('level', 'notApplicable', 'unknown')),
			level smallint check (level between 0 and 4),
			note text not null default '' check (length(note) <= 5000),
			priority boolean not null default false,
			revision integer not null,
			updated_at timestamptz not null,
			primary key (assessment_id, criterion_id),
			check ((kind is not distinct from 'level') = (level is not null))
		)`.execute(db);
	await sql`
		create table throttle (
			bucket bytea not null check (length(bucket) = 32),
			window_start timestamptz not null,
			misses integer not null,
			primary key (bucket, window_start)
		)`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`drop table throttle, answer, assessment`.execute(db);
}
