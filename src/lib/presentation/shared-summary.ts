import type { Divergence } from '#lib/domain/shared-assessment/divergence.ts';
import { MIN_FOR_ROLE, MIN_FOR_SPREAD } from '#lib/domain/shared-assessment/small-numbers.ts';
import type { AxisRow, CriterionRow } from './shared-view.ts';
import type { SpreadState } from './spread-words.ts';
import { counted, listed, quoted } from './words.ts';

/** What stands out of all the questions. */
export function summary(axes: readonly AxisRow[], toDiscuss: readonly CriterionRow[]): string {
	if (axes.every(({ criteria }) => criteria.every(({ state }) => state === 'tooFew')))
		return 'Aucune question n’a encore assez de réponses pour être comparée.';
	const [widest] = toDiscuss;
	if (!widest)
		return 'Vos regards se rejoignent : aucune question ne montre un écart de deux situations ou plus.';
	const concerned = axes.filter((axis) => axis.toDiscuss > 0).length;
	return `${counted(toDiscuss.length, 'point à discuter', 'points à discuter')}, dans ${counted(concerned, 'axe')}. Un écart n’est pas une erreur : il montre où chacun ne voit pas la même chose.`;
}

/** The axis where the scores lie furthest apart. */
export function axesSummary(axes: readonly AxisRow[]): string {
	const widest = axes
		.filter(({ marks }) => marks !== null)
		.toSorted((a, b) => widthOf(b) - widthOf(a))[0];
	if (!widest)
		return `Les scores des axes ne s’affichent qu’à partir de ${inLetters(MIN_FOR_SPREAD)} personnes. Voici où il y a matière à discuter.`;
	const how =
		'Pour chaque axe, les scores calculés réponse par réponse : du plus bas au plus haut.';
	if (widthOf(widest) === 0) return `${how} Ils sont partout les mêmes.`;
	const where = `L’écart le plus large est sur ${quoted(widest.title)} : de ${widest.marks?.low} à ${widest.marks?.high} sur 100.`;
	// An axis may be wide without one wide question.
	const sum =
		widest.toDiscuss > 0 ? '' : ' De petits écarts s’y additionnent, sans point à discuter.';
	return `${how} ${where}${sum}`;
}

const widthOf = ({ marks }: AxisRow): number => (marks ? marks.high - marks.low : 0);

/** What there is to discuss on one axis, and where everyone agrees. */
export function axisSummary(criteria: readonly CriterionRow[]): string {
	const titles = (state: SpreadState) =>
		criteria.filter((one) => one.state === state).map(({ title }) => quoted(title));
	const [toDiscuss, agreed] = [titles('toDiscuss'), titles('agreement')];
	if (criteria.every(({ state }) => state === 'tooFew'))
		return 'Aucune question de cet axe n’a encore assez de réponses.';
	if (toDiscuss.length === 0 && agreed.length === 0)
		return 'Rien à discuter : les réponses sont voisines.';
	return [
		...(toDiscuss.length > 0 ? [`À discuter : ${listed(toDiscuss)}.`] : []),
		...(agreed.length > 0 ? [`Accord : ${listed(agreed)}.`] : [])
	].join(' ');
}

/** What is not shown, and why. */
export function rulesOf(divergence: Exclude<Divergence, { kind: 'notYet' }>): string[] {
	if (divergence.kind === 'pair')
		return [
			`À deux, seuls l’accord et l’écart s’affichent : tout autre chiffre dirait à chacun la réponse de l’autre. Le détail apparaît à partir de ${inLetters(MIN_FOR_SPREAD)} réponses.`
		];
	const hasRoles = divergence.criteria.some((one) => one.kind === 'spread' && one.roles.length > 0);
	return [
		`Une question à laquelle moins de ${inLetters(MIN_FOR_SPREAD)} personnes ont donné une situation ne montre que l’accord ou l’écart.`,
		hasRoles
			? `Le détail par rôle n’apparaît que là où au moins ${inLetters(MIN_FOR_ROLE)} personnes d’un même rôle ont répondu, et où il ne permet pas de deviner les autres.`
			: `Le détail par rôle n’apparaît pas : il faut au moins ${inLetters(MIN_FOR_ROLE)} réponses d’un même rôle, sans que les autres puissent se deviner.`
	];
}

export const inLetters = (count: number): string =>
	['zéro', 'une', 'deux', 'trois', 'quatre', 'cinq'][count] ?? String(count);
