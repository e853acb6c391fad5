import { describe, expect, it } from 'vitest';
import { company, aDefinition } from '#tests/support/builders.ts';
import { companyNext } from '#tests/support/company-next.ts';
import { catalogueWith, createCatalogue, currentDiagnosticBySlug } from './catalogue.ts';

describe('the version that a new assessment takes', () => {
	const [former, later] = ['2026-1', '2027-1'].map((version) => ({ id: 'small', version }));
	const first = aDefinition([[1, 1]]);
	const next = {
		...first,
		version: '2027-1',
		previous: {
			from: '2026-1',
			criteria: ['A1.1', 'A1.2'].map((id) => ({ kind: 'unchanged', from: id, to: id }) as const)
		}
	};
	const offered = (published: { id: string; version: string }[]) =>
		createCatalogue([first, next], published)
			.currentDiagnostics()
			.map(({ version }) => version);

	it('is the last one published, not the last one written', () => {
		expect(offered([former!])).toEqual(['2026-1']);
		expect(offered([former!, later!])).toEqual(['2027-1']);
		expect(offered([later!, former!])).toEqual(['2027-1']);
	});

	it('is none while nothing is published, which the catalogue says', () => {
		const { currentDiagnosticBySlug: bySlug, unpublished } = createCatalogue([first, next], []);
		expect(offered([])).toEqual([]);
		expect(bySlug(first.slug)).toBeUndefined();
		expect(unpublished).toEqual(['small']);
		expect(createCatalogue([first, next], [former!]).unpublished).toEqual([]);
	});

	it('leaves every version within reach of its assessments, published or not', () => {
		const { findDiagnostic } = createCatalogue([first, next], []);
		for (const version of ['2026-1', '2027-1'])
			expect(findDiagnostic('small', version)?.version).toBe(version);
	});

	it('stays the same while a candidate is rehearsed', () => {
		expect(catalogueWith(companyNext).currentDiagnosticBySlug(company.slug)?.version).toBe(
			currentDiagnosticBySlug(company.slug)?.version
		);
	});
});
