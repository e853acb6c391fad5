/** The express mode, from its choice to the full diagnostic, with scripts and without. */
import { company } from '#tests/support/builders.ts';
import { DIAGNOSTIC_PATH } from '#tests/support/visitor.ts';
import { enter, EXPRESS_STEP, Presentation, StepPage, STEPS } from './support/journey.ts';
import { checkPage, checkPageWithoutScripts } from './support/page-checks.ts';
import { expect, test } from './support/test.ts';

const KEYS = [...company.criterionById.values()]
	.filter(({ criterion }) => criterion.weight === 2)
	.map(({ criterion }) => criterion.id);
const answered = (...choices: string[]) =>
	Object.fromEntries(choices.map((choice, index) => [KEYS[index] ?? '', choice]));
const CONTINUE = 'Continuer avec le diagnostic complet';

test('eight questions, an indicative result, then the full diagnostic without answering twice', async ({
	page
}) => {
	const presentation = new Presentation(page);
	await presentation.open();
	await expect(
		page.getByRole('button', { name: 'Commencer la version express' })
	).toHaveAccessibleDescription(/8 questions, environ 5\s+minutes/);
	const profile = await presentation.start('Commencer la version express');
	await profile.choose(/Combien de personnes salariées/, '20 à 49');
	await profile.choose(/Combien de partenariats/, '2 ou 3');
	const { id } = profile;
	await profile.send();

	const step = new StepPage(page, id);
	await expect(page).toHaveURL(new RegExp(`/etapes/${EXPRESS_STEP}$`));
	await expect(page.locator('[data-criterion]')).toHaveCount(8);
	for (const [index, key] of KEYS.entries()) await step.choose(key, String(index % 5));
	await step.openNote('E2.2');
	await step.note('E2.2').fill('Une note à garder');
	await step.expectSaved();
	await step.goOn();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tout est prêt');
	await page.getByRole('button', { name: 'Voir mon résultat indicatif' }).click();

	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre résultat indicatif');
	await expect(page.locator('.paths li')).toHaveCount(8);
	await expect(page.locator('.paths li').nth(2)).toContainText('3e situation sur 5');
	await expect(page.locator('main')).not.toContainText(/sur 100|Structuration|Amorce/);
	await expect(page.getByText(/Il reste 20\s+questions/)).toBeVisible();
	await page.getByRole('button', { name: CONTINUE }).click();

	await expect(page).toHaveURL(new RegExp(`/etapes/${STEPS[0]?.slug}\\?vue=a-completer$`));
	await expect(step.question('E1.1')).toHaveCount(0);
	await step.choose('E1.2', '4');
	await step.expectSaved();
	await step.open(STEPS[1]?.slug);
	await expect(step.radio('E2.2', '1')).toBeChecked();
	await expect(step.note('E2.2')).toHaveValue('Une note à garder');
	await page.goto(`/evaluations/${id}/verification`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/9\s+réponses sur 28/);
	await expect(page.getByRole('button', { name: CONTINUE })).toHaveCount(0);
});

test('without scripts: six questions without a partnership, and the full diagnostic at any time @nojs-only', async ({
	page
}) => {
	const presentation = new Presentation(page);
	await presentation.open();
	const profile = await presentation.start('Commencer la version express');
	await profile.choose(/Combien de personnes salariées/, '20 à 49');
	await profile.choose(/Combien de partenariats/, 'Aucun pour le moment');
	const { id } = profile;
	await profile.send();
	const step = new StepPage(page, id);
	await expect(page.locator('[data-criterion]')).toHaveCount(6);
	await step.choose('E1.1', '3');
	await step.choose('E6.2', 'unknown');
	await step.goOn();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/2\s+réponses sur 6/);
	await page.getByRole('button', { name: 'Voir mon résultat indicatif quand même' }).click();
	await expect(page).toHaveURL(`/evaluations/${id}/resultats/express`);
	await expect(page.getByRole('heading', { name: 'À vérifier' })).toBeVisible();
	await page.getByRole('button', { name: 'Modifier mes réponses' }).click();

	await presentation.open();
	await expect(page.locator('#en-cours')).toContainText('Version express');
	await page.getByRole('link', { name: 'Reprendre' }).click();
	await expect(step.radio('E1.1', '3')).toBeChecked();
	await step.goOn();
	await page.getByRole('button', { name: CONTINUE }).click();
	await expect(page).toHaveURL(/vue=a-completer$/);
	await expect(step.question('E1.1')).toHaveCount(0);
	await page.getByRole('link', { name: 'Voir toute l’étape' }).click();
	await expect(step.radio('E1.1', '3')).toBeChecked();
});

test('the pages of an express assessment pass every check', async ({ page, context, baseURL }) => {
	test.setTimeout(90_000);
	const draft = await enter(context, baseURL ?? '', answered('3', 'unknown'), 'express');
	for (const path of [`etapes/${EXPRESS_STEP}`, 'verification']) {
		await page.goto(`/evaluations/${draft.id}/${path}`);
		await checkPage(page);
	}
	await page.goto(DIAGNOSTIC_PATH);
	await checkPageWithoutScripts(page);
	const choices = answered('0', '1', '2', '4', 'unknown', '3');
	const done = await enter(context, baseURL ?? '', choices, 'express');
	expect((await done.visitor.complete(done.id, 'express')).status).toBe(303);
	await page.goto(`/evaluations/${done.id}/resultats`);
	await checkPage(page);
});
