import type { DiagnosticDefinition } from '#lib/domain/questionnaire/definition.ts';
import { exchange, exchangeQuestionsFor } from '../../shared/exchange.ts';
import { sourcesCitedBy } from '../../shared/sources.ts';
import { axes } from './axes/index.ts';
import { conditions } from './conditions.ts';
import { crossReadings } from './cross-readings.ts';
import { practices } from './practices.ts';
import { profile } from './profile.ts';
import { themes } from './themes/index.ts';

/** « Politique partenariale », first version. Frozen once its fingerprint is in `published.json`. */
export const nonprofit20261: DiagnosticDefinition = {
	id: 'nonprofit',
	version: '2026-1',
	slug: 'politique-partenariale',
	title: 'Politique partenariale',
	audience: 'association',
	audienceLabel: 'Vous menez une association',
	organisation: 'votre structure',
	startLabel: 'Commencer le diagnostic association',
	summary:
		'Vos partenariats servent-ils votre projet ? Que pouvez-vous apporter à une entreprise, et à quelles conditions ?',
	minutes: 20,
	express: { minutes: 5 },
	exchange,
	conditions,
	profile: [...profile, ...exchangeQuestionsFor('association')],
	axes,
	themes,
	practices,
	sources: sourcesCitedBy(axes),
	crossReadings,
	foundationAxes: ['A1', 'A3', 'A5'],
	transmissionThemes: ['T29', 'T41', 'T42']
};
