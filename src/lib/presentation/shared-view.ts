import { respondentRoleWording } from '#lib/content/respondent-roles.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Axis, LevelValue } from '#lib/domain/questionnaire/definition.ts';
import { wordingFor, type Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import type {
	Divergence,
	GroupCriterion,
	PairCriterion,
	SpreadAxis,
	UncalculatedAxis
} from '#lib/domain/shared-assessment/divergence.ts';
import { MIN_FOR_COMPARISON } from '#lib/domain/shared-assessment/small-numbers.ts';
import { criterionAnchor } from './criterion-view.ts';
import {
	axisWords,
	criterionWords,
	ordinal,
	roleWords,
	silentWords,
	stateOf,
	stateWords,
	type SpreadState
} from './spread-words.ts';
import { axesSummary, axisSummary, inLetters, rulesOf, summary } from './shared-summary.ts';
import { displayedScore } from '#lib/domain/scoring/maturity.ts';
import { counted, sentence } from './words.ts';

/** One line of the chart and of its table: the same words and numbers. */
export interface SpreadRow {
	id: string;
	/** Id of its place in the page. */
	anchor: string;
	title: string;
	state: SpreadState;
	/** « accord », « à discuter »…, or for an axis how many points there are to discuss. */
	stateWords: string;
	/** The spread in words, or why there is none. */
	words: string;
	/** Where to draw lowest, middle and highest, 0–100 along the scale; null when they may not be shown. */
	marks: { low: number; middle: number; high: number } | null;
}

export interface CriterionRow extends SpreadRow {
	axisTitle: string;
	/** In the words said to this profile. */
	question: string;
	/** The five situations, « 1re » to « 5e », and how many chose each; `count` is null when it may not be shown. */
	positions: readonly { name: string; text: string; count: number | null }[];
	/** « Je ne sais pas » and « Non concerné »; null when they may not be shown. */
	silent: { unknown: number; notApplicable: number; words: string } | null;
	/** Roles whose detail may be shown. */
	roles: readonly { label: string; words: string }[];
	/** A question to open the talk. */
	discussion: string;
}

export interface AxisRow extends SpreadRow {
	toDiscuss: number;
	/** What the chart of its criteria shows, in plain words. */
	summary: string;
	criteria: readonly CriterionRow[];
}

/** Everything that the « regards croisés » page says. */
export interface SharedView {
	title: string;
	audience: Diagnostic['audience'];
	/** « 8 personnes ont répondu. » */
	respondents: string;
	/** What stands out, in a sentence or two. */
	summary: string;
	/** What is not shown, and why: the rule of small numbers as it plays here. */
	rules: readonly string[];
	/** In the order of the questionnaire; empty until two people have answered. */
	axes: readonly AxisRow[];
	/** What the chart of the axes shows, in plain words. */
	axesSummary: string;
	/** Widest difference first. */
	toDiscuss: readonly CriterionRow[];
}

/** From the comparison to what the page says. Pure. */
export function sharedView(
	diagnostic: Diagnostic,
	profile: Profile,
	divergence: Divergence
): SharedView {
	const { title, audience } = diagnostic;
	const respondents = sentence(
		divergence.respondents === 0
			? 'Personne n’a encore terminé.'
			: `${counted(divergence.respondents, 'personne a répondu', 'personnes ont répondu')}.`
	);
	if (divergence.kind === 'notYet')
		return {
			title,
			audience,
			respondents,
			summary: `Les regards se croisent à partir de ${inLetters(MIN_FOR_COMPARISON)} réponses terminées.`,
			rules: [],
			axes: [],
			axesSummary: '',
			toDiscuss: []
		};
	const criteria = new Map(
		divergence.criteria.map((one) => [one.criterionId, criterionRow(diagnostic, profile, one)])
	);
	const axes = divergence.axes.flatMap((compared) => {
		const axis = diagnostic.axisById.get(compared.axisId);
		if (!axis) return [];
		const own = axis.criteria.flatMap(({ id }) => criteria.get(id) ?? []);
		const row = axisRow(axis, compared, own);
		// Without scores, what is known of the questions says more than why there are none.
		return [divergence.kind === 'pair' && own.length > 0 ? { ...row, words: row.summary } : row];
	});
	const toDiscuss = divergence.toDiscuss.flatMap((id) => criteria.get(id) ?? []);
	return {
		title,
		audience,
		respondents,
		summary: sentence(summary(axes, toDiscuss)),
		rules: rulesOf(divergence).map(sentence),
		axes,
		axesSummary: sentence(axesSummary(axes)),
		toDiscuss
	};
}

function criterionRow(
	diagnostic: Diagnostic,
	profile: Profile,
	compared: PairCriterion | GroupCriterion
): CriterionRow | null {
	const entry = diagnostic.criterionById.get(compared.criterionId);
	if (!entry) return null;
	const { axis, criterion } = entry;
	const spread = compared.kind === 'spread' ? compared : null;
	const state = stateOf(compared);
	return {
		id: criterion.id,
		anchor: criterionAnchor(criterion.id),
		axisTitle: axis.title,
		title: criterion.title,
		question: wordingFor(diagnostic, criterion.question, profile),
		state,
		stateWords: stateWords(state),
		words: criterionWords(compared),
		marks: spread && {
			low: spread.min * 25,
			middle: spread.lowMedian * 25,
			high: spread.max * 25
		},
		positions: criterion.levels.map((wording, level) => ({
			name: ordinal(level as LevelValue),
			text: wordingFor(diagnostic, wording, profile),
			count: spread?.counts[level] ?? null
		})),
		silent:
			'unknown' in compared
				? {
						unknown: compared.unknown,
						notApplicable: compared.notApplicable,
						words: sentence(silentWords(compared.unknown, compared.notApplicable))
					}
				: null,
		roles: (spread?.roles ?? []).map((one) => ({
			label: respondentRoleWording[one.role].label,
			words: roleWords(one)
		})),
		discussion: criterion.discussion
	};
}

function axisRow(
	{ id, slug, title }: Axis,
	compared: UncalculatedAxis | SpreadAxis,
	criteria: readonly CriterionRow[]
): AxisRow {
	const { toDiscuss } = compared;
	const hasCompared = criteria.some(({ state }) => state !== 'tooFew');
	return {
		id,
		anchor: `axe-${slug}`,
		title,
		state: toDiscuss > 0 ? 'toDiscuss' : hasCompared ? 'agreement' : 'tooFew',
		stateWords:
			toDiscuss > 0
				? counted(toDiscuss, 'point à discuter', 'points à discuter')
				: hasCompared
					? 'aucun point à discuter'
					: stateWords('tooFew'),
		words: sentence(axisWords(compared)),
		marks:
			compared.kind === 'spread'
				? {
						low: displayedScore(compared.min.score),
						middle: displayedScore(compared.lowMedian.score),
						high: displayedScore(compared.max.score)
					}
				: null,
		toDiscuss,
		summary: sentence(axisSummary(criteria)),
		criteria
	};
}
