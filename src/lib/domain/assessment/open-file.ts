import type { Profile } from '../questionnaire/condition.ts';
import type { LevelValue } from '../questionnaire/definition.ts';
import type { Diagnostic } from '../questionnaire/diagnostic.ts';
import type { Mode } from '../questionnaire/mode.ts';
import type { Reason, Recommendation } from '../recommendations/recommend.ts';
import type { MaturityLevel } from '../scoring/maturity.ts';
import type { AxisState } from '../scoring/score.ts';
import { EMPTY_ANSWER, type Answer, type Answers } from './answer.ts';
import type { CompletedResult } from './completed-result.ts';

/** Name and number of the open format. A change that a reader would misread takes a new number. */
export const OPEN_FORMAT = 'cap-alliances/assessment';
export const OPEN_FORMAT_VERSION = 1;

/** One answer. Without `level` and `answer`, it only carries a note or a mark of priority. */
export interface OpenAnswer {
	level?: LevelValue;
	answer?: 'not-applicable' | 'unknown';
	/** Only when one was written. */
	note?: string;
	/** Only when the criterion was marked « c’est une priorité pour nous ». */
	priority?: true;
}

/** Why a theme is recommended: an answer given, or a named condition of the profile. */
export type OpenReason = { criterion: string; level: LevelValue } | { profile: string };

export interface OpenRecommendation {
	/** Theme id. */
	id: string;
	axis: string;
	/** 1–3, or null when it is not one of the priorities. */
	priority: number | null;
	because: OpenReason[];
}

export interface OpenScores {
	/** 0–100, unrounded; null where not calculated, never zero. */
	overall: number | null;
	level: MaturityLevel | null;
	axes: Record<
		string,
		{
			score: number | null;
			coverage: number | null;
			state: AxisState;
			level: MaturityLevel | null;
		}
	>;
}

/** An assessment as anyone may keep, read and send again: ids and figures, no wording. */
export interface OpenFile {
	format: typeof OPEN_FORMAT;
	formatVersion: typeof OPEN_FORMAT_VERSION;
	diagnostic: string;
	version: string;
	/** Only when the express questions alone were put; absent for a full diagnostic. */
	mode?: 'express';
	/** ISO 8601; absent on files written by hand. */
	dates?: { started: string; completed: string | null };
	/** Needs and contributions included, under the questions that `exchange` names in the definition. */
	profile: Profile;
	answers: Record<string, OpenAnswer>;
	scores: OpenScores;
	/** Priorities first, then the others in the order of the questionnaire. */
	recommendations: OpenRecommendation[];
}

/** The figures of a result in the open format: what `export.json` carries and `npm run score` prints. */
export function toOpenFigures({
	scores,
	guidance
}: CompletedResult): Pick<OpenFile, 'scores' | 'recommendations'> {
	return {
		scores: {
			overall: scores.overall.score,
			level: scores.overall.level,
			axes: Object.fromEntries(
				scores.axes.map(({ axisId, score, coverage, state, level }) => [
					axisId,
					{ score, coverage, state, level }
				])
			)
		},
		recommendations: [...guidance.priorities, ...guidance.others].map(toOpenRecommendation)
	};
}

/** Writes an assessment in the open format, criteria in the order of the questionnaire. */
export function toOpenFile(
	diagnostic: Diagnostic,
	assessment: { mode?: Mode; profile: Profile; startedAt: Date; completedAt: Date | null },
	answers: Answers,
	result: CompletedResult
): OpenFile {
	return {
		format: OPEN_FORMAT,
		formatVersion: OPEN_FORMAT_VERSION,
		diagnostic: diagnostic.id,
		version: diagnostic.version,
		...(assessment.mode === 'express' && { mode: 'express' as const }),
		dates: {
			started: assessment.startedAt.toISOString(),
			completed: assessment.completedAt?.toISOString() ?? null
		},
		profile: assessment.profile,
		answers: Object.fromEntries(
			[...diagnostic.criterionById.keys()].flatMap((id) => {
				const answer = answers[id];
				return answer && hasContent(answer) ? [[id, toOpenAnswer(answer)]] : [];
			})
		),
		...toOpenFigures(result)
	};
}

/** Back to the domain: what `computeResult` reads. */
export function answersOf(file: Pick<OpenFile, 'answers'>): Answers {
	return Object.fromEntries(
		Object.entries(file.answers).map(
			([id, { level, answer, note, priority }]): [string, Answer] => [
				id,
				{
					...EMPTY_ANSWER,
					choice:
						level !== undefined
							? { kind: 'level', level }
							: answer === undefined
								? null
								: { kind: answer === 'unknown' ? 'unknown' : 'notApplicable' },
					note: note ?? '',
					priority: priority ?? false
				}
			]
		)
	);
}

function hasContent({ choice, note, priority }: Answer): boolean {
	return choice !== null || note !== '' || priority;
}

function toOpenAnswer({ choice, note, priority }: Answer): OpenAnswer {
	return {
		...(choice?.kind === 'level' && { level: choice.level }),
		...(choice?.kind === 'notApplicable' && { answer: 'not-applicable' as const }),
		...(choice?.kind === 'unknown' && { answer: 'unknown' as const }),
		...(note !== '' && { note }),
		...(priority && { priority })
	};
}

function toOpenRecommendation(recommendation: Recommendation): OpenRecommendation {
	const { themeId, axisId, because, priority } = recommendation;
	return { id: themeId, axis: axisId, priority, because: because.map(toOpenReason) };
}

function toOpenReason(reason: Reason): OpenReason {
	return reason.kind === 'answer'
		? { criterion: reason.criterionId, level: reason.level }
		: { profile: reason.condition };
}
