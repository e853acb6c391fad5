import { describe, expect, it } from 'vitest';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { LevelValue } from '#lib/domain/questionnaire/definition.ts';
import { anAssessment } from '#tests/support/builders.ts';
import { resultsView, type ResultsView } from './results-view.ts';

const completedAt = new Date('2026-11-22T10:00:00Z');
const viewOf = (assessment: ReturnType<typeof anAssessment>): ResultsView => {
	const { diagnostic, profile, answers } = assessment;
	return resultsView(diagnostic, { profile, completedAt, result: assessment.result() }, answers);
};
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('a recommendation', () => {
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

	it('says the intention that brought a theme forward, after the answer', () => {
		const intends = { P07: '20-49', P09: '1', P11: 'start' };
		const view = viewOf(anAssessment().withProfile(intends).answeringAll(2).answering('E6.2', 1));
		expect(view.priorities[0]!.because.map(({ text }) => plain(text))).toEqual([
			expect.stringMatching(/^Parce que vous avez répondu/),
			'Parce que vous souhaitez démarrer un premier partenariat.'
		]);
	});

	it('shows examples that are near, and says why', () => {
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
			['P04 même région'],
			['P02 même région, même secteur, taille voisine']
		]);
		expect(examples(null)).toEqual([[], ['P02 même secteur, taille voisine']]);
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

	it('aims at the third situation from the first, and at the next one from the others', () => {
		const { criterion } = anAssessment().diagnostic.criterionById.get('E6.2')!;
		const nextFrom = (level: LevelValue) => {
			const view = viewOf(anAssessment().answeringAll(4).answering('E6.2', level));
			const said = view.details.flatMap(({ advice, links }) => [...advice, ...links]);
			const reasons = [...view.priorities, ...said]
				.flatMap(({ because }) => because)
				.filter(({ source }) => source?.title === 'Besoins et apports');
			return reasons[0]!.next && [reasons[0]!.next.label, plain(reasons[0]!.next.text)];
		};
		const quoting = (level: number) =>
			`« ${(criterion.levels[level] as { base: string }).base.replace(/\.$/, '')} »`;
		expect(nextFrom(0)).toEqual(['Ce que vise cette action', quoting(2)]);
		expect(nextFrom(1)).toEqual(['Ce que vise cette action', quoting(2)]);
		expect(nextFrom(2)).toEqual(['La suite', quoting(3)]);
		expect(nextFrom(3)?.[0]).toBe('La suite');
	});

	it('never gives a third situation as the fault that an action mends, and names the action for what it carries on', () => {
		const planOf = (...levels: LevelValue[]) => {
			const view = viewOf(
				anAssessment()
					.answeringAll(4)
					.answeringAxis('E5', 4, ...levels)
			);
			const { title, because } = view.details[4]!.links.concat(view.details[4]!.advice).find(
				({ anchor }) => anchor === 'conseil-t17'
			)!;
			return [title, ...because.map(({ text }) => plain(text))];
		};
		const [ongoing, reason] = planOf(2, 4);
		expect(ongoing).toBe('Tenir et réviser votre plan pour consommer et jeter moins');
		expect(reason).toMatch(/^Vous avez déjà ceci : « Nous avons un plan écrit/);
		expect(planOf(1, 4)[0]).toBe('Bâtir un plan pour consommer et jeter moins');
		// E5.3 at its second situation calls for the same theme: something is still to begin.
		expect(planOf(2, 1)[0]).toBe('Bâtir un plan pour consommer et jeter moins');
	});

	it('says in the card that an answer was marked by hand', () => {
		const marked = anAssessment().answeringAll(2).answering('E6.2', 1);
		const first = (one: typeof marked) => viewOf(one).priorities[0]!.because[0]!.text;
		expect(first(marked.prioritising('E6.2'))).toBe(
			`${first(marked)} Vous l’avez signalé comme une priorité.`
		);
	});

	it('starts from the needs and contributions that were ticked', () => {
		const startOf = (profile: Profile) =>
			viewOf(
				anAssessment()
					.withProfile({ P07: '20-49', ...profile })
					.answering('E6.2', 1)
			).priorities[0]!.startFrom;
		expect(startOf({ P14: ['H1', 'P1'], P15: ['R2'] })).toEqual({
			text: 'Vous avez déjà coché 2 besoins et 1 apport.',
			anchor: 'besoins-et-apports'
		});
		expect(startOf({ P15: ['R2'] })?.text).toContain('coché 1 apport.');
		expect(startOf({})).toBeNull();
	});
});
