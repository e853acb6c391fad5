import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresOf } from '#lib/domain/rehearsal/tally.ts';
import { inReadOnlySnapshot } from '#lib/server/db/read-only.ts';
import { countStored, pagesOfStoredAnswers } from '#lib/server/read-models/stored-answers.ts';
import { rehearseVersion } from '#lib/server/use-cases/rehearse-version.ts';
import { everythingIn } from '../support/assessments.ts';
import { anAnswer } from '../support/builders.ts';
import { freshDatabase, onBothDatabases, type TestDatabase } from '../support/databases.ts';
import { levels, POPULATION, smallVersions } from '../support/rehearsals.ts';
import { store } from '../support/stored-population.ts';

const small = { diagnostic: 'small', version: '2026-1' };

onBothDatabases('rehearsing a version', (getDb) => {
	/** Public ids of the population, in its order. */
	const ids: string[] = [];

	beforeAll(async () => {
		for (const answers of POPULATION) ids.push(await store(getDb(), { ...small, answers }));
		await store(getDb(), { ...small, status: 'draft', answers: POPULATION[1]! });
		// Not replayed: of the new version already, of a version that nobody knows, of another diagnostic.
		await store(getDb(), { ...small, version: '2027-1', answers: POPULATION[1]! });
		await store(getDb(), { ...small, version: '2019-1', answers: POPULATION[1]! });
		await store(getDb(), { ...small, diagnostic: 'other', answers: POPULATION[1]! });
	});

	it('gives the figures worked out by hand, completed assessments and drafts apart', async () => {
		const { tallies, plans } = await rehearseVersion(getDb(), smallVersions);
		expect(plans.map(({ former }) => former.version)).toEqual(['2026-1']);
		expect(tallies.completed).toMatchObject({
			...{ rehearsed: 5, moved: 4, incomparable: 1, nothingToCompare: 1 }
		});
		expect(figuresOf(tallies.completed.overall)).toMatchObject({ both: 3, up: 1, down: 1 });
		expect(figuresOf(tallies.completed.overall).meanShift).toBeCloseTo(5 / 3, 10);
		expect(tallies.completed.axes.get('A2')).toMatchObject({ lost: 3, incomparable: 3 });
		expect(tallies.draft).toMatchObject({ rehearsed: 1, moved: 1, incomparable: 0 });
	});

	it('counts what it does not replay', async () => {
		const { stored } = await rehearseVersion(getDb(), smallVersions);
		expect(stored).toEqual([
			{ version: '2019-1', status: 'completed', count: 1 },
			{ version: '2026-1', status: 'completed', count: 5 },
			{ version: '2026-1', status: 'draft', count: 1 },
			{ version: '2027-1', status: 'completed', count: 1 }
		]);
	});

	it('names those that can no longer be compared, only when asked to', async () => {
		const asked = await rehearseVersion(getDb(), smallVersions, { isListing: true });
		expect(asked.incomparableIds).toEqual([ids[3]]);
		expect((await rehearseVersion(getDb(), smallVersions)).incomparableIds).toEqual([]);
	});

	it('writes nothing, and says how far it is', async () => {
		const before = await everythingIn(getDb());
		const seen: [number, number][] = [];
		await rehearseVersion(getDb(), smallVersions, {
			onProgress: (...figures) => seen.push(figures)
		});
		expect(seen).toEqual([
			[0, 6],
			[6, 6]
		]);
		expect(await everythingIn(getDb())).toBe(before);
	});

	it('needs a version to rehearse', async () => {
		await expect(rehearseVersion(getDb(), [])).rejects.toThrow(RangeError);
	});

	it('does nothing when no assessment is of an earlier version', async () => {
		const { tallies, plans } = await rehearseVersion(getDb(), smallVersions.slice(0, 1));
		expect({ plans, count: tallies.completed.rehearsed }).toEqual({ plans: [], count: 0 });
	});

	describe('the pages that it reads', () => {
		const pages = async (size: number, versions = ['2026-1']) => {
			const all = [];
			for await (const page of pagesOfStoredAnswers(getDb(), 'small', versions, size))
				all.push(page);
			return all;
		};

		it.each([1, 2, 3, 5, 6, 7, 100])('hold every assessment once, by %i', async (size) => {
			const read = await pages(size);
			expect(read.flat()).toHaveLength(6);
			expect(
				read
					.flat()
					.slice(0, 5)
					.map(({ publicId }) => publicId)
			).toEqual(ids);
			for (const page of read) expect(page.length).toBeLessThanOrEqual(size);
		});

		it('give the choices back as they were stored, and no note', async () => {
			const version = '2018-1';
			const answers = {
				...levels([0, 4, 'na'], ['unknown']),
				'A3.1': anAnswer(3, { note: 'Un secret de famille', priority: true }),
				'A3.2': anAnswer(null, { note: 'Autre secret' })
			};
			const profile = { Q: 'yes', many: ['a', 'b'] };
			const publicId = await store(getDb(), { ...small, version, profile, answers });
			expect(await pages(10, [version])).toEqual([
				[
					{
						...{ publicId, version, status: 'completed', profile },
						answers: { ...levels([0, 4, 'na'], ['unknown']), 'A3.1': anAnswer(3) }
					}
				]
			]);
		});

		it('may be left before the end', async () => {
			for await (const page of pagesOfStoredAnswers(getDb(), 'small', ['2026-1'], 2)) {
				expect(page).toHaveLength(2);
				break;
			}
			expect(await countStored(getDb(), 'nobody')).toEqual([]);
		});
	});
});

describe.each(['pglite', 'postgres'] as const)('a read-only snapshot (%s)', (kind) => {
	let database: TestDatabase;
	beforeAll(async () => {
		database = await freshDatabase(kind);
	});
	afterAll(() => database.close());

	it('refuses to write', async () => {
		await expect(
			inReadOnlySnapshot(database.db, (trx) => store(trx, { ...small, answers: {} }))
		).rejects.toMatchObject({ code: '25006' });
		expect(await countStored(database.db, 'small')).toEqual([]);
	});

	it('gives back what was read', async () => {
		expect(await inReadOnlySnapshot(database.db, (trx) => countStored(trx, 'small'))).toEqual([]);
	});
});

describe('a read-only snapshot, on a server', () => {
	let database: TestDatabase;
	beforeAll(async () => {
		database = await freshDatabase('postgres');
	});
	afterAll(() => database.close());

	it('does not see what others write meanwhile', async () => {
		await inReadOnlySnapshot(database.db, async (trx) => {
			expect(await countStored(trx, 'small')).toEqual([]);
			await store(database.db, { ...small, answers: {} });
			expect(await countStored(trx, 'small')).toEqual([]);
		});
		expect(await countStored(database.db, 'small')).toHaveLength(1);
	});
});
