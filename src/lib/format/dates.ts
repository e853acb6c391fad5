const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

/** « 22 novembre 2026 », in Paris time; the first of a month reads « 1er ». */
export function formatDate(date: Date): string {
	return day.format(date).replace(/^1 /, '1er ');
}
