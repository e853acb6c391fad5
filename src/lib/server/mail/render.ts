import { typeset } from '#lib/format/typography.ts';
import { publicOrigin, type Config } from '../config.ts';
import { htmlPage } from './layout.ts';
import type { MailLink, Message } from './message.ts';
import { plain, shorten, type Words } from './words.ts';

/** A mail ready to be kept and sent. */
export interface RenderedMail {
	kind: string;
	recipient: string;
	subject: string;
	text: string;
	html: string;
}

/** What the layouts share. */
export interface Letter {
	subject: string;
	paragraphs: Message['paragraphs'];
	action?: { label: string; url: string };
	after: readonly Words[];
	stop?: { label: string; url: string };
	reason: Words;
	signature: { name: string; contact?: string; origin: string };
}

const LONGEST_SUBJECT = 200;
const LONGEST_NAME_IN_SUBJECT = 80;

/**
 * One address, and nothing that a mail program could read as a second one. Not a check of its existence: what people
 * type is judged by the forms.
 */
const ADDRESS = /^[^\s\p{Cc}<>()[\],;:"\\@]+@[^\s\p{Cc}<>()[\],;:"\\@]+$/u;

/**
 * The subject, the text and the HTML of a message, which say the same.
 * @throws when the recipient is not one address, or a link leads out of the site: programming errors
 */
export function renderMail(message: Message, config: Config): RenderedMail {
	const { recipient } = message;
	if (!ADDRESS.test(recipient) || recipient.length > 254)
		throw new Error('The recipient of a mail is one address');
	const letter: Letter = {
		subject: subjectOf(message.subject),
		paragraphs: message.paragraphs,
		...(message.action ? { action: addressed(message.action, config) } : {}),
		after: message.after ?? [],
		...(message.stop ? { stop: addressed(message.stop, config) } : {}),
		reason: message.reason,
		signature: {
			name: typeset(config.OPERATOR_NAME),
			...(config.CONTACT_EMAIL ? { contact: config.CONTACT_EMAIL } : {}),
			origin: publicOrigin(config).origin
		}
	};
	return {
		kind: message.kind,
		recipient,
		subject: letter.subject,
		text: textOf(letter),
		html: htmlPage(letter)
	};
}

function subjectOf(subject: Words): string {
	const short = subject.map((piece) =>
		'own' in piece ? piece : { given: shorten(piece.given, LONGEST_NAME_IN_SUBJECT) }
	);
	return shorten(plain(short).replace(/[\p{Cc}\u2028\u2029]+/gu, ' '), LONGEST_SUBJECT);
}

function addressed({ label, path }: MailLink, config: Config): { label: string; url: string } {
	const origin = publicOrigin(config);
	const url = new URL(path, origin);
	if (!path.startsWith('/') || url.origin !== origin.origin)
		throw new Error('A link of a mail leads to a page of the site');
	return { label: typeset(label), url: url.href };
}

function textOf({ paragraphs, action, after, stop, reason, signature }: Letter): string {
	const { name, contact, origin } = signature;
	return [
		'Bonjour,',
		...paragraphs.map((one) =>
			'items' in one ? one.items.map((item) => `- ${plain(item)}`).join('\n') : plain(one)
		),
		...(action ? [`${action.label}\u202F:\n${action.url}`] : []),
		...after.map(plain),
		`À bientôt,\n${name}`,
		'________________________________________',
		`Pourquoi ce courriel\u202F: ${plain(reason)}`,
		...(stop ? [`${stop.label}\u202F:\n${stop.url}`] : []),
		contact
			? `Une question\u202F? Écrivez à ${contact}`
			: 'Ce message part d’une adresse que personne ne lit\u202F: n’y répondez pas.',
		`Cap Alliances – ${origin}`
	].join('\n\n');
}
