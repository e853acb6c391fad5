import type { Kysely } from 'kysely';
import { draftTerm, needsNewTerm } from '#lib/domain/assessment/retention.ts';
import { includesRight } from '#lib/domain/organisation/member-role.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { ProfileQuestion } from '#lib/domain/questionnaire/definition.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { toProfile, type ProfileForm } from '#lib/forms/profile-form.ts';
import type { Holder } from '../auth/holder.ts';
import type { DB } from '../db/schema.ts';
import { resolveCommune, resolveDepartment, type Commune } from '../places/places.ts';
import {
	extendTerm,
	findAssessment,
	writeProfile,
	type Assessment
} from '../repositories/assessment.repository.ts';

export type PlaceProblem =
	| { questionId: string; code: 'unknown'; typed: string }
	| { questionId: string; code: 'ambiguous'; candidates: Commune[] };

export type SaveProfileFailure =
	| { code: 'notFound' }
	| { code: 'closed' }
	/** Changed elsewhere since the form was shown. */
	| { code: 'conflict' }
	| { code: 'places'; problems: PlaceProblem[] };

/**
 * Stores what a page of the profile says of a draft, its places resolved to official codes. Nothing is stored on
 * failure.
 * @param questions those of the page: the answers to the others are kept
 */
export async function saveProfile(
	db: Kysely<DB>,
	holder: Holder,
	questions: readonly ProfileQuestion[],
	form: ProfileForm,
	baseRevision: number,
	now: Date
): Promise<Result<void, SaveProfileFailure>> {
	const resolved = await resolvePlaces(questions, toProfile(form));
	if (!resolved.ok) return err({ code: 'places', problems: resolved.error });
	const assessment = await findAssessment(db, holder, now);
	if (!assessment || !includesRight(assessment.right, 'answer')) return err({ code: 'notFound' });
	if (assessment.status !== 'draft') return err({ code: 'closed' });
	if (needsNewTerm(assessment.expiresAt, now)) await extendTerm(db, assessment.id, draftTerm(now));
	const merged = mergeInto(assessment.profile, questions, resolved.value);
	// Sent twice, or a page that was only walked through.
	if (isStored(assessment, merged)) return ok(undefined);
	if (
		assessment.profileRevision === baseRevision &&
		(await writeProfile(db, holder, merged, baseRevision, now))
	)
		return ok(undefined);
	const current = await findAssessment(db, holder, now);
	// Sent twice at the same time: the other one wrote it.
	if (current && isStored(current, mergeInto(current.profile, questions, resolved.value)))
		return ok(undefined);
	return err({ code: current?.status === 'completed' ? 'closed' : 'conflict' });
}

/** The stored profile, with the answers of these questions in place of its own. */
function mergeInto(
	stored: Profile,
	questions: readonly ProfileQuestion[],
	answers: Profile
): Profile {
	const asked = new Set(questions.map(({ id }) => id));
	const others = Object.entries(stored).filter(([id]) => !asked.has(id));
	return { ...Object.fromEntries(others), ...answers };
}

/** The profile with its places as official codes. */
export async function resolvePlaces(
	questions: readonly ProfileQuestion[],
	profile: Profile
): Promise<Result<Profile, PlaceProblem[]>> {
	const resolved: Record<string, string | readonly string[]> = { ...profile };
	const problems: PlaceProblem[] = [];
	for (const { id, kind } of questions) {
		const typed = profile[id];
		if (typed === undefined) continue;
		if (kind === 'siren') resolved[id] = String(typed).replace(/\s/g, '');
		if (kind === 'commune') {
			const commune = await resolveCommune(String(typed));
			if (commune.ok) resolved[id] = commune.value.code;
			else if (commune.error.code === 'ambiguous')
				problems.push({ questionId: id, ...commune.error });
			else problems.push({ questionId: id, code: 'unknown', typed: String(typed) });
		}
		if (kind === 'departments') {
			const codes: string[] = [];
			for (const one of [typed].flat()) {
				const department = await resolveDepartment(one);
				if (department) codes.push(department.code);
				else problems.push({ questionId: id, code: 'unknown', typed: one });
			}
			resolved[id] = [...new Set(codes)];
		}
	}
	return problems.length > 0 ? err(problems) : ok(resolved);
}

/** A profile never written is not the empty one: saving it, even empty, is what opens the questions. */
function isStored({ profile, profileRevision }: Assessment, sent: Profile): boolean {
	const canonical = (one: Profile) => JSON.stringify(Object.entries(one).sort());
	return profileRevision > 0 && canonical(profile) === canonical(sent);
}
