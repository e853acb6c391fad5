import { formatDate } from '#lib/format/dates.ts';
import type { MemberRole } from '../../db/schema.ts';
import type { Message } from '../message.ts';
import { words, type Words } from '../words.ts';

/** What each role allows, in words. */
const ROLES: Record<MemberRole, Words> = {
	administrator: words`remplir les diagnostics, inviter, partager et gérer les droits de chacun (rôle d'administration)`,
	contributor: words`remplir les diagnostics et consulter les résultats (rôle de contribution)`,
	reader: words`consulter les résultats, sans rien modifier (rôle de lecture)`
};

interface MemberInvitation {
	recipient: string;
	/** Who invites; absent when their account is gone or has no name. */
	inviter?: string;
	organisation: string;
	role: MemberRole;
	expiresAt: Date;
	path: string;
}

/** To someone asked to join an organisation. */
export function memberInvitation(invitation: MemberInvitation): Message {
	const { recipient, inviter, organisation, role, expiresAt, path } = invitation;
	return {
		kind: 'member-invitation',
		recipient,
		subject: words`Rejoindre « ${organisation} » sur Cap Alliances`,
		paragraphs: [
			inviter
				? words`${inviter} vous invite à rejoindre « ${organisation} » sur Cap Alliances.`
				: words`« ${organisation} » vous invite à rejoindre son espace sur Cap Alliances.`,
			words`L'organisation y garde ses diagnostics de partenariat : où elle en est, ce qui marche, et les quelques priorités à travailler ensemble.`,
			words`Ce que vous pourrez y faire : ${ROLES[role]}.`,
			words`L'invitation est valable jusqu'au ${formatDate(expiresAt)}.`
		],
		action: { label: 'Voir l’invitation', path },
		after: [
			words`Vous pourrez l'accepter ou la refuser. Si elle ne vous dit rien, laissez-la expirer : aucun compte n'est créé sans vous.`
		],
		reason: words`« ${organisation} » a saisi votre adresse pour vous inviter.`
	};
}
