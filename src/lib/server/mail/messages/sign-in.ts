import type { Message } from '../message.ts';
import { words } from '../words.ts';

interface SignIn {
	recipient: string;
	/** Of the page that spends the link. */
	path: string;
}

/** The one-time link, the same for known and unknown addresses: it opens the account, or creates it. */
export function signIn({ recipient, path }: SignIn): Message {
	return {
		kind: 'sign-in',
		recipient,
		subject: words`Votre lien pour entrer dans Cap Alliances`,
		paragraphs: [
			words`Voici le lien que vous avez demandé. Il ouvre votre espace, et le crée si vous n'en avez pas encore.`,
			words`Il sert une seule fois, dans les quinze minutes.`
		],
		action: { label: 'Ouvrir mon espace', path },
		after: [
			words`Si vous n'avez rien demandé, ignorez ce message : sans ce lien, personne n'entre et aucun compte n'est créé.`
		],
		reason: words`cette adresse a été saisie sur la page de connexion.`
	};
}
