/** The shared assessment of an organisation of the demo: its respondents, and what is shown of them. */
import type { Kysely } from 'kysely';
import type {
	DemoOrganisation,
	DemoRespondent,
	DemoShared
} from '../../src/lib/content/demo/organisations.ts';
import type { Diagnostic } from '../../src/lib/domain/questionnaire/diagnostic.ts';
import { profileQuestions } from '../../src/lib/domain/questionnaire/exchange.ts';
import { reminderFor } from '../../src/lib/domain/shared-assessment/collection.ts';
import { respondentForm } from '../../src/lib/domain/shared-assessment/respondent-form.ts';
import {
	createAccessToken,
	createPublicId,
	type AccessToken
} from '../../src/lib/server/auth/access-token.ts';
import type { DB } from '../../src/lib/server/db/schema.ts';
import type { MemberOrganisation } from '../../src/lib/server/repositories/organisation.repository.ts';
import { findOpening } from '../../src/lib/server/repositories/participation.repository.ts';
import { insertInvitations } from '../../src/lib/server/repositories/respondent.repository.ts';
import {
	findLatestProfile,
	findShared,
	insertShared,
	writeCommonLink,
	type SharedScope
} from '../../src/lib/server/repositories/shared-assessment.repository.ts';
import { completeAssessment } from '../../src/lib/server/use-cases/complete-assessment.ts';
import { recordAnswers } from '../../src/lib/server/use-cases/record-answer.ts';
import { showEdition } from '../../src/lib/server/use-cases/run-collection.ts';
import { takePart } from '../../src/lib/server/use-cases/take-part.ts';
import { answersOfRespondent } from './answers.ts';
import { done, type DemoClock } from './support.ts';

interface Asked {
	diagnostic: Diagnostic;
	organisation: DemoOrganisation;
	shared: DemoShared;
	/** As the member who opens it sees it. */
	view: MemberOrganisation;
	/** Internal id of their account. */
	opening: number;
}

/** Opens it in the profile that the organisation last gave. @returns what its synthesis follows from */
export async function seedShared(
	db: Kysely<DB>,
	{ diagnostic, organisation, shared, view, opening }: Asked,
	{ ago }: DemoClock
): Promise<SharedScope> {
	const scope = { publicId: view.publicId, accountId: opening, shared: createPublicId() };
	const [openedAt, closesAt] = [ago(shared.openedDaysAgo), ago(shared.endsDaysAgo)];
	const latest = await findLatestProfile(db, view.id, diagnostic.id);
	const ids = new Set(profileQuestions(diagnostic).map(({ id }) => id));
	const profile = Object.fromEntries(Object.entries(latest).filter(([id]) => ids.has(id)));
	await insertShared(db, view.id, {
		publicId: scope.shared,
		diagnostic: diagnostic.id,
		version: diagnostic.version,
		profile,
		openedAt,
		closesAt,
		reminders: true
	});
	const common = createAccessToken();
	if (!(await writeCommonLink(db, scope, common))) throw new Error('The common link was refused');
	const found = await findShared(db, scope, 'answer');
	if (!found) throw new Error(`${organisation.name}: the shared assessment does not open`);
	for (const [index, one] of shared.respondents.entries()) {
		const own = one.email === undefined ? null : createAccessToken();
		if (own !== null && one.email !== undefined) {
			const fresh = [{ email: one.email, role: one.role, token: own }];
			// The reminder of one that is over has no one left to remind.
			const remindAt = shared.endsDaysAgo < 0 ? reminderFor(closesAt, openedAt) : null;
			await db
				.transaction()
				.execute((trx) => insertInvitations(trx, found.id, fresh, { now: openedAt, remindAt }));
		}
		if (one.state === 'invited') continue;
		// One a day, from the day after.
		const at = ago(shared.openedDaysAgo - 1 - index / 2);
		await answer(db, { diagnostic, organisation, one, index, token: own ?? common, at });
	}
	if (shared.shownDaysAgo !== undefined)
		done(await showEdition(db, scope, ago(shared.shownDaysAgo)));
	return scope;
}

interface Answering {
	diagnostic: Diagnostic;
	organisation: DemoOrganisation;
	one: DemoRespondent;
	index: number;
	/** Of their invitation, or the common one. */
	token: AccessToken;
	at: Date;
}

async function answer(
	db: Kysely<DB>,
	{ diagnostic, organisation, one, index, token, at }: Answering
): Promise<void> {
	const opening = await findOpening(db, token);
	if (!opening) throw new Error(`${organisation.name}: the link of a respondent opens nothing`);
	const fresh = opening.invited ? null : { token: createAccessToken(), role: one.role };
	const holder = done(await takePart(db, opening, token, fresh, at));
	const form = respondentForm(diagnostic);
	const answers = answersOfRespondent(form, organisation, { ...one, index }, opening.profile);
	for (const outcome of done(await recordAnswers(db, holder, answers, at)).values()) done(outcome);
	if (one.state !== 'begun') done(await completeAssessment(db, holder, 'full', at));
}
