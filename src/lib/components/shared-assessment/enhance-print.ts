/** Shows the print buttons, which do nothing without scripts. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-action=print]')) {
	button.hidden = false;
	button.addEventListener('click', () => print());
}
export {};
