/** What a page costs on a first visit: every file that the browser asks for, weighed as gzip sends it. */
import { get } from 'node:http';
import type { Browser } from '@playwright/test';

/** The budget of the first question, cold. */
export const FIRST_QUESTION_LIMITS = {
	scriptBytes: 45_000,
	totalBytes: 110_000,
	requests: 14,
	foreign: 0
} as const;

export interface PageWeight {
	scriptBytes: number;
	totalBytes: number;
	requests: number;
	/** Requests to another origin. */
	foreign: number;
	files: { path: string; bytes: number }[];
}

/** Opens the page in a new context until it is quiet, then weighs the body of everything it asked for. */
export async function weighPage(
	browser: Browser,
	url: string,
	cookie: string
): Promise<PageWeight> {
	const { origin } = new URL(url);
	const context = await browser.newContext({ extraHTTPHeaders: { cookie } });
	const asked: { url: string; isScript: boolean }[] = [];
	context.on('request', (request) => {
		if (/^(data|blob|about):/.test(request.url())) return;
		asked.push({ url: request.url(), isScript: request.resourceType() === 'script' });
	});
	try {
		const page = await context.newPage();
		const response = await page.goto(url, { waitUntil: 'networkidle' });
		if (response?.status() !== 200) throw new Error(`${url} answered ${response?.status()}`);
	} finally {
		await context.close();
	}
	const files = await Promise.all(
		asked.map(async (one) => ({
			...one,
			path: one.url.startsWith(origin) ? new URL(one.url).pathname : one.url,
			bytes: one.url.startsWith(origin) ? await gzippedBytes(one.url, cookie) : 0
		}))
	);
	const sum = (some: typeof files) => some.reduce((total, { bytes }) => total + bytes, 0);
	return {
		scriptBytes: sum(files.filter(({ isScript }) => isScript)),
		totalBytes: sum(files),
		requests: files.length,
		foreign: files.filter((one) => !one.url.startsWith(`${origin}/`)).length,
		files: files.map(({ path, bytes }) => ({ path, bytes }))
	};
}

/** Bytes of the body as sent, which `fetch` would hide. */
function gzippedBytes(url: string, cookie: string): Promise<number> {
	return new Promise((resolve, reject) => {
		get(url, { headers: { 'accept-encoding': 'gzip', cookie } }, (response) => {
			if (response.statusCode !== 200) reject(new Error(`${url}: ${response.statusCode}`));
			let bytes = 0;
			response.on('data', (chunk: Buffer) => (bytes += chunk.length));
			response.on('end', () => resolve(bytes));
			response.on('error', reject);
		}).on('error', reject);
	});
}
