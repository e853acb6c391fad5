/** The command on a copy of the project, with one content file broken at a time. */
import { spawnSync } from 'node:child_process';
import {
	cpSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'cap-content-')));
for (const part of ['src', 'scripts', 'package.json'])
	cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
afterAll(() => rmSync(copy, { recursive: true }));

const E1 = 'src/lib/content/company/2026-1/axes/e1-direction.ts';
const THEMES = 'src/lib/content/company/2026-1/themes/index.ts';
const PROFILE = 'src/lib/content/nonprofit/2026-1/profile.ts';

function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, args, {
		cwd: copy,
		encoding: 'utf8',
		// Where a broken file is not stopped, no test waits for a whole build.
		timeout: 15_000
	});
	return { status, stdout, lines: stderr.trim().split('\n') };
}

/** What the commands say of a copy where `before` became `after` in a file. */
function withBroken<T>(file: string, before: string, after: string, act: () => T): T {
	const target = path.join(copy, file);
	const source = readFileSync(target, 'utf8');
	expect(source).toContain(before);
	writeFileSync(target, source.replace(before, after));
	try {
		return act();
	} finally {
		writeFileSync(target, source);
	}
}

const check = (...options: string[]) => run('scripts/content-check.ts', ...options);

describe('npm run content:check', () => {
	it('says how much it read when nothing is wrong', () => {
		const { status, stdout, lines } = check();
		expect({ status, lines }).toEqual({ status: 0, lines: [''] });
		expect(stdout).toMatch(/^0 faults in 70 criteria, \d+ themes\n$/);
	});

	it('refuses an option that it does not know', () => {
		expect(check('--quick').status).toBe(2);
	});

	it('gives one line a fault, with its file, id, level and rule', () => {
		const found = withBroken(E1, 'Nous faisons ce lien à', 'Nous faisons ce mauvais lien à', check);
		expect(found).toEqual({
			status: 1,
			stdout: '',
			lines: [
				`${E1}: E1.1 level 1: « mauvais » [neutral-tone]`,
				expect.stringMatching(/^1 fault in 70 criteria/)
			]
		});
	});

	it('reads the words that the diagnostics share', () => {
		const content = 'src/lib/content';
		const found = withBroken(
			`${content}/maturity-levels.ts`,
			'Le sujet est neuf',
			'Le sujet est mauvais',
			() =>
				withBroken(`${content}/express-step.ts`, 'celle dont', 'la mauvaise, dont', () =>
					withBroken(`${content}/glossary/method.ts`, 'un même sujet', 'un mauvais sujet', check)
				)
		);
		expect(found.lines).toEqual([
			`${content}/maturity-levels.ts: discovery reading: « mauvais » [neutral-tone]`,
			`${content}/express-step.ts: expressStep intent: « mauvaise » [neutral-tone]`,
			`${content}/glossary/method.ts: axe meaning: « mauvais » [neutral-tone]`,
			expect.stringMatching(/^3 faults in /)
		]);
	});

	it('lets a fault of style build', () => {
		const found = withBroken(E1, 'Nous faisons ce lien à', 'Nous faisons ce mauvais lien à', () =>
			check('--coherence')
		);
		expect(found).toEqual({ status: 0, stdout: '', lines: [''] });
	});
});

type Break = [name: string, file: string, before: string, after: string, line: RegExp];
const BREAKS: Break[] = [
	['does not parse', E1, 'weight: 2,', 'weight: 2', /e1-direction\.ts:\d+: E1\.1: Expected ','/],
	[
		'imports a file that does not exist',
		THEMES,
		'./people.ts',
		'./nobody.ts',
		/themes\/index\.ts: Cannot find module 'src\/.*nobody\.ts'/
	],
	[
		'imports a name that does not exist',
		THEMES,
		'peopleThemes }',
		'nobodyThemes }',
		/themes\/index\.ts:\d+: .*nobodyThemes/
	],
	[
		'names a theme that does not exist',
		E1,
		"low: 'T01'",
		"low: 'T99'",
		/e1-direction\.ts: E1\.1: unknown theme T99/
	],
	[
		'lacks a level',
		E1,
		'"Nous faisons ce lien à l\'oral, sans l\'avoir écrit.",',
		'',
		/e1-direction\.ts: axes\.E1\.criteria\.E1\.1\.levels: must have exactly five levels/
	],
	[
		'has an empty label',
		PROFILE,
		"label: 'Nom de votre structure'",
		"label: ''",
		/nonprofit\/2026-1\/profile\.ts: profile\.P01\.label: /
	]
];

describe('a content file that', () => {
	it.each(BREAKS)('%s gives one line and stops', (_, file, before, after, line) => {
		const { status, stdout, lines } = withBroken(file, before, after, () => check('--coherence'));
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(lines).toEqual([expect.stringMatching(line)]);
		expect(lines[0]).toMatch(/^src\/lib\/content\//);
	});
});

describe('a content file that cannot be read stops', () => {
	const line = `${E1}: E1.1: unknown theme T99`;

	it.each([
		['npm run build', ['--run', 'build']],
		['npm start', ['scripts/start.ts']],
		['the build of npm test', ['scripts/test/build.ts']]
	])('%s, in that one line', (_, command) => {
		const found = withBroken(E1, "low: 'T01'", "low: 'T99'", () => run(...command));
		expect(found).toEqual({ status: 1, stdout: '', lines: [line] });
	});
});
