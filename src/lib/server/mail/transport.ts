import { createHash } from 'node:crypto';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { mailOutbox, mailSender, type Config } from '../config.ts';
import type { ClaimedMail } from '../repositories/outgoing-mail.repository.ts';
import { writeToOutbox } from './outbox.ts';

export interface MailTransport {
	/**
	 * Hands one mail over; when it returns, somebody else is in charge of it.
	 * @throws SendingFailed
	 */
	send(mail: ClaimedMail, signal?: AbortSignal): Promise<void>;
}

/**
 * Why a mail did not go.
 * - `away`: the server was not reached or let nobody in; the mail was surely not handed over.
 * - `later`: this mail was not taken, or the end of the conversation was lost.
 * - `never`: the server says that this address does not exist.
 */
export class SendingFailed extends Error {
	override name = 'SendingFailed';
	readonly outcome: 'away' | 'later' | 'never';
	/** Codes only: what a server says may hold the address. */
	readonly reason: string;
	constructor(outcome: SendingFailed['outcome'], reason: string) {
		super(reason);
		this.outcome = outcome;
		this.reason = reason;
	}
}

/** Longest silence of the server, in milliseconds. */
const SILENCE = 10_000;
/** Longest sending in all, however slowly the server talks; well under a claim (outgoing-mail.repository.ts). */
const LONGEST = 60_000;

/** SMTP when `SMTP_URL` is given, the outbox folder otherwise. */
export function createMailTransport(config: Config): MailTransport {
	return config.SMTP_URL ? smtpTransport(config, config.SMTP_URL) : outboxTransport(config);
}

/**
 * How to speak to the server of an address that `readConfig` accepted. Encrypted, with a verified certificate; in
 * clear only to this very machine, or where `?tls=none` says so. Nothing else is read from the address.
 */
export function smtpOptions(smtpUrl: string) {
	const url = new URL(smtpUrl);
	const secure = url.protocol === 'smtps:';
	const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
	const isHere = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);
	const inClear = !secure && (isHere || url.search === '?tls=none');
	return {
		host,
		port: url.port ? Number(url.port) : secure ? 465 : 587,
		secure,
		requireTLS: !secure && !inClear,
		ignoreTLS: inClear,
		tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2' },
		...(url.username
			? {
					auth: {
						user: decodeURIComponent(url.username),
						pass: decodeURIComponent(url.password)
					}
				}
			: {}),
		connectionTimeout: SILENCE,
		greetingTimeout: SILENCE,
		socketTimeout: SILENCE,
		dnsTimeout: SILENCE,
		logger: false,
		disableFileAccess: true,
		disableUrlAccess: true
	} as const;
}

function smtpTransport(config: Config, smtpUrl: string): MailTransport {
	const transporter = createTransport(smtpOptions(smtpUrl));
	return {
		async send(mail, signal) {
			const limits = [AbortSignal.timeout(LONGEST), ...(signal ? [signal] : [])];
			try {
				await transporter.sendMail({ ...compose(mail, config), signal: AbortSignal.any(limits) });
			} catch (error) {
				throw explain(error);
			}
		}
	};
}

function outboxTransport(config: Config): MailTransport {
	const transporter = createTransport({
		streamTransport: true,
		buffer: true,
		newline: 'windows',
		disableFileAccess: true,
		disableUrlAccess: true
	});
	return {
		async send(mail) {
			const { message } = await transporter.sendMail(compose(mail, config));
			try {
				await writeToOutbox(mailOutbox(config), mail, message as Buffer);
			} catch (error) {
				throw new SendingFailed('away', codeOf(error));
			}
		}
	};
}

function compose(mail: ClaimedMail, config: Config): SendMailOptions {
	const from = mailSender(config);
	return {
		from,
		to: { name: '', address: mail.recipient },
		envelope: { from: from.address, to: [mail.recipient] },
		...(config.CONTACT_EMAIL ? { replyTo: { name: '', address: config.CONTACT_EMAIL } } : {}),
		subject: mail.subject,
		text: mail.text,
		html: mail.html,
		messageId: messageId(mail, from.address),
		// No holiday answer to a machine.
		headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
		disableFileAccess: true,
		disableUrlAccess: true
	};
}

/** The same at each attempt: a mail handed over twice after a crash is recognised as one by most mailboxes. */
function messageId({ id, recipient, createdAt }: ClaimedMail, from: string): string {
	const unique = createHash('sha256')
		.update(`${id} ${recipient} ${createdAt.toISOString()}`)
		.digest('hex')
		.slice(0, 32);
	return `<${unique}@${from.slice(from.lastIndexOf('@') + 1)}>`;
}

/** Failures before the first word about a mail. */
const NOT_REACHED = new Set([
	'EDNS',
	'ETLS',
	'EAUTH',
	'ENOAUTH',
	'ECONNREFUSED',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ENOTFOUND',
	'EAI_AGAIN'
]);

interface SmtpError {
	code?: string;
	/** Of the system, when nodemailer put its own in `code`. */
	originalCode?: string;
	responseCode?: number;
	response?: string;
	command?: string;
}

function explain(error: unknown): SendingFailed {
	const { responseCode, response = '', command } = error as SmtpError;
	const code = codeOf(error);
	const reason = [code, responseCode, command].filter(Boolean).join(' ');
	// 5.1.x: « bad destination address » (RFC 3463). Any other refusal may be our server's settings.
	if (command === 'RCPT TO' && /^5\d\d[ -]5\.1\.[1236]\b/.test(response))
		return new SendingFailed('never', reason);
	const { code: general = '' } = error as SmtpError;
	const isAway = NOT_REACHED.has(code) || NOT_REACHED.has(general) || isCertificate(code);
	return new SendingFailed(isAway ? 'away' : 'later', reason);
}

const isCertificate = (code: string) => /CERT|SELF_SIGNED|ERR_TLS|ERR_SSL/.test(code);

function codeOf(error: unknown): string {
	const { code, originalCode } = error as SmtpError;
	return originalCode ?? code ?? 'unknown';
}
