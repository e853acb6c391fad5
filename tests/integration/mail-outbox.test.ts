/** Without a mail server: mails kept as files. */
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '#lib/server/config.ts';
import { destroyMailsTo, destroyOldMails } from '#lib/server/mail/outbox.ts';
import { renderMail } from '#lib/server/mail/render.ts';
import { createMailTransport } from '#lib/server/mail/transport.ts';
import { everyMail } from '#tests/support/mails.ts';
import { latestMailTo, linkOf, readOutbox } from '#tests/support/outbox.ts';

const NOW = new Date('2026-11-25T10:00:00.123Z');
let home: string;
let folder: string;
beforeEach(() => {
	home = mkdtempSync(path.join(tmpdir(), 'cap-alliances-mail-'));
	folder = path.join(home, 'à garder', 'outbox');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function keep(messages = everyMail()) {
	const config = readConfig({ MAIL_OUTBOX: folder, ORIGIN: 'https://cap.exemple.fr' });
	const transport = createMailTransport(config);
	const mails = messages.map((message, index) => ({
		...renderMail(message, config),
		id: index + 1,
		createdAt: NOW,
		attempts: 1,
		organisationId: null
	}));
	for (const mail of mails) await transport.send(mail);
	return mails;
}

describe('the outbox', () => {
	it('holds every mail whole, as files that only the server reads', async () => {
		const mails = await keep();
		const read = await readOutbox(folder);
		expect(
			read.map(({ to, subject, text, html }) => ({
				to,
				subject,
				text: text.trim(),
				html: html.replaceAll('\r\n', '\n').trim()
			}))
		).toEqual(
			mails.map(({ recipient, subject, text, html }) => ({
				to: recipient,
				subject,
				text,
				html: html.trim()
			}))
		);
		expect(statSync(folder).mode & 0o777).toBe(0o700);
		for (const name of readdirSync(folder)) {
			expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
			expect(name).toMatch(/^2026-11-25T10-00-00\.123Z-\d+-[a-z-]+\.eml$/);
		}
	});

	it('gives tests the latest mail to somebody, and its link', async () => {
		await keep([
			...everyMail({ recipient: 'a@exemple.fr' }),
			...everyMail({ recipient: 'b@exemple.fr' })
		]);
		const mail = await latestMailTo(folder, 'A@exemple.fr', { about: 'Votre lien' });
		expect(mail.file).toMatch(/-1-sign-in\.eml$/);
		expect(linkOf(mail).href).toMatch(/^https:\/\/cap\.exemple\.fr\/connexion\/[\w-]{43}$/);
		await expect(latestMailTo(folder, 'c@exemple.fr', { timeout: 0 })).rejects.toThrow(
			/No mail to c@/
		);
	});

	it('loses the mails to one address when it is erased, and only those', async () => {
		const some = (recipient: string) => everyMail({ recipient }).slice(0, 3);
		await keep([
			...some('part@exemple.fr'),
			...some('autre.part@exemple.fr'),
			...some('part@exemple.fr.org')
		]);
		expect(await destroyMailsTo(folder, 'Part@exemple.fr')).toBe(3);
		expect(new Set((await readOutbox(folder)).map(({ to }) => to))).toEqual(
			new Set(['autre.part@exemple.fr', 'part@exemple.fr.org'])
		);
	});

	it('loses what is old, and nothing else of the folder', async () => {
		await keep(everyMail().slice(0, 2));
		const [old] = readdirSync(folder);
		const before = new Date(Date.now() - 30 * 24 * 3600 * 1000);
		utimesSync(path.join(folder, old!), before, new Date(before.getTime() - 1000));
		expect(await destroyOldMails(folder, before)).toBe(1);
		expect(readdirSync(folder)).not.toContain(old);
		expect(readdirSync(folder)).toHaveLength(1);
		expect(await destroyOldMails(path.join(home, 'absent'), before)).toBe(0);
	});
});
