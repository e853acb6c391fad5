/**
 * Figures of many rehearsals, kept one by one in constant memory. A tally is the one value here that is changed in
 * place: a hundred thousand copies would be a hundred thousand times the work.
 */
import type { AxisRehearsal, Movement, Rehearsal, RehearsalPlan } from './rehearse.ts';

/** How many and by how much, for the overall figure or one axis. */
export interface MovementTally {
	/** Calculated under both versions. */
	both: number;
	/** Of which shown higher, or lower. */
	up: number;
	down: number;
	/** Of which in another level, higher or lower. */
	levelUp: number;
	levelDown: number;
	/** No longer calculated, newly calculated. */
	lost: number;
	gained: number;
	/** Sum of the signed shifts of all that are calculated under both, in points. */
	shiftSum: number;
	/** Sum of the sizes of the shifts that are shown, in points. */
	sizeSum: number;
	/** Widest shown shift upwards and downwards, in points, both ≥ 0. */
	highestRise: number;
	deepestFall: number;
	/** Shown shifts by size, one box a tenth of a point, from 0 to 100: gives the median. */
	sizes: Uint32Array;
}

export interface AxisTally extends MovementTally {
	/** Calculated under their version, and still comparable or not. */
	comparable: number;
	incomparable: number;
}

export interface RehearsalTally {
	rehearsed: number;
	moved: number;
	/** Assessments none of whose axes can be compared any more. */
	incomparable: number;
	/** Assessments that had no calculated axis. */
	nothingToCompare: number;
	overall: MovementTally;
	/** By axis id. */
	axes: Map<string, AxisTally>;
}

/** Boxes of the sizes a point. The median is known to half a box. */
const BOXES = 10;

const emptyMovements = (): MovementTally => ({
	both: 0,
	up: 0,
	down: 0,
	levelUp: 0,
	levelDown: 0,
	lost: 0,
	gained: 0,
	shiftSum: 0,
	sizeSum: 0,
	highestRise: 0,
	deepestFall: 0,
	sizes: new Uint32Array(100 * BOXES + 1)
});

const emptyAxis = (): AxisTally => ({ ...emptyMovements(), comparable: 0, incomparable: 0 });

/** A tally of nothing. The axes of the plans appear in it from the start, in the order of the later version. */
export function emptyTally(plans: readonly RehearsalPlan[] = []): RehearsalTally {
	const ids = plans.flatMap(({ axes }) => axes.map(({ axisId }) => axisId));
	return {
		rehearsed: 0,
		moved: 0,
		incomparable: 0,
		nothingToCompare: 0,
		overall: emptyMovements(),
		axes: new Map(ids.map((id) => [id, emptyAxis()]))
	};
}

/** Counts one rehearsal more, in place. */
export function addRehearsal(tally: RehearsalTally, rehearsal: Rehearsal): void {
	tally.rehearsed += 1;
	if (rehearsal.moved) tally.moved += 1;
	if (rehearsal.comparability === 'lost') tally.incomparable += 1;
	if (rehearsal.comparability === 'nothing') tally.nothingToCompare += 1;
	addMovement(tally.overall, rehearsal.overall);
	for (const one of rehearsal.axes) addAxis(axisOf(tally, one.axisId), one);
}

/** Adds a tally to another, in place: the same as counting both populations into one, to a rounding of the sums. */
export function mergeTally(into: RehearsalTally, other: RehearsalTally): void {
	into.rehearsed += other.rehearsed;
	into.moved += other.moved;
	into.incomparable += other.incomparable;
	into.nothingToCompare += other.nothingToCompare;
	mergeMovements(into.overall, other.overall);
	for (const [id, axis] of other.axes) {
		const own = axisOf(into, id);
		mergeMovements(own, axis);
		own.comparable += axis.comparable;
		own.incomparable += axis.incomparable;
	}
}

/** The figures of a tally, as a report says them. Points unrounded; null when nothing is counted. */
export interface MovementFigures extends Omit<MovementTally, 'sizes' | 'shiftSum' | 'sizeSum'> {
	/** Mean signed shift of all that are calculated under both: does the version mark higher or lower? */
	meanShift: number | null;
	/** Mean size of the shifts that are shown. */
	meanMove: number | null;
	/** Their lower median, to a tenth of a point. */
	medianMove: number | null;
}

export function figuresOf<T extends MovementTally>(
	tally: T
): Omit<T, 'sizes' | 'shiftSum' | 'sizeSum'> & MovementFigures {
	const { sizes, shiftSum, sizeSum, ...counts } = tally;
	const moved = tally.up + tally.down;
	return {
		...counts,
		meanShift: tally.both === 0 ? null : shiftSum / tally.both,
		meanMove: moved === 0 ? null : sizeSum / moved,
		medianMove: moved === 0 ? null : lowerMedian(sizes, moved)
	};
}

function addMovement(tally: MovementTally, { kind, shift, steps }: Movement): void {
	if (kind === 'lost') tally.lost += 1;
	if (kind === 'gained') tally.gained += 1;
	if (shift === null) return;
	tally.both += 1;
	tally.shiftSum += shift;
	if (steps > 0) tally.levelUp += 1;
	if (steps < 0) tally.levelDown += 1;
	if (kind !== 'moved') return;
	// The balance rule may change a level while the score stays.
	if ((shift || steps) > 0) tally.up += 1;
	else tally.down += 1;
	const size = Math.abs(shift);
	tally.sizeSum += size;
	tally.highestRise = Math.max(tally.highestRise, shift);
	tally.deepestFall = Math.max(tally.deepestFall, -shift);
	const box = Math.round(size * BOXES);
	tally.sizes[box] = (tally.sizes[box] ?? 0) + 1;
}

function addAxis(tally: AxisTally, axis: AxisRehearsal): void {
	addMovement(tally, axis);
	if (axis.comparable === true) tally.comparable += 1;
	if (axis.comparable === false) tally.incomparable += 1;
}

function mergeMovements(into: MovementTally, other: MovementTally): void {
	for (const key of SUMS) into[key] += other[key];
	into.highestRise = Math.max(into.highestRise, other.highestRise);
	into.deepestFall = Math.max(into.deepestFall, other.deepestFall);
	for (const [box, count] of other.sizes.entries())
		into.sizes[box] = (into.sizes[box] ?? 0) + count;
}

const SUMS = [
	'both',
	'up',
	'down',
	'levelUp',
	'levelDown',
	'lost',
	'gained',
	'shiftSum',
	'sizeSum'
] as const;

function axisOf({ axes }: RehearsalTally, id: string): AxisTally {
	const known = axes.get(id);
	if (known) return known;
	const fresh = emptyAxis();
	axes.set(id, fresh);
	return fresh;
}

function lowerMedian(sizes: Uint32Array, count: number): number {
	const rank = Math.ceil(count / 2);
	let seen = 0;
	const box = sizes.findIndex((one) => (seen += one) >= rank);
	return box / BOXES;
}
