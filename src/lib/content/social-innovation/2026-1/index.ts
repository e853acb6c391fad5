import type { DiagnosticDefinition } from '#lib/domain/questionnaire/definition.ts';
import { sourcesCitedBy } from '../../shared/sources.ts';
import { axes } from './axes/index.ts';
import { conditions } from './conditions.ts';
import { crossReadings } from './cross-readings.ts';
import { practices } from './practices.ts';
import { profile } from './profile.ts';
import { themes } from './themes/index.ts';

/**
 * « Grille de lecture de l'innovation sociale », first version. Frozen once its fingerprint is in `published.json`.
 * It looks at one project, not at the whole organisation, hence « notre projet » throughout.
 *
 * Ids: axes S1…S6, criteria S1.1…, themes IS01…, practices P51…, cross-readings X1…, profile questions PS1… beside
 * those shared with the other diagnostics (P01, P03, P07, P08).
 */
export const socialInnovation20261: DiagnosticDefinition = {
	id: 'social-innovation',
	version: '2026-1',
	slug: 'innovation-sociale',
	title: "Grille de lecture de l'innovation sociale",
	audience: 'everyone',
	audienceLabel: 'Vous portez un projet',
	organisation: 'votre projet',
	startLabel: 'Commencer avec votre projet',
	summary:
		"En entreprise ou en association, votre projet répond-il autrement à un besoin social mal couvert ? Cette grille aide à le voir ; elle ne décerne aucun label d'innovation sociale.",
	minutes: 10,
	conditions,
	profile,
	axes,
	themes,
	practices,
	sources: sourcesCitedBy(axes),
	crossReadings,
	foundationAxes: ['S1', 'S2', 'S5'],
	transmissionThemes: ['IS10', 'IS11', 'IS12']
};
