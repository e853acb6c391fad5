/** What every page must pass, whatever it is about. Each check names what is wrong and where. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { typeset } from '#lib/format/typography.ts';
import { expect } from './test.ts';

const AXE_TAGS = ['RGAAv4', 'wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SITE_NAME = 'Cap Alliances';

/** Shows the spaces that no terminal tells apart. */
const showSpaces = (text: string) => text.replaceAll('\u202F', '⍽').replaceAll('\u00A0', '⎵');

/** The rules that colours can break; every other one reads the same document in both themes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * axe in the light theme, and its rules on colours again in the dark one. Not for the no-js project: axe hangs when scripts are off; to check a page
 * as it is without our scripts, block them: `page.route('**\/*.js', (route) => route.abort())`.
 */
export async function checkAccessibility(page: Page): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		// Passes are not reported, and no frame is looked into (no page has any): a third of the time.
		const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
		if (colorScheme === 'light') axe.withTags(AXE_TAGS);
		else axe.withRules(COLOUR_RULES);
		const { violations } = await axe.analyze();
		const faults = violations.map((violation) => {
			const rgaa = violation.tags.filter((tag) => tag.startsWith('RGAA-')).join(' ');
			const places = violation.nodes.map(
				(node) => `  ${node.target.join(' ')}: ${(node.failureSummary ?? '').replace(/\s+/gu, ' ')}`
			);
			return [`${violation.id} ${rgaa}: ${violation.help}`, ...places].join('\n');
		});
		expect(faults, `axe on ${page.url()}, ${colorScheme} theme`).toEqual([]);
	}
	await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Nothing to scroll sideways on a screen of 320 px (RGAA 10.11). */
export async function checkReflow(page: Page): Promise<void> {
	const before = page.viewportSize();
	await page.setViewportSize({ width: 320, height: 640 });
	const faults = await page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		const scrolls = (element: Element) =>
			/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX);
		const isInScrollArea = (element: Element) => {
			for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
				if (scrolls(box)) return true;
			}
			return false;
		};
		const wide = [...document.body.querySelectorAll('*')].filter(
			(element) => element.getBoundingClientRect().right > width + 0.5 && !isInScrollArea(element)
		);
		return [
			`the page is ${document.documentElement.scrollWidth} px wide`,
			...wide.slice(0, 10).map((element) => {
				const name =
					element.tagName.toLowerCase() +
					(element.className ? `.${element.getAttribute('class')}` : '');
				return `${name} reaches ${Math.round(element.getBoundingClientRect().right)} px`;
			})
		];
	});
	if (before) await page.setViewportSize(before);
	expect(faults, `${page.url()} at 320 px`).toEqual([]);
}

/** Words that betray a text left in English or a value that never became a sentence. */
const FOREIGN_WORDS =
	/\b(?:the|and|with|your|you|please|click|submit|submitted|loading|error|next|previous|save|saved|cancel|delete|required|invalid|home|not found|internal|undefined|null|NaN)\b|\[object /iu;

interface VisibleText {
	where: string;
	text: string;
}

/** What a person reads or hears: the text of each block, and the attributes that are read aloud. */
function collectVisibleTexts(page: Page): Promise<VisibleText[]> {
	return page.evaluate(() => {
		const VERBATIM =
			'code, pre, kbd, samp, script, style, noscript, [translate="no"], [lang]:not(html, [lang^="fr"])';
		const isShown = (element: Element) =>
			element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true });
		const nameOf = (element: Element) =>
			element.tagName.toLowerCase() + (element.id ? `#${element.id}` : '');
		const isInline = (element: Element) =>
			/^(inline|contents|ruby)/.test(getComputedStyle(element).display);

		// Signs may stand in another element than the word before: join the texts of one block.
		const blocks = new Map<Element, string>();
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const parent = walker.currentNode.parentElement;
			if (!parent || !isShown(parent)) continue;
			let block = parent;
			while (isInline(block) && block.parentElement) block = block.parentElement;
			// Code inside a sentence counts as one neutral word.
			const text = parent.closest(VERBATIM) ? 'x' : (walker.currentNode.textContent ?? '');
			blocks.set(block, (blocks.get(block) ?? '') + text);
		}
		const texts = [...blocks].map(([block, text]) => ({ where: nameOf(block), text }));
		for (const name of ['aria-label', 'alt', 'title', 'placeholder']) {
			for (const element of document.querySelectorAll(`[${name}]`)) {
				if (element.closest(VERBATIM)) continue;
				texts.push({
					where: `${nameOf(element)}[${name}]`,
					text: element.getAttribute(name) ?? ''
				});
			}
		}
		texts.push({ where: 'title', text: document.title });
		for (const element of document.querySelectorAll('meta[name="description"]')) {
			texts.push({ where: 'meta description', text: element.getAttribute('content') ?? '' });
		}
		return texts.map(({ where, text }) => ({
			where,
			text: text.replace(/[\t\n\r ]+/gu, ' ').trim()
		}));
	});
}

/** French typography and French words, in everything that is read or heard. */
export async function checkTypography(page: Page): Promise<void> {
	const faults: string[] = [];
	for (const { where, text } of await collectVisibleTexts(page)) {
		const set = typeset(text);
		if (set !== text) faults.push(`${where}: « ${showSpaces(text)} » → « ${showSpaces(set)} »`);
		const word = FOREIGN_WORDS.exec(text);
		if (word) faults.push(`${where}: « ${word[0]} » in « ${showSpaces(text)} »`);
	}
	expect(faults, `typography of ${page.url()}`).toEqual([]);
}

const HTML_RULES: ConfigData = {
	extends: ['html-validate:standard'],
	rules: {
		// What Svelte writes is valid but not to this taste.
		'void-style': 'off',
		'no-trailing-whitespace': 'off',
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		// Served on http for the tests; sub-resources are our own files.
		'require-sri': 'off'
	}
};

/** The HTML standard, on what the server sends (not on what scripts make of it). */
export async function checkHtml(source: Page | string): Promise<void> {
	const { html, name } =
		typeof source === 'string' ? { html: source, name: 'HTML' } : await servedHtml(source);
	const report = await new HtmlValidate(HTML_RULES).validateString(html);
	const faults = report.results.flatMap((result) =>
		result.messages.map(
			(message) => `${message.line}:${message.column} ${message.ruleId}: ${message.message}`
		)
	);
	expect(faults, `html-validate on ${name}`).toEqual([]);
}

async function servedHtml(page: Page): Promise<{ html: string; name: string }> {
	// Same cookies as the page.
	const answer = await page.request.get(page.url(), { headers: { accept: 'text/html' } });
	return { html: await answer.text(), name: page.url() };
}

/** Language, title, headings, skip link, no inline style. */
export async function checkDocument(page: Page): Promise<void> {
	const { faults, hasSkipLink } = await page.evaluate((siteName) => {
		const found: string[] = [];
		if (document.documentElement.lang !== 'fr')
			found.push(`lang is « ${document.documentElement.lang} »`);
		// The home page is the site: its name comes first.
		const isNamed =
			location.pathname === '/'
				? document.title.startsWith(siteName)
				: document.title.endsWith(` — ${siteName}`);
		if (!isNamed) found.push(`title « ${document.title} » does not end with « — ${siteName} »`);
		const headings = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].filter(
			(heading) => heading.checkVisibility()
		);
		const first = headings.filter((heading) => heading.tagName === 'H1');
		if (first.length !== 1) found.push(`${first.length} h1`);
		let level = 0;
		for (const heading of headings) {
			const next = Number(heading.tagName.slice(1));
			if (next > level + 1) found.push(`« ${heading.innerText} » is h${next} after h${level}`);
			level = next;
		}
		for (const element of document.querySelectorAll('[style]')) {
			// SvelteKit's own announcer, allowed by hash in the security policy.
			if (element.id === 'svelte-announcer') continue;
			// Chart.js sizes its canvas by script, which the policy allows.
			if (element.tagName === 'CANVAS') continue;
			// Sized by Chart.js through the object model, which the security policy allows.
			if (element instanceof HTMLCanvasElement) continue;
			found.push(
				`inline style on ${element.tagName.toLowerCase()}: ${element.getAttribute('style')}`
			);
		}
		return { faults: found, hasSkipLink: document.querySelector('a[href^="#"]') !== null };
	}, SITE_NAME);

	if (!hasSkipLink) faults.push('no skip link');
	else faults.push(...(await skipLinkFaults(page)));
	expect(faults, `document ${page.url()}`).toEqual([]);
}

/** The first stop of the keyboard is a visible link that moves the focus to the main content (RGAA 12.7). */
async function skipLinkFaults(page: Page): Promise<string[]> {
	await page.evaluate(() => {
		(document.activeElement as HTMLElement | null)?.blur();
		getSelection()?.removeAllRanges();
	});
	await page.keyboard.press('Tab');
	const link = await page.evaluate(() => {
		const active = document.activeElement;
		const box = active?.getBoundingClientRect();
		return {
			href: active?.getAttribute('href') ?? '',
			isSeen: box !== undefined && box.width > 1 && box.height > 1 && box.top >= 0 && box.left >= 0
		};
	});
	if (!link.href.startsWith('#')) return ['the first Tab stop is not a skip link'];
	const faults = link.isSeen ? [] : ['the skip link is not visible when focused'];
	await page.keyboard.press('Enter');
	const isInTarget = await page.evaluate((id) => {
		const target = document.getElementById(id);
		return (
			target !== null &&
			(document.activeElement === target || target.contains(document.activeElement))
		);
	}, link.href.slice(1));
	if (!isInTarget) faults.push(`the skip link does not move the focus to ${link.href}`);
	return faults;
}

/** Every check, on a page that scripts run on. The skip link is followed: the address ends with its anchor. */
export async function checkPage(page: Page): Promise<void> {
	await checkPageWithoutScripts(page);
	await checkAccessibility(page);
}

/** The checks that need no script, for the no-js project too. */
export async function checkPageWithoutScripts(page: Page): Promise<void> {
	await checkHtml(page);
	await checkTypography(page);
	await checkReflow(page);
	await checkDocument(page);
}
