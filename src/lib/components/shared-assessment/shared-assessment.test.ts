import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { compareRespondents } from '#lib/domain/shared-assessment/compare-respondents.ts';
import { facilitationView } from '#lib/presentation/facilitation-view.ts';
import { sharedView } from '#lib/presentation/shared-view.ts';
import { company, ORDINARY_PROFILE, type Given } from '#tests/support/builders.ts';
import { respondentsOf } from '#tests/support/respondents.ts';
import DivergenceChart from './DivergenceChart.svelte';
import DivergenceTable from './DivergenceTable.svelte';
import FacilitationSheet from './FacilitationSheet.svelte';
import PointsToDiscuss from './PointsToDiscuss.svelte';

function comparing(...sets: [Given, ...Given[]][]) {
	const divergence = compareRespondents(company, ORDINARY_PROFILE, respondentsOf(company, ...sets));
	const view = sharedView(company, ORDINARY_PROFILE, divergence);
	return { view, axis: view.axes[0]!, sheet: facilitationView(divergence, view)! };
}
const three = comparing([0, 2, 1, 2], [4, 2, 2, 2], [0, 2, 'unknown', 3]);
const two = comparing([0, 2], [4, 2]);
const count = (body: string, what: RegExp) => body.match(what)?.length ?? 0;
/** Without scoped class names, comments and the spaces between tags. */
const plain = (body: string) =>
	body
		.replaceAll(/ class="svelte-\w+"| svelte-\w+|<!--.*?-->/g, '')
		.replaceAll(/[ \t\n]+/g, ' ')
		.replaceAll('> <', '><');

describe('DivergenceChart on the server', () => {
	const chart = ({ axis }: typeof three) =>
		plain(
			render(DivergenceChart, {
				props: { rows: axis.criteria, scale: 'situations', summary: axis.summary }
			}).body
		);

	it('draws a disc and a number for each situation chosen, a bar where answers differ, a needle in the middle', () => {
		const body = chart(three);
		const [first] = body.split('class="row-of').slice(1);
		expect(first).toMatch(/<circle class="disc" cx="5%".*<text x="5%"[^>]*>2<\/text>/);
		expect(first).toMatch(/<circle class="disc" cx="95%".*<text x="95%"[^>]*>1<\/text>/);
		expect(first).toMatch(/<line class="bar" x1="5%" x2="95%"/);
		expect(first).toContain('<svg class="at" x="5%"');
		// Everyone agrees on the second, two people only gave a level on the third.
		const [, second, third] = body.split('class="row-of').slice(1);
		expect(count(second!, /class="(bar|disc)"/g)).toBe(1);
		expect(count(third!, /class="(bar|disc)"/g)).toBe(0);
	});

	it('says each line in words and keeps its drawings silent, without inline style', () => {
		const body = chart(three);
		expect(body).toContain('<figure');
		expect(body).toMatch(/<figcaption><p>À discuter/);
		for (const { title, words } of three.axis.criteria) {
			expect(body).toContain(title);
			expect(body).toContain(words);
		}
		expect(count(body, /<svg class="line" aria-hidden="true"/g)).toBe(4);
		expect(body).not.toMatch(/ style=/);
	});

	it('draws nothing of two respondents', () => {
		expect(chart(two)).not.toMatch(/<svg|class="legend"/);
		expect(chart(two)).toContain('Deux réponses, identiques ou voisines.');
	});

	it('draws scores with ends, and links to each axis', () => {
		const body = plain(
			render(DivergenceChart, {
				props: { rows: three.view.axes, scale: 'score', summary: 'Résumé.', hasLinks: true }
			}).body
		);
		expect(body).toContain('href="#axe-cap-et-pilotage"');
		expect(count(body, /class="end"/g)).toBe(2 * 8 + 1);
		expect(body).not.toContain('class="disc"');
	});
});

describe('DivergenceTable', () => {
	const table = (props: object) =>
		plain(render(DivergenceTable, { props: { caption: 'Tableau', ...props } }).body);

	it('has the numbers of the chart, under a caption that names it', () => {
		const body = table({ criteria: three.axis.criteria });
		const id = /<caption id="([^"]+)"/.exec(body)?.[1];
		expect(body).toContain(`aria-labelledby="${id}"`);
		const [first, , third] = body.split('<th scope="row">').slice(1);
		expect([...first!.matchAll(/<td class="num">(\d+)/g)].map(([, cell]) => cell)).toEqual([
			'2',
			'0',
			'0',
			'0',
			'1',
			'0',
			'0'
		]);
		expect(third).toMatch(/<td colspan="5">Deux réponses.*<td class="num">1<\/td>/);
	});

	it('has the scores of the axes', () => {
		expect(table({ axes: three.view.axes })).toMatch(
			/Cap et pilotage<\/th><td class="num">\d+<\/td><td class="num">\d+<\/td><td class="num">\d+<\/td><td>1 point/
		);
	});

	it('has no column of figures for two respondents', () => {
		for (const props of [{ criteria: two.axis.criteria }, { axes: two.view.axes }]) {
			expect(table(props)).not.toContain('class="num"');
			expect(count(table(props), /<th scope="col"/g)).toBe(3);
		}
	});
});

describe('PointsToDiscuss', () => {
	it('says what was chosen, by how many, and opens the talk', () => {
		const body = plain(render(PointsToDiscuss, { props: { points: three.view.toDiscuss } }).body);
		expect(count(body, /<li class="card point"/g)).toBe(1);
		expect(body).toMatch(/2 réponses<\/b>.*1re.*Nous n’avons pas encore relié/);
		expect(body).toContain(three.view.toDiscuss[0]!.discussion);
	});

	it('keeps the situations of two respondents to itself', () => {
		const body = render(PointsToDiscuss, { props: { points: two.view.toDiscuss } }).body;
		expect(body).toContain('Deux réponses, qui ont au moins deux situations d’écart.');
		for (const { text } of two.view.toDiscuss[0]!.positions) expect(body).not.toContain(text);
	});
});

describe('FacilitationSheet', () => {
	it('gives the hour in order, each part with its time', () => {
		const body = plain(
			render(FacilitationSheet, { props: { sheet: three.sheet, organisation: 'Le Lac' } }).body
		);
		const times = [...body.matchAll(/<b>(\d+) min<\/b>/g)].map(([, minutes]) => Number(minutes));
		expect(times).toEqual([5, 10, 11, 11, 11, 12]);
		for (const { question } of three.sheet.points) expect(body).toContain(question);
	});
});
