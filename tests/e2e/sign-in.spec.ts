/** Signing in as a person does, and every page and state of an account through the page checks. */
import type { Page } from '@playwright/test';
import { latestMailTo, linkOf } from '#tests/support/outbox.ts';
import { codeOf, PASSWORD } from '#tests/support/sign-in.ts';
import {
	checkAccessibility,
	checkPage,
	checkPageWithoutScripts,
	checkReflow
} from './support/page-checks.ts';
import { expect, test } from './support/test.ts';

// Refused forms and links that serve no more are pages too: the browser notes their status.
test.use({ expectedProblems: [/status of (400|401|403|410)/] });

const anEmail = () => `e2e-${Math.random().toString(36).slice(2)}@exemple.fr`;

/** Asks the link, reads the mail and opens it. */
async function signIn(page: Page, email: string, next = '/compte'): Promise<void> {
	await page.goto(`/connexion?suite=${encodeURIComponent(next)}`);
	await page.getByLabel('Votre adresse électronique').fill(email);
	await page.getByRole('button', { name: 'Recevoir un lien de connexion' }).click();
	await expect(page.getByRole('status')).toContainText('Un message est en route');
	const { pathname, search } = linkOf(await latestMailTo(process.env.E2E_OUTBOX ?? '', email));
	await page.goto(pathname + search);
	await page.getByRole('button', { name: 'Entrer' }).click();
	await expect(page).toHaveURL(next);
}

test('from the first link to the second factor, every page passes every check', async ({
	page
}) => {
	test.setTimeout(120_000);
	await page.goto('/connexion');
	await checkPage(page);
	await page.goto('/compte');
	await page.getByText('J’ai un mot de passe').click();
	await page.getByRole('button', { name: 'Se connecter' }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'adresse' })).toBeVisible();
	await checkPage(page);
	const email = anEmail();
	await signIn(page, email);
	await page.getByLabel('Votre nom').fill('Camille');
	await page.getByRole('button', { name: 'Enregistrer mon nom' }).click();
	await expect(page.getByRole('status')).toContainText('enregistré');
	await checkPage(page);

	await page.getByRole('link', { name: 'Choisir un mot de passe' }).click();
	await page.getByLabel('Nouveau mot de passe').fill('motdepasse2024');
	await page.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'listes' })).toBeVisible();
	await checkPage(page);
	await page.getByLabel('Nouveau mot de passe').fill(PASSWORD);
	await page.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(page.getByRole('status')).toContainText('mot de passe est changé');

	await page.getByRole('link', { name: 'Activer la double vérification' }).click();
	await checkPage(page);
	const secret = await page.locator('input[name=secret]').inputValue();
	await page.getByLabel('Code à six chiffres').fill(codeOf(secret, -1));
	await page.getByRole('button', { name: 'Activer la double vérification' }).click();
	await expect(page.getByRole('heading', { name: 'Vos dix codes de secours' })).toBeVisible();
	await checkPage(page);

	for (const address of [
		'/compte/double-verification',
		'/compte/adresse',
		'/compte/confirmation',
		'/mot-de-passe-oublie',
		'/deconnexion'
	]) {
		// Made of the same parts as those above: what their words and structure add is checked.
		await page.goto(address);
		await checkPageWithoutScripts(page);
	}
	await page.getByRole('button', { name: 'Se déconnecter' }).click();
	await page.goto('/connexion?suite=%2Fcompte');
	await page.getByText('J’ai un mot de passe').click();
	await page.getByLabel('Adresse électronique', { exact: true }).fill(email);
	await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'Se connecter' }).click();
	await checkPage(page);
	await page.getByLabel('Code', { exact: true }).fill(codeOf(secret));
	await page.getByRole('button', { name: 'Continuer' }).click();
	// The anchor is that of the skip link, which the checks followed.
	await expect(page).toHaveURL(/\/compte(#contenu)?$/);
});

test('signing in without scripts @nojs-only', async ({ page }) => {
	const email = anEmail();
	await signIn(page, email);
	await checkPageWithoutScripts(page);
	await page.getByLabel('Votre nom').fill('Camille, de la Ressourcerie');
	// The session ends meanwhile: what was typed comes back.
	await page.context().clearCookies();
	await page.getByRole('button', { name: 'Enregistrer mon nom' }).click();
	await expect(page.getByLabel('Votre texte 1 sur 1')).toHaveValue('Camille, de la Ressourcerie');
	await expect(page.getByRole('link', { name: 'Se connecter' })).toBeVisible();
});

test('the end of the session is announced, and put off without losing a word', async ({ page }) => {
	await page.clock.install();
	await signIn(page, anEmail());
	const warning = page.getByText(/Votre session se termine dans/);
	await expect(warning).toBeHidden();
	await page.getByLabel('Votre nom').fill('Une phrase en cours');
	// The server’s clock runs on as usual: only its answer is brought to the time of the page.
	const passed = 116 * 60_000;
	await page.route('**/compte/prolonger', async (route) => {
		const answer = await route.fetch();
		const { endsAt } = (await answer.json()) as { endsAt: string };
		await route.fulfill({
			response: answer,
			json: { endsAt: new Date(Date.parse(endsAt) + passed) }
		});
	});
	await page.clock.fastForward(passed);
	await expect(warning).toContainText('minutes');
	await page.clock.resume();
	await checkAccessibility(page);
	await checkReflow(page);
	await page.getByRole('button', { name: 'Prolonger ma connexion' }).click();
	await expect(warning).toBeHidden();
	await expect(page.getByLabel('Votre nom')).toHaveValue('Une phrase en cours');
});
