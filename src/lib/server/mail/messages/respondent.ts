import { formatDate } from '#lib/format/dates.ts';
import type { RespondentRole } from '#lib/domain/shared-assessment/respondent-role.ts';
import type { Message } from '../message.ts';
import { words, type Words } from '../words.ts';

/** In what capacity someone is asked (blueprint §1.5). */
const ROLES: Record<RespondentRole, Words> = {
	management: words`Vous répondez au titre de la direction.`,
	employee: words`Vous répondez au titre de l'équipe salariée.`,
	elected: words`Vous répondez au titre de votre mandat.`,
	volunteer: words`Vous répondez au titre du bénévolat.`,
	other: words`Vous répondez avec votre propre regard sur l'organisation.`
};

interface Asked {
	recipient: string;
	organisation: string;
	/** Title of the diagnostic. */
	diagnostic: string;
	role: RespondentRole;
	/** How long it takes. */
	minutes: number;
	closesAt: Date;
	path: string;
	/** Of the page that stops reminders. */
	stopPath: string;
}

/** To someone asked to answer a shared assessment alone. */
export function respondentInvitation(asked: Asked): Message {
	const { recipient, organisation, diagnostic, role, minutes, closesAt, path } = asked;
	return {
		kind: 'respondent-invitation',
		recipient,
		subject: words`Votre regard sur « ${organisation} »`,
		paragraphs: [
			words`« ${organisation} » souhaite connaître votre regard pour son diagnostic « ${diagnostic} ». Chaque personne répond de son côté ; les réponses seront ensuite rapprochées pour en parler ensemble.`,
			{
				items: [
					ROLES[role],
					words`Comptez ${minutes} minutes environ, en une ou plusieurs fois, sans créer de compte.`,
					words`Vous pouvez répondre jusqu'au ${formatDate(closesAt)}.`
				]
			},
			words`Personne ne voit vos réponses avec votre nom. Dans un petit groupe, vos collègues peuvent toutefois deviner qui a répondu quoi : dites ce que vous êtes à l'aise de dire. « Je ne sais pas » est une vraie réponse.`
		],
		action: { label: 'Donner mon regard', path },
		after: [
			words`Ce lien est personnel : ne le transférez pas. Vous êtes libre de ne pas répondre.`
		],
		stop: stopOf(asked),
		reason: words`« ${organisation} » a saisi votre adresse. Vous recevrez un rappel au plus, si vous n'avez pas répondu.`
	};
}

/** The one reminder, to someone who has not finished. */
export function respondentReminder(asked: Asked & { hasBegun: boolean }): Message {
	const { recipient, organisation, diagnostic, hasBegun, minutes, closesAt, path } = asked;
	return {
		kind: 'respondent-reminder',
		recipient,
		subject: words`Il est encore temps de donner votre regard sur « ${organisation} »`,
		paragraphs: [
			words`« ${organisation} » vous a proposé de répondre à son diagnostic « ${diagnostic} ». ${
				hasBegun
					? words`Vous avez commencé : vos réponses sont gardées, il suffit de reprendre.`
					: words`Il est encore temps, et ${minutes} minutes environ suffisent.`
			}`,
			words`Le questionnaire se ferme le ${formatDate(closesAt)}. Votre regard compte, même si vous ne savez pas tout.`
		],
		action: { label: hasBegun ? 'Reprendre mes réponses' : 'Donner mon regard', path },
		after: [
			words`C'est le seul rappel : si vous préférez ne pas répondre, vous n'avez rien à faire.`
		],
		stop: stopOf(asked),
		reason: words`« ${organisation} » a saisi votre adresse pour recueillir votre regard.`
	};
}

const stopOf = ({ stopPath }: Asked) => ({
	label: 'Ne plus recevoir de message sur ce diagnostic',
	path: stopPath
});
