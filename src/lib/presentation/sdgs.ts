import { typesetDeep } from '#lib/format/typography.ts';

/** Short French names of the seventeen Sustainable Development Goals (« objectifs de développement durable »). */
const names: readonly string[] = typesetDeep([
	'Pas de pauvreté',
	'Faim « zéro »',
	'Bonne santé et bien-être',
	'Éducation de qualité',
	'Égalité entre les sexes',
	'Eau propre et assainissement',
	'Énergie propre et abordable',
	'Travail décent et croissance économique',
	'Industrie, innovation et infrastructure',
	'Inégalités réduites',
	'Villes et communautés durables',
	'Consommation et production responsables',
	'Lutte contre le changement climatique',
	'Vie aquatique',
	'Vie terrestre',
	'Paix, justice et institutions efficaces',
	'Partenariats pour la réalisation des objectifs'
]);

/** Heading of the goals that a recommendation serves. */
export const SDGS_SERVED = 'Objectifs de développement durable servis';

export interface Sdg {
	number: number;
	name: string;
}

/** @throws RangeError for a number that is not 1–17 */
export function sdg(number: number): Sdg {
	const name = names[number - 1];
	if (!name) throw new RangeError(`No SDG of number ${number}`);
	return { number, name };
}
