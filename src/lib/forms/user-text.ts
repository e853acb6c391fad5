import * as z from 'zod';

/**
 * Free text from a form: Unicode NFC, line ends as LF, no NUL or lone surrogate (PostgreSQL and JSON readers
 * refuse them), at most `max` UTF-16 units. Kept as typed otherwise: markup is inert because it is escaped on output.
 */
export function userText(max: number) {
	return z
		.string('Un texte est attendu.')
		.refine((text) => !text.includes('\u0000') && text.isWellFormed(), {
			error:
				'Ce texte contient un caractère qui ne peut pas être enregistré. Effacez-le et réessayez.'
		})
		.transform((text) => text.normalize('NFC').replaceAll(/\r\n?/g, '\n'))
		.refine((text) => text.length <= max, {
			error: `Ce texte est trop long : ${max.toLocaleString('fr-FR')} caractères au plus.`
		});
}

/** A name that is written in mails to people who never heard of its owner: no address of a site in it. */
export function nameText(max: number) {
	return userText(max).refine((text) => !/:\/\/|www\./iu.test(text.normalize('NFKC')), {
		error: 'Un nom ne contient pas d’adresse de site : retirez-la.'
	});
}
