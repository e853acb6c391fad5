import type { LevelValue } from '../questionnaire/definition.ts';
import type { Divergence } from './divergence.ts';

/**
 * Levels that every respondent who gave one chose alike, for the criteria whose spread may be shown.
 *
 * The synthesis is filled together, by people. This is a hint to open the talk with (« toutes et tous ont choisi »),
 * never an answer filled in beforehand: a group may well think again.
 *
 * @returns level by criterion id
 */
export function openingLevels(divergence: Divergence): ReadonlyMap<string, LevelValue> {
	if (divergence.kind !== 'group') return new Map();
	return new Map(
		divergence.criteria.flatMap((criterion) =>
			criterion.kind === 'spread' && criterion.state === 'agreement'
				? [[criterion.criterionId, criterion.min] as const]
				: []
		)
	);
}
