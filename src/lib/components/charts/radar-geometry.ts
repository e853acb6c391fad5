/**
 * The geometry of a radar, as plain numbers: no drawing, no colours. The server-rendered SVG, the canvas laid over
 * it and the tests share it.
 *
 * Axes start at the top and turn clockwise, in the order given. A score of 0 is the centre, 100 the rim. An axis
 * without a score is a gap: the line breaks there, and it is never drawn as a zero.
 */

export interface RadarAxis {
	/** At most two short words. */
	label: string;
	/** Second line of the label: the score in words, « non calculé »… */
	valueLabel?: string;
}

export interface RadarSeries {
	label: string;
	/** One per axis, 0–100, or null where not calculated. */
	values: readonly (number | null)[];
}

export interface Point {
	x: number;
	y: number;
}

export type TextAnchor = 'start' | 'middle' | 'end';

export interface RadarLabel extends Point {
	anchor: TextAnchor;
	/** The label cut into lines of one word when it stands beside the chart. */
	lines: readonly string[];
	valueLabel: string;
	/** Baseline of the first line, in em from `y`, so that the block sits right whatever its font size. */
	dy: number;
	/** No series has a score here. */
	isGap: boolean;
}

export interface RadarShape {
	/** Markers: the scored axes only. */
	points: readonly (Point & { axis: number; value: number })[];
	/** Outline, as SVG path data: closed when every axis has a score, else one open line a run. */
	line: string;
	/** Filled surface: the polygon, or one sector from the centre a run of two axes or more. */
	area: string;
}

export interface RadarGeometry {
	width: number;
	height: number;
	centre: Point;
	radius: number;
	/** Inner rings at the bounds of the maturity levels, as SVG polygon points; the last one is the rim. */
	rings: readonly { value: number; points: string }[];
	/** Ends of the spokes. */
	spokes: readonly Point[];
	labels: readonly RadarLabel[];
	series: readonly RadarShape[];
}

/** Where each maturity level begins, and the rim. */
export const RING_VALUES = [20, 40, 60, 80, 100] as const;

/**
 * Fixed drawing box, in SVG units. The side margins (28 % of the width each) hold the longest label, « Environnement »,
 * at the font sizes of `RadarChart`: nothing is cut at 320 px, where one unit is 0.7 px.
 */
const WIDTH = 420;
const HEIGHT = 340;
const RADIUS = 118;
const CENTRE: Point = { x: WIDTH / 2, y: 170 };
/** From the rim to the label. */
const LABEL_GAP = 12;
/** Height of a line of label, in em. */
export const LINE_HEIGHT = 1.15;

/** @throws RangeError with fewer than three axes, or a series of another length */
export function radarGeometry(
	axes: readonly RadarAxis[],
	series: readonly RadarSeries[]
): RadarGeometry {
	if (axes.length < 3) throw new RangeError('A radar needs three axes or more');
	for (const { values } of series) {
		if (values.length !== axes.length) throw new RangeError('One value per axis is needed');
	}
	const at = (axis: number, length: number) => pointAt(axis, axes.length, length);
	return {
		width: WIDTH,
		height: HEIGHT,
		centre: CENTRE,
		radius: RADIUS,
		rings: RING_VALUES.map((value) => ({
			value,
			points: axes.map((_, axis) => pair(at(axis, share(value)))).join(' ')
		})),
		spokes: axes.map((_, axis) => at(axis, RADIUS)),
		labels: axes.map((axis, index) =>
			label(
				axis,
				at(index, RADIUS + LABEL_GAP),
				series.every(({ values }) => values[index] === null)
			)
		),
		series: series.map(({ values }) => shape(values, at))
	};
}

/** The point of an axis at a distance from the centre. */
function pointAt(axis: number, count: number, length: number): Point {
	const angle = (axis / count) * 2 * Math.PI - Math.PI / 2;
	return {
		x: round(CENTRE.x + length * Math.cos(angle)),
		y: round(CENTRE.y + length * Math.sin(angle))
	};
}

const share = (value: number) => (Math.min(Math.max(value, 0), 100) / 100) * RADIUS;

function shape(
	values: readonly (number | null)[],
	at: (axis: number, length: number) => Point
): RadarShape {
	const points = values.flatMap((value, axis) =>
		value === null ? [] : [{ ...at(axis, share(value)), axis, value }]
	);
	if (points.length === values.length) {
		const outline = `M${points.map(pair).join('L')}Z`;
		return { points, line: outline, area: outline };
	}
	const runs = runsOf(points, values.length).filter((run) => run.length > 1);
	return {
		points,
		line: runs.map((run) => `M${run.map(pair).join('L')}`).join(''),
		area: runs.map((run) => `M${pair(CENTRE)}L${run.map(pair).join('L')}Z`).join('')
	};
}

/** Neighbouring scored axes, the last and the first being neighbours too. */
function runsOf<T extends { axis: number }>(points: readonly T[], count: number): T[][] {
	const runs: T[][] = [];
	for (const point of points) {
		const run = runs.at(-1);
		if (run?.at(-1)?.axis === point.axis - 1) run.push(point);
		else runs.push([point]);
	}
	const [first, last] = [runs[0], runs.at(-1)];
	const wraps = first?.[0]?.axis === 0 && last?.at(-1)?.axis === count - 1;
	if (first && last && first !== last && wraps) {
		runs.pop();
		runs[0] = [...last, ...first];
	}
	return runs;
}

function label(axis: RadarAxis, { x, y }: Point, isGap: boolean): RadarLabel {
	const fromCentre = x - CENTRE.x;
	const anchor: TextAnchor = Math.abs(fromCentre) < 1 ? 'middle' : fromCentre > 0 ? 'start' : 'end';
	// Beside the chart there is room for a word; above and below, for the whole label.
	const lines = anchor === 'middle' ? [axis.label] : axis.label.split(' ');
	const valueLabel = axis.valueLabel ?? '';
	const height = (lines.length + (valueLabel ? 1 : 0)) * LINE_HEIGHT;
	// −1 at the top, where the block stands above the point; 1 at the bottom, where it hangs below.
	const slope = (y - CENTRE.y) / (RADIUS + LABEL_GAP);
	const ascent = 0.85;
	const dy = round(ascent - (height * (1 - slope)) / 2);
	return { x, y, anchor, lines, valueLabel, dy, isGap };
}

const pair = ({ x, y }: Point) => `${x},${y}`;
const round = (value: number) => Math.round(value * 100) / 100;
