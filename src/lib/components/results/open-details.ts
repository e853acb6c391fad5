/** Folded parts of the results: folded on a phone, they open for paper and when a link leads into them. */

/** On a phone, leaves only the first axis open, and the one that the address leads into. */
export function foldAxes(root: Document): void {
	if (!matchMedia('(max-width: 44rem)').matches) return;
	const target = root.getElementById(location.hash.slice(1));
	for (const fold of [...root.querySelectorAll<HTMLDetailsElement>('[data-fold]')].slice(1))
		fold.open = target !== null && (fold.contains(target) || target.contains(fold));
}

/** Opens every folded part before printing, and folds again afterwards those it opened. */
export function openForPrint(root: Document): () => void {
	let opened: HTMLDetailsElement[] = [];
	const open = () => {
		opened = [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
		for (const one of opened) one.open = true;
	};
	const fold = () => {
		for (const one of opened) one.open = false;
		opened = [];
	};
	addEventListener('beforeprint', open);
	addEventListener('afterprint', fold);
	return () => {
		removeEventListener('beforeprint', open);
		removeEventListener('afterprint', fold);
	};
}

/** Unfolds what a link of the page leads to: not every browser does it by itself. */
export function openTarget(event: MouseEvent): void {
	const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
	const id = link?.getAttribute('href')?.slice(1);
	const target = id ? document.getElementById(id) : null;
	// A link to an axis opens it, though its title was in sight already.
	const fold = target?.matches('.axis')
		? target.querySelector<HTMLDetailsElement>('[data-fold]')
		: null;
	if (fold) fold.open = true;
	let box = target?.parentElement;
	for (; box; box = box.parentElement) {
		if (box instanceof HTMLDetailsElement) box.open = true;
	}
}
