/** From results without an account to an organisation with two members, as people do it. */
import type { Browser, Page } from '@playwright/test';
import { latestMailTo, linkOf } from '#tests/support/outbox.ts';
import { enter } from './support/journey.ts';
import { checkPage, checkPageWithoutScripts } from './support/page-checks.ts';
import { expect, test } from './support/test.ts';

const outbox = () => process.env.E2E_OUTBOX ?? '';
const anEmail = () => `e2e-${Math.random().toString(36).slice(2)}@exemple.fr`;

// Refused forms are pages too: the browser notes their status.
test.use({ expectedProblems: [/status of (400|404|409)/] });

/** From the sign-in page on, wherever it leads afterwards. */
async function signInHere(page: Page, email: string): Promise<void> {
	await page.getByLabel('Votre adresse électronique').fill(email);
	await page.getByRole('button', { name: 'Recevoir un lien de connexion' }).click();
	await expect(page.getByRole('status')).toContainText('Un message est en route');
	const mail = await latestMailTo(outbox(), email, { about: 'lien pour entrer' });
	const { pathname, search } = linkOf(mail);
	await page.goto(pathname + search);
	await page.getByRole('button', { name: 'Entrer' }).click();
}

/** Completed without an account, in this browser. */
async function withResults(page: Page): Promise<string> {
	const origin = process.env.E2E_BASE_URL ?? '';
	const { id } = await enter(page.context(), origin, { 'E1.1': '3', 'E1.2': '2' });
	await page.goto(`/evaluations/${id}/verification`);
	await page.getByRole('button', { name: /Voir mes résultats/ }).click();
	await expect(page).toHaveURL(/\/resultats$/);
	return id;
}

async function keep(page: Page, name: string): Promise<string> {
	await withResults(page);
	await page.getByRole('link', { name: 'Conserver mes résultats' }).click();
	await page.getByRole('link', { name: 'Me connecter ou créer mon compte' }).click();
	await signInHere(page, anEmail());
	await expect(page).toHaveURL(/\/conserver$/);
	await page.getByLabel('Nom de l’organisation').fill(name);
	await page.getByRole('button', { name: 'Conserver' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	return new URL(page.url()).pathname;
}

async function anotherBrowser(browser: Browser, baseURL: string | undefined): Promise<Page> {
	const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'fr-FR' });
	return context.newPage();
}

test('results are kept, a colleague invited, their role changed; every page passes every check', async ({
	page,
	browser,
	baseURL
}) => {
	test.setTimeout(180_000);
	await withResults(page);
	await page.getByRole('link', { name: 'Conserver mes résultats' }).click();
	await checkPage(page);
	await page.getByRole('link', { name: 'Me connecter ou créer mon compte' }).click();
	await signInHere(page, anEmail());
	await expect(page).toHaveURL(/\/conserver$/);
	await page.getByRole('button', { name: 'Conserver' }).click();
	await expect(page.getByRole('alert').first()).toContainText('à revoir');
	await checkPage(page);
	await page.getByLabel('Nom de l’organisation').fill('Moulin du Lac');
	await page.getByRole('button', { name: 'Conserver' }).click();
	await expect(page.getByText('C’est conservé')).toBeVisible();
	await checkPage(page);
	const root = new URL(page.url()).pathname;

	await page.getByRole('link', { name: 'Inviter une deuxième personne' }).click();
	await expect(page).toHaveURL(`${root}/membres#inviter`);
	const email = anEmail();
	await page.getByLabel('Adresse électronique').fill(email);
	await page.getByText('Lecture.').click();
	await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
	await expect(page.getByText('L’invitation est partie')).toBeVisible();
	await checkPage(page);

	const colleague = await anotherBrowser(browser, baseURL);
	await colleague.goto('/organisations');
	await signInHere(colleague, email);
	await expect(colleague).toHaveURL('/organisations');
	await checkPage(colleague);
	await colleague.goto(
		linkOf(await latestMailTo(outbox(), email, { about: 'Rejoindre' })).pathname
	);
	await checkPage(colleague);
	await colleague.getByRole('button', { name: 'Accepter l’invitation' }).click();
	await expect(colleague.getByRole('heading', { level: 1 })).toHaveText('Moulin du Lac');
	await expect(colleague.getByRole('heading', { name: 'Commencer un diagnostic' })).toBeHidden();
	await checkPage(colleague);
	await colleague.getByRole('link', { name: 'RSE et partenariats' }).click();
	await expect(colleague.getByRole('link', { name: 'Retour à l’organisation' })).toBeVisible();

	await page.reload();
	await page.getByLabel(`Rôle de ${email}`).selectOption('Contribution');
	await page.getByRole('button', { name: `Changer le rôle de ${email}` }).click();
	await expect(page.getByText('Le rôle est changé')).toBeVisible();
	await colleague.goto(root);
	await expect(colleague.getByRole('heading', { name: 'Commencer un diagnostic' })).toBeVisible();
	await colleague.context().close();

	for (const address of [`${root}/identite`, '/organisations', '/organisations/nouvelle']) {
		await page.goto(address);
		await checkPage(page);
	}
	await page.goto(root);
	await page.getByRole('link', { name: 'RSE et partenariats' }).click();
	await page.getByRole('link', { name: 'Données de ce diagnostic' }).click();
	await checkPage(page);
});

test('an organisation without scripts @nojs-only', async ({ page }) => {
	const root = await keep(page, 'Moulin sans script');
	await checkPageWithoutScripts(page);
	await page.goto(`${root}/membres`);
	await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
	await expect(page.getByText('une adresse telle que').first()).toBeVisible();
	await page.getByText('Quitter l’organisation').click();
	await page.getByRole('button', { name: 'Oui, quitter' }).click();
	await expect(page.getByText('la quitter la laisserait sans personne')).toBeVisible();
	await page.getByRole('button', { name: 'Se déconnecter' }).click();
	await page.goto(root);
	await expect(page).toHaveURL(/\/connexion\?suite=/);
});
