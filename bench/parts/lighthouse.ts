/** Lighthouse, mobile with its default throttling, on the pages that a respondent meets first and last. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { launchOptions } from '../../scripts/browser.ts';
import { freePort } from '../../tests/support/free-port.ts';
import type { Part, Row } from '../support/report.ts';
import { cookieOf, type Stage } from '../support/stage.ts';
import { median } from '../support/statistics.ts';

const RUNS = 3;
const MAX_ATTEMPTS = 3;
const MIN_SCORE = 95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const NOINDEX =
	'SEO without the audit « is-crawlable »: this page is personal and asks not to be indexed on purpose.';

interface LighthouseReport {
	runtimeError?: { code: string; message: string };
	categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
	audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
}

type Scores = Record<(typeof CATEGORIES)[number], number>;

export async function measureLighthouse(stage: Stage): Promise<Part> {
	const [axis] = stage.diagnostic.axes;
	const pages = [
		{ name: 'home', path: '/' },
		{
			name: 'first step',
			path: `/evaluations/${stage.draft.publicId}/etapes/${axis?.slug}`,
			cookie: cookieOf(stage.draft)
		},
		{
			name: 'results',
			path: `/evaluations/${stage.completed.publicId}/resultats`,
			cookie: cookieOf(stage.completed)
		}
	];
	const rows: Row[] = [];
	const details: Record<string, unknown> = {};
	for (const { name, path: address, cookie } of pages) {
		const reports: LighthouseReport[] = [];
		for (let run = 0; run < RUNS; run++)
			reports.push(await auditSurely(stage.app.url + address, cookie ? { cookie } : {}));
		const scores = reports.map((report) => scoresOf(report, cookie !== undefined));
		const middle = Object.fromEntries(
			CATEGORIES.map((category) => [category, median(scores.map((one) => one[category]))])
		) as Scores;
		rows.push({
			name: `Lighthouse mobile, ${name} (median of ${RUNS})`,
			target: `≥ ${MIN_SCORE} × 4`,
			measured:
				CATEGORIES.map((category) => `${category} ${middle[category]}`).join(', ') +
				(reports[0]?.runtimeError ? ` (${reports[0].runtimeError.code})` : ''),
			passed: CATEGORIES.every((category) => middle[category] >= MIN_SCORE),
			...(cookie ? { remark: NOINDEX } : {})
		});
		const imperfect = reports.flatMap(imperfectAudits);
		console.log(`  ${name}: ${JSON.stringify(middle)}`);
		for (const line of new Set(imperfect)) console.log(`    ${line}`);
		details[name] = { scores, imperfect: [...new Set(imperfect)] };
	}
	return { rows, details: { lighthouse: details } };
}

/** On a busy machine Lighthouse may lose the beginning of its recording: it then asks to be run again. */
async function auditSurely(...request: Parameters<typeof audit>): Promise<LighthouseReport> {
	for (let attempt = 1; ; attempt++) {
		const report = await audit(...request);
		if (report.runtimeError?.code !== 'NO_NAVSTART' || attempt === MAX_ATTEMPTS) return report;
	}
}

/** One audit in a browser of its own. */
async function audit(
	url: string,
	headers: Readonly<Record<string, string>>
): Promise<LighthouseReport> {
	const folder = mkdtempSync(path.join(tmpdir(), 'cap-alliances-lighthouse-'));
	const port = await freePort();
	const options = await launchOptions();
	const browser = await chromium.launch({
		...options,
		args: [...(options.args ?? []), `--remote-debugging-port=${port}`]
	});
	try {
		const output = path.join(folder, 'report.json');
		const headersFile = path.join(folder, 'headers.json');
		writeFileSync(headersFile, JSON.stringify(headers));
		await promisify(execFile)(
			process.execPath,
			[
				path.resolve(import.meta.dirname, '../node_modules/lighthouse/cli/index.js'),
				url,
				`--port=${port}`,
				`--extra-headers=${headersFile}`,
				'--output=json',
				`--output-path=${output}`,
				'--quiet',
				'--no-enable-error-reporting'
			],
			{ timeout: 120_000 }
		).catch((error: unknown) => {
			// A page that answers an error makes it exit 1, with a report that says so.
			console.log(`  Lighthouse: ${String(error).slice(0, 500)}`);
		});
		return JSON.parse(readFileSync(output, 'utf8')) as LighthouseReport;
	} finally {
		await browser.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

function scoresOf(report: LighthouseReport, isPersonal: boolean): Scores {
	return Object.fromEntries(
		CATEGORIES.map((category) => {
			const { auditRefs = [] } = report.categories[category] ?? {};
			const counted = auditRefs
				.filter(({ id }) => !(isPersonal && id === 'is-crawlable'))
				.map(({ id, weight }) => ({ weight, score: report.audits[id]?.score ?? null }))
				.filter(({ weight, score }) => weight > 0 && score !== null);
			const total = counted.reduce((sum, { weight }) => sum + weight, 0);
			const score = counted.reduce((sum, one) => sum + one.weight * (one.score ?? 0), 0) / total;
			return [category, Math.round(score * 100) || 0];
		})
	) as Scores;
}

/** What to mend, in Lighthouse's own words. */
function imperfectAudits(report: LighthouseReport): string[] {
	const refs = Object.values(report.categories).flatMap(({ auditRefs }) => auditRefs);
	return refs
		.map(({ id }) => ({ id, ...report.audits[id] }))
		.filter(({ score }) => typeof score === 'number' && score < 0.9)
		.map(({ id, score, displayValue = '' }) => `${id} ${score} ${displayValue}`.trim());
}
