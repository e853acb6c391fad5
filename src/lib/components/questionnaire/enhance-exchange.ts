/**
 * What scripts add to the page of needs and contributions: how many boxes are ticked, said politely, and ticks that
 * are not lost when one leaves by the trail of steps. Nothing is blocked: the server says what is too many.
 */

const form = document.querySelector<HTMLFormElement>('form[data-exchange]');
if (form) {
	for (const list of form.querySelectorAll<HTMLElement>('[data-max]')) count(list);
	document.querySelector('.trail')?.addEventListener('click', (event) => {
		const link = (event.target as Element).closest('a');
		if (link && isPlain(event as MouseEvent) && isChanged(form)) {
			event.preventDefault();
			saveThenGo(form, link.pathname);
		}
	});
}

function count(list: HTMLElement): void {
	const line = list.querySelector<HTMLElement>('[data-count]');
	if (!line) return;
	const max = Number(list.dataset.max);
	const say = () => {
		const ticked = list.querySelectorAll('input:checked').length;
		const over = ticked - max;
		line.textContent = `${ticked} sur ${max}${over > 0 ? `\u202f: décochez-en ${over}` : ''}`;
		line.classList.toggle('over', over > 0);
	};
	say();
	// Only now, so that the first count is not announced while the page is read out.
	line.setAttribute('role', 'status');
	list.addEventListener('change', say);
}

const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
	button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

/** Ticks differ from what the server holds, or were refused. */
function isChanged({ dataset, elements }: HTMLFormElement): boolean {
	return (
		dataset.refused !== undefined ||
		[...elements].some(
			(one) =>
				one instanceof HTMLInputElement &&
				one.type === 'checkbox' &&
				one.checked !== one.defaultChecked
		)
	);
}

/** Sends the form as « Continuer » does, but towards that page. */
function saveThenGo(form: HTMLFormElement, pathname: string): void {
	const button = form.querySelector<HTMLButtonElement>('button[name=aller]');
	if (!button) return;
	button.value = pathname.replace(/^\/evaluations\/[^/]+\//, '');
	form.requestSubmit(button);
}
