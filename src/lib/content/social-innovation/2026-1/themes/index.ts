import type { Theme } from '#lib/domain/questionnaire/definition.ts';
import { allianceThemes } from './alliances.ts';
import { ideaThemes } from './idea.ts';
import { peopleThemes } from './people.ts';
import { trialThemes } from './trials.ts';

/** Every recommendation that the reading grid can select, in the order of their ids. */
export const themes: readonly Theme[] = [
	...ideaThemes,
	...trialThemes,
	...peopleThemes,
	...allianceThemes
];
