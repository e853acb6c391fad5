/** How each of the five series is told apart: by dash and marker as much as by colour, also in grey print. */

export type Marker = 'disc' | 'square' | 'triangle' | 'diamond' | 'cross';

export interface SeriesStyle {
	/** Custom property that holds the colour. */
	colour: string;
	/** Dash pattern in SVG units; empty for a solid line. */
	dash: readonly number[];
	marker: Marker;
}

export const SERIES_STYLES = [
	{ colour: '--series-1', dash: [], marker: 'disc' },
	{ colour: '--series-2', dash: [7, 5], marker: 'square' },
	{ colour: '--series-3', dash: [2, 4], marker: 'triangle' },
	{ colour: '--brick', dash: [10, 4, 2, 4], marker: 'diamond' },
	{ colour: '--ink-muted', dash: [14, 4], marker: 'cross' }
] as const satisfies readonly SeriesStyle[];

/** Most series that stay readable on one radar. */
export const MAX_SERIES = SERIES_STYLES.length;

export function seriesStyle(index: number): SeriesStyle {
	const style: SeriesStyle | undefined = SERIES_STYLES[index];
	if (!style) throw new RangeError(`At most ${MAX_SERIES} series`);
	return style;
}

/** SVG path data of a marker centred on the origin, about 10 units wide. */
export const MARKER_PATHS: Record<Marker, string> = {
	disc: 'M-5,0A5,5 0 1 0 5,0A5,5 0 1 0 -5,0Z',
	square: 'M-4.5,-4.5H4.5V4.5H-4.5Z',
	triangle: 'M0,-6L5.5,4H-5.5Z',
	diamond: 'M0,-6L6,0L0,6L-6,0Z',
	cross: 'M-1.6,-5.5H1.6V-1.6H5.5V1.6H1.6V5.5H-1.6V1.6H-5.5V-1.6H-1.6Z'
};
