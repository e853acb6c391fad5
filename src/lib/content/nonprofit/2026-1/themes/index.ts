import type { Theme } from '#lib/domain/questionnaire/definition.ts';
import { agreementAndRelationThemes } from './agreement-and-relation.ts';
import { ecosystemThemes } from './ecosystem.ts';
import { evaluationAndTransmissionThemes } from './evaluation-and-transmission.ts';
import { governanceThemes } from './governance.ts';
import { offerThemes } from './offer.ts';
import { projectAndMeansThemes } from './project-and-means.ts';

/** Every recommendation that the nonprofit diagnostic can select, in the order of their ids. */
export const themes: Theme[] = [
	...projectAndMeansThemes,
	...ecosystemThemes,
	...offerThemes,
	...governanceThemes,
	...agreementAndRelationThemes,
	...evaluationAndTransmissionThemes
].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
