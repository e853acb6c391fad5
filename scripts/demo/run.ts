/** One diagnostic of an organisation of the demo, from its start to its results or to where it was left. */
import type { Kysely } from 'kysely';
import type { DemoOrganisation, DemoRun } from '../../src/lib/content/demo/organisations.ts';
import {
	exchangeQuestions,
	profileQuestions
} from '../../src/lib/domain/questionnaire/exchange.ts';
import type { Diagnostic } from '../../src/lib/domain/questionnaire/diagnostic.ts';
import { profileFormSchema } from '../../src/lib/forms/profile-form.ts';
import { createAccessToken } from '../../src/lib/server/auth/access-token.ts';
import type { DB } from '../../src/lib/server/db/schema.ts';
import { findAssessment } from '../../src/lib/server/repositories/assessment.repository.ts';
import type { MemberOrganisation } from '../../src/lib/server/repositories/organisation.repository.ts';
import type { SharedScope } from '../../src/lib/server/repositories/shared-assessment.repository.ts';
import { completeAssessment } from '../../src/lib/server/use-cases/complete-assessment.ts';
import { fillSynthesis } from '../../src/lib/server/use-cases/fill-synthesis.ts';
import { recordAnswers } from '../../src/lib/server/use-cases/record-answer.ts';
import { saveProfile } from '../../src/lib/server/use-cases/save-profile.ts';
import { startForOrganisation } from '../../src/lib/server/use-cases/start-for-organisation.ts';
import { answersOf } from './answers.ts';
import type { Result } from './shares.ts';
import { done, profileFormOf, type DemoClock } from './support.ts';

interface Run {
	diagnostic: Diagnostic;
	organisation: DemoOrganisation;
	run: DemoRun;
	/** As the member who answers sees it. */
	view: MemberOrganisation;
	/** Internal id of their account. */
	answering: number;
	/** What a run filled together is the synthesis of. */
	shared: SharedScope | undefined;
}

/** @returns its result, unless it is left as a draft */
export async function seedRun(
	db: Kysely<DB>,
	{ diagnostic, organisation, run, view, answering, shared }: Run,
	{ ago }: DemoClock
): Promise<Result | undefined> {
	const mode = run.mode ?? 'full';
	const begun = ago(run.daysAgo);
	const token = createAccessToken();
	const together = run.together === undefined ? undefined : shared;
	const publicId = done(
		together
			? await fillSynthesis(db, together, begun)
			: await startForOrganisation(db, view, answering, { diagnostic, mode, token }, begun)
	);
	const holder = { publicId, accountId: answering };
	const isDraft = run.draft !== undefined;
	const asked = isDraft || mode === 'express' ? [] : exchangeQuestions(diagnostic);
	for (const [index, questions] of [profileQuestions(diagnostic), asked].entries()) {
		// The profile of a synthesis is that of the shared assessment.
		if (questions.length === 0 || (together && index === 0)) continue;
		const ids = new Set(questions.map(({ id }) => id));
		const form = profileFormSchema(questions).parse(profileFormOf(organisation, ids, run.profile));
		done(await saveProfile(db, holder, questions, form, index, begun));
	}
	const started = await findAssessment(db, holder, begun);
	if (!started) throw new Error(`${organisation.name}: the diagnostic does not open`);
	const answers = answersOf(diagnostic, organisation, run, started.profile);
	const saved = done(await recordAnswers(db, holder, answers, begun));
	for (const outcome of saved.values()) done(outcome);
	if (isDraft) return undefined;
	// Ended the next day, with the team.
	const completedAt = ago(run.daysAgo - 1);
	const meeting = run.together
		? { participants: run.together, metOn: completedAt.toISOString().slice(0, 10) }
		: null;
	done(await completeAssessment(db, holder, mode, completedAt, meeting));
	return { publicId, completedAt };
}
