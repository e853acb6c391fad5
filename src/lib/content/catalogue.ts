import { parseDefinition } from '#lib/domain/questionnaire/definition-schema.ts';
import type { DiagnosticDefinition } from '#lib/domain/questionnaire/definition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { expressForm, type Mode } from '#lib/domain/questionnaire/mode.ts';
import { typesetDeep } from '#lib/format/typography.ts';
import { company20261 } from './company/2026-1/index.ts';
import { expressStep } from './express-step.ts';
import { nonprofit20261 } from './nonprofit/2026-1/index.ts';
import { socialInnovation20261 } from './social-innovation/2026-1/index.ts';

/** Every version of every diagnostic, oldest first within a diagnostic. The one place where they are registered. */
const definitions: readonly DiagnosticDefinition[] = [
	company20261,
	nonprofit20261,
	socialInnovation20261
];

/**
 * Sets the typography of a definition, checks it and indexes it.
 * @throws IncoherentDefinition naming every faulty id
 */
export function compileDefinition(definition: DiagnosticDefinition): Diagnostic {
	return parseDefinition(typesetDeep(definition));
}

/** Compiled once, when the server or a command starts. */
export const catalogue: readonly Diagnostic[] = definitions.map(compileDefinition);

/** The express forms of the versions that have one, derived once. */
const expressForms: ReadonlyMap<Diagnostic, Diagnostic> = new Map(
	catalogue.flatMap((whole) => {
		const form = expressForm(whole, expressStep);
		return form ? [[whole, form] as const] : [];
	})
);

/** What is asked in a mode: the diagnostic itself, or its express form. */
export function questionnaireIn(diagnostic: Diagnostic, mode: Mode): Diagnostic {
	return (mode === 'express' && expressForms.get(diagnostic)) || diagnostic;
}

/** The definition as its authors wrote it, before typography: what a fingerprint covers. */
export function findDefinition(id: string, version: string): DiagnosticDefinition | undefined {
	return definitions.find((one) => one.id === id && one.version === version);
}

/** One version of a diagnostic, or undefined when it was never published. */
export function findDiagnostic(id: string, version: string): Diagnostic | undefined {
	return catalogue.find((one) => one.id === id && one.version === version);
}

/** The version that a new assessment takes. */
export function currentDiagnostics(): Diagnostic[] {
	return catalogue.filter(
		(one, index) => catalogue.findLastIndex(({ id }) => id === one.id) === index
	);
}

export function currentDiagnosticBySlug(slug: string): Diagnostic | undefined {
	return currentDiagnostics().find((one) => one.slug === slug);
}
