/** `npm run demo`, as its user meets it; and every other server, where nothing of it exists. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { personas } from '#lib/content/demo/personas.ts';
import { startApp, type AppServer } from '#tests/e2e/support/app-server.ts';
import { readOutbox } from '#tests/support/outbox.ts';
import { Visitor } from '#tests/support/visitor.ts';
import { wordsOf } from './support/app-on-postgres.ts';

const place = mkdtempSync(path.join(tmpdir(), 'cap-demo-'));
const folder = path.join(place, 'demo');
const DATABASE_URL = `pglite:${folder}/base`;
let app: AppServer | undefined;
afterAll(async () => {
	await app?.stop();
	rmSync(place, { recursive: true, force: true });
});

const BANNER = /Démonstration\s: données fictives/;

/** Starts a server that must refuse, and gives what it printed. */
async function refusal(
	command: 'start' | 'demo',
	env: Record<string, string | undefined>
): Promise<string> {
	const refused = await startApp({ command, env, waitUntilReady: false });
	const code = await Promise.race([refused.ended, wait(20_000, 'still running')]);
	await refused.kill9();
	await refused.stop();
	expect(code, refused.output()).toBe(1);
	expect(refused.output()).not.toMatch(/\n\s+at |Error:|node:internal/);
	return refused.output();
}

describe('npm run demo', () => {
	it('makes its data in less than a minute, says so, and gives its address in one line', async () => {
		const began = performance.now();
		app = await startApp({
			command: 'demo',
			env: { DATABASE_URL, SMTP_URL: 'smtps://u:p@smtp.exemple.fr' }
		});
		expect(performance.now() - began).toBeLessThan(60_000);
		const lines = app.output().trim().split('\n');
		expect(lines[0]).toMatch(/^Préparation des données fictives/);
		expect(lines[1]).toMatch(/^1\/8 Atelier Boisclair : 3 diagnostics terminés, 1 brouillon$/);
		expect(lines.at(-1)).toBe(
			`La démonstration est prête : ${app.url}/connexion (toutes les données sont fictives)`
		);
		expect((await readOutbox(path.join(folder, 'outbox'))).length).toBeGreaterThan(4);
	});

	it('says on every page that its data are made up', async () => {
		const visitor = new Visitor(app!.url);
		for (const page of ['/', '/connexion', '/diagnostics/rse-et-partenariats', '/nulle-part'])
			expect([page, wordsOf((await visitor.page(page)).html)]).toEqual([
				page,
				expect.stringMatching(BANNER)
			]);
	});

	it.each(personas)('lets a visitor be $label in one click', async ({ id, label, sees, home }) => {
		const visitor = new Visitor(app!.url);
		const { html } = await visitor.page('/connexion');
		expect(wordsOf(html)).toContain(label);
		expect(wordsOf(html)).toContain(sees.replace(/\s/g, ' '));
		const entered = await visitor.post('/connexion?/demo', { persona: id });
		expect([entered.status, entered.headers.get('location')]).toEqual([303, home]);
		expect((await visitor.page(home)).status).toBe(200);
		// From one to another without signing out.
		expect((await visitor.page('/connexion')).status).toBe(200);
	});

	it('lets nobody be someone who is no persona', async () => {
		for (const persona of ['', 'hugo', 'hugo.carrie@demo.example', '__proto__']) {
			const visitor = new Visitor(app!.url);
			expect((await visitor.post('/connexion?/demo', { persona })).status).toBe(404);
			expect(visitor.cookies.size).toBe(0);
		}
	});

	it('refuses to be remade while it is open, and any other database', async () => {
		const mark = path.join(folder, 'demonstration.json');
		expect(await refusal('demo', { DATABASE_URL })).toMatch(
			/déjà ouverte|déjà occupé|déjà utilisée/
		);
		expect(existsSync(mark)).toBe(true);
		expect(await refusal('demo', { DATABASE_URL: 'postgresql://u:sesame@localhost/cap' })).toMatch(
			/^La démonstration a sa propre base/
		);
		expect(JSON.parse(readFileSync(mark, 'utf8'))).toMatchObject({ whole: true });
	});
});

describe('npm start', () => {
	it('refuses the variable of the demo, on any database', async () => {
		for (const env of [{}, { DATABASE_URL }])
			expect(await refusal('start', { ...env, CAP_ALLIANCES_DEMO: 'true' })).toMatch(
				/^CAP_ALLIANCES_DEMO n’est pas un réglage de npm start/
			);
	});

	it('even on the data of the demo, knows no persona and lets nobody in', async () => {
		await app?.stop();
		app = await startApp({ env: { DATABASE_URL } });
		const visitor = new Visitor(app.url);
		for (const page of ['/', '/connexion']) {
			const words = wordsOf((await visitor.page(page)).html);
			expect(words).not.toMatch(BANNER);
			for (const { label } of personas) expect(words).not.toContain(label);
		}
		for (const { id, home } of personas) {
			const forged = await visitor.post('/connexion?/demo', { persona: id });
			expect([id, forged.status]).toEqual([id, 404]);
			expect(visitor.cookies.size).toBe(0);
			expect((await visitor.page(home)).status).toBe(303);
		}
	});
});
