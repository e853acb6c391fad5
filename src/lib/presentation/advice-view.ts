import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Magnitude, Practice, Theme } from '#lib/domain/questionnaire/definition.ts';
import { wordingFor, type Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import type { Reason, Recommendation } from '#lib/domain/recommendations/recommend.ts';
import { criterionAnchor } from './criterion-view.ts';
import { sdg, type Sdg } from './sdgs.ts';
import { quoted, sentence, withoutStop } from './words.ts';

/** Why a theme is recommended, ready to be read after nothing: « Parce que vous avez répondu « … ». » */
export interface ReasonView {
	text: string;
	/** The question it comes from, and where to find it in the page; null for a reason of the profile. */
	source: { title: string; anchor: string } | null;
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
	firstStep: string;
	nextStep: string;
	forWhom: string;
	whoCanHelp: string;
	/** « faible », « moyen », « fort ». */
	effort: string;
	effect: string;
	sdgs: readonly Sdg[];
	practices: readonly Practice[];
}

/** A theme already shown elsewhere in the page: its title and the way to it, with the reasons of this axis. */
export interface AdviceLink {
	anchor: string;
	title: string;
	/** 1–3 when it leads to a priority. */
	priority: number | null;
	because: readonly ReasonView[];
}

const MAGNITUDES: Record<Magnitude, string> = { low: 'faible', medium: 'moyen', high: 'fort' };

export function adviceView(
	diagnostic: Diagnostic,
	recommendation: Recommendation,
	profile: Profile
): AdviceView {
	const theme = themeOf(diagnostic, recommendation.themeId);
	const words = (wording: Theme['title']) => wordingFor(diagnostic, wording, profile);
	return {
		themeId: theme.id,
		anchor: themeAnchor(theme.id),
		axisId: recommendation.axisId,
		axisTitle: diagnostic.axisById.get(recommendation.axisId)?.title ?? '',
		priority: recommendation.priority,
		title: words(theme.title),
		why: words(theme.why),
		because: recommendation.because.map((reason) => reasonView(diagnostic, reason, profile)),
		firstStep: words(theme.firstStep),
		nextStep: words(theme.nextStep),
		forWhom: words(theme.forWhom),
		whoCanHelp: words(theme.whoCanHelp),
		effort: MAGNITUDES[theme.effort],
		effect: MAGNITUDES[theme.effect],
		sdgs: theme.sdgs.map(sdg),
		practices: theme.practices.flatMap((id) => diagnostic.practiceById.get(id) ?? [])
	};
}

export const themeAnchor = (themeId: string): string => `conseil-${themeId.toLowerCase()}`;

export function reasonView(diagnostic: Diagnostic, reason: Reason, profile: Profile): ReasonView {
	if (reason.kind === 'profile') {
		const label = diagnostic.conditions[reason.condition]?.label ?? '';
		return { text: sentence(`Parce que ${label}.`), source: null };
	}
	const entry = diagnostic.criterionById.get(reason.criterionId);
	const level = entry?.criterion.levels[reason.level];
	const given = level === undefined ? '' : wordingFor(diagnostic, level, profile);
	return {
		text: sentence(`Parce que vous avez répondu ${quoted(withoutStop(given))}.`),
		source: entry
			? { title: entry.criterion.title, anchor: criterionAnchor(entry.criterion.id) }
			: null
	};
}

/** @throws RangeError for a theme that the definition does not have: a frozen result always names real ones */
export function themeOf(diagnostic: Diagnostic, themeId: string): Theme {
	const theme = diagnostic.themeById.get(themeId);
	if (!theme) throw new RangeError(`Unknown theme: ${themeId}`);
	return theme;
}
