import type { LevelValue } from '#lib/domain/questionnaire/definition.ts';

/**
 * Where an answer stands among the five situations of its question. The names of blueprint §1.1 (« Pas encore »,
 * « Ponctuel »…) are not shown: beside a sentence such as « Nous écoutons lorsqu'une réclamation arrive » they
 * contradict it, and they make a second scale for the reader to learn.
 */
export const criterionLevelName = (level: LevelValue): string =>
	level === 0 ? '1re situation sur 5' : `${level + 1}e situation sur 5`;

/**
 * The situation that an action aims at: the one after, except for the first, whose next one is only a half-way house
 * (« nous regardons les comptes, sans parler des personnes »): there the action aims at the third.
 */
export const aimedLevel = (level: LevelValue): LevelValue | null =>
	level === 4 ? null : level === 0 ? 2 : ((level + 1) as LevelValue);
