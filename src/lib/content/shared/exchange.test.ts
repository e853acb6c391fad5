/** The sixteen items of blueprint §3, in both lists of every diagnostic that asks for them. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '#lib/content/catalogue.ts';
import { exchangeQuestions } from '#lib/domain/questionnaire/exchange.ts';
import { typeset } from '#lib/format/typography.ts';
import { anAssessment } from '#tests/support/builders.ts';
import { exchange, exchangeQuestionsFor } from './exchange.ts';
import { needs } from './needs.ts';

const IDS = 'HPIR'.split('').flatMap((family) => [1, 2, 3, 4].map((rank) => `${family}${rank}`));
const INFINITIVE = /^(Se )?\p{Lu}?\p{L}+(er|ir|re)\b/u;

describe('needs and contributions', () => {
	it('are sixteen, four a family', () => {
		expect(needs.map(({ id }) => id)).toEqual(IDS);
		for (const { id, family } of needs)
			expect(needs.find((one) => one.id === `${id[0]}1`)?.family).toBe(family);
		expect(new Set(needs.map(({ family }) => family)).size).toBe(4);
	});

	it.each(needs)('$id: four different examples, short, that begin with an infinitive', (item) => {
		const { company, association } = item.examples;
		const all = [company.need, company.contribution, association.need, association.contribution];
		expect(new Set(all).size).toBe(4);
		for (const example of all) {
			expect(example).toMatch(INFINITIVE);
			expect(example).not.toMatch(/[.;]$/);
			expect(example.length).toBeLessThanOrEqual(65);
		}
		expect(item.label).toMatch(/^(Une? |Des |De |Du |La )|^De l/u);
	});

	it('say nothing twice in one list', () => {
		for (const audience of ['company', 'association'] as const)
			for (const question of exchangeQuestionsFor(audience)) {
				const examples = 'options' in question ? question.options.map((o) => o.example) : [];
				expect(new Set(examples).size).toBe(16);
			}
	});
});

describe.each(catalogue.filter(({ exchange: asked }) => asked))('$id $version', (diagnostic) => {
	it('asks both under the same ids as every other, five of each at most', () => {
		expect(diagnostic.exchange).toEqual(exchange);
		const questions = exchangeQuestions(diagnostic);
		expect(questions.map(({ id }) => id)).toEqual([exchange.needs, exchange.contributions]);
		for (const question of questions) {
			expect(question).toMatchObject({ kind: 'multiple', max: 5 });
			expect(question.required ?? false).toBe(false);
			expect('options' in question && question.options.map(({ id }) => id)).toEqual(IDS);
		}
	});

	it('speaks to its public', () => {
		const [own] = exchangeQuestions(diagnostic);
		const example = own && 'options' in own ? own.options[0]?.example : '';
		const audience = diagnostic.audience === 'company' ? 'company' : 'association';
		expect(example).toBe(typeset(needs[0]!.examples[audience].need));
	});

	it('never counts them in a result', () => {
		const assessment = anAssessment().of(diagnostic).answeringAll(2);
		const told = { [exchange.needs]: ['H1', 'R1'], [exchange.contributions]: ['P1'] };
		expect(assessment.withProfile({ ...assessment.profile, ...told }).result()).toEqual(
			assessment.result()
		);
	});
});
