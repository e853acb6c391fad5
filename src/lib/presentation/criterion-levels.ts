import type { LevelValue } from '#lib/domain/questionnaire/definition.ts';

/** Short names of the five levels of a criterion (blueprint §1.1). Not shown before the results. */
const names = ['Pas encore', 'Ponctuel', 'Organisé', 'Piloté', 'Partagé'] as const;

export const criterionLevelName = (level: LevelValue): string => names[level];
