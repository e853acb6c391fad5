/**
 * Chart.js over the server-rendered radar, at the very same place: it adds what a drawing cannot, values under the
 * pointer. Loaded on its own by `RadarChart`, never part of a page's first scripts.
 */
import {
	Chart,
	Filler,
	LineElement,
	PointElement,
	RadarController,
	RadialLinearScale,
	Tooltip,
	type PointStyle
} from 'chart.js';
import type { RadarAxis, RadarGeometry, RadarSeries } from './radar-geometry.ts';
import { seriesStyle, type Marker } from './radar-series.ts';

Chart.register(RadarController, RadialLinearScale, PointElement, LineElement, Filler, Tooltip);

const POINT_STYLES: Record<Marker, PointStyle> = {
	disc: 'circle',
	square: 'rect',
	triangle: 'triangle',
	diamond: 'rectRot',
	cross: 'cross'
};

/** Draws on the canvas until `destroy` is called; `restyle` reads the colours again after a change of theme. */
export function drawRadar(
	canvas: HTMLCanvasElement,
	geometry: RadarGeometry,
	axes: readonly RadarAxis[],
	series: readonly RadarSeries[]
): { restyle(): void; destroy(): void } {
	const styles = getComputedStyle(canvas);
	const token = (name: string) => styles.getPropertyValue(name).trim();
	/** SVG units to pixels: both drawings share one box. */
	const scale = ({ chart }: { chart: Chart }) => chart.width / geometry.width;
	const { centre, radius, width, height } = geometry;
	const chart = new Chart<'radar', (number | null)[]>(canvas, {
		type: 'radar',
		data: { labels: axes.map(({ label }) => label), datasets: series.map(dataset) },
		options: {
			animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 300 },
			maintainAspectRatio: false,
			layout: {
				padding: (context) => {
					const unit = scale(context);
					return {
						left: (centre.x - radius) * unit,
						right: (width - centre.x - radius) * unit,
						top: (centre.y - radius) * unit,
						bottom: (height - centre.y - radius) * unit
					};
				}
			},
			// The grid and the labels stay those of the SVG: sharp, selectable, and one font with the page.
			scales: { r: { min: 0, max: 100, display: false } },
			interaction: { mode: 'nearest', intersect: false, axis: 'r' },
			plugins: {
				legend: { display: false },
				tooltip: {
					callbacks: {
						label: ({ dataset, parsed }) =>
							`${series.length > 1 ? `${dataset.label ?? ''}, ` : ''}${parsed.r} sur 100`
					}
				}
			}
		}
	});
	restyle();
	return { restyle, destroy: () => chart.destroy() };

	function dataset({ label, values }: RadarSeries, index: number) {
		const { dash, marker } = seriesStyle(index);
		return {
			label,
			data: [...values],
			fill: true,
			spanGaps: false,
			borderWidth: 3,
			borderDash: [...dash],
			pointStyle: POINT_STYLES[marker],
			pointRadius: 5,
			pointHoverRadius: 7,
			pointBorderWidth: 2
		};
	}

	function restyle() {
		chart.data.datasets.forEach((one, index) => {
			const colour = token(seriesStyle(index).colour);
			Object.assign(one, {
				borderColor: colour,
				backgroundColor: `color-mix(in srgb, ${colour} ${index === 0 ? 16 : 8}%, transparent)`,
				pointBackgroundColor: colour,
				pointBorderColor: token('--surface'),
				pointHoverBorderColor: token('--surface'),
				pointHoverBackgroundColor: colour
			});
		});
		const font = { family: token('--font-text'), size: 15 };
		Object.assign(chart.options.plugins?.tooltip ?? {}, {
			backgroundColor: token('--ink'),
			titleColor: token('--paper'),
			bodyColor: token('--paper'),
			titleFont: { ...font, weight: 600 },
			bodyFont: font,
			padding: 10,
			displayColors: false
		});
		chart.update('none');
	}
}
