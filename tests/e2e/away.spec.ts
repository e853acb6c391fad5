/** The network or the server is away while answers are given: nothing said « Enregistré » is lost, nothing typed either. */
import type { Page } from '@playwright/test';
import { startApp, type AppServer } from './support/app-server.ts';
import { enter, StepPage } from './support/journey.ts';
import { expect, test } from './support/test.ts';

test.use({ expectedProblems: [/net::ERR_|another origin|status of (400|404|409|503)/] });

const kept = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));

test('offline: kept on the device, sent when the network returns', async ({
	page,
	context,
	baseURL
}) => {
	const { id, visitor } = await enter(context, baseURL ?? '');
	const step = new StepPage(page, id);
	await step.open();
	await context.setOffline(true);
	await step.choose('E1.1', '3');
	await step.openNote('E1.2');
	await step.note('E1.2').fill('tapé dans le train');
	await step.expectKeptHere();
	await expect.poll(() => kept(page)).toContain('tapé dans le train');
	await step.goOn();
	await expect(page.getByText('Certaines réponses ne sont pas encore enregistrées')).toBeVisible();
	await context.setOffline(false);
	await step.expectSaved();
	expect(await kept(page)).toBe('[]');
	const { html } = await visitor.page(`/evaluations/${id}/etapes/cap-et-pilotage`);
	expect(html).toContain('tapé dans le train');
	await expect(page.getByText('Certaines réponses ne sont pas encore enregistrées')).toBeHidden();
});

test('offline, page closed: sent by the next page', async ({ page, context, baseURL }) => {
	const { id } = await enter(context, baseURL ?? '');
	const step = new StepPage(page, id);
	await step.open();
	await context.setOffline(true);
	await step.choose('E1.1', '3');
	await step.expectKeptHere();
	await page.close();
	await context.setOffline(false);
	const later = await context.newPage();
	const again = new StepPage(later, id);
	await again.open('parties-prenantes');
	await again.expectSaved();
	await again.open();
	await expect(again.radio('E1.1', '3')).toBeChecked();
});

test('two tabs offline: neither overwrites what the other keeps', async ({
	page,
	context,
	baseURL
}) => {
	const { id } = await enter(context, baseURL ?? '');
	const one = new StepPage(page, id);
	const two = new StepPage(await context.newPage(), id);
	await one.open();
	await two.open();
	await context.setOffline(true);
	await one.choose('E1.1', '1');
	await two.choose('E1.2', '2');
	await one.choose('E1.3', '3');
	await one.expectKeptHere();
	await two.expectKeptHere();
	await one.page.close();
	await two.page.close();
	await context.setOffline(false);
	const after = new StepPage(await context.newPage(), id);
	await after.open();
	await after.expectSaved();
	await after.page.reload();
	for (const [criterionId, choice] of [
		['E1.1', '1'],
		['E1.2', '2'],
		['E1.3', '3']
	] as const)
		await expect(after.radio(criterionId, choice)).toBeChecked();
});

test('a kept answer in conflict in another step does not hold this one back', async ({
	page,
	context,
	baseURL
}) => {
	const { id, visitor } = await enter(context, baseURL ?? '');
	const step = new StepPage(page, id);
	await step.open();
	await context.setOffline(true);
	await step.choose('E1.1', '1');
	await step.expectKeptHere();
	await visitor.answer(id, 'E1.1', { choice: '4' });
	await page.goto('about:blank');
	await context.setOffline(false);
	await step.open('parties-prenantes');
	await step.choose('E2.1', '2');
	await step.expectSaved();
	await step.goOn();
	await expect(page).toHaveURL(/performance-economique/);
	await step.open();
	await expect(step.question('E1.1')).toContainText('Réponse enregistrée entre-temps');
});

for (const [how, end] of [
	['stopped', async (app: AppServer) => void process.kill(app.pid, 'SIGTERM')],
	['killed', (app: AppServer) => app.kill9()]
] as const) {
	test(`server ${how}, then back on the same folder`, async ({ page, context }) => {
		test.setTimeout(90_000);
		const app = await startApp();
		const { id } = await enter(context, app.url);
		const step = new StepPage(page, id);
		await page.goto(`${app.url}/evaluations/${id}/etapes/cap-et-pilotage`);
		await step.choose('E1.1', '3');
		await step.expectSaved();
		await end(app);
		await app.ended;
		await step.choose('E1.2', '2');
		await step.expectKeptHere();
		const again = await startApp({
			env: { DATABASE_URL: app.databaseUrl, PORT: String(app.port) }
		});
		await expect(step.status).toHaveText('✓ Enregistré', { timeout: 35_000 });
		await page.reload();
		await expect(step.radio('E1.1', '3')).toBeChecked();
		await expect(step.radio('E1.2', '2')).toBeChecked();
		await again.stop();
		await app.stop();
	});
}

test('access lost meanwhile: said clearly, text kept on the page and on the device', async ({
	page,
	context,
	baseURL
}) => {
	const { id } = await enter(context, baseURL ?? '');
	const step = new StepPage(page, id);
	await step.open();
	await context.clearCookies();
	await step.openNote('E1.1');
	await step.note('E1.1').fill('à ne pas perdre');
	await step.choose('E1.1', '2');
	await expect(step.question('E1.1').getByRole('alert')).toContainText(
		'cet appareil n’y a plus accès'
	);
	await expect(step.status).toHaveText('Une réponse n’est pas enregistrée');
	await expect(step.note('E1.1')).toHaveValue('à ne pas perdre');
	expect(await kept(page)).toContain('à ne pas perdre');
});

test('a device that keeps nothing says so', async ({ page, context, baseURL }) => {
	const { id } = await enter(context, baseURL ?? '');
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	const step = new StepPage(page, id);
	await step.open();
	await context.setOffline(true);
	await step.choose('E1.1', '3');
	await expect(step.status).toHaveText('Pas encore enregistré : gardez cette page ouverte');
	await context.setOffline(false);
	await step.expectSaved();
});

test('an erasure that was not confirmed leaves what the device keeps', async ({
	page,
	context,
	baseURL
}) => {
	const { id } = await enter(context, baseURL ?? '');
	const step = new StepPage(page, id);
	await step.open();
	await page.route('**/reponses/**', (route) => route.abort());
	await step.choose('E1.1', '3');
	await step.expectKeptHere();
	await page.goto(`/evaluations/${id}/lien`);
	await page.getByRole('button', { name: 'Effacer mon diagnostic' }).click();
	await expect(page.getByText('Cochez la case pour confirmer')).toBeVisible();
	expect(await kept(page)).toContain('E1.1');
	await page.getByLabel('Je veux effacer définitivement').check();
	await page.getByRole('button', { name: 'Effacer mon diagnostic' }).click();
	await expect(page.getByRole('heading', { name: 'Votre diagnostic est effacé' })).toBeVisible();
	expect(await kept(page)).toBe('[]');
	expect(await context.cookies()).toEqual([]);
});
