/**
 * One organisation whose every word is a marker, for the tests that look for traces after an erasure. A column that
 * a person can fill and that is neither planted nor listed here fails the test: whoever adds one says what becomes
 * of it.
 */
import { sql, type Kysely } from 'kysely';
import type { LinkHolder } from '#lib/server/auth/holder.ts';
import { createAccessToken, createPublicId, hashToken } from '#lib/server/auth/access-token.ts';
import { jsonb } from '#lib/server/db/create-database.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { anAccount, anOrganisation, aSession, join, keepFor } from './accounts.ts';
import { anAnsweredAssessment, sending, NOW } from './assessments.ts';
import { recordAnswer } from '#lib/server/use-cases/record-answer.ts';

/** Text and JSON columns that nobody fills: ids, states, and what the program writes by itself. */
const NOT_TYPED = new Set(
	[
		'account.public_id account.kind account.password_hash session.device mailed_link.purpose',
		'outgoing_mail.kind outgoing_mail.last_error organisation.public_id organisation.audience',
		'membership.role invitation.public_id invitation.role shared_assessment.public_id',
		'shared_assessment.diagnostic shared_assessment.version shared_assessment.editions',
		'assessment.public_id assessment.met_on',
		'assessment.diagnostic assessment.version assessment.status assessment.mode assessment.result',
		'answer.criterion_id answer.kind respondent.public_id respondent.role share.public_id share.kind',
		'share.scope reading.reader_kind reading.what erasure.kind kysely_migration.name',
		'kysely_migration.timestamp kysely_migration_lock.id'
	].flatMap((names) => names.split(' '))
);

export interface Planted {
	/** Signed-in people: two members, then an adviser. */
	administrator: number;
	member: number;
	adviser: number;
	organisation: { id: number; publicId: string; name: string };
	/** Held by its link, of nobody's organisation. */
	link: LinkHolder;
	markers: string[];
	/** « table.column » of every marker. */
	columns: Set<string>;
}

export async function plantMarkers(db: Kysely<DB>, prefix: string): Promise<Planted> {
	const markers: string[] = [];
	const columns = new Set<string>();
	/** A new marker for this column. */
	const mark = (column: string, shape: (marker: string) => string = (one) => one) => {
		const marker = `${prefix}${String(markers.length + 1).padStart(2, '0')}`;
		markers.push(marker);
		columns.add(column);
		return shape(marker);
	};
	const address = (column: string) => mark(column, (one) => `${one}@exemple.fr`);

	const person = async (kind: 'member' | 'adviser') => {
		const email = address('account.email');
		const name = mark('account.name', (one) => `Claire ${one}`);
		const id = await anAccount(db, { email, kind }, NOW);
		await db.updateTable('account').set({ name }).where('id', '=', id).execute();
		await aSession(db, id, { now: NOW });
		await mailTo(email);
		return { id, email, name };
	};
	const mailTo = (recipient: string, kind = 'sign-in', organisationId: number | null = null) =>
		db
			.insertInto('outgoing_mail')
			.values({
				kind,
				recipient,
				subject: mark('outgoing_mail.subject'),
				text_body: mark('outgoing_mail.text_body'),
				html_body: mark('outgoing_mail.html_body'),
				created_at: NOW,
				next_attempt_at: NOW,
				last_error: null,
				failed_at: null,
				organisation_id: organisationId
			})
			.execute();
	columns.add('outgoing_mail.recipient');

	const administrator = await person('member');
	const member = await person('member');
	const adviser = await person('adviser');
	const name = mark('organisation.name', (one) => `Atelier ${one}`);
	const organisation = await anOrganisation(db, administrator.id, name, NOW);
	await join(db, organisation.id, member.id, 'contributor', NOW);
	await db
		.updateTable('organisation')
		.set({
			registration: mark('organisation.registration', (one) => one.padStart(9, '0').slice(-14)),
			commune: '48095',
			size: mark('organisation.size'),
			fields: jsonb([mark('organisation.fields')])
		})
		.where('id', '=', organisation.id)
		.execute();
	columns.add('organisation.commune');

	for (const email of [address('mailed_link.email'), address('mailed_link.email')])
		await db
			.insertInto('mailed_link')
			.values({
				token_hash: hashToken(createAccessToken()),
				purpose: 'change-email',
				email,
				account_id: member.id,
				created_at: NOW,
				expires_at: NOW,
				used_at: null
			})
			.execute();

	const invited = address('invitation.email');
	await db
		.insertInto('invitation')
		.values({
			public_id: createPublicId(),
			organisation_id: organisation.id,
			email: invited,
			role: 'reader',
			token_hash: hashToken(createAccessToken()),
			invited_by: administrator.id,
			created_at: NOW,
			expires_at: new Date(NOW.getTime() + 1e9)
		})
		.execute();
	await mailTo(invited, 'member-invitation', organisation.id);

	const kept = await anAnsweredAssessment(db, { 'E1.1': 2 });
	const note = (column: string) => sending(3, 0, { note: mark(column) });
	await recordAnswer(db, kept, 'E1.2', note('answer.note'), NOW);
	await keepFor(db, organisation.id, kept, administrator.id);
	const shared = await db
		.insertInto('shared_assessment')
		.values({
			public_id: createPublicId(),
			organisation_id: organisation.id,
			diagnostic: 'company',
			version: '2026-1',
			profile: jsonb({ P01: mark('shared_assessment.profile') }),
			join_hash: null,
			opened_at: NOW,
			closes_at: new Date(NOW.getTime() + 1e9),
			closed_at: null
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const view = await anAnsweredAssessment(db, { 'E1.1': 1 });
	await recordAnswer(db, view, 'E1.3', note('answer.note'), NOW);
	const viewRow = await db
		.updateTable('assessment')
		.set({
			shared_assessment_id: shared.id,
			participants: mark('assessment.participants'),
			profile: jsonb({ P01: mark('assessment.profile') })
		})
		.where('public_id', '=', view.publicId)
		.returning('id')
		.executeTakeFirstOrThrow();
	const asked = address('respondent.email');
	await db
		.insertInto('respondent')
		.values({
			public_id: createPublicId(),
			shared_assessment_id: shared.id,
			role: 'employee',
			email: asked,
			token_hash: hashToken(createAccessToken()),
			assessment_id: viewRow.id,
			invited_at: NOW,
			remind_at: NOW,
			reminded_at: null
		})
		.execute();
	await mailTo(asked, 'respondent-reminder', organisation.id);
	await db
		.insertInto('share')
		.values({
			public_id: createPublicId(),
			organisation_id: organisation.id,
			assessment_id: null,
			kind: 'adviser',
			scope: 'answers',
			label: mark('share.label'),
			token_hash: hashToken(createAccessToken()),
			adviser_id: adviser.id,
			created_by: administrator.id,
			created_at: NOW,
			expires_at: NOW,
			accepted_at: NOW,
			revoked_at: null,
			last_opened_at: null
		})
		.execute();
	await db
		.insertInto('reading')
		.values([
			{
				organisation_id: organisation.id,
				assessment_id: null,
				reader: adviser.name,
				reader_id: adviser.id,
				reader_kind: 'adviser',
				what: 'results',
				read_at: NOW
			},
			{
				organisation_id: organisation.id,
				assessment_id: null,
				reader: mark('reading.reader'),
				reader_kind: 'link',
				what: 'results',
				read_at: NOW
			}
		])
		.execute();

	const link = await anAnsweredAssessment(db, { 'E1.1': 4 });
	await recordAnswer(db, link, 'E2.1', note('answer.note'), NOW);
	return {
		administrator: administrator.id,
		member: member.id,
		adviser: adviser.id,
		organisation: { ...organisation, name },
		link,
		markers,
		columns
	};
}

/** Text and JSON columns that neither `plantMarkers` fills nor `NOT_TYPED` explains. */
export async function columnsWithoutMarker(
	db: Kysely<DB>,
	{ columns }: Planted
): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`
		select table_name || '.' || column_name as name from information_schema.columns
		where table_schema = 'public' and data_type in ('text', 'jsonb', 'character varying')`.execute(db);
	return rows.map(({ name }) => name).filter((name) => !columns.has(name) && !NOT_TYPED.has(name));
}

/** Every row of every table, as text: what a dump of the database holds. */
export async function wholeDatabase(db: Kysely<DB>): Promise<string> {
	const { rows: tables } = await sql<{ name: string }>`
		select tablename as name from pg_tables where schemaname = 'public'`.execute(db);
	const texts = await Promise.all(
		tables.map(async ({ name }) => {
			const { rows } = await sql<{ line: string }>`
				select row_to_json(one)::text as line from ${sql.table(name)} as one`.execute(db);
			return rows.map(({ line }) => line).join('\n');
		})
	);
	return texts.join('\n');
}

/** The markers found in a text or in bytes. */
export function tracesIn(content: string | Buffer, markers: readonly string[]): string[] {
	// One look at a large file says most often that there is nothing.
	if (!content.includes((markers[0] ?? '').slice(0, -2))) return [];
	return markers.filter((marker) => content.includes(marker));
}
