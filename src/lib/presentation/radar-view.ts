import type { AxisView } from './axis-view.ts';
import { counted, sentence } from './words.ts';

/** What the radar draws and what it says to those who do not see it. */
export interface RadarView {
	axes: readonly { label: string; valueLabel: string }[];
	values: readonly (number | null)[];
	/** Every axis in words: « Cap et pilotage, 62 sur 100, Coopération ; … ». */
	description: string;
	/** How to read it, and what is missing. */
	caption: string;
}

export function radarView(axes: readonly AxisView[]): RadarView {
	const gaps = axes.filter(({ score }) => score === null).length;
	return {
		axes: axes.map(({ shortTitle, score }) => ({
			label: shortTitle,
			valueLabel: score === null ? 'non calculé' : String(score)
		})),
		values: axes.map(({ score }) => score),
		description: sentence(
			`${axes.map(({ title, scoreWords, stateWords }) => `${title}, ${scoreWords}, ${stateWords}`).join(' ; ')}.`
		),
		caption: sentence(
			`De 0, au centre, à 100, au bord : un anneau par niveau.${
				gaps > 0
					? ` La ligne s’interrompt : ${counted(gaps, 'axe n’est pas calculé', 'axes ne sont pas calculés')}, ce qui n’est pas un zéro.`
					: ''
			}`
		)
	};
}
