import type { Message } from '../message.ts';
import { words, type Words } from '../words.ts';

/** What the owner of an account is always told, so that a change made by somebody else is seen. */
interface Told {
	recipient: string;
	/** Of the page where the account is secured again. */
	path: string;
}

const REASON = words`ce changement touche à la sécurité du compte qui porte cette adresse.`;

const IF_YOU = words`Si c'est bien vous, vous n'avez rien à faire.`;

/** The password was changed, or set for the first time. */
export function passwordChanged({ recipient, path }: Told): Message {
	return {
		kind: 'password-changed',
		recipient,
		subject: words`Votre mot de passe a été changé`,
		paragraphs: [
			words`Le mot de passe de votre compte vient d'être changé. Par précaution, les appareils qui étaient connectés ne le sont plus.`,
			IF_YOU,
			words`Sinon, quelqu'un d'autre a pu entrer dans votre compte : choisissez tout de suite un nouveau mot de passe.`
		],
		action: { label: 'Choisir un nouveau mot de passe', path },
		reason: REASON
	};
}

const SECOND_FACTOR: Record<'added' | 'removed' | 'replaced', { subject: Words; said: Words }> = {
	added: {
		subject: words`La double vérification protège votre compte`,
		said: words`La double vérification est maintenant active : pour entrer, il faudra aussi un code de votre application. Gardez vos codes de secours en lieu sûr.`
	},
	removed: {
		subject: words`La double vérification a été retirée`,
		said: words`La double vérification de votre compte vient d'être retirée : un code de votre application n'est plus demandé pour entrer.`
	},
	replaced: {
		subject: words`La double vérification a été changée`,
		said: words`La double vérification de votre compte passe maintenant par une nouvelle application. Les codes de l'ancienne ne servent plus.`
	}
};

/** The second factor was added, removed or moved to another application. */
export function secondFactorChanged({
	recipient,
	path,
	change
}: Told & { change: keyof typeof SECOND_FACTOR }): Message {
	const { subject, said } = SECOND_FACTOR[change];
	return {
		kind: 'second-factor-changed',
		recipient,
		subject,
		paragraphs: [
			said,
			IF_YOU,
			words`Sinon, quelqu'un d'autre a pu entrer dans votre compte : vérifiez les appareils connectés et changez de mot de passe.`
		],
		action: { label: 'Vérifier la sécurité de mon compte', path },
		reason: REASON
	};
}

/** An administrator of the site removed the second factor, for someone who lost phone and recovery codes. */
export function secondFactorReset({
	recipient,
	path,
	isNeeded
}: Told & {
	/** The account must have one: it is set up anew at the next sign-in. */
	isNeeded: boolean;
}): Message {
	return {
		kind: 'second-factor-reset',
		recipient,
		subject: words`La double vérification de votre compte a été retirée`,
		paragraphs: [
			words`Une personne qui administre le site vient de retirer la double vérification de votre compte, après avoir vérifié votre identité : vous n'aviez plus ni téléphone, ni codes de secours.`,
			words`Les anciens codes et le mot de passe ne servent plus, et toutes les connexions sont fermées.`,
			isNeeded
				? words`Reconnectez-vous par un lien envoyé à cette adresse. La double vérification vous sera demandée de nouveau, avant toute chose.`
				: words`Reconnectez-vous par un lien envoyé à cette adresse. Vous pourrez ensuite remettre la double vérification.`
		],
		action: { label: 'Me connecter', path },
		after: [
			words`Si vous n'avez rien demandé, quelqu'un a pu se faire passer pour vous : écrivez-nous sans attendre. La page « Mentions légales » du site dit comment nous joindre.`
		],
		reason: REASON
	};
}

/** A recovery code took the place of the application. */
export function recoveryCodeUsed({
	recipient,
	path,
	left
}: Told & {
	/** How many codes are still good. */
	left: number;
}): Message {
	return {
		kind: 'recovery-code-used',
		recipient,
		subject: words`Un code de secours vient de servir`,
		paragraphs: [
			words`Quelqu'un est entré dans votre compte avec un code de secours, à la place du code de l'application.`,
			left === 0
				? words`C'était le dernier. Créez-en de nouveaux dès maintenant, pour ne pas vous retrouver à la porte.`
				: left === 1
					? words`Il vous en reste un. Créez-en de nouveaux, pour ne pas vous retrouver à la porte.`
					: words`Il vous en reste ${left}. Chacun ne sert qu'une fois.`,
			words`Si ce n'est pas vous, mettez fin aux connexions ouvertes et changez de mot de passe.`
		],
		action: { label: 'Vérifier la sécurité de mon compte', path },
		reason: REASON
	};
}
