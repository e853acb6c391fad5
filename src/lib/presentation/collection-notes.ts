import { typesetDeep } from '#lib/format/typography.ts';
import {
	ACCOUNT_MONTHS,
	COMPLETED_MONTHS,
	DRAFT_MONTHS,
	OLD_INVITATION_DAYS,
	READING_MONTHS,
	RESPONDENT_EMAIL_MONTHS,
	SHARE_MONTHS
} from '#lib/domain/privacy/retention-periods.ts';

/** What is owed beside a form that collects (security bar §8; GDPR article 13). */
export interface CollectionNote {
	/** « Pourquoi ces informations », in one line. */
	why: string;
	/** What must be given, and what need not. */
	mandatory: string;
	/** « Qui lit ». */
	readers: string;
	/** « Combien de temps ». */
	duration: string;
	/** In the words of article 6. */
	basis: string;
	/** Where one acts by oneself. */
	ownActs: string;
}

const SERVICE =
	'l’intérêt légitime à fournir l’outil que vous demandez (RGPD, article 6, paragraphe 1, f)';
const ASSESSMENTS = `diagnostics : ${DRAFT_MONTHS} mois après la dernière activité, ${COMPLETED_MONTHS} mois une fois terminés`;

/** The forms that collect, each with its note. */
export const collectionNotes = typesetDeep({
	account: {
		why: 'vous reconnaître quand vous revenez et vous écrire ce que votre compte exige.',
		mandatory: 'L’adresse est nécessaire ; le nom et le mot de passe sont facultatifs.',
		readers:
			'Les membres de vos organisations voient votre nom (sans nom, le début de votre adresse) ; les personnes qui les administrent, et celles qui gèrent ce site, votre adresse aussi.',
		duration: `le compte est créé quand vous ouvrez le lien reçu, et sans cela l’adresse est oubliée ; il est effacé après ${ACCOUNT_MONTHS} mois sans connexion, un courriel vous prévient.`,
		basis: 'l’exécution du service que vous demandez (RGPD, article 6, paragraphe 1, b).',
		ownActs: 'Vous pouvez emporter vos données et supprimer votre compte à tout moment.'
	},
	organisation: {
		why: 'garder ensemble les diagnostics de l’organisation et décider qui les lit.',
		mandatory: 'Le nom et la nature sont nécessaires ; le reste est facultatif.',
		readers: 'Ses membres, et les personnes à qui elle donne à lire.',
		duration: `${ASSESSMENTS} ; l’organisation, tant qu’elle a des membres.`,
		basis: `${SERVICE}.`,
		ownActs:
			'Une personne qui l’administre peut tout emporter et tout supprimer, depuis « Données ».'
	},
	invitation: {
		why: 'envoyer l’invitation. N’indiquez que des personnes qui s’y attendent.',
		mandatory: 'L’adresse est nécessaire.',
		readers: 'Les personnes qui administrent l’organisation, et celle qui est invitée.',
		duration: `jusqu’à la réponse, ou ${OLD_INVITATION_DAYS} jours après la fin de l’invitation.`,
		basis: 'l’intérêt légitime de l’organisation à s’organiser (RGPD, article 6, paragraphe 1, f).',
		ownActs:
			'L’invitation peut être retirée à tout moment ; supprimer son compte efface celles reçues.'
	},
	joining: {
		why: 'vous faire entrer dans l’organisation, avec le rôle proposé.',
		mandatory: 'Rien de plus à donner : votre compte suffit. Vous êtes libre de refuser.',
		readers:
			'Les membres voient votre nom (sans nom, le début de votre adresse) et votre rôle ; les personnes qui administrent l’organisation, votre adresse aussi.',
		duration: 'tant que vous êtes membre ; si vous refusez, l’invitation est oubliée aussitôt.',
		basis: 'l’exécution du service que vous demandez (RGPD, article 6, paragraphe 1, b).',
		ownActs: 'Vous pouvez quitter l’organisation à tout moment, depuis « Données ».'
	},
	participants: {
		why: 'envoyer à chaque personne un lien à elle, et un seul rappel si vous le laissez.',
		mandatory: 'L’adresse et la place sont nécessaires. N’indiquez que des personnes prévenues.',
		readers:
			'Les membres qui contribuent ou administrent : ils voient l’adresse et où en est la personne, jamais ses réponses.',
		duration: `les adresses : ${RESPONDENT_EMAIL_MONTHS} mois après la clôture du recueil.`,
		basis: 'l’intérêt légitime de l’organisation à s’organiser (RGPD, article 6, paragraphe 1, f).',
		ownActs:
			'Une invitation se retire tant que les réponses ne sont pas terminées ; la personne peut refuser le rappel et effacer ses réponses.'
	},
	respondent: {
		why: 'recueillir votre regard et le comparer à ceux des autres, sans montrer le vôtre.',
		mandatory: 'Tout est facultatif : répondez à ce que vous voulez. N’écrivez le nom de personne.',
		readers:
			'Personne d’autre que vous ne lit vos réponses. L’organisation voit des résultats réunis, jamais ceux d’un groupe trop petit.',
		duration: `vos réponses : ${DRAFT_MONTHS} mois en cours de route, ${COMPLETED_MONTHS} mois une fois terminées ; l’adresse qui a servi à vous inviter : ${RESPONDENT_EMAIL_MONTHS} mois après la clôture. Plus tôt si l’organisation supprime ces regards croisés.`,
		basis: `${SERVICE}.`,
		ownActs:
			'Votre lien permet d’effacer vos réponses à tout moment ; les chiffres d’ensemble déjà affichés, eux, ne changent plus.'
	},
	share: {
		why: 'donner à lire vos résultats, et vous dire qui les a lus et quand.',
		mandatory: 'L’étendue, la fin et un nom pour vous y retrouver sont nécessaires.',
		readers: 'La personne qui a le lien ou le code, dans la limite que vous choisissez.',
		duration: `le partage : ${SHARE_MONTHS} mois après sa fin ; les lectures : ${READING_MONTHS} mois.`,
		basis: 'votre décision, que vous pouvez retirer aussitôt (RGPD, article 6, paragraphe 1, a).',
		ownActs: 'Un partage se retire à tout moment ; l’effet est immédiat.'
	},
	import: {
		why: 'retrouver ici un diagnostic que vous aviez emporté.',
		mandatory: 'Le fichier est nécessaire ; rien d’autre n’est lu.',
		readers: 'Les membres de l’organisation, et les personnes à qui elle donne à lire.',
		duration: `${DRAFT_MONTHS} mois pour un brouillon, ${COMPLETED_MONTHS} mois après l’import pour un diagnostic terminé.`,
		basis: `${SERVICE}.`,
		ownActs: 'Il s’efface comme les autres diagnostics, à tout moment.'
	}
} satisfies Record<string, CollectionNote>);

export type Collection = keyof typeof collectionNotes;
