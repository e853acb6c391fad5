import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { KNOWN_ACRONYMS } from './acronyms.ts';
import { EXCEPTIONS, excuses, type Exception } from './exceptions.ts';
import { ladderRules } from './ladder-rules.ts';
import { levelRules } from './level-rules.ts';
import { criterionParts, textsOf } from './parts.ts';
import { axisRules, questionRules } from './question-rules.ts';
import { findUnreachable } from './reachability.ts';
import { applyRules, placeName, type EditorialContext, type Fault, type TextPart } from './rule.ts';
import { findUnsuitable } from './suitability.ts';
import { textRules } from './text-rules.ts';
import { practiceRules, themeRules } from './theme-rules.ts';

export const DEFAULT_CONTEXT: EditorialContext = { explained: KNOWN_ACRONYMS };

/**
 * Everything that the editorial bar finds in a diagnostic, exceptions taken out; an exception that no longer excuses
 * anything is a fault of its own.
 */
export function checkDiagnostic(
	diagnostic: Diagnostic,
	context: EditorialContext = DEFAULT_CONTEXT,
	exceptions: readonly Exception[] = EXCEPTIONS
): Fault[] {
	const name = `${diagnostic.id} ${diagnostic.version}`;
	const own = exceptions.filter((one) => one.diagnostic === name);
	const found = [
		...applyRules(textRules, textsOf(diagnostic), context),
		...applyRules(
			[...levelRules, ...ladderRules, ...questionRules],
			criterionParts(diagnostic),
			context
		),
		...applyRules(axisRules, diagnostic.axes, context),
		...applyRules(themeRules, diagnostic.themes, context),
		...applyRules(practiceRules, diagnostic.practices, context),
		...findUnsuitable(diagnostic),
		...findUnreachable(diagnostic)
	];
	const used = new Set<Exception>();
	const faults = found.filter((fault) => {
		const exception = own.find((one) => excuses(one, name, fault, placeName(fault.place)));
		if (exception) used.add(exception);
		return !exception;
	});
	return [
		...faults,
		...own
			.filter((one) => !used.has(one))
			.map((one): Fault => ({
				place: { kind: 'criterion', id: one.id, field: one.where },
				reason: `the exception to ${one.rule} excuses nothing any more`,
				rule: 'exception-unused'
			}))
	];
}

/** The bar of texts that belong to no diagnostic: the names of the maturity levels, the express step, the glossary. */
export const checkTexts = (
	texts: readonly TextPart[],
	context: EditorialContext = DEFAULT_CONTEXT
): Fault[] => applyRules(textRules, texts, context);
