import type { Audience } from '#lib/domain/questionnaire/definition.ts';

/** Before whom results are usually presented, by public, after « présenté »; absent where it varies too much. */
export const presentedTo: Partial<Record<Audience, string>> = {
	association: 'au conseil d’administration'
};
