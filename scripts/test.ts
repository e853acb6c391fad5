/**
 * `npm test`: every check of the project, two at a time, then one last line `N passed, N failed`.
 *
 * A step that is not a test tool counts as one. It carries on after a failure, to report everything at once.
 * `npm run test:long` is the same with LONG=1, which tests read to run in full.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { COUNTS_FILE, readCounts, type Counts } from './test/counts.ts';

interface Step {
	name: string;
	/** Program of node_modules/.bin (or node) and its arguments. */
	command: [program: string, ...args: string[]];
	/** Steps that must have passed before. */
	after?: string[];
	/** A test tool: it streams its progress and gives its own counts. */
	isTestTool?: boolean;
	/** Needs the machine for itself. */
	isAlone?: boolean;
}

const VITEST = [
	'vitest',
	'run',
	'--reporter=default',
	'--reporter=./scripts/test/vitest-counts.ts'
] as const;

const STEPS: Step[] = [
	{ name: 'generated types', command: ['svelte-kit', 'sync'], isAlone: true },
	{
		name: 'type check',
		command: ['svelte-check', '--fail-on-warnings', '--output', 'human'],
		after: ['generated types']
	},
	{ name: 'lint', command: ['eslint', '.'], after: ['generated types'] },
	{ name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
	{ name: 'content', command: ['node', 'scripts/content-check.ts'] },
	{ name: 'typography', command: ['node', 'scripts/typography.ts', '--check'] },
	{
		name: 'production build',
		command: ['node', 'scripts/test/build.ts'],
		after: ['generated types']
	},
	{
		name: 'unit and integration tests',
		command: [...VITEST, '--project=unit', '--project=integration'],
		after: ['generated types'],
		isTestTool: true
	},
	{
		name: 'tests over HTTP',
		command: [...VITEST, '--project=http'],
		after: ['production build'],
		isTestTool: true
	},
	{
		name: 'end-to-end tests',
		command: ['playwright', 'test'],
		after: ['production build'],
		isTestTool: true,
		isAlone: true
	}
];

const AT_ONCE = 2;
const STEP_TIMEOUT = (process.env.LONG ? 120 : 20) * 60_000;

const root = path.resolve(import.meta.dirname, '..');
const reports = mkdtempSync(path.join(tmpdir(), 'cap-alliances-test-'));
const began = performance.now();
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step to its end; never throws. */
async function run(step: Step): Promise<Counts> {
	const start = performance.now();
	const countsFile = path.join(reports, `${step.name}.json`);
	console.log(`▶ ${step.name}`);
	const [program, ...args] = step.command;
	const child = spawn(program, args, {
		cwd: root,
		env: {
			...process.env,
			// This Node first, whatever the machine's own is, then the project's tools.
			PATH: [
				path.dirname(process.execPath),
				path.join(root, 'node_modules/.bin'),
				process.env.PATH
			].join(path.delimiter),
			...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
			[COUNTS_FILE]: step.isTestTool ? countsFile : ''
		},
		stdio: ['ignore', 'pipe', 'pipe'],
		timeout: STEP_TIMEOUT
	});
	const kept: string[] = [];
	for (const stream of [child.stdout, child.stderr]) {
		createInterface({ input: stream }).on('line', (line) => {
			if (step.isTestTool) console.log(`  │ ${line}`);
			else kept.push(line);
		});
	}
	const hasPassed = await new Promise<boolean>((resolve) => {
		child.once('error', (error) => {
			kept.push(error.message);
			resolve(false);
		});
		child.once('close', (code, signal) => {
			if (signal) kept.push(`ended by ${signal}`);
			resolve(code === 0);
		});
	});

	let counts: Counts = { passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1, skipped: 0 };
	let remark = '';
	if (step.isTestTool) {
		const reported = readCounts(countsFile);
		if (!reported) {
			remark = ', gave no report';
			counts = { passed: 0, failed: 1, skipped: 0 };
		} else {
			counts = reported;
			// A tool that fails for a reason it did not count, or that ran no test.
			if (counts.failed === 0 && (!hasPassed || counts.passed === 0)) counts.failed = 1;
			remark = `, ${counts.passed} passed, ${counts.failed} failed`;
			if (counts.skipped > 0) remark += `, ${counts.skipped} skipped`;
		}
	}
	if (counts.failed > 0) for (const line of kept) console.log(`  │ ${line}`);
	console.log(`${counts.failed > 0 ? '✘' : '✔'} ${step.name} (${seconds(start)}${remark})`);
	return counts;
}

async function runAll(): Promise<Counts> {
	const total: Counts = { passed: 0, failed: 0, skipped: 0 };
	const outcome = new Map<string, boolean>();
	const waiting = [...STEPS];
	const running = new Map<Step, Promise<void>>();

	const add = (step: Step, counts: Counts) => {
		total.passed += counts.passed;
		total.failed += counts.failed;
		total.skipped += counts.skipped;
		outcome.set(step.name, counts.failed === 0);
	};
	const canStart = (step: Step) =>
		(step.after ?? []).every((name) => outcome.has(name)) &&
		(step.isAlone ? running.size === 0 : running.size < AT_ONCE) &&
		![...running.keys()].some((other) => other.isAlone);

	while (waiting.length > 0 || running.size > 0) {
		for (let step = waiting.find(canStart); step; step = waiting.find(canStart)) {
			waiting.splice(waiting.indexOf(step), 1);
			const missing = (step.after ?? []).find((name) => outcome.get(name) === false);
			if (missing) {
				console.log(`✘ ${step.name} (not run: ${missing} failed)`);
				add(step, { passed: 0, failed: 1, skipped: 0 });
				continue;
			}
			const current = step;
			running.set(
				current,
				run(current).then((counts) => {
					add(current, counts);
					running.delete(current);
				})
			);
		}
		await Promise.race(running.values());
	}
	return total;
}

const total = await runAll();
rmSync(reports, { recursive: true, force: true });
console.log(`\nAll in ${seconds(began)}.`);
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
