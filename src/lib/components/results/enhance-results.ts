/**
 * What scripts add to the results: Chart.js over the radar, another order for the bars, a print button, folded parts
 * that open by themselves. The page says everything without it, so it comes alone, without the framework: the
 * results open fast on an old phone, and their data are not sent twice.
 */
import { enhanceRadar } from '../charts/enhance-radar.ts';
import { foldAxes, openForPrint, openTarget } from './open-details.ts';

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-radar]'))
	whenIdle(() => enhanceRadar(figure));

foldAxes(document);
openForPrint(document);
document.addEventListener('click', openTarget);

const printButton = document.querySelector<HTMLButtonElement>('[data-action=print]');
if (printButton) {
	printButton.hidden = false;
	printButton.addEventListener('click', () => print());
}

const bars = document.querySelector<HTMLElement>('[data-bars]');
const order = document.querySelector<HTMLSelectElement>('[data-order]');
if (bars && order) {
	const asAsked = [...bars.children] as HTMLElement[];
	const box = order.closest<HTMLElement>('[hidden]');
	if (box) box.hidden = false;
	order.addEventListener('change', () => bars.append(...sorted(asAsked, order.value)));
}

/** Axes without a score come last, whatever the order. */
function sorted(items: readonly HTMLElement[], by: string): HTMLElement[] {
	if (by === 'questionnaire') return [...items];
	const direction = by === 'ascending' ? 1 : -1;
	const last = direction * Infinity;
	const score = ({ dataset }: HTMLElement) => (dataset.score ? Number(dataset.score) : last);
	return items.toSorted((a, b) => direction * (score(a) - score(b)) || 0);
}

/** After the page is shown and the reader may already scroll. */
function whenIdle(work: () => void): void {
	if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2000 });
	else setTimeout(work, 200);
}
