/* Shared with the browser: no Zod here, it weighs 26 kB. */

/**
 * The first message for a question among the errors of a refused form, whether it concerns the field or one value
 * of a list.
 */
export function firstErrorOf(errors: object, questionId: string): string | undefined {
	const found: unknown = (errors as Record<string, unknown>)[questionId];
	const first: unknown = Array.isArray(found)
		? found[0]
		: found && typeof found === 'object'
			? Object.values(found).flat()[0]
			: undefined;
	return typeof first === 'string' ? first : undefined;
}
