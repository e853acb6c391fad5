/** What a first visit costs, cold cache, as it travels (gzip). */
import type { Page } from '@playwright/test';
import { allAnswered, enter } from './support/journey.ts';
import { expect, test } from './support/test.ts';

const KB = 1000;

interface Cost {
	requests: string[];
	/** Bytes received, headers included. */
	total: number;
	script: number;
}

/** Opens an address with an empty cache and weighs all that comes, as Chromium receives it. */
async function weigh(page: Page, address: string): Promise<Cost> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Network.enable');
	await devtools.send('Network.clearBrowserCache');
	// Chromium then says what our server sends to a browser without brotli.
	await devtools.send('Network.setExtraHTTPHeaders', { headers: { 'accept-encoding': 'gzip' } });
	const cost: Cost = { requests: [], total: 0, script: 0 };
	const kinds = new Map<string, string>();
	devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
		kinds.set(requestId, type);
		if (!response.url.startsWith('data:')) cost.requests.push(response.url);
	});
	devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		cost.total += encodedDataLength;
		if (kinds.get(requestId) === 'Script') cost.script += encodedDataLength;
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	await page.waitForTimeout(500);
	return cost;
}

const files = ({ requests }: Cost) => requests.map((url) => new URL(url).pathname).join('\n');

test('the first question: at most 45 kB of scripts, 110 kB in all, 14 requests, none elsewhere', async ({
	page,
	context,
	baseURL
}, { annotations }) => {
	const { id } = await enter(context, baseURL ?? '');
	const cost = await weigh(page, `/evaluations/${id}/etapes/cap-et-pilotage`);
	annotations.push({
		type: 'weight',
		description: JSON.stringify({ ...cost, requests: cost.requests.length })
	});
	expect(cost.script, 'it does run a script').toBeGreaterThan(500);
	expect(cost.script, files(cost)).toBeLessThanOrEqual(45 * KB);
	expect(cost.total, files(cost)).toBeLessThanOrEqual(110 * KB);
	expect(cost.requests.length, files(cost)).toBeLessThanOrEqual(14);
	for (const url of cost.requests) expect(new URL(url).origin).toBe(baseURL);
});

test('Chart.js comes with the results only, and they stay under 110 kB of scripts', async ({
	page,
	context,
	baseURL
}, { annotations }) => {
	test.setTimeout(90_000);
	const { id, visitor } = await enter(context, baseURL ?? '', allAnswered('2'));
	const isChart = async (url: string) =>
		/\.js$/.test(new URL(url).pathname) &&
		/RadialLinearScale|radialLinear|chartjs/i.test(await (await fetch(url)).text());
	for (const path of [
		'/',
		'/a-propos',
		'/diagnostics/rse-et-partenariats',
		`/evaluations/${id}/profil`,
		`/evaluations/${id}/etapes/cap-et-pilotage`,
		`/evaluations/${id}/verification`,
		`/evaluations/${id}/lien`
	]) {
		const cost = await weigh(page, path);
		annotations.push({
			type: 'weight',
			description: `${path} ${JSON.stringify({ ...cost, requests: cost.requests.length })}`
		});
		expect((await Promise.all(cost.requests.map(isChart))).includes(true), path).toBe(false);
		for (const url of cost.requests) expect(new URL(url).origin).toBe(baseURL);
	}
	await visitor.complete(id);
	const cost = await weigh(page, `/evaluations/${id}/resultats`);
	annotations.push({
		type: 'weight',
		description: `results ${JSON.stringify({ ...cost, requests: cost.requests.length })}`
	});
	expect((await Promise.all(cost.requests.map(isChart))).includes(true), files(cost)).toBe(true);
	expect(cost.script, files(cost)).toBeLessThanOrEqual(110 * KB);
});

test('the reply to a saved answer is at most 1 kB, headers included', async ({
	page,
	context,
	baseURL
}) => {
	const { id } = await enter(context, baseURL ?? '');
	await page.goto(`/evaluations/${id}/etapes/cap-et-pilotage`);
	const devtools = await context.newCDPSession(page);
	await devtools.send('Network.enable');
	const sizes: number[] = [];
	const saves = new Set<string>();
	devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
		if (request.method === 'PUT') saves.add(requestId);
	});
	devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		if (saves.has(requestId)) sizes.push(encodedDataLength);
	});
	await page.locator('[data-criterion="E1.1"] label').first().click();
	await expect(page.locator('[data-save-status]')).toHaveText('✓ Enregistré');
	await expect.poll(() => sizes.length).toBe(1);
	expect(sizes[0]).toBeLessThanOrEqual(1000);
});
