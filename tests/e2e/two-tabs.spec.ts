/** The same assessment in two places at once. */
import { enter, FIRST_STEP, STEPS, StepPage } from './support/journey.ts';
import { expect, test } from './support/test.ts';

test.use({ expectedProblems: [/status of (404|409)/] });

test.describe('the same question', () => {
	for (const [action, winner, label] of [
		['Garder ma réponse', '4', 'mine'],
		['Prendre l’autre réponse', '1', 'theirs']
	] as const) {
		test(`both answers are shown, and « ${action} » works`, async ({ page, context, baseURL }) => {
			const { id } = await enter(context, baseURL ?? '');
			const one = new StepPage(page, id);
			const two = new StepPage(await context.newPage(), id);
			await one.open();
			await two.open();
			await one.choose('E1.1', '1');
			await one.expectSaved();
			await two.choose('E1.1', '4');
			await expect(two.status).toHaveText('Une réponse est à confirmer');
			const question = two.question('E1.1');
			for (const [shown, choice] of [
				['[data-mine]', '4'],
				['[data-theirs]', '1']
			] as const) {
				const words = await two
					.radio('E1.1', choice)
					.locator('xpath=following-sibling::span[1]')
					.innerText();
				await expect(question.locator(shown)).toContainText(words.trim());
			}
			await question.getByRole('button', { name: action }).click();
			await two.expectSaved();
			await expect(two.radio('E1.1', winner)).toBeChecked();
			await expect(question.getByRole('button', { name: action })).toBeHidden();
			await two.choose('E1.1', '2');
			await two.expectSaved();
			await two.page.reload();
			await expect(two.radio('E1.1', '2'), label).toBeChecked();
		});
	}
});

test('different questions are both kept', async ({ page, context, baseURL }) => {
	const { id } = await enter(context, baseURL ?? '');
	const one = new StepPage(page, id);
	const two = new StepPage(await context.newPage(), id);
	await one.open();
	await two.open();
	await one.choose('E1.1', '1');
	await two.choose('E1.2', '2');
	await one.expectSaved();
	await two.expectSaved();
	await one.page.reload();
	await expect(one.radio('E1.1', '1')).toBeChecked();
	await expect(one.radio('E1.2', '2')).toBeChecked();
});

test('a tab left open after the end says « terminé », changes nothing, and saves once reopened', async ({
	page,
	context,
	baseURL
}) => {
	const { id, visitor } = await enter(context, baseURL ?? '', { 'E1.1': '3' });
	const stale = new StepPage(page, id);
	await stale.open();
	expect((await visitor.complete(id)).status).toBe(303);
	const before = await (await visitor.request(`/evaluations/${id}/export.json`)).text();
	await stale.choose('E1.1', '0');
	await expect(stale.question('E1.1').getByRole('alert')).toContainText(
		'Ce diagnostic est terminé'
	);
	await stale.openNote('E1.2');
	await stale.note('E1.2').fill('Écrit après la fin');
	await expect(stale.question('E1.2').getByRole('alert')).toContainText(
		'Ce diagnostic est terminé'
	);
	await stale.goOn();
	await expect(page.getByText('reste affiché ici. Cet appareil le garde aussi.')).toBeVisible();
	await expect(page.getByText('elle demande votre choix')).toBeHidden();
	await expect(stale.note('E1.2')).toHaveValue('Écrit après la fin');
	expect(await (await visitor.request(`/evaluations/${id}/export.json`)).text()).toBe(before);
	const opening = context.waitForEvent('page');
	await page.getByRole('link', { name: 'les résultats (nouvel onglet)' }).click();
	const results = await opening;
	await expect(results).toHaveURL(/\/resultats$/);
	await results.getByRole('button', { name: 'Modifier mes réponses' }).click();
	await expect(results).toHaveURL(/\/verification$/);
	await results.close();
	await stale.goOn();
	await expect(page).toHaveURL(new RegExp(STEPS[1]!.slug));
	await stale.open();
	await expect(stale.radio('E1.1', '0')).toBeChecked();
	await expect(stale.note('E1.2')).toHaveValue('Écrit après la fin');
});

test('the personal link, copied from the page, opens on another device; replaced, it cuts it', async ({
	page,
	context,
	baseURL,
	browser
}) => {
	const { id } = await enter(context, baseURL ?? '', { 'E1.1': '3' });
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(`/evaluations/${id}/lien`);
	await page.getByRole('button', { name: 'Copier le lien' }).click();
	await expect(page.getByText('Copié.')).toBeAttached();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toMatch(/\/reprendre\/[\w-]{43}$/);
	const mail = await page
		.getByRole('link', { name: 'L’envoyer par courriel' })
		.getAttribute('href');
	expect(decodeURIComponent(mail ?? '')).toContain(link);

	const other = await browser.newContext({ baseURL: baseURL ?? '', locale: 'fr-FR' });
	const device = await other.newPage();
	await device.goto(link);
	expect(await other.cookies()).toEqual([]);
	await device.getByRole('button', { name: 'Reprendre' }).click();
	await expect(device).toHaveURL(new RegExp(`/evaluations/${id}/etapes/`));
	expect(device.url()).not.toContain(link.slice(-43));
	const there = new StepPage(device, id);
	await there.open();
	await expect(there.radio('E1.1', '3')).toBeChecked();

	await page.getByRole('button', { name: 'Remplacer mon lien' }).click();
	await expect(page.getByText('Votre lien a été remplacé')).toBeVisible();
	await there.choose('E1.2', '2');
	await expect(there.question('E1.2').getByRole('alert')).toContainText('n’y a plus accès');
	expect((await device.goto(link))?.status()).toBe(404);
	await expect(device.locator('main')).toContainText('Ce lien n’ouvre aucun diagnostic');
	await page.goto(`/evaluations/${id}/etapes/${FIRST_STEP}`);
	await expect(new StepPage(page, id).radio('E1.1', '3')).toBeChecked();
	await other.close();
});
