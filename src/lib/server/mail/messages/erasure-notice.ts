import { formatDate } from '#lib/format/dates.ts';
import type { Message } from '../message.ts';
import { words } from '../words.ts';

interface AccountInactive {
	recipient: string;
	lastSeenAt: Date;
	erasedAt: Date;
	/** Of the sign-in page. */
	path: string;
}

/** To the owner of an account that has not served for long, at least 14 days before it is erased. */
export function accountInactive(account: AccountInactive): Message {
	const { recipient, lastSeenAt, erasedAt, path } = account;
	return {
		kind: 'account-inactive',
		recipient,
		subject: words`Votre compte sera effacé le ${formatDate(erasedAt)}`,
		paragraphs: [
			words`Votre dernière visite sur Cap Alliances remonte au ${formatDate(lastSeenAt)}. Comme nous ne gardons pas les données qui ne servent plus, votre compte sera effacé le ${formatDate(erasedAt)}.`,
			words`Pour le garder, il suffit de vous connecter une fois avant cette date. Vous pourrez aussi emporter vos données.`
		],
		action: { label: 'Me connecter et garder mon compte', path },
		after: [words`Si vous n'en avez plus l'usage, vous n'avez rien à faire.`],
		reason: words`un compte Cap Alliances porte cette adresse.`
	};
}

interface AssessmentExpiring {
	recipient: string;
	organisation: string;
	/** Title of the diagnostic. */
	diagnostic: string;
	status: 'draft' | 'completed';
	/** When it was begun, or completed. */
	since: Date;
	erasedAt: Date;
	path: string;
}

/** To the administrators of the organisation that holds it. */
export function assessmentExpiring(assessment: AssessmentExpiring): Message {
	const { recipient, organisation, diagnostic, status, since, erasedAt, path } = assessment;
	return {
		kind: 'assessment-expiring',
		recipient,
		subject: words`Un diagnostic de « ${organisation} » sera effacé le ${formatDate(erasedAt)}`,
		paragraphs: [
			words`Le diagnostic « ${diagnostic} » ${
				status === 'draft'
					? words`que votre organisation a commencé le ${formatDate(since)} et n'a pas terminé`
					: words`que votre organisation a terminé le ${formatDate(since)}`
			} arrive au bout de sa durée de conservation. Il sera effacé le ${formatDate(erasedAt)}.`,
			status === 'draft'
				? words`Pour le garder, reprenez-le avant cette date : chaque réponse prolonge sa durée.`
				: words`Pour le garder, téléchargez-le ou imprimez-le avant cette date. C'est aussi un bon moment pour en refaire un, et voir ce qui a bougé.`
		],
		action: {
			label: status === 'draft' ? 'Reprendre ce diagnostic' : 'Voir et télécharger ce diagnostic',
			path
		},
		after: [words`Si vous n'en avez plus l'usage, vous n'avez rien à faire.`],
		reason: words`vous administrez « ${organisation} » sur Cap Alliances.`
	};
}
