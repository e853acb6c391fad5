/** What the repository promises to whoever clones it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const { scripts, ...manifest } = JSON.parse(read('package.json')) as Record<
	'scripts' | 'dependencies' | 'devDependencies' | 'optionalDependencies',
	Record<string, string>
>;
const trackedFiles = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
	.split('\0')
	.filter((file) => file !== '' && existsSync(path.join(root, file)));

/** The scripts that a text tells its reader to run: `npm test`, `npm run bench`, `npm run --silent score`. */
function commandsOf(text: string): string[] {
	const calls = text.matchAll(/\bnpm (?:run (?:--?[\w-]+ )*([a-z][\w:-]*)|(start|test)\b)/g);
	return [...new Set([...calls].map(([, script, short]) => script ?? short ?? ''))];
}

describe('commands', () => {
	const documents = trackedFiles.filter((file) =>
		/^(README\.md|docs\/.*\.md|\.ci\/run|\.env\.example)$/.test(file)
	);

	it.each(documents)('%s names commands that exist', (file) => {
		expect(commandsOf(read(file)).filter((name) => !(name in scripts))).toEqual([]);
	});

	it('run files that exist', () => {
		const files = Object.values(scripts).flatMap(
			(script) => script.match(/[\w./-]+\.(?:ts|js|mjs)\b/g) ?? []
		);
		expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
	});

	it('are recognised in a text', () => {
		const text = 'Run `npm ci && npm test`, npm run test:long or npm run --silent score -- FILE.';
		expect(commandsOf(text)).toEqual(['test', 'test:long', 'score']);
	});
});

describe('dependencies', () => {
	it('have exact versions', () => {
		const versions = [
			manifest.dependencies,
			manifest.devDependencies,
			manifest.optionalDependencies
		];
		const loose = versions
			.flatMap((group) => Object.entries(group))
			.filter(([, version]) => !/^\d/.test(version));
		expect(loose).toEqual([]);
	});

	it('are locked without the address of a registry', () => {
		expect(read('package-lock.json')).not.toContain('"resolved"');
		expect(read('.npmrc').trim()).toBe('omit-lockfile-registry-resolved=true');
		expect(read('bench/package-lock.json')).not.toContain('"resolved"');
		expect(read('bench/.npmrc')).toBe(read('.npmrc'));
	});
});

describe('tracked files', () => {
	// Written in pieces so that this file passes its own test.
	const FORBIDDEN = [
		new RegExp(`(?<![\\w.)}\\]])/(?:${['work', 'root', 'home', 'tmp/wt'].join('|')})/`),
		new RegExp(
			`https?://[\\w.-]*${['registry', 'verdaccio', 'artifactory'].join('|https?://[\\w.-]*')}`
		)
	];
	const BINARY = /\.(woff2?|ttf|png|jpe?g|webp|ico|gz|pdf)$/;

	it('hold no path or registry of the machine they were written on', () => {
		const found = trackedFiles
			.filter((file) => !BINARY.test(file))
			.flatMap((file) =>
				read(file)
					.split('\n')
					.map((line, index) => ({ line, where: `${file}:${index + 1}` }))
					.filter(({ line }) => FORBIDDEN.some((pattern) => pattern.test(line)))
					.map(({ line, where }) => `${where} ${line.trim().slice(0, 120)}`)
			);
		expect(found).toEqual([]);
	});

	it.each(['see /ro' + 'ot/x', 'at "/ho' + 'me/me/x"', 'https://my-reg' + 'istry.example/x'])(
		'would be caught: %s',
		(line) => {
			expect(FORBIDDEN.some((pattern) => pattern.test(line))).toBe(true);
		}
	);
});
