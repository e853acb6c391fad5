/** « Mes données » of an account and of an organisation: every check of a page, then everything deleted. */
import { createDatabase } from '#lib/server/db/create-database.ts';
import { anAccount, anOrganisation, aSession } from '../support/accounts.ts';
import { makeEmbeddedFolder } from '../support/embedded-template.ts';
import { startApp } from './support/app-server.ts';
import { checkPage } from './support/page-checks.ts';
import { expect, test } from './support/test.ts';

test('own data: taken away, imported, deleted', async ({ page, context }) => {
	const folder = makeEmbeddedFolder(process.env.EMBEDDED_TEMPLATE);
	const { db, close } = await createDatabase(folder.url);
	const accountId = await anAccount(db, { email: 'claire@exemple.fr' });
	const { publicId } = await anOrganisation(db, accountId, 'Les Amis du Lac');
	const session = await aSession(db, accountId);
	await close();
	const app = await startApp({ env: { DATABASE_URL: folder.url } });
	try {
		await context.addCookies([{ name: 'cap-session', value: session, url: app.url }]);
		for (const path of ['donnees', 'importer']) {
			await page.goto(`${app.url}/organisations/${publicId}/${path}`);
			await checkPage(page);
		}
		await page.goto(`${app.url}/organisations/${publicId}/importer`);
		await page.getByLabel('Fichier').setInputFiles({
			name: 'faux.json',
			mimeType: 'application/json',
			buffer: Buffer.from('bonjour')
		});
		await page.getByRole('button', { name: 'Importer' }).click();
		await expect(page.getByRole('alert')).toContainText('ne se lit pas');
		await checkPage(page);
		await page.goto(`${app.url}/compte/donnees`);
		await checkPage(page);
		await page.goto(`${app.url}/organisations/${publicId}/donnees`);
		await page.getByLabel('recopiez le nom').fill('Les Amis');
		await page.getByRole('button', { name: 'Supprimer l’organisation' }).click();
		await expect(page.getByRole('alert')).toContainText('recopiez-le');
		await page.getByLabel('recopiez le nom').fill('les amis du lac');
		await page.getByRole('button', { name: 'Supprimer l’organisation' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'L’organisation est supprimée'
		);
		await page.goto(`${app.url}/compte/donnees`);
		await page.getByLabel('Je veux supprimer').check();
		await page.getByRole('button', { name: 'Supprimer mon compte' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre compte est supprimé');
		await checkPage(page);
	} finally {
		await app.stop();
		folder.remove();
	}
});
