/** From the home page to the results, with scripts and without. */
import {
	enter,
	ExchangePage,
	FIRST_STEP,
	Presentation,
	ProfilePage,
	StepPage,
	STEPS,
	allAnswered
} from './support/journey.ts';
import { expect, test } from './support/test.ts';

const STAFF = /Combien de personnes salariées/;
const PARTNERSHIPS = /Combien de partenariats/;

// A form refused with 400 is a page; the browser still notes its status.
test.use({ expectedProblems: [/status of 400/] });

test('a company leader goes from the home page to the results, saving as they go', async ({
	page
}) => {
	test.setTimeout(90_000);
	await page.goto('/');
	await page
		.getByRole('link', { name: /RSE et partenariats|Commencer/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { level: 1, name: 'RSE et partenariats' })).toBeVisible();
	const profile = await new Presentation(page).start();

	await profile.send();
	await expect(profile.errors).toBeFocused();
	await expect(page).toHaveTitle(/^Erreur/);
	await expect(profile.errors).toContainText('2 réponses manquent');
	await profile.errors.getByRole('link').first().click();
	await profile.choose(STAFF, '20 à 49');
	await expect(profile.errors).toContainText('Une réponse manque');
	await profile.choose(PARTNERSHIPS, '2 ou 3');
	await expect(profile.errors).toHaveCount(0);
	await profile.typeCommune('Mende');
	const { id } = profile;
	await profile.send();

	const step = new StepPage(page, id);
	for (const [index, { title, slug, criterionIds }] of STEPS.entries()) {
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		await expect(page).toHaveURL(new RegExp(`/etapes/${slug}`));
		for (const criterionId of criterionIds) await step.choose(criterionId, String((index + 1) % 5));
		if (index === 0) {
			await step.openNote('E1.1');
			await step.note('E1.1').fill('Écrit dans notre plan stratégique');
			await step.priority('E1.1').check();
		}
		await step.expectSaved();
		await expect(page.locator('.trail .now')).toContainText('Terminée');
		await step.goOn();
	}
	const needs = new ExchangePage(page, id);
	await expect(page).toHaveURL(/\/besoins-et-apports$/);
	await expect(needs.count('P14')).toHaveText('0 sur 5');
	await needs.tick('P14', 'H1', 'H2', 'P1', 'I2', 'R1', 'R4');
	await expect(needs.count('P14')).toHaveText(/^6 sur 5\s: décochez-en 1$/);
	await needs.tick('P14', 'R1');
	await expect(needs.count('P14')).toHaveText('5 sur 5');
	// Leaving by the trail of steps loses no tick.
	await page.getByRole('navigation', { name: 'Étapes' }).getByRole('link').first().click();
	await expect(page).toHaveURL(new RegExp(`/etapes/${FIRST_STEP}$`));
	await needs.open();
	await expect(needs.count('P14')).toHaveText('5 sur 5');
	await needs.tick('P15', 'R2');
	await needs.goOn();
	await expect(page).toHaveURL(/\/verification$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tout est prêt');
	await page.getByRole('button', { name: 'Voir mes résultats' }).click();
	await expect(page).toHaveURL(/\/resultats$/);
	await expect(page.getByRole('heading', { level: 2, name: /priorité/ }).first()).toBeVisible();
	await expect(
		page.getByRole('region', { name: 'Vos besoins et vos apports' }).getByRole('listitem')
	).toHaveCount(6);
	await expect(page.getByText('Écrit dans notre plan stratégique')).toBeAttached();
});

test('the whole journey without scripts @nojs-only', async ({ page }) => {
	await new Presentation(page).open();
	const profile = await new Presentation(page).start();
	await profile.choose(STAFF, '20 à 49');
	await profile.typeCommune('Saint-Denis');
	await profile.send();
	await expect(page).toHaveTitle(/^Erreur/);
	await expect(profile.errors).toContainText('Combien de partenariats');
	await expect(profile.question(STAFF).getByLabel('20 à 49')).toBeChecked();
	await expect(page.getByLabel(/Dans quelle commune/)).toHaveValue('Saint-Denis');
	await profile.choose(PARTNERSHIPS, '2 ou 3');
	await profile.send();
	const communes = profile.question(/Dans quelle commune/);
	await expect(communes).toContainText('Plusieurs communes portent ce nom');
	await communes.getByText(/La Réunion/).click();
	const { id } = profile;
	await profile.send();

	const step = new StepPage(page, id);
	await expect(page).toHaveURL(new RegExp(`/etapes/${FIRST_STEP}`));
	await expect(page.getByText('Sans JavaScript, vos réponses sont enregistrées')).toBeVisible();
	await step.choose('E1.1', '3');
	await step.openNote('E1.2');
	await step.note('E1.2').fill('note sans script');
	await step.goOn();
	await expect(page).toHaveURL(new RegExp(`/etapes/${STEPS[1]?.slug}`));
	await step.choose('E2.1', 'unknown');
	await step.goBack();
	await expect(step.radio('E1.1', '3')).toBeChecked();
	await expect(step.note('E1.2')).toHaveValue('note sans script');
	await page
		.getByRole('navigation', { name: 'Étapes' })
		.getByRole('link', { name: new RegExp(STEPS[1]?.title ?? '') })
		.click();
	await expect(step.radio('E2.1', 'unknown')).toBeChecked();

	await page.goto(`/evaluations/${id}/profil`);
	await expect(page.getByLabel(/Dans quelle commune/)).toHaveValue(/Saint-Denis/);
	const needs = new ExchangePage(page, id);
	await needs.open();
	await expect(needs.count('P14')).toBeHidden();
	await needs.tick('P14', 'H1', 'H2', 'H3', 'P1', 'I1', 'R1');
	await needs.goOn();
	await expect(page).toHaveTitle(/^Erreur/);
	await expect(page.locator('#p-P14')).toContainText(/6 réponses cochées\s: gardez-en 5 au plus/);
	await needs.tick('P14', 'R1');
	await needs.goBack();
	await expect(page).toHaveURL(new RegExp(`/etapes/${STEPS.at(-1)?.slug}`));
	await step.goOn();
	await expect(needs.box('P14', 'I1')).toBeChecked();
	await expect(needs.box('P14', 'R1')).not.toBeChecked();
	await needs.goOn();
	await expect(page).toHaveURL(/\/verification$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/2\s+réponses sur 28/);
	await page.getByRole('button', { name: 'Voir mes résultats quand même' }).click();
	await expect(page).toHaveURL(/\/resultats$/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('« Enregistré » is said only after the server’s reply', async ({ page, context, baseURL }) => {
	const { id, visitor } = await enter(context, baseURL ?? '');
	const step = new StepPage(page, id);
	await step.open();
	let release: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/reponses/**', async (route) => {
		await held;
		await route.continue();
	});
	const said: string[] = [];
	await page.exposeFunction('heard', (words: string) => said.push(words));
	await page.evaluate(() => {
		const status = document.querySelector('[data-save-status]');
		new MutationObserver(() => {
			(window as unknown as { heard: (words: string) => void }).heard(status?.textContent ?? '');
		}).observe(status!, { childList: true, characterData: true, subtree: true });
	});
	await step.choose('E1.1', '4');
	await expect(step.status).toHaveText('Enregistrement…');
	await page.waitForTimeout(400);
	expect(said.join(' ')).not.toContain('✓');
	expect((await visitor.page(`/evaluations/${id}/etapes/${FIRST_STEP}`)).html).not.toMatch(
		/value="4" checked/
	);
	release();
	await step.expectSaved();
	await page.reload();
	await expect(step.radio('E1.1', '4')).toBeChecked();
});

test('the trail leads anywhere, and « only what I have not answered » leaves the rest out @nojs', async ({
	page,
	context,
	baseURL
}) => {
	const answers = Object.fromEntries(
		Object.entries(allAnswered('2')).filter(([id]) => id !== 'E1.2' && id !== 'E3.1')
	);
	const { id } = await enter(context, baseURL ?? '', answers);
	const step = new StepPage(page, id);
	await page.goto(`/evaluations/${id}/verification`);
	await page.getByRole('link', { name: 'Compléter ce qui manque' }).click();
	await expect(page.locator('[data-criterion]')).toHaveCount(1);
	await step.choose('E1.2', '1');
	await step.goOn();
	await expect(page).toHaveURL(new RegExp(`/etapes/${STEPS[2]?.slug}\\?vue=a-completer`));
	await step.choose('E3.1', '1');
	await step.goOn();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tout est prêt');
	for (const { title } of [STEPS[6]!, STEPS[2]!]) {
		await page
			.getByRole('navigation', { name: 'Étapes' })
			.getByRole('link', { name: new RegExp(title) })
			.click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	}
});

test('a note being typed survives leaving the page at once', async ({ page, context, baseURL }) => {
	const { id, visitor } = await enter(context, baseURL ?? '');
	const step = new StepPage(page, id);
	await step.open();
	await step.openNote('E1.1');
	await step.note('E1.1').fill('à peine tapée');
	await page.getByRole('navigation', { name: 'Étapes' }).getByRole('link').nth(1).click();
	await expect(page).toHaveURL(new RegExp(STEPS[1]?.slug ?? ''));
	const stored = async () => (await visitor.page(`/evaluations/${id}/etapes/${FIRST_STEP}`)).html;
	await expect.poll(stored).toContain('à peine tapée');
	await step.open();
	await expect(step.note('E1.1')).toHaveValue('à peine tapée');
});

test('starting again offers the draft in hand', async ({ page, context, baseURL }) => {
	const { id } = await enter(context, baseURL ?? '', { 'E1.1': '3' });
	await new Presentation(page).open();
	await expect(
		page.getByRole('heading', { name: 'Vous avez un diagnostic en cours' })
	).toBeVisible();
	await page.getByRole('link', { name: 'Reprendre' }).click();
	await expect(page).toHaveURL(new RegExp(`/evaluations/${id}/`));
});

test('a double click starts one assessment', async ({ page }) => {
	await new Presentation(page).open();
	await page.getByRole('button', { name: 'Commencer le diagnostic' }).dblclick();
	await expect(page).toHaveURL(/\/profil$/);
	await new Presentation(page).open();
	await expect(page.getByRole('link', { name: 'Reprendre' })).toHaveCount(1);
	expect(new ProfilePage(page).id).toBe('');
});

test('hostile text is intact and inert on every page', async ({ page, context, baseURL }) => {
	const hostile = `<script>document.title='x'</script>"><img src=x onerror=alert(1)> {{7*7}} \${1} \u202Egauche\u202C </textarea><b>`;
	const { id, visitor } = await enter(context, baseURL ?? '');
	expect(
		await visitor.answer(id, 'E1.1', { choice: 'unknown', note: hostile, priority: true })
	).toMatchObject({ status: 200 });
	expect(
		(await visitor.fillProfile(id, { P07: '20-49', P09: '2-3', P01: hostile.slice(0, 110) })).status
	).toBe(303);
	page.on('dialog', () => {
		throw new Error('a dialog opened');
	});
	const step = new StepPage(page, id);
	await step.open();
	await expect(step.note('E1.1')).toHaveValue(hostile);
	await page.goto(`/evaluations/${id}/profil`);
	await expect(page.getByLabel('Nom de l’entreprise')).toHaveValue(hostile.slice(0, 110));
	await page.goto(`/evaluations/${id}/verification`);
	await page.getByRole('button', { name: /Voir mes résultats/ }).click();
	await expect(page).toHaveURL(/resultats/);
	await expect(page.locator('body')).toContainText(hostile.slice(0, 60));
	expect(await page.locator('img[src="x"]').count()).toBe(0);
	await expect(page).toHaveTitle(/Vos résultats/);
	const file = (await (await visitor.request(`/evaluations/${id}/export.json`)).json()) as {
		answers: Record<string, { note?: string }>;
		profile: Record<string, string>;
	};
	expect(file.answers['E1.1']?.note).toBe(hostile);
	expect(file.profile.P01).toBe(hostile.slice(0, 110).trim());
});
