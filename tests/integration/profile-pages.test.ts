/** One profile, two pages: that of the organisation, and that of its needs and contributions. */
import { expect, it } from 'vitest';
import { computeResult } from '#lib/domain/assessment/completed-result.ts';
import { exchangeQuestions, profileQuestions } from '#lib/domain/questionnaire/exchange.ts';
import type { LinkHolder } from '#lib/server/auth/holder.ts';
import { findAnswers } from '#lib/server/repositories/answer.repository.ts';
import { findAssessment } from '#lib/server/repositories/assessment.repository.ts';
import { completeAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import { recordAnswer } from '#lib/server/use-cases/record-answer.ts';
import { saveProfile } from '#lib/server/use-cases/save-profile.ts';
import {
	anAnsweredAssessment,
	aStartedAssessment,
	everythingIn,
	NOW,
	sending
} from '../support/assessments.ts';
import { company, ORDINARY_PROFILE } from '../support/builders.ts';
import { onBothDatabases } from '../support/databases.ts';

const conflict = { ok: false, error: { code: 'conflict' } };

onBothDatabases('the profile on two pages', (getDb) => {
	const saveMain = (holder: LinkHolder, P07: string, revision: number) =>
		saveProfile(
			getDb(),
			holder,
			profileQuestions(company),
			{ P07, P09: '2-3', P06: '10-plus' },
			revision,
			NOW
		);
	const saveExchange = (holder: LinkHolder, P14: string[], revision: number) =>
		saveProfile(getDb(), holder, exchangeQuestions(company), { P14 }, revision, NOW);
	const stored = async (holder: LinkHolder) => {
		const { profile, profileRevision } = (await findAssessment(getDb(), holder, NOW))!;
		return { P07: profile.P07, P14: profile.P14, revision: profileRevision };
	};

	it('is saved page by page: each keeps the answers of the other', async () => {
		const holder = await aStartedAssessment(getDb());
		expect(await saveExchange(holder, ['H1', 'R4'], 1)).toEqual({ ok: true });
		expect(await stored(holder)).toEqual({ P07: '20-49', P14: ['H1', 'R4'], revision: 2 });
		expect(await saveMain(holder, '3-9', 2)).toEqual({ ok: true });
		expect(await stored(holder)).toEqual({ P07: '3-9', P14: ['H1', 'R4'], revision: 3 });
		expect(await saveExchange(holder, [], 3)).toEqual({ ok: true });
		expect(await stored(holder)).toEqual({ P07: '3-9', P14: undefined, revision: 4 });
	});

	it('is refused to a page that did not see the last change, wherever it was made', async () => {
		const holder = await aStartedAssessment(getDb());
		await saveExchange(holder, ['H1'], 1);
		const before = await everythingIn(getDb());
		expect(await saveExchange(holder, ['H2'], 1)).toEqual(conflict);
		expect(await saveMain(holder, '0', 1)).toEqual(conflict);
		expect(await saveExchange(holder, ['H2'], 9)).toEqual(conflict);
		expect(await everythingIn(getDb())).toBe(before);
	});

	it('is written once when sent twice, and not at all by a page only walked through', async () => {
		const holder = await aStartedAssessment(getDb());
		expect(await saveExchange(holder, [], 1)).toEqual({ ok: true });
		expect((await stored(holder)).revision).toBe(1);
		const twice = [1, 2].map(() => saveExchange(holder, ['H1'], 1));
		expect(await Promise.all(twice)).toEqual([{ ok: true }, { ok: true }]);
		expect(await saveExchange(holder, ['H1'], 1)).toEqual({ ok: true });
		expect(await stored(holder)).toMatchObject({ P14: ['H1'], revision: 2 });
	});

	it('at the same time: one page is saved, the other is told', async () => {
		const holder = await aStartedAssessment(getDb());
		const outcomes = await Promise.all([saveMain(holder, '0', 1), saveExchange(holder, ['H1'], 1)]);
		const [main, exchange] = outcomes.map(({ ok }) => ok);
		expect(main).not.toBe(exchange);
		expect(await stored(holder)).toEqual({
			P07: main ? '0' : '20-49',
			P14: exchange ? ['H1'] : undefined,
			revision: 2
		});
	});

	it('changes no answer and no result by its needs', async () => {
		const holder = await anAnsweredAssessment(getDb(), { 'E1.1': 1, 'E1.2': 2 });
		await saveExchange(holder, ['H1'], 1);
		expect(await recordAnswer(getDb(), holder, 'E1.1', sending(2, 1), NOW)).toMatchObject({
			ok: true
		});
		await completeAssessment(getDb(), holder, 'full', NOW);
		const { id, result } = (await findAssessment(getDb(), holder, NOW))!;
		const answers = await findAnswers(getDb(), id);
		expect(result).toEqual(computeResult(company, ORDINARY_PROFILE, answers));
	});
});
