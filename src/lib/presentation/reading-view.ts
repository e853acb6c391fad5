import { formatDate, formatTime } from '#lib/format/dates.ts';
import { isShareScope } from '#lib/domain/sharing/share-scope.ts';
import { scopeWords } from './share-words.ts';

/** What the view needs of one reading. */
export interface ReadingSource {
	reader: string;
	readerKind: 'member' | 'link' | 'adviser' | 'administrator';
	what: string;
	readAt: Date;
	completedAt: Date | null;
}

/** One line of « qui a lu quoi, et quand ». */
export interface ReadingView {
	/** As the organisation knows them; typed by people, shown as it is. */
	reader: string;
	readerKind: string;
	what: string;
	/** « 22 novembre 2026 à 10 h 05 ». */
	when: string;
}

const kinds: Readonly<Record<ReadingSource['readerKind'], string>> = {
	member: 'membre',
	link: 'par un lien',
	adviser: 'accompagnement',
	administrator: 'administration du site'
};

export function readingView(reading: ReadingSource, title: string): ReadingView {
	const { reader, readerKind, what, readAt, completedAt } = reading;
	const scope = isShareScope(what) ? scopeWords[what].label.toLowerCase() : what;
	return {
		reader,
		readerKind: kinds[readerKind],
		what: completedAt ? `${title}, ${formatDate(completedAt)} : ${scope}` : scope,
		when: `${formatDate(readAt)} à ${formatTime(readAt)}`
	};
}
