import type { IdentityQuestions } from '#lib/domain/organisation/identity.ts';
import type { OrganisationKind } from '#lib/domain/organisation/kind.ts';
import { typesetDeep } from '#lib/format/typography.ts';

/**
 * The profile questions that say who an organisation is, in every diagnostic that asks them (ids are permanent,
 * blueprint §2): an organisation is created from their answers, and its next diagnostic begins with them.
 */
export const identityQuestions: IdentityQuestions = {
	name: 'P01',
	registration: 'P02',
	commune: 'P03',
	size: 'P07',
	fields: ['PE2', 'PA2']
};

/** The kinds of organisations, as the screens name them. */
export const kindWording: Readonly<Record<OrganisationKind, { name: string; help: string }>> =
	typesetDeep({
		company: {
			name: 'Entreprise',
			help: "Société, coopérative, artisan, commerçant, profession libérale, entreprise de l'économie sociale."
		},
		association: {
			name: "Association ou structure d'intérêt général",
			help: 'Association, fondation, fonds de dotation, mutuelle, groupement.'
		}
	});
