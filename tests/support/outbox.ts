/** Reads what the site wrote to its outbox folder, with a mail parser that is not the one that wrote it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import PostalMime from 'postal-mime';

export interface ReadMail {
	/** Name of its file. */
	file: string;
	to: string;
	from: string;
	subject: string;
	text: string;
	html: string;
	/** Header lines, names in lower case. */
	headers: Record<string, string>;
}

/** A mail as sent, parsed. */
export async function parseMail(message: Uint8Array | string, file = ''): Promise<ReadMail> {
	const mail = await PostalMime.parse(message);
	return {
		file,
		to: (mail.to ?? []).map(({ address }) => address ?? '').join(', '),
		from: mail.from?.address ?? '',
		subject: mail.subject ?? '',
		text: (mail.text ?? '').replaceAll('\r\n', '\n'),
		html: mail.html ?? '',
		headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]))
	};
}

/** Every mail of the folder, in the order of their writing. */
export async function readOutbox(folder: string): Promise<ReadMail[]> {
	let names: string[];
	try {
		names = readdirSync(folder);
	} catch {
		return [];
	}
	const inOrder = names.filter((name) => name.endsWith('.eml')).sort(byTimeThenNumber);
	return Promise.all(inOrder.map((name) => parseMail(readFileSync(path.join(folder, name)), name)));
}

/** « 2026-11-25T06-44-00.123Z-12-sign-in.eml »: two of one moment follow their number in the queue. */
function byTimeThenNumber(a: string, b: string): number {
	const number = (name: string) => Number(name.slice(25).split('-')[0]);
	return a.slice(0, 24).localeCompare(b.slice(0, 24)) || number(a) - number(b);
}

interface Wanted {
	/** Part of the subject. */
	about?: string | RegExp;
	/** How many to this address (and about this) came before: waits for one more. */
	after?: number;
	timeout?: number;
}

/**
 * Waits for the latest mail to an address.
 * @throws when none comes in time, with what the folder holds
 */
export async function latestMailTo(
	folder: string,
	address: string,
	{ about = '', after = 0, timeout = 10_000 }: Wanted = {}
): Promise<ReadMail> {
	const deadline = Date.now() + timeout;
	for (;;) {
		const mails = await readOutbox(folder);
		const found = mails.filter(
			({ to, subject }) =>
				to.toLowerCase() === address.toLowerCase() && new RegExp(about).test(subject)
		);
		const latest = found.at(-1);
		if (latest && found.length > after) return latest;
		if (Date.now() > deadline) {
			const held = mails.map(({ to, subject }) => `${to}: ${subject}`).join('\n');
			throw new Error(`No mail to ${address} in ${folder}, which holds:\n${held}`);
		}
		await wait(50);
	}
}

/**
 * The link of a mail: the first of its text, which is that of its button.
 * @throws when it has none, or when its HTML does not have it too
 */
export function linkOf({ text, html, subject }: ReadMail): URL {
	const [address] = /^https?:\/\/\S+$/m.exec(text) ?? [];
	if (!address) throw new Error(`No link in « ${subject} »:\n${text}`);
	if (!html.includes(`href="${address.replaceAll('&', '&amp;')}"`))
		throw new Error(`The button of « ${subject} » leads elsewhere`);
	return new URL(address);
}
