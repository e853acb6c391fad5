import type { MaturityLevel } from '#lib/domain/scoring/maturity.ts';
import { typesetDeep } from '#lib/format/typography.ts';

export interface MaturityWording {
	name: string;
	/** What it means, in one line (blueprint §1.4). */
	reading: string;
	/** Opens the results, addressed to the reader. */
	headline: string;
}

/** Names chosen so as not to look like a label or a mark. */
export const maturityWording: Readonly<Record<MaturityLevel, MaturityWording>> = typesetDeep({
	discovery: {
		name: 'Découverte',
		reading: 'Le sujet est neuf : commencer petit, près de soi.',
		headline: 'Un point de départ : commencez petit, près de chez vous.'
	},
	initiation: {
		name: 'Amorce',
		reading: 'Des gestes existent : les relier et les écrire.',
		headline: "Des gestes existent. L'étape suivante : les relier et les écrire."
	},
	structuring: {
		name: 'Structuration',
		reading: 'Une démarche tient : la piloter.',
		headline: "Votre démarche tient. L'étape suivante : la piloter dans la durée."
	},
	cooperation: {
		name: 'Coopération',
		reading: "On agit avec d'autres, dans la durée.",
		headline: "Vous agissez avec d'autres, dans la durée. Reste à viser un enjeu commun."
	},
	alliance: {
		name: 'Alliance',
		reading: 'On contribue à un enjeu commun et on transmet.',
		headline: 'Vous contribuez à un enjeu commun. Votre expérience peut servir à d’autres.'
	}
});
