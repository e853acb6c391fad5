import { formatDate } from '#lib/format/dates.ts';
import type { Message } from '../message.ts';
import { words } from '../words.ts';

interface AdviserNamed {
	recipient: string;
	path: string;
	expiresAt: Date;
}

/** To someone whom an administrator of the site asks to advise organisations. */
export function adviserNamed({ recipient, path, expiresAt }: AdviserNamed): Message {
	return {
		kind: 'adviser-named',
		recipient,
		subject: words`Accompagner des organisations sur Cap Alliances`,
		paragraphs: [
			words`L'équipe qui gère cette installation de Cap Alliances vous propose d'y accompagner des organisations.`,
			{
				items: [
					words`Vous verrez seulement les organisations qui vous y autorisent, et seulement ce qu'elles partagent.`,
					words`Chacune sait ce que vous consultez, et peut retirer son accord à tout moment.`,
					words`Pour protéger leurs données, un code sur votre téléphone vous sera demandé à chaque connexion.`
				]
			},
			words`L'invitation est valable jusqu'au ${formatDate(expiresAt)} et sert une seule fois.`
		],
		action: { label: 'Accepter et préparer mon accès', path },
		after: [words`Si cette proposition ne vous concerne pas, ignorez ce message.`],
		reason: words`l'administration du site a saisi votre adresse.`
	};
}
