/** Mails as the running application sends them. */
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { queueMail } from '#lib/server/use-cases/queue-mail.ts';
import { startApp } from '#tests/e2e/support/app-server.ts';
import { anAccount, signIn } from '#tests/support/accounts.ts';
import { freshDatabase } from '#tests/support/databases.ts';
import { makeMailServer } from '#tests/support/mail-server.ts';
import { everyMail } from '#tests/support/mails.ts';
import { readOutbox } from '#tests/support/outbox.ts';
import { startAppOnPostgres, wordsOf, type AppOnPostgres } from './support/app-on-postgres.ts';

const recipients = Array.from({ length: 40 }, (_, index) => `n${index}@exemple.fr`);

async function aDatabaseWithMails() {
	const database = await freshDatabase('postgres');
	for (const recipient of recipients) {
		const [, , mail] = everyMail({ recipient });
		await queueMail(database.db, mail!, new Date());
	}
	return database;
}

it('two instances share the queue: each mail goes once', async () => {
	const [database, server] = await Promise.all([aDatabaseWithMails(), makeMailServer()]);
	await server.start();
	const env = {
		DATABASE_URL: database.url,
		ALLOW_VOLATILE_DATABASE: 'true',
		SMTP_URL: `smtp://127.0.0.1:${server.port}`
	};
	const apps = await Promise.all([startApp({ env }), startApp({ env })]);
	try {
		await vi.waitFor(() => expect(server.received.length).toBeGreaterThanOrEqual(40), 20_000);
		const left = () => database.db.selectFrom('outgoing_mail').select('id').execute();
		await vi.waitFor(async () => expect(await left()).toEqual([]), 5_000);
		expect(server.received.map(({ to }) => to).toSorted()).toEqual(recipients.toSorted());
		const sentBy = apps.map((app) => app.output().split('"mail.sent"').length - 1);
		expect(sentBy.reduce((sum, count) => sum + count)).toBe(40);
		expect(await Promise.all(apps.map((app) => app.stop()))).toEqual([0, 0]);
		expect(apps.map((app) => app.output()).join('')).not.toMatch(/@exemple\.fr|Error/);
	} finally {
		await Promise.all(apps.map((app) => app.kill9()));
		await server.stop();
		await database.close();
	}
});

it('without a mail server they are kept in the outbox', async () => {
	const database = await aDatabaseWithMails();
	const app = await startApp({
		env: { DATABASE_URL: database.url, ALLOW_VOLATILE_DATABASE: 'true' }
	});
	try {
		await vi.waitFor(async () => {
			const kept = (await readOutbox(app.outbox)).map(({ to }) => to);
			expect(kept.toSorted()).toEqual(recipients.toSorted());
		}, 20_000);
	} finally {
		await app.stop();
		await database.close();
	}
});

/** What the administrator of the site reads about mails. */
async function mailsSeenBy({ db, visitor }: AppOnPostgres): Promise<string> {
	const id = await anAccount(db, { kind: 'administrator' });
	await db
		.updateTable('account')
		.set({ totp_secret: new Uint8Array(32) })
		.where('id', '=', id)
		.execute();
	const administrator = await signIn(db, visitor(), id, { secondFactor: true });
	return wordsOf((await administrator.page('/administration')).html);
}

describe('a mail server that is away', () => {
	it('keeps nobody waiting: links are asked, mails wait and are seen, then all go once', async () => {
		const mailServer = await makeMailServer();
		const server = await startAppOnPostgres({ SMTP_URL: `smtp://127.0.0.1:${mailServer.port}` });
		const ask = async (email: string) => {
			const asked = await server.visitor().post('/connexion?/link', { email });
			expect(asked.status).toBe(200);
			expect(wordsOf(await asked.text())).toContain(email);
		};
		try {
			const early = ['un@exemple.fr', 'deux@exemple.fr', 'trois@exemple.fr'];
			for (const email of early) await ask(email);
			await vi.waitFor(async () => {
				const seen = await mailsSeenBy(server);
				expect(seen).toMatch(/En attente : 3, dont [123] déjà essayés?/);
			}, 5_000);
			expect(server.app.output()).toContain('"mail.postponed"');
			await mailServer.start();
			await ask('quatre@exemple.fr');
			const received = () => mailServer.received.map(({ to }) => to).toSorted();
			await vi.waitFor(
				() => expect(received()).toEqual([...early, 'quatre@exemple.fr'].toSorted()),
				5_000
			);
			await vi.waitFor(async () => {
				expect(await mailsSeenBy(server)).toContain('tout est parti');
			}, 5_000);
			expect(server.app.output()).not.toMatch(/@exemple\.fr|request\.failed/);
		} finally {
			await server.close();
			await mailServer.stop();
		}
	});

	it('that takes the call and says nothing blocks neither answers, pages nor other links', async () => {
		const callers = new Set<Socket>();
		const deaf = createServer((socket) => void callers.add(socket.on('error', () => undefined)));
		await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve));
		const { port } = deaf.address() as AddressInfo;
		// As few connections to the database as may be: one that a mail would hold is one too many.
		const server = await startAppOnPostgres({
			SMTP_URL: `smtp://127.0.0.1:${port}`,
			DATABASE_POOL_SIZE: '1'
		});
		try {
			const owner = server.visitor();
			const id = await owner.startWithProfile();
			await owner.post('/connexion?/link', { email: 'muet@exemple.fr' });
			await vi.waitFor(() => expect(callers.size).toBe(1), 5_000);
			const began = performance.now();
			expect(await owner.answer(id, 'E1.1', { choice: '3' })).toMatchObject({ status: 200 });
			expect((await owner.page(`/evaluations/${id}/verification`)).status).toBe(200);
			const asked = await owner.post('/connexion?/link', { email: 'autre@exemple.fr' });
			expect(asked.status).toBe(200);
			expect(await mailsSeenBy(server)).toMatch(/En attente : 2/);
			// The silence of the server lasts ten seconds.
			expect(performance.now() - began).toBeLessThan(3_000);
			expect(callers.size).toBe(1);
		} finally {
			await server.app.kill9();
			await server.close();
			for (const socket of callers) socket.destroy();
			deaf.close();
		}
	});
});
