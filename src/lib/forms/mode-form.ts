import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import type { Mode } from '#lib/domain/questionnaire/mode.ts';

/**
 * The mode chosen on a start form. A form that names none, as pages of earlier releases did, means a full one.
 * @returns null for anything that this diagnostic does not offer
 */
export function readMode(
	value: FormDataEntryValue | null,
	diagnostic: Pick<Diagnostic, 'express'>
): Mode | null {
	if (value === null || value === 'full') return 'full';
	return value === 'express' && diagnostic.express ? 'express' : null;
}
