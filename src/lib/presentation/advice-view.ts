import type { Answers } from '#lib/domain/assessment/answer.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type {
	LevelValue,
	Magnitude,
	Practice,
	Theme
} from '#lib/domain/questionnaire/definition.ts';
import { wordingFor, type Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { exchangeOf } from '#lib/domain/questionnaire/exchange.ts';
import type { Nearness, PracticeChosen } from '#lib/domain/recommendations/practices.ts';
import type { Reason, Recommendation } from '#lib/domain/recommendations/recommend.ts';
import { ORGANISED_LEVEL } from '#lib/domain/recommendations/strengths.ts';
import { carriesOn } from '#lib/domain/recommendations/theme.ts';
import { aimedLevel } from './criterion-levels.ts';
import { criterionAnchor } from './criterion-view.ts';
import { EXCHANGE_ANCHOR } from './exchange-view.ts';
import { sdg, SDGS_SERVED, type Sdg } from './sdgs.ts';
import { termsOf, type TermView } from './terms-view.ts';
import { counted, listed, quoted, sentence, withoutStop } from './words.ts';

/** Why a theme is recommended, ready to be read after nothing: « Parce que vous avez répondu « … ». » */
export interface ReasonView {
	text: string;
	/** The situation to reach for that question; null for a reason of the profile and at the last level. */
	next: { label: string; text: string } | null;
	/** The question it comes from, and where to find it in the page; null for a reason of the profile. */
	source: { title: string; anchor: string } | null;
}

/** A practice, and why this one is shown. */
export interface PracticeView extends Pick<
	Practice,
	'id' | 'title' | 'place' | 'year' | 'text' | 'source'
> {
	/** « même département, taille voisine ». */
	nearness: string;
}

/** One recommendation in full, in the words said to this profile. */
export interface AdviceView {
	themeId: string;
	/** Id of its place in the page. */
	anchor: string;
	axisId: string;
	axisTitle: string;
	/** 1–3 for a priority. */
	priority: number | null;
	title: string;
	why: string;
	/** Never empty; the strongest reason first. */
	because: readonly ReasonView[];
	/** Something is in place already: the first step may be done. */
	started: boolean;
	firstStep: string;
	/** What of it was ticked already among needs and contributions, and where; null when nothing was. */
	startFrom: { text: string; anchor: string } | null;
	nextStep: string;
	forWhom: string;
	whoCanHelp: string;
	/** « faible », « moyen », « fort ». */
	effort: string;
	effect: string;
	sdgs: readonly Sdg[];
	/** At most two, nearest first. */
	practices: readonly PracticeView[];
	/** The words of art that stand in all of this. */
	terms: readonly TermView[];
}

/** A theme already shown elsewhere in the page: its title and the way to it, with the reasons of this axis. */
export interface AdviceLink {
	anchor: string;
	title: string;
	/** 1–3 when it leads to a priority. */
	priority: number | null;
	because: readonly ReasonView[];
}

/** What every recommendation of a result is said from. */
export interface AdviceSource {
	diagnostic: Diagnostic;
	profile: Profile;
	answers: Answers;
	/** Those of this result, by theme (see `choosePractices`). */
	practices: ReadonlyMap<string, readonly PracticeChosen[]>;
}

const MAGNITUDES: Record<Magnitude, string> = { low: 'faible', medium: 'moyen', high: 'fort' };

export function adviceView(source: AdviceSource, recommendation: Recommendation): AdviceView {
	const { diagnostic, profile } = source;
	const theme = themeOf(diagnostic, recommendation.themeId);
	const words = (wording: Theme['title']) => wordingFor(diagnostic, wording, profile);
	const view = {
		themeId: theme.id,
		anchor: themeAnchor(theme.id),
		axisId: recommendation.axisId,
		axisTitle: diagnostic.axisById.get(recommendation.axisId)?.title ?? '',
		priority: recommendation.priority,
		title: words(titleOf(diagnostic, theme, recommendation)),
		why: words(theme.why),
		because: recommendation.because.map((reason) => reasonView(source, reason)),
		started: recommendation.because.some(
			(reason) => reason.kind === 'answer' && reason.level >= ORGANISED_LEVEL
		),
		firstStep: words(theme.firstStep),
		startFrom: startFrom(source, theme),
		nextStep: words(theme.nextStep),
		forWhom: words(theme.forWhom),
		whoCanHelp: words(theme.whoCanHelp),
		effort: MAGNITUDES[theme.effort],
		effect: MAGNITUDES[theme.effect],
		sdgs: theme.sdgs.map(sdg),
		practices: (source.practices.get(theme.id) ?? []).map((one) => practiceView(diagnostic, one))
	};
	return { ...view, terms: termsOf(textsOf(view)) };
}

/** What a recommendation says, in reading order; a source names others as they name themselves. */
function textsOf(view: Omit<AdviceView, 'terms'>): string[] {
	return [
		view.title,
		...view.because.flatMap(({ text, next }) => [text, next?.text ?? '']),
		view.why,
		view.firstStep,
		view.nextStep,
		view.whoCanHelp,
		...view.practices.flatMap(({ title, text }) => [title, text]),
		view.forWhom,
		SDGS_SERVED
	];
}

function practiceView(
	diagnostic: Diagnostic,
	{ practice: { id, title, place, year, text, source }, because }: PracticeChosen
): PracticeView {
	const words = (nearness: Nearness): string => {
		if (nearness.kind === 'department') return 'même département';
		if (nearness.kind === 'region') return 'même région';
		return diagnostic.conditions[nearness.condition]?.likeness ?? '';
	};
	const nearness = [...new Set(because.map(words))].filter(Boolean).join(', ');
	return { id, title, place, year, text, source, nearness };
}

export const themeAnchor = (themeId: string): string => `conseil-${themeId.toLowerCase()}`;

const titleOf = (diagnostic: Diagnostic, theme: Theme, recommendation: Recommendation) =>
	theme.titleOngoing && carriesOn(diagnostic, recommendation) ? theme.titleOngoing : theme.title;

/** « Vous avez déjà coché 2 besoins et 1 apport. », for a theme that starts from these lists. */
function startFrom({ diagnostic, profile }: AdviceSource, theme: Theme): AdviceView['startFrom'] {
	const exchange = theme.startsFrom && exchangeOf(diagnostic, profile);
	if (!exchange) return null;
	const ticked = (['needs', 'contributions'] as const)
		.filter((side) => theme.startsFrom?.includes(side) && exchange[side].length > 0)
		.map((side) => counted(exchange[side].length, side === 'needs' ? 'besoin' : 'apport'));
	if (ticked.length === 0) return null;
	return {
		text: `Vous avez déjà coché ${listed(ticked)}.`,
		anchor: EXCHANGE_ANCHOR
	};
}

function reasonView({ diagnostic, profile, answers }: AdviceSource, reason: Reason): ReasonView {
	if (reason.kind === 'profile') {
		const label = diagnostic.conditions[reason.condition]?.label ?? '';
		return { text: sentence(`Parce que ${label}.`), next: null, source: null };
	}
	const entry = diagnostic.criterionById.get(reason.criterionId);
	const wordsAt = (level: number) => {
		const wording = entry?.criterion.levels[level];
		return wording === undefined
			? ''
			: quoted(withoutStop(wordingFor(diagnostic, wording, profile)));
	};
	const aimed = aimedLevel(reason.level);
	const marked = answers[reason.criterionId]?.priority
		? ' Vous l’avez signalé comme une priorité.'
		: '';
	return {
		text: sentence(becauseOf(reason.level, wordsAt(reason.level)) + marked),
		next:
			aimed === null
				? null
				: {
						label: reason.level < ORGANISED_LEVEL ? 'Ce que vise cette action' : 'La suite',
						text: wordsAt(aimed)
					},
		source: entry
			? { title: entry.criterion.title, anchor: criterionAnchor(entry.criterion.id) }
			: null
	};
}

/** A good answer is not the cause of a problem: it is a support to go further from. */
function becauseOf(level: LevelValue, given: string): string {
	if (level === 4) return `C’est un point fort : ${given}. D’autres peuvent en profiter.`;
	if (level === 3) return `Vous en êtes déjà à ${given}. Voici comment aller plus loin.`;
	if (level === ORGANISED_LEVEL) return `Vous avez déjà ceci : ${given}.`;
	return `Parce que vous avez répondu ${given}.`;
}

/** @throws RangeError for a theme that the definition does not have: a frozen result always names real ones */
export function themeOf(diagnostic: Diagnostic, themeId: string): Theme {
	const theme = diagnostic.themeById.get(themeId);
	if (!theme) throw new RangeError(`Unknown theme: ${themeId}`);
	return theme;
}
