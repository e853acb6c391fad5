import type * as z from 'zod';

/** What a small form holds once judged: its values, or one French message for each faulty field. */
export type Judged<T> =
	{ ok: true; value: T } | { ok: false; errors: Partial<Record<keyof T & string, string>> };

/** Reads the fields of a schema from a form, and no other. Files count as absent. */
export function judgeFields<T extends z.ZodObject>(form: FormData, schema: T): Judged<z.output<T>> {
	const given = Object.fromEntries(
		Object.keys(schema.shape).map((name) => {
			const value = form.get(name);
			return [name, typeof value === 'string' ? value : undefined];
		})
	);
	const parsed = schema.safeParse(given);
	if (parsed.success) return { ok: true, value: parsed.data };
	const errors: Record<string, string> = {};
	for (const { path, message } of parsed.error.issues) errors[String(path[0])] ??= message;
	return { ok: false, errors: errors as Partial<Record<keyof z.output<T> & string, string>> };
}

/** What was typed in a field, to show it back; at most so much as a field may hold. */
export function typed(form: FormData, name: string, max = 300): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.slice(0, max) : '';
}
