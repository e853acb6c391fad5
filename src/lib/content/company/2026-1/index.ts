import type { DiagnosticDefinition } from '#lib/domain/questionnaire/definition.ts';
import { exchange, exchangeQuestionsFor } from '../../shared/exchange.ts';
import { sourcesCitedBy } from '../../shared/sources.ts';
import { axes } from './axes/index.ts';
import { conditions } from './conditions.ts';
import { crossReadings } from './cross-readings.ts';
import { practices } from './practices.ts';
import { profile } from './profile.ts';
import { themes } from './themes/index.ts';

/** « RSE et partenariats », first version. Frozen once its fingerprint is in `published.json`. */
export const company20261: DiagnosticDefinition = {
	id: 'company',
	version: '2026-1',
	slug: 'rse-et-partenariats',
	title: 'RSE et partenariats',
	audience: 'company',
	audienceLabel: 'Vous dirigez une entreprise',
	organisation: 'votre entreprise',
	startLabel: 'Commencer le diagnostic entreprise',
	summary:
		'Votre responsabilité sociétale (RSE) sert-elle votre projet ? Savez-vous avec qui avancer sur votre territoire ?',
	minutes: 20,
	express: { minutes: 5 },
	exchange,
	conditions,
	profile: [...profile, ...exchangeQuestionsFor('company')],
	axes,
	themes,
	practices,
	sources: sourcesCitedBy(axes),
	crossReadings,
	foundationAxes: ['E1', 'E2', 'E6'],
	transmissionThemes: ['T29', 'T41', 'T42']
};
