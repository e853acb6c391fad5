import { createHash } from 'node:crypto';
import type { DiagnosticDefinition } from '#lib/domain/questionnaire/definition.ts';

/**
 * The compiled definition as canonical JSON, without its indexes. Keys are sorted, except the conditions: their
 * order ranks the wordings, so it is part of what is said.
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
