import { sql, type Kysely } from 'kysely';

/** Accounts, their sessions and mailed links, and the queue of mails. */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`set local lock_timeout = '5s'`.execute(db);
	await sql`
		create table account (
			id bigint generated always as identity primary key,
			public_id text not null unique check (length(public_id) = 22),
			email text not null unique check (length(email) between 3 and 254),
			name text not null default '' check (length(name) <= 120),
			kind text not null default 'member' check (kind in ('member', 'adviser', 'administrator')),
			password_hash text check (length(password_hash) <= 300),
			totp_secret bytea,
			totp_last_step bigint,
			created_at timestamptz not null,
			last_seen_at timestamptz not null,
			disabled_at timestamptz,
			notice_sent_at timestamptz
		)`.execute(db);
	await sql`create index account_last_seen_at on account (last_seen_at)`.execute(db);
	await sql`
		create table session (
			id_hash bytea primary key check (length(id_hash) = 32),
			account_id bigint not null references account (id) on delete cascade,
			created_at timestamptz not null,
			last_used_at timestamptz not null,
			expires_at timestamptz not null,
			authenticated_at timestamptz not null,
			second_factor boolean not null default false,
			device text not null default '' check (length(device) <= 120)
		)`.execute(db);
	await sql`create index session_account_id on session (account_id)`.execute(db);
	await sql`create index session_expires_at on session (expires_at)`.execute(db);
	await sql`
		create table recovery_code (
			account_id bigint not null references account (id) on delete cascade,
			code_hash bytea not null check (length(code_hash) = 32),
			used_at timestamptz,
			primary key (account_id, code_hash)
		)`.execute(db);
	await sql`
		create table mailed_link (
			token_hash bytea primary key check (length(token_hash) = 32),
			purpose text not null
				check (purpose in ('sign-in', 'reset-password', 'change-email', 'name-administrator', 'name-adviser')),
			email text not null check (length(email) between 3 and 254),
			account_id bigint references account (id) on delete cascade,
			created_at timestamptz not null,
			expires_at timestamptz not null,
			used_at timestamptz
		)`.execute(db);
	await sql`create index mailed_link_email on mailed_link (email)`.execute(db);
	await sql`create index mailed_link_account_id on mailed_link (account_id)`.execute(db);
	await sql`create index mailed_link_expires_at on mailed_link (expires_at)`.execute(db);
	await sql`
		create table failed_check (
			bucket bytea primary key check (length(bucket) = 32),
			failures double precision not null check (failures >= 0),
			last_failed_at timestamptz not null
		)`.execute(db);
	await sql`
		create table outgoing_mail (
			id bigint generated always as identity primary key,
			kind text not null check (length(kind) between 1 and 40),
			recipient text not null check (length(recipient) between 3 and 254),
			subject text not null check (length(subject) <= 200),
			text_body text not null,
			html_body text not null,
			created_at timestamptz not null,
			next_attempt_at timestamptz not null,
			attempts integer not null default 0,
			last_error text,
			failed_at timestamptz
		)`.execute(db);
	await sql`
		create index outgoing_mail_next_attempt_at on outgoing_mail (next_attempt_at)
			where failed_at is null`.execute(db);
	await sql`create index outgoing_mail_recipient on outgoing_mail (recipient)`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`drop table outgoing_mail, failed_check, mailed_link, recovery_code, session, account`.execute(
		db
	);
}
