/** Every page and state of the journey passes the page checks. */
import { startApp } from './support/app-server.ts';
import { allAnswered, enter, ExchangePage, FIRST_STEP, StepPage } from './support/journey.ts';
import {
	checkAccessibility,
	checkHtml,
	checkPage,
	checkPageWithoutScripts,
	checkReflow,
	checkTypography
} from './support/page-checks.ts';
import { expect, test } from './support/test.ts';
import { startPostgres } from '#tests/support/postgres.ts';

// Error pages are pages: the browser notes their status.
test.use({ expectedProblems: [/status of (400|404|409|503)/] });

for (const path of [
	'/',
	'/a-propos',
	'/accessibilite',
	'/donnees-personnelles',
	'/mentions-legales',
	'/glossaire',
	'/diagnostics/rse-et-partenariats',
	'/effacement'
]) {
	test(`${path} passes every check`, async ({ page }) => {
		await page.goto(path);
		await checkPage(page);
	});
	test(`${path} without scripts @nojs-only`, async ({ page }) => {
		await page.goto(path);
		await checkPageWithoutScripts(page);
	});
}

test('an address that leads nowhere', async ({ page }) => {
	await page.goto('/nulle-part');
	await checkPage(page);
	await expect(page.getByRole('link', { name: 'Revenir à l’accueil' })).toBeVisible();
});

test('a link that opens nothing', async ({ page }) => {
	await page.goto(`/reprendre/${'C'.repeat(43)}`);
	await checkPage(page);
	await expect(page.locator('main')).toContainText('Ce lien n’ouvre aucun diagnostic');
});

test('the pages of a draft', async ({ page, context, baseURL }) => {
	test.setTimeout(90_000);
	const { id } = await enter(context, baseURL ?? '', { 'E1.1': '3', 'E1.2': 'unknown' });
	for (const part of [
		'profil',
		`etapes/${FIRST_STEP}`,
		`etapes/${FIRST_STEP}?vue=a-completer`,
		'besoins-et-apports',
		'verification',
		'lien',
		'lien?remplace'
	]) {
		await page.goto(`/evaluations/${id}/${part}`);
		await checkPage(page);
	}
});

test('the profile with errors', async ({ page, context, baseURL }) => {
	const { id } = await enter(context, baseURL ?? '');
	await page.goto(`/evaluations/${id}/profil`);
	await page.getByText('Pour affiner').click();
	await page.getByLabel('Numéro SIREN').fill('123');
	await page.getByLabel(/Dans quelle commune/).fill('Saint-Denis');
	await page.getByRole('button', { name: 'Commencer les questions' }).click();
	await expect(page).toHaveTitle(/^Erreur/);
	await checkPage(page);
});

test('too many needs ticked', async ({ page, context, baseURL }) => {
	const { id } = await enter(context, baseURL ?? '');
	const needs = new ExchangePage(page, id);
	await needs.open();
	await needs.tick('P14', 'H1', 'H2', 'H3', 'P1', 'I1', 'R1');
	await needs.goOn();
	await expect(page).toHaveTitle(/^Erreur/);
	await checkPage(page);
});

test('a step with a note open and a conflict', async ({ page, context, baseURL }) => {
	const { id, visitor } = await enter(context, baseURL ?? '');
	const step = new StepPage(page, id);
	await step.open();
	await visitor.answer(id, 'E1.1', { choice: '1', note: 'autre appareil' });
	await step.openNote('E1.1');
	await step.choose('E1.1', '4');
	await expect(step.question('E1.1')).toContainText('Réponse enregistrée entre-temps');
	// Not the skip link: the keyboard goes on from the question that was clicked.
	await checkHtml(page);
	await checkTypography(page);
	await checkReflow(page);
	await checkAccessibility(page);
});

for (const [name, choice] of [
	['low', '0'],
	['high', '4'],
	['unknown', 'unknown']
] as const) {
	test(`the results of a ${name} assessment`, async ({ page, context, baseURL }) => {
		test.setTimeout(90_000);
		const { id, visitor } = await enter(context, baseURL ?? '', allAnswered(choice));
		expect((await visitor.complete(id)).status).toBe(303);
		await page.goto(`/evaluations/${id}/resultats`);
		await checkPage(page);
	});
}

test('a form sent after the end elsewhere', async ({ page, context, baseURL }) => {
	const { id, visitor } = await enter(context, baseURL ?? '', { 'E1.1': '3' });
	const needs = new ExchangePage(page, id);
	await needs.open();
	expect((await visitor.complete(id)).status).toBe(303);
	await needs.tick('P14', 'H1', 'R4');
	await needs.goOn();
	await expect(page).toHaveTitle(/^Erreur – Ce diagnostic a été terminé ailleurs/);
	await expect(page.locator('main dd')).toHaveCount(2);
	await checkPage(page);
});

test('the resume page', async ({ page, context, baseURL }) => {
	const { id, visitor } = await enter(context, baseURL ?? '');
	await context.clearCookies();
	await page.goto(await visitor.resumeLink(id));
	await checkPage(page);
});

test.describe('while the database is away', () => {
	test.use({ expectedProblems: [/status of 503|another origin/] });
	test('the page says what happened and what to do', async ({ page, context }) => {
		test.setTimeout(90_000);
		const postgres = await startPostgres();
		const app = await startApp({
			env: { DATABASE_URL: postgres.url, ALLOW_VOLATILE_DATABASE: 'true' }
		});
		const { id } = await enter(context, app.url);
		await postgres.stop();
		await page.goto(`${app.url}/evaluations/${id}/etapes/${FIRST_STEP}`);
		await expect(page.locator('main')).toContainText('momentanément indisponible');
		await checkPage(page);
		await postgres.start();
		await expect(async () => {
			const again = page.getByRole('link', { name: 'Réessayer' });
			if (await again.isVisible()) await again.click();
			await expect(page.locator('[data-criterion]').first()).toBeVisible({ timeout: 5000 });
		}).toPass({ timeout: 40_000 });
		await app.stop();
		await postgres.remove();
	});
});
