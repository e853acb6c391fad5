import { levelOf, type Answers } from '../assessment/answer.ts';
import { standingOf } from '../assessment/standing.ts';
import type { Profile } from '../questionnaire/condition.ts';
import type { Band, Pattern } from '../questionnaire/definition.ts';
import type { Diagnostic } from '../questionnaire/diagnostic.ts';
import type { AssessmentScore } from '../scoring/score.ts';
import { assertNever } from '../shared/result.ts';
import { isHidden } from './theme.ts';

/** An axis is low below this score … */
export const LOW_AXIS_BELOW = 40;
/** … and high from this one (the bounds of « Structuration » and « Coopération »). */
export const HIGH_AXIS_FROM = 60;

/** What a cross-reading rests on: an axis score, or an answer. */
export type Evidence =
	| { kind: 'axis'; axisId: string; band: Band | 'notScored' }
	| { kind: 'criterion'; criterionId: string; band: Band };

export interface CrossReadingFound {
	id: string;
	/** Themes it points to, hidden ones left out. */
	themeIds: readonly string[];
	because: readonly Evidence[];
}

/** The cross-readings (« croisements utiles », blueprint §7) that the scores bear out, with their evidence. */
export function readAcross(
	diagnostic: Diagnostic,
	profile: Profile,
	answers: Answers,
	scores: AssessmentScore
): CrossReadingFound[] {
	return diagnostic.crossReadings.flatMap((reading) => {
		const because = match(reading.when);
		if (!because) return [];
		const themeIds = reading.themes.filter((id) => !isHidden(diagnostic, id, profile));
		return [{ id: reading.id, themeIds, because }];
	});

	/** The evidence for a pattern, or null when it is not met. */
	function match(pattern: Pattern): Evidence[] | null {
		if ('axis' in pattern) {
			const score = scores.axes.find(({ axisId }) => axisId === pattern.axis)?.score ?? null;
			return isAxisIn(score, pattern.band)
				? [{ kind: 'axis', axisId: pattern.axis, band: pattern.band }]
				: null;
		}
		if ('criterion' in pattern) {
			const entry = diagnostic.criterionById.get(pattern.criterion);
			const standing = entry && standingOf(diagnostic, entry.criterion, profile, answers);
			const level = standing?.kind === 'level' ? levelOf(standing) : null;
			const met = level !== null && (pattern.band === 'low' ? level <= 1 : level >= 3);
			return met
				? [{ kind: 'criterion', criterionId: pattern.criterion, band: pattern.band }]
				: null;
		}
		if ('all' in pattern) {
			const parts = pattern.all.map(match);
			return parts.every((part) => part !== null) ? parts.flat() : null;
		}
		for (const part of pattern.any) {
			const found = match(part);
			if (found) return found;
		}
		return null;
	}
}

function isAxisIn(score: number | null, band: Band | 'notScored'): boolean {
	switch (band) {
		case 'notScored':
			return score === null;
		case 'low':
			return score !== null && score < LOW_AXIS_BELOW;
		case 'high':
			return score !== null && score >= HIGH_AXIS_FROM;
		default:
			return assertNever(band);
	}
}
