/** What holds the catalogue together. What its texts are held to is in `editorial/`. */
import { describe, expect, it } from 'vitest';
import {
	catalogue,
	currentDiagnosticBySlug,
	currentDiagnostics,
	findDiagnostic,
	questionnaireIn
} from './catalogue.ts';
import { expressStep } from './express-step.ts';

describe('the catalogue', () => {
	it('gives one version of each diagnostic that is published, by its address', () => {
		for (const one of currentDiagnostics()) {
			expect(currentDiagnosticBySlug(one.slug)).toBe(one);
			expect(findDiagnostic(one.id, one.version)).toBe(one);
		}
		expect(currentDiagnosticBySlug('nulle-part')).toBeUndefined();
		expect(findDiagnostic('company', '1999-1')).toBeUndefined();
	});

	it('derives each express form once, under an address that no axis has', () => {
		for (const one of catalogue) {
			expect(questionnaireIn(one, 'full')).toBe(one);
			const express = questionnaireIn(one, 'express');
			expect(express === one).toBe(one.express === undefined);
			expect(questionnaireIn(one, 'express')).toBe(express);
			expect(one.axisBySlug.has(expressStep.slug)).toBe(false);
		}
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
