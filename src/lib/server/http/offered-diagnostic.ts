import { error } from '@sveltejs/kit';
import { currentDiagnosticBySlug } from '#lib/content/catalogue.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';

/** The diagnostic of an address, in the version that new assessments take. @throws a 404 when there is none */
export function requireDiagnostic(slug: string): Diagnostic {
	const diagnostic = currentDiagnosticBySlug(slug);
	if (!diagnostic) error(404, 'Ce diagnostic n’existe pas.');
	return diagnostic;
}
