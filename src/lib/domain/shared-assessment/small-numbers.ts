/**
 * How few answers may be shown (blueprint §1.5). One place for the thresholds: a figure that a threshold forbids is
 * never put in a result, so that no page, export or print can show it by mistake.
 */

/** Answers from which lowest, highest and distribution are shown. */
export const MIN_FOR_SPREAD = 3;
/** Answers from which « accord » or « écart » is said, and nothing else below `MIN_FOR_SPREAD`. */
export const MIN_FOR_COMPARISON = 2;
/** Answers of one role from which its detail is shown. */
export const MIN_FOR_ROLE = 5;

/**
 * Which groups may be shown apart beside the figures of all of them together?
 *
 * Those of `MIN_FOR_ROLE` or more. What is left out then follows from the total by subtraction, whether it is one
 * group or several: unless it counts nobody or `MIN_FOR_ROLE` too, the smallest group shown is left out as well.
 *
 * @param sizes how many there are in each group
 * @returns names of the groups, in the order given
 */
export function groupsToShow<Name>(sizes: ReadonlyMap<Name, number>): Name[] {
	const shown = new Map([...sizes].filter(([, size]) => size >= MIN_FOR_ROLE));
	const leftOut = sum(sizes.values()) - sum(shown.values());
	if (leftOut > 0 && leftOut < MIN_FOR_ROLE) {
		// One is enough: it counts MIN_FOR_ROLE by itself.
		const least = Math.min(...shown.values());
		const smallest = [...shown].findLast(([, size]) => size === least);
		if (smallest) shown.delete(smallest[0]);
	}
	return [...shown.keys()];
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);
