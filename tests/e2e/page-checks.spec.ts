/** The checks themselves: each lets a good page through and sees the fault it exists for. */
import {
	checkAccessibility,
	checkDocument,
	checkHtml,
	checkReflow,
	checkTypography
} from './support/page-checks.ts';
import { expect, test } from './support/test.ts';

interface Parts {
	lang?: string;
	title?: string;
	head?: string;
	skipTo?: string;
	body?: string;
}

/** A page without fault, but for the parts given. */
const document = ({
	lang = 'fr',
	title = 'Essai — Cap Alliances',
	head = '',
	skipTo = '#contenu',
	body = ''
}: Parts = {}) =>
	`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
	<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head><body>
	<a href="${skipTo}">Aller au contenu</a>
	<main id="contenu" tabindex="-1"><h1>Essai</h1><p>Bonjour\u202F!</p>${body}</main></body></html>`;

const OVERFLOW = '<div class="wide">large</div><style>.wide { width: 900px; }</style>';
const PALE = '<p class="pale">pâle</p><style>.pale { color: #ddd; background: #fff; }</style>';
const PALE_WHEN_DARK = `<p class="pale">pâle</p>
	<style>@media (prefers-color-scheme: dark) { .pale { color: #ddd; background: #fff; } }</style>`;

test('a good page passes every check', async ({ page }) => {
	await page.setContent(document());
	await checkHtml(document());
	await checkTypography(page);
	await checkReflow(page);
	await checkAccessibility(page);
	await checkDocument(page);
});

const FAULTS = {
	accessibility: {
		check: checkAccessibility,
		pages: {
			'image without text': [{ body: '<img src="data:,">' }, /image-alt RGAA-1/],
			'field without label': [{ body: '<input>' }, /label/],
			'pale text': [{ body: PALE }, /light theme.*color-contrast/s],
			'pale text in the dark theme': [{ body: PALE_WHEN_DARK }, /dark theme.*color-contrast/s]
		}
	},
	reflow: {
		check: checkReflow,
		pages: { 'a block of 900 px': [{ body: OVERFLOW }, /div\.wide reaches/] }
	},
	typography: {
		check: checkTypography,
		pages: {
			'straight apostrophe': [{ body: "<p>L'équipe</p>" }, /L’équipe/],
			'ordinary space': [{ body: '<p>Qui ?</p>' }, /Qui⍽\?/],
			'no space': [{ body: '<p>Qui?</p>' }, /Qui⍽\?/],
			'sign in another element': [{ body: '<p><strong>Qui</strong> : moi</p>' }, /Qui⍽: moi/],
			'ordinary no-break space': [{ body: '<p>«\u00A0Oui\u00A0»</p>' }, /«⍽Oui⍽»/],
			'three dots': [{ body: '<p>Et puis...</p>' }, /Et puis…/],
			'spoken text': [
				{ body: '<button type="button" aria-label="Fermer l\'aide">x</button>' },
				/aria-label/
			],
			'English word': [{ body: '<p>Loading</p>' }, /« Loading »/],
			'lost value': [{ body: '<p>Niveau undefined</p>' }, /« undefined »/],
			'page title': [{ title: "L'essai — Cap Alliances" }, /title: /]
		}
	},
	document: {
		check: checkDocument,
		pages: {
			'another language': [{ lang: 'en' }, /lang is « en »/],
			'title without the site': [{ title: 'Essai' }, /does not end/],
			'two h1': [{ body: '<h1>Encore</h1>' }, /2 h1/],
			'a heading level skipped': [{ body: '<h3>Trop bas</h3>' }, /is h3 after h1/],
			'inline style': [{ body: '<p style="color: red">x</p>' }, /inline style on p/],
			'no skip link': [{ skipTo: '/' }, /no skip link/],
			'a skip link to nowhere': [{ skipTo: '#ailleurs' }, /does not move the focus/]
		}
	}
} as const satisfies Record<
	string,
	{ check: typeof checkDocument; pages: Record<string, readonly [Parts, RegExp]> }
>;

for (const [name, { check, pages }] of Object.entries(FAULTS)) {
	for (const [fault, [parts, message]] of Object.entries(pages)) {
		test(`${name} check sees: ${fault}`, async ({ page }) => {
			await page.setContent(document(parts));
			await expect(check(page)).rejects.toThrow(message);
		});
	}
}

test('typography check leaves times, addresses, code and other languages alone', async ({
	page
}) => {
	const body = `<p>à 12:30, voir https://exemple.fr/?a=b;c</p><p>Tapez <code>a ? b : 'c'</code> ici</p>
		<p lang="en">Really? Yes, please!</p><p hidden>caché ?</p>`;
	await page.setContent(document({ body }));
	await expect(checkTypography(page)).resolves.toBeUndefined();
});

test('html check sees a faulty nesting', async () => {
	await expect(checkHtml(document({ body: '<p><div>x</div></p>' }))).rejects.toThrow(
		/element-permitted-content|no-implicit-close|close-order/
	);
});

test.describe('a watched browser', () => {
	for (const [fault, script, message] of [
		['console error', "console.error('aïe')", /console: aïe/],
		['uncaught exception', "setTimeout(() => { throw new Error('oups'); })", /uncaught: .*oups/s],
		['request to another origin', "fetch('http://127.0.0.1:9/').catch(() => {})", /another origin/]
	] as const) {
		test(`reports: ${fault}`, async ({ page, problems }) => {
			await page.setContent(document());
			await page.evaluate(script);
			await expect.poll(() => problems.join('\n')).toMatch(message);
			problems.length = 0; // seen: not a failure of this test
		});
	}

	test('reports: broken security policy', async ({ page, problems }) => {
		const policy = `<meta http-equiv="Content-Security-Policy" content="img-src 'none'">`;
		await page.setContent(
			document({
				head: policy,
				body: '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'
			})
		);
		await expect.poll(() => problems.join('\n')).toMatch(/Content Security Policy/);
		problems.length = 0;
	});
});
