import * as z from 'zod';
import { SHARE_DAYS, SHARE_SCOPES } from '#lib/domain/sharing/share-scope.ts';
import { userText } from './user-text.ts';

const scope = z.enum(SHARE_SCOPES, { error: 'Choisissez ce qui est montré.' });
const days = (allowed: readonly number[]) =>
	z.coerce
		.number({ error: 'Choisissez une durée.' })
		.refine((value) => allowed.includes(value), 'Choisissez une durée de la liste.');
const publicId = z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'Choisissez un résultat de la liste.');

const label = (missing: string) => userText(120).pipe(z.string().trim().min(1, missing));

/** A read-only link to one result. Notes never leave by a link, which anyone may forward. */
export const linkForm = z.object({
	token: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'Ce formulaire est incomplet. Rechargez la page.'),
	label: label('Dites pour qui est ce lien : vous le retrouverez plus facilement.'),
	assessment: publicId,
	scope: scope.exclude(['notes'], { error: 'Choisissez ce qui est montré.' }),
	days: days(SHARE_DAYS.link)
});

/** A code for an adviser: one result, or all of them. */
export const adviserForm = z.object({
	code: z.string().regex(/^[2-9A-Z]{12}$/, 'Ce formulaire est incomplet. Rechargez la page.'),
	label: label('Dites pour qui est ce code : une personne, une structure.'),
	assessment: z.union([z.literal('').transform(() => null), publicId]),
	scope,
	days: days(SHARE_DAYS.adviser)
});
