import type { Theme } from '#lib/domain/questionnaire/definition.ts';
import { directionThemes } from './direction.ts';
import { evaluationAndTransmissionThemes } from './evaluation-and-transmission.ts';
import { partnershipThemes } from './partnerships.ts';
import { peopleThemes } from './people.ts';
import { responsibleBusinessThemes } from './responsible-business.ts';

/** Every recommendation that the company diagnostic can select, in the order of their ids. */
export const themes: Theme[] = [
	...directionThemes,
	...peopleThemes,
	...responsibleBusinessThemes,
	...partnershipThemes,
	...evaluationAndTransmissionThemes
].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
