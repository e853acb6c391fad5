import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maturityOf } from '#lib/domain/scoring/maturity.ts';
import { fraction } from '#lib/domain/shared/fraction.ts';
import { computeResult } from '#lib/domain/assessment/completed-result.ts';
import { typeset } from '#lib/format/typography.ts';
import { companyCase, type Case } from '#tests/support/arbitraries.ts';
import { anAssessment } from '#tests/support/builders.ts';
import { resultsView, type ResultsView } from './results-view.ts';

const completedAt = new Date('2026-11-22T10:00:00Z');
const viewOf = ({ diagnostic, profile, answers }: Case): ResultsView =>
	resultsView(
		diagnostic,
		{ profile, completedAt, result: computeResult(diagnostic, profile, answers) },
		answers
	);
const plain = (text: string) => text.replaceAll('\u202f', ' ');
const runs = { numRuns: process.env.LONG ? 1000 : 50 };
/** Typed by the respondent: shown as it is. */
const TYPED = new Set(['note', 'organisation']);

function textsOf(value: unknown, key = ''): string[] {
	if (typeof value === 'string') return TYPED.has(key) ? [] : [value];
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([name, one]) =>
		textsOf(one, Array.isArray(value) ? key : name)
	);
}

describe('results view', () => {
	it('carries each reason in the words of the answer given', () => {
		const view = viewOf(anAssessment().answeringAll(2).answering('E6.2', 1));
		const { title, because, effort, effect, sdgs, firstStep } = view.priorities[0]!;
		expect(title).toBe('Écrire vos besoins et vos apports');
		expect(plain(because[0]!.text)).toMatch(/^Parce que vous avez répondu « Nous .+ »\.$/);
		expect(because[0]!.source).toEqual({
			title: 'Besoins et apports',
			anchor: 'question-e6-2'
		});
		expect([effort, effect]).toEqual(['faible', 'fort']);
		expect(firstStep).not.toBe('');
		expect(sdgs.every(({ name }) => name.length > 3)).toBe(true);
	});

	it('says the reasons that come from the profile', () => {
		const view = viewOf(anAssessment().withProfile({ P07: '10-19', P09: '0' }).answeringAll(1));
		const conduct = view.details.find(({ axis }) => axis.id === 'E7')!;
		expect(conduct.axis).toMatchObject({ state: 'project', stateWords: 'en projet', score: null });
		expect(conduct.axis.note).toContain('votre projet');
		const reasons = [...view.priorities, ...conduct.advice]
			.filter(({ axisId }) => axisId === 'E7')
			.flatMap(({ because }) => because);
		expect(reasons[0]).toEqual({
			text: 'Parce que vous n’avez pas encore de partenariat actif.',
			next: '',
			source: null
		});
	});

	it('says the intention that brought a theme forward, after the answer', () => {
		const intends = { P07: '20-49', P09: '1', P11: 'start' };
		const view = viewOf(anAssessment().withProfile(intends).answeringAll(2).answering('E6.2', 1));
		expect(view.priorities[0]!.because.map(({ text }) => plain(text))).toEqual([
			expect.stringMatching(/^Parce que vous avez répondu/),
			'Parce que vous souhaitez démarrer un premier partenariat.'
		]);
	});

	it('says why an example is near, and nothing when it is not', () => {
		const assessment = anAssessment()
			.withProfile({ P07: '50-249', P09: '1', PE2: 'C' })
			.answering('E4.1', 0)
			.answering('E3.1', 0);
		const { diagnostic, profile, answers } = assessment;
		const source = { profile, completedAt, result: assessment.result() };
		const examples = (territory: Parameters<typeof resultsView>[1]['territory']) =>
			resultsView(diagnostic, { ...source, territory }, answers).priorities.map(({ practices }) =>
				practices.map(({ id, nearness }) => `${id} ${nearness}`.trim())
			);
		expect(examples({ departments: ['71'], regions: ['27'] })).toEqual([
			['P35 même département', 'P36 même département'],
			['P02 même région, même secteur, taille voisine']
		]);
		expect(examples(null)).toEqual([
			['P04 taille voisine', 'P35'],
			['P02 même secteur, taille voisine']
		]);
	});

	it('speaks to the profile: a small structure reads its own words', () => {
		const small = viewOf(anAssessment().withProfile({ P07: '3-9', P09: '1' }).answeringAll(1));
		const large = viewOf(anAssessment().answeringAll(1));
		const title = (view: ResultsView) =>
			[...view.priorities, ...view.details.flatMap(({ advice }) => advice)].find(
				({ themeId }) => themeId === 'T02'
			)?.title;
		expect(title(small)).not.toBe(title(large));
	});

	it('takes a good answer as a support, never as the cause of a problem', () => {
		const view = viewOf(anAssessment().answeringAll(4).answering('E6.1', 3));
		const texts = [...view.priorities, ...view.details.flatMap(({ advice }) => advice)].flatMap(
			({ because }) => because.map(({ text }) => text)
		);
		expect(texts.length).toBeGreaterThan(3);
		for (const text of texts) expect(text).toMatch(/^(C’est un point fort|Vous en êtes déjà à)/);
	});

	it('tells apart what is unknown, not concerned and unanswered', () => {
		const view = viewOf(
			anAssessment()
				.withProfile({ P07: '0', P09: '1' })
				.answering('E1.1', 'unknown', { note: 'demander à <b>Luc</b>' })
				.answering('E3.1', 'na')
				.answering('E1.2', 2)
		);
		expect(view.toCheck.map(({ id, note }) => [id, note])).toEqual([
			['E1.1', 'demander à <b>Luc</b>']
		]);
		expect(view.toCheck[0]!.discussion).not.toBe('');
		expect(view.setAside.map(({ id }) => id)).toEqual(['E2.3', 'E3.1', 'E4.1', 'E4.2', 'E4.3']);
		expect(view.setAside.every(({ answerText }) => answerText !== '')).toBe(true);
		expect(view.unanswered).toHaveLength(28 - 7);
	});

	it('says what is looked for and brought, and that nothing was said of it', () => {
		const told = anAssessment()
			.withProfile({ P07: '0', P14: ['H1'], P15: [] })
			.answeringAll(1);
		expect(viewOf(told).exchange).toMatchObject({ needs: [{ id: 'H1' }], contributions: [] });
		expect(viewOf(anAssessment()).exchange).toMatchObject({ isEmpty: true });
	});

	it('shows what comes after each answer, and to hand on at the last level', () => {
		const view = viewOf(anAssessment().answering('E1.1', 3).answering('E1.2', 4));
		const [first, second] = view.details[0]!.criteria;
		expect(first).toMatchObject({ answerName: '4e situation sur 5', level: 3 });
		expect(first!.nextText).toContain('raison d’être');
		expect(second).toMatchObject({ answerName: '5e situation sur 5', nextText: null });
	});

	it('names a score by the whole number below it and its true level', () => {
		fc.assert(
			fc.property(companyCase, (drawn) => {
				for (const { score, level } of viewOf(drawn).axes) {
					if (score === null) expect(level).toBeNull();
					else expect(level?.rank).toBe(rankOf(score));
				}
			}),
			runs
		);
	});

	it('shows frozen figures, even when today’s rules would give others', () => {
		const assessment = anAssessment().answeringAll(2);
		const frozen = structuredClone(assessment.result());
		Object.assign(frozen.scores.axes[0]!, { score: 99.9, level: 'alliance' });
		const view = resultsView(
			assessment.diagnostic,
			{ profile: assessment.profile, completedAt, result: frozen },
			assessment.answers
		);
		expect(view.axes[0]).toMatchObject({ score: 99, scoreWords: '99 sur 100' });
	});

	it('says every recommendation once in full, and links only to places that exist', () => {
		fc.assert(
			fc.property(companyCase, (drawn) => {
				const view = viewOf(drawn);
				const full = [...view.priorities, ...view.details.flatMap(({ advice }) => advice)];
				const anchors = new Set([
					...full.map(({ anchor }) => anchor),
					...view.details.flatMap(({ criteria }) =>
						criteria.filter(({ kind }) => kind !== 'excluded').map(({ anchor }) => anchor)
					)
				]);
				expect(new Set(full.map(({ themeId }) => themeId)).size).toBe(full.length);
				const links = [
					...view.strengths.map(({ anchor }) => anchor),
					...view.details.flatMap((detail) => detail.links.map(({ anchor }) => anchor)),
					...full.flatMap(({ because }) => because.flatMap(({ source }) => source?.anchor ?? [])),
					...view.crossReadings.flatMap(({ themes }) =>
						themes.flatMap(({ href }) => href?.slice(1) ?? [])
					)
				];
				for (const link of links) expect(anchors, link).toContain(link);
				const { guidance } = computeResult(drawn.diagnostic, drawn.profile, drawn.answers);
				const said = view.details.flatMap(({ advice, links: also }) => [...advice, ...also]);
				expect(said).toHaveLength(guidance.priorities.length + guidance.others.length);
			}),
			runs
		);
	});

	it('is typeset, and says no empty or broken word', () => {
		const seen = new Set<string>();
		fc.assert(
			fc.property(companyCase, (drawn) => {
				for (const text of textsOf(viewOf(drawn))) {
					if (seen.has(text)) continue;
					seen.add(text);
					expect(typeset(text)).toBe(text);
					expect(text).not.toMatch(/\bundefined\b|\bnull\b|\bNaN\b|\[object|\(\)|«\u202f\u202f»/);
				}
			}),
			runs
		);
	});

	it('adds to the radar what is missing from it', () => {
		const { radar } = viewOf(anAssessment().withProfile({ P07: '0', P09: '0' }).answeringAll(2));
		expect(radar.values.filter((value) => value === null)).toHaveLength(3);
		expect(radar.axes.filter(({ valueLabel }) => valueLabel === 'non calculé')).toHaveLength(3);
		expect(plain(radar.description)).toContain('Conduite des partenariats, non calculé, en projet');
		expect(radar.caption).toContain('3 axes ne sont pas calculés');
	});
});

const rankOf = (score: number) =>
	['discovery', 'initiation', 'structuring', 'cooperation', 'alliance'].indexOf(
		maturityOf(fraction(score, 1))
	);
