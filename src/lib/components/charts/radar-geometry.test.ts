import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentDiagnostics } from '#lib/content/catalogue.ts';
import { radarGeometry, type RadarGeometry } from './radar-geometry.ts';

const axesOf = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ label: `Axe ${index}`, valueLabel: '50' }));
const draw = (...values: (number | null)[]) =>
	radarGeometry(axesOf(values.length), [{ label: 'Vous', values }]);
const only = ({ series }: RadarGeometry) => series[0]!;

const score = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { freq: 4 });
const values = fc.array(score, { minLength: 3, maxLength: 12 });

describe('radar geometry', () => {
	it('starts at the top, turns clockwise, with 0 at the centre and 100 on the rim', () => {
		const { centre, radius, series } = draw(100, 50, 0, 100);
		const points = series[0]!.points.map(({ x, y }) => [x - centre.x, y - centre.y]);
		expect(points).toEqual([
			[0, -radius],
			[radius / 2, 0],
			[0, 0],
			[-radius, 0]
		]);
	});

	it('has one ring where each maturity level begins, the last one being the rim', () => {
		const { rings, radius, centre } = draw(1, 2, 3);
		expect(rings.map(({ value }) => value)).toEqual([20, 40, 60, 80, 100]);
		expect(rings[4]!.points.split(' ')[0]).toBe(`${centre.x},${centre.y - radius}`);
	});

	it('closes the line when every axis has a score', () => {
		const { line, area } = only(draw(10, 20, 30));
		expect(line).toMatch(/^M[^M]+Z$/);
		expect(area).toBe(line);
	});

	it('breaks the line at an axis without a score, and never draws it as a zero', () => {
		const shape = only(draw(80, null, 80, 80));
		expect(shape.points.map(({ axis }) => axis)).toEqual([0, 2, 3]);
		expect(shape.line).not.toContain('Z');
		// One run across the end of the list: 2, 3, 0.
		expect(shape.line.match(/M/g)).toHaveLength(1);
		expect(shape.line.split('L')).toHaveLength(3);
	});

	it('marks an axis alone between two gaps by its point only', () => {
		const shape = only(draw(null, 80, null, 80, 80, null));
		expect(shape.points.map(({ axis }) => axis)).toEqual([1, 3, 4]);
		expect(shape.line.split('L')).toHaveLength(2);
		expect(only(draw(null, null, null))).toEqual({ points: [], line: '', area: '' });
	});

	it('says which axes no series has a score for', () => {
		const geometry = radarGeometry(axesOf(3), [
			{ label: 'Avant', values: [null, 10, null] },
			{ label: 'Maintenant', values: [null, null, 40] }
		]);
		expect(geometry.labels.map(({ isGap }) => isGap)).toEqual([true, false, false]);
		expect(geometry.series).toHaveLength(2);
	});

	it('refuses two axes, and a series of another length', () => {
		expect(() => draw(1, 2)).toThrow(RangeError);
		expect(() => radarGeometry(axesOf(3), [{ label: 'x', values: [1, 2] }])).toThrow(RangeError);
	});

	it('draws only finite numbers, each point on its axis and inside the rim', () => {
		fc.assert(
			fc.property(values, (drawn) => {
				const { centre, radius, series, ...rest } = draw(...drawn);
				expect(JSON.stringify([series, rest])).not.toMatch(/null|NaN/);
				expect(series[0]!.points).toHaveLength(drawn.filter((one) => one !== null).length);
				for (const { x, y, value } of series[0]!.points) {
					const distance = Math.hypot(x - centre.x, y - centre.y);
					expect(Math.abs(distance - (value / 100) * radius)).toBeLessThan(0.02);
				}
			})
		);
	});

	// Widths of an average character of Source Sans 3, at the largest font size that RadarChart sets.
	const SEMI_BOLD = 0.55 * 16;
	const REGULAR = 0.48 * 16 * 0.92;
	it.each(currentDiagnostics())('cuts no label of $title', ({ axes }) => {
		const { labels, width, height } = radarGeometry(
			axes.map(({ shortTitle }) => ({ label: shortTitle, valueLabel: 'non calculé' })),
			[]
		);
		for (const { x, y, anchor, lines, valueLabel, dy } of labels) {
			const longest = Math.max(
				...lines.map((line) => line.length * SEMI_BOLD),
				valueLabel.length * REGULAR
			);
			const left = anchor === 'start' ? x : anchor === 'end' ? x - longest : x - longest / 2;
			expect(left, lines.join(' ')).toBeGreaterThanOrEqual(0);
			expect(left + longest, lines.join(' ')).toBeLessThanOrEqual(width);
			expect(y + (dy - 0.85) * 16, lines.join(' ')).toBeGreaterThanOrEqual(0);
			expect(y + (dy + lines.length * 1.15 + 0.3) * 16, lines.join(' ')).toBeLessThanOrEqual(
				height
			);
		}
	});
});
