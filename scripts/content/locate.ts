/** In which content file an id is written: for the faults of `content-check.ts`. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PartKind } from '#lib/content/editorial/rule.ts';

export const CONTENT = 'src/lib/content';

/** Where each kind of part is written, within the folder of a version or beside it. */
const USUAL_PLACE: Record<PartKind, RegExp> = {
	presentation: /\/index\.ts$/,
	condition: /\/conditions\.ts$/,
	question: /\/profile\.ts$/,
	axis: /\/axes\//,
	criterion: /\/axes\//,
	theme: /\/themes\//,
	practice: /\/practices\.ts$/,
	'cross-reading': /\/cross-readings\.ts$/,
	source: /\/sources\.ts$/,
	shared: /\/content\/(?:shared\/)?[\w-]+\.ts$/
};

export interface Locator {
	/**
	 * The file that writes this id, relative to the root; the folder of the version when none does.
	 * @param folder `company/2026-1`, or empty for what the diagnostics share
	 * @param kind where to look first, when it is known
	 */
	fileOf(folder: string, id: string, kind?: PartKind): string;
	/** Whether some file of the version writes this id. */
	knows(folder: string, id: string): boolean;
	/** The last id written at or above a line (from 1) of a file, or undefined. */
	idAt(file: string, line: number): string | undefined;
}

/** Reads the content files under a root folder once. */
export function readContent(root: string): Locator {
	const sources = new Map(
		globSync(`${CONTENT}/**/*.ts`, { cwd: root })
			.map((file) => file.replaceAll(path.sep, '/'))
			.filter((file) => !file.endsWith('.test.ts') && !file.startsWith(`${CONTENT}/editorial/`))
			.sort()
			.map((file) => [file, readFileSync(path.join(root, file), 'utf8')] as const)
	);
	const within = (folder: string) =>
		[...sources.keys()].filter(
			(file) => file.startsWith(`${CONTENT}/${folder}/`) || file.split('/').length <= 5
		);
	const writers = (folder: string, id: string) => {
		// Criteria, themes… carry their id; conditions and sources are keys; the express step is a constant.
		const name = RegExp.escape(id);
		const written = new RegExp(
			`\\bid: (['"])${name}\\1|^\\s*['"]?${name}['"]?: \\{|^export const ${name}\\b`,
			'm'
		);
		return within(folder).filter((file) => written.test(sources.get(file) ?? ''));
	};
	return {
		fileOf(folder, id, kind) {
			const usual = kind && USUAL_PLACE[kind];
			const found = id === '' ? [] : writers(folder, id);
			const inPlace = (files: readonly string[]) => files.find((file) => usual?.test(file));
			return (
				inPlace(found) ??
				found[0] ??
				inPlace(within(folder).filter((file) => file.startsWith(`${CONTENT}/${folder}/`))) ??
				path.posix.join(CONTENT, folder)
			);
		},
		knows: (folder, id) => writers(folder, id).length > 0,
		idAt(file, line) {
			const above = (sources.get(file) ?? '').split('\n').slice(0, line).join('\n');
			return [...above.matchAll(/\bid: ['"]([^'"]+)['"]/g)].at(-1)?.[1];
		}
	};
}
