import type { Kysely } from 'kysely';
import { draftTerm, needsNewTerm } from '#lib/domain/assessment/retention.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { toProfile, type ProfileForm } from '#lib/forms/profile-form.ts';
import type { Holder } from '../auth/access-cookies.ts';
import type { DB } from '../db/schema.ts';
import { resolveCommune, resolveDepartment, type Commune } from '../places/places.ts';
import { extendTerm, findAssessment, writeProfile } from '../repositories/assessment.repository.ts';

export type PlaceProblem =
	| { questionId: string; code: 'unknown'; typed: string }
	| { questionId: string; code: 'ambiguous'; candidates: Commune[] };

export type SaveProfileFailure =
	| { code: 'notFound' }
	| { code: 'closed' }
	/** Changed elsewhere since the form was shown. */
	| { code: 'conflict' }
	| { code: 'places'; problems: PlaceProblem[] };

/** Stores the profile of a draft, its places resolved to official codes. Nothing is stored on failure. */
export async function saveProfile(
	db: Kysely<DB>,
	holder: Holder,
	diagnostic: Diagnostic,
	form: ProfileForm,
	baseRevision: number,
	now: Date
): Promise<Result<void, SaveProfileFailure>> {
	const resolved = await resolvePlaces(diagnostic, toProfile(form));
	if (!resolved.ok) return err({ code: 'places', problems: resolved.error });
	const assessment = await findAssessment(db, holder, now);
	if (!assessment) return err({ code: 'notFound' });
	if (assessment.status !== 'draft') return err({ code: 'closed' });
	if (needsNewTerm(assessment.expiresAt, now)) await extendTerm(db, assessment.id, draftTerm(now));
	if (await writeProfile(db, holder, resolved.value, baseRevision, now)) return ok(undefined);
	// Sent twice: the profile already stored is this one.
	const current = await findAssessment(db, holder, now);
	return current && sameProfile(current.profile, resolved.value)
		? ok(undefined)
		: err({ code: 'conflict' });
}

async function resolvePlaces(
	diagnostic: Diagnostic,
	profile: Profile
): Promise<Result<Profile, PlaceProblem[]>> {
	const resolved: Record<string, string | readonly string[]> = { ...profile };
	const problems: PlaceProblem[] = [];
	for (const { id, kind } of diagnostic.profile) {
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

function sameProfile(a: Profile, b: Profile): boolean {
	const canonical = (profile: Profile) => JSON.stringify(Object.entries(profile).sort());
	return canonical(a) === canonical(b);
}
