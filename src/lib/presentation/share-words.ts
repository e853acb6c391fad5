import type { ShareScope } from '#lib/domain/sharing/share-scope.ts';

/** What each scope shows, as the organisation chooses it and as its readers are told. */
export const scopeWords: Readonly<Record<ShareScope, { label: string; help: string }>> = {
	results: {
		label: 'Les résultats seuls',
		help: 'Niveaux, radar et recommandations, sans aucune réponse.'
	},
	answers: {
		label: 'Les résultats et les réponses',
		help: 'Avec les réponses derrière chaque niveau, sans vos notes.'
	},
	notes: {
		label: 'Les résultats, les réponses et les notes',
		help: 'Tout ce que vous avez écrit, notes comprises.'
	}
};

const durations: Readonly<Record<number, string>> = {
	7: 'une semaine',
	30: 'un mois',
	90: 'trois mois',
	365: 'un an',
	730: 'deux ans'
};

export const durationWords = (days: number): string => durations[days] ?? `${days} jours`;
