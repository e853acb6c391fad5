import { radarGeometry, type RadarAxis, type RadarSeries } from './radar-geometry.ts';

/** What the server leaves on the figure for the script. */
export interface RadarData {
	axes: readonly RadarAxis[];
	series: readonly RadarSeries[];
}

/**
 * Lays Chart.js over one server-rendered radar (`figure[data-radar]`). The library is fetched then, never before.
 * Fits as a Svelte attachment, and as a plain call on pages without the framework.
 * @returns what takes it away again
 */
export function enhanceRadar(figure: HTMLElement): () => void {
	const { axes, series } = JSON.parse(figure.dataset.radar ?? '') as RadarData;
	const box = figure.querySelector('.canvas');
	const canvas = document.createElement('canvas');
	const dark = matchMedia('(prefers-color-scheme: dark)');
	let stop = () => {};
	let isGone = false;
	void import('./radar-canvas.ts').then(({ drawRadar }) => {
		if (isGone || !box) return;
		box.append(canvas);
		const { restyle, destroy } = drawRadar(canvas, radarGeometry(axes, series), axes, series);
		dark.addEventListener('change', restyle);
		figure.classList.add('drawn');
		stop = () => {
			dark.removeEventListener('change', restyle);
			figure.classList.remove('drawn');
			destroy();
			canvas.remove();
		};
	});
	return () => {
		isGone = true;
		stop();
	};
}
