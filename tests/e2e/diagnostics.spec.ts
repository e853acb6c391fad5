/** Every diagnostic that visitors may take, from its presentation to its results, with scripts and without. */
import { currentDiagnostics } from '#lib/content/catalogue.ts';
import { StepPage } from './support/journey.ts';
import { expect, test } from './support/test.ts';

for (const diagnostic of currentDiagnostics()) {
	test(`« ${diagnostic.title} » is taken from its presentation to its results @nojs`, async ({
		page
	}) => {
		test.setTimeout(90_000);
		await page.goto(`/diagnostics/${diagnostic.slug}`);
		await page
			.getByRole('button', { name: /^Commencer/ })
			.first()
			.click();
		await expect(page).toHaveURL(/\/profil$/);
		const id = /\/evaluations\/([\w-]{22})\//.exec(page.url())?.[1] ?? '';
		for (const question of diagnostic.profile) {
			if (!question.required || question.kind !== 'single') continue;
			// Neither the first nor the last: an organisation of some size, with something to tell.
			const option = question.options[2] ?? question.options[1]!;
			const input = page.locator(`input[name="${question.id}"][value="${option.id}"]`);
			if (await input.count()) await page.locator('label', { has: input }).click();
			else await page.locator(`select[name="${question.id}"]`).selectOption(option.id);
		}
		await page.getByRole('button', { name: 'Commencer les questions' }).click();

		const step = new StepPage(page, id);
		let answered = 0;
		while (/\/etapes\//.test(page.url())) {
			const address = page.url();
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			for (const question of await page.locator('[data-criterion]').all()) {
				const criterionId = (await question.getAttribute('data-criterion'))!;
				await step.choose(criterionId, String(answered++ % 5));
			}
			await step.goOn();
			await expect(page).not.toHaveURL(address);
		}
		expect(answered).toBe(diagnostic.criterionById.size);
		if (diagnostic.exchange) {
			await expect(page).toHaveURL(/\/besoins-et-apports$/);
			for (const [name, option] of Object.entries({
				[diagnostic.exchange.needs]: 'H1',
				[diagnostic.exchange.contributions]: 'R2'
			}))
				await page
					.locator('label', { has: page.locator(`input[name="${name}"][value="${option}"]`) })
					.click();
			await page.getByRole('button', { name: /Continuer vers la vérification/ }).click();
		}
		await expect(page).toHaveURL(/\/verification$/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tout est prêt');
		await page.getByRole('button', { name: 'Voir mes résultats' }).click();
		await expect(page).toHaveURL(/\/resultats$/);
		await expect(page.getByRole('heading', { level: 2, name: /priorité/ }).first()).toBeVisible();
		await page.locator('summary', { hasText: 'Les mêmes chiffres en tableau' }).click();
		await expect(page.getByRole('row')).toHaveCount(diagnostic.axes.length + 1);
		if (diagnostic.exchange)
			await expect(page.getByText('Des compétences particulières')).toBeVisible();
	});
}
