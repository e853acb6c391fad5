import type { Message } from '../message.ts';
import { words } from '../words.ts';

interface ConfirmAddress {
	/** The new address. */
	recipient: string;
	path: string;
	/** How long the link is good. */
	minutes: number;
}

/** To the new address: the change is done only once confirmed from it. */
export function confirmAddress({ recipient, path, minutes }: ConfirmAddress): Message {
	return {
		kind: 'confirm-address',
		recipient,
		subject: words`Confirmez votre nouvelle adresse`,
		paragraphs: [
			words`Vous souhaitez utiliser cette adresse pour votre compte Cap Alliances. Confirmez-la avec ce lien.`,
			words`Il sert une seule fois, dans ${minutes === 60 ? words`l'heure` : words`les ${minutes} minutes`}. D'ici là, rien ne change.`
		],
		action: { label: 'Confirmer cette adresse', path },
		after: [
			words`Si vous n'avez rien demandé, ignorez ce message : il s'agit sans doute d'une faute de frappe, et cette adresse ne sera pas utilisée.`
		],
		reason: words`cette adresse a été saisie comme nouvelle adresse d'un compte.`
	};
}

interface AddressChanged {
	/** The old address. */
	recipient: string;
	/** Shown in part only: this mailbox may be someone else's now. */
	newAddress: string;
	path: string;
}

/** To the old address, once the change is done. */
export function addressChanged({ recipient, newAddress, path }: AddressChanged): Message {
	return {
		kind: 'address-changed',
		recipient,
		subject: words`L'adresse de votre compte a changé`,
		paragraphs: [
			words`Votre compte Cap Alliances utilise désormais l'adresse ${masked(newAddress)}. Les prochains messages y arriveront ; celui-ci est le dernier envoyé ici.`,
			words`Si c'est bien vous, vous n'avez rien à faire.`,
			words`Sinon, quelqu'un d'autre a pu prendre la main sur votre compte : écrivez-nous sans attendre.`
		],
		action: { label: 'Trouver comment nous joindre', path },
		reason: words`cette adresse était celle de votre compte jusqu'à aujourd'hui.`
	};
}

/** « c…@exemple.fr ». */
function masked(address: string): string {
	const at = address.lastIndexOf('@');
	return `${Array.from(address)[0] ?? ''}…${address.slice(at)}`;
}
