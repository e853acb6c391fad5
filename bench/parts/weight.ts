/** What the first question weighs on a first visit. */
import { chromium } from '@playwright/test';
import { launchOptions } from '../../scripts/browser.ts';
import { FIRST_QUESTION_LIMITS, weighPage } from '../../tests/support/page-weight.ts';
import type { Part } from '../support/report.ts';
import { cookieOf, type Stage } from '../support/stage.ts';

export async function measureWeight({ app, draft, diagnostic }: Stage): Promise<Part> {
	const [axis] = diagnostic.axes;
	const browser = await chromium.launch(await launchOptions());
	try {
		const weight = await weighPage(
			browser,
			`${app.url}/evaluations/${draft.publicId}/etapes/${axis?.slug}`,
			cookieOf(draft)
		);
		for (const { path, bytes } of weight.files.toSorted((a, b) => b.bytes - a.bytes))
			console.log(`  ${String(bytes).padStart(7)} B  ${path}`);
		const { scriptBytes, totalBytes, requests, foreign } = FIRST_QUESTION_LIMITS;
		const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
		const row = (
			name: string,
			measured: number,
			limit: number,
			shown: (value: number) => string = String
		) => ({
			name: `first question, cold: ${name}`,
			target: limit > 0 ? `≤ ${shown(limit)}` : '0',
			measured: shown(measured),
			passed: measured <= limit
		});
		return {
			rows: [
				row('JavaScript (gzip)', weight.scriptBytes, scriptBytes, kB),
				row('all (gzip, fonts included)', weight.totalBytes, totalBytes, kB),
				row('requests', weight.requests, requests),
				row('requests to another origin', weight.foreign, foreign)
			],
			details: { firstQuestion: weight }
		};
	} finally {
		await browser.close();
	}
}
