import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import RadarChart from './RadarChart.svelte';

const axes = [
	{ label: 'Cap', valueLabel: '62' },
	{ label: 'Parties prenantes', valueLabel: 'non calculé' },
	{ label: 'Social', valueLabel: '40' }
];
const one = { label: 'Vous', values: [62, null, 40] };
const html = (series: (typeof one)[]) =>
	render(RadarChart, {
		props: { axes, series, title: 'Vos axes', description: 'Cap, 62 sur 100.' }
	}).body;

describe('RadarChart on the server', () => {
	it('is a whole drawing with a name and a description, and no inline style', () => {
		const body = html([one]);
		const title = /<title id="([^"]+)"/.exec(body)?.[1];
		const desc = /<desc id="([^"]+)"/.exec(body)?.[1];
		expect(body).toContain(`aria-labelledby="${title}"`);
		expect(body).toContain(`aria-describedby="${desc}"`);
		expect(body).toContain('non calculé');
		expect(body).not.toMatch(/ style=/);
		expect(body.match(/class="dot/g)).toHaveLength(2);
	});

	it('adds a legend only when there is something to tell apart', () => {
		expect(html([one])).not.toContain('<ul');
		const body = html([one, { label: 'Il y a un an', values: [10, 20, 30] }]);
		expect(body).toContain('Il y a un an');
		expect(body).toContain('stroke-dasharray="7 5"');
	});
});
