import type { Guidance } from '../recommendations/recommend.ts';
import { recommend } from '../recommendations/recommend.ts';
import type { Profile } from '../questionnaire/condition.ts';
import type { Diagnostic } from '../questionnaire/diagnostic.ts';
import { computeScores, type AssessmentScore } from '../scoring/score.ts';
import type { Answers } from './answer.ts';

/** What is frozen when an assessment is completed: figures and recommendation ids, no wording. */
export interface CompletedResult {
	scores: AssessmentScore;
	guidance: Guidance;
}

/** Scores and guidance of one set of answers, by the same code on screen, in exports and in `npm run score`. */
export function computeResult(
	diagnostic: Diagnostic,
	profile: Profile,
	answers: Answers
): CompletedResult {
	const scores = computeScores(diagnostic, profile, answers);
	return { scores, guidance: recommend(diagnostic, profile, answers, scores) };
}
