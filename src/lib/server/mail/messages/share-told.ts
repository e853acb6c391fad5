import { formatDate } from '#lib/format/dates.ts';
import type { ShareScope } from '#lib/domain/sharing/share-scope.ts';
import type { Message } from '../message.ts';
import { words, type Words } from '../words.ts';

const SCOPES: Record<ShareScope, Words> = {
	results: words`les résultats`,
	answers: words`les résultats et les réponses`,
	notes: words`les résultats, les réponses et les notes`
};

interface ShareTold {
	recipient: string;
	organisation: string;
	adviser: string;
	scope: ShareScope;
	/** Of the page where the recipient finds their shares. */
	path: string;
}

/** To each administrator of the organisation: an adviser took up what it shared. */
export function shareAccepted(told: ShareTold & { expiresAt: Date }): Message {
	const { recipient, organisation, adviser, scope, expiresAt, path } = told;
	return {
		kind: 'share-accepted',
		recipient,
		subject: words`${adviser} accompagne maintenant « ${organisation} »`,
		paragraphs: [
			words`${adviser} a accepté votre partage et peut consulter ${SCOPES[scope]} de « ${organisation} » jusqu'au ${formatDate(expiresAt)}.`,
			words`Vous gardez la main : chaque consultation est notée dans votre espace, et vous pouvez retirer cet accès à tout moment, avec effet immédiat.`
		],
		action: { label: 'Voir nos partages', path },
		reason: words`vous administrez « ${organisation} » sur Cap Alliances.`
	};
}

/** To the adviser: the organisation took back what it shared. */
export function shareWithdrawn({
	recipient,
	organisation,
	path
}: Pick<ShareTold, 'recipient' | 'organisation' | 'path'>): Message {
	return {
		kind: 'share-withdrawn',
		recipient,
		subject: words`« ${organisation} » a mis fin à son partage avec vous`,
		paragraphs: [
			words`« ${organisation} » a retiré un partage que vous aviez accepté. Ce qu'il montrait ne vous est plus ouvert.`,
			words`Pour le consulter à nouveau, demandez un autre code à l'organisation.`
		],
		action: { label: 'Voir mes accompagnements', path },
		reason: words`vous accompagniez « ${organisation} » sur Cap Alliances.`
	};
}
