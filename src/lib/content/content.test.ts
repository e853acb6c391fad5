/** What holds the catalogue together. What its texts are held to is in `editorial/`. */
import { describe, expect, it } from 'vitest';
import {
	catalogue,
	currentDiagnosticBySlug,
	currentDiagnostics,
	findDiagnostic
} from './catalogue.ts';

describe('the catalogue', () => {
	it('gives the last version of each diagnostic, by its address', () => {
		for (const one of currentDiagnostics()) {
			expect(currentDiagnosticBySlug(one.slug)).toBe(one);
			expect(findDiagnostic(one.id, one.version)).toBe(one);
		}
		expect(currentDiagnosticBySlug('nulle-part')).toBeUndefined();
		expect(findDiagnostic('company', '1999-1')).toBeUndefined();
	});

	it('keeps each version once', () => {
		const names = catalogue.map(({ id, version }) => `${id} ${version}`);
		expect(names).toEqual([...new Set(names)]);
	});
});

describe.each(catalogue)('$id $version', (diagnostic) => {
	it('asks what its conditions read, before everything else', () => {
		expect(diagnostic.profile.filter(({ required }) => required).length).toBeGreaterThan(0);
	});
});
