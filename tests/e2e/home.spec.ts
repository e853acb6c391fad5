import { checkPage, checkPageWithoutScripts } from './support/page-checks.ts';
import { expect, test } from './support/test.ts';

test('the home page passes every page check', async ({ page }) => {
	await page.goto('/');
	await checkPage(page);
});

test('the home page is whole without scripts @nojs-only', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await checkPageWithoutScripts(page);
});
