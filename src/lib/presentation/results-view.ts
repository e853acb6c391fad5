import type { Answers } from '#lib/domain/assessment/answer.ts';
import type { CompletedResult } from '#lib/domain/assessment/completed-result.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import { wordingFor, type Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { choosePractices, type Territory } from '#lib/domain/recommendations/practices.ts';
import type { Recommendation } from '#lib/domain/recommendations/recommend.ts';
import { alreadyOrganised, type Strength } from '#lib/domain/recommendations/strengths.ts';
import { wishesBeside } from '#lib/domain/recommendations/wishes.ts';
import { formatDate } from '#lib/format/dates.ts';
import {
	adviceView,
	themeAnchor,
	type AdviceLink,
	type AdviceSource,
	type AdviceView
} from './advice-view.ts';
import { axisView, type AxisView } from './axis-view.ts';
import { criterionAnchor, criterionView, type CriterionView } from './criterion-view.ts';
import { criterionLevelName } from './criterion-levels.ts';
import { crossReadingView, type CrossReadingView } from './cross-reading-view.ts';
import { exchangeView, type ExchangeView } from './exchange-view.ts';
import { radarView, type RadarView } from './radar-view.ts';
import { verdictView, type VerdictView } from './verdict-view.ts';
import { wishesView, type WishView } from './wishes-view.ts';

/** Something done well. */
export interface StrengthView {
	axisTitle: string;
	title: string;
	levelName: string;
	/** The level text that was chosen. */
	text: string;
	anchor: string;
}

/** An axis opened to the answers behind it, with all its recommendations. */
export interface AxisDetailView {
	axis: AxisView;
	/** In the order of the questionnaire, those not asked included. */
	criteria: readonly CriterionView[];
	/** Said in full here. */
	advice: readonly AdviceView[];
	/** Said higher in the page: priorities, and themes that another axis already calls for. */
	links: readonly AdviceLink[];
}

/** Everything that the results screen says, in its words; the screen adds only headings and layout. */
export interface ResultsView {
	title: string;
	audience: Diagnostic['audience'];
	/** Name given to the organisation; as typed by the respondent, possibly empty. */
	organisation: string;
	/** « 22 novembre 2026 ». */
	completedOn: string;
	verdict: VerdictView;
	axes: readonly AxisView[];
	radar: RadarView;
	strengths: readonly StrengthView[];
	/** What is written or organised already, while nothing is a strength. */
	organised: readonly StrengthView[];
	/** At most three. */
	priorities: readonly AdviceView[];
	/** What the priorities leave out of what the organisation asked for. */
	wishes: readonly WishView[];
	crossReadings: readonly CrossReadingView[];
	details: readonly AxisDetailView[];
	/** « Je ne sais pas ». */
	toCheck: readonly CriterionView[];
	/** « Non concerné », by choice or by profile. */
	setAside: readonly CriterionView[];
	unanswered: readonly CriterionView[];
	/** Needs and contributions; null where the diagnostic does not ask for them. */
	exchange: ExchangeView | null;
}

/** What the view needs of a completed assessment. */
export interface ResultsSource {
	profile: Profile;
	/** Where the organisation acts, for the practices near by; null or absent when it is not known. */
	territory?: Territory | null;
	completedAt: Date;
	/** Frozen at completion: shown, never computed again. */
	result: CompletedResult;
}

/** Question of the profile that holds the name of the organisation (blueprint §2.1). */
const NAME_QUESTION = 'P01';

/** From a frozen result to what the screen says. Pure: same input, same words. */
export function resultsView(
	diagnostic: Diagnostic,
	{ profile, territory = null, completedAt, result }: ResultsSource,
	answers: Answers
): ResultsView {
	const { scores, guidance } = result;
	const axes = scores.axes.flatMap((score) => {
		const axis = diagnostic.axisById.get(score.axisId);
		return axis ? [axisView(diagnostic, axis, score, profile, answers)] : [];
	});
	const source: AdviceSource = {
		diagnostic,
		profile,
		answers,
		practices: choosePractices(
			diagnostic,
			[...guidance.priorities, ...guidance.others].map(({ themeId }) => themeId),
			profile,
			territory
		)
	};
	const priorities = guidance.priorities.map((one) => adviceView(source, one));
	const shown = new Map(priorities.map(({ themeId, priority }) => [themeId, priority]));
	const details = axes.map((axis): AxisDetailView => {
		const own = [...guidance.priorities, ...guidance.others].filter(
			({ axisId }) => axisId === axis.id
		);
		return {
			axis,
			criteria: (diagnostic.axisById.get(axis.id)?.criteria ?? []).map((criterion) =>
				criterionView(diagnostic, axis.title, criterion, profile, answers)
			),
			...shareOut(own)
		};
	});
	const criteria = details.flatMap((detail) => detail.criteria);
	const saidInFull = new Map(
		[...priorities, ...details.flatMap(({ advice }) => advice)].map((one) => [one.themeId, one])
	);
	const name = profile[NAME_QUESTION];
	return {
		title: diagnostic.title,
		audience: diagnostic.audience,
		organisation: typeof name === 'string' ? name : '',
		completedOn: formatDate(completedAt),
		verdict: verdictView(scores, axes),
		axes,
		radar: radarView(axes),
		strengths: guidance.strengths.flatMap(strengthView),
		organised:
			guidance.strengths.length > 0
				? []
				: alreadyOrganised(diagnostic, profile, answers).flatMap(strengthView),
		priorities,
		wishes: wishesView(
			diagnostic,
			wishesBeside(diagnostic, answers, guidance, scores.overall),
			saidInFull
		),
		crossReadings: guidance.crossReadings.flatMap(
			(found) => crossReadingView(diagnostic, found, axes, profile, answers, saidInFull) ?? []
		),
		details,
		toCheck: criteria.filter(({ kind }) => kind === 'unknown'),
		setAside: criteria.filter(({ kind }) => kind === 'excluded' || kind === 'notApplicable'),
		unanswered: criteria.filter(({ kind }) => kind === 'unanswered'),
		exchange: exchangeView(diagnostic, profile)
	};

	/** A theme is said in full once: as a priority, else in the first axis that calls for it. */
	function shareOut(own: readonly Recommendation[]): Pick<AxisDetailView, 'advice' | 'links'> {
		const advice: AdviceView[] = [];
		const links: AdviceLink[] = [];
		for (const recommendation of own) {
			const full = adviceView(source, recommendation);
			const { themeId, title, because } = full;
			const priority = shown.get(themeId);
			if (priority === undefined) {
				advice.push(full);
				shown.set(themeId, null);
			} else links.push({ anchor: themeAnchor(themeId), title, priority, because });
		}
		return { advice, links };
	}

	function strengthView({ criterionId, level }: Strength): StrengthView[] {
		const entry = diagnostic.criterionById.get(criterionId);
		if (!entry) return [];
		return [
			{
				axisTitle: entry.axis.title,
				title: entry.criterion.title,
				levelName: criterionLevelName(level),
				text: wordingFor(diagnostic, entry.criterion.levels[level], profile),
				anchor: criterionAnchor(criterionId)
			}
		];
	}
}
