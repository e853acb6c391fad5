import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
			next: null,
			source: null
		});
	});

	it('lists beside the priorities what was asked for, with the way to it', () => {
		const view = viewOf(
			anAssessment()
				.withProfile({ P07: '10-19', P09: '0', P11: 'start' })
				.answeringAll(1)
				.answering('E5.1', 0)
				.prioritising('E1.2')
		);
		expect(
			view.wishes.map(({ lead, themes: [one] }) => [plain(lead), one!.title, one!.anchor])
		).toEqual([
			[
				'Vous avez aussi signalé comme priorité « Portage et moyens » :',
				'Confier le sujet à quelqu’un, avec du temps',
				'conseil-t02'
			],
			[
				'Pour démarrer un premier partenariat :',
				'Lancer un premier petit partenariat en 90 jours',
				'conseil-t22'
			],
			[
				'Pour votre axe le moins avancé, « Performance environnementale » :',
				'Chiffrer vos trois principaux impacts',
				'conseil-t16'
			]
		]);
	});

	it('leans on what is organised while nothing is a strength', () => {
		const organised = viewOf(
			anAssessment().answeringAll(1).answering('E3.1', 2).answering('E5.2', 2)
		);
		expect(organised.strengths).toEqual([]);
		expect(organised.organised.map(({ title }) => title)).toEqual([
			'Achats responsables',
			'Réduction des impacts'
		]);
		expect(viewOf(anAssessment().answeringAll(2).answering('E3.1', 3)).organised).toEqual([]);
		expect(viewOf(anAssessment().answeringAll(1)).organised).toEqual([]);
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
					...view.organised.map(({ anchor }) => anchor),
					...view.wishes.flatMap(({ themes }) => themes.flatMap(({ anchor }) => anchor ?? [])),
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
