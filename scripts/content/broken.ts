/** One line for content that cannot be read: file, id and reason. */
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { PartKind } from '#lib/content/editorial/rule.ts';
import { CONTENT, type Locator } from './locate.ts';

/** What `IncoherentDefinition` says, without importing content that may be broken. */
interface Incoherent extends Error {
	problems: readonly string[];
}

const isIncoherent = (error: Error): error is Incoherent => error.name === 'IncoherentDefinition';

/**
 * The line that says why the content could not be read, or undefined when the error is not the content's.
 * @example src/lib/content/company/2026-1/axes/e1-direction.ts: E1.1: unknown theme T99
 */
export function brokenContentLine(
	error: unknown,
	content: Locator,
	root: string
): string | undefined {
	if (!(error instanceof Error)) return undefined;
	return isIncoherent(error) ? incoherence(error, content) : unreadable(error, content, root);
}

/** Where the lists of a definition are written. */
const KINDS: Record<string, PartKind> = {
	conditions: 'condition',
	profile: 'question',
	axes: 'criterion',
	themes: 'theme',
	practices: 'practice',
	crossReadings: 'cross-reading',
	sources: 'source'
};

/** The first problem; the others often follow from it. */
function incoherence(error: Incoherent, content: Locator): string {
	const [problem = error.message, ...others] = error.problems;
	// « company 2026-1: … »
	const folder = error.message.slice(0, error.message.indexOf(':')).replace(' ', '/');
	const subject = problem.slice(0, problem.indexOf(':')).split('.');
	const id = idIn(subject, (one) => content.knows(folder, one));
	const kind = id === undefined ? 'presentation' : KINDS[subject[0] ?? ''];
	const more = others.length > 0 ? ` (and ${others.length} more)` : '';
	return `${content.fileOf(folder, id ?? '', kind)}: ${oneLine(problem)}${more}`;
}

/** The most precise id of « axes.E1.criteria.E1.2.levels.3 », or of « E1.2 »: ids may hold one dot. */
function idIn(parts: readonly string[], isId: (one: string) => boolean): string | undefined {
	let found: string | undefined;
	for (let index = 0; index < parts.length; index++) {
		const one = parts[index] ?? '';
		const pair = `${one}.${parts[index + 1] ?? ''}`;
		if (isId(pair)) {
			found = pair;
			index += 1;
		} else if (/^[A-Z]/.test(one) && isId(one)) found = one;
	}
	return found;
}

/** A file that does not parse, does not find what it imports, or throws while it is read. */
function unreadable(error: Error, content: Locator, root: string): string | undefined {
	const missing = /imported from (\S+)/.exec(error.message)?.[1];
	const places = [
		...(error.stack ?? '').matchAll(/((?:file:\/\/)?\/[^\s():]+\.ts)(?::(\d+))?/g)
	].map(([, file = '', line]) => ({ file: relative(file, root), line: Number(line ?? 0) }));
	if (missing) places.unshift({ file: relative(missing, root), line: 0 });
	const isContent = ({ file }: { file: string }) => file.startsWith(`${CONTENT}/`);
	// The file of a version rather than what reads it.
	const place =
		places.find(({ file }) => isContent({ file }) && file.split('/').length > 5) ??
		places.find(isContent);
	if (!place) return undefined;
	const id = place.line > 0 ? content.idAt(place.file, place.line) : undefined;
	const line = place.line > 0 ? `:${place.line}` : '';
	const reason = oneLine(error.message.replaceAll(`${root}${path.sep}`, ''));
	return `${place.file}${line}: ${id === undefined ? '' : `${id}: `}${reason}`;
}

function relative(file: string, root: string): string {
	const name = file.startsWith('file:') ? fileURLToPath(file) : file;
	return path.relative(root, name).replaceAll(path.sep, '/');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
