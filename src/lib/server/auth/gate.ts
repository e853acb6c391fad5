/** Too many already wait. */
export class Busy extends Error {
	override name = 'Busy';
}

/**
 * Lets so many tasks run at once and so many wait, first come first served.
 * @returns a function that runs a task when its turn comes
 * @throws Busy (from that function) when too many wait
 */
export function createGate(
	atOnce: number,
	waiting: number
): <T>(task: () => Promise<T>) => Promise<T> {
	let running = 0;
	const queue: (() => void)[] = [];
	return async (task) => {
		if (running >= atOnce) {
			if (queue.length >= waiting) throw new Busy('Too many tasks wait');
			// Whoever ends hands its place over: nobody slips in between.
			await new Promise<void>((resolve) => queue.push(resolve));
		} else running += 1;
		try {
			return await task();
		} finally {
			const next = queue.shift();
			if (next) next();
			else running -= 1;
		}
	};
}
