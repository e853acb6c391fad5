/** Starting and stopping, as the person who runs the server sees them. */
import { connect, createServer } from 'node:net';
import { cpSync, mkdtempSync, rmSync, symlinkSync, existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, inject, it } from 'vitest';
import { startApp } from '#tests/e2e/support/app-server.ts';
import { startPostgres } from '#tests/support/postgres.ts';
import { Visitor } from '#tests/support/visitor.ts';
import { startAppOnPostgres } from './support/app-on-postgres.ts';

/** Starts a server that must refuse, and gives what it printed. */
async function refusal(env: Record<string, string>): Promise<string> {
	const app = await startApp({ env, waitUntilReady: false });
	const code = await Promise.race([app.ended, wait(20_000, 'still running')]);
	await app.kill9();
	expect(code, app.output()).toBe(1);
	expect(app.output()).not.toMatch(/\n\s+at |Error:|node:internal/);
	await app.stop();
	return app.output();
}

describe('a start', () => {
	it('prints French lines: the address, what embedded mode does not cover, where mails go', async () => {
		const app = await startApp({ env: { ORIGIN: '' } });
		const lines = app.output().trim().split('\n');
		await app.stop();
		expect(lines[0]).toBe(`Cap Alliances est prêt : http://localhost:${app.port}`);
		expect(lines[1]).toMatch(/pas à une coupure de courant/);
		expect(lines[2]).toMatch(/^Sans SMTP_URL, les courriels ne partent pas, .+\/outbox\.$/);
		expect(lines).toHaveLength(3);
	});

	it('warns a public installation that sends no mail, and says nothing when it does', async () => {
		const url = 'https://cap.exemple.fr';
		const [silent, sending] = await Promise.all(
			['', 'smtps://u:p@smtp.exemple.fr'].map(async (SMTP_URL) => {
				const app = await startApp({ env: { ORIGIN: url, SMTP_URL }, waitUntilReady: false });
				for (let tries = 0; tries < 300 && !app.output().includes('est prêt'); tries += 1)
					await wait(100);
				await app.stop();
				return app.output();
			})
		);
		expect(silent).toMatch(/^Attention : les courriels ne partent pas/m);
		expect(sending).not.toContain('courriels');
	});

	it('refuses each wrong setting by its name', async () => {
		const wrong: Record<string, string> = {
			PORT: '70000',
			ORIGIN: 'https://diagnostic.example/chemin',
			DATABASE_URL: 'mysql://localhost/cap',
			SMTP_URL: 'imap://localhost'
		};
		const outputs = await Promise.all(
			Object.entries(wrong).map(
				async ([name, value]) => [name, await refusal({ [name]: value })] as const
			)
		);
		for (const [name, output] of outputs)
			expect(output).toMatch(new RegExp(`Le réglage ${name}.* ne convient pas`));
	});

	it('does not repeat the password of a wrong DATABASE_URL', async () => {
		expect(await refusal({ DATABASE_URL: 'postgres:/u:sesame-1789@h/b' })).not.toContain(
			'sesame-1789'
		);
	});

	it('says that the port is taken', async () => {
		const other = createServer();
		const port = await new Promise<number>((resolve) => {
			other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
		});
		try {
			expect(await refusal({ PORT: String(port) })).toMatch(/port est déjà occupé/);
		} finally {
			other.close();
		}
	});

	it('says that PostgreSQL does not answer, or has no such base', async () => {
		const url = new URL(inject('pgUrl'));
		url.pathname = '/absente';
		const [absent, deaf] = await Promise.all([
			refusal({ DATABASE_URL: url.href }),
			refusal({ DATABASE_URL: 'postgresql://test@127.0.0.1:9/cap' })
		]);
		expect(absent).toMatch(/n’existe pas sur ce serveur/);
		expect(deaf).toMatch(/ne répond pas/);
	});

	it('refuses a PostgreSQL that may lose what it acknowledged, unless told', async () => {
		const output = await refusal({ DATABASE_URL: inject('pgUrl') });
		for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
			expect(output).toContain(setting);
		expect(output).toContain('ALLOW_VOLATILE_DATABASE');
		const durable = await startPostgres({ durable: true, settings: ['synchronous_commit=off'] });
		try {
			expect(await refusal({ DATABASE_URL: durable.url })).toContain('synchronous_commit');
		} finally {
			await durable.remove();
		}
	});

	it('works from a folder with spaces and accents in its name', () => {
		const root = path.resolve(import.meta.dirname, '../..');
		const folder = path.join(
			mkdtempSync(path.join(tmpdir(), 'cap-alliances-')),
			'mes outils à moi'
		);
		for (const part of ['scripts', 'src/lib/server', 'package.json'])
			cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
		symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
		const { stderr, status } = spawnSync(process.execPath, ['scripts/start.ts'], {
			cwd: folder,
			encoding: 'utf8',
			env: { PATH: process.env.PATH, PORT: '0' }
		});
		rmSync(path.dirname(folder), { recursive: true, force: true });
		expect(status).toBe(1);
		expect(stderr).toMatch(/Le réglage PORT/);
		expect(existsSync(folder)).toBe(false);
	});
});

describe('one embedded folder', () => {
	it('is refused to a second process in words, and is free again after a kill', async () => {
		const first = await startApp();
		const visitor = new Visitor(first.url);
		const id = await visitor.startWithProfile();
		expect(await visitor.answer(id, 'E1.1', { choice: '4' })).toMatchObject({ status: 200 });
		const output = await refusal({ DATABASE_URL: first.databaseUrl });
		expect(output).toMatch(/est déjà utilisée par un autre programme/);
		expect(output).toContain(first.databaseUrl.slice('pglite:'.length));
		expect(await visitor.answer(id, 'E1.2', { choice: '4' })).toMatchObject({ status: 200 });
		await first.kill9();
		const second = await startApp({ env: { DATABASE_URL: first.databaseUrl } });
		const back = new Visitor(second.url);
		back.cookies = visitor.cookies;
		const review = await back.page(`/evaluations/${id}/verification`);
		await second.stop();
		await first.stop();
		expect(review.html).toMatch(/2\s+réponses sur 28/);
	});
});

describe('a stop', () => {
	it('finishes the request under way, refuses new ones, and exits 0 within ten seconds', async () => {
		const { app, db, visitor, close } = await startAppOnPostgres();
		const owner = visitor();
		const id = await owner.startWithProfile();
		// Holds the answer under way for a second.
		const held = db.transaction().execute(async (trx) => {
			await trx
				.selectFrom('assessment')
				.select('id')
				.where('public_id', '=', id)
				.forUpdate()
				.execute();
			await wait(1500);
		});
		await wait(100);
		const saved = owner.answer(id, 'E1.1', { choice: '3' });
		await wait(300);
		const began = performance.now();
		process.kill(app.pid, 'SIGTERM');
		await wait(100);
		await expect(
			fetch(`${app.url}/health/live`, { headers: { connection: 'close' } })
		).rejects.toThrow();
		expect(await saved).toMatchObject({ status: 200, revision: 1 });
		await held;
		expect(await app.ended).toBe(0);
		expect(performance.now() - began).toBeLessThan(10_000);
		expect(app.output()).not.toMatch(/request\.failed|Error/);
		await close();
	});

	it('does not wait for a visitor who does nothing', async () => {
		const app = await startApp();
		const idle = connect(app.port, '127.0.0.1');
		await new Promise((resolve) => idle.once('connect', resolve));
		idle.write('GET / HTTP/1.1\r\n');
		await wait(100);
		const began = performance.now();
		idle.on('error', () => undefined);
		expect(await app.stop()).toBe(0);
		expect(performance.now() - began).toBeLessThan(10_000);
		idle.destroy();
	});
});
