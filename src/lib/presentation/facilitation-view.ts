import type { Divergence } from '#lib/domain/shared-assessment/divergence.ts';
import type { CriterionRow, SharedView } from './shared-view.ts';
import { quoted, sentence, withoutStop } from './words.ts';

/** A part of the meeting. */
export interface FacilitationStep {
	title: string;
	/** How long it lasts. */
	minutes: number;
	/** Minutes from the start of the meeting. */
	from: number;
	to: number;
	/** What to do, in a sentence or two. */
	text: string;
}

/** A point of the meeting: a criterion, or one that the group picks when there are few to discuss. */
export interface FacilitationPoint extends FacilitationStep {
	id: string;
	axisTitle: string;
	/** To open the talk. */
	question: string;
	/** The two ends of the spread as situations; empty when they may not be shown. */
	contrast: string;
}

/** The sheet of a one-hour meeting. */
export interface FacilitationView {
	title: string;
	respondents: string;
	/** Opening and round table. */
	opening: readonly FacilitationStep[];
	/** Three to five, across the axes. */
	points: readonly FacilitationPoint[];
	conclusion: FacilitationStep;
}

/** Minutes of the whole meeting. */
export const MEETING_MINUTES = 60;
const OPENING_MINUTES = 5;
const ROUND_MINUTES = 10;
/** Shared out between the points; what cannot be divided goes to the conclusion. */
const POINTS_MINUTES = 35;
const MIN_POINTS = 3;
const MAX_POINTS = 5;

/**
 * The meeting that follows from the differences: the widest of each axis first, then the others, up to five.
 * With fewer than three points to discuss, the nearest to being so complete them, then the group's own choice.
 *
 * @returns null until there is something to compare
 */
export function facilitationView(
	divergence: Divergence,
	view: SharedView
): FacilitationView | null {
	if (divergence.kind === 'notYet') return null;
	const chosen = choosePoints(view);
	const count = Math.max(chosen.length, MIN_POINTS);
	const each = Math.floor(POINTS_MINUTES / count);
	const begin = OPENING_MINUTES + ROUND_MINUTES;
	const points = Array.from({ length: count }, (_, index) => ({
		...pointOf(chosen[index], index),
		...slot(begin + index * each, each)
	}));
	const end = begin + count * each;
	return {
		title: view.title,
		respondents: view.respondents,
		opening: [
			{
				title: 'Ouverture',
				...slot(0, OPENING_MINUTES),
				text: sentence(
					'Rappelez la règle : il n’y a ni bonne ni mauvaise réponse, et personne n’est tenu de dire ce qu’il avait coché. Désignez qui garde le temps et qui écrit.'
				)
			},
			{
				title: 'Tour de table',
				...slot(OPENING_MINUTES, ROUND_MINUTES),
				text: 'Chaque personne dit en une minute ce qui l’a rassurée et ce qui l’a surprise dans les regards croisés. On écoute, on ne répond pas encore.'
			}
		],
		points,
		conclusion: {
			title: 'Conclusion',
			...slot(end, MEETING_MINUTES - end),
			text: 'Relisez la réponse de synthèse de chaque point. Décidez qui fait quoi, et pour quand. Les autres questions de la synthèse se remplissent ensuite.'
		}
	};
}

const slot = (from: number, minutes: number) => ({ from, to: from + minutes, minutes });

function choosePoints({ axes, toDiscuss }: SharedView): CriterionRow[] {
	const chosen = acrossAxes(toDiscuss).slice(0, MAX_POINTS);
	if (chosen.length >= MIN_POINTS) return chosen;
	const close = axes.flatMap(({ criteria }) => criteria.filter(({ state }) => state === 'close'));
	const doubtful = axes
		.flatMap(({ criteria }) => criteria)
		.filter(({ silent }) => silent && silent.unknown > 0)
		.toSorted((a, b) => (b.silent?.unknown ?? 0) - (a.silent?.unknown ?? 0));
	return [...new Set([...chosen, ...acrossAxes(doubtful), ...acrossAxes(close)])].slice(
		0,
		MIN_POINTS
	);
}

/** The first of each axis, then the second of each, and so on; otherwise in the order given. */
function acrossAxes(rows: readonly CriterionRow[]): CriterionRow[] {
	const seen = new Map<string, number>();
	return rows
		.map((row) => {
			const turn = seen.get(row.axisTitle) ?? 0;
			seen.set(row.axisTitle, turn + 1);
			return { row, turn };
		})
		.toSorted((a, b) => a.turn - b.turn)
		.map(({ row }) => row);
}

function pointOf(
	row: CriterionRow | undefined,
	index: number
): Omit<FacilitationPoint, keyof ReturnType<typeof slot>> {
	if (!row)
		return {
			id: `choix-${index + 1}`,
			axisTitle: 'Au choix du groupe',
			title: 'Un point que vous choisissez ensemble',
			text: 'Prenez une question que le tour de table a fait apparaître.',
			question: sentence('Qu’aimerions-nous faire mieux ensemble dans l’année qui vient ?'),
			contrast: ''
		};
	const { id, axisTitle, title, words, discussion } = row;
	return {
		id,
		axisTitle,
		title,
		text: words,
		question: discussion,
		contrast: sentence(contrastOf(row))
	};
}

function contrastOf({ marks, positions }: CriterionRow): string {
	const chosen = positions.filter(({ count }) => count !== null && count > 0);
	const [lowest, highest] = [chosen[0], chosen.at(-1)];
	if (!marks || !lowest || !highest || lowest === highest) return '';
	return `Aux deux bouts : ${quoted(withoutStop(lowest.text))} et ${quoted(withoutStop(highest.text))}.`;
}
