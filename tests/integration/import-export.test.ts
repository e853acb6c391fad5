/** What leaves in an archive comes back as it was; what was tampered with does not. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createAccessToken } from '#lib/server/auth/access-token.ts';
import { zipStream, type ArchiveFile } from '#lib/server/documents/zip-stream.ts';
import { findAnswers } from '#lib/server/repositories/answer.repository.ts';
import { findAssessment } from '#lib/server/repositories/assessment.repository.ts';
import { findOrganisation } from '#lib/server/repositories/organisation.repository.ts';
import { completeAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import { exportAccount } from '#lib/server/use-cases/export-account.ts';
import { exportOrganisation } from '#lib/server/use-cases/export-organisation.ts';
import { importAssessment } from '#lib/server/use-cases/import-assessment.ts';
import { recordAnswer } from '#lib/server/use-cases/record-answer.ts';
import { anAccount, anOrganisation, join, keepFor } from '../support/accounts.ts';
import { anAnsweredAssessment, daysLater, NOW, sending } from '../support/assessments.ts';
import { onBothDatabases } from '../support/databases.ts';
import { plantMarkers, tracesIn, wholeDatabase } from '../support/planted-markers.ts';

onBothDatabases('export and import', (getDb) => {
	const LATER = daysLater(400);

	async function unzip(files: AsyncIterable<ArchiveFile>): Promise<Record<string, string>> {
		const stream = zipStream(files, NOW) as ReadableStream<Uint8Array<ArrayBuffer>>;
		const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
		return Object.fromEntries(
			Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)])
		);
	}

	async function anOrganisationWithRun() {
		const accountId = await anAccount(getDb(), {}, NOW);
		const scope = await anOrganisation(getDb(), accountId, undefined, NOW);
		const link = await anAnsweredAssessment(getDb(), { 'E1.1': 2, 'E1.2': 3, 'E1.3': 1 });
		await recordAnswer(getDb(), link, 'E1.4', sending(4, 0, { note: '=1+1 ; « é »' }), NOW);
		await completeAssessment(getDb(), link, 'full', NOW);
		await keepFor(getDb(), scope.id, link, accountId);
		return { scope, accountId, publicId: link.publicId };
	}

	async function exported({ scope, accountId }: Awaited<ReturnType<typeof anOrganisationWithRun>>) {
		const organisation = (await findOrganisation(getDb(), scope))!;
		return unzip(exportOrganisation({ db: getDb(), organisation, accountId, now: NOW }));
	}

	const openFileIn = (files: Record<string, string>) =>
		JSON.parse(
			Object.entries(files).find(([name]) => name.startsWith('diagnostics/'))![1]
		) as Record<string, unknown>;

	const send = (
		scope: { publicId: string; accountId: number },
		source: unknown,
		as: 'draft' | 'past' = 'past',
		token = createAccessToken(),
		now = LATER
	) => {
		const text = typeof source === 'string' ? source : JSON.stringify(source);
		return importAssessment(getDb(), { scope, file: Buffer.from(text), as, token }, now);
	};

	it('carries everything of an organisation, and comes back elsewhere with the same figures', async () => {
		const source = await anOrganisationWithRun();
		const files = await exported(source);
		expect(Object.keys(files)).toEqual([
			'LISEZ-MOI.txt',
			'organisation.json',
			'membres.csv',
			'partages.csv',
			'lectures.csv',
			'diagnostics.csv',
			'reponses.csv',
			`diagnostics/2026-11-22-rse-et-partenariats-${source.publicId}.json`
		]);
		expect(files['reponses.csv']).toContain(`"'=1+1 ; « é »"`);
		expect(JSON.parse(files['organisation.json']!)).toMatchObject({
			members: [{ role: 'administrator' }]
		});
		expect(files['membres.csv']).toContain('"Administration"');

		const other = await anOrganisation(getDb(), await anAccount(getDb()));
		const imported = await send(other, openFileIn(files));
		if (!imported.ok) throw new Error(JSON.stringify(imported.error));
		const holder = { publicId: imported.value.publicId, accountId: other.accountId };
		const [there, here] = await Promise.all([
			findAssessment(getDb(), holder, LATER),
			findAssessment(getDb(), { ...source, publicId: source.publicId }, NOW)
		]);
		expect(there).toMatchObject({
			status: 'completed',
			importedAt: LATER,
			completedAt: NOW,
			result: here!.result,
			profile: here!.profile
		});
		// Kept thirty-six months from its import, not from its date.
		expect(there!.expiresAt.getTime()).toBeGreaterThan(daysLater(400 + 1000).getTime());
		const answers = await findAnswers(getDb(), there!.id);
		expect(answers['E1.4']).toMatchObject({ note: '=1+1 ; « é »', revision: 1 });
	});

	it('never carries what respondents answered, nor their addresses', async () => {
		const planted = await plantMarkers(getDb(), 'Secret');
		const scope = { ...planted.organisation, accountId: planted.administrator };
		const organisation = (await findOrganisation(getDb(), scope))!;
		const source = { db: getDb(), organisation, accountId: planted.administrator, now: NOW };
		const text = Object.values(await unzip(exportOrganisation(source))).join('\n');
		const theirs = await viewTexts();
		expect(theirs.length).toBeGreaterThanOrEqual(3);
		expect(tracesIn(text, theirs)).toEqual([]);
		expect(text).not.toMatch(/_hash/);
		expect(text).toContain(planted.organisation.name);
	});

	/** What the respondent's view and row hold. */
	async function viewTexts(): Promise<string[]> {
		const found = (await wholeDatabase(getDb()))
			.split('\n')
			.filter((line) => /"reminded_at":|"participants":"Secret/.test(line))
			.flatMap((line) => line.match(/Secret\d\d/g) ?? []);
		const notes = await getDb()
			.selectFrom('answer')
			.innerJoin('assessment', 'assessment.id', 'assessment_id')
			.where('shared_assessment_id', 'is not', null)
			.where('note', '<>', '')
			.select('note')
			.execute();
		return [...found, ...notes.map(({ note }) => note)];
	}

	it('carries an account without its secrets', async () => {
		const accountId = await anAccount(getDb(), { email: 'moi@exemple.fr' });
		await anOrganisation(getDb(), accountId, 'Les Amis');
		const files = await unzip(exportAccount(getDb(), { accountId, email: 'moi@exemple.fr' }, NOW));
		expect(JSON.parse(files['compte.json']!)).toMatchObject({
			account: { email: 'moi@exemple.fr', hasPassword: false },
			organisations: [{ organisation: 'Les Amis', role: 'administrator' }]
		});
		expect(files['organisations.csv']).toContain('"Les Amis";"Administration";');
		expect(Object.values(files).join('')).not.toMatch(/hash"|totp_secret|password_hash/);
	});

	it('stops when the right of whoever exports is removed meanwhile', async () => {
		const source = await anOrganisationWithRun();
		const organisation = (await findOrganisation(getDb(), source.scope))!;
		await getDb().deleteFrom('membership').where('account_id', '=', source.accountId).execute();
		const files = await unzip(
			exportOrganisation({ db: getDb(), organisation, accountId: source.accountId, now: NOW })
		);
		expect(Object.keys(files).filter((name) => name.startsWith('diagnostics/'))).toEqual([]);
	});

	describe('importing', () => {
		it('twice with the same form imports once; the same run is said to be there', async () => {
			const source = await anOrganisationWithRun();
			const file = openFileIn(await exported(source));
			const other = await anOrganisation(getDb(), await anAccount(getDb()));
			const token = createAccessToken();
			const both = await Promise.all([1, 2].map(() => send(other, file, 'past', token)));
			expect(both[0]).toMatchObject({ ok: true });
			expect(both[1]).toEqual(both[0]);
			expect(await send(other, file)).toMatchObject({ ok: false, error: { code: 'known' } });
			expect(await send(other, file, 'draft')).toMatchObject({ ok: true });
			expect(await countIn(other.id)).toBe(2);
		});

		it('as a draft ignores the figures of the file, and is marked too', async () => {
			const file = openFileIn(await exported(await anOrganisationWithRun()));
			const other = await anOrganisation(getDb(), await anAccount(getDb()));
			const forged = { ...file, scores: { overall: 100, level: 'alliance', axes: {} } };
			const imported = await send(other, forged, 'draft');
			if (!imported.ok) throw new Error(JSON.stringify(imported.error));
			const holder = { ...imported.value, accountId: other.accountId };
			expect(await findAssessment(getDb(), holder, LATER)).toMatchObject({
				status: 'draft',
				result: null,
				importedAt: LATER
			});
		});

		it('is refused to a reader and to a stranger, and writes nothing', async () => {
			const source = await anOrganisationWithRun();
			const file = openFileIn(await exported(source));
			const reader = await anAccount(getDb());
			await join(getDb(), source.scope.id, reader, 'reader');
			const before = await wholeDatabase(getDb());
			for (const accountId of [reader, reader + 1000])
				expect(await send({ ...source.scope, accountId }, file)).toMatchObject({
					error: { code: 'forbidden' }
				});
			expect(await wholeDatabase(getDb())).toBe(before);
		});

		const BAD: readonly [string, (file: Record<string, unknown>) => unknown, string][] = [
			['no JSON', () => 'bonjour', 'unreadable'],
			['half a file', (file) => JSON.stringify(file).slice(0, 200), 'unreadable'],
			['nothing', () => '', 'unreadable'],
			['a list', () => [], 'unreadable'],
			['another version', (file) => ({ ...file, version: '1999-1' }), 'unreadable'],
			['another diagnostic', (file) => ({ ...file, diagnostic: 'nope' }), 'unreadable'],
			[
				'a diagnostic of others',
				(file) => ({
					...file,
					diagnostic: 'nonprofit',
					profile: {},
					answers: {},
					scores: undefined,
					recommendations: undefined
				}),
				'nothingAnswered'
			],
			[
				'a prototype',
				(file) => JSON.stringify(file).replace('"profile":{', '"profile":{"__proto__":{},'),
				'unreadable'
			],
			[
				'a NUL',
				(file) => ({ ...file, answers: { 'E1.1': { level: 1, note: 'a\0' } } }),
				'unreadable'
			],
			[
				'a note that NFC makes too long',
				(file) => ({ ...file, answers: { 'E1.1': { level: 1, note: '\u0958'.repeat(5000) } } }),
				'unreadable'
			],
			[
				'half a character',
				(file) => JSON.stringify(file).replace('"note":"', String.raw`"note":"\ud800`),
				'unreadable'
			],
			[
				'a level too high',
				(file) => ({ ...file, answers: { 'E1.1': { level: 5 } } }),
				'unreadable'
			],
			[
				'a forged level',
				(file) => ({ ...file, answers: { 'E1.1': { level: 4 } } }),
				'otherFigures'
			],
			['a false SIREN', (file) => ({ ...file, profile: { P02: '123456789' } }), 'unreadable'],
			[
				'a date to come',
				(file) => ({ ...file, dates: { started: NOW, completed: daysLater(9999) } }),
				'noDate'
			],
			['no date', (file) => ({ ...file, dates: undefined }), 'noDate']
		];
		it.each(BAD)('%s is refused, and writes nothing', async (_, spoil, code) => {
			const source = await anOrganisationWithRun();
			const bad = spoil(openFileIn(await exported(source)));
			const other = await anOrganisation(getDb(), await anAccount(getDb()));
			const before = await wholeDatabase(getDb());
			const imported = await send(other, bad);
			expect(imported).toMatchObject({ ok: false, error: { code } });
			if (!imported.ok && imported.error.code === 'unreadable')
				expect(imported.error.sentence).toMatch(/^\p{Lu}.+\.$/su);
			expect(await wholeDatabase(getDb())).toBe(before);
		});

		it('a diagnostic for another kind of organisation is refused, one for everyone is not', async () => {
			const source = await anOrganisationWithRun();
			const file = openFileIn(await exported(source));
			const empty = { profile: {}, answers: {}, scores: undefined, recommendations: undefined };
			const company = await anOrganisation(getDb(), await anAccount(getDb()));
			const before = await wholeDatabase(getDb());
			const foreign = { ...file, ...empty, diagnostic: 'nonprofit' };
			expect(await send(company, foreign, 'draft')).toMatchObject({ error: { code: 'otherKind' } });
			expect(await wholeDatabase(getDb())).toBe(before);
			const common = { ...file, ...empty, diagnostic: 'social-innovation' };
			expect(await send(company, common, 'draft')).toMatchObject({ ok: true });
		});

		const countIn = async (id: number) =>
			(
				await getDb()
					.selectFrom('assessment')
					.where('organisation_id', '=', id)
					.select('id')
					.execute()
			).length;
	});
});
