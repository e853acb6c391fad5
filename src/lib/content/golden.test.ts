/**
 * Organisations whose results were read, found sensible and frozen: `<diagnostic>/<version>/golden.json`. A change of
 * the rules or of a definition shows here first. When it is meant: `UPDATE_GOLDEN=1 npx vitest run golden`, then read
 * the difference in git.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import { holds, type Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { wishesBeside, type Wish } from '#lib/domain/recommendations/wishes.ts';
import { profileFormSchema } from '#lib/forms/profile-form.ts';
import { anAssessment, type Given } from '#tests/support/builders.ts';
import { catalogue } from './catalogue.ts';

interface GoldenOrganisation {
	name: string;
	profile: Profile;
	/** Answers by axis, in the order of its criteria; null is unanswered, or not asked. */
	answers: Record<string, Given[]>;
	/** Criteria marked « c'est une priorité pour nous ». */
	marked: string[];
	expected: unknown;
}

const updating = process.env.UPDATE_GOLDEN === '1' && !process.env.CI;
const fileOf = ({ id, version }: Diagnostic) =>
	path.join(import.meta.dirname, id, version, 'golden.json');

function resultOf(diagnostic: Diagnostic, { profile, answers, marked }: GoldenOrganisation) {
	const assessment = Object.entries(answers)
		.reduce(
			(builder, [axis, given]) => builder.answeringAxis(axis, ...given),
			anAssessment().of(diagnostic).withProfile(profile)
		)
		.prioritising(...marked);
	const { scores, guidance } = assessment.result();
	const wishes = wishesBeside(diagnostic, assessment.answers, guidance, scores.overall);
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
		wishes: wishes.map((one) => [one.themeId, one.kind, ...wordsOf(one)].join(' ')),
		others: guidance.others.map(({ axisId, themeId }) => `${axisId} ${themeId}`),
		crossReadings: guidance.crossReadings.map(({ id }) => id),
		strengths: guidance.strengths.map(({ criterionId, level }) => `${criterionId}=${level}`)
	};
}

const wordsOf = (wish: Wish): readonly string[] =>
	wish.kind === 'marked'
		? wish.criterionIds
		: wish.kind === 'aim'
			? [wish.condition]
			: [wish.axisId];

const withGolden = catalogue.filter((one) => existsSync(fileOf(one)));

it.each(catalogue)('$id $version has golden organisations', (diagnostic) => {
	const missing = `write ${path.relative(process.cwd(), fileOf(diagnostic))} (docs/adding-a-diagnostic.md)`;
	expect(withGolden, missing).toContain(diagnostic);
});

describe.each(withGolden)('golden organisations of $id $version', (diagnostic) => {
	const file = fileOf(diagnostic);
	const organisations = JSON.parse(readFileSync(file, 'utf8')) as GoldenOrganisation[];

	it.each(organisations)('$name', (organisation) => {
		const result = resultOf(diagnostic, organisation);
		if (updating) organisation.expected = result;
		expect(result).toEqual(organisation.expected);
	});

	it.each(organisations)('$name: a profile and answers that the form accepts', (organisation) => {
		const schema = profileFormSchema(diagnostic.profile);
		expect(schema.safeParse(organisation.profile).error).toBeUndefined();
		const known = diagnostic.profile.map(({ id }) => id);
		expect(known).toEqual(expect.arrayContaining(Object.keys(organisation.profile)));
		expect(Object.keys(organisation.answers)).toEqual(diagnostic.axes.map(({ id }) => id));
	});

	it('are six or more, and cover every level that a first diagnostic meets', () => {
		const levels = organisations.map((one) => resultOf(diagnostic, one).overall.level);
		expect(levels.length).toBeGreaterThanOrEqual(6);
		expect(new Set(levels).size).toBeGreaterThanOrEqual(4);
	});

	it('differ in size, form, partnerships and intention, and show it in their priorities', () => {
		const said = (question: string) =>
			new Set(organisations.flatMap(({ profile }) => profile[question] ?? [])).size;
		expect(said('P07')).toBeGreaterThanOrEqual(5);
		for (const question of ['P09', 'P11'])
			if (diagnostic.questionById.has(question)) expect(said(question)).toBeGreaterThanOrEqual(4);
		const met = Object.keys(diagnostic.conditions).filter((condition) =>
			organisations.some(({ profile }) => holds(diagnostic, condition, profile))
		);
		expect(met.length / Object.keys(diagnostic.conditions).length).toBeGreaterThan(0.7);
		const favoured = organisations.filter((one) =>
			resultOf(diagnostic, one).priorities.some((reasons) => /, [a-z]\w+$/.test(reasons))
		);
		expect(favoured.length).toBeGreaterThanOrEqual(organisations.length / 2);
	});

	afterAll(() => {
		if (updating) writeFileSync(file, `${JSON.stringify(organisations, null, '\t')}\n`);
	});
});
