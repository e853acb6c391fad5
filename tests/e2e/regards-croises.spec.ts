/** Several respondents: three people answer, their organisation sees where they differ, and fills the synthesis. */
import {
	checkAccessibility,
	checkPage,
	checkPageWithoutScripts,
	checkTypography
} from './support/page-checks.ts';
import { addressOf, expect, signInAs, test, type State } from './support/shared-assessments-app.ts';

test.use({ expectedProblems: [/status of (400|409)/] });

test('three people answer, then the organisation talks about it', async ({
	page,
	context,
	app
}) => {
	test.setTimeout(90_000);
	const { seeded } = app;
	// Two have finished. The third comes by the common link.
	await page.goto(`/participer/${seeded.links.closing}`);
	await page.getByRole('radio', { name: 'Équipe bénévole' }).check();
	await page.getByRole('button', { name: 'Commencer' }).click();
	await page
		.getByRole('group', { name: /lien entre la RSE/ })
		.getByRole('radio')
		.first()
		.check();
	await expect(page.locator('[data-save-status]')).toContainText('Enregistré');
	await page.goto(page.url().replace(/etapes.*/, 'verification'));
	await page.getByRole('button', { name: 'Terminer quand même' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Merci, votre regard est enregistré'
	);

	await signInAs(context, app.url, seeded);
	await page.goto(addressOf(seeded, 'closing'));
	await expect(page.locator('main')).toContainText('3 réponses terminées');
	await page.getByRole('button', { name: 'Clore le recueil maintenant' }).click();
	await page.getByRole('button', { name: 'Afficher les regards de 3 personnes' }).click();
	await expect(page.locator('main')).toContainText('3 personnes ont répondu.');
	await expect(page.getByRole('table', { name: 'Les axes, en chiffres' })).toBeVisible();
	await page.getByRole('button', { name: 'Remplir la synthèse ensemble' }).click();

	await page
		.getByRole('group', { name: /lien entre la RSE/ })
		.getByRole('radio')
		.nth(2)
		.check();
	await expect(page.locator('[data-save-status]')).toContainText('Enregistré');
	await page.goto(page.url().replace(/etapes.*/, 'verification'));
	await checkPage(page);
	await page.getByLabel('Qui a participé').fill('La direction et deux bénévoles');
	await page.getByRole('button', { name: 'Valider la synthèse quand même' }).click();
	await expect(page.locator('main')).toContainText(
		/Synthèse validée le .* par La direction et deux bénévoles/
	);
});

const STATES = ['open', 'two', 'eight'] as const satisfies State[];

test('the pages of the organisation pass every check', async ({ page, context, app }) => {
	test.setTimeout(180_000);
	const { seeded } = app;
	await signInAs(context, app.url, seeded);
	const root = `/organisations/${seeded.organisation}/regards-croises`;
	for (const path of [
		root,
		`${root}/nouveau?diagnostic=rse-et-partenariats`,
		...STATES.map((state) => addressOf(seeded, state)),
		`${addressOf(seeded, 'eight')}/resultat`,
		`${addressOf(seeded, 'eight')}/resultat/fiche`
	]) {
		await page.goto(path);
		await checkPage(page);
	}
});

test('a refused invitation, and a common link just made', async ({ page, context, app }) => {
	await signInAs(context, app.url, app.seeded);
	await page.goto(addressOf(app.seeded, 'empty'));
	await page.getByLabel('Adresses').fill('claire(at)exemple.fr');
	await page.getByRole('button', { name: 'Envoyer les invitations' }).click();
	await expect(
		page.getByRole('alert').filter({ hasText: '2 réponses sont à revoir' })
	).toBeVisible();
	await expect(page.getByLabel('Adresses')).toHaveValue('claire(at)exemple.fr');
	await checkPage(page);
	await page.getByRole('button', { name: 'Remplacer le lien commun' }).click();
	await expect(page.getByLabel('Lien à transmettre')).toHaveValue(/\/participer\/[\w-]{43}$/);
	// The address leads to the link, past the skip link that `checkPage` expects first.
	await checkAccessibility(page);
	await checkTypography(page);
});

test('the pages of a respondent pass every check', async ({ page, context, app }) => {
	const { finished, draft, links } = app.seeded;
	await page.goto(`/participer/${links.open}`);
	await checkPage(page);
	await page.goto(`/participer/${links.open}/rappel`);
	await checkPage(page);
	await page.goto(`/participer/${links.eight}`);
	await checkPage(page);
	for (const { publicId, token } of [finished, draft])
		await context.addCookies([{ name: `cap-${publicId}`, value: token, url: app.url }]);
	for (const path of [`${finished.publicId}/merci`, `${draft.publicId}/verification`]) {
		await page.goto(`/evaluations/${path}`);
		await checkPage(page);
	}
});

test('the result without scripts @nojs-only', async ({ page, context, app }) => {
	await signInAs(context, app.url, app.seeded);
	await page.goto(`${addressOf(app.seeded, 'eight')}/resultat`);
	await checkPageWithoutScripts(page);
});
