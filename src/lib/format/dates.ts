const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

/** « 22 novembre 2026 », in Paris time; the first of a month reads « 1er ». */
export function formatDate(date: Date): string {
	return day.format(date).replace(/^1 /, '1er ');
}

const moment = new Intl.DateTimeFormat('fr-FR', {
	day: 'numeric',
	month: 'long',
	hour: 'numeric',
	minute: '2-digit',
	timeZone: 'Europe/Paris'
});

/** « 22 novembre à 14:05 », in Paris time. */
export function formatMoment(date: Date): string {
	return moment.format(date).replace(/^1 /, '1er ');
}
