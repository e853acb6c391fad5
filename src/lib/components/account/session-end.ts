/** Warns before the session ends, and asks the server for more time when the person wants it. */

/** How long before the end, in milliseconds: more than the two minutes that RGAA asks for. */
const WARNED_BEFORE = 5 * 60_000;
/** A computer that slept finds the right time again. */
const LOOK_EVERY = 15_000;

function watch(place: HTMLElement): void {
	const box = place.firstElementChild as HTMLElement;
	const words = place.querySelector<HTMLElement>('[data-session-words]');
	const button = place.querySelector<HTMLButtonElement>('[data-session-extend]');
	if (!words || !button) return;
	let endsAt = Date.parse(place.dataset.sessionEnds ?? '');
	const endsForGood = Date.parse(place.dataset.sessionEndsForGood ?? '');
	let isExtending = false;

	function look(): void {
		const left = endsAt - Date.now();
		box.hidden = left > WARNED_BEFORE;
		if (box.hidden || !words || !button) return;
		button.hidden = left <= 0 || endsAt >= endsForGood;
		say(words, sentence(left, endsAt >= endsForGood));
	}

	async function extend(): Promise<void> {
		if (isExtending) return;
		isExtending = true;
		try {
			const answer = await fetch('/compte/prolonger', {
				method: 'POST',
				headers: { accept: 'application/json' }
			});
			if (answer.status === 401) endsAt = Date.now();
			else if (answer.ok) endsAt = Date.parse(((await answer.json()) as { endsAt: string }).endsAt);
		} catch {
			// Offline: the warning stays, and the button too.
		}
		isExtending = false;
		look();
	}

	button.addEventListener('click', () => void extend());
	setInterval(look, LOOK_EVERY);
	document.addEventListener('visibilitychange', look);
	look();
}

function sentence(left: number, isLast: boolean): string {
	if (left <= 0)
		return 'Votre session est terminée. Ce que vous avez écrit est encore là : copiez-le, puis reconnectez-vous.';
	const minutes = Math.max(1, Math.floor(left / 60_000));
	const time = `${minutes} minute${minutes > 1 ? 's' : ''}`;
	return isLast
		? `Par sécurité, votre session se termine dans ${time} : enregistrez ce que vous écrivez, puis reconnectez-vous.`
		: `Votre session se termine dans ${time}, faute d’activité.`;
}

/** Said again by screen readers only when it changes. */
function say(place: HTMLElement, text: string): void {
	if (place.textContent !== text) place.textContent = text;
}

for (const place of document.querySelectorAll<HTMLElement>('[data-session-ends]')) watch(place);
