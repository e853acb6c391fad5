import * as z from 'zod';
import type { Profile } from '../questionnaire/condition.ts';
import type { Diagnostic } from '../questionnaire/diagnostic.ts';
import { recommend, type Guidance } from '../recommendations/recommend.ts';
import { MATURITY_LEVELS, type MaturityLevel } from '../scoring/maturity.ts';
import { computeScores, type AssessmentScore } from '../scoring/score.ts';
import type { Answers } from './answer.ts';

/** Scores and guidance of one set of answers: figures and ids, no wording. */
export interface CompletedResult {
	/** Of this shape. A result frozen today must be readable in years: a new shape is a new number. */
	format: 1;
	scores: AssessmentScore;
	guidance: Guidance;
}

/** The result of one set of answers, by the same code on screen, in exports and in `npm run score`. */
export function computeResult(
	diagnostic: Diagnostic,
	profile: Profile,
	answers: Answers
): CompletedResult {
	const scores = computeScores(diagnostic, profile, answers);
	return { format: 1, scores, guidance: recommend(diagnostic, profile, answers, scores) };
}

/**
 * Reads a result as frozen at completion.
 * @throws ZodError on anything that `computeResult` never made: a shape changed without a new format number
 */
export function readCompletedResult(stored: unknown): CompletedResult {
	return completedResult.parse(stored);
}

const maturity = z.enum(MATURITY_LEVELS.map(({ id }) => id) as [MaturityLevel, ...MaturityLevel[]]);
const score = z.number().min(0).max(100).nullable();
const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const band = z.enum(['low', 'high']);
const recommendation = z.object({
	themeId: z.string(),
	axisId: z.string(),
	because: z.array(
		z.discriminatedUnion('kind', [
			z.object({ kind: z.literal('answer'), criterionId: z.string(), level }),
			z.object({ kind: z.literal('profile'), condition: z.string() })
		])
	),
	priority: z.int().min(1).max(3).nullable()
});
const completedResult: z.ZodType<CompletedResult> = z.object({
	format: z.literal(1),
	scores: z.object({
		overall: z.object({
			score,
			level: maturity.nullable(),
			levelBeforeBalance: maturity.nullable(),
			weakestAxisId: z.string().nullable(),
			strongestAxisId: z.string().nullable(),
			applicableAxes: z.int().min(0),
			scoredAxes: z.int().min(0)
		}),
		axes: z.array(
			z.object({
				axisId: z.string(),
				state: z.enum(['scored', 'not-enough-answers', 'not-applicable', 'project']),
				score,
				coverage: z.number().min(0).max(1).nullable(),
				level: maturity.nullable()
			})
		)
	}),
	guidance: z.object({
		priorities: z.array(recommendation),
		others: z.array(recommendation),
		crossReadings: z.array(
			z.object({
				id: z.string(),
				themeIds: z.array(z.string()),
				because: z.array(
					z.discriminatedUnion('kind', [
						z.object({
							kind: z.literal('axis'),
							axisId: z.string(),
							band: z.union([band, z.literal('notScored')])
						}),
						z.object({ kind: z.literal('criterion'), criterionId: z.string(), band })
					])
				)
			})
		),
		strengths: z.array(z.object({ axisId: z.string(), criterionId: z.string(), level }))
	})
});
