import { describe, expect, it } from 'vitest';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import { choosePractices } from '#lib/domain/recommendations/practices.ts';
import { aDiagnostic, anAnswer, anAssessment, company } from '#tests/support/builders.ts';
import { adviceView } from './advice-view.ts';
import { glossaryView } from './glossary-view.ts';
import { stepView } from './step-view.ts';
import { profileTerms, termsOf } from './terms-view.ts';

describe('the words of a screen', () => {
	it('are those of the question, as its reader sees it', () => {
		const diagnostic = aDiagnostic([
			[
				{
					question: { base: 'La RSE ?', yes: 'Et vous ?' },
					levels: ['zéro', 'un', 'deux', 'trois', 'Une convention.'],
					proofs: ['Charte']
				},
				1
			]
		]);
		const wordsOf = (profile: Profile) =>
			stepView(diagnostic, diagnostic.axes[0]!, profile, {}, false).questions[0]!.terms.map(
				({ words }) => words
			);
		expect(wordsOf({ Q: 'no' })).toEqual(['RSE', 'convention', 'charte']);
		expect(wordsOf({ Q: 'yes' })).toEqual(['convention', 'charte']);
	});

	it('are explained once a step, under the first question shown that says them', () => {
		const diagnostic = aDiagnostic([
			[
				{ question: 'La RSE ?', proofs: ['Charte'] },
				{ question: 'Encore la RSE, par convention ?' }
			]
		]);
		const wordsIn = (answers: Parameters<typeof stepView>[3]) =>
			stepView(diagnostic, diagnostic.axes[0]!, {}, answers, true).questions.map(({ terms }) =>
				terms.map(({ words }) => words)
			);
		expect(wordsIn({})).toEqual([['RSE', 'charte'], ['convention']]);
		const [first] = diagnostic.axes[0]!.criteria;
		expect(wordsIn({ [first!.id]: { ...anAnswer(2), revision: 1 } })).toEqual([
			['RSE', 'convention']
		]);
	});

	it('leave out what every reader knows', () => {
		expect(termsOf(['Chaque axe a un niveau, au conseil d’administration.'])).toEqual([]);
		expect(termsOf(['Une charte du partenariat.']).map(({ id }) => id)).toEqual(['charte']);
	});

	it('are those of a recommendation, its practices included', () => {
		const [first] = anAssessment().answeringAll(1).guidance().priorities;
		const practices = choosePractices(company, [first!.themeId], { P07: '0' }, null);
		const { terms } = adviceView(
			{ diagnostic: company, profile: {}, answers: {}, practices },
			first!
		);
		expect(terms.length).toBeGreaterThan(1);
		expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
		for (const { meaning } of terms) expect(meaning).toMatch(/[.»]$/);
	});

	it('are those of each profile question, options included', () => {
		const terms = profileTerms(company.profile);
		expect(terms.P07?.map(({ words }) => words)).toEqual(['équivalent temps plein']);
		expect(terms.PE1Q?.map(({ id }) => id)).toContain('esus');
		expect(terms.P03).toEqual([]);
	});
});

describe('the glossary page', () => {
	const letters = glossaryView();

	it('files every entry under its initial, without accent', () => {
		const names = letters.map(({ letter }) => letter);
		expect(names).toEqual([...new Set(names)].sort());
		expect(names.join('')).toMatch(/^[A-Z]+$/);
		const e = letters.find(({ letter }) => letter === 'E')?.items.map(({ id }) => id);
		expect(e).toEqual(expect.arrayContaining(['ess', 'equivalent-temps-plein', 'essaimage']));
	});

	it('says other ways of writing only when the heading does not', () => {
		const items = letters.flatMap(({ items }) => items);
		const alsoWritten = (id: string) => items.find((one) => one.id === id)?.alsoWritten;
		expect(alsoWritten('dla')).toEqual([]);
		expect(alsoWritten('parrainage')).toEqual(['sponsoring']);
	});

	it('leads only to entries of the page', () => {
		const items = letters.flatMap(({ items }) => items);
		const ids = new Set(items.map(({ id }) => id));
		const targets = items.flatMap(({ see }) => see.map(({ id }) => id));
		expect(targets.length).toBeGreaterThan(50);
		expect(targets.filter((id) => !ids.has(id))).toEqual([]);
	});
});
