import type { Answers } from '#lib/domain/assessment/answer.ts';
import { progressOf } from '#lib/domain/assessment/progress.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { minutesPerQuestion } from './step-view.ts';
import { counted, sentence } from './words.ts';

/** What going on with the full diagnostic asks for, told before it is chosen. */
export interface ContinuationView {
	/** « Il reste 20 questions, environ 15 minutes. » */
	remaining: string;
	/** « Vos 8 réponses et vos notes sont gardées. »; empty before the first answer. */
	kept: string;
}

/** @param diagnostic the whole one, not its express form */
export function continuationView(
	diagnostic: Diagnostic,
	profile: Profile,
	answers: Answers
): ContinuationView {
	const { asked, answered } = progressOf(diagnostic, profile, answers);
	const left = asked - answered;
	const minutes = Math.ceil(left * minutesPerQuestion(diagnostic));
	return {
		remaining: `Il reste ${counted(left, 'question')}, environ ${counted(minutes, 'minute')}.`,
		kept:
			answered === 0
				? ''
				: sentence(
						`${answered === 1 ? 'Votre réponse' : `Vos ${answered} réponses`} et vos notes sont gardées : rien ne vous est demandé deux fois.`
					)
	};
}
