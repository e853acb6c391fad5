import type { LevelValue } from '#lib/domain/questionnaire/definition.ts';
import type {
	Comparison,
	RoleSpread,
	Spread,
	SpreadAxis,
	UncalculatedAxis
} from '#lib/domain/shared-assessment/divergence.ts';
import { maturityWording } from '#lib/content/maturity-levels.ts';
import { assertNever } from '#lib/domain/shared/result.ts';
import { displayedScore } from '#lib/domain/scoring/maturity.ts';
import { counted, listed, sentence } from './words.ts';

/** « 1re », « 3e »: the place of a level among the five situations of its question. */
export const ordinal = (level: LevelValue): string => (level === 0 ? '1re' : `${level + 1}e`);

/** What a comparison comes to. */
export type SpreadState = 'agreement' | 'close' | 'toDiscuss' | 'tooFew';

export const stateOf = (criterion: Comparison | Spread): SpreadState =>
	criterion.kind === 'tooFew' ? 'tooFew' : criterion.state;

export function stateWords(state: SpreadState): string {
	switch (state) {
		case 'agreement':
			return 'accord';
		case 'close':
			return 'à une situation près';
		case 'toDiscuss':
			return 'à discuter';
		case 'tooFew':
			return 'pas encore assez de réponses';
		default:
			return assertNever(state);
	}
}

/** « De la 1re à la 4e situation, celle du milieu : la 2e. » */
export function criterionWords(criterion: Comparison | Spread): string {
	switch (criterion.kind) {
		case 'tooFew':
			return 'Moins de deux personnes ont choisi une situation.';
		case 'pair':
			return criterion.state === 'toDiscuss'
				? 'Deux réponses, qui ont au moins deux situations d’écart.'
				: 'Deux réponses, identiques ou voisines.';
		case 'spread':
			return sentence(rangeWords(criterion));
		default:
			return assertNever(criterion);
	}
}

function rangeWords({ min, lowMedian, max, counts }: Spread): string {
	const answers = counts.reduce((sum, count) => sum + count, 0);
	if (min === max) return `${answers} réponses, toutes sur la ${ordinal(min)} situation.`;
	return `${answers} réponses, de la ${ordinal(min)} à la ${ordinal(max)} situation. Au milieu : la ${ordinal(lowMedian)}.`;
}

/** « Direction : 6 réponses, de la 1re à la 3e situation, au milieu la 2e. » */
export function roleWords({ answers, min, lowMedian, max }: RoleSpread): string {
	return min === max
		? `${answers} réponses, toutes sur la ${ordinal(min)} situation`
		: `${answers} réponses, de la ${ordinal(min)} à la ${ordinal(max)}, au milieu la ${ordinal(lowMedian)}`;
}

/** « 2 ne savent pas, 1 non concerné »; empty when everyone who answered gave a level. */
export function silentWords(unknown: number, notApplicable: number): string {
	return listed([
		...(unknown > 0
			? [`${counted(unknown, 'personne ne sait pas', 'personnes ne savent pas')}`]
			: []),
		...(notApplicable > 0
			? [`${counted(notApplicable, 'personne répond', 'personnes répondent')} « Non concerné »`]
			: [])
	]);
}

/** « De 22 à 68 sur 100, au milieu 45 (Structuration). », or why there is no spread. */
export function axisWords(axis: UncalculatedAxis | SpreadAxis): string {
	if (axis.asked === 0) return 'Cet axe ne vous concerne pas.';
	switch (axis.kind) {
		case 'project':
			return 'Cet axe est en projet : il n’est pas calculé.';
		case 'tooFew':
			return 'Moins de trois personnes ont assez répondu pour un calcul.';
		case 'spread': {
			const [low, middle, high] = [axis.min, axis.lowMedian, axis.max].map(({ score }) =>
				displayedScore(score)
			);
			const { name } = maturityWording[axis.lowMedian.level];
			return low === high
				? `Autour de ${middle} sur 100 (${name}).`
				: `De ${low} à ${high} sur 100. Au milieu : ${middle} (${name}).`;
		}
		default:
			return assertNever(axis);
	}
}
