import type { ColumnType, Generated } from 'kysely';
import type { AccountKind } from '#lib/domain/account/account-kind.ts';
import type { OrganisationKind } from '#lib/domain/organisation/kind.ts';
import type { MemberRole } from '#lib/domain/organisation/member-role.ts';
import type { Mode } from '#lib/domain/questionnaire/mode.ts';
import type { ShareScope } from '#lib/domain/sharing/share-scope.ts';
import type { RespondentRole } from '#lib/domain/shared-assessment/respondent-role.ts';

/** JSON columns are read as values and written through `jsonb()` only (the two drivers differ otherwise). */
type Json<T> = ColumnType<T, undefined, undefined>;

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
	/** Whose members open it; its personal link then opens nothing. */
	organisation_id: Generated<number | null>;
	/** One respondent's own view, or the synthesis, of a shared assessment. */
	shared_assessment_id: Generated<number | null>;
	/** Filled together in a meeting: the official result of a shared assessment. */
	is_synthesis: Generated<boolean>;
	/** Who took part in the synthesis, in their own words. */
	participants: Generated<string>;
	/** Day of the meeting that filled the synthesis, as « 2026-11-25 ». */
	met_on: string | null;
	/** When it came from an exported file: its figures were not computed from answers given here. */
	imported_at: Date | null;
	/** When the administrators of its organisation were told that its term comes. */
	notice_sent_at: Date | null;
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

/** Wrong passwords and codes in a row, by account or address: each makes the next wait longer. */
export interface FailedCheckTable {
	bucket: Uint8Array;
	/** Whole for an account; halves every hour for a client address. */
	failures: number;
	last_failed_at: Date;
}

export type { AccountKind };

export interface AccountTable {
	id: Generated<number>;
	public_id: string;
	/** As `normaliseEmail` leaves it. Proven: an account is only made by spending a mailed link. */
	email: string;
	name: Generated<string>;
	kind: Generated<AccountKind>;
	/** PHC string of argon2id; null: signs in by mailed link only. */
	password_hash: string | null;
	/** Encrypted; null: no second factor. */
	totp_secret: Uint8Array | null;
	/** The last time step whose code was used: each code serves once. */
	totp_last_step: number | null;
	created_at: Date;
	last_seen_at: Date;
	disabled_at: Date | null;
	/** When the owner was told that the account is about to be erased. */
	notice_sent_at: Date | null;
}

export interface SessionTable {
	id_hash: Uint8Array;
	account_id: number;
	/** The absolute limit runs from here. */
	created_at: Date;
	last_used_at: Date;
	/** The idle limit. */
	expires_at: Date;
	/** When the owner last proved who they are. */
	authenticated_at: Date;
	second_factor: Generated<boolean>;
	/** « Firefox sur Windows », for the list of sessions. */
	device: Generated<string>;
}

export interface RecoveryCodeTable {
	account_id: number;
	code_hash: Uint8Array;
	used_at: Date | null;
}

export type LinkPurpose =
	'sign-in' | 'reset-password' | 'change-email' | 'name-administrator' | 'name-adviser';

export interface MailedLinkTable {
	token_hash: Uint8Array;
	purpose: LinkPurpose;
	/** Where it was sent; for a change of address, the new one. */
	email: string;
	account_id: number | null;
	created_at: Date;
	expires_at: Date;
	used_at: Date | null;
}

/** Mails that wait; a row goes once its mail is sent. */
export interface OutgoingMailTable {
	id: Generated<number>;
	kind: string;
	recipient: string;
	subject: string;
	text_body: string;
	html_body: string;
	created_at: Date;
	next_attempt_at: Date;
	attempts: Generated<number>;
	last_error: string | null;
	/** Given up. */
	failed_at: Date | null;
	/** The organisation that it speaks of: the mail goes with it. */
	organisation_id: Generated<number | null>;
}

export interface OrganisationTable {
	id: Generated<number>;
	public_id: string;
	name: string;
	/** The audience of its diagnostics. */
	audience: OrganisationKind;
	/** SIREN, SIRET or RNA without spaces. */
	registration: string | null;
	/** INSEE code. */
	commune: string | null;
	/** Option id of the profile question that gives the size. */
	size: string | null;
	/** Option ids of the profile question that gives sector or fields. */
	fields: Json<string[]>;
	created_at: Date;
}

export interface MembershipTable {
	organisation_id: number;
	account_id: number;
	role: MemberRole;
	since: Date;
}

export interface InvitationTable {
	id: Generated<number>;
	public_id: string;
	organisation_id: number;
	email: string;
	role: MemberRole;
	token_hash: Uint8Array;
	invited_by: number | null;
	created_at: Date;
	expires_at: Date;
}

export interface SharedAssessmentTable {
	id: Generated<number>;
	public_id: string;
	organisation_id: number;
	diagnostic: string;
	version: string;
	/** One profile for every respondent. */
	profile: Json<unknown>;
	/** The one link that lets anyone take part; null: by mail only. */
	join_hash: Uint8Array | null;
	opened_at: Date;
	closes_at: Date;
	/** Closed by hand; null: open until `closes_at`. */
	closed_at: Date | null;
	/** One reminder to each person invited. */
	reminders: Generated<boolean>;
	/** What was shown, frozen: see `domain/shared-assessment/editions.ts`. */
	editions: ColumnType<unknown, undefined, never>;
}

/** One person asked; says how far they are, never what they answered. */
export interface RespondentTable {
	id: Generated<number>;
	public_id: string;
	shared_assessment_id: number;
	role: RespondentRole;
	/** Null: came by the common link. */
	email: string | null;
	token_hash: Uint8Array | null;
	/** Of the reminder's link: the mailed link is kept as a hash only, so that the reminder needs another. */
	reminder_hash: Uint8Array | null;
	begun_at: Date | null;
	/** Number of the edition that counts these answers; null while none does. */
	edition: number | null;
	/** Null: not begun, or erased by the respondent. */
	assessment_id: number | null;
	invited_at: Date;
	/** Null: no reminder wanted. */
	remind_at: Date | null;
	reminded_at: Date | null;
}

/** A read-only right given outside the organisation: to whoever has the link, or to one adviser. */
export interface ShareTable {
	id: Generated<number>;
	public_id: string;
	organisation_id: number;
	/** Null: all completed assessments of the organisation (advisers only). */
	assessment_id: number | null;
	kind: 'link' | 'adviser';
	/** Each includes the former. */
	scope: ShareScope;
	label: Generated<string>;
	/** Of the link, or of the code that an adviser types. */
	token_hash: Uint8Array;
	adviser_id: number | null;
	created_by: number | null;
	created_at: Date;
	expires_at: Date;
	accepted_at: Date | null;
	revoked_at: Date | null;
	opened_count: Generated<number>;
	last_opened_at: Date | null;
}

/** Who read what, shown to the organisation. */
export interface ReadingTable {
	id: Generated<number>;
	organisation_id: number;
	assessment_id: number | null;
	/** As the organisation knows them: the label of the link, the name of the adviser. */
	reader: string;
	/** The account that read, so that its name goes with it; null for a link. */
	reader_id: Generated<number | null>;
	reader_kind: 'member' | 'link' | 'adviser' | 'administrator';
	what: string;
	read_at: Date;
}

/** What was erased, by a hash that names nobody: replayed after a restore. */
export interface ErasureTable {
	subject_hash: Uint8Array;
	kind: 'assessment' | 'account' | 'organisation' | 'shared_assessment';
	erased_at: Date;
}

export interface DB {
	assessment: AssessmentTable;
	answer: AnswerTable;
	throttle: ThrottleTable;
	failed_check: FailedCheckTable;
	account: AccountTable;
	session: SessionTable;
	recovery_code: RecoveryCodeTable;
	mailed_link: MailedLinkTable;
	outgoing_mail: OutgoingMailTable;
	organisation: OrganisationTable;
	membership: MembershipTable;
	invitation: InvitationTable;
	shared_assessment: SharedAssessmentTable;
	respondent: RespondentTable;
	share: ShareTable;
	reading: ReadingTable;
	erasure: ErasureTable;
}
