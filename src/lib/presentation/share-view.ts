import { formatDate } from '#lib/format/dates.ts';
import type { ShareKind, ShareScope } from '#lib/domain/sharing/share-scope.ts';
import { scopeWords } from './share-words.ts';
import { counted } from './words.ts';

/** What the view needs of a share. */
export interface ShareSource {
	publicId: string;
	kind: ShareKind;
	scope: ShareScope;
	label: string;
	assessment: { completedAt: Date; title: string } | null;
	adviser: string | null;
	createdAt: Date;
	expiresAt: Date;
	acceptedAt: Date | null;
	revokedAt: Date | null;
	openedCount: number;
	lastOpenedAt: Date | null;
}

/** One line of the list of what is shown outside. */
export interface ShareView {
	publicId: string;
	/** As typed by the organisation. */
	label: string;
	kind: ShareKind;
	what: string;
	state: 'live' | 'waiting' | 'withdrawn' | 'over';
	stateWords: string;
	/** « Ouvert 3 fois, la dernière le… ». */
	use: string;
}

export function shareView(share: ShareSource, now: Date): ShareView {
	const state = stateOf(share, now);
	const shown = share.assessment
		? `${share.assessment.title}, résultats du ${formatDate(share.assessment.completedAt)}`
		: 'Tous vos résultats, à venir compris';
	return {
		publicId: share.publicId,
		label: share.label,
		kind: share.kind,
		what: `${shown} · ${scopeWords[share.scope].label.toLowerCase()}`,
		state,
		stateWords: stateWords(share, state),
		use: useWords(share)
	};
}

function stateOf(share: ShareSource, now: Date): ShareView['state'] {
	if (share.revokedAt) return 'withdrawn';
	if (share.expiresAt <= now) return 'over';
	return share.kind === 'adviser' && !share.acceptedAt ? 'waiting' : 'live';
}

function stateWords(share: ShareSource, state: ShareView['state']): string {
	switch (state) {
		case 'withdrawn':
			return `Retiré le ${formatDate(share.revokedAt ?? share.expiresAt)}`;
		case 'over':
			return `Terminé le ${formatDate(share.expiresAt)}`;
		case 'waiting':
			return `Code pas encore saisi ; il vaut jusqu’au ${formatDate(share.expiresAt)}`;
		case 'live':
			return `Ouvert jusqu’au ${formatDate(share.expiresAt)}`;
	}
}

function useWords({ kind, adviser, openedCount, lastOpenedAt }: ShareSource): string {
	if (kind === 'adviser') return adviser ? `Accepté par ${adviser}` : '';
	if (!lastOpenedAt) return 'Jamais ouvert';
	return `Ouvert ${counted(openedCount, 'fois', 'fois')}, la dernière le ${formatDate(lastOpenedAt)}`;
}
