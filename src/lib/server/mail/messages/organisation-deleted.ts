import { formatDate } from '#lib/format/dates.ts';
import type { Message } from '../message.ts';
import { words } from '../words.ts';

interface OrganisationDeleted {
	recipient: string;
	organisation: string;
	/** Who did it; absent when they have no name. */
	deletedBy?: string;
	deletedAt: Date;
	/** Of the member's own space. */
	path: string;
}

/** To every member, once it is done. */
export function organisationDeleted(deleted: OrganisationDeleted): Message {
	const { recipient, organisation, deletedBy, deletedAt, path } = deleted;
	return {
		kind: 'organisation-deleted',
		recipient,
		subject: words`« ${organisation} » n'est plus sur Cap Alliances`,
		paragraphs: [
			words`L'espace de « ${organisation} » a été supprimé le ${formatDate(deletedAt)}${
				deletedBy ? words` par ${deletedBy}` : words` par une personne qui l'administrait`
			}. Ses diagnostics, ses réponses et ses partages ont été effacés et ne peuvent pas être retrouvés.`,
			words`Votre compte personnel n'est pas touché : vous pouvez vous en servir pour une autre organisation, ou le supprimer.`
		],
		action: { label: 'Ouvrir mon espace', path },
		reason: words`vous faisiez partie de « ${organisation} » sur Cap Alliances.`
	};
}
