import { describe, expect, it } from 'vitest';
import { catalogue } from '#lib/content/catalogue.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { ProfileQuestion, Wording } from '#lib/domain/questionnaire/definition.ts';
import { aDiagnostic } from '#tests/support/builders.ts';
import { paperProfile, paperView } from './paper-view.ts';

function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (value === null || typeof value !== 'object') return [];
	return Object.values(value).flatMap(textsOf);
}

const variantsOf = (wording: Wording) =>
	typeof wording === 'string' ? [wording] : Object.values(wording);

describe.each(catalogue)('the paper of $id $version', (diagnostic) => {
	const paper = paperView(diagnostic);
	const said = new Set(textsOf(paper));

	it.each(diagnostic.axes)('$id: every question, situation and variant is there', (axis) => {
		for (const { question, why, levels, discussion, ...rules } of axis.criteria) {
			const texts = [question, why, ...levels].flatMap(variantsOf);
			expect([...texts, discussion].filter((text) => !said.has(text))).toEqual([]);
			for (const rule of [rules.excludedWhen, rules.notApplicable])
				if (rule) expect(said).toContain(rule.reason);
		}
	});

	it('asks the whole profile, once', () => {
		const asked = [...paper.profile.essential, ...paper.profile.more, ...paper.exchange];
		expect(new Set(asked.map(({ id }) => id))).toEqual(
			new Set(diagnostic.profile.map(({ id }) => id))
		);
		expect(asked).toHaveLength(diagnostic.profile.length);
	});

	it('explains its words at the end, in alphabetical order', () => {
		const ids = paper.terms.map(({ id }) => id);
		expect(ids).toContain('niveau');
		expect(ids).toEqual([...new Set(ids)]);
		expect(ids.length).toBeGreaterThan(10);
	});

	it('marks the questions of the short form', () => {
		const essential = paper.axes.flatMap(({ criteria }) => criteria.filter((one) => one.essential));
		expect(essential).toHaveLength(paper.express?.count ?? 0);
		expect(essential.length).toBe(diagnostic.express ? diagnostic.axes.length : 0);
	});
});

describe('a paper', () => {
	const exchange: ProfileQuestion[] = ['N', 'C'].map((id) => ({
		id,
		kind: 'multiple',
		group: 'exchange',
		label: id,
		options: [
			{ id: '1', label: 'Un', family: 'Argent' },
			{ id: '2', label: 'Deux' }
		]
	}));

	it('numbers its questions, and says variants in the order in which they win', () => {
		const paper = paperView(
			aDiagnostic([
				[{ question: { base: 'Quoi ?', no: 'Non ?', yes: 'Oui ?' } }, 2],
				[1, 1]
			])
		);
		expect(paper.axes.flatMap(({ criteria }) => criteria.map(({ number }) => number))).toEqual([
			'1.1',
			'1.2',
			'2.1',
			'2.2'
		]);
		expect(paper.axes[0]?.criteria[0]?.question.variants.map(({ condition }) => condition)).toEqual(
			['vous avez dit oui', 'vous avez dit non']
		);
	});

	it('leaves out what the answers known beforehand settle', () => {
		const wording = { base: 'Quoi', no: 'Non', yes: 'Oui' };
		const diagnostic = aDiagnostic([
			[{ question: wording, excludedWhen: { condition: 'no', reason: 'Sans objet.' } }, 2],
			[{ question: wording }, 1]
		]);
		const asked = (known: Profile) =>
			paperView(diagnostic, known).axes.flatMap(({ criteria }) =>
				criteria.map(({ number, question }) => [number, question.base, question.variants.length])
			);
		expect(asked({})[0]).toEqual(['1.1', 'Quoi', 2]);
		expect(asked({ Q: 'yes' })[0]).toEqual(['1.1', 'Oui', 0]);
		expect(asked({ Q: 'no' }).map(([number]) => number)).toEqual(['1.2', '2.1', '2.2']);
		expect(asked({ Q: 'no' })[1]).toEqual(['2.1', 'Non', 0]);
		const [first] = paperView(diagnostic, { Q: 'no' }).scores.axes;
		expect(first?.criteria.map(({ number }) => number)).toEqual(['1.2']);
		expect(paperView(diagnostic, { Q: 'yes' }).axes[0]?.criteria[0]?.notConcerned).not.toContain(
			'Sans objet.'
		);
	});

	it('takes from its address the answers that decide what is asked, and nothing else', () => {
		const company = catalogue.find(({ id }) => id === 'company')!;
		const read = (query: string) => paperProfile(company, new URLSearchParams(query));
		expect(read('P07=10-19&P09=0')).toEqual({ P07: '10-19', P09: '0' });
		expect(read('P07=mille&P01=Nom&x=1')).toEqual({});
		const [size] = paperView(company, read('P07=10-19')).choices;
		expect(size).toMatchObject({ id: 'P07', chosen: '10-19', chosenLabel: '10 à 19' });
	});

	it('does without a short form and an exchange page, and shows them when there are', () => {
		const without = paperView(aDiagnostic([[2, 1]]));
		expect([without.express, without.exchange]).toEqual([null, []]);
		expect(without.axes[0]?.criteria.some(({ essential }) => essential)).toBe(false);
		const { profile } = aDiagnostic([[2, 1]]);
		const full = paperView(
			aDiagnostic([[2, 1]], {
				express: { minutes: 3 },
				exchange: { needs: 'N', contributions: 'C' },
				profile: [...profile, ...exchange]
			})
		);
		expect(full.express).toEqual({ minutes: 3, count: 1 });
		expect(full.exchange.map(({ id }) => id)).toEqual(['N', 'C']);
	});

	it('says when an axis is a project, and each reason not to answer', () => {
		const paper = paperView(
			aDiagnostic([
				[{ excludedWhen: { condition: 'no', reason: 'Sans objet.' }, notApplicable: undefined }, 1],
				[1, 1]
			])
		);
		expect(paper.axes[0]?.criteria.map(({ notConcerned }) => notConcerned)).toEqual([
			['Sans objet.'],
			['Cela ne vous concerne pas.']
		]);
		const company = paperView(catalogue.find(({ id }) => id === 'company')!);
		expect(company.axes.filter(({ project }) => project)).toHaveLength(1);
		expect(company.axes.find(({ project }) => project)?.project?.condition).toContain(
			'partenariat'
		);
	});
});
