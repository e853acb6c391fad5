/**
 * The editorial bar (issue 3): what every text of a diagnostic is held to, as rules that `npm run content:check` runs.
 *
 * A rule is a heuristic for a reader's eye. When it is wrong about a text, the rule is refined; when only one text is
 * special, `exceptions.ts` says which and why. A text is never bent to please a pattern.
 */

/** What kind of part of a diagnostic says something; also tells in which file to look for it. */
export type PartKind =
	| 'presentation'
	| 'condition'
	| 'question'
	| 'axis'
	| 'criterion'
	| 'theme'
	| 'practice'
	| 'cross-reading'
	| 'source'
	| 'shared';

/** Where something is said: `{ kind: 'criterion', id: 'E1.1', field: 'level 3', variant: 'small' }`. */
export interface Place {
	kind: PartKind;
	/** Permanent id of the part; empty for the presentation of a diagnostic. */
	id: string;
	field: string;
	/** Condition of the variant; absent for the base. */
	variant?: string | undefined;
}

export interface Finding {
	place: Place;
	/** What is wrong, in a few words. */
	reason: string;
}

export interface Fault extends Finding {
	/** Id of the rule. */
	rule: string;
}

export interface EditorialContext {
	/** Acronyms that need no explanation in the text: names, and terms of the glossary. */
	explained: ReadonlySet<string>;
}

/** One requirement on one kind of part. Pure. */
export interface Rule<Part> {
	id: string;
	/** What it asks for, in one sentence. */
	description: string;
	check(part: Part, context: EditorialContext): Finding[];
}

/** One text that a person reads, set in its typography. */
export interface TextPart {
	place: Place;
	text: string;
}

/** A rule on one text at a time. `reasons` is empty for a good text. */
export function textRule(
	id: string,
	description: string,
	reasons: (text: string, place: Place, context: EditorialContext) => string[]
): Rule<TextPart> {
	return {
		id,
		description,
		check: ({ place, text }, context) =>
			reasons(text, place, context).map((reason) => ({ place, reason }))
	};
}

/** A reference is quoted as its publisher wrote it. */
export const isReference = ({ kind, field }: Place): boolean =>
	kind === 'source' || (kind === 'practice' && field === 'source');

/** « level 3 (small) ». */
export const placeName = ({ field, variant }: Place): string =>
	variant === undefined ? field : `${field} (${variant})`;

/** Runs rules on parts of the same kind, in the order of the parts. */
export function applyRules<Part>(
	rules: readonly Rule<Part>[],
	parts: readonly Part[],
	context: EditorialContext
): Fault[] {
	return parts.flatMap((part) =>
		rules.flatMap((rule) =>
			rule.check(part, context).map((finding) => ({ ...finding, rule: rule.id }))
		)
	);
}
