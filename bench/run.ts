/**
 * `npm run bench [-- --only save|storm|rss|ready|rehearse|lighthouse|weight] [--profile]`: what the product promises on speed and weight,
 * measured on the production build and a real PostgreSQL that it starts itself, with full durability.
 *
 * Prints one table, writes bench/results/<date>.json, exits 1 when a target is missed. It sends requests to this
 * machine only, for a bounded time. `--profile` adds a processor profile of the application in bench/results. On a busy machine trust the ratios, which are taken within one run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfNeeded } from '../scripts/build-if-needed.ts';
import { measureLighthouse } from './parts/lighthouse.ts';
import { measureReady } from './parts/ready.ts';
import { measureRehearse } from './parts/rehearse.ts';
import { measureRss } from './parts/rss.ts';
import { measureSave } from './parts/save.ts';
import { measureStorm } from './parts/storm.ts';
import { measureWeight } from './parts/weight.ts';
import { formatReport, type Part } from './support/report.ts';
import { openStage, type Stage } from './support/stage.ts';

const PARTS: Record<string, (stage: Stage) => Promise<Part>> = {
	save: measureSave,
	storm: measureStorm,
	rss: measureRss,
	ready: measureReady,
	rehearse: measureRehearse,
	weight: measureWeight,
	lighthouse: measureLighthouse
};

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);

const { values } = parseArgs({
	options: { only: { type: 'string', multiple: true }, profile: { type: 'boolean' } }
});
const names = values.only ?? Object.keys(PARTS);
const unknown = names.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
	console.error(`Unknown part: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`);
	process.exit(2);
}

installTools();
await buildIfNeeded();
const began = new Date();
const load = { before: loadavg()[0] ?? 0, after: 0 };
const parts: Part[] = [];
const stage = await openStage({ isProfiled: values.profile ?? false });
try {
	for (const name of names) {
		console.log(`▶ ${name}`);
		const measure = PARTS[name];
		if (measure) parts.push(await measure(stage));
	}
} finally {
	await stage.close();
}
load.after = loadavg()[0] ?? 0;

const rows = parts.flatMap(({ rows }) => rows);
const seconds = Math.round((Date.now() - began.getTime()) / 1000);
console.log(
	`\n${formatReport(rows)}\n\n${seconds} s, Node ${process.version}, ${availableParallelism()} cores, ` +
		`machine load ${load.before.toFixed(1)} before and ${load.after.toFixed(1)} after.`
);
const file = `bench/results/${began.toISOString().replaceAll(':', '-').slice(0, 19)}.json`;
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(
	file,
	JSON.stringify(
		{
			began,
			seconds,
			node: process.version,
			cores: availableParallelism(),
			load,
			rows,
			details: Object.assign({}, ...parts.map(({ details }) => details)) as object
		},
		null,
		'\t'
	)
);
console.log(`Written to ${file}.`);
if (rows.some(({ passed }) => !passed)) process.exitCode = 1;

/** The load generator and Lighthouse: a package of its own, since nothing else needs them. */
function installTools(): void {
	if (existsSync('bench/node_modules/autocannon') && existsSync('bench/node_modules/lighthouse'))
		return;
	console.log('Installing the tools of the bench…');
	const { status } = spawnSync('npm', ['ci', '--prefix', 'bench', '--no-audit', '--no-fund'], {
		stdio: 'inherit'
	});
	if (status !== 0) throw new Error('The tools of the bench could not be installed.');
}
