/** The queue of mails, on both databases. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '#lib/server/config.ts';
import { signIn } from '#lib/server/mail/messages/sign-in.ts';
import {
	SendingFailed,
	createMailTransport,
	type MailTransport
} from '#lib/server/mail/transport.ts';
import {
	claimMail,
	countWaitingMails,
	deleteGivenUp,
	deleteSent
} from '#lib/server/repositories/outgoing-mail.repository.ts';
import { queueMail } from '#lib/server/use-cases/queue-mail.ts';
import { createMailWorker, delayAfter, sendDueMails } from '#lib/server/use-cases/send-mails.ts';
import { onBothDatabases, freshDatabase } from '#tests/support/databases.ts';
import { answer, makeMailServer, type MailServer } from '#tests/support/mail-server.ts';
import { everyMail } from '#tests/support/mails.ts';

const NOW = new Date('2026-11-25T10:00:00Z');
const MINUTE = 60_000;
const after = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
const clockAt = (date: Date) => ({ clock: () => date });

const aSignIn = (recipient = 'claire@exemple.fr') => signIn({ recipient, path: '/connexion/abc' });
const anInvitation = (recipient = 'claire@exemple.fr') =>
	everyMail({ recipient }).find(({ kind }) => kind === 'member-invitation')!;

/** A transport that remembers whom it wrote to, and fails as told. */
function transportThat(fail: (recipient: string) => SendingFailed | undefined = () => undefined) {
	const sent: string[] = [];
	const transport: MailTransport = {
		async send({ recipient }) {
			const failure = fail(recipient);
			if (failure) throw failure;
			sent.push(recipient);
		}
	};
	return { sent, transport };
}

const logged: string[] = [];
beforeEach(() => {
	logged.length = 0;
	for (const stream of [process.stdout, process.stderr])
		vi.spyOn(stream, 'write').mockImplementation((line) => {
			logged.push(String(line));
			return true;
		});
});
afterEach(() => vi.restoreAllMocks());

onBothDatabases('the queue of mails', (getDb, kind) => {
	beforeEach(() => getDb().deleteFrom('outgoing_mail').execute());
	const rows = () => getDb().selectFrom('outgoing_mail').selectAll().orderBy('id').execute();

	it('keeps nothing of a mail whose transaction is undone', async () => {
		await expect(
			getDb()
				.transaction()
				.execute(async (trx) => {
					await queueMail(trx, anInvitation(), NOW);
					throw new Error('undone');
				})
		).rejects.toThrow('undone');
		expect(await countWaitingMails(getDb())).toEqual({
			waiting: 0,
			retried: 0,
			oldest: null,
			givenUp: 0
		});
	});

	it('sends every kind, and forgets what was sent', async () => {
		const mails = everyMail();
		for (const mail of mails) await queueMail(getDb(), mail, NOW);
		const { sent, transport } = transportThat();
		await sendDueMails(getDb(), transport, clockAt(after(1)));
		expect(sent).toHaveLength(mails.length);
		expect(await rows()).toEqual([]);
	});

	it('sends first what somebody waits for', async () => {
		await queueMail(getDb(), anInvitation('premier@exemple.fr'), NOW);
		await queueMail(getDb(), anInvitation('deuxieme@exemple.fr'), after(1));
		await queueMail(getDb(), aSignIn('presse@exemple.fr'), after(2));
		const confirming = everyMail({ recipient: 'aussi@exemple.fr' });
		await queueMail(
			getDb(),
			confirming.find(({ kind: one }) => one === 'confirm-address')!,
			after(2.5)
		);
		const { sent, transport } = transportThat();
		await sendDueMails(getDb(), transport, clockAt(after(3)));
		expect(sent).toEqual([
			'presse@exemple.fr',
			'aussi@exemple.fr',
			'premier@exemple.fr',
			'deuxieme@exemple.fr'
		]);
	});

	it('is never sent twice by workers side by side', async () => {
		const recipients = Array.from({ length: 60 }, (_, index) => `n${index}@exemple.fr`);
		for (const recipient of recipients) await queueMail(getDb(), anInvitation(recipient), NOW);
		const { sent, transport } = transportThat();
		const workers = Array.from({ length: 6 }, () =>
			sendDueMails(getDb(), transport, clockAt(after(1)))
		);
		await Promise.all(workers);
		expect(sent.toSorted()).toEqual(recipients.toSorted());
	});

	it('leaves a claimed mail alone for five minutes, then takes it again: its worker was killed', async () => {
		await queueMail(getDb(), anInvitation(), NOW);
		const first = await claimMail(getDb(), NOW);
		expect(first).toMatchObject({ attempts: 1, createdAt: NOW });
		expect(await claimMail(getDb(), after(4.9))).toBeUndefined();
		const second = await claimMail(getDb(), after(5));
		expect(second).toMatchObject({ id: first!.id, attempts: 2 });
		await deleteSent(getDb(), first!);
		expect(await rows(), 'it belongs to the second worker now').toHaveLength(1);
		await deleteSent(getDb(), second!);
		expect(await rows()).toEqual([]);
	});

	it('tries again later and later, then gives up and forgets what it said', async () => {
		await queueMail(getDb(), anInvitation(), NOW);
		const { transport } = transportThat(() => new SendingFailed('later', 'EENVELOPE 451 RCPT TO'));
		const tried: number[] = [];
		let row = (await rows())[0]!;
		while (!row.failed_at) {
			tried.push((row.next_attempt_at.getTime() - NOW.getTime()) / MINUTE);
			await sendDueMails(getDb(), transport, clockAt(row.next_attempt_at));
			row = (await rows())[0]!;
		}
		expect(tried.slice(0, 10)).toEqual([0, 1, 3, 7, 15, 31, 63, 127, 255, 511]);
		expect(tried.at(-1)! / 60).toBeGreaterThan(40);
		expect(tried.at(-1)! / 60).toBeLessThanOrEqual(48);
		expect(row).toMatchObject({
			last_error: 'EENVELOPE 451 RCPT TO',
			subject: '',
			text_body: '',
			html_body: ''
		});
		await sendDueMails(getDb(), transport, clockAt(after(60 * 24 * 20)));
		expect(await countWaitingMails(getDb())).toMatchObject({ waiting: 0, givenUp: 1 });
		expect(await deleteGivenUp(getDb(), row.failed_at)).toBe(0);
		expect(await deleteGivenUp(getDb(), new Date(row.failed_at.getTime() + 1))).toBe(1);
	});

	it('gives up at once an address that does not exist, and sends the others', async () => {
		await queueMail(getDb(), anInvitation('faute@exemple.fr'), NOW);
		await queueMail(getDb(), anInvitation('juste@exemple.fr'), after(1));
		const { sent, transport } = transportThat((recipient) =>
			recipient.startsWith('faute') ? new SendingFailed('never', 'EENVELOPE 550') : undefined
		);
		await sendDueMails(getDb(), transport, clockAt(after(2)));
		expect(sent).toEqual(['juste@exemple.fr']);
		expect(await countWaitingMails(getDb())).toMatchObject({ waiting: 0, givenUp: 1 });
	});

	it.each([
		['sign-in', 15],
		['reset-password', 30],
		['confirm-address', 60],
		['adviser-named', 7 * 24 * 60],
		['member-invitation', 14 * 24 * 60]
	])('drops « %s » once its link is over, after %i minutes', async (kind, minutes) => {
		const mail = everyMail().find((one) => one.kind === kind)!;
		for (const [moment, count] of [
			[after(minutes - 0.1), 1],
			[after(minutes), 0]
		] as const) {
			await queueMail(getDb(), mail, NOW);
			const { sent, transport } = transportThat();
			await sendDueMails(getDb(), transport, clockAt(moment));
			expect(sent).toHaveLength(count);
			expect(await rows()).toEqual([]);
		}
	});

	it('never sends a link late', async () => {
		const [, reset] = everyMail();
		await queueMail(getDb(), aSignIn('ancien@exemple.fr'), NOW);
		await queueMail(getDb(), { ...reset!, recipient: 'reset@exemple.fr' }, NOW);
		await queueMail(getDb(), anInvitation('invite@exemple.fr'), NOW);
		const { sent, transport } = transportThat();
		await sendDueMails(getDb(), transport, clockAt(after(15)));
		expect(sent.toSorted()).toEqual(['invite@exemple.fr', 'reset@exemple.fr']);
		await queueMail(getDb(), { ...reset!, recipient: 'reset@exemple.fr' }, NOW);
		await sendDueMails(getDb(), transport, clockAt(after(30)));
		expect(sent).toHaveLength(2);
		expect(await rows()).toEqual([]);
		expect(logged.filter((line) => line.includes('mails.dropped'))).toHaveLength(2);
	});

	it('tries one mail only while the server is away, then all of them as soon as it is back', async () => {
		for (const recipient of ['a@exemple.fr', 'b@exemple.fr', 'c@exemple.fr'])
			await queueMail(getDb(), anInvitation(recipient), NOW);
		let isAway = true;
		let tries = 0;
		const { sent, transport } = transportThat(() => {
			tries += 1;
			return isAway ? new SendingFailed('away', 'ECONNREFUSED') : undefined;
		});
		await sendDueMails(getDb(), transport, clockAt(NOW));
		await sendDueMails(getDb(), transport, clockAt(NOW));
		expect(tries).toBe(2);
		expect(await countWaitingMails(getDb())).toMatchObject({ waiting: 3, retried: 2, oldest: NOW });
		isAway = false;
		await sendDueMails(getDb(), transport, clockAt(after(0.1)));
		expect(sent.toSorted()).toEqual(['a@exemple.fr', 'b@exemple.fr', 'c@exemple.fr']);
	});

	it('writes no address, no name and no link in the log', async () => {
		await queueMail(getDb(), aSignIn('marqueur@exemple.fr'), NOW);
		await queueMail(getDb(), anInvitation('marqueur@exemple.fr'), NOW);
		const { transport } = transportThat(() => {
			throw new Error('550 marqueur@exemple.fr /connexion/abc');
		});
		await sendDueMails(getDb(), transport, clockAt(after(1)));
		await sendDueMails(getDb(), transport, clockAt(after(40)));
		expect(logged.join('')).toMatch(/mail\.postponed/);
		expect(logged.join('')).toMatch(/"mails\.waiting","waiting":2/);
		expect(logged.join('')).not.toMatch(/marqueur|connexion\/abc|Jardins/);
		expect(JSON.stringify((await rows()).map((row) => row.last_error))).not.toContain('marqueur');
	});

	it('leaves the database free while a mail is being sent', async () => {
		await queueMail(getDb(), anInvitation(), NOW);
		let isFree = false;
		const slow: MailTransport = {
			async send() {
				await getDb().selectFrom('account').select('id').execute();
				await queueMail(getDb(), anInvitation('autre@exemple.fr'), after(60));
				isFree = true;
			}
		};
		await sendDueMails(getDb(), slow, clockAt(after(1)));
		expect(isFree, kind).toBe(true);
	});
});

describe('a real mail server', () => {
	let server: MailServer;
	let database: Awaited<ReturnType<typeof freshDatabase>>;
	const smtp = (url: string) =>
		createMailTransport(readConfig({ SMTP_URL: url, CONTACT_EMAIL: 'bonjour@exemple.fr' }));
	beforeEach(async () => {
		server = await makeMailServer();
		database = await freshDatabase('postgres');
	});
	afterEach(async () => {
		await server.stop();
		await database.close();
	});

	it('that is down, then up again, gets the mail: whole, once, under its own name', async () => {
		const { db } = database;
		const transport = smtp(`smtp://127.0.0.1:${server.port}`);
		const name = "L'été <b>&\u00A0Cie</b> 😀";
		const mail = everyMail({ organisation: name, person: name }).find(
			({ kind }) => kind === 'member-invitation'
		)!;
		await queueMail(db, mail, NOW);
		const { text_body, html_body, subject } = await db
			.selectFrom('outgoing_mail')
			.selectAll()
			.executeTakeFirstOrThrow();
		await sendDueMails(db, transport, clockAt(NOW));
		expect(await countWaitingMails(db)).toMatchObject({ waiting: 1, retried: 1 });
		expect(logged.join('')).toContain('ECONNREFUSED');
		await server.start();
		await sendDueMails(db, transport, clockAt(after(1)));
		expect(server.received).toHaveLength(1);
		const [received] = server.received;
		expect(received).toMatchObject({
			to: 'claire@exemple.fr',
			from: 'ne-pas-repondre@localhost',
			subject,
			envelope: { from: 'ne-pas-repondre@localhost', to: ['claire@exemple.fr'] }
		});
		expect(received!.text.trim()).toBe(text_body);
		expect(received!.html.replaceAll('\r\n', '\n').trim()).toBe(html_body.trim());
		expect(received!.headers).toMatchObject({
			'auto-submitted': 'auto-generated',
			'reply-to': 'bonjour@exemple.fr'
		});
		expect(await countWaitingMails(db)).toMatchObject({ waiting: 0 });
	});

	it('gets the same Message-ID when a crash makes a mail go twice', async () => {
		await server.start();
		const transport = smtp(`smtp://127.0.0.1:${server.port}`);
		await queueMail(database.db, anInvitation(), NOW);
		await transport.send((await claimMail(database.db, NOW))!);
		await sendDueMails(database.db, transport, clockAt(after(6)));
		const ids = server.received.map(({ headers }) => headers['message-id']);
		expect(ids).toHaveLength(2);
		expect(ids[0]).toMatch(/^<[0-9a-f]{32}@localhost>$/);
		expect(new Set(ids).size).toBe(1);
	});

	it('that does not know an address is not asked again; that refuses for now is', async () => {
		await server.start();
		server.onRecipient = (address) =>
			address.startsWith('inconnu')
				? answer(550, `5.1.1 <${address}> unknown`)
				: address.startsWith('plus-tard')
					? answer(451, `4.7.1 <${address}> greylisted`)
					: answer(550, `5.7.1 <${address}> relaying denied`);
		for (const recipient of ['inconnu@exemple.fr', 'plus-tard@exemple.fr', 'reglage@exemple.fr'])
			await queueMail(database.db, anInvitation(recipient), NOW);
		await sendDueMails(database.db, smtp(`smtp://127.0.0.1:${server.port}`), clockAt(NOW));
		expect(await countWaitingMails(database.db)).toMatchObject({
			waiting: 2,
			retried: 2,
			givenUp: 1
		});
		expect(logged.join('')).not.toMatch(/@exemple/);
	});

	it.each([
		['smtps, encrypted at once', 'smtps://127.0.0.1', { secure: true }],
		['smtp, by STARTTLS', 'smtp://0.0.0.0', { disabledCommands: ['AUTH'] }],
		['smtp, without STARTTLS', 'smtp://0.0.0.0', {}]
	])(
		'with a certificate that nobody vouches for, or none, gets nothing (%s)',
		async (_, url, options) => {
			const { received, port, start, stop } = await makeMailServer(options);
			await start();
			try {
				await queueMail(database.db, anInvitation(), NOW);
				await sendDueMails(database.db, smtp(`${url}:${port}`), clockAt(NOW));
				expect(received).toEqual([]);
				expect(await countWaitingMails(database.db)).toMatchObject({ waiting: 1, retried: 1 });
				const [row] = await database.db.selectFrom('outgoing_mail').select('last_error').execute();
				expect(row?.last_error).toMatch(/^away: /);
			} finally {
				await stop();
			}
		}
	);

	it('is given the user and the password of the address, unescaped', async () => {
		const given: unknown[] = [];
		const asking = await makeMailServer({
			authOptional: false,
			allowInsecureAuth: true,
			disabledCommands: ['STARTTLS'],
			onAuth: ({ username, password }, _session, done) => {
				given.push([username, password]);
				if (password === 'p/q:é') done(null, { user: username });
				else done(answer(535, '5.7.8 Refused'));
			}
		});
		await asking.start();
		const address = (password: string) =>
			`smtp://u%40h:${encodeURIComponent(password)}@127.0.0.1:${asking.port}`;
		try {
			await queueMail(database.db, anInvitation(), NOW);
			await sendDueMails(database.db, smtp(address('faux')), clockAt(NOW));
			expect(asking.received).toEqual([]);
			await sendDueMails(database.db, smtp(address('p/q:é')), clockAt(after(1)));
			expect(asking.received).toHaveLength(1);
			expect(given).toEqual([
				['u@h', 'faux'],
				['u@h', 'p/q:é']
			]);
			expect(logged.join('')).not.toMatch(/faux|u@h/);
		} finally {
			await asking.stop();
		}
	});
});

describe('the worker', () => {
	let server: MailServer;
	let database: Awaited<ReturnType<typeof freshDatabase>>;
	beforeEach(async () => {
		server = await makeMailServer();
		await server.start();
		database = await freshDatabase('pglite');
	});
	afterEach(async () => {
		await server.stop();
		await database.close();
	});
	const worker = ({ interval = 3_600_000, lastMail = 5_000 } = {}) =>
		createMailWorker(
			database.db,
			createMailTransport(readConfig({ SMTP_URL: `smtp://127.0.0.1:${server.port}` })),
			{ interval, lastMail }
		);

	it('sends when woken, and regularly without', async () => {
		const woken = worker();
		await queueMail(database.db, aSignIn(), new Date());
		woken.wake();
		await vi.waitFor(() => expect(server.received).toHaveLength(1), 5_000);
		await woken.stop();
		const regular = worker({ interval: 50 });
		await queueMail(database.db, aSignIn(), new Date());
		await vi.waitFor(() => expect(server.received).toHaveLength(2), 5_000);
		await regular.stop();
	});

	it('finishes the mail under way when stopped, and takes no other', async () => {
		let acknowledge = () => {};
		const reached = new Promise<void>((resolve) => {
			server.beforeAcknowledging = () => {
				resolve();
				return new Promise((done) => (acknowledge = done));
			};
		});
		await queueMail(database.db, aSignIn('un@exemple.fr'), new Date(Date.now() - 2000));
		await queueMail(database.db, aSignIn('deux@exemple.fr'), new Date(Date.now() - 1000));
		const stopped = worker();
		await reached;
		const stopping = stopped.stop();
		stopped.wake();
		acknowledge();
		await stopping;
		const left = await database.db.selectFrom('outgoing_mail').select('recipient').execute();
		expect(left).toEqual([{ recipient: 'deux@exemple.fr' }]);
		expect(server.received).toHaveLength(1);
	});

	it('cuts the mail under way when the server takes too long', async () => {
		const reached = new Promise<void>((resolve) => {
			server.beforeAcknowledging = () => {
				resolve();
				return new Promise(() => undefined);
			};
		});
		await queueMail(database.db, aSignIn(), new Date());
		const stopped = worker({ lastMail: 300 });
		await reached;
		const began = performance.now();
		await stopped.stop();
		expect(performance.now() - began).toBeLessThan(2_000);
		expect(await countWaitingMails(database.db), 'it will be tried again').toMatchObject({
			waiting: 1
		});
	});

	it('survives a database that is gone', async () => {
		const survivor = worker();
		await database.close();
		survivor.wake();
		await survivor.stop();
		expect(logged.join('')).toMatch(/mails\.failed/);
	});
});

it('waits from one minute to six hours', () => {
	expect([1, 2, 9, 10, 60].map((attempts) => delayAfter(attempts) / MINUTE)).toEqual([
		1, 2, 256, 360, 360
	]);
});
