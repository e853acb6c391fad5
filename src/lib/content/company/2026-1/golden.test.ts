/**
 * Six organisations whose results were read, found sensible and frozen. A change of the rules or of the definition
 * shows here first. When it is meant: `UPDATE_GOLDEN=1 npx vitest run golden`, then read the difference in git.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import { anAssessment, type Given } from '#tests/support/builders.ts';

interface GoldenOrganisation {
	name: string;
	profile: Profile;
	/** Answers by axis, in the order of its criteria; null is unanswered. */
	answers: Record<string, Given[]>;
	/** Criteria marked « c'est une priorité pour nous ». */
	marked: string[];
	expected: unknown;
}

const FILE = path.join(import.meta.dirname, 'golden.json');
const organisations = JSON.parse(readFileSync(FILE, 'utf8')) as GoldenOrganisation[];
const updating = process.env.UPDATE_GOLDEN === '1' && !process.env.CI;

function resultOf({ profile, answers, marked }: GoldenOrganisation) {
	const { scores, guidance } = Object.entries(answers)
		.reduce(
			(builder, [axis, given]) => builder.answeringAxis(axis, ...given),
			anAssessment().of(findDiagnostic('company', '2026-1')!).withProfile(profile)
		)
		.prioritising(...marked)
		.result();
	const reasons = guidance.priorities.map(({ themeId, because }) => {
		const causes = because.map((one) =>
			one.kind === 'answer' ? `${one.criterionId}=${one.level}` : one.condition
		);
		return `${themeId} because ${causes.join(', ')}`;
	});
	return {
		overall: scores.overall,
		axes: Object.fromEntries(
			scores.axes.map(({ axisId, state, score, level }) => [
				axisId,
				level ? [score, level] : [state]
			])
		),
		priorities: reasons,
		others: guidance.others.map(({ axisId, themeId }) => `${axisId} ${themeId}`),
		crossReadings: guidance.crossReadings.map(({ id }) => id),
		strengths: guidance.strengths.map(({ criterionId, level }) => `${criterionId}=${level}`)
	};
}

describe('golden organisations', () => {
	it.each(organisations)('$name', (organisation) => {
		const result = resultOf(organisation);
		if (updating) organisation.expected = result;
		expect(result).toEqual(organisation.expected);
	});

	it('are six, and cover every level that a first diagnostic meets', () => {
		const levels = organisations.map((one) => resultOf(one).overall.level);
		expect(levels).toHaveLength(6);
		expect(new Set(levels).size).toBeGreaterThanOrEqual(4);
	});
});

afterAll(() => {
	if (updating) writeFileSync(FILE, `${JSON.stringify(organisations, null, '\t')}\n`);
});
