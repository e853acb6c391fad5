/** A new version beside the old one: who is on which, for the life of each assessment. */
import { afterEach, expect, it, vi } from 'vitest';
import {
	catalogueWith,
	createCatalogue,
	currentDiagnosticBySlug,
	type Catalogue
} from '#lib/content/catalogue.ts';
import { company20261 } from '#lib/content/company/2026-1/index.ts';
import { computeResult } from '#lib/domain/assessment/completed-result.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import type { LinkHolder } from '#lib/server/auth/holder.ts';
import { createAccessToken } from '#lib/server/auth/access-token.ts';
import { findAnswers } from '#lib/server/repositories/answer.repository.ts';
import { findAssessment } from '#lib/server/repositories/assessment.repository.ts';
import { completeAssessment, reopenAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import { recordAnswer } from '#lib/server/use-cases/record-answer.ts';
import { saveProfile } from '#lib/server/use-cases/save-profile.ts';
import { startAssessment } from '#lib/server/use-cases/start-assessment.ts';
import { load } from '../../src/routes/(respondent)/evaluations/[id]/etapes/[axe]/+page.server.ts';
import { sending, storedLevels } from '../support/assessments.ts';
import { company, ORDINARY_PROFILE } from '../support/builders.ts';
import { companyNext } from '../support/company-next.ts';
import { onBothDatabases } from '../support/databases.ts';

/** The pages read the clock of the machine. */
const NOW = new Date();

/** The catalogue of the application: the real one, until a test registers a version. */
const shelf = vi.hoisted(() => ({ registered: undefined as Catalogue | undefined }));
vi.mock(import('#lib/content/catalogue.ts'), async (importOriginal) => {
	const original = await importOriginal();
	const now = () => shelf.registered ?? original;
	return {
		...original,
		findDiagnostic: (id, version) => now().findDiagnostic(id, version),
		currentDiagnostics: () => now().currentDiagnostics(),
		currentDiagnosticBySlug: (slug) => now().currentDiagnosticBySlug(slug)
	};
});

/** Registered beside the old one, and offered to nobody yet. */
const registerNext = () => {
	shelf.registered = catalogueWith(companyNext);
};
const publishNext = () => {
	shelf.registered = createCatalogue([company20261, companyNext], [company20261, companyNext]);
};
afterEach(() => {
	shelf.registered = undefined;
});

onBothDatabases('a new version beside the old one', (getDb) => {
	const served = (): Diagnostic => currentDiagnosticBySlug(company.slug)!;

	async function start(): Promise<LinkHolder> {
		const holder = (await startAssessment(getDb(), served(), createAccessToken(), NOW))!;
		const profile = { ...ORDINARY_PROFILE } as never;
		const saved = await saveProfile(getDb(), holder, served().profile, profile, 0, NOW);
		expect(saved).toMatchObject({ ok: true });
		return holder;
	}

	const answer = (holder: LinkHolder, criterionId: string, level: 0 | 1 | 2 | 3 | 4) =>
		recordAnswer(getDb(), holder, criterionId, sending(level), NOW);

	/** The questions of the page of a step, as its holder's browser gets them. */
	async function questionsOn({ publicId, token }: LinkHolder, slug: string): Promise<string[]> {
		const global = globalThis as { capAlliancesDatabase?: unknown };
		global.capAlliancesDatabase = { db: getDb() };
		try {
			const data = (await load({
				params: { id: publicId, axe: slug },
				url: new URL(`http://localhost/evaluations/${publicId}/etapes/${slug}`),
				cookies: { get: (name: string) => (name.endsWith(publicId) ? token : undefined) }
			} as never)) as { step: { questions: { id: string }[] } };
			return data.step.questions.map(({ id }) => id);
		} finally {
			delete global.capAlliancesDatabase;
		}
	}

	const slugOf = (axisId: string) => company.axisById.get(axisId)!.slug;

	it('serves running drafts the version that they began, and new starts the new one once published', async () => {
		const draft = await start();
		await answer(draft, 'E2.1', 3);
		registerNext();
		const meanwhile = await start();
		publishNext();

		expect(await questionsOn(draft, slugOf('E2'))).toEqual(['E2.1', 'E2.2', 'E2.3']);
		const fresh = await start();
		expect(await questionsOn(fresh, slugOf('E2'))).toEqual(['E2.4', 'E2.5', 'E2.2', 'E2.3']);
		const versions = await Promise.all(
			[draft, meanwhile, fresh].map(
				async (one) => (await findAssessment(getDb(), one, NOW))?.version
			)
		);
		expect(versions).toEqual(['2026-1', '2026-1', '2027-1']);
	});

	it('takes the answers of each version, and refuses those of the other', async () => {
		const draft = await start();
		publishNext();
		const fresh = await start();
		const unknown = { ok: false, error: { code: 'unknownCriterion' } };

		expect(await answer(draft, 'E2.1', 1)).toMatchObject({ ok: true });
		expect(await answer(draft, 'E2.4', 1)).toEqual(unknown);
		expect(await answer(fresh, 'E2.4', 1)).toMatchObject({ ok: true });
		expect(await answer(fresh, 'E2.1', 1)).toEqual(unknown);
		expect(await storedLevels(getDb(), draft, NOW)).toEqual({ 'E2.1': 1 });
		expect(await storedLevels(getDb(), fresh, NOW)).toEqual({ 'E2.4': 1 });
	});

	it('completes and reopens an assessment by the rules of its own version', async () => {
		const draft = await start();
		for (const id of company.criterionById.keys()) await answer(draft, id, 2);
		publishNext();
		await completeAssessment(getDb(), draft, 'full', NOW);

		const done = (await findAssessment(getDb(), draft, NOW))!;
		const answers = await findAnswers(getDb(), done.id);
		expect(done.version).toBe('2026-1');
		expect(done.result).toEqual(computeResult(company, done.profile, answers));
		expect(Object.keys(answers)).toHaveLength(company.criterionById.size);
		await reopenAssessment(getDb(), draft, NOW.toISOString(), NOW);
		expect(await questionsOn(draft, slugOf('E4'))).toContain('E4.4');
	});
});
