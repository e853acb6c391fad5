/** Mails as the running application sends them. */
import { expect, it, vi } from 'vitest';
import { queueMail } from '#lib/server/use-cases/queue-mail.ts';
import { startApp } from '#tests/e2e/support/app-server.ts';
import { freshDatabase } from '#tests/support/databases.ts';
import { makeMailServer } from '#tests/support/mail-server.ts';
import { everyMail } from '#tests/support/mails.ts';
import { readOutbox } from '#tests/support/outbox.ts';

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
