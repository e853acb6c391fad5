import { counted } from './words.ts';

/** Questions under what they have in common: a reason not to be asked, or an axis. */
export interface Gathered<Item> {
	/** The reason or the title of the axis. */
	common: string;
	items: readonly Item[];
}

/** Gathers in the order in which what is common first comes. */
export function gatheredBy<Item>(
	items: readonly Item[],
	commonOf: (item: Item) => string
): Gathered<Item>[] {
	const groups = new Map<string, Item[]>();
	for (const item of items) {
		const common = commonOf(item);
		groups.set(common, [...(groups.get(common) ?? []), item]);
	}
	return [...groups].map(([common, gathered]) => ({ common, items: gathered }));
}

/** Questions set aside for the same reason, said once: « Ces 5 questions viendront… ». */
export function byReason<Item>(
	items: readonly Item[],
	reasonOf: (item: Item) => string
): Gathered<Item>[] {
	return gatheredBy(items, reasonOf).map(({ common, items: gathered }) => ({
		common: forSeveral(common, gathered.length),
		items: gathered
	}));
}

/** A reason is written for one question: its verb follows when it is said of several. */
const PLURALS: readonly [RegExp, string][] = [
	[/cette question viendra\b/u, 'viendront'],
	[/cette question ne vous concerne pas\b/u, 'ne vous concernent pas'],
	[/cette question vous concerne peu\b/u, 'vous concernent peu']
];

function forSeveral(reason: string, count: number): string {
	if (count < 2) return reason;
	return PLURALS.reduce(
		(text, [one, verb]) => text.replace(one, `ces ${counted(count, 'question')} ${verb}`),
		reason
	);
}
