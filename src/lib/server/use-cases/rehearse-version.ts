import type { Kysely } from 'kysely';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { planRehearsal, rehearse, type RehearsalPlan } from '#lib/domain/rehearsal/rehearse.ts';
import { addRehearsal, emptyTally, type RehearsalTally } from '#lib/domain/rehearsal/tally.ts';
import { inReadOnlySnapshot } from '../db/read-only.ts';
import type { DB } from '../db/schema.ts';
import {
	countStored,
	pagesOfStoredAnswers,
	type StoredCount
} from '../read-models/stored-answers.ts';

/** Assessments read at once: a few milliseconds of database, a few megabytes of memory. */
const PAGE_SIZE = 1_000;

export type AssessmentStatus = StoredCount['status'];

export interface VersionRehearsal {
	/** Every stored assessment of the diagnostic, those that are not replayed included. */
	stored: readonly StoredCount[];
	/** One for each earlier version in which assessments are stored, oldest first. */
	plans: readonly RehearsalPlan[];
	/** Completed assessments and drafts apart. */
	tallies: Readonly<Record<AssessmentStatus, RehearsalTally>>;
	/** Public ids of the assessments that can no longer be compared; empty unless asked for. */
	incomparableIds: readonly string[];
}

interface Options {
	/** Called after each page, and once before the first. */
	onProgress?: (done: number, total: number) => void;
	/** Keep the public ids of the assessments that can no longer be compared. */
	isListing?: boolean;
}

/**
 * Replays every stored assessment of an earlier version under the last of these versions. Reads one instant of the
 * database, writes nothing.
 * @param versions those of one diagnostic, oldest first and checked; the last is rehearsed
 */
export async function rehearseVersion(
	db: Kysely<DB>,
	versions: readonly Diagnostic[],
	{ onProgress, isListing = false }: Options = {}
): Promise<VersionRehearsal> {
	const later = versions.at(-1);
	if (!later) throw new RangeError('A version is needed to rehearse');
	return inReadOnlySnapshot(db, async (trx) => {
		const stored = await countStored(trx, later.id);
		const plans = versions.flatMap(
			({ version }) =>
				(stored.some((one) => one.version === version) &&
					planRehearsal(versions, version, later.version)) ||
				[]
		);
		const planOf = new Map(plans.map((plan) => [plan.former.version, plan]));
		const total = stored.reduce((sum, one) => sum + (planOf.has(one.version) ? one.count : 0), 0);
		const tallies = { completed: emptyTally(plans), draft: emptyTally(plans) };
		const incomparableIds: string[] = [];
		let done = 0;
		onProgress?.(done, total);
		const names = [...planOf.keys()];
		for await (const page of pagesOfStoredAnswers(trx, later.id, names, PAGE_SIZE)) {
			for (const { publicId, version, status, profile, answers } of page) {
				const plan = planOf.get(version);
				if (!plan) continue;
				const rehearsal = rehearse(plan, profile, answers);
				addRehearsal(tallies[status], rehearsal);
				if (isListing && rehearsal.comparability === 'lost') incomparableIds.push(publicId);
			}
			done += page.length;
			onProgress?.(done, total);
		}
		return { stored, plans, tallies, incomparableIds };
	});
}
