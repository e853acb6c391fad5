/** The words of art, where they stand and on their page. */
import { enter, StepPage } from './support/journey.ts';
import { expect, test } from './support/test.ts';

test('a word is explained under its question, folded, and not on paper @nojs', async ({
	page,
	context,
	baseURL
}) => {
	const { id } = await enter(context, baseURL ?? '');
	const step = new StepPage(page, id);
	await step.open();
	const words = step.question('E1.1').locator('details.terms');
	const meaning = words.getByText('Façon dont une entreprise tient compte de ses effets');
	await expect(meaning).toBeHidden();
	await words.getByText(/Les mots de cette question.*RSE/).click();
	await expect(meaning).toBeVisible();
	// A label takes every click for its own control.
	await expect(page.locator('label details, legend details')).toHaveCount(0);
	// What is not sent yet stays on the screen behind.
	await expect(words.getByRole('link', { name: /Tout le glossaire/ })).toHaveAttribute(
		'target',
		'_blank'
	);
	await page.emulateMedia({ media: 'print' });
	await expect(words).toBeHidden();
});

test('only the words of the step on screen travel with it', async ({ page, context, baseURL }) => {
	const { id } = await enter(context, baseURL ?? '');
	const html = await (await page.request.get(`/evaluations/${id}/etapes/cap-et-pilotage`)).text();
	expect(html).toContain('Façon dont une entreprise tient compte');
	expect(html).not.toContain('Document obligatoire dès le premier salarié');
});

test('the glossary is one click from the footer, letter by letter @nojs', async ({ page }) => {
	await page.goto('/');
	await page.locator('footer').getByRole('link', { name: 'Glossaire' }).click();
	await page
		.getByRole('navigation', { name: /Lettres/ })
		.getByText('P', { exact: true })
		.click();
	await expect(page).toHaveURL(/#lettre-p$/);
	await expect(page.locator('dt#partie-prenante')).toBeInViewport();
	const links = await page
		.locator('dd a')
		.evaluateAll((all) =>
			all.filter((one) => !document.querySelector(one.getAttribute('href') ?? ''))
		);
	expect(links).toEqual([]);
});
