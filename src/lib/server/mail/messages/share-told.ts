import { formatDate } from '#lib/format/dates.ts';
import type { ShareScope } from '#lib/domain/sharing/share-scope.ts';
import type { Message } from '../message.ts';
import { words, type Words } from '../words.ts';

const SCOPES: Record<ShareScope, Words> = {
	results: words`les résultats`,
	answers: words`les résultats et les réponses`,
	notes: words`les résultats, les réponses et les notes`
};

/** To each administrator of the organisation. */
interface ShareTold {
	recipient: string;
	organisation: string;
	adviser: string;
	scope: ShareScope;
	/** Of the page of the organisation's shares. */
	path: string;
}

/** An adviser took up what the organisation shared. */
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
		reason: reasonOf(organisation)
	};
}

/** The right ended: taken back by the organisation, or given back by the adviser. */
export function shareWithdrawn(
	told: Omit<ShareTold, 'scope'> & { by: 'organisation' | 'adviser' }
): Message {
	const { recipient, organisation, adviser, by, path } = told;
	return {
		kind: 'share-withdrawn',
		recipient,
		subject: words`${adviser} n'a plus accès à « ${organisation} »`,
		paragraphs: [
			by === 'adviser'
				? words`${adviser} a mis fin à son accompagnement de « ${organisation} » et ne peut plus rien y consulter.`
				: words`L'accès de ${adviser} aux diagnostics de « ${organisation} » a été retiré par votre organisation. Il a pris fin aussitôt.`,
			words`Ce qui a été consulté auparavant reste noté dans votre espace.`
		],
		action: { label: 'Voir nos partages', path },
		reason: reasonOf(organisation)
	};
}

const reasonOf = (organisation: string): Words =>
	words`vous administrez « ${organisation} » sur Cap Alliances.`;
