/**
 * Draws the icons and the sharing image of static/ from their sources here: `node docs/design/render.mjs`.
 * Run it by hand after a change of the mark; the results are committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { launchOptions } from '../../scripts/browser.ts';

const here = new URL('.', import.meta.url);
const target = (name) => new URL(`../../static/${name}`, here).pathname;
const browser = await chromium.launch(await launchOptions());

async function draw(svg, size, transparent) {
	const page = await browser.newPage({ viewport: { width: size, height: size } });
	const sized = svg.replace(
		'<svg ',
		`<svg width="${size}" height="${size}" style="display:block" `
	);
	await page.setContent(`<body style="margin:0">${sized}`);
	const png = await page.screenshot({ omitBackground: transparent });
	await page.close();
	return png;
}

/** A .ico file that holds PNG images. */
function ico(images) {
	const head = Buffer.alloc(6 + 16 * images.length);
	head.writeUInt16LE(1, 2);
	head.writeUInt16LE(images.length, 4);
	let offset = head.length;
	images.forEach(({ size, png }, index) => {
		const at = 6 + 16 * index;
		head[at] = head[at + 1] = size;
		head.writeUInt16LE(1, at + 4);
		head.writeUInt16LE(32, at + 6);
		head.writeUInt32LE(png.length, at + 8);
		head.writeUInt32LE(offset, at + 12);
		offset += png.length;
	});
	return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

const appIcon = readFileSync(new URL('app-icon.svg', here), 'utf8');
const favicon = readFileSync(target('favicon.svg'), 'utf8');
writeFileSync(target('apple-touch-icon.png'), await draw(appIcon, 180, false));
writeFileSync(target('icon-192.png'), await draw(appIcon, 192, false));
writeFileSync(target('icon-512.png'), await draw(appIcon, 512, false));
const small = [16, 32].map(async (size) => ({ size, png: await draw(favicon, size, true) }));
writeFileSync(target('favicon.ico'), ico(await Promise.all(small)));

const social = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await social.goto(new URL('social.html', here).href);
await social.evaluate(() => document.fonts.ready);
await social.screenshot({ path: target('social.png') });
await browser.close();
