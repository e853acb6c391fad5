import { createHash } from 'node:crypto';
import type { DiagnosticDefinition } from '#lib/domain/questionnaire/definition.ts';

/** The compiled definition as canonical JSON (keys sorted), without its indexes. */
export function canonicalJson(definition: DiagnosticDefinition): string {
	return JSON.stringify(definition, (_key, value: unknown) =>
		value instanceof Map
			? undefined
			: value !== null && typeof value === 'object' && !Array.isArray(value)
				? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
				: value
	);
}

/** SHA-256 of the compiled definition, in hexadecimal: what `published.json` records. */
export function fingerprintOf(definition: DiagnosticDefinition): string {
	return createHash('sha256').update(canonicalJson(definition)).digest('hex');
}
