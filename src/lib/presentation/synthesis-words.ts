import { formatDate } from '#lib/format/dates.ts';
import { sentence } from './words.ts';

/** Of a synthesis: when it was validated, and by whom, in their own words. */
export function meetingWords(metOn: string, participants: string): string {
	const validated = sentence(`Synthèse validée le ${formatDate(new Date(`${metOn}T12:00:00Z`))}`);
	return participants === '' ? `${validated}.` : `${validated} par ${participants}`;
}
