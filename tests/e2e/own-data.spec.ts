/** « Mes données » of an account and of an organisation: every check of a page, then everything deleted. */
import { createDatabase } from '#lib/server/db/create-database.ts';
import { anAccount, anOrganisation, aSession } from '../support/accounts.ts';
import { makeEmbeddedFolder } from '../support/embedded-template.ts';
import { startApp } from './support/app-server.ts';
import { checkPage } from './support/page-checks.ts';
import { expect, test as base } from './support/test.ts';

interface OwnData {
	url: string;
	/** Address of the organisation. */
	root: string;
	/** Of its administrator. */
	session: string;
}

const test = base.extend<object, { own: OwnData }>({
	own: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is needed here
		async ({}, use) => {
			const folder = makeEmbeddedFolder(process.env.EMBEDDED_TEMPLATE);
			const { db, close } = await createDatabase(folder.url);
			const accountId = await anAccount(db, { email: 'claire@exemple.fr' });
			const { publicId } = await anOrganisation(db, accountId, 'Les Amis du Lac');
			const session = await aSession(db, accountId);
			await close();
			const app = await startApp({ env: { DATABASE_URL: folder.url } });
			await use({ url: app.url, root: `/organisations/${publicId}`, session });
			await app.stop();
			folder.remove();
		},
		{ scope: 'worker', timeout: 120_000 }
	],
	baseURL: async ({ own }, use) => use(own.url)
});

// The browser reports the status of each refused form.
test.use({ expectedProblems: [/status of (400|422)/] });

test('own data: taken away, imported, deleted', async ({ page, context, own }) => {
	await context.addCookies([{ name: 'cap-session', value: own.session, url: own.url }]);
	await page.goto('/compte/donnees');
	await checkPage(page);
	await page.goto(`${own.root}/importer`);
	await page.locator('#fichier').setInputFiles({
		name: 'faux.json',
		mimeType: 'application/json',
		buffer: Buffer.from('bonjour')
	});
	await page.getByRole('button', { name: 'Importer' }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'ne se lit pas' })).toBeVisible();
	await checkPage(page);

	await page.goto(`${own.root}/donnees`);
	await checkPage(page);
	await page.getByLabel('recopiez le nom').fill('Les Amis');
	await page.getByRole('button', { name: 'Supprimer l’organisation' }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'recopiez-le' })).toBeVisible();
	await page.getByLabel('recopiez le nom').fill('les amis du lac');
	await page.getByRole('button', { name: 'Supprimer l’organisation' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('L’organisation est supprimée');

	await page.goto('/compte/donnees');
	await page.getByLabel('Je veux supprimer').check();
	await page.getByRole('button', { name: 'Supprimer mon compte' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre compte est supprimé');
	await checkPage(page);
});
