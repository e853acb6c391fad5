/** What the profile changes for a reader, dimension by dimension, and what it never changes: the scores. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeResult } from '#lib/domain/assessment/completed-result.ts';
import { exclusionOf, notApplicableOffer } from '#lib/domain/assessment/standing.ts';
import { questionsOf, type Profile } from '#lib/domain/questionnaire/condition.ts';
import { wordingFor, type Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { choosePractices } from '#lib/domain/recommendations/practices.ts';
import { profileFor, realCase } from '#tests/support/arbitraries.ts';
import { anAssessment } from '#tests/support/builders.ts';
import { currentDiagnostics, findDiagnostic } from './catalogue.ts';

/** Everything that depends on the profile in what a respondent reads, for the same answers. */
function readingOf(diagnostic: Diagnostic, profile: Profile) {
	const words = [
		...[...diagnostic.criterionById.values()].flatMap(({ criterion }) =>
			[criterion.question, criterion.why, ...criterion.levels, ...criterion.proofs].map((one) =>
				wordingFor(diagnostic, one, profile)
			)
		),
		...diagnostic.themes.flatMap((theme) =>
			[theme.title, theme.why, theme.firstStep, theme.nextStep, theme.whoCanHelp].map((one) =>
				wordingFor(diagnostic, one, profile)
			)
		)
	];
	const practices = [
		...choosePractices(
			diagnostic,
			diagnostic.themes.map(({ id }) => id),
			profile,
			null
		)
	];
	const { guidance } = anAssessment().of(diagnostic).withProfile(profile).answeringAll(1).result();
	return { words, practices, guidance };
}

const company: Profile = { P07: '20-49', P09: '1', P06: '10-plus' };
const nonprofit: Profile = { P07: '3-9', P09: '1', P06: '10-plus', PA4: '50k-200k' };
const DIMENSIONS: [id: string, dimension: string, base: Profile, answers: Profile[]][] = [
	['company', 'size', company, [{ P07: '3-9' }, { P07: '250-4999' }]],
	['company', 'employees', { ...company, P07: '1-2' }, [{ P07: '0' }]],
	[
		'company',
		'sector',
		company,
		['A', 'C', 'F', 'G', 'H', 'M', 'Q'].map((section): Profile => ({ PE2: section }))
	],
	[
		'company',
		'legal form',
		company,
		[{ PE1: 'scop' }, { PE1Q: ['mission-company'] }, { PE4: 'subsidiary' }, { PE8: 'no' }]
	],
	['company', 'partnerships', company, [{ P09: '0' }, { P09: '4-9' }]],
	[
		'company',
		'situation',
		company,
		['growth', 'decline', 'handover', 'reorganisation'].map((one): Profile => ({ PE7: one }))
	],
	['company', 'place', company, [{ P05: ['rural'] }, { P05: ['priority-neighbourhood'] }]],
	['nonprofit', 'size', nonprofit, [{ P07: '20-49' }, { P07: '250-4999' }]],
	['nonprofit', 'volunteers only', { ...nonprofit, P07: '1-2' }, [{ P07: '0' }]],
	[
		'nonprofit',
		'field',
		nonprofit,
		[
			'social-action',
			'health',
			'employment',
			'youth',
			'sport',
			'culture',
			'environment',
			'food'
		].map((field): Profile => ({ PA2: field }))
	],
	[
		'nonprofit',
		'legal form',
		nonprofit,
		[{ PA1: 'foundation' }, { PA1: 'cooperative' }, { PA8: 'network-head' }]
	],
	['nonprofit', 'partnerships', nonprofit, [{ P09: '0' }, { P09: '10-plus' }]],
	[
		'nonprofit',
		'situation',
		nonprofit,
		['creation', 'scaling', 'difficulty', 'merger'].map((one): Profile => ({ PA10: one }))
	],
	['nonprofit', 'place', nonprofit, [{ P05: ['mountain'] }, { P05: ['priority-neighbourhood'] }]],
	...['company', 'nonprofit'].map((id): [string, string, Profile, Profile[]] => [
		id,
		'intention',
		id === 'company' ? company : nonprofit,
		['discover', 'start', 'strengthen', 'evaluate', 'join'].map((one): Profile => ({ P11: one }))
	])
];

describe.each(DIMENSIONS)('%s: %s', (id, _, base, answers) => {
	const diagnostic = findDiagnostic(id, '2026-1')!;

	it.each(answers)('%o reads its own words, order or examples', (answer) => {
		expect(readingOf(diagnostic, { ...base, ...answer })).not.toEqual(readingOf(diagnostic, base));
	});
});

describe('the profile never changes a score', () => {
	/** Questions that decide what is asked at all. */
	const decidingIn = (diagnostic: Diagnostic): string[] => {
		const rules = [
			...diagnostic.axes.flatMap(({ project }) => project?.condition ?? []),
			...[...diagnostic.criterionById.values()].flatMap(({ criterion }) => [
				...(criterion.excludedWhen ? [criterion.excludedWhen.condition] : []),
				...(criterion.notApplicable?.condition ? [criterion.notApplicable.condition] : [])
			])
		];
		return [...new Set(rules.flatMap((rule) => questionsOf(diagnostic.conditions[rule]!.when)))];
	};

	it('between two profiles that are asked the same questions', () => {
		const cases = realCase.chain((drawn) =>
			profileFor(drawn.diagnostic).map((other) => ({ ...drawn, other }))
		);
		fc.assert(
			fc.property(cases, ({ diagnostic, profile, answers, other }) => {
				const deciding = decidingIn(diagnostic);
				const kept = (one: Profile, keeps: (id: string) => boolean) =>
					Object.fromEntries(Object.entries(one).filter(([id]) => keeps(id)));
				const second = {
					...kept(other, (id) => !deciding.includes(id)),
					...kept(profile, (id) => deciding.includes(id))
				};
				for (const { criterion } of diagnostic.criterionById.values())
					for (const rule of [exclusionOf, notApplicableOffer])
						expect(rule(diagnostic, criterion, second)).toEqual(
							rule(diagnostic, criterion, profile)
						);
				expect(computeResult(diagnostic, second, answers).scores).toEqual(
					computeResult(diagnostic, profile, answers).scores
				);
			}),
			{ numRuns: process.env.LONG ? 3000 : 200 }
		);
	});

	it.each(currentDiagnostics())('and few questions decide what $id asks', (diagnostic) => {
		expect(decidingIn(diagnostic).length).toBeLessThanOrEqual(6);
	});
});
