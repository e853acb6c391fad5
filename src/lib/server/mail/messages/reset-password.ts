import type { Message } from '../message.ts';
import { words } from '../words.ts';

interface ResetPassword {
	recipient: string;
	path: string;
}

/** The link to choose a new password: 30 minutes, one use. */
export function resetPassword({ recipient, path }: ResetPassword): Message {
	return {
		kind: 'reset-password',
		recipient,
		subject: words`Choisir un nouveau mot de passe`,
		paragraphs: [
			words`Vous avez demandé à changer de mot de passe. Ce lien vous permet d'en choisir un nouveau.`,
			words`Il sert une seule fois, dans les trente minutes. Une fois le mot de passe changé, tous vos appareils seront déconnectés.`
		],
		action: { label: 'Choisir un mot de passe', path },
		after: [
			words`Si vous n'avez rien demandé, ignorez ce message : votre mot de passe actuel reste le bon.`
		],
		reason: words`un nouveau mot de passe a été demandé pour le compte qui porte cette adresse.`
	};
}
