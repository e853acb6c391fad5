import type { Kysely } from 'kysely';
import { isDeepStrictEqual } from 'node:util';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import type { Answers } from '#lib/domain/assessment/answer.ts';
import { computeResult, type CompletedResult } from '#lib/domain/assessment/completed-result.ts';
import { parseOpenFile, type ReadFile } from '#lib/domain/assessment/open-file-reader.ts';
import { answersOf, toOpenFigures } from '#lib/domain/assessment/open-file.ts';
import { progressOf } from '#lib/domain/assessment/progress.ts';
import { completedTerm, draftTerm } from '#lib/domain/assessment/retention.ts';
import { suits } from '#lib/domain/organisation/kind.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { profileFormSchema, toProfile } from '#lib/forms/profile-form.ts';
import { typeset } from '#lib/format/typography.ts';
import { hashToken, type AccessToken } from '../auth/access-token.ts';
import type { DB } from '../db/schema.ts';
import { log } from '../log.ts';
import {
	findImported,
	findSameRun,
	holdContributor,
	insertImported
} from '../repositories/imported-assessment.repository.ts';
import type { MemberScope } from '../repositories/organisation.repository.ts';

export type ImportFailure =
	/** No longer a member who may answer for this organisation. */
	| { code: 'forbidden' }
	/** One French sentence that says what is wrong, and where. */
	| { code: 'unreadable'; sentence: string }
	/** Written for another kind of organisation. */
	| { code: 'otherKind'; title: string }
	/** A past run needs a date of completion that is past. */
	| { code: 'noDate' }
	| { code: 'nothingAnswered' }
	/** Its own figures are not those of its answers. */
	| { code: 'otherFigures'; axis: string | null }
	/** The organisation has this run. */
	| { code: 'known'; publicId: string };

interface Asked {
	scope: MemberScope;
	/** The bytes of the file. */
	file: Uint8Array;
	/** To go on with, or a run of the past with its date. */
	as: 'draft' | 'past';
	/** Drawn with the form: sent twice, it imports once. */
	token: AccessToken;
}

/**
 * Brings an exported file back into an organisation, as a draft or as a past run, marked as imported for good. The
 * figures kept are always computed here; a past run whose file says others was changed by hand or by another program
 * and is refused: as a draft, its figures do not count. Nothing is kept on failure.
 */
export async function importAssessment(
	db: Kysely<DB>,
	{ scope, file, as, token }: Asked,
	now: Date
): Promise<Result<{ publicId: string }, ImportFailure>> {
	const read = readFile(file);
	if (!read.ok) return err({ code: 'unreadable', sentence: typeset(read.error) });
	const { diagnostic, mode, dates } = read.value;
	const profile = checkedProfile(diagnostic, read.value.profile);
	if (!profile.ok) return err({ code: 'unreadable', sentence: typeset(profile.error) });
	const answers = normalised(answersOf(read.value));
	const past = as === 'past' ? pastRun(read.value, profile.value, answers, now) : ok(undefined);
	if (!past.ok) return past;

	const outcome = await db.transaction().execute(async (trx) => {
		const organisation = await holdContributor(trx, scope);
		if (!organisation) return err({ code: 'forbidden' as const });
		if (!suits(diagnostic.audience, organisation.audience))
			return err({ code: 'otherKind' as const, title: diagnostic.title });
		const startHash = hashToken(token);
		const before = await findImported(trx, organisation.id, startHash);
		if (before) return ok({ publicId: before });
		const same =
			past.value && (await findSameRun(trx, organisation.id, diagnostic.id, past.value.at));
		if (same) return err({ code: 'known' as const, publicId: same });
		const publicId = await insertImported(trx, {
			organisationId: organisation.id,
			startHash,
			diagnostic: diagnostic.id,
			version: diagnostic.version,
			mode,
			profile: profile.value,
			answers,
			startedAt: dates && dates.started <= now ? dates.started : now,
			importedAt: now,
			expiresAt: past.value ? completedTerm(now) : draftTerm(now),
			...(past.value && { completed: past.value })
		});
		// Sent twice at the same moment: the other one imported it.
		const found = publicId ?? (await findImported(trx, organisation.id, startHash));
		return found ? ok({ publicId: found }) : err({ code: 'forbidden' as const });
	});
	if (outcome.ok) log('info', 'assessment.imported', { assessment: outcome.value.publicId, as });
	return outcome;
}

function readFile(file: Uint8Array): Result<ReadFile, string> {
	let source: unknown;
	try {
		source = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file));
	} catch {
		return err("Ce fichier n'est pas un export de Cap Alliances : il ne se lit pas comme du JSON.");
	}
	return parseOpenFile(source, findDiagnostic);
}

/** The profile within the bounds of its form, as far as it goes: an imported draft may still lack an answer. */
function checkedProfile(diagnostic: Diagnostic, profile: ReadFile['profile']) {
	const given = diagnostic.profile.filter(({ id }) => id in profile);
	const parsed = profileFormSchema(given).safeParse(profile);
	if (parsed.success) return ok(toProfile(parsed.data));
	const [issue] = parsed.error.issues;
	return err(`Profil, question « ${String(issue?.path[0])} » : ${issue?.message ?? ''}`);
}

function normalised(answers: Answers): Answers {
	return Object.fromEntries(
		Object.entries(answers).map(([id, answer]) => [
			id,
			{ ...answer, note: answer.note.normalize('NFC').replaceAll(/\r\n?/g, '\n') }
		])
	);
}

function pastRun(
	{ diagnostic, dates, scores }: ReadFile,
	profile: ReadFile['profile'],
	answers: Answers,
	now: Date
): Result<{ at: Date; result: CompletedResult }, ImportFailure> {
	const at = dates?.completed;
	if (!at || at > now || at < dates.started) return err({ code: 'noDate' });
	if (progressOf(diagnostic, profile, answers).answered === 0)
		return err({ code: 'nothingAnswered' });
	const result = computeResult(diagnostic, profile, answers);
	const computed = toOpenFigures(result).scores;
	if (scores && !isDeepStrictEqual(scores, computed)) {
		const axis = diagnostic.axes.find(
			({ id }) => !isDeepStrictEqual(scores.axes[id], computed.axes[id])
		);
		return err({ code: 'otherFigures', axis: axis?.title ?? null });
	}
	return ok({ at, result });
}
