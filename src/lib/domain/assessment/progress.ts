import type { Profile } from '../questionnaire/condition.ts';
import type { Diagnostic } from '../questionnaire/diagnostic.ts';
import type { Answers } from './answer.ts';
import { standingOf } from './standing.ts';

export interface AxisProgress {
	axisId: string;
	/** Criteria put to this profile. */
	asked: number;
	/** Of which answered: a level, « Non concerné » or « Je ne sais pas ». */
	answered: number;
	unansweredIds: readonly string[];
	unknownIds: readonly string[];
}

export interface Progress {
	axes: readonly AxisProgress[];
	asked: number;
	answered: number;
}

/** How far an assessment is, axis by axis, in the order of the questionnaire. */
export function progressOf(diagnostic: Diagnostic, profile: Profile, answers: Answers): Progress {
	const axes = diagnostic.axes.map((axis): AxisProgress => {
		const standings = axis.criteria.map((criterion) => ({
			id: criterion.id,
			kind: standingOf(diagnostic, criterion, profile, answers).kind
		}));
		const asked = standings.filter(({ kind }) => kind !== 'excluded');
		const unanswered = asked.filter(({ kind }) => kind === 'unanswered');
		return {
			axisId: axis.id,
			asked: asked.length,
			answered: asked.length - unanswered.length,
			unansweredIds: unanswered.map(({ id }) => id),
			unknownIds: asked.filter(({ kind }) => kind === 'unknown').map(({ id }) => id)
		};
	});
	const asked = axes.reduce((sum, axis) => sum + axis.asked, 0);
	const answered = axes.reduce((sum, axis) => sum + axis.answered, 0);
	return { axes, asked, answered };
}
