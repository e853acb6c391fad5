import type { Diagnostic } from '../questionnaire/diagnostic.ts';

const forms = new WeakMap<Diagnostic, Diagnostic>();

/**
 * What one respondent is asked: the diagnostic without needs and contributions, which an organisation states once,
 * together.
 */
export function respondentForm(whole: Diagnostic): Diagnostic {
	const known = forms.get(whole);
	if (known) return known;
	const { exchange: _exchange, ...form } = whole;
	forms.set(whole, form);
	return form;
}
