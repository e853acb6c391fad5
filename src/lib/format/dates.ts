const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

/** « 22 novembre 2026 », in Paris time; the first of a month reads « 1er ». */
export function formatDate(date: Date): string {
	return day.format(date).replace(/^1 /, '1er ');
}

const time = new Intl.DateTimeFormat('fr-FR', {
	hour: '2-digit',
	minute: '2-digit',
	timeZone: 'Europe/Paris'
});

/** « 9 h 05 », in Paris time. */
export function formatTime(date: Date): string {
	const [hours = '', minutes = ''] = time.format(date).split(':');
	return `${Number(hours)}\u00a0h\u00a0${minutes}`;
}

const dayOfYear = new Intl.DateTimeFormat('fr-FR', {
	day: 'numeric',
	month: 'long',
	timeZone: 'Europe/Paris'
});

/** « 22 novembre à 14 h 05 », in Paris time. */
export function formatMoment(date: Date): string {
	return `${dayOfYear.format(date).replace(/^1 /, '1er ')} à ${formatTime(date)}`;
}
