/** The paper version: whole, readable, never split, with the way back to the site. */
import { catalogue } from '#lib/content/catalogue.ts';
import {
	checkAccessibility,
	checkDocument,
	checkHtml,
	checkReflow,
	checkTypography
} from './support/page-checks.ts';
import { expect, test } from './support/test.ts';

/** What is left of an A4 sheet between the margins of `paper.css`. */
const MM = 96 / 25.4;
const PRINTABLE = { width: 180 * MM, height: 270 * MM };
const SMALLEST_TEXT = (9.5 / 72) * 96;

for (const { id, slug, criterionById } of catalogue) {
	test(`the paper of ${id} is a document of A4 sheets`, async ({ page, baseURL }) => {
		await page.setViewportSize({ width: Math.round(PRINTABLE.width), height: 1000 });
		await page.goto(`/diagnostics/${slug}/papier`);
		const address = `${baseURL ?? ''}/diagnostics/${slug}`;
		await expect(page.getByRole('link', { name: address })).toHaveAttribute('href', address);
		await expect(page.getByRole('img', { name: /Code QR/ })).toBeVisible();
		await checkHtml(page);
		await checkTypography(page);

		await page.emulateMedia({ media: 'print' });
		await expect(page.getByText('Utilisez la commande')).toBeHidden();
		await expect(page.getByRole('contentinfo')).toBeHidden();
		const blocks = await page.locator('.paper-criterion').evaluateAll((all) =>
			all.map((one) => ({
				height: one.getBoundingClientRect().height,
				inside: getComputedStyle(one).breakInside
			}))
		);
		expect(blocks).toHaveLength(criterionById.size);
		for (const { height, inside } of blocks) {
			expect(inside).toBe('avoid');
			expect(height).toBeLessThan(PRINTABLE.height);
		}
		const small = await page.locator('.paper :not(svg, svg *)').evaluateAll(
			(all, least) =>
				all
					.filter((one) =>
						[...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
					)
					.filter((one) => one.checkVisibility())
					.filter((one) => parseFloat(getComputedStyle(one).fontSize) < least - 0.1)
					.map((one) => one.outerHTML.slice(0, 80)),
			SMALLEST_TEXT
		);
		expect(small).toEqual([]);

		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
		expect(sheets.length).toBeGreaterThanOrEqual(8);
		expect(sheets.length).toBeLessThanOrEqual(24);
		const [width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/
			.exec(pdf)!
			.slice(1)
			.map(Number);
		expect([Math.round(width!), Math.round(height!)]).toEqual([595, 842]);
	});
}

test('the paper on screen passes every check', async ({ page }) => {
	await page.goto('/diagnostics/rse-et-partenariats/papier');
	await checkReflow(page);
	await checkDocument(page);
	// axe takes half a minute over what repeats: the first of each kind, and the axis that may be a project, are enough.
	await page.evaluate(() => {
		const repeats = [
			'.paper-axis:not(:first-child, :has(> .axis-head .variant))',
			'.profile > :nth-child(n + 4)',
			'.words > :nth-child(n + 4)',
			'tbody > tr:nth-child(n + 4)'
		];
		for (const one of document.querySelectorAll(repeats.join())) one.remove();
	});
	await expect(page.locator('.paper-axis')).toHaveCount(2);
	await checkAccessibility(page);
});

test('the presentation leads to the paper, without scripts @nojs', async ({ page }) => {
	await page.goto('/diagnostics/rse-et-partenariats');
	await page.getByRole('link', { name: 'Version papier' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('RSE et partenariats');
	await expect(page.locator('.paper-criterion').last()).toContainText('Je ne sais pas');

	const all = await page.locator('.paper-criterion').count();
	const forSmall = page.locator('.paper-criterion .variant', { hasText: 'moins de dix personnes' });
	expect(await forSmall.count()).toBeGreaterThan(10);
	await page.getByLabel(/Combien de personnes/).selectOption('10 à 19');
	await page.getByLabel(/Combien de partenariats/).selectOption('Aucun pour le moment');
	await page.getByRole('button', { name: 'Préparer ces feuilles' }).click();
	await expect(page.locator('.prepared')).toContainText('10 à 19');
	await expect(page.locator('.paper-criterion')).toHaveCount(all - 5);
	await expect(forSmall).toHaveCount(0);
});

test('the paper of a diagnostic that does not exist', async ({ page }) => {
	const response = await page.request.get('/diagnostics/nulle-part/papier');
	expect(response.status()).toBe(404);
	expect(await response.text()).toMatch(/Ce diagnostic n’existe pas[^]*Voir les diagnostics/);
});
