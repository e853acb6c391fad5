import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { everyMail } from '#tests/support/mails.ts';
import { readConfig } from '../config.ts';
import type { Message } from './message.ts';
import { renderMail } from './render.ts';
import { plain, shorten, words } from './words.ts';

const config = readConfig({
	ORIGIN: 'https://cap.exemple.fr',
	OPERATOR_NAME: "La CCI d'Évreux",
	CONTACT_EMAIL: 'bonjour@exemple.fr'
});
const render = (message: Message) => renderMail(message, config);

/** What a reader of the HTML sees, without tags. */
const shown = (html: string) =>
	html
		.replace(/<(head|style)[\s>].*?<\/\1>/gsu, '')
		.replace(/<[^>]+>/gu, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');

const validator = new HtmlValidate({
	extends: ['html-validate:standard'],
	// Mail programs know no other width than that of a table.
	rules: {
		'no-deprecated-attr': 'off',
		'no-inline-style': 'off',
		'long-title': 'off',
		'no-trailing-whitespace': 'off'
	}
});

const HOSTILE = [
	`<img src=x onerror=alert(1)>`,
	`"><script>alert(1)</script>`,
	`L'entreprise "A" & Cie ; vraiment ?`,
	`</td></table><a href="https://exemple.org">ici</a>`,
	'${1+1} {{7*7}} %s =cmd',
	'مؤسسة الأمل',
	'😀'.repeat(60)
];

describe('words', () => {
	it('set our own typography, also around a name, and never that of a name', () => {
		const name = `L'"A" : oui ?`;
		expect(plain(words`L'équipe « ${name} » : prête ?`)).toBe(
			`L’équipe «\u202F${name}\u202F»\u202F: prête\u202F?`
		);
	});

	it('hold other words as ours', () => {
		expect(plain(words`a ${words`l'un : ${"l'autre"}`} b`)).toBe("a l’un\u202F: l'autre b");
	});

	it('keep a name on one line and in its direction', () => {
		expect(plain(words`${'A\r\nBcc: x@y.fr\u0000\u202E\u2066B'}`)).toBe('A Bcc: x@y.fr B');
	});

	it('are cut between characters', () => {
		expect(shorten('😀😀😀', 3)).toBe('😀😀😀');
		expect(shorten('😀😀😀😀', 3)).toBe('😀😀…');
	});
});

describe.each(everyMail().map((message) => [plain(message.subject), message] as const))(
	'« %s »',
	(_, message) => {
		const mail = render(message);

		it('has valid HTML that fetches nothing and follows nobody', async () => {
			const report = await validator.validateString(mail.html);
			expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
			expect(mail.html).not.toMatch(
				/<(img|script|link|iframe|form|object)\b|url\(|@import|@font-face/i
			);
			expect(mail.html).not.toMatch(/ on\w+=| src=/i);
		});

		it('says the same in text and in HTML', () => {
			for (const line of mail.text.split('\n').filter((one) => one && !/^_+$/.test(one)))
				expect(shown(mail.html)).toContain(line.replace(/^- | :$|\u202F:$/g, ''));
		});

		it('leads to this site only, and shows the address of its button', () => {
			const links = [...mail.html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '');
			expect(
				links.filter(
					(href) =>
						!/^(https:\/\/cap\.exemple\.fr\/|https:\/\/cap\.exemple\.fr$|mailto:bonjour@)/.test(
							href
						)
				)
			).toEqual([]);
			const path = message.action?.path ?? '';
			expect(shown(mail.html)).toContain(`https://cap.exemple.fr${path}`);
			expect(mail.text).toContain(`\nhttps://cap.exemple.fr${path}\n`);
		});

		it('is signed, reachable and says why it came', () => {
			for (const body of [mail.text, shown(mail.html)]) {
				expect(body).toContain('La CCI d’Évreux');
				expect(body).toContain('bonjour@exemple.fr');
				expect(body).toMatch(/Pourquoi ce courriel\u202F: \S/);
			}
		});

		it('is set in French, without an ordinary space before a sign or a straight apostrophe', () => {
			expect(mail.text + mail.subject).not.toMatch(/ [;:!?»]|« |\p{L}'\p{L}|undefined|\[object/u);
		});
	}
);

describe('a hostile name', () => {
	const tags = (html: string) => html.match(/<\/?[a-z]+/g);
	const tame = everyMail().map((message) => String(tags(render(message).html)));

	it.each(HOSTILE)('« %s » is inert and intact', (name) => {
		for (const message of everyMail({ person: name, organisation: name, diagnostic: name })) {
			const mail = render(message);
			expect(tame, 'the same elements as with a tame name').toContain(String(tags(mail.html)));
			if (!JSON.stringify(message.paragraphs).includes(JSON.stringify(name).slice(1, -1))) continue;
			expect(mail.text).toContain(name);
			expect(shown(mail.html)).toContain(name);
		}
	});

	it.each(['\r\nBcc: victime@exemple.fr', '\nSubject: autre', '\u0085X: y', '\u2028X: y', '\0'])(
		'%j never ends a header or a subject',
		(end) => {
			for (const message of everyMail({ person: `A${end}`, organisation: `B${end}` }))
				expect(render(message).subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
		}
	);

	it('is cut in a subject, so that what it is about is still read', () => {
		const long = everyMail({ organisation: 'x'.repeat(120) });
		const invitation = long.find(({ kind }) => kind === 'member-invitation');
		expect(invitation && render(invitation).subject).toMatch(
			/«\u202Fx{79}…\u202F» sur Cap Alliances$/u
		);
	});

	it('never makes a subject longer than its column', () => {
		for (const long of ['x'.repeat(500), '😀'.repeat(500)])
			for (const message of [
				...everyMail({ person: long, organisation: long }),
				...everyMail().map((one) => ({ ...one, subject: words`${long} ${long} ${long}` }))
			])
				expect(Array.from(render(message).subject).length).toBeLessThanOrEqual(200);
	});
});

describe('a mail', () => {
	const [message] = everyMail() as [Message];

	it.each([
		'',
		'claire',
		'a@b.fr, c@d.fr',
		'a@b.fr;c@d.fr',
		'Claire <a@b.fr>',
		'a@b.fr\r\nBcc: c@d.fr',
		'a@b@c.fr',
		`${'a'.repeat(250)}@b.fr`
	])('goes to one address, not to %j', (recipient) => {
		expect(() => render({ ...message, recipient })).toThrow(/one address/);
	});

	it.each([
		'https://exemple.org/',
		'//exemple.org/',
		'connexion',
		'/\\exemple.org',
		'javascript:alert(1)'
	])('never links to %s', (path) => {
		expect(() => render({ ...message, action: { label: 'x', path } })).toThrow(/page of the site/);
		expect(() => render({ ...message, stop: { label: 'x', path } })).toThrow(/page of the site/);
	});

	it('says not to answer when nobody reads the answers', () => {
		const mail = renderMail(message, readConfig({}));
		expect(mail.text).toContain('n’y répondez pas');
		expect(mail.text).toContain('http://localhost:3000');
		expect(mail.text).toContain('L’équipe Cap Alliances');
	});
});
