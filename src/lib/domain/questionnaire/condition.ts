import type { Condition } from './definition.ts';

/** A profile as stored: question id → option id, option ids, or text. A missing question is unanswered. */
export type Profile = Readonly<Record<string, string | readonly string[]>>;

/**
 * Does the profile meet the condition?
 * @returns true, false, or `undefined` when an unanswered question leaves it undecided
 * (three-valued logic: `all` is false as soon as one part is false, `any` true as soon as one is true).
 */
export function evaluateCondition(condition: Condition, profile: Profile): boolean | undefined {
	if ('question' in condition) {
		const value = profile[condition.question];
		if (value === undefined || value.length === 0) return undefined;
		const wanted = typeof condition.is === 'string' ? [condition.is] : condition.is;
		const given = typeof value === 'string' ? [value] : value;
		return given.some((one) => wanted.includes(one));
	}
	if ('not' in condition) {
		const inner = evaluateCondition(condition.not, profile);
		return inner === undefined ? undefined : !inner;
	}
	const parts = ('all' in condition ? condition.all : condition.any).map((part) =>
		evaluateCondition(part, profile)
	);
	const decisive = 'any' in condition;
	if (parts.includes(decisive)) return decisive;
	return parts.includes(undefined) ? undefined : !decisive;
}

/** Ids of the profile questions that a condition reads, without repeats. */
export function questionsOf(condition: Condition): string[] {
	if ('question' in condition) return [condition.question];
	const parts =
		'not' in condition ? [condition.not] : 'all' in condition ? condition.all : condition.any;
	return [...new Set(parts.flatMap(questionsOf))];
}
