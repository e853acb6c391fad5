import { createHash } from 'node:crypto';
import type { DiagnosticDefinition } from '#lib/domain/questionnaire/definition.ts';

/**
 * A definition as canonical JSON: the order in which its keys were written does not matter, except that of the
 * conditions, which decides which wording is said. Maps, the indexes of a compiled diagnostic, are left out.
 */
export function canonicalJson(definition: DiagnosticDefinition): string {
	return JSON.stringify(definition, (key, value: unknown) => {
		if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
		if (value instanceof Map) return undefined;
		const entries = Object.entries(value);
		if (key === 'conditions') return entries;
		return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
	});
}

/** SHA-256 of a definition as its authors wrote it, in hexadecimal: what `published.json` records. */
export function fingerprintOf(definition: DiagnosticDefinition): string {
	return createHash('sha256').update(canonicalJson(definition)).digest('hex');
}
