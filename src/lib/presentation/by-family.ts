import type { Option } from '#lib/domain/questionnaire/definition.ts';

/** Consecutive options of the same family, under its name; one nameless list when there are no families. */
export function byFamily(options: readonly Option[]): { family: string; options: Option[] }[] {
	const groups: { family: string; options: Option[] }[] = [];
	for (const option of options) {
		const { family = '' } = option;
		const last = groups.at(-1);
		if (last?.family === family) last.options.push(option);
		else groups.push({ family, options: [option] });
	}
	return groups;
}
