/** What is erased is gone: from the database, its files, the outbox and the log; and stays so after a restore. */
import { execFileSync } from 'node:child_process';
import {
	appendFileSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '#lib/domain/shared/result.ts';
import { readConfig } from '#lib/server/config.ts';
import { readErasures } from '#lib/server/db/erasure-ledger.ts';
import { writeToOutbox } from '#lib/server/mail/outbox.ts';
import { createMailTransport } from '#lib/server/mail/transport.ts';
import { ERASED_READER, hashOf } from '#lib/server/repositories/erasure.repository.ts';
import type { MemberScope } from '#lib/server/repositories/organisation.repository.ts';
import { writeRole } from '#lib/server/repositories/membership.repository.ts';
import { deleteAccount } from '#lib/server/use-cases/delete-account.ts';
import { deleteOrganisation } from '#lib/server/use-cases/delete-organisation.ts';
import { eraseAssessment } from '#lib/server/use-cases/erase-assessment.ts';
import { erase, replayErasures, settleErasures } from '#lib/server/use-cases/erase.ts';
import { inviteMember } from '#lib/server/use-cases/invite-members.ts';
import { changeMember } from '#lib/server/use-cases/manage-members.ts';
import { sendDueMails } from '#lib/server/use-cases/send-mails.ts';
import { anAccount, anOrganisation, aSession, join, keepFor } from '../support/accounts.ts';
import { anAnsweredAssessment, NOW } from '../support/assessments.ts';
import { freshDatabase, onBothDatabases, type TestDatabase } from '../support/databases.ts';
import {
	columnsWithoutMarker,
	plantMarkers,
	tracesIn,
	wholeDatabase,
	type Planted
} from '../support/planted-markers.ts';

let home: string;
let ledger: string;
const logged: string[] = [];

beforeEach(() => {
	home = mkdtempSync(path.join(tmpdir(), 'cap-alliances-erasure-'));
	ledger = path.join(home, 'data', 'erasures.jsonl');
	vi.stubEnv('ERASURE_LEDGER', ledger);
	vi.stubEnv('MAIL_OUTBOX', path.join(home, 'outbox'));
	logged.length = 0;
	for (const stream of [process.stdout, process.stderr])
		vi.spyOn(stream, 'write').mockImplementation((line) => {
			logged.push(String(line));
			return true;
		});
});
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllEnvs();
	rmSync(home, { recursive: true, force: true });
});

/** Everybody goes, one after the other. */
async function eraseEverything(
	db: TestDatabase['db'],
	planted: Planted,
	sends = true
): Promise<void> {
	const { administrator, member, adviser, organisation, link } = planted;
	expect(await eraseAssessment(db, link, NOW)).toBe(true);
	expect(
		await deleteOrganisation(
			db,
			{
				scope: { publicId: organisation.publicId, accountId: administrator },
				typedName: organisation.name,
				deletedBy: 'Claire'
			},
			NOW
		)
	).toMatchObject({ ok: true });
	if (sends) await send(db);
	for (const accountId of [administrator, member, adviser])
		expect(await deleteAccount(db, { accountId, publicId: 'x' }, false, NOW)).toEqual(
			ok(undefined)
		);
}

const send = (db: TestDatabase['db']) =>
	sendDueMails(db, createMailTransport(readConfig(process.env)), { clock: () => NOW });

/** Every file under a folder, in one buffer. */
function filesOf(folder: string): Buffer {
	if (!existsSync(folder)) return Buffer.alloc(0);
	return Buffer.concat(
		readdirSync(folder, { recursive: true })
			.map((name) => path.join(folder, String(name)))
			.filter((file) => statSync(file).isFile())
			.map((file) => readFileSync(file))
	);
}

describe.each(['pglite', 'postgres'] as const)('thirty planted markers (%s)', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await freshDatabase(kind);
	});
	afterEach(() => database.close());

	it('leave no trace, wherever they were', async () => {
		const { db } = database;
		const planted = await plantMarkers(db, 'Marqueur');
		expect(planted.markers.length).toBeGreaterThanOrEqual(30);
		expect(await columnsWithoutMarker(db, planted)).toEqual([]);
		expect(tracesIn(await wholeDatabase(db), planted.markers)).toEqual(planted.markers);
		await send(db);
		expect(tracesIn(filesOf(path.join(home, 'outbox')), planted.markers)).not.toEqual([]);

		await eraseEverything(db, planted);

		expect(tracesIn(await wholeDatabase(db), planted.markers)).toEqual([]);
		expect(tracesIn(filesOf(home), planted.markers)).toEqual([]);
		expect(tracesIn(logged.join(''), planted.markers)).toEqual([]);
		if (kind === 'pglite') {
			expect(tracesIn(filesOf(database.url.slice('pglite:'.length)), planted.markers)).toEqual([]);
			const dump = Buffer.from(await (await database.dump!()).arrayBuffer());
			writeFileSync(path.join(home, 'dump.tar.gz'), dump);
			const plain = execFileSync('gzip', ['-dc', path.join(home, 'dump.tar.gz')], {
				maxBuffer: 1e9
			});
			expect(plain.includes('PG_VERSION')).toBe(true);
			expect(tracesIn(plain, planted.markers)).toEqual([]);
		}
	});

	it('another organisation loses nothing', async () => {
		const { db } = database;
		await plantMarkers(db, 'Autre');
		const linesOf = async () =>
			(await wholeDatabase(db))
				.split('\n')
				.filter((line) => line !== '' && !line.includes('"subject_hash"'));
		const before = await linesOf();
		const planted = await plantMarkers(db, 'Marqueur');
		await eraseEverything(db, planted, false);
		expect((await linesOf()).sort()).toEqual(before.sort());
	});

	it('come back from an older dump and are erased again by the ledger', async () => {
		const { db } = database;
		const planted = await plantMarkers(db, 'Marqueur');
		const kept = await anAnsweredAssessment(db, { 'E1.1': 3 });
		// An older state, put back: the rows as they were, in another database.
		const older = await freshDatabase(kind);
		const copy = await plantMarkers(older.db, 'Marqueur');
		await renameTo(older.db, copy, planted, db);
		const present = await anAnsweredAssessment(older.db, { 'E1.1': 3 });

		await eraseEverything(db, planted);
		expect(tracesIn(await wholeDatabase(older.db), copy.markers)).toEqual(copy.markers);
		const erasures = await readErasures(ledger);
		expect(erasures.length).toBeGreaterThanOrEqual(6);
		expect(readFileSync(ledger, 'utf8')).not.toMatch(/Marqueur|@/);
		expect(statSync(ledger).mode & 0o777).toBe(0o600);

		expect(await settleErasures(older.db, NOW)).toBe(erasures.length);
		// The mails of addresses that were never an account go with the organisation.
		expect(tracesIn(await wholeDatabase(older.db), copy.markers)).toEqual([]);
		expect(await settleErasures(older.db, NOW), 'twice').toBe(0);
		expect(await rowsOf(older.db, present.publicId)).toBe(1);
		expect(await rowsOf(db, kept.publicId)).toBe(1);
		await older.close();
	});

	/** Gives what was planted twice the public ids of the first. */
	async function renameTo(
		to: TestDatabase['db'],
		copy: Planted,
		first: Planted,
		from: TestDatabase['db']
	) {
		for (const table of ['account', 'organisation', 'assessment'] as const) {
			const ids = await from.selectFrom(table).select('public_id').orderBy('id').execute();
			const theirs = await to.selectFrom(table).select('public_id').orderBy('id').execute();
			for (const [index, { public_id }] of theirs.entries())
				await to
					.updateTable(table)
					.set({ public_id: ids[index]!.public_id })
					.where('public_id', '=', public_id)
					.execute();
		}
		expect(copy.markers).toEqual(first.markers);
	}
	const rowsOf = async (db: TestDatabase['db'], publicId: string) =>
		(await db.selectFrom('assessment').select('id').where('public_id', '=', publicId).execute())
			.length;
});

onBothDatabases('the ledger of erasures', (getDb) => {
	it('finishes at the next start what a crash left half done', async () => {
		const { publicId } = await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
		mkLedger(`{"kind":"assessment","hash":"${hashOf(publicId)}","at":"${NOW.toISOString()}"}\n`);
		expect(await settleErasures(getDb(), NOW)).toBe(1);
		expect(await settleErasures(getDb(), NOW)).toBe(0);
	});

	it('takes its lines back when the transaction fails', async () => {
		const { publicId } = await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
		const { id } = await rowOf(publicId);
		const failing = getDb().withPlugin({
			transformQuery: ({ node }) => node,
			transformResult: ({ result }) => Promise.resolve(result)
		});
		vi.spyOn(failing, 'transaction').mockImplementation(() => {
			const real = getDb().transaction();
			return {
				execute: (work: never) =>
					real.execute(async (trx) => {
						await (work as (t: unknown) => Promise<unknown>)(trx);
						throw new Error('connection lost at commit');
					})
			} as never;
		});
		await expect(
			erase(failing, () => Promise.resolve(ok({ assessments: [id] })), NOW)
		).rejects.toThrow('connection lost');
		expect(readFileSync(ledger, 'utf8')).toContain(hashOf(publicId));
		expect(await readErasures(ledger)).toEqual([]);
		expect(await settleErasures(getDb(), NOW)).toBe(0);
		expect(await rowOf(publicId)).toBeDefined();
	});

	it('is written again from the database when it was lost, or could not be written', async () => {
		vi.stubEnv('ERASURE_LEDGER', path.join(home, 'file', 'erasures.jsonl'));
		writeFileSync(path.join(home, 'file'), 'not a folder');
		const holder = await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
		expect(await eraseAssessment(getDb(), holder, NOW)).toBe(true);
		expect(logged.join('')).toContain('erasures.ledger-failed');
		vi.stubEnv('ERASURE_LEDGER', ledger);
		await settleErasures(getDb(), NOW);
		expect((await readErasures(ledger)).map(({ hash }) => hash)).toContain(hashOf(holder.publicId));
	});

	it('passes over lines that are cut or foreign', async () => {
		const { publicId } = await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
		mkLedger('{"kind":"assessment","ha');
		const other = await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
		await eraseAssessment(getDb(), other, NOW);
		appendFileSync(ledger, 'null\n[]\n{"kind":"share","hash":"ab","at":1}\n{"undone":3}\n');
		expect(await readErasures(ledger)).toEqual([
			{ kind: 'assessment', hash: hashOf(other.publicId), at: NOW }
		]);
		expect(await rowOf(publicId)).toBeDefined();
	});

	it('replays thousands', async () => {
		const many = Array.from({ length: 2_500 }, (_, index) => ({
			kind: 'assessment' as const,
			hash: hashOf(`nobody-${index}`),
			at: NOW
		}));
		expect(await replayErasures(getDb(), many, NOW)).toBe(0);
	});

	const mkLedger = (text: string) => {
		execFileSync('mkdir', ['-p', path.dirname(ledger)]);
		writeFileSync(ledger, text);
	};
	const rowOf = (publicId: string) =>
		getDb()
			.selectFrom('assessment')
			.select('id')
			.where('public_id', '=', publicId)
			.executeTakeFirstOrThrow();
});

onBothDatabases('leaving', (getDb) => {
	async function anOrganisationOf(...roles: ('administrator' | 'contributor' | 'reader')[]) {
		const [, ...others] = roles;
		const first = await anAccount(getDb());
		const organisation = await anOrganisation(getDb(), first);
		const accounts = [first];
		for (const role of others) {
			const accountId = await anAccount(getDb());
			await join(getDb(), organisation.id, accountId, role);
			accounts.push(accountId);
		}
		return {
			organisation,
			accounts,
			scopeOf: (index: number) => ({ ...organisation, accountId: accounts[index]! })
		};
	}
	const publicId = 'x';
	/** As the page « Données » of an organisation does it. */
	const leave = async (scope: MemberScope) => {
		const { publicId: member } = await getDb()
			.selectFrom('account')
			.where('id', '=', scope.accountId)
			.select('public_id as publicId')
			.executeTakeFirstOrThrow();
		return changeMember(getDb(), scope, { member, leaves: true });
	};

	it('an organisation ends the membership; twice is harmless', async () => {
		const { scopeOf } = await anOrganisationOf('administrator', 'reader');
		expect(await leave(scopeOf(1))).toEqual(ok(undefined));
		expect(await leave(scopeOf(1))).toMatchObject({ error: 'forbidden' });
	});

	it('is refused to the last administrator, and to whoever is alone', async () => {
		const { scopeOf } = await anOrganisationOf('administrator', 'contributor');
		expect(await leave(scopeOf(0))).toMatchObject({ error: 'lastAdministrator' });
		const alone = await anOrganisationOf('administrator');
		expect(await leave(alone.scopeOf(0))).toMatchObject({ error: 'alone' });
	});

	it('of two administrators who leave at once, one remains', async () => {
		const { scopeOf } = await anOrganisationOf('administrator', 'administrator', 'reader');
		const outcomes = await Promise.all([0, 1].map((one) => leave(scopeOf(one))));
		expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
	});

	it('the site is refused to the last administrator of others, by name', async () => {
		const { accounts, organisation } = await anOrganisationOf('administrator', 'reader');
		const account = { accountId: accounts[0]!, publicId };
		const before = await wholeDatabase(getDb());
		expect(await deleteAccount(getDb(), account, true, NOW)).toMatchObject({
			error: { code: 'lastAdministrator', organisations: [{ publicId: organisation.publicId }] }
		});
		expect(await wholeDatabase(getDb())).toBe(before);
	});

	it('the site takes along an organisation where one was alone, if wanted', async () => {
		for (const deletesAlone of [true, false]) {
			const { accounts, organisation } = await anOrganisationOf('administrator');
			const account = { accountId: accounts[0]!, publicId };
			expect(await deleteAccount(getDb(), account, deletesAlone, NOW)).toEqual(ok(undefined));
			const left = await getDb()
				.selectFrom('organisation')
				.where('id', '=', organisation.id)
				.select('id')
				.execute();
			expect(left).toHaveLength(deletesAlone ? 0 : 1);
			expect(await deleteAccount(getDb(), account, deletesAlone, NOW), 'twice').toMatchObject({
				error: { code: 'notFound' }
			});
		}
	});

	it('the site ends every session, and leaves a reader without a name', async () => {
		const { organisation, accounts } = await anOrganisationOf('administrator', 'reader');
		await aSession(getDb(), accounts[1]!);
		await getDb()
			.insertInto('reading')
			.values({
				organisation_id: organisation.id,
				assessment_id: null,
				reader: 'Dominique',
				reader_id: accounts[1]!,
				reader_kind: 'member',
				what: 'results',
				read_at: NOW
			})
			.execute();
		await deleteAccount(getDb(), { accountId: accounts[1]!, publicId }, false, NOW);
		expect(
			await getDb()
				.selectFrom('session')
				.where('account_id', '=', accounts[1]!)
				.select('device')
				.execute()
		).toEqual([]);
		expect(
			await getDb()
				.selectFrom('reading')
				.where('organisation_id', '=', organisation.id)
				.select('reader')
				.execute()
		).toEqual([{ reader: ERASED_READER }]);
	});

	it('an organisation is deleted by an administrator who types its name, and its members are told', async () => {
		const { organisation, accounts, scopeOf } = await anOrganisationOf(
			'administrator',
			'contributor'
		);
		const kept = await anAnsweredAssessment(getDb(), { 'E1.1': 1 });
		await keepFor(getDb(), organisation.id, kept, accounts[0]!);
		const { name } = await getDb()
			.selectFrom('organisation')
			.where('id', '=', organisation.id)
			.select('name')
			.executeTakeFirstOrThrow();
		const before = await wholeDatabase(getDb());
		const remove = (index: number, typedName: string) =>
			deleteOrganisation(getDb(), { scope: scopeOf(index), typedName, deletedBy: '' }, NOW);
		expect(await remove(1, name)).toMatchObject({ error: 'forbidden' });
		expect(await remove(0, 'Autre')).toMatchObject({ error: 'otherName' });
		expect(await wholeDatabase(getDb())).toBe(before);
		expect(await remove(0, ` ${name.toUpperCase()} `)).toEqual(ok({ name }));
		expect(await remove(0, name), 'twice').toMatchObject({ error: 'forbidden' });
		const told = await getDb()
			.selectFrom('outgoing_mail')
			.where('kind', '=', 'organisation-deleted')
			.where('subject', 'like', `%${name}%`)
			.select('recipient')
			.execute();
		expect(told).toHaveLength(2);
		expect(await wholeDatabase(getDb())).not.toContain(kept.publicId);
	});

	it('an organisation takes along the mails about it, whatever it was called, and those of no other', async () => {
		const guest = 'invitee@exemple.fr';
		const { organisation, accounts, scopeOf } = await anOrganisationOf('administrator');
		const other = await anOrganisationOf('administrator');
		const invite = (who: typeof organisation, accountId: number) =>
			inviteMember(
				getDb(),
				{ publicId: who.publicId, accountId, name: '', clientAddress: '192.0.2.1' },
				{ email: guest, role: 'reader' },
				NOW
			);
		const called = (id: number, name: string) =>
			getDb().updateTable('organisation').set({ name }).where('id', '=', id).execute();
		await called(organisation.id, 'Ancien nom');
		for (const [one, id] of [
			[organisation, accounts[0]!],
			[other.organisation, other.accounts[0]!]
		] as const)
			expect(await invite(one, id)).toMatchObject({ ok: true });
		// Both mails hold the new name, a single letter; only one is about it.
		await called(organisation.id, 'A');
		const outbox = path.join(home, 'outbox');
		const mail = { kind: 'member-invitation', createdAt: NOW, organisationId: organisation.id };
		await writeToOutbox(outbox, { ...mail, id: 1 }, Buffer.from('to: x'));
		await writeToOutbox(
			outbox,
			{ ...mail, id: 2, organisationId: other.organisation.id },
			Buffer.from('to: x')
		);
		const asked = { scope: scopeOf(0), typedName: 'A', deletedBy: '' };
		expect(await deleteOrganisation(getDb(), asked, NOW)).toMatchObject({ ok: true });
		const left = await getDb()
			.selectFrom('outgoing_mail')
			.where('recipient', '=', guest)
			.select('organisation_id')
			.execute();
		expect(left).toEqual([{ organisation_id: other.organisation.id }]);
		expect(readdirSync(outbox)).toHaveLength(1);
	});

	it('an administrator demoted while they wait deletes nothing', async () => {
		const { organisation, accounts, scopeOf } = await anOrganisationOf(
			'administrator',
			'administrator'
		);
		const { name } = await getDb()
			.selectFrom('organisation')
			.where('id', '=', organisation.id)
			.select('name')
			.executeTakeFirstOrThrow();
		const isHeld = Promise.withResolvers<null>();
		const demotion = getDb()
			.transaction()
			.execute(async (trx) => {
				const held = trx.selectFrom('organisation').where('id', '=', organisation.id);
				await held.select('id').forUpdate().execute();
				isHeld.resolve(null);
				await sleep(300);
				await writeRole(trx, organisation.id, accounts[0]!, 'reader');
			});
		await isHeld.promise;
		const asked = { scope: scopeOf(0), typedName: name, deletedBy: '' };
		expect(await deleteOrganisation(getDb(), asked, NOW)).toMatchObject({ error: 'forbidden' });
		await demotion;
	});
});
