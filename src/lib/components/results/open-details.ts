/** Folded parts of the results open by themselves where they must: for paper, and when a link leads into them. */

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
	let box = id ? document.getElementById(id)?.parentElement : null;
	for (; box; box = box.parentElement) {
		if (box instanceof HTMLDetailsElement) box.open = true;
	}
}
