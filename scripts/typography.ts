/**
 * French typography of the components and of the modules that speak: `node scripts/typography.ts --check` or `--write`.
 *
 * Reads src/**\/*.svelte with the compiler and looks only at text that a person reads: text nodes and the static parts
 * of a few attributes. Expressions, code, addresses and parts in another language are never touched.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { typeset } from '#lib/format/typography.ts';

/** Components, and the modules whose sentences reach the reader as they are (content is set when it is compiled). */
const FILES = [
	'src/**/*.svelte',
	'src/routes/**/*.ts',
	'src/lib/{components,forms}/**/*.ts',
	'src/lib/server/{auth,hooks,http,mail,use-cases}/**/*.ts'
];

const TEXT_ATTRIBUTES = new Set(['aria-label', 'alt', 'title', 'placeholder', 'label']);
const VERBATIM_ELEMENTS = new Set(['code', 'pre', 'kbd', 'samp', 'script', 'style', 'svg:style']);

/** What we need of a node of the Svelte syntax tree. */
interface Node {
	type: string;
	start: number;
	end: number;
	name?: string;
	raw?: string;
	attributes?: Node[];
	value?: true | Node | Node[];
	nodes?: Node[];
}

interface Edit {
	start: number;
	end: number;
	text: string;
}

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && 'type' in value;

const attribute = (element: Node, name: string): Node | undefined =>
	element.attributes?.find((one) => one.type === 'Attribute' && one.name === name);

function staticValue(node: Node | undefined): string | undefined {
	if (!node || !Array.isArray(node.value)) return undefined;
	return node.value.map((part) => part.raw ?? '').join('');
}

function isVerbatim(element: Node): boolean {
	if (VERBATIM_ELEMENTS.has(element.name ?? '')) return true;
	const language = staticValue(attribute(element, 'lang'));
	if (language !== undefined && !language.startsWith('fr')) return true;
	return staticValue(attribute(element, 'translate')) === 'no';
}

/** The named spaces a writer may have used beside a sign; any other entity is left as it is. */
const SPACE_ENTITY = String.raw`&(?:nbsp|thinsp|#160|#xa0|#8201|#8239|#x202f);`;
const SPACE_BESIDE_SIGN = new RegExp(`(?<=«)${SPACE_ENTITY}|${SPACE_ENTITY}(?=[;:!?»])`, 'giu');

/**
 * Sets one run of source text. The signs of `&amp;` and its like are not punctuation: they are hidden meanwhile, one
 * private character each. `follows` says that something is shown right before, as in `{name} : …`.
 */
function setSourceText(raw: string, follows: boolean): string {
	const entities: string[] = [];
	const hidden = raw.replace(SPACE_BESIDE_SIGN, '\u00A0').replace(/&#?\w+;/gu, (entity) => {
		entities.push(entity);
		return '\uE000';
	});
	// A letter stands for what precedes, so that the rules see a word before the sign.
	let set = typeset(follows ? `x${hidden}` : hidden);
	if (follows) set = set.slice(1);
	if (set === hidden) return raw;
	return set.replace(/\uE000/gu, () => entities.shift() ?? '');
}

function collectEdits(fragment: Node, edits: Edit[]): void {
	const nodes = fragment.nodes ?? [];
	for (const [index, node] of nodes.entries()) {
		if (node.type === 'Text') addEdit(node, index > 0 && shows(nodes[index - 1]), edits);
		else visit(node, edits);
	}
}

/** True for what leaves something on screen right before the next text. */
const shows = (node: Node | undefined): boolean =>
	node?.type === 'ExpressionTag' || node?.type === 'RegularElement' || node?.type === 'RenderTag';

function addEdit(text: Node, follows: boolean, edits: Edit[]): void {
	const raw = text.raw ?? '';
	const set = setSourceText(raw, follows);
	if (set !== raw) edits.push({ start: text.start, end: text.end, text: set });
}

function visit(node: Node, edits: Edit[]): void {
	if (isVerbatim(node)) return;
	for (const one of node.attributes ?? []) {
		if (
			one.type !== 'Attribute' ||
			!TEXT_ATTRIBUTES.has(one.name ?? '') ||
			!Array.isArray(one.value)
		)
			continue;
		for (const [index, part] of one.value.entries()) {
			if (part.type === 'Text') addEdit(part, index > 0, edits);
		}
	}
	// Whatever the block (if, each, await, snippet, component…), its contents are fragments.
	for (const child of Object.values(node)) {
		if (isNode(child) && child.type === 'Fragment') collectEdits(child, edits);
	}
}

/** The source of a component with its visible text set. */
export function setComponent(source: string): { source: string; edits: Edit[] } {
	const edits: Edit[] = [];
	collectEdits(parse(source, { modern: true }).fragment as unknown as Node, edits);
	let result = source;
	for (const edit of edits.sort((a, b) => b.start - a.start)) {
		result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
	}
	return { source: result, edits: edits.reverse() };
}

/**
 * The source of a module with the spaces of its French sentences set: « Ce lien : … ». Only strings, and only an
 * ordinary space beside a sign: apostrophes and the rest of a string may be code.
 */
export function setModule(source: string): { source: string; edits: Edit[] } {
	const edits: Edit[] = [];
	const visitNode = (node: ts.Node): void => {
		if (ts.isTaggedTemplateExpression(node)) return;
		if (
			ts.isStringLiteralLike(node) ||
			ts.isTemplateHead(node) ||
			ts.isTemplateMiddle(node) ||
			ts.isTemplateTail(node)
		) {
			const [start, end] = [node.getStart(file), node.getEnd()];
			const text = source
				.slice(start, end)
				.replace(/(?<=[\p{L}\p{N}\])»…}]) (?=[;:!?»](?: |\$|\n|.?$))/gmu, '\u202F')
				.replace(/« /gu, '«\u202F')
				.replace(/ »/gu, '\u202F»');
			if (text !== source.slice(start, end)) edits.push({ start, end, text });
		}
		ts.forEachChild(node, visitNode);
	};
	const file = ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest);
	visitNode(file);
	let result = source;
	for (const edit of edits.toReversed())
		result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
	return { source: result, edits };
}

/** Shows the spaces that no terminal tells apart. */
export const showSpaces = (text: string): string =>
	text.replaceAll('\u202F', '⍽').replaceAll('\u00A0', '⎵').replace(/\s+/gu, ' ').trim();

function main(): number {
	const mode = process.argv[2];
	if (mode !== '--check' && mode !== '--write') {
		console.error('Usage: node scripts/typography.ts --check | --write');
		return 2;
	}
	const root = path.resolve(import.meta.dirname, '..');
	let faulty = 0;
	for (const file of globSync(FILES, { cwd: root }).sort()) {
		if (file.endsWith('.test.ts')) continue;
		const source = readFileSync(path.join(root, file), 'utf8');
		const { source: set, edits } = file.endsWith('.ts') ? setModule(source) : setComponent(source);
		if (edits.length === 0) continue;
		faulty += 1;
		if (mode === '--write') {
			writeFileSync(path.join(root, file), set);
			console.log(`set ${file}`);
			continue;
		}
		for (const edit of edits) {
			const line = source.slice(0, edit.start).split('\n').length;
			console.error(`${file}:${line}  « ${showSpaces(source.slice(edit.start, edit.end))} »`);
			console.error(`${' '.repeat(`${file}:${line}`.length)}  → ${showSpaces(edit.text)}`);
		}
	}
	if (mode === '--check' && faulty > 0) {
		console.error(`\n${faulty} component(s) to set: npm run format`);
		return 1;
	}
	return 0;
}

if (import.meta.main) process.exitCode = main();
