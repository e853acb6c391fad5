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

const isoDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Paris' });
const hour = new Intl.DateTimeFormat('en-GB', {
	hour: 'numeric',
	hourCycle: 'h23',
	timeZone: 'Europe/Paris'
});

/** « 2026-11-22 », in Paris time: what a date field holds. */
export const dayOf = (date: Date): string => isoDay.format(date);

/** The last second of a day in Paris, or null for what is no day of the calendar. */
export function endOfDay(day: string): Date | null {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
	const ends = ['+02:00', '+01:00'].map((offset) => new Date(`${day}T23:59:59${offset}`));
	return (
		ends.find(
			(end) => !Number.isNaN(end.getTime()) && dayOf(end) === day && hour.format(end) === '23'
		) ?? null
	);
}
