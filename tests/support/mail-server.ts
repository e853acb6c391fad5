/** A real mail server for the tests, on 127.0.0.1. Nothing leaves the machine. */
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { freePort } from './free-port.ts';
import { parseMail, type ReadMail } from './outbox.ts';

export interface MailServer {
	port: number;
	/** What it accepted, in order. */
	received: (ReadMail & { envelope: { from: string; to: string[] } })[];
	/** Called before a recipient is accepted; an error refuses it with its `responseCode`. */
	onRecipient?: (address: string) => Error | undefined;
	/** Called before a mail is acknowledged. */
	beforeAcknowledging?: () => Promise<void>;
	stop: () => Promise<void>;
	start: () => Promise<void>;
}

/** An answer of the server: « 550 5.1.1 No such user ». */
export function answer(responseCode: number, message: string): Error {
	return Object.assign(new Error(message), { responseCode });
}

/** Makes a server that is not listening yet. */
export async function makeMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
	let server: SMTPServer | undefined;
	const one: MailServer = {
		port: await freePort(),
		received: [],
		start: () =>
			new Promise((resolve, reject) => {
				server = new SMTPServer({
					authOptional: true,
					disabledCommands: options.onAuth ? [] : ['AUTH', 'STARTTLS'],
					disableReverseLookup: true,
					closeTimeout: 100,
					...options,
					onRcptTo({ address }, _session, done) {
						done(one.onRecipient?.(address));
					},
					onData(stream, { envelope }, done) {
						const chunks: Buffer[] = [];
						stream.on('data', (chunk: Buffer) => chunks.push(chunk));
						stream.on('end', () => {
							void (async () => {
								const from = envelope.mailFrom ? envelope.mailFrom.address : '';
								const to = envelope.rcptTo.map(({ address }) => address);
								one.received.push({
									...(await parseMail(Buffer.concat(chunks))),
									envelope: { from, to }
								});
								await one.beforeAcknowledging?.();
								done();
							})();
						});
					}
				});
				// A client that hangs up, or refuses the certificate, is what some tests are about.
				server.on('error', reject);
				server.listen(one.port, '127.0.0.1', resolve);
			}),
		stop: () =>
			new Promise((resolve) => {
				if (server) server.close(() => resolve());
				else resolve();
				server = undefined;
			})
	};
	return one;
}
