import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import { wordingFor, type Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import type { CrossReadingFound, Evidence } from '#lib/domain/recommendations/cross-reading.ts';
import type { Answers } from '#lib/domain/assessment/answer.ts';
import { themeOf, type AdviceView } from './advice-view.ts';
import type { AxisView } from './axis-view.ts';
import { criterionView } from './criterion-view.ts';
import { quoted, sentence, withoutStop } from './words.ts';

/** What two results say together, and what they are. */
export interface CrossReadingView {
	id: string;
	title: string;
	text: string;
	/** « Stratégie partenariale : 71 sur 100 (Coopération) ». */
	evidence: readonly string[];
	/** What it points to: a link when the page says it in full, else its first step. */
	themes: readonly { title: string; href: string | null; firstStep: string }[];
}

/** @param saidInFull the themes that the page says in full, by id */
export function crossReadingView(
	diagnostic: Diagnostic,
	found: CrossReadingFound,
	axes: readonly AxisView[],
	profile: Profile,
	answers: Answers,
	saidInFull: ReadonlyMap<string, AdviceView>
): CrossReadingView | null {
	const reading = diagnostic.crossReadings.find(({ id }) => id === found.id);
	if (!reading) return null;
	return {
		id: reading.id,
		title: reading.title,
		text: reading.text,
		evidence: found.because.map(inWords),
		themes: found.themeIds.map((id) => {
			const theme = themeOf(diagnostic, id);
			const advice = saidInFull.get(id);
			return {
				title: advice?.title ?? wordingFor(diagnostic, theme.title, profile),
				href: advice ? `#${advice.anchor}` : null,
				firstStep: wordingFor(diagnostic, theme.firstStep, profile)
			};
		})
	};

	function inWords(evidence: Evidence): string {
		if (evidence.kind === 'axis') {
			const axis = axes.find(({ id }) => id === evidence.axisId);
			return axis ? sentence(`${axis.title} : ${axis.scoreWords} (${axis.stateWords})`) : '';
		}
		const entry = diagnostic.criterionById.get(evidence.criterionId);
		if (!entry) return '';
		const { title, answerText } = criterionView(
			diagnostic,
			entry.axis.title,
			entry.criterion,
			profile,
			answers
		);
		return sentence(`${title} : vous avez répondu ${quoted(withoutStop(answerText))}`);
	}
}
