import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import { computeResult } from '#lib/domain/assessment/completed-result.ts';
import { parseOpenFile } from '#lib/domain/assessment/open-file-reader.ts';
import { answersOf, toOpenFigures } from '#lib/domain/assessment/open-file.ts';
import { checkPage, checkPageWithoutScripts } from './support/page-checks.ts';
import { expect, HOSTILE, test, type Sketched } from './support/results-app.ts';

const withRadar = (page: Page) => page.locator('figure.drawn canvas').waitFor();

for (const name of ['alone', 'half', 'hostile'] satisfies Sketched[]) {
	test(`the results « ${name} » pass every page check`, async ({ page, open }) => {
		test.slow(); // axe reads a long page twice
		await open(name);
		await withRadar(page);
		await checkPage(page);
	});

	test(`the results « ${name} » are whole without scripts @nojs-only`, async ({ page, open }) => {
		await open(name);
		await checkPageWithoutScripts(page);
		await expect(page.getByRole('button', { name: /Imprimer/ })).toBeHidden();
		await expect(page.locator('figure.radar-figure svg')).toBeVisible();
		const details = page.locator('section.axis details:has(> .criteria)').first();
		await details.locator('summary').click();
		await expect(details.getByText('La situation suivante', { exact: true }).first()).toBeVisible();
	});
}

test('the first screen of a laptop says where, what is good, what to do first', async ({
	page,
	open
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	for (const name of ['mixed', 'top', 'alone'] satisfies Sketched[]) {
		await open(name);
		const parts = [
			page.getByRole('heading', { level: 1 }),
			page.locator('[aria-current=true]'),
			page.locator('figure svg'),
			page.locator('.good li').last(),
			page.locator('.first li').last()
		];
		for (const part of parts) await expect(part).toBeInViewport({ ratio: 0.95 });
	}
});

test('the radar, the bars and the table say the same @nojs', async ({ page, open }) => {
	await open('alone');
	await page.getByRole('link', { name: 'Les mêmes chiffres en tableau' }).click();
	await expect(page.locator('tbody tr').first()).toBeVisible();
	const rows = await page.locator('tbody tr').allInnerTexts();
	const bars = await page.locator('.bars > li').allInnerTexts();
	const labels = await page.locator('figure svg .value').allTextContents();
	const desc = await page.locator('figure svg desc').textContent();
	expect(rows).toHaveLength(8);
	expect(labels).toHaveLength(8);
	for (const [index, label] of labels.entries()) {
		const said = label.trim() === 'non calculé' ? 'non calculé' : `${label.trim()} sur 100`;
		expect(rows[index]).toContain(said);
		expect(bars[index]?.toLowerCase()).toContain(said);
		expect(desc).toContain(said);
	}
	expect(labels.filter((label) => label.trim() === 'non calculé')).toHaveLength(3);
});

test('the bars take another order, axes without a score last', async ({ page, open }) => {
	await open('alone');
	const scores = () =>
		page.locator('.bars > li').evaluateAll((items) => items.map((item) => item.dataset.score));
	const asAsked = await scores();
	await page.getByLabel('Ordre').selectOption('ascending');
	const rising = (await scores()).filter((score) => score !== undefined).map(Number);
	expect(rising).toEqual(rising.toSorted((a, b) => a - b));
	expect((await scores()).slice(-3)).toEqual([undefined, undefined, undefined]);
	await page.getByLabel('Ordre').selectOption('questionnaire');
	expect(await scores()).toEqual(asAsked);
});

test('a strength opens the answer behind it', async ({ page, open }) => {
	await open('mixed');
	const link = page.locator('.good li a').first();
	const target = page.locator((await link.getAttribute('href')) ?? '');
	await expect(target).toBeHidden();
	await link.click();
	await expect(target).toBeVisible();
});

test('paper carries the synthesis, and the detail of every axis on request @nojs', async ({
	page,
	open
}) => {
	await open('mixed');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { name: 'Chaque axe en détail' })).toBeHidden();
	await page.emulateMedia({ media: 'screen' });
	await page.getByRole('link', { name: 'Version complète à imprimer' }).click();
	await expect(page.getByRole('link', { name: /synthèse imprimable/ })).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	const folded = page.locator('details .criterion h4, details .advice-facts dt');
	expect(await folded.count()).toBeGreaterThan(40);
	expect(
		await folded.evaluateAll((all) => all.filter((one) => !one.checkVisibility()).length)
	).toBe(0);
	await expect(page.locator('figure svg .data')).toBeVisible();
	await expect(page.locator('figure canvas')).toBeHidden();
	await expect(
		page.getByRole('link', { name: 'Télécharger mes données (pour un autre logiciel)' })
	).toBeHidden();
});

/** How many sheets of A4 the page takes, as Chromium prints it. */
async function sheetsOf(page: Page): Promise<number> {
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	return (pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

test('the synthesis is three sheets, that say whose it is; the whole is a few more', async ({
	page,
	open
}) => {
	for (const name of ['mixed', 'alone', 'half'] satisfies Sketched[]) {
		const root = await open(name);
		expect(await sheetsOf(page), name).toBeLessThanOrEqual(3);
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByText('Présenté le')).toBeVisible();
		await expect(page.locator('.running-head')).toHaveCSS('display', 'table-header-group');
		await expect(page.getByRole('contentinfo')).toBeHidden();
		await page.emulateMedia({ media: null });
		if (name !== 'half') continue;
		await page.goto(`${root}/resultats?impression=complete`);
		expect(await sheetsOf(page)).toBeLessThanOrEqual(16);
	}
});

test('Chart.js follows the theme, and leaves the drawing to forced colours', async ({
	page,
	open
}) => {
	await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
	await open('top');
	await withRadar(page);
	const picture = () =>
		page.locator('figure canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
	const light = await picture();
	await page.emulateMedia({ colorScheme: 'dark' });
	await expect.poll(picture).not.toBe(light);
	await page.emulateMedia({ forcedColors: 'active' });
	await expect(page.locator('figure canvas')).toBeHidden();
	await expect(page.locator('figure svg .data')).toBeVisible();
});

test('scripts weigh at most 110 kB, Chart.js included; pages without a radar do not fetch it', async ({
	page,
	open
}) => {
	const scripts: Promise<Buffer>[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() === 'script') scripts.push(response.body());
	});
	await open('mixed');
	await withRadar(page);
	const weights = (await Promise.all(scripts)).map((body) => gzipSync(body).length);
	expect(weights.length).toBeGreaterThan(1);
	expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(110_000);
	scripts.length = 0;
	await page.goto('/');
	await page.waitForLoadState('networkidle');
	for (const body of await Promise.all(scripts))
		expect(body.toString()).not.toContain('radialLinear');
});

test('hostile notes and names are shown as they were typed, and stay inert', async ({
	page,
	open
}) => {
	await open('hostile');
	await expect(page.locator('.organisation')).toHaveText(HOSTILE);
	await expect(page.locator('.to-check .note').first()).toContainText(HOSTILE);
	await expect(page.locator('img[src=x]')).toHaveCount(0);
});

test('the open file is what the page shows, and can be computed again', async ({
	page,
	open,
	request
}) => {
	const root = await open('mixed');
	const answer = await page.request.get(`${root}/export.json`);
	expect(answer.headers()).toMatchObject({
		'content-type': 'application/json; charset=utf-8',
		'cache-control': 'no-store'
	});
	expect(answer.headers()['content-disposition']).toMatch(
		/^inline; filename="cap-alliances-rse-et-partenariats-\d{4}-\d\d-\d\d\.json"$/
	);
	const json = (await answer.json()) as Record<string, unknown>;
	expect(json).toMatchObject({
		format: 'cap-alliances/assessment',
		formatVersion: 1,
		territory: { commune: 'Mende', department: 'Lozère', region: 'Occitanie' }
	});
	const read = parseOpenFile(json, findDiagnostic);
	if (!read.ok) throw new Error(read.error);
	const { diagnostic, profile, scores, recommendations } = read.value;
	expect(toOpenFigures(computeResult(diagnostic, profile, answersOf(read.value)))).toEqual({
		scores,
		recommendations
	});
	expect((await request.get(`${root}/export.json`)).status()).toBe(404);
});

test('results are found by their holder only @nojs', async ({ page, resultsApp, context }) => {
	const { mixed, draft } = resultsApp.holders;
	for (const id of [mixed.publicId, 'x'.repeat(22), 'rien']) {
		const answer = await context.request.get(`/evaluations/${id}/resultats`, {
			headers: { accept: 'text/html' }
		});
		expect(answer.status()).toBe(404);
		expect(await answer.text()).toContain('n’existe pas, ou cet appareil n’y a plus accès');
	}
	const cookie = { name: `cap-${draft.publicId}`, value: draft.token, url: resultsApp.url };
	await context.addCookies([cookie]);
	const answer = await page.request.get(`/evaluations/${draft.publicId}/resultats`, {
		maxRedirects: 0
	});
	expect(answer.status()).toBe(303);
	expect(answer.headers().location).toBe(`/evaluations/${draft.publicId}/verification`);
	expect((await page.request.get(`/evaluations/${draft.publicId}/export.json`)).status()).toBe(200);
});

test('« Modifier mes réponses » reopens the questionnaire @nojs-only', async ({ page, open }) => {
	const root = await open('reopened');
	await page.getByRole('button', { name: 'Modifier mes réponses' }).click();
	await expect(page).toHaveURL(`${root}/verification`);
});

test.describe('more than 30 days later', () => {
	test.use({ expectedProblems: [/409/] });

	test('results no longer change, and say so @nojs', async ({ page, open, resultsApp }) => {
		const root = await open('old');
		await expect(page.getByRole('button', { name: 'Modifier mes réponses' })).toHaveCount(0);
		await expect(page.getByText(/Ces résultats ont plus de 30\s+jours/)).toBeVisible();
		const answer = await page.request.post(`${root}/resultats?/reopen`, {
			headers: { origin: resultsApp.url, accept: 'text/html' },
			form: {}
		});
		expect(answer.status()).toBe(409);
		expect(await answer.text()).toContain('ils ne changent plus');
	});
});
