import { describe, expect, it } from 'vitest';
import { createCatalogue, catalogueWith } from '#lib/content/catalogue.ts';
import { company20261 } from '#lib/content/company/2026-1/index.ts';
import { aCriterion, aDefinition, type CriterionSketch } from '#tests/support/builders.ts';
import { companyNext } from '#tests/support/company-next.ts';
import type { CriterionChange, DiagnosticDefinition } from './definition.ts';
import { checkLineage, checkVersionMap } from './version-map-check.ts';

const kept = (...ids: string[]): CriterionChange[] =>
	ids.map((id) => ({ kind: 'unchanged', from: id, to: id }));

/** A first version of four criteria: A1.1 (weight 2), A1.2, A2.1, A2.2. */
const first = aDefinition([
	[2, { levels: ['0', '1', '2', '3', { base: '4', yes: '4 aussi' }] }],
	[1, { notApplicable: { reason: 'Non.', condition: 'no' } }]
]);

/** The same criteria a year later, one of them altered, with this map. */
function next(
	criteria: readonly CriterionChange[],
	altered: CriterionSketch & { id?: string } = {},
	from = '2026-1'
): DiagnosticDefinition {
	const { id = '', ...sketch } = altered;
	return {
		...first,
		version: '2027-1',
		axes: first.axes.map((axis) => ({
			...axis,
			criteria: axis.criteria.map((one) => (one.id === id ? { ...one, ...sketch } : one))
		})),
		previous: { from, criteria }
	};
}

const all = kept('A1.1', 'A1.2', 'A2.1', 'A2.2');
const without = (id: string) => all.filter((one) => !('from' in one) || one.from !== id);

const { previous: _, ...orphan } = next(all);

describe('a map that tells the truth', () => {
	it('is accepted', () => {
		expect(checkVersionMap(first, next(all))).toEqual([]);
	});

	it('may hold every kind of change', () => {
		expect(checkVersionMap(company20261, companyNext)).toEqual([]);
		const kinds = new Set(companyNext.previous?.criteria.map(({ kind }) => kind));
		expect([...kinds].sort()).toEqual(
			['changed', 'merged', 'new', 'removed', 'reworded', 'split', 'unchanged'].sort()
		);
	});

	it('may give an unchanged criterion another id', () => {
		const later = next([...without('A2.2'), { kind: 'unchanged', from: 'A2.2', to: 'A2.9' }]);
		const renamed = later.axes.map((axis) => ({
			...axis,
			criteria: axis.criteria.map((one) => (one.id === 'A2.2' ? { ...one, id: 'A2.9' } : one))
		}));
		expect(checkVersionMap(first, { ...later, axes: renamed })).toEqual([]);
	});
});

describe('the names of a map', () => {
	it.each<[string, CriterionChange[], string[]]>([
		[
			'a former criterion left out',
			[...without('A2.1'), { kind: 'new', to: 'A2.1' }],
			['A2.1: previous does not say what becomes of it']
		],
		[
			'a new criterion left out',
			[...without('A2.1'), { kind: 'removed', from: 'A2.1' }],
			['A2.1: previous does not say where it comes from']
		],
		[
			'a former criterion taken over twice',
			[...without('A2.1'), ...kept('A2.1'), { kind: 'removed', from: 'A2.1' }],
			['A2.1: previous takes it over twice']
		],
		[
			'a new criterion named twice',
			[...all, { kind: 'new', to: 'A1.2' }],
			['A1.2: previous names it twice']
		],
		[
			'a criterion both merged and kept',
			[...without('A2.2'), { kind: 'merged', from: ['A2.1', 'A2.2'], to: 'A2.2' }],
			['A2.1: previous takes it over twice']
		],
		[
			'criteria that exist on neither side',
			[...all, { kind: 'changed', from: 'A8.1', to: 'A9.1' }],
			[
				'A8.1: previous takes over a criterion that the version before does not have',
				'A9.1: previous names an unknown criterion'
			]
		]
	])('refuse %s', (_, criteria, problems) => {
		expect(checkVersionMap(first, next(criteria))).toEqual(problems);
	});

	it('refuse a version that is not the one just before', () => {
		const [problem] = checkVersionMap(first, next(all, {}, '2025-1'));
		expect(problem).toContain('2025-1');
		expect(problem).toContain('2026-1');
	});
});

describe('« unchanged »', () => {
	it.each<[string, CriterionSketch & { id: string }, string]>([
		['the words of a question', { id: 'A1.2', question: 'Et donc ?' }, 'question'],
		['the words of a level', { id: 'A1.2', levels: ['0', '1', 'deux', '3', '4'] }, 'level 2'],
		[
			'the words that some read',
			{ id: 'A1.2', levels: ['0', '1', '2', '3', { base: '4', yes: '4 !' }] },
			'level 4'
		],
		['a weight', { id: 'A1.1', weight: 1 }, 'weight went from 2 to 1'],
		['the number of levels', { id: 'A1.2', levels: ['0', '1', '2', '3'] as never }, 'levels'],
		[
			'whom it is not asked',
			{ id: 'A1.2', excludedWhen: { condition: 'yes', reason: 'Non.' } },
			'condition'
		],
		['who may skip it', { id: 'A2.2', notApplicable: { reason: 'Non.' } }, 'condition']
	])('is refused when %s changed, naming the criterion', (_, altered, words) => {
		const problems = checkVersionMap(first, next(all, altered));
		expect(problems.length).toBeGreaterThan(0);
		for (const problem of problems)
			expect(problem).toMatch(new RegExp(`^${altered.id}: unchanged, while `));
		expect(problems.join()).toContain(words);
	});

	it('says nothing of titles, reasons and proofs', () => {
		const altered = { id: 'A1.2', title: 'Autre', why: 'Autre.', proofs: ['Autre'] };
		expect(checkVersionMap(first, next(all, altered))).toEqual([]);
	});
});

describe('« reworded »', () => {
	const reworded = (id: string): CriterionChange[] => [
		...without(id),
		{ kind: 'reworded', from: id, to: id }
	];

	it('lets words change', () => {
		const altered = { id: 'A1.2', question: 'Et donc ?', levels: aCriterion('x').levels };
		expect(checkVersionMap(first, next(reworded('A1.2'), altered))).toEqual([]);
	});

	it('refuses another weight, or another number of levels', () => {
		expect(checkVersionMap(first, next(reworded('A1.1'), { id: 'A1.1', weight: 1 }))).toEqual([
			'A1.1: reworded, while its weight went from 2 to 1'
		]);
		const levels = ['0', '1', '2', '3'] as never;
		expect(checkVersionMap(first, next(reworded('A1.2'), { id: 'A1.2', levels }))).toEqual([
			'A1.2: reworded, while it went from 5 levels to 4'
		]);
	});
});

describe('a lineage', () => {
	it('is sound when each version tells how it descends from the one before', () => {
		const third = { ...next(all, {}, '2027-1'), version: '2027-2' };
		expect(checkLineage([first, next(all), third])).toEqual([]);
	});

	it.each<[string, DiagnosticDefinition[], RegExp]>([
		['a version that says nothing of the one before', [first, orphan], /descends from 2026-1/],
		['a first version that descends from another', [next(all)], /no version comes before/],
		['a version that skips one', [first, next(all), { ...next(all), version: '2028-1' }], /2027-1/],
		['versions out of order', [{ ...first, version: '2027-2' }, next(all)], /oldest first/],
		['the same version twice', [first, first], /oldest first/]
	])('is refused with %s', (_name, versions, words) => {
		const faults = checkLineage(versions);
		expect(faults).toHaveLength(1);
		expect(faults[0]?.problems.join()).toMatch(words);
	});

	it('knows that 2026-10 comes after 2026-9', () => {
		const ninth = { ...first, version: '2026-9' };
		expect(checkLineage([ninth, { ...next(all, {}, '2026-9'), version: '2026-10' }])).toEqual([]);
	});
});

describe('the catalogue', () => {
	it('does not compile with a broken map, and names version and criterion', () => {
		const broken = next([...without('A2.1'), { kind: 'new', to: 'A2.1' }]);
		expect(() => createCatalogue([first, broken], [])).toThrow(/small 2027-1: .*A2\.1/);
		expect(() => createCatalogue([first, orphan], [])).toThrow(/small 2027-1: .*2026-1/);
		expect(createCatalogue([first, next(all)], []).versionsOf('small')).toHaveLength(2);
	});

	it('takes a candidate as the last version of its diagnostic, or in its own place', () => {
		const { versionsOf, findDiagnostic } = catalogueWith(companyNext);
		expect(versionsOf('company').map(({ version }) => version)).toEqual(['2026-1', '2027-1']);
		expect(findDiagnostic('nonprofit', '2026-1')).toBeDefined();
		expect(catalogueWith(company20261).versionsOf('company')).toHaveLength(1);
	});
});
