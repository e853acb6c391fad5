import { sql, type Kysely } from 'kysely';

/**
 * Organisations with their members, what they share, their shared assessments, and who read what. An assessment
 * kept by an organisation is opened by its members: its personal link no longer opens it.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`set local lock_timeout = '5s'`.execute(db);
	await sql`
		create table organisation (
			id bigint generated always as identity primary key,
			public_id text not null unique check (length(public_id) = 22),
			name text not null check (length(name) between 1 and 120),
			audience text not null check (length(audience) between 1 and 20),
			registration text check (length(registration) between 9 and 14),
			commune text check (length(commune) = 5),
			size text check (length(size) <= 40),
			fields jsonb not null default '[]' check (jsonb_typeof(fields) = 'array'),
			created_at timestamptz not null
		)`.execute(db);
	await sql`
		create table membership (
			organisation_id bigint not null references organisation (id) on delete cascade,
			account_id bigint not null references account (id) on delete cascade,
			role text not null check (role in ('administrator', 'contributor', 'reader')),
			since timestamptz not null,
			primary key (organisation_id, account_id)
		)`.execute(db);
	await sql`create index membership_account_id on membership (account_id)`.execute(db);
	await sql`
		create table invitation (
			id bigint generated always as identity primary key,
			public_id text not null unique check (length(public_id) = 22),
			organisation_id bigint not null references organisation (id) on delete cascade,
			email text not null check (length(email) between 3 and 254),
			role text not null check (role in ('administrator', 'contributor', 'reader')),
			token_hash bytea not null unique check (length(token_hash) = 32),
			invited_by bigint references account (id) on delete set null,
			created_at timestamptz not null,
			expires_at timestamptz not null,
			unique (organisation_id, email)
		)`.execute(db);
	await sql`create index invitation_email on invitation (email)`.execute(db);
	await sql`
		create table shared_assessment (
			id bigint generated always as identity primary key,
			public_id text not null unique check (length(public_id) = 22),
			organisation_id bigint not null references organisation (id) on delete cascade,
			diagnostic text not null check (length(diagnostic) between 1 and 60),
			version text not null check (length(version) between 1 and 20),
			profile jsonb not null check (jsonb_typeof(profile) = 'object'),
			join_hash bytea unique check (length(join_hash) = 32),
			opened_at timestamptz not null,
			closes_at timestamptz not null,
			closed_at timestamptz,
			reminders boolean not null default true,
			editions jsonb not null default '[]' check (jsonb_typeof(editions) = 'array')
		)`.execute(db);
	await sql`create index shared_assessment_organisation_id on shared_assessment (organisation_id)`.execute(
		db
	);
	await sql`
		alter table assessment
			add column organisation_id bigint references organisation (id) on delete cascade,
			add column shared_assessment_id bigint references shared_assessment (id) on delete cascade,
			add column is_synthesis boolean not null default false,
			add column participants text not null default '' check (length(participants) <= 1000),
			add column met_on text check (length(met_on) = 10),
			add column imported_at timestamptz,
			add column notice_sent_at timestamptz`.execute(db);
	await sql`create index assessment_organisation_id on assessment (organisation_id)`.execute(db);
	await sql`create index assessment_shared_assessment_id on assessment (shared_assessment_id)`.execute(
		db
	);
	await sql`create unique index assessment_synthesis on assessment (shared_assessment_id)
		where is_synthesis`.execute(db);
	await sql`
		create table respondent (
			id bigint generated always as identity primary key,
			public_id text not null unique check (length(public_id) = 22),
			shared_assessment_id bigint not null references shared_assessment (id) on delete cascade,
			role text not null check (role in ('management', 'employee', 'elected', 'volunteer', 'other')),
			email text check (length(email) between 3 and 254),
			token_hash bytea unique check (length(token_hash) = 32),
			reminder_hash bytea unique check (length(reminder_hash) = 32),
			begun_at timestamptz,
			edition smallint,
			assessment_id bigint unique references assessment (id) on delete set null,
			invited_at timestamptz not null,
			remind_at timestamptz,
			reminded_at timestamptz,
			unique (shared_assessment_id, email)
		)`.execute(db);
	await sql`create index respondent_remind_at on respondent (remind_at) where reminded_at is null`.execute(
		db
	);
	await sql`
		create table share (
			id bigint generated always as identity primary key,
			public_id text not null unique check (length(public_id) = 22),
			organisation_id bigint not null references organisation (id) on delete cascade,
			assessment_id bigint references assessment (id) on delete cascade,
			kind text not null check (kind in ('link', 'adviser')),
			scope text not null check (scope in ('results', 'answers', 'notes')),
			label text not null default '' check (length(label) <= 120),
			token_hash bytea not null unique check (length(token_hash) = 32),
			adviser_id bigint references account (id) on delete cascade,
			created_by bigint references account (id) on delete set null,
			created_at timestamptz not null,
			expires_at timestamptz not null,
			accepted_at timestamptz,
			revoked_at timestamptz,
			opened_count integer not null default 0,
			last_opened_at timestamptz
		)`.execute(db);
	await sql`create index share_organisation_id on share (organisation_id)`.execute(db);
	await sql`create index share_adviser_id on share (adviser_id)`.execute(db);
	await sql`create index share_assessment_id on share (assessment_id)`.execute(db);
	await sql`
		create table reading (
			id bigint generated always as identity primary key,
			organisation_id bigint not null references organisation (id) on delete cascade,
			assessment_id bigint references assessment (id) on delete cascade,
			reader text not null check (length(reader) <= 400),
			reader_id bigint references account (id) on delete set null,
			reader_kind text not null check (reader_kind in ('member', 'link', 'adviser', 'administrator')),
			what text not null check (length(what) between 1 and 40),
			read_at timestamptz not null
		)`.execute(db);
	await sql`create index reading_organisation_id on reading (organisation_id, read_at desc)`.execute(
		db
	);
	await sql`create index reading_assessment_id on reading (assessment_id)`.execute(db);
	await sql`create index reading_reader_id on reading (reader_id)`.execute(db);
	await sql`
		alter table outgoing_mail
			add column organisation_id bigint references organisation (id) on delete cascade`.execute(db);
	await sql`
		create index outgoing_mail_organisation_id on outgoing_mail (organisation_id)`.execute(db);
	await sql`
		create table erasure (
			subject_hash bytea primary key check (length(subject_hash) = 32),
			kind text not null check (kind in ('assessment', 'account', 'organisation')),
			erased_at timestamptz not null
		)`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`drop table erasure, reading, share, respondent`.execute(db);
	await sql`
		alter table assessment
			drop column organisation_id, drop column shared_assessment_id, drop column is_synthesis,
			drop column participants, drop column met_on, drop column imported_at,
			drop column notice_sent_at`.execute(db);
	await sql`alter table outgoing_mail drop column organisation_id`.execute(db);
	await sql`drop table shared_assessment, invitation, membership, organisation`.execute(db);
}
