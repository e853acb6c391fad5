/**
 * Where things stand on one line of the divergence chart, as percentages of its width: the drawing follows the page
 * without a script and its numbers keep the size of text.
 */

/** Room kept at both ends, so that the largest disc stays inside. */
const MARGIN = 5;
/** Radii of a disc, in pixels: from one answer to all of them. */
const SMALLEST = 5;
const LARGEST = 13;

/** @param mark 0–100 along the scale. @returns percentage of the width, with two decimals at most */
export function placeOf(mark: number): number {
	return round(MARGIN + (Math.min(Math.max(mark, 0), 100) * (100 - 2 * MARGIN)) / 100);
}

/** Where the five situations stand. */
export const POSITIONS = [0, 25, 50, 75, 100].map(placeOf);

/** A disc whose surface grows with the share of the answers. */
export function discRadius(count: number, answers: number): number {
	if (count <= 0 || answers <= 0) return 0;
	return round(Math.max(SMALLEST, LARGEST * Math.sqrt(count / answers)));
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
